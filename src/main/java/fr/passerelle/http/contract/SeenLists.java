package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.Origin;
import fr.passerelle.cluster.contract.Seen;
import fr.passerelle.cluster.contract.Sighting;
import fr.passerelle.workspace.shortlist.Activity;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Shortlist;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a team has in its lists, as events. An entry names a partner and not for which member: where
 * it is a member itself it is the one that is concerned.
 */
final class SeenLists {

  private static final int MOST_CHANGES = 100_000;

  private final Shortlists lists;
  private final ClusterMembers members;

  SeenLists(Shortlists lists, ClusterMembers members) {
    this.lists = lists;
    this.members = members;
  }

  List<Sighting> of(String team) {
    var seen = new ArrayList<Sighting>();
    for (var list : lists.of(team)) {
      Map<String, Instant> reached = new HashMap<>();
      lists.history().of(team, list.id(), MOST_CHANGES).stream()
          .filter(one -> one.kind() == Activity.Kind.MOVED)
          .forEach(one -> reached.putIfAbsent(one.entry() + "/" + one.after(), one.at()));
      for (var entry : lists.entries().of(team, list.id())) {
        if (entry.state() != EntryState.NOT_FOR_ME) {
          add(list, entry, EventKind.MATCH, entry.created(), seen);
        }
        if (entry.state() == EntryState.MEETING || entry.state() == EntryState.AGREEMENT) {
          add(
              list,
              entry,
              entry.state() == EntryState.MEETING ? EventKind.MEETING : EventKind.AGREEMENT,
              reached.getOrDefault(entry.id() + "/" + entry.state().code(), entry.created()),
              seen);
        }
      }
    }
    return seen;
  }

  private void add(Shortlist list, Entry entry, EventKind kind, Instant at, List<Sighting> seen) {
    String id = entry.found().organisation();
    var firm = members.firm(id, entry.found().name());
    boolean isOurs = members.isMember(firm) && !members.listed().isEmpty();
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    seen.add(
        new Sighting(
            Origin.SHORTLIST,
            "shortlist/%s/%s".formatted(entry.id(), kind.code()),
            new Seen(kind, day, "", id, ""),
            new Facts(
                kind,
                day,
                isOurs ? List.of(firm) : List.of(),
                isOurs ? Firm.NONE : members.partner(firm),
                members.countryOf(id),
                null,
                list.name())));
  }
}
