package fr.passerelle.http.contract;

import fr.passerelle.account.Team;
import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.Origin;
import fr.passerelle.cluster.contract.Seen;
import fr.passerelle.cluster.contract.Sighting;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.http.reader.Parts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes over into a team's log what Passerelle has recorded for the team in other rooms. Done twice
 * it does nothing the second time. Safe for use by many threads at once.
 */
final class Gatherer {

  /** The rooms of which all is seen each time: what is missing there is gone. */
  private static final Set<Origin> WHOLE =
      Set.of(Origin.MISSION, Origin.SHORTLIST, Origin.INTEREST, Origin.MEDIATION);

  private static final int FIRST_YEAR = 2000;

  private final Parts parts;

  Gatherer(Parts parts) {
    this.parts = parts;
  }

  /** Brings the log of a team up to date. */
  void gather(String team) {
    var stores = parts.stores();
    var log = stores.clusterRoom().log();
    var events = log.standings(team, Instant.MAX);
    String cluster = stores.teams().team(team).map(Team::organisation).orElse(null);
    var staff = stores.teams().members(team).stream().map(member -> member.account().id()).toList();
    try (var snapshot = parts.engine().snapshot()) {
      var members = new ClusterMembers(snapshot, cluster, events);
      var interests = new SeenInterests(stores.interests(), members);
      var seen = new ArrayList<Sighting>();
      seen.addAll(new SeenMissions(stores.missionRoom(), members).of(team));
      seen.addAll(new SeenLists(stores.shortlists(), members).of(team));
      seen.addAll(interests.of(team));
      seen.addAll(interests.mediated(staff, mediated(events)));
      seen.addAll(joined(members));
      log.gather(team, seen, WHOLE);
    }
  }

  private static List<String> mediated(List<Standing> events) {
    return events.stream()
        .filter(one -> one.first().origin() == Origin.MEDIATION)
        .map(one -> one.first().source().substring(SeenInterests.MEDIATION.length()))
        .toList();
  }

  /** Members of whom the catalogue tells the year in which they joined. */
  private List<Sighting> joined(ClusterMembers members) {
    int thisYear = parts.clock().instant().atOffset(ZoneOffset.UTC).getYear();
    var seen = new ArrayList<Sighting>();
    for (var one : members.listed()) {
      Integer since = members.tie(one).map(tie -> tie.since()).orElse(null);
      if (since != null && since >= FIRST_YEAR && since <= thisYear) {
        var day = LocalDate.of(since, 1, 1);
        seen.add(
            new Sighting(
                Origin.DIRECTORY,
                "directory/" + one.id(),
                new Seen(EventKind.NEW_MEMBER, day, one.id(), "", ""),
                new Facts(
                    EventKind.NEW_MEMBER,
                    day,
                    List.of(ClusterMembers.firm(one)),
                    Firm.NONE,
                    "",
                    null,
                    "")));
      }
    }
    return seen;
  }
}
