package fr.passerelle.matching.stored;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.NeedTopics;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Filter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stored needs a changed organisation answers, and by what. */
@NullMarked
class StoredNeedsTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Thesaurus THESAURUS = Thesaurus.read(LANGUAGE);
  private static final Glosser GLOSSER = new Glosser(THESAURUS, LANGUAGE);
  private static final NeedTopics TOPICS =
      new NeedTopics(THESAURUS, GLOSSER, new LanguageDetector(THESAURUS));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final SourceMark MARK =
      new SourceMark("members", "1", DAY, "unknown", null, List.of());

  private final StoredNeeds needs = new StoredNeeds(THESAURUS, GLOSSER, TOPICS, concept -> 1);

  private void store(String id, String text, String... filter) {
    var need = Need.of(text, Language.FRENCH);
    for (int i = 0; i < filter.length; i += 2) {
      need =
          need.with(
              need.filter().with(Filter.Dimension.valueOf(filter[i]), List.of(filter[i + 1])));
    }
    needs.put(new StoredNeed(id, need, Set.of("ourselves")));
  }

  private static Organisation organisation(
      String id, String country, @Nullable Language language, String description) {
    return new Organisation(
        id,
        OrganisationType.COMPANY,
        Status.ACTIVE,
        List.of(new Name("Xylo", null, Name.Kind.PREFERRED, "members")),
        new Place(country, null, null, null, Map.of(), null),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Text(Text.Topic.DESCRIPTION, language, description, "members")),
        null,
        List.of(MARK));
  }

  private static Evidence project(String id, String title) {
    return new Evidence(
        id, Evidence.Kind.PROJECT, List.of("x"), title, "", Language.ENGLISH, DAY, List.of(), MARK);
  }

  private static Turn fresh(Organisation organisation) {
    return new Turn(organisation, List.of(), List.of(), Set.of(), List::of);
  }

  private List<String> ids(Turn turn) {
    return needs.found(turn, DAY).stream().map(Found::need).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Nous fabriquons des capteurs lidar.",
    "en, We make lidar sensors.",
    "zh, 我们生产激光雷达传感器。",
  })
  void aNeedIsAnsweredInEachOfTheThreeLanguages(String language, String description) {
    store("lidar", "capteurs lidar");
    store("bread", "boulangerie industrielle");
    var spoken = Language.of(language).orElseThrow();
    var found = needs.found(fresh(organisation("x", "CN", spoken, description)), DAY);
    assertThat(found).extracting(Found::need).containsExactly("lidar");
    assertThat(found.getFirst().concepts()).contains("lidar");
    assertThat(found.getFirst().evidence()).isNull();
  }

  @Test
  void lessThanHalfOfANeedIsNoAnswer() {
    store("three", "lidar, forgeage de titane, pompe à chaleur");
    assertThat(ids(fresh(organisation("x", "FR", Language.ENGLISH, "We make lidar sensors."))))
        .isEmpty();
    assertThat(
            ids(
                fresh(
                    organisation(
                        "x", "FR", Language.ENGLISH, "Lidar sensors, heat pumps, titanium."))))
        .containsExactly("three");
  }

  @Test
  void wordsThatAreNoConceptAreComparedToo() {
    store("words", "zibeline violette cousue");
    var right = organisation("x", "FR", Language.FRENCH, "Une zibeline violette est cousue ici.");
    var wrong = organisation("y", "FR", Language.FRENCH, "Une zibeline dort ici.");
    assertThat(ids(fresh(right))).containsExactly("words");
    assertThat(needs.found(fresh(right), DAY).getFirst().words()).contains("zibeline", "violette");
    assertThat(ids(fresh(wrong))).isEmpty();
  }

  @Test
  void whatANeedRefusesAndWhatATextDeniesIsNotSought() {
    store("refusing", "des pompes à chaleur, mais pas de lidar");
    assertThat(ids(fresh(organisation("x", "FR", Language.ENGLISH, "We make lidar sensors."))))
        .isEmpty();
    store("lidar", "lidar");
    assertThat(ids(fresh(organisation("x", "FR", Language.FRENCH, "Navigation sans lidar."))))
        .isEmpty();
  }

  @Test
  void whoAsksNeverAnswers() {
    store("lidar", "lidar");
    assertThat(ids(fresh(organisation("ourselves", "FR", Language.ENGLISH, "We make lidars."))))
        .isEmpty();
  }

  @Test
  void filtersHoldWithAndWithoutWords() {
    store("china", "lidar", "COUNTRY", "CN");
    store("all firms", "", "COUNTRY", "FR", "TYPE", "company");
    store("laboratories", "", "TYPE", "laboratory");
    var firm = organisation("x", "FR", Language.ENGLISH, "We make lidar sensors.");
    assertThat(ids(fresh(firm))).containsExactly("all firms");
    assertThat(needs.found(fresh(firm), DAY).getFirst().concepts()).isEmpty();
    assertThat(ids(fresh(organisation("x", "CN", Language.ENGLISH, "We make lidar sensors."))))
        .containsExactly("china");
  }

  @Test
  void whatItAnsweredBeforeByAnotherTextIsNotNew() {
    store("lidar", "lidar");
    var firm = organisation("x", "FR", Language.ENGLISH, "We make lamps.");
    var old = project("old", "A lidar for trains");
    var added = project("new", "A lidar for ships");
    assertThat(
            ids(new Turn(firm, List.of(firm), List.of(added), Set.of("new"), () -> List.of(old))))
        .isEmpty();
    assertThat(
            needs.found(
                new Turn(firm, List.of(firm), List.of(added), Set.of("new"), List::of), DAY))
        .singleElement()
        .satisfies(found -> assertThat(found.evidence()).isEqualTo(added));
  }

  @Test
  void whatOneThatJoinedItAnsweredBeforeIsNotNew() {
    store("lidar", "lidar");
    var lamps = organisation("x", "FR", Language.ENGLISH, "We make lamps.");
    var lidar = organisation("y", "FR", Language.ENGLISH, "We make lidar sensors.");
    var both = organisation("x", "FR", Language.ENGLISH, "We make lamps and lidar sensors.");
    assertThat(ids(new Turn(both, List.of(lamps), List.of(), Set.of(), List::of))).hasSize(1);
    assertThat(ids(new Turn(both, List.of(lamps, lidar), List.of(), Set.of(), List::of))).isEmpty();
  }

  @Test
  void oneThatWasRemovedOrReplacedAnswersNoMore() {
    for (int i = 0; i < 20; i++) {
      store("need " + i, "lidar");
    }
    store("need 3", "boulangerie");
    for (int i = 4; i < 20; i++) {
      needs.remove("need " + i);
    }
    assertThat(needs.size()).isEqualTo(4);
    assertThat(ids(fresh(organisation("x", "FR", Language.ENGLISH, "We make lidar sensors."))))
        .containsExactlyInAnyOrder("need 0", "need 1", "need 2");
  }

  @Test
  void theTableFindsWhatAskingEveryQuestionFinds() {
    var random = new Random(20_261_128);
    var concepts = List.copyOf(THESAURUS.concepts());
    var terms = new Terms(THESAURUS);
    var reader = new QuestionReader(TOPICS, GLOSSER, terms, concept -> 1 + concept.length() % 7);
    var table = new StoredNeeds(THESAURUS, GLOSSER, TOPICS, concept -> 1 + concept.length() % 7);
    var questions = new ArrayList<Question>();
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder();
      for (int k = 0; k <= random.nextInt(4); k++) {
        text.append(concepts.get(random.nextInt(120)).label(Language.ENGLISH)).append(", ");
      }
      var need = Need.of(text + (i % 3 == 0 ? "zibeline" : ""), Language.ENGLISH);
      var stored =
          new StoredNeed(
              "n" + i,
              i % 2 == 0
                  ? need
                  : need.with(need.filter().with(Filter.Dimension.COUNTRY, List.of("FR", "DE"))),
              Set.of());
      questions.addAll(reader.read(stored));
      table.put(stored);
    }
    var teller = new Teller(THESAURUS, GLOSSER, terms);
    int answers = 0;
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder("We work on ");
      for (int k = 0; k < 4; k++) {
        text.append(concepts.get(random.nextInt(120)).label(Language.ENGLISH)).append(", ");
      }
      var firm = organisation("x", i % 2 == 0 ? "FR" : "CN", Language.ENGLISH, text + "zibeline.");
      var telling = teller.of(firm);
      var expected =
          questions.stream()
              .filter(one -> one.isAnsweredBy(telling))
              .filter(one -> one.filter().isEmpty() || firm.place().country().equals("FR"))
              .map(one -> one.stored().id())
              .toList();
      answers += expected.size();
      assertThat(table.found(fresh(firm), DAY).stream().map(Found::need).toList())
          .containsExactlyElementsOf(expected);
    }
    assertThat(answers).isGreaterThan(1_000);
  }
}
