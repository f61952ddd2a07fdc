package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which records are one organisation, and what it is then. */
@ParameterizedClass
@EnumSource
class MergeTest extends OnEachDatabase {

  MergeTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void recordsWithOneIdentifierAreOne() {
    test.add("ror", Authority.REGISTER, tsinghua("ror", "03cve4549").identifier(TSINGHUA));
    var report =
        test.add("list", Authority.OTHER, Entry.of("list", "1", "THU").identifier(TSINGHUA));
    assertThat(report.counts().merged()).isEqualTo(1);
    var merged = organisation("ror-03cve4549");
    assertThat(merged.names()).extracting(Name::text).contains("Tsinghua University", "THU");
    assertThat(merged.sources()).extracting(SourceMark::source).containsExactly("ror", "list");
  }

  @Test
  void anOrganisationAnswersToEveryIdAndIdentifierThatItEverHad() {
    test.add("ror", Authority.REGISTER, tsinghua("ror", "03cve4549").identifier(TSINGHUA));
    test.add("list", Authority.OTHER, Entry.of("list", "1", "THU").identifier(TSINGHUA));
    test.add("best", Authority.CURATED, tsinghua("best", "tsinghua").identifier(TSINGHUA));
    for (String name :
        List.of(
            "best-tsinghua",
            "ror-03cve4549",
            "list-1",
            "ror:03cve4549",
            "03cve4549",
            "https://ror.org/03cve4549")) {
      assertThat(organisation(name).id()).as(name).isEqualTo("best-tsinghua");
    }
    assertThat(test.catalogue().organisation("nobody")).isEmpty();
    assertThat(test.state()).hasSize(1);
  }

