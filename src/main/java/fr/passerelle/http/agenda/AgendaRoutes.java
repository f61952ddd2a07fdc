package fr.passerelle.http.agenda;

import fr.passerelle.account.EmailAddress;
import fr.passerelle.delegation.agenda.Agenda;
import fr.passerelle.delegation.agenda.Agenda.Transfer;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The agendas of a mission, for its team. */
public final class AgendaRoutes {

  private static final String PARTY = "{party}";

  private final MissionDesk desk;
  private final Exports exports;

  public AgendaRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  public List<Route> routes() {
    return Stream.of(
            desk.page(
                links ->
                    new AgendaLinks(links.language()).all(MissionDesk.TEAM, MissionDesk.MISSION),
                "The agendas of a mission",
                this::all),
            desk.page(
                links ->
                    new AgendaLinks(links.language())
                        .party(MissionDesk.TEAM, MissionDesk.MISSION, PARTY),
                "The agenda of one who takes part",
                this::one),
            desk.page(
                links ->
                    new AgendaLinks(links.language())
                        .file(MissionDesk.TEAM, MissionDesk.MISSION, PARTY, "{file}"),
                "An agenda as a file, or all of them",
                this::file),
            desk.form(
                links ->
                    new AgendaLinks(links.language()).all(MissionDesk.TEAM, MissionDesk.MISSION),
                "Says who organises a mission, for calendars",
                this::organise),
            new OwnAgendaRoutes(desk, exports).routes())
        .flatMap(List::stream)
        .toList();
  }

  private Answer organise(Asking asking, Language language, Mission mission) {
    String email = asking.form().first("email").strip();
    boolean isGood = email.isEmpty() || EmailAddress.isValid(email);
    if (isGood) {
      desk.room().programmes().organise(mission.team(), mission.id(), email);
    }
    return MissionDesk.done(
        new AgendaLinks(language).all(mission.team(), mission.id()),
        isGood ? "agenda-organiser" : "agenda-no-address");
  }

  private Answer all(Asking asking, Language language, Mission mission) {
    var view = AgendaView.of(asking, language, mission, desk);
    var agendas = view.agendas();
    var wording = view.drawing().first();
    var links = new AgendaLinks(language);
    var second = view.kept();
    var all = agendas.all();
    var files =
        Stream.of(
                AgendaFiles.PDF,
                AgendaFiles.ICS,
                AgendaFiles.CANCELLED,
                AgendaFiles.GRID,
                AgendaFiles.BADGES,
                AgendaFiles.BADGE_SHEET,
                AgendaFiles.ZIP)
            .filter(file -> !file.equals(AgendaFiles.CANCELLED) || !agendas.cancelled().isEmpty())
            .map(
                file ->
                    new AgendasPage.File(
                        wording.say("agenda.file." + file),
                        second.on(links.file(mission.team(), mission.id(), AgendaLinks.ALL, file)),
                        wording.say("agenda.file." + file + ".hint")))
            .toList();
    var groups =
        Stream.of(Side.values())
            .map(side -> group(side, all, mission, wording, second))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    var page =
        new AgendasPage(
            head(asking, language, mission, wording.say("agenda.all"), at(mission)),
            Stream.concat(view.notice().stream(), warnings(agendas, all, wording).stream())
                .toList(),
            files,
            view.seconds(links.all(mission.team(), mission.id())),
            view.stands(links.all(mission.team(), mission.id())),
            groups,
            view.organiser().email(),
            links.all(mission.team(), mission.id()));
    return desk.pages().page("agendas", page, 200);
  }

  private static Function<MissionLinks, String> at(Mission mission) {
    return links -> links.place(mission.team(), mission.id(), MissionPlace.AGENDAS);
  }

  private MissionHead head(
      Asking asking,
      Language language,
      Mission mission,
      String title,
      Function<MissionLinks, String> path) {
    return desk.head(
        asking,
        language,
        mission,
        title,
        path,
        asking.parameters().only(Set.of(AgendaView.SECOND, AgendaView.STAND)));
  }

