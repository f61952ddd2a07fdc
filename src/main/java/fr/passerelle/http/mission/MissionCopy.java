package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.reader.MissionRoom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Makes this year's mission of last year's: its cities, travel, hours and tables, and all who take
 * part but the visitors. Nobody of them is asked yet, and nobody is absent.
 */
record MissionCopy(MissionRoom room) {

  Mission make(Mission last, String name, LocalDate firstDay, String account) {
    long days = ChronoUnit.DAYS.between(last.firstDay(), firstDay);
    var made =
        room.missions()
            .create(
                new Mission(
                    "",
                    last.team(),
                    last.kind(),
                    name,
                    last.theme(),
                    last.country(),
                    last.zone(),
                    firstDay,
                    last.lastDay().plusDays(days),
                    last.languages(),
                    last.budgetInEuro(),
                    MissionState.PREPARING,
                    0),
                account);
    var calendar = room.missions().calendar(last.team(), last.id());
    room.missions().lay(last.team(), made.id(), moved(calendar, days), account);
    room.parties().of(last.team(), last.id()).stream()
        .filter(party -> party.side() != Side.VISITOR)
        .forEach(party -> room.parties().add(last.team(), made.id(), unasked(party), account));
    return made;
  }

  private static Calendar moved(Calendar calendar, long days) {
    return new Calendar(
        calendar.cities(),
        calendar.travel(),
        calendar.slots().stream()
            .map(
                slot ->
                    Calendar.Slot.at(
                            slot.day().plusDays(days), slot.nth(), slot.starts(), slot.ends())
                        .in(slot.city()))
            .toList(),
        calendar.seats());
  }

  private static Party unasked(Party party) {
    return party.anew(party.city()).standing(PartyState.PROPOSED, List.of());
  }
}
