package fr.passerelle.search;

import static fr.passerelle.search.Sample.organisation;
import static fr.passerelle.search.Sample.saying;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.embedding.CountedEmbedder;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is near in meaning is found, whatever words and whichever language it uses. */
public abstract class MeaningContract extends EngineContract {

  private static final Query CARS =
      new Query.Meaning(Language.ENGLISH, "vehicles that drive without anybody at the wheel");

  protected final CountedEmbedder embedder = new CountedEmbedder();

  private static final Change CAR =
      saying("car", Language.ENGLISH, "Self-driving cars and autonomous shuttles.");
  private static final Change CHEESE =
      saying("cheese", Language.ENGLISH, "Raw milk cheese ripened in mountain cellars.");

  @Test
  void textsWaitForTheirVectorsAndAreThenFoundByMeaning() {
    given(CAR, CHEESE, Sample.evidence("shuttle", 2024, "Driverless bus line", "car"));
    assertThat(profiles(CARS)).isEmpty();
    assertThat(engine.readMeanings(2)).isEqualTo(1);
    assertThat(engine.readMeanings(2)).isZero();
    assertThat(profiles(CARS)).first().isEqualTo("car");
    try (var index = engine.snapshot()) {
      var hits = index.evidence(CARS, Filter.NONE, 10);
      assertThat(hits).hasSize(1);
      assertThat(hits.getFirst().score()).isBetween(0.3, 1.0);
      assertThat(index.organisation(hits.getFirst().organisations().getFirst()).id())
          .isEqualTo("car");
    }
  }

  @Test
  void aFrenchAndAChineseTextAreNearTheirEnglishNeed() {
    given(
        saying("fr", Language.FRENCH, "Voitures autonomes sans conducteur."),
        saying("zh", Language.CHINESE, "自动驾驶汽车。"),
        CHEESE);
    engine.readMeanings(10);
    assertThat(profiles(CARS)).endsWith("cheese").hasSize(3);
    var french = new Query.Meaning(Language.FRENCH, "véhicules autonomes");
    assertThat(profiles(french)).endsWith("cheese").hasSize(3);
  }

