package fr.passerelle.cluster.portfolio;

import static fr.passerelle.cluster.portfolio.SmallWorld.MARK;
import static fr.passerelle.cluster.portfolio.SmallWorld.THESAURUS;
import static fr.passerelle.cluster.portfolio.SmallWorld.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartnerSought;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the index becomes clusters and members. */
@NullMarked
class WorldReaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private @Nullable LuceneEngine opened;

  @BeforeEach
  void index(@TempDir Path folder) throws IOException {
    var engine =
        new LuceneEngine(
            folder, THESAURUS, new Glosser(THESAURUS, Path.of("index-data/thesaurus")));
    engine.apply(
        List.of(
            new Change.OrganisationPut(cluster("alpha", null, "06")),
            new Change.OrganisationPut(cluster("alpha-old", "alpha", "06")),
            new Change.OrganisationPut(cluster("beta", null, "13")),
            put("m-both", Status.ACTIVE, member("alpha-old", null), member("beta", null)),
            put("m-once", Status.ACTIVE, member("beta", null)),
            put("m-former", Status.ACTIVE, member("beta", 2019)),
            put("m-gone", Status.DISSOLVED, member("beta", null)),
            put("stranger", Status.ACTIVE),
            profile("p-1", "m-once", DAY.plusMonths(3), 5),
            profile("p-2", "m-once", DAY.minusDays(1), 8)));
    engine.commit(1);
    opened = engine;
  }

  @AfterEach
  void close() {
    engine().close();
  }

  private LuceneEngine engine() {
    return Objects.requireNonNull(opened);
  }

  private ClusterWorld read() {
    try (var index = engine().snapshot()) {
      return new WorldReader(THESAURUS).read(index, DAY);
    }
  }

  @Test
  void formerMembersAndWhatIsNoMoreAreLeftOut() {
    assertThat(read().members()).extracting(Member::id).containsExactly("m-both", "m-once");
  }

  @Test
  void aMemberOfAClusterOfOldIsAMemberOfTodays() {
    assertThat(read().members().getFirst().clusters()).containsExactly("alpha", "beta");
    assertThat(read().hubs()).extracting(Hub::id).containsExactly("alpha", "beta");
    assertThat(read().today("alpha-old").map(Hub::id)).contains("alpha");
  }

  @Test
  void regionsComeFromDepartmentsAndThemesFromSources() {
    var member = read().members().getFirst();
    assertThat(member.region()).isEqualTo("Provence-Alpes-Côte d'Azur");
    assertThat(member.asserted()).containsExactly("cybersecurity");
    assertThat(member.themes()).contains("security");
    assertThat(member.touched()).as("what its text alone names").contains("satellite");
  }

  @Test
  void profilesCountUntilTheirLastDay() {
    var member = read().members().getLast();
    assertThat(member.published()).extracting(Member.Published::evidence).containsExactly("p-1");
    assertThat(member.values(Criterion.TRL)).containsExactly("5");
    assertThat(member.values(Criterion.SEEKS)).contains("hydrogen-production", Member.ANY);
  }

  @Test
  void whatWasReadIsKeptUntilTheIndexOrTheDayChanges() {
    var kept = new KeptWorld(engine(), THESAURUS);
    try (var index = engine().snapshot()) {
      var first = kept.world(index, DAY);
      assertThat(kept.world(index, DAY)).isSameAs(first);
      assertThat(kept.world(index, DAY.plusDays(1))).isNotSameAs(first);
    }
    engine().apply(List.of(put("m-new", Status.ACTIVE, member("beta", null))));
    engine().commit(2);
    try (var index = engine().snapshot()) {
      assertThat(kept.world(index, DAY).members()).extracting(Member::id).contains("m-new");
    }
  }

  @Test
  void manyMembersAreReadBesideThePagesThatShowThemAsTheyWere() throws InterruptedException {
    var kept = new KeptWorld(engine(), THESAURUS, 1);
    try (var index = engine().snapshot()) {
      assertThat(kept.world(index, DAY).members()).hasSize(2);
    }
    engine().apply(List.of(put("m-new", Status.ACTIVE, member("beta", null))));
    engine().commit(2);
    try (var index = engine().snapshot()) {
      assertThat(kept.world(index, DAY).members()).as("nobody waits").hasSize(2);
      for (int i = 0; i < 200 && kept.world(index, DAY).members().size() < 3; i++) {
        Thread.sleep(50);
      }
      assertThat(kept.world(index, DAY).members()).hasSize(3);
    }
  }

  private static Affiliation member(String cluster, @Nullable Integer until) {
    return new Affiliation(Affiliation.Kind.MEMBER_OF, cluster, null, until, "members");
  }

  private static Change put(String id, Status status, Affiliation... ties) {
    return new Change.OrganisationPut(
        new Organisation(
            id,
            OrganisationType.COMPANY,
            status,
            List.of(new Name(id, null, Name.Kind.PREFERRED, "members")),
            new Place("FR", null, "06", "Nice", Map.of(), null),
            SizeClass.SMALL,
            null,
            null,
            List.of(),
            List.of("cybersecurity"),
            Stream.of(ties).toList(),
            List.of(
                new Text(
                    Text.Topic.DESCRIPTION,
                    Language.ENGLISH,
                    "It secures the link to a satellite.",
                    "members")),
            null,
            List.of(MARK)));
  }

  private static Change profile(String id, String organisation, LocalDate expires, int readiness) {
    var profile =
        new PartneringProfile(
            PartneringProfile.Kind.TECHNOLOGY_REQUEST,
            "A partner for a pilot",
            "A small firm seeks a partner.",
            "The pilot runs for a year.",
            null,
            null,
            null,
            new PartnerSought(List.of(), null, List.of()),
            List.of(Cooperation.RESEARCH),
            List.of("hydrogen-production"),
            List.of(),
            "FR",
            List.of(),
            readiness,
            expires.minusMonths(6),
            expires,
            null);
    return new Change.EvidencePut(
        new Evidence(
            id,
            Evidence.Kind.REQUEST,
            List.of(organisation),
            profile.title(),
            profile.summary(),
            Language.ENGLISH,
            profile.published(),
            List.of(),
            MARK,
            profile));
  }
}
