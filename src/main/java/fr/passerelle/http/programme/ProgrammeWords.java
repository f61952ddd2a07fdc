package fr.passerelle.http.programme;

import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.ProgrammeChange;
import fr.passerelle.delegation.Slot;
import fr.passerelle.delegation.Unplaced;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.programme.Clash;
import fr.passerelle.delegation.programme.Lack;
import fr.passerelle.http.reader.Wording;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says in one language what concerns a programme, with the names of who takes part. Immutable. */
final class ProgrammeWords {

  private final Wording wording;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Calendar.Slot> slots = new HashMap<>();

  ProgrammeWords(Wording wording, ProgrammeView view) {
    this.wording = wording;
    view.calendar().cities().forEach(city -> names.put(city.id(), city.name()));
    view.calendar().seats().forEach(seat -> names.put(seat.id(), seat.name()));
    view.calendar().slots().forEach(slot -> slots.put(slot.id(), slot));
    view.sessions().forEach(one -> names.put(one.id(), one.title(wording.language())));
    view.parties().forEach(party -> names.put(party.id(), party.shown()));
  }

  Wording wording() {
    return wording;
  }

  /** The name of a party, city or table. */
  String name(@Nullable String id) {
    return id == null ? "" : names.getOrDefault(id, id);
  }

  /** A party with its name in its own script. */
  static String both(Party party) {
    return party.local().isEmpty() ? party.shown() : party.shown() + " " + party.local();
  }

  /** When a slot is, with its day. */
  String when(String id) {
    var slot = slots.get(id);
    return slot == null
        ? id
        : wording.say("programme.when", "day", day(slot.day()), "time", slot.starts().toString());
  }

  String hours(Calendar.Slot slot) {
    return wording.say(
        "mission.slot", "from", slot.starts().toString(), "to", slot.ends().toString());
  }

  String day(LocalDate day) {
    var locale = Locale.forLanguageTag(wording.language().tag());
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + wording.date(day);
  }

  /** Where and with whom between them. */
  String place(Meeting meeting) {
    return meeting.interpreter() == null
        ? name(meeting.table())
        : wording.say(
            "programme.place.interpreted",
            "place",
            name(meeting.table()),
            "interpreter",
            name(meeting.interpreter()));
  }

  String pair(String visitor, String host) {
    return wording.say("programme.pair", "visitor", name(visitor), "host", name(host));
  }

  String lack(Lack lack) {
    return wording.say(
        "programme.lack." + lack.kind().code(),
        "who",
        name(lack.who()),
        "other",
        name(lack.other()),
        "n",
        lack.number());
  }

  String clash(Clash clash) {
    boolean isOneCityADay = clash.kind() == Clash.Kind.TRAVEL && clash.number() >= Slot.A_DAY;
    return wording.say(
        "programme.clash." + (isOneCityADay ? "travel-day" : clash.kind().code()),
        "who",
        name(clash.who()),
        "other",
        name(clash.other()),
        "when",
        when(clash.slot()),
        "n",
        clash.number());
  }

  List<String> clashes(List<Clash> clashes) {
    return clashes.stream().map(this::clash).distinct().toList();
  }

  /** What became of a meeting. */
  String change(ProgrammeChange change) {
    var before = change.before();
    var after = change.after();
    String pair = pair(change.pair().visitor(), change.pair().host());
    if (before == null && after != null) {
      return wording.say(
          "programme.change.added",
          "pair",
          pair,
          "when",
          when(after.slot()),
          "place",
          place(after));
    }
    if (before != null && after == null) {
      return wording.say("programme.change.cancelled", "pair", pair, "when", when(before.slot()));
    }
    if (before == null || after == null) {
      return pair;
    }
    return wording.say(
        before.slot().equals(after.slot()) ? "programme.change.placed" : "programme.change.moved",
        "pair",
        pair,
        "from",
        when(before.slot()),
        "to",
        when(after.slot()),
        "place",
        place(after));
  }

  /** Why two who wish to meet do not. */
  String reason(Unplaced one) {
    return switch (one) {
      case Unplaced.CapReached cap ->
          wording.say(
              "programme.reason.cap-reached", "who", name(cap.participant()), "n", cap.most());
      case Unplaced.InTheWay way -> inTheWay(way);
      case Unplaced.Told told -> told.code();
      default -> wording.say("programme.reason." + one.code());
    };
  }

  private String inTheWay(Unplaced.InTheWay way) {
    int all = way.slots().values().stream().mapToInt(Integer::intValue).sum();
    var parts = new ArrayList<String>();
    new TreeMap<>(way.slots())
        .forEach(
            (obstacle, n) ->
                parts.add(
                    wording.say(
                        "programme.obstacle."
                            + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "n",
                        n)));
    return wording.say("programme.reason.in-the-way", "n", all, "what", wording.list(parts));
  }
}