  @Test
  void onlyWhatPassesTheFilterIsFound() {
    given(
        organisation("fr").says(Language.ENGLISH, "Self-driving cars.").in("FR", null, null).put(),
        organisation("cn").says(Language.ENGLISH, "Self-driving buses.").in("CN", null, null).put(),
        Sample.evidence("f", 2020, "Autonomous cars in France", "fr"),
        Sample.evidence("c", 2020, "Autonomous cars in China", "cn"));
    engine.readMeanings(10);
    var chinese = Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of("CN")));
    assertThat(profiles(CARS, chinese)).containsExactly("cn");
    try (var index = engine.snapshot()) {
      assertThat(index.evidence(CARS, chinese, 10))
          .extracting(hit -> index.evidence(hit.evidence()).id())
          .containsExactly("c");
    }
  }

  @Test
  void whatChangesGetsTheVectorOfItsNewText() {
    given(CAR, CHEESE);
    engine.readMeanings(10);
    given(
        saying("car", Language.ENGLISH, "Goat cheese."),
        saying("cheese", Language.ENGLISH, "Cars."));
    assertThat(profiles(CARS)).isEmpty();
    engine.readMeanings(10);
    assertThat(profiles(CARS)).first().isEqualTo("cheese");
    given(new Change.OrganisationRemoved("cheese"));
    assertThat(profiles(CARS)).containsExactly("car");
  }

  @Test
  void whereNothingWaitsAnswersMayBeKept() {
    given(CAR);
    engine.readMeanings(10);
    long version = version();
    assertThat(engine.readMeanings(10)).isZero();
    assertThat(version()).isEqualTo(version);
    given(CHEESE);
    long before = version();
    engine.readMeanings(10);
    assertThat(version()).isNotEqualTo(before);
  }

  private long version() {
    try (var index = engine.snapshot()) {
      return index.version();
    }
  }

  @Test
  void rebuildingEncodesNothingTwice() {
    given(CAR, CHEESE);
    engine.readMeanings(10);
    int before = embedder.asked();
    engine.rebuild();
    engine.apply(List.of(CAR, CHEESE));
    engine.swap(2);
    assertThat(engine.readMeanings(10)).isZero();
    assertThat(embedder.asked()).isEqualTo(before);
    assertThat(profiles(CARS)).first().isEqualTo("car");
  }

  @Test
  void likenessAndClosenessTellHowNearEvidenceIs() {
    given(
        CAR,
        Sample.evidence("one", 2024, "Driverless bus line", "car"),
        Sample.evidence("two", 2023, "Autonomous shuttle in a town", "car"),
        Sample.evidence("three", 2022, "Ripening of cheese", "car"));
    engine.readMeanings(10);
    try (var index = engine.snapshot()) {
      var all = index.evidenceOf(index.ordinal("car").orElseThrow(), Filter.NONE, 10);
      assertThat(all)
          .extracting(hit -> index.evidence(hit.evidence()).id())
          .containsExactly("one", "two", "three");
      var ordinals = all.stream().map(Hit.OfEvidence::evidence).toList();
      var likeness = index.likeness(CARS, ordinals);
      assertThat(likeness.between(0, 0)).isGreaterThan(0.99);
      assertThat(likeness.between(0, 1))
          .isEqualTo(likeness.between(1, 0))
          .isGreaterThan(likeness.between(0, 2));
      assertThat(likeness.toQuery(0)).isGreaterThan(likeness.toQuery(2));
      var closeness = index.closeness((Query.Meaning) CARS, ordinals.reversed());
      assertThat(closeness[0]).isLessThan(closeness[1]).isLessThan(closeness[2]);
    }
  }

  @Test
  void rareWordsThatTextsShareMakeThemAlike() {
    given(
        CAR,
        Sample.evidence("one", 2024, "Lidar for a bus line", "car"),
        Sample.evidence("two", 2023, "Lidar in forests", "car"),
        Sample.evidence("three", 2022, "A bus line and its bus stops", "car"),
        Sample.evidence("four", 2021, "A bus for schools", "car"));
    try (var index = engine.snapshot()) {
      var ordinals =
          index.evidenceOf(index.ordinal("car").orElseThrow(), Filter.NONE, 10).stream()
              .map(Hit.OfEvidence::evidence)
              .toList();
      var likeness = index.likeness(new Query.Gloss("lidar on a bus", 0), ordinals);
      assertThat(likeness.between(1, 1)).isGreaterThan(0.99);
      assertThat(likeness.between(0, 1))
          .isEqualTo(likeness.between(1, 0))
          .isGreaterThan(likeness.between(0, 3));
      assertThat(likeness.between(1, 3)).isZero();
      assertThat(likeness.toQuery(0)).isGreaterThan(likeness.toQuery(3));
    }
  }

  @Test
  void theEvidenceOfAnOrganisationIsToldWithThoseWhoPass() {
    given(
        organisation("fr").in("FR", null, null).put(),
        organisation("cn").in("CN", null, null).put(),
        Sample.evidence("both", 2020, "Autonomous cars", "fr", "cn"));
    var chinese = Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of("CN")));
    try (var index = engine.snapshot()) {
      int french = index.ordinal("fr").orElseThrow();
      int passing = index.ordinal("cn").orElseThrow();
      assertThat(index.evidenceOf(french, Filter.NONE, 10).getFirst().organisations()).hasSize(2);
      assertThat(index.evidenceOf(french, chinese, 10).getFirst().organisations())
          .containsExactly(passing);
    }
  }

  @Test
  void aLongTextIsReadPassageByPassage() {
    String cheese = "Cheese made of raw milk ripens in cellars. ".repeat(30);
    given(
        saying("long", Language.ENGLISH, cheese + "We also build self-driving cars. ".repeat(60)));
    engine.readMeanings(10);
    try (var index = engine.snapshot()) {
      var hit = index.profiles(CARS, Filter.NONE, 1).getFirst();
      assertThat(hit.score()).isGreaterThan(0.2);
    }
  }
}
