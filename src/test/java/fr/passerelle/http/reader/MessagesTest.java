package fr.passerelle.http.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ColumnMapping;
import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SAID =
      Pattern.compile("\\b(say|count)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");

  private final Messages messages = new Messages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameKeysWithTheSameParts(Language language) {
    assertThat(messages.keys(language)).isEqualTo(messages.keys(Language.ENGLISH));
    for (String key : messages.keys(language)) {
      assertThat(parts(key, language)).as(key).isEqualTo(parts(key, Language.ENGLISH));
      assertThat(messages.text(key, language)).as(key).isNotEmpty();
    }
  }

  @Test
  void everythingThatIsSaidHasAMessage() throws IOException {
    for (var file : Stream.concat(files("web/templates"), files("src/main/java")).toList()) {
      var said = SAID.matcher(Files.readString(file));
      while (said.find()) {
        String key = said.group(2);
        boolean known =
            messages.has(key)
                || (messages.has(key + ".one") && messages.has(key + ".other"))
                || messages.keys(Language.ENGLISH).stream().anyMatch(k -> k.startsWith(key + "."));
        assertThat(known).as(file + ": " + key).isTrue();
      }
    }
  }

  @Test
  void everyCodeThatAPageShowsHasALabel() {
    var keys = new ArrayList<String>();
    add(keys, "type", OrganisationType.values());
    add(keys, "size", SizeClass.values());
    add(keys, "signal", Signal.values());
    add(keys, "purpose", Need.Purpose.values());
    add(keys, "sort", Need.Sort.values());
    add(keys, "tie", Affiliation.Kind.values());
    add(keys, "tied", Affiliation.Kind.values());
    add(keys, "evidence", Evidence.Kind.values());
    add(keys, "profile", PartneringProfile.Kind.values());
    add(keys, "stage", PartneringProfile.Stage.values());
    add(keys, "rights", PartneringProfile.Rights.values());
    add(keys, "cooperation", Cooperation.values());
    add(keys, "concept-kind", Concept.Kind.values());
    add(keys, "field", DirectoryField.values());
    add(keys, "column-why", ColumnMapping.Why.values());
    add(keys, "row-state", ImportPreview.State.values());
    add(keys, "table-note", TableLayout.NoteKind.values());
    add(keys, "rejection", RejectionReason.values());
    for (var dimension : Filter.Dimension.values()) {
      keys.add("facet." + NeedParameters.of(dimension));
    }
    for (var signal : Signal.values()) {
      keys.add("signal." + signal.code() + ".question");
    }
    assertThat(keys).allMatch(messages::has);
  }

  @Test
  void noTemplateHoldsWordsOfItsOwn() throws IOException {
    for (var file : files("web/templates").toList()) {
      String text =
          withoutCode(Files.readString(file).replaceAll("(?m)^(@import|@param|!\\{).*$", " "))
              .replaceAll("@(else|endif|endfor)", " ");
      var spoken =
          Pattern.compile(
                  "(?:aria-(?:label|description|valuetext)|title|placeholder|alt|data-status)"
                      + "=\"([^\"]*)\"")
              .matcher(text);
      while (spoken.find()) {
        assertThat(spoken.group(1)).as(file.toString()).doesNotContainPattern("\\p{L}{2}");
      }
      String left = text.replaceAll("<[^>]*>", " ").replaceAll("`\\)|content = @`", " ");
      assertThat(left.replaceAll("\\s+", " "))
          .as(file.toString())
          .doesNotContainPattern("\\p{L}{2}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FRENCH, the of and with your this that is are from by to in",
    "ENGLISH, les des une pour avec dans vous votre nous est sont par aux du",
  })
  void noMessageIsInAnotherEuropeanLanguage(Language language, String foreign) {
    var telling = Set.of(foreign.split(" ", -1));
    for (String key : messages.keys(language)) {
      assertThat(words(key, language).map(word -> word.toLowerCase(Locale.ROOT)))
          .as(key)
          .noneMatch(telling::contains);
    }
  }

  /** Codes, names of parameters and proper names stay as they are; all else is in hanzi. */
  @Test
  void noChineseMessageHoldsWordsInLatinLetters() {
    var kept =
        Set.of(
            ("Passerelle API OpenAPI ROR ISNI LEI PIC ISO JSON UTF POST SKOS Turtle Apache Natural"
                    + " Earth Cookie SIREN SIRET RNSR Wikidata weights weight near next signal api"
                    + " organisations suggest openapi json partners concepts seeker onlyNew CORDIS"
                    + " nDCG keep FP7 FP CSV XLSX PDF ICS ZIP huiyuan scs Alt Atom https www"
                    + " delegation solve organisation com contact partnerships Authorization Bearer"
                    + " TRL CPV NACE ERP")
                .split(" "));
    for (String key : messages.keys(Language.CHINESE)) {
      assertThat(words(key, Language.CHINESE).filter(word -> word.length() > 2))
          .as(key)
          .allMatch(kept::contains);
    }
  }

  private Stream<String> words(String key, Language language) {
    String text = PART.matcher(messages.text(key, language)).replaceAll(" ");
    return Pattern.compile("[\\p{IsLatin}]+").matcher(text).results().map(MatchResult::group);
  }

  @Test
  void frenchHasNarrowNoBreakSpacesBeforeItsHighMarks() {
    assertThat(messages.text("why.summary", Language.FRENCH)).isEqualTo("Pourquoi\u202f?");
    for (String key : messages.keys(Language.FRENCH)) {
      assertThat(messages.text(key, Language.FRENCH))
          .as(key)
          .doesNotContainPattern("[ \u00a0][:;!?»]")
          .doesNotContainPattern("«[ \u00a0]")
          .doesNotContain("'")
          .doesNotContain("!");
    }
  }

  @Test
  void chineseHasItsOwnPunctuation() {
    for (String key : messages.keys(Language.CHINESE)) {
      assertThat(messages.text(key, Language.CHINESE))
          .as(key)
          .doesNotContainPattern("\\p{IsHan}[,;:!?(]")
          .doesNotContainPattern("[,;!?)]\\p{IsHan}");
    }
  }

  @Test
  void numbersDatesAndCountriesComeInTheReadersForm() {
    var french = messages.in(Language.FRENCH);
    var english = messages.in(Language.ENGLISH);
    var chinese = messages.in(Language.CHINESE);
    assertThat(french.number(1240)).isEqualTo("1\u202f240");
    assertThat(english.number(1240)).isEqualTo("1,240");
    assertThat(french.decimal(0.5)).isEqualTo("0,50");
    var day = LocalDate.of(2026, 11, 21);
    assertThat(french.date(day)).isEqualTo("21 novembre 2026");
    assertThat(english.date(day)).isEqualTo("21 November 2026");
    assertThat(chinese.date(day)).isEqualTo("2026年11月21日");
    assertThat(english.dateOrYear(LocalDate.of(2019, 1, 1))).isEqualTo("2019");
    assertThat(chinese.country("FR")).isEqualTo("法国");
    assertThat(french.country("CN")).isEqualTo("Chine");
    assertThat(french.count("results.total", 0)).isEqualTo("0 organisation");
    assertThat(english.count("results.total", 0)).isEqualTo("0 organisations");
  }

  private Set<String> parts(String key, Language language) {
    var parts = new TreeSet<String>();
    var part = PART.matcher(messages.text(key, language));
    while (part.find()) {
      parts.add(part.group(1));
    }
    return parts;
  }

  /** Cuts out what the template engine reads: conditions, calls, and values in braces. */
  private static String withoutCode(String template) {
    var left = new StringBuilder();
    var code = Pattern.compile("@(?:template[.\\w]*|elseif|if|for)\\(|\\$\\{");
    var found = code.matcher(template);
    int from = 0;
    while (found.find(from)) {
      left.append(template, from, found.start()).append(' ');
      char open = template.charAt(found.end() - 1);
      from = closing(template, found.end() - 1, open, open == '(' ? ')' : '}');
      if (found.group().startsWith("@template.layout")) {
        from = template.indexOf("@`", found.end()) + 2;
      }
    }
    return left.append(template.substring(from)).toString();
  }

  private static int closing(String text, int at, char open, char close) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static void add(List<String> keys, String prefix, Enum<?>[] values) {
    for (var value : values) {
      keys.add(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (var found = Files.walk(Path.of(folder))) {
      return found
          .filter(file -> file.toString().matches(".*/(http|templates)/.*\\.(jte|java)"))
          .toList()
          .stream();
    }
  }
}
