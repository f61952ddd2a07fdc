package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.agenda.Programme;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.programme.Told;
import fr.passerelle.document.CalendarFile;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody sees of the agendas of a mission.
 *
 * @param drawing says them in two languages
 * @param organiser whom calendars name
 * @param isPlan whether it is as the team keeps it, rather than as it was told
 * @param isPublished whether anything was told yet
 * @param pending how many meetings the two differ in
 */
record AgendaView(
    Mission mission,
    Agendas agendas,
    AgendaDrawing drawing,
    CalendarFile.Organiser organiser,
    boolean isPlan,
    boolean isPublished,
    int pending) {

  /** The parameter that names the language beside the reader's. */
  static final String SECOND = "second";

  /** The parameter that asks for the plan as it is kept. */
  static final String STAND = "stand";

  static final String PLAN = "plan";

  /** What the team sees: what was told, or, where it asks so or nothing was, what it keeps. */
  static AgendaView of(Asking asking, Language language, Mission mission, MissionDesk desk) {
    return of(asking, language, mission, desk, asking.parameters().first(STAND).equals(PLAN));
  }

  /** What those who take part see. */
  static AgendaView told(Asking asking, Language language, Mission mission, MissionDesk desk) {
    return of(asking, language, mission, desk, false);
  }

  private static AgendaView of(
      Asking asking, Language language, Mission mission, MissionDesk desk, boolean asksPlan) {
    var room = desk.room();
    String team = mission.team();
    String id = mission.id();
    var plan = room.meetings().of(team, id);
    var publication = room.programmes().published(team, id);
    var told = publication.map(one -> Told.of(plan, one.told()));
    boolean isPlan = asksPlan || told.isEmpty();
    Set<String> pending = told.map(Told::pending).orElse(Set.of());
    Set<String> marked = isPlan ? pending : Set.of();
    var second =
        Language.of(asking.parameters().first(SECOND))
            .filter(one -> one != language)
            .orElse(AgendaDrawing.beside(language, mission));
    return new AgendaView(
        mission,
        new Agendas(
            new Programme(
                mission,
                room.missions().calendar(team, id),
                room.parties().of(team, id),
                isPlan ? plan : told.map(Told::told).orElse(plan),
                room.seminars().sessions(team, id),
                marked)),
        new AgendaDrawing(desk.wording(language), desk.wording(second), marked),
        new CalendarFile.Organiser(
            desk.pages().parts().stores().teams().team(team).map(one -> one.name()).orElse(""),
            room.programmes().organiser(team, id)),
        isPlan,
        publication.isPresent(),
        pending.size());
  }

  /** What the addresses of files and pages keep of this view. */
  Parameters kept() {
    var second = Parameters.NONE.with(SECOND, drawing.second().language().code());
    return isPlan && isPublished ? second.with(STAND, PLAN) : second;
  }

  /** The ways to the same page with another language beside the reader's. */
  List<MissionHead.Room> seconds(String path) {
    return Stream.of(Language.values())
        .filter(one -> one != drawing.first().language())
        .map(
            one ->
                new MissionHead.Room(
                    drawing.first().say("language." + one.code()),
                    kept().with(SECOND, one.code()).on(path),
                    one == drawing.second().language()))
        .toList();
  }

  /** The ways to what was told and to what is kept; none where the two are the same. */
  List<MissionHead.Room> stands(String path) {
    if (!isPublished || pending == 0) {
      return List.of();
    }
    var second = Parameters.NONE.with(SECOND, drawing.second().language().code());
    var wording = drawing.first();
    return List.of(
        new MissionHead.Room(wording.say("agenda.stand.told"), second.on(path), !isPlan),
        new MissionHead.Room(
            wording.say("agenda.stand.plan"), second.with(STAND, PLAN).on(path), isPlan));
  }

  /** What the team has to know of what it sees; none where all is told. */
  Optional<String> notice() {
    Wording wording = drawing.first();
    if (!isPublished) {
      return Optional.of(wording.say("agenda.unpublished"));
    }
    return pending == 0
        ? Optional.empty()
        : Optional.of(
            wording.count(isPlan ? "agenda.pending.plan" : "agenda.pending.told", pending));
  }
}