  @Test
  void oneNameInOneCityIsOneWhateverItsAccentsAndCase() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "École des Mines").in("FR", "Saint-Étienne"));
    test.add(
        "b", Authority.OTHER, Entry.of("b", "1", "ECOLE DES MINES").in("FR", "ST ETIENNE CEDEX 2"));
    assertThat(test.state()).hasSize(1);
  }

  @Test
  void oneNameInTwoCitiesIsTwo() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Institut Carnot").in("FR", "Dijon"));
    test.add("b", Authority.OTHER, Entry.of("b", "1", "Institut Carnot").in("FR", "Nancy"));
    test.add("c", Authority.OTHER, Entry.of("c", "1", "Institut Carnot"));
    assertThat(test.state()).hasSize(3);
  }

  @Test
  void anAcronymOrAWebsiteAloneDoesNotMakeOne() {
    test.add(
        "a",
        Authority.OTHER,
        Entry.of("a", "1", "Laboratoire A").name("LAAS", Name.Kind.ACRONYM).in("FR", "Paris"));
    test.add(
        "b",
        Authority.OTHER,
        Entry.of("b", "1", "Laboratoire B").name("LAAS", Name.Kind.ACRONYM).in("FR", "Paris"));
    assertThat(test.state()).hasSize(2);
  }

  @Test
  void namesakesWithDifferentNumbersAreTwo() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Acme").in("FR", "Paris").identifier(CNRS));
    test.add(
        "b", Authority.OTHER, Entry.of("b", "1", "Acme").in("FR", "Paris").identifier(TSINGHUA));
    assertThat(test.state()).hasSize(2);
  }

  @Test
  void namesakesOfKindsThatExcludeEachOtherAreTwo() {
    test.add(
        "a",
        Authority.OTHER,
        Entry.of("a", "1", "Curie").in("FR", "Paris").type(OrganisationType.COMPANY));
    test.add(
        "b",
        Authority.OTHER,
        Entry.of("b", "1", "Curie").in("FR", "Paris").type(OrganisationType.UNIVERSITY));
    assertThat(test.state()).hasSize(2);
  }

  @Test
  void aSourceKnowsItsOwn() {
    test.add(
        "a",
        Authority.OTHER,
        Entry.of("a", "1", "Acme").in("FR", "Paris"),
        Entry.of("a", "2", "Acme").in("FR", "Paris"));
    assertThat(test.state()).hasSize(2);
  }

  @Test
  void theStrongerSourceWinsAndUnknownLoses() {
    test.add(
        "ror",
        Authority.REGISTER,
        tsinghua("ror", "1").identifier(TSINGHUA).type(OrganisationType.UNIVERSITY));
    test.add(
        "best",
        Authority.CURATED,
        Entry.of("best", "1", "Tsinghua").identifier(TSINGHUA).text("Strong in lasers."));
    var merged = organisation("best-1");
    assertThat(merged.type()).isEqualTo(OrganisationType.UNIVERSITY);
    assertThat(merged.names())
        .extracting(Name::text, Name::kind, Name::source)
        .startsWith(
            tuple("Tsinghua", Name.Kind.PREFERRED, "best"),
            tuple("Tsinghua University", Name.Kind.ALIAS, "ror"));
    assertThat(merged.place().city()).isEqualTo("Beijing");
    assertThat(merged.identifiers()).extracting(Identifier::key).containsExactly(TSINGHUA);
  }

  @Test
  void aTieToAnOrganisationThatComesLaterIsShownThen() {
    test.add("a", Authority.OTHER, Entry.of("a", "lab", "Lab").partOf(CNRS).partOf("parent"));
    assertThat(organisation("a-lab").affiliations()).isEmpty();
    long before = test.catalogue().lastSequence();
    test.add("ror", Authority.REGISTER, Entry.of("ror", "02feahw73", "CNRS").identifier(CNRS));
    assertThat(organisation("a-lab").affiliations())
        .extracting(Affiliation::organisationId)
        .containsExactly("ror-02feahw73");
    assertThat(test.changesAfter(before)).hasSize(2);

    test.add("best", Authority.CURATED, Entry.of("best", "cnrs", "CNRS").identifier(CNRS));
    assertThat(organisation("a-lab").affiliations())
        .extracting(Affiliation::organisationId)
        .containsExactly("best-cnrs");
  }

  @Test
  void evidenceFollowsTheOrganisationItSpeaksFor() {
    test.add(
        ListedSource.of(
            "prizes",
            Authority.OTHER,
            Entry.of("prizes", "p", "x").award("1", CNRS).evidenceOnly()));
    assertThat(test.state()).isEmpty();
    test.add("ror", Authority.REGISTER, Entry.of("ror", "02feahw73", "CNRS").identifier(CNRS));
    assertThat(test.catalogue().evidenceOf("ror-02feahw73"))
        .singleElement()
        .satisfies(
            award -> {
              assertThat(award.id()).isEqualTo("prizes-1");
              assertThat(award.mark().source()).isEqualTo("prizes");
            });
    test.add("best", Authority.CURATED, Entry.of("best", "cnrs", "CNRS").identifier(CNRS));
    assertThat(test.catalogue().evidenceOf("ror-02feahw73")).isEmpty();
    assertThat(test.catalogue().evidenceOf("best-cnrs")).hasSize(1);
    assertThat(test.catalogue().counts().evidence()).isEqualTo(1);
  }

  @Test
  void evidenceThatItsRecordNoLongerHasIsRemoved() {
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Acme").award("x").award("y"));
    assertThat(test.catalogue().evidenceOf("a-1")).hasSize(2);
    long before = test.catalogue().lastSequence();
    test.add("a", Authority.OTHER, Entry.of("a", "1", "Acme").award("y"));
    assertThat(test.changesAfter(before))
        .containsExactly(new CatalogueChange.EvidenceRemoved(before + 1, "a-x"));
  }

  @Test
  void anOrganisationKeepsItsIdWhenOthersJoinIt() {
    test.add("old", Authority.OTHER, Entry.of("old", "1", "Acme").identifier(CNRS));
    test.add("a", Authority.DIRECTORY, Entry.of("a", "1", "Acme").identifier(CNRS));
    assertThat(organisation("a-1").id()).isEqualTo("old-1");
    assertThat(test.catalogue().successor("a-1")).contains("old-1");
    assertThat(test.catalogue().successor("old-1")).isEmpty();
    assertThat(test.catalogue().successor("nobody")).isEmpty();
  }

  @Test
  void itIsCalledByTheRegistersIdEvenWhenADirectoryHadItFirst() {
    test.add("a", Authority.DIRECTORY, Entry.of("a", "1", "CNRS").identifier(CNRS));
    var report = test.add("ror", Authority.REGISTER, Entry.of("ror", "1", "C").identifier(CNRS));
    assertThat(organisation("a-1").id()).isEqualTo("ror-1");
    test.catalogue().undo(report.batchId());
    assertThat(organisation("a-1").id()).isEqualTo("a-1");
    assertThat(test.catalogue().successor("a-1")).isEmpty();
  }

  @Test
  void theOrderOfImportsDoesNotMatter(@TempDir Path other) {
    var random = new Random(7);
    for (int round = 0; round < 8; round++) {
      var sources = randomSources(random);
      Map<String, String> expected = null;
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(sources, random);
        try (var catalogue = new TestCatalogue(dialect, other.resolve(round + "-" + order))) {
          sources.forEach(catalogue::add);
          var state = catalogue.stateByRecords();
          assertThat(state).isEqualTo(expected == null ? state : expected);
          expected = state;
        }
      }
    }
  }

  private static Entry tsinghua(String source, String key) {
    return Entry.of(source, key, "Tsinghua University").in("CN", "Beijing");
  }

  private Organisation organisation(String id) {
    return test.catalogue().organisation(id).orElseThrow();
  }
}
