package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.counterpart.Invitations;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page on which a host answers, for whoever holds its link. */
final class InvitationRoutes {

  private static final int EACH = 120;
  private static final int TOGETHER = 5_000;
  private static final int TOO_MANY = 429;
  private static final String USUAL = "5";

  private final MissionDesk desk;
  private final Turnstile turnstile;
  private final NeedThemes themes;

  InvitationRoutes(MissionDesk desk) {
    this.desk = desk;
    this.themes = new NeedThemes(desk.pages().parts().finder());
    this.turnstile =
        new Turnstile(EACH, TOGETHER, Duration.ofHours(1), desk.pages().parts().clock());
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new CounterpartLinks(links.language()).invitation("{token}"),
                "What a host is invited to",
                (asking, language) -> about(asking, language, this::show)),
            Pages.formInEachLanguage(
                links -> new CounterpartLinks(links.language()).invitation("{token}"),
                "Takes the answer of a host",
                (asking, language) -> about(asking, language, this::answer)))
        .flatMap(List::stream)
        .toList();
  }

  @FunctionalInterface
  private interface About {
    Answer answer(Asking asking, Language language, Invitations.Opened opened);
  }

  private Answer about(Asking asking, Language language, About about) {
    var wording = desk.wording(language);
    if (!turnstile.pass(asking.visitor().place())) {
      return problem(language, "invitation.too-many", TOO_MANY, wording);
    }
    return desk.room()
        .hosts()
        .invitations()
        .open(asking.named("token"))
        .map(opened -> about.answer(asking, language, opened))
        .orElseGet(() -> problem(language, "invitation.over", 404, wording));
  }

  private Answer problem(Language language, String key, int status, Wording wording) {
    return desk.errors()
        .of(
            new Problem(
                "about:blank", wording.say(key), status, wording.say(key + ".text"), List.of()),
            language);
  }

  private Answer show(Asking asking, Language language, Invitations.Opened opened) {
    return page(asking, language, opened, InvitationForm.of(opened), List.of());
  }

  private Answer answer(Asking asking, Language language, Invitations.Opened opened) {
    var wording = desk.wording(language);
    var wrong = new FieldErrors(wording);
    var read = form(opened, wording).read(asking.form(), opened.proposed(), wrong);
    if (read.isEmpty()) {
      return page(asking, language, opened, asking.form(), wrong.all());
    }
    String token = asking.named("token");
    String done =
        desk.room().hosts().invitations().answer(token, read.get())
            ? read.get().comes() ? "answered" : "declined"
            : "late";
    return MissionDesk.done(new CounterpartLinks(language).invitation(token), done);
  }

  private InvitationForm form(Invitations.Opened opened, Wording wording) {
    var mission = opened.mission();
    return new InvitationForm(
        wording, desk.room().missions().calendar(mission.team(), mission.id()));
  }

  private Answer page(
      Asking asking,
      Language language,
      Invitations.Opened opened,
      Parameters typed,
      List<FieldError> errors) {
    String token = asking.named("token");
    String told = "invitation.done." + asking.parameters().first(MissionDesk.DONE);
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(language, snapshot);
      var wording = labels.wording();
      var page =
          new InvitationPage(
              desk.pages()
                  .frame(
                      language,
                      wording.say("invitation.title", "host", called(opened.host(), language)),
                      "",
                      there -> new CounterpartLinks(there.language()).invitation(token),
                      Parameters.NONE),
              lead(opened.mission(), wording),
              wording.messages().has(told) ? wording.say(told) : "",
              opened.isTaking() ? "" : wording.say("invitation.begun"),
              new CounterpartLinks(language).invitation(token),
              form(opened, wording).sections(typed),
              opened.proposed().stream().map(one -> visitor(one, typed, labels)).toList(),
              errors);
      return desk.pages().page("invitation", page, errors.isEmpty() ? 200 : 400);
    }
  }

  private static String called(Party host, Language language) {
    return language == Language.CHINESE && !host.local().isEmpty() ? host.local() : host.name();
  }

  private String lead(Mission mission, Wording wording) {
    return wording.say(
        "invitation.lead",
        "mission",
        mission.name(),
        "team",
        InvitationLetters.team(desk, mission),
        "first",
        wording.date(mission.firstDay()),
        "last",
        wording.date(mission.lastDay()),
        "country",
        wording.country(mission.country()));
  }

  /** A visitor as far as the host may know it: neither its people nor the team's notes. */
  private InvitationPage.Visitor visitor(Party visitor, Parameters typed, Labels labels) {
    var language = labels.wording().language();
    var organisation = known(visitor.organisation(), labels);
    var about = themes.of(visitor.need(), labels);
    String value = typed.first(InvitationForm.VALUE + visitor.id());
    String kind = typed.first(InvitationForm.KIND + visitor.id());
    return new InvitationPage.Visitor(
        visitor.id(),
        visitor.name(),
        organisation.map(one -> new Links(language).organisation(one.id())).orElse(""),
        known(visitor.partner(), labels).map(labels::name).orElse(visitor.lab()),
        visitor.need(),
        about.language().tag(),
        about.themes(),
        organisation.flatMap(one -> one.description(language)).map(Text::text).orElse(""),
        WishRoutes.kinds(kind.equals("none") ? "" : kind, labels.wording()),
        WishRoutes.values(value.isEmpty() ? USUAL : value),
        typed.first(InvitationForm.REASON + visitor.id()));
  }

  private static Optional<Organisation> known(@Nullable String id, Labels labels) {
    return id == null ? Optional.empty() : labels.snapshot().find(id);
  }
}
