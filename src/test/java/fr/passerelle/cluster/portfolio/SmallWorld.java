package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Clusters and members small enough to reckon with by hand. */
@NullMarked
final class SmallWorld {

  static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  static final SourceMark MARK =
      new SourceMark("members", "1", LocalDate.of(2026, 11, 28), "unknown", null, List.of());

  private SmallWorld() {}

  /** Three clusters: alpha (once alpha-old) with four members, beta with three, gamma with two. */
  static ClusterWorld world() {
    return new ClusterWorld(
        List.of(
            cluster("alpha", null, "06", "83"),
            cluster("alpha-old", "alpha", "06"),
            cluster("beta", null, "13"),
            cluster("gamma", null, "971")),
        List.of(
            member("a1", SizeClass.SMALL, "06", Set.of("alpha"), "cybersecurity"),
            member(
                "a2", SizeClass.MICRO, "06", Set.of("alpha"), "cybersecurity", "embedded-system"),
            member("a3", SizeClass.SMALL, "13", Set.of("alpha", "beta"), "network-security"),
            seeking(member("a4", null, null, Set.of("alpha")), "hydrogen-production"),
            member("b1", SizeClass.LARGE, "13", Set.of("beta"), "drone"),
            member("b2", null, "13", Set.of("beta"), "drone", "satellite"),
            member("g1", null, "971", Set.of("gamma"), "cybersecurity", "hydrogen-production"),
            member("g2", null, "971", Set.of("gamma"), "hydrogen-production")),
        THESAURUS);
  }

  static Organisation cluster(String id, @Nullable String today, String... departments) {
    return new Organisation(
        id,
        OrganisationType.CLUSTER,
        today == null ? Status.ACTIVE : Status.RENAMED,
        List.of(new Name(id, null, Name.Kind.PREFERRED, "members")),
        new Place("FR", null, departments[0], null, Map.of(), null),
        null,
        2005,
        null,
        List.of(),
        List.of(),
        today == null
            ? List.of()
            : List.of(new Affiliation(Affiliation.Kind.RENAMED_TO, today, 2012, null, "members")),
        List.of(),
        new ClusterRecord(
            today == null ? List.of(1, 2, 3, 4, 5) : List.of(1, 2),
            ClusterRecord.Scale.NATIONAL,
            List.of(departments),
            null,
            null,
            null),
        List.of(MARK));
  }

  static Member member(
      String id,
      @Nullable SizeClass size,
      @Nullable String department,
      Set<String> clusters,
      String... themes) {
    var asserted = new TreeSet<>(List.of(themes));
    return new Member(
        id,
        OrganisationType.COMPANY,
        size,
        null,
        department,
        null,
        new TreeSet<>(clusters),
        asserted,
        withBroader(asserted),
        new TreeSet<>(),
        List.of());
  }

  static Member seeking(Member member, String theme) {
    var about = new TreeSet<>(Set.of(theme));
    return publishing(
        member, new Member.Published("p-" + member.id(), true, 4, about, withBroader(about)));
  }

  static Member publishing(Member member, Member.Published one) {
    return new Member(
        member.id(),
        member.type(),
        member.size(),
        member.region(),
        member.department(),
        member.location(),
        member.clusters(),
        member.asserted(),
        member.themes(),
        member.touched(),
        List.of(one));
  }

  static Member touching(Member member, String theme) {
    return new Member(
        member.id(),
        member.type(),
        member.size(),
        member.region(),
        member.department(),
        member.location(),
        member.clusters(),
        member.asserted(),
        member.themes(),
        new TreeSet<>(Set.of(theme)),
        member.published());
  }

  static SortedSet<String> withBroader(Set<String> themes) {
    var all = new TreeSet<>(themes);
    themes.forEach(theme -> all.addAll(THESAURUS.ancestors(theme)));
    return all;
  }

  static Hub hub(ClusterWorld world, String id) {
    return world.today(id).orElseThrow();
  }
}
