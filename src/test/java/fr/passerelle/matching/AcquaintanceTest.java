package fr.passerelle.matching;

import static fr.passerelle.search.Sample.evidence;
import static fr.passerelle.search.Sample.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.embedding.CountedEmbedder;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Change;
import fr.passerelle.search.Filter;
import fr.passerelle.search.SampleProfile;
import fr.passerelle.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What evidence says of partners, of whom the seeker knows, and of those nobody knows yet. */
class AcquaintanceTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Thesaurus THESAURUS = Thesaurus.read(LANGUAGE);
  private static final String NEED = "driverless buses for small towns";

  @TempDir private Path folder;
  private LuceneEngine engine;
  private PartnerFinder finder;

  AcquaintanceTest() {
    engine = StarterIndex.ENGINE;
    finder = StarterIndex.FINDER;
  }

  @BeforeEach
  void open() {
    var glosser = new Glosser(THESAURUS, LANGUAGE);
    engine = new LuceneEngine(folder.resolve("index"), THESAURUS, glosser, new CountedEmbedder());
    finder =
        new VotingPartnerFinder(
            engine,
            THESAURUS,
            glosser,
            new LanguageDetector(THESAURUS),
            Weights.read(),
            StarterIndex.CLOCK);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void anEmptyIndexHasNobodyAndSaysSo() {
    var list = finder.find(Need.of("batteries lithium-ion pour bateaux", Language.FRENCH));
    assertThat(list.total()).isZero();
    assertThat(list.partners()).isEmpty();
  }

  @Test
  void aPartneringProfileIsNoWorkThatMakesAField() {
    given(
        organisation("me").put(),
        organisation("bus").says(Language.ENGLISH, "Driverless buses.").put(),
        SampleProfile.request("me", "Driverless buses wanted").put());
    var found = finder.find(Need.of(NEED, Language.ENGLISH).askedBy("me", List.of()));
    var bus = found.partners().getFirst();
    assertThat(bus.weights()).isNotEmpty().doesNotContainKey(Signal.NETWORK);
  }

  @Test
  void whoWorkedWithTheSeekerComesBeforeAStranger() {
    given(
        named("seeker", "Seeker"),
        named("friend", "Zeta"),
        named("a-stranger", "Alpha"),
        evidence("a", 2020, "Driverless buses for small towns", "a-stranger"),
        evidence("c", 2019, "Electric buses for small towns", "friend", "seeker"));
    assertThat(ids(null)).containsSubsequence("a-stranger", "friend");
    assertThat(ids("seeker")).containsSubsequence("friend", "a-stranger");
    var reason = reason("friend", Signal.NETWORK);
    assertThat(reason.text())
        .isEqualTo("Has worked with you: “Electric buses for small towns” (2019).");
    assertThat(reason.evidence()).extracting(each -> each.id()).containsExactly("c");
  }

  @Test
  void aSharedPartnerOnTheTopicIsNamed() {
    given(
        named("seeker", "Seeker"),
        named("both", "Both Know Me"),
        named("candidate", "Candidate"),
        evidence("a", 2020, "Autonomous shuttles in rural towns", "candidate", "both"),
        evidence("b", 2018, "Battery recycling", "seeker", "both"));
    assertThat(reason("candidate", Signal.NETWORK).text())
        .isEqualTo("Works with one of your partners: Both Know Me.");
  }

  @Test
  void whoWorkedNearWhatTheSeekerDidIsToldSo() {
    given(
        named("seeker", "Seeker"),
        named("near", "Zeta"),
        named("a-far", "Alpha"),
        evidence("a", 2020, "Self-driving ticket machines", "a-far"),
        evidence("b", 2021, "Driverless buses in snow", "near"),
        evidence("c", 2019, "Self-driving coaches in snow and ice", "seeker"));
    assertThat(ids("seeker")).first().isEqualTo("near");
    var reason = reason("near", Signal.NETWORK);
    assertThat(reason.text())
        .isEqualTo(
            "Worked on “Driverless buses in snow” (2021), near to what you did:"
                + " “Self-driving coaches in snow and ice”.");
    assertThat(reason.evidence()).extracting(each -> each.id()).containsExactly("b", "c");
  }

  @Test
  void theMeaningQuotesOtherEvidenceThanTheWordsDo() {
    given(
        named("maker", "Maker"),
        evidence("a", 2021, "Driverless buses for small towns", "maker"),
        evidence("b", 2022, "Self-driving coaches serving villages", "maker"));
    assertThat(reason("maker", Signal.EVIDENCE).text())
        .contains("“Driverless buses for small towns”");
    assertThat(reason("maker", Signal.MEANING).text())
        .isEqualTo("Near in meaning: “Self-driving coaches serving villages” (2022).");
  }

  @Test
  void lettersWithoutSenseAreNearToNothing() {
    given(
        organisation("cars").says(Language.ENGLISH, "Self-driving cars and shuttles.").put(),
        organisation("cheese").says(Language.ENGLISH, "Raw milk cheese.").put(),
        evidence("a", 2021, "Driverless buses for small towns", "cars"));
    assertThat(finder.ranking(Need.of("asdfghjkl qwerty", Language.ENGLISH))).isEmpty();
    assertThat(finder.ranking(Need.of("a", Language.ENGLISH))).isEmpty();
  }

  @Test
  void anOrganisationOfWhichOnlyTheNameIsKnownKeepsAPlaceAmongTheFirstHundred() {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < 60; i++) {
      changes.add(named("old" + i, "Firm " + i));
      changes.add(evidence("e" + i, 2020, "Driverless buses for town number " + i, "old" + i));
    }
    changes.add(named("new", "Autonomous Shuttle Systems"));
    given(changes.toArray(Change[]::new));
    var ids = ids(null);
    assertThat(ids.indexOf("new")).isBetween(50, 60);
    assertThat(ids).hasSize(61).doesNotHaveDuplicates();
  }

  private void given(Change... changes) {
    engine.apply(List.of(changes));
    engine.commit(changes.length);
    assertThat(engine.readMeanings(1_000)).isZero();
  }

  private static Change named(String id, String name) {
    return organisation(id).named(name, Language.ENGLISH).put();
  }

  private List<String> ids(@Nullable String seeker) {
    return finder.ranking(need(seeker));
  }

  private Reason reason(String id, Signal signal) {
    return finder.find(need("seeker")).partners().stream()
        .filter(partner -> partner.organisation().id().equals(id))
        .flatMap(partner -> partner.reasons().stream())
        .filter(each -> each.signal() == signal)
        .findFirst()
        .orElseThrow();
  }

  private static Need need(@Nullable String seeker) {
    var plain = Need.of(NEED, Language.ENGLISH);
    return new Need(
        plain.text(),
        plain.offer(),
        Language.ENGLISH,
        Language.ENGLISH,
        Filter.NONE,
        seeker,
        Need.Purpose.RESEARCH,
        List.of(),
        new TreeMap<>(),
        Need.Sort.MATCH,
        0,
        1_000);
  }
}
