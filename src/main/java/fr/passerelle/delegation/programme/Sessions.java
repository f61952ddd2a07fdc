package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Engagement;
import fr.passerelle.delegation.Slot;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.seminar.Session;
import java.util.List;

/** Whom the sessions of a seminar keep from meeting, and when. */
final class Sessions {

  private Sessions() {}

  /** An engagement for each party in each session; vehicles attend none. */
  static List<Engagement> engagements(
      List<Session> sessions, List<Party> parties, Calendar calendar) {
    return sessions.stream()
        .flatMap(
            session ->
                parties.stream()
                    .filter(party -> party.side() != Side.VEHICLE && session.involves(party))
                    .map(party -> engagement(session, party, calendar)))
        .toList();
  }

  /**
   * It takes the slots during which it is. Where it begins or ends in a pause, it takes the places
   * of all of that pause, so that what is left of it is no time for travel.
   */
  private static Engagement engagement(Session session, Party party, Calendar calendar) {
    int from = 0;
    int next = Slot.A_DAY;
    for (var slot : calendar.slots()) {
      if (slot.day().equals(session.day())) {
        if (!slot.ends().isAfter(session.starts())) {
          from = Math.max(from, slot.nth() + 1);
        } else if (!slot.starts().isBefore(session.ends())) {
          next = Math.min(next, slot.nth());
        }
        if (session.overlaps(slot)) {
          from = slot.starts().isAfter(session.starts()) ? from : Math.max(from, slot.nth());
          next = slot.ends().isBefore(session.ends()) ? next : Math.min(next, slot.nth() + 1);
        }
      }
    }
    return new Engagement(
        session.id(),
        party.id(),
        session.city(calendar),
        session.day().toString(),
        from,
        Math.max(from - 1, next - 1));
  }
}
