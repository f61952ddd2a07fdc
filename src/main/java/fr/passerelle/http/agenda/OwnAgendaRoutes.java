package fr.passerelle.http.agenda;

import fr.passerelle.account.Digests;
import fr.passerelle.delegation.agenda.Agenda;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The own agenda of who has the link with which it answers: as a page, on paper, and for a calendar
 * that asks for it again and again. It is there as soon as the team has published the programme.
 */
final class OwnAgendaRoutes {

  private static final String TOKEN = "{token}";

  private final MissionDesk desk;
  private final Exports exports;

  OwnAgendaRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new AgendaLinks(links).own(TOKEN), "An own agenda", this::page),
            Pages.inEachLanguage(
                links -> new AgendaLinks(links).ownFile(TOKEN, "{file}"),
                "An own agenda as a file",
                this::file))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<Parties.Invited> invited(Asking asking) {
    return desk.room()
        .parties()
        .invited(Digests.of(asking.named("token")))
        .filter(
            one ->
                one.mission().state() == MissionState.PUBLISHED
                    || one.mission().state() == MissionState.DONE);
  }

  private Answer page(Asking asking, Language language) {
    var invited = invited(asking);
    if (invited.isEmpty()) {
      return over(language);
    }
    Mission mission = invited.get().mission();
    String token = asking.named("token");
    var view = AgendaView.told(asking, language, mission, desk);
    var drawing = view.drawing();
    var agenda = agenda(invited.get(), view);
    String title = drawing.first().say("agenda.own", "mission", mission.name());
    var links = new AgendaLinks(language);
    var page =
        new AgendaPage(
            desk.pages()
                .frame(
                    language,
                    title,
                    "",
                    there -> new AgendaLinks(there).own(token),
                    asking.parameters().only(Set.of(AgendaView.SECOND))),
            null,
            drawing.itinerary(agenda),
            drawing.words(mission),
            AgendaFiles.of(agenda).stream()
                .map(
                    file ->
                        new AgendasPage.File(
                            drawing.first().say("agenda.one." + file),
                            links.ownFile(token, file),
                            ""))
                .toList(),
            view.seconds(links.own(token)),
            List.of(),
            "");
    return desk.pages().page("agenda", page, 200);
  }

  private static Agenda agenda(Parties.Invited invited, AgendaView view) {
    return view.agendas().of(invited.party().id()).orElseThrow();
  }

  private Answer file(Asking asking, Language language) {
    var invited = invited(asking);
    if (invited.isEmpty()) {
      return over(language);
    }
    Mission mission = invited.get().mission();
    var view = AgendaView.told(asking, language, mission, desk);
    var files = new AgendaFiles(view, exports, desk.pages().parts().clock().instant());
    return exports.inTurn(
        language,
        () ->
            files
                .of(agenda(invited.get(), view), asking.named("file"))
                .orElseGet(() -> over(language)));
  }

  /**
   * The same for a link that ended, one whose programme is not public yet, and one that never was.
   */
  private Answer over(Language language) {
    var wording = desk.wording(language);
    return desk.errors()
        .of(
            new Problem(
                "about:blank",
                wording.say("agenda.over"),
                404,
                wording.say("agenda.over.text"),
                List.of()),
            language);
  }
}
