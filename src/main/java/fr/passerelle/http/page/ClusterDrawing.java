package fr.passerelle.http.page;

import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.OrganisationPage.Tie;
import fr.passerelle.http.page.RegisterPage.PhasesShown;
import fr.passerelle.http.page.RegisterPage.Row;
import fr.passerelle.http.page.RegisterPage.TodayShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Status;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Clusters as the register and their own pages show them. Valid as long as its labels are. */
record ClusterDrawing(ClusterRegister register, Labels labels, Links links) {

  private static final int PHASES = 5;
  private static final int MOST = 1_000;

  /** The register of the clusters that a snapshot holds. */
  static ClusterRegister register(Snapshot snapshot) {
    var clusters =
        Filter.of(
            Map.of(
                Filter.Dimension.TYPE,
                List.of(OrganisationType.CLUSTER.code()),
                Filter.Dimension.COUNTRY,
                List.of("FR")));
    return new ClusterRegister(
        snapshot.profiles(new Query.Everything(), clusters, MOST).stream()
            .map(hit -> snapshot.organisation(hit.organisation()))
            .toList());
  }

  /** The number of members and the year it was counted in; null where no source tells. */
  static @Nullable String members(ClusterRecord cluster, Wording wording) {
    var members = cluster.members();
    var year = cluster.membersYear();
    if (members == null) {
      return null;
    }
    return year == null
        ? wording.number(members)
        : wording.say("members.in", "n", members, "year", wording.year(year));
  }

  /**
   * A cluster in a list.
   *
   * @param year the year that the list is of; null where it is of none
   */
  Row row(Organisation cluster, @Nullable Integer year) {
    var wording = labels.wording();
    var former =
        cluster.names().stream()
            .filter(name -> name.kind() == Name.Kind.FORMER)
            .map(Name::text)
            .distinct()
            .toList();
    return new Row(
        ShownName.of(cluster, wording.language()),
        links.organisation(cluster.id()),
        former.isEmpty() ? "" : wording.say("register.formerly", "names", wording.list(former)),
        phases(Objects.requireNonNull(cluster.cluster())),
        facts(cluster, year),
        ended(cluster),
        today(cluster),
        links.portfolio(register.today(cluster).id()));
  }

  /** That a cluster, or its label, is no more; empty where it lives on or in another. */
  String ended(Organisation cluster) {
    var wording = labels.wording();
    return switch (cluster.status()) {
      case DISSOLVED -> wording.say("status.dissolved");
      case UNLABELLED -> {
        var last = register.lastHeld(cluster);
        yield last.isPresent()
            ? wording.say("status.unlabelled.since", "year", wording.year(last.getAsInt() + 1))
            : wording.say("status.unlabelled");
      }
      case ACTIVE, MERGED, RENAMED -> "";
    };
  }

  /** What became of a cluster; null where it is itself still. */
  @Nullable TodayShown today(Organisation cluster) {
    var today = register.today(cluster);
    if (today.id().equals(cluster.id())) {
      return null;
    }
    var name = ShownName.of(today, labels.wording().language());
    String label = today.status() == Status.ACTIVE ? "cluster.today" : "cluster.last";
    return new TodayShown(
        labels.wording().say(label),
        new Tag(name.text(), links.organisation(today.id())),
        name.lang());
  }

  /** What went into a cluster, through mergers and new names. */
  List<Tie> predecessors(Organisation cluster) {
    return register.predecessors(cluster).stream()
        .map(
            earlier ->
                new Tie(
                    left(earlier),
                    ShownName.of(earlier, labels.wording().language()),
                    links.organisation(earlier.id()),
                    "",
                    ""))
        .toList();
  }

  /** How a cluster became another, and in which year where a source tells it. */
  private String left(Organisation cluster) {
    String how = Codes.of(cluster.status());
    return cluster
        .succession()
        .map(Affiliation::since)
        .map(since -> labels.wording().say("cluster." + how, "year", labels.wording().year(since)))
        .orElse(labels.coded("status-short", how));
  }

  private PhasesShown phases(ClusterRecord cluster) {
    var wording = labels.wording();
    var names = cluster.phases().stream().map(n -> wording.say("phase." + n)).toList();
    return new PhasesShown(
        wording.say("register.phases", "phases", wording.list(names)),
        IntStream.rangeClosed(1, PHASES).mapToObj(cluster.phases()::contains).toList());
  }

  private List<String> facts(Organisation cluster, @Nullable Integer year) {
    var wording = labels.wording();
    var record = Objects.requireNonNull(cluster.cluster());
    var facts = new ArrayList<String>();
    if (record.scale() != ClusterRecord.Scale.UNKNOWN) {
      facts.add(
          wording.say("register.scale", "scale", labels.coded("scale", Codes.of(record.scale()))));
    }
    String city = cluster.place().city(wording.language());
    String code = cluster.place().department();
    String department = code == null ? null : labels.department(code);
    if (city != null && department != null) {
      facts.add(wording.say("register.seat", "city", city, "department", department));
    } else if (city != null || department != null) {
      facts.add(city == null ? Objects.requireNonNull(department) : city);
    }
    String members = members(record, wording);
    if (members != null && (year == null || year.equals(record.membersYear()))) {
      facts.add(wording.say("register.members", "members", members));
    }
    return facts;
  }
}
