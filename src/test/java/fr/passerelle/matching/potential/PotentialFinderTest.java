package fr.passerelle.matching.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster and a park may do together, and which park suits a cluster. */
@NullMarked
class PotentialFinderTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Thesaurus THESAURUS = Thesaurus.read(LANGUAGE);
  private static final SourceMark MARK =
      new SourceMark("members", "1", LocalDate.of(2026, 11, 28), "unknown", null, List.of());

  private final PotentialFinder finder = new PotentialFinder(THESAURUS);
  private @Nullable LuceneEngine opened;

  @BeforeEach
  void index(@TempDir Path folder) throws IOException {
    var engine = new LuceneEngine(folder, THESAURUS, new Glosser(THESAURUS, LANGUAGE));
    engine.apply(
        List.of(
            put("cluster-air", OrganisationType.CLUSTER, "FR", null),
            put("park-air", OrganisationType.TECHNOLOGY_PARK, "CN", null),
            put("park-boats", OrganisationType.TECHNOLOGY_PARK, "CN", null),
            put("park-bare", OrganisationType.TECHNOLOGY_PARK, "CN", null, "air-quality"),
            put("park-home", OrganisationType.TECHNOLOGY_PARK, "FR", null, "air-quality"),
            put("m-1", OrganisationType.COMPANY, "FR", "cluster-air", "air-quality"),
            put("m-2", OrganisationType.LABORATORY, "FR", "cluster-air", "air-quality", "lidar"),
            put("t-1", OrganisationType.COMPANY, "CN", "park-air", "air-quality"),
            put("t-2", OrganisationType.LABORATORY, "CN", "park-air", "additive-manufacturing"),
            put("t-3", OrganisationType.COMPANY, "CN", "park-boats", "additive-manufacturing"),
            new Change.EvidencePut(
                new Evidence(
                    "p-1",
                    Evidence.Kind.PROJECT,
                    List.of("m-1", "t-1"),
                    "Air quality in two cities",
                    "",
                    Language.ENGLISH,
                    LocalDate.of(2020, 1, 1),
                    List.of(),
                    MARK,
                    null))));
    engine.commit(1);
    opened = engine;
  }

  private LuceneEngine engine() {
    return java.util.Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    engine().close();
  }

  private static Change put(
      String id, OrganisationType type, String country, @Nullable String hub, String... themes) {
    return new Change.OrganisationPut(
        new Organisation(
            id,
            type,
            Status.ACTIVE,
            List.of(new Name(id, null, Name.Kind.PREFERRED, "members")),
            new Place(country, null, null, null, Map.of(), null),
            null,
            null,
            null,
            List.of(),
            List.of(themes),
            hub == null
                ? List.of()
                : List.of(
                    new Affiliation(
                        country.equals("FR")
                            ? Affiliation.Kind.MEMBER_OF
                            : Affiliation.Kind.TENANT_OF,
                        hub,
                        null,
                        null,
                        "members")),
            List.of(),
            null,
            List.of(MARK)));
  }

  private List<Potential> parks() {
    try (var index = engine().snapshot()) {
      return finder.parksFor("cluster-air", index, 10);
    }
  }

  private Potential between(String park) {
    try (var index = engine().snapshot()) {
      return finder.between("cluster-air", park, index);
    }
  }

  @Test
  void aParkWithTenantsOnTheClustersThemeComesBeforeOneWithout() {
    assertThat(parks())
        .extracting(one -> one.park().hub().id())
        .as("nothing speaks for a park that shares no theme")
        .containsExactly("park-air", "park-bare");
  }

  @Test
  void aParkOfTheSameCountryIsNotRanked() {
    assertThat(parks()).extracting(one -> one.park().hub().id()).doesNotContain("park-home");
  }

  @Test
  void theSameDataGiveTheSameOrderAndSums() {
    var first = parks();
    var fresh = new PotentialFinder(THESAURUS);
    try (var index = engine().snapshot()) {
      assertThat(fresh.parksFor("cluster-air", index, 10)).isEqualTo(first);
    }
  }

  @Test
  void theSharedProjectAndTheSharedThemeAreFoundWithWhoHasThem() {
    var potential = between("park-air");
    assertThat(potential.evidence()).hasSize(1);
    var theme =
        potential.shared().stream()
            .filter(one -> one.theme().equals("air-quality"))
            .findFirst()
            .orElseThrow();
    assertThat(theme.members()).containsExactly("m-1", "m-2");
    assertThat(theme.tenants()).containsExactly("t-1");
    assertThat(theme.cluster()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void whatOneSideLacksIsAGap() {
    var potential = between("park-air");
    assertThat(potential.clusterOnly()).contains("lidar").doesNotContain("air-quality");
    assertThat(potential.parkOnly()).contains("additive-manufacturing");
  }

  @Test
  void aParkWithoutTenantsIsJudgedByItsOwnThemes() {
    var potential = between("park-bare");
    assertThat(potential.park().people()).isEmpty();
    assertThat(potential.shared()).extracting(one -> one.theme()).contains("air-quality");
    assertThat(potential.score()).isGreaterThan(0);
  }

  @Test
  void theSumIsThatOfThePartsAndTheWeightsSumToOne() {
    var potential = between("park-air");
    double sum =
        potential.judged().stream()
            .mapToDouble(one -> one.strength() * one.signal().weight())
            .sum();
    assertThat(potential.score()).isCloseTo(sum, within(1e-9)).isBetween(0.0, 1.0);
    assertThat(potential.judged().stream().mapToDouble(one -> one.signal().weight()).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void theClustersForAParkAreThoseWhoseParksItIsAmong() {
    try (var index = engine().snapshot()) {
      var clusters = finder.clustersFor("park-air", index, 10);
      assertThat(clusters)
          .extracting(one -> one.cluster().hub().id())
          .containsExactly("cluster-air");
      assertThat(clusters.getFirst().score()).isEqualTo(between("park-air").score());
    }
  }
}