  private static AgendasPage.Group group(
      Side side, List<Agenda> all, Mission mission, Wording wording, Parameters second) {
    var links = new AgendaLinks(wording.language());
    var lines =
        all.stream()
            .filter(agenda -> agenda.party().side() == side)
            .map(
                agenda -> {
                  var party = agenda.party();
                  return new AgendasPage.Line(
                      party.shown(),
                      party.local(),
                      second.on(links.party(mission.team(), mission.id(), party.id())),
                      AgendaDrawing.counts(agenda, wording),
                      files(agenda, mission, wording, second));
                })
            .toList();
    return new AgendasPage.Group(
        wording.say("mission.side." + side.code(), "n", lines.size()), lines);
  }

  private static List<AgendasPage.File> files(
      Agenda agenda, Mission mission, Wording wording, Parameters second) {
    var links = new AgendaLinks(wording.language());
    return AgendaFiles.of(agenda).stream()
        .map(
            file ->
                new AgendasPage.File(
                    wording.say("agenda.one." + file),
                    second.on(links.file(mission.team(), mission.id(), agenda.party().id(), file)),
                    ""))
        .toList();
  }

  /** What somebody has to look after before the agendas go out. */
  private static List<String> warnings(Agendas agendas, List<Agenda> all, Wording wording) {
    var warnings = new ArrayList<String>();
    if (!agendas.astray().isEmpty()) {
      warnings.add(wording.count("agenda.warning.astray", agendas.astray().size()));
    }
    long unaddressed =
        agendas.planned().stream()
            .map(one -> one.venue())
            .distinct()
            .filter(venue -> venue.local().isEmpty())
            .count();
    if (unaddressed > 0) {
      warnings.add(wording.count("agenda.warning.address", unaddressed));
    }
    long carried = ways(all, way -> way.trip() != null);
    long uncarried = ways(all, way -> way.trip() == null && !way.from().isInSameCityAs(way.to()));
    if (uncarried > 0 && all.stream().anyMatch(one -> one.party().side() == Side.VEHICLE)) {
      warnings.add(
          wording.count("agenda.warning.uncarried", uncarried, "carried", wording.number(carried)));
    }
    return warnings;
  }

  private static long ways(List<Agenda> all, Predicate<Transfer> asked) {
    return all.stream()
        .filter(agenda -> agenda.party().side() == Side.VISITOR)
        .flatMap(agenda -> agenda.days().stream())
        .flatMap(day -> day.entries().stream())
        .filter(Transfer.class::isInstance)
        .map(Transfer.class::cast)
        .filter(asked)
        .count();
  }

  private Answer one(Asking asking, Language language, Mission mission) {
    var view = AgendaView.of(asking, language, mission, desk);
    var agenda = view.agendas().of(asking.named("party"));
    if (agenda.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var drawing = view.drawing();
    var party = agenda.get().party();
    var head =
        head(
            asking,
            language,
            mission,
            party.shown(),
            links ->
                new AgendaLinks(links.language()).party(mission.team(), mission.id(), party.id()));
    String path = new AgendaLinks(language).party(mission.team(), mission.id(), party.id());
    var page =
        new AgendaPage(
            head.frame(),
            head,
            drawing.itinerary(agenda.get()),
            drawing.words(mission),
            files(agenda.get(), mission, drawing.first(), view.kept()),
            view.seconds(path),
            view.stands(path),
            view.notice().orElse(""));
    return desk.pages().page("agenda", page, 200);
  }

  private Answer file(Asking asking, Language language, Mission mission) {
    var view = AgendaView.of(asking, language, mission, desk);
    var agendas = view.agendas();
    String party = asking.named("party");
    String file = asking.named("file");
    boolean isAll = party.equals(AgendaLinks.ALL);
    var agenda = agendas.of(party);
    if (!isAll && agenda.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var files = new AgendaFiles(view, exports, desk.pages().parts().clock().instant());
    return exports.inTurn(
        language,
        () -> {
          var answer = isAll ? files.ofAll(file) : files.of(agenda.orElseThrow(), file);
          answer.ifPresent(
              _ ->
                  exports.note(
                      asking.asker(),
                      mission.team(),
                      file.substring(file.lastIndexOf('.') + 1),
                      "mission " + mission.id(),
                      isAll ? agendas.programme().parties().size() : 1));
          return answer.orElseGet(() -> desk.errors().unknown(language));
        });
  }
}
