package fr.passerelle.matching;

import static fr.passerelle.matching.StarterIndex.FINDER_WITH_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Place;
import fr.passerelle.search.Filter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences in which reasons are told. */
class SentencesTest {

  private static final Pattern PART = Pattern.compile("\\{\\w+}");

  /** What a part that is missing leaves behind: empty quotes, a mark without words before it. */
  private static final Pattern EMPTY =
      Pattern.compile("“”|« *»|《》|\\( *\\)|（ *）|: *\\.$|：。$|\\{|  |[,、] *[.。]$");

  private static final List<String> NEEDS =
      List.of(
          "Aerospace Valley",
          "communication quantique et moteurs d'avion",
          "perovskite solar cells on steel roofs",
          "激光雷达和工业机器人",
          "pompes de relevage pour eaux usées",
          "hydrogen storage valves");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameSentencesWithTheSameParts(Language language) throws IOException {
    assertThat(parts(language)).isEqualTo(parts(Language.ENGLISH));
  }

  @Test
  void aSentenceThatIsNotThereOrLacksAPartIsAnError() {
    var sentences = Sentences.in(Language.FRENCH);
    assertThatThrownBy(() -> sentences.tell("nothing", Map.of())).hasMessageContaining("nothing");
    assertThatThrownBy(() -> sentences.tell("name", Map.of())).hasMessageContaining("name");
    assertThat(sentences.tell("name", Map.of("name", "A$1\\{b}"))).contains("A$1\\{b}");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noReasonIsToldWithAnEmptyPart(Language reader) {
    var toulouse = new Filter.Near(new Place.Location(43.6, 1.44), 20_000);
    var told = EnumSet.noneOf(Signal.class);
    for (String text : NEEDS) {
      for (var filter : List.of(Filter.NONE, new Filter(new TreeMap<>(), toulouse))) {
        var need = Need.of(text, reader).with(filter).page(0, 60);
        for (var partner : FINDER_WITH_EVIDENCE.find(need).partners()) {
          for (var reason : partner.reasons()) {
            told.add(reason.signal());
            assertThat(reason.text()).isNotBlank().doesNotContainPattern(EMPTY);
          }
        }
      }
    }
    var elsewhere =
        EnumSet.of(
            Signal.RECIPROCITY,
            Signal.FIT,
            Signal.MEANING,
            Signal.NETWORK,
            Signal.SUPPLY,
            Signal.OTHER_CLUSTERS);
    assertThat(told)
        .as("BothWaysTest, AcquaintanceTest and OtherClustersTest read the sentences of the others")
        .isEqualTo(EnumSet.complementOf(elsewhere));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSourceIsNamedAsOnThePages(Language language) throws IOException {
    var messages = new Properties();
    try (var file =
        Files.newBufferedReader(
            Path.of("web/messages/" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
      messages.load(file);
    }
    var sources =
        messages.stringPropertyNames().stream().filter(key -> key.startsWith("source.")).toList();
    assertThat(sources).contains("source.starter");
    for (String key : sources) {
      assertThat(Sentences.in(language).source(key.substring("source.".length())))
          .isEqualTo(messages.getProperty(key));
    }
  }

  private static Map<String, List<String>> parts(Language language) throws IOException {
    var properties = new Properties();
    try (var file =
        new InputStreamReader(
            Sentences.class.getResourceAsStream("reasons_" + language.code() + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(file);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    PART.matcher(properties.getProperty(key))
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .toList(),
                (a, b) -> a,
                TreeMap::new));
  }
}
