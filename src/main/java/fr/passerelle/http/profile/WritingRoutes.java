package fr.passerelle.http.profile;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileChange;
import fr.passerelle.workspace.profile.ProfileDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where teams write their profiles, hand them in, renew them and take them back. */
final class WritingRoutes {

  static final String VERSION = "version";
  private static final String DO = "do";
  private static final String DONE = "done";
  private static final String SUBMIT = "submit";

  private final ProfileRoom room;
  private final WriteDrawing drawing;

  WritingRoutes(ProfileRoom room) {
    this.room = room;
    this.drawing = new WriteDrawing(room);
  }

  List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(pages(links -> links.ofTeam("{team}"), "The profiles of a team", this::list));
    all.addAll(pages(links -> links.writing("{team}"), "Where a profile is begun", this::begun));
    all.addAll(
        pages(links -> links.own("{team}", "{id}"), "Where a profile is written", this::written));
    all.addAll(pages(links -> links.export("{team}", "{id}"), "A profile as JSON", this::export));
    for (var language : Language.values()) {
      var links = new ProfileLinks(language);
      all.add(
          Route.form(
              links.writing("{team}"), "Begins a profile", asking -> create(asking, language)));
      all.add(
          Route.form(
              links.own("{team}", "{id}"),
              "Keeps the text of a profile",
              asking -> save(asking, language)));
      all.add(
          Route.form(
              links.preview("{team}", "{id}"),
              "Shows a text as it would look, and keeps nothing",
              asking -> preview(asking, language)));
      all.add(
          Route.form(
              links.state("{team}", "{id}"),
              "Hands a profile in, renews it or takes it back",
              asking -> act(asking, language)));
    }
    return all;
  }

  static List<Route> pages(
      Function<ProfileLinks, String> path, String summary, Pages.InLanguage handler) {
    return Pages.inEachLanguage(
        links -> path.apply(new ProfileLinks(links.language())), summary, handler);
  }

  private Answer list(Asking asking, Language language) {
    return drawing.list(asking.named("team"), told(asking, language), language);
  }

  private String told(Asking asking, Language language) {
    String done = asking.parameters().first(DONE);
    return done.matches("saved|submit|withdraw|renew|begun")
        ? room.wording(language).say("profiles.done." + done)
        : "";
  }

  private Answer begun(Asking asking, Language language) {
    var draft = ProfileDraft.empty(language);
    return drawing.page(
        new WriteDrawing.Shown(asking.named("team"), null, 0, typed(draft, language), draft),
        language,
        200);
  }

  private Answer written(Asking asking, Language language) {
    return room.profiles()
        .find(asking.named("team"), asking.named("id"))
        .map(
            profile ->
                drawing.page(
                    WriteDrawing.Shown.of(profile, typed(profile.draft(), language))
                        .telling(told(asking, language)),
                    language,
                    200))
        .orElseGet(() -> room.errors().unknown(language));
  }

  private Answer export(Asking asking, Language language) {
    var found = room.profiles().find(asking.named("team"), asking.named("id"));
    if (found.isEmpty()) {
      return room.errors().unknown(language);
    }
    var profile = found.get();
    room.pages()
        .parts()
        .stores()
        .audit()
        .note(asking.asker().accountId(), profile.team(), "profile.exported", profile.id(), "json");
    return new Answer.Json(ProfileRecords.of(room, profile), null);
  }

  private Parameters typed(ProfileDraft draft, Language language) {
    return DraftForm.written(draft, room.wording(language)::country);
  }

  private Answer create(Asking asking, Language language) {
    String team = asking.named("team");
    var form = asking.form();
    var wrong = new FieldErrors(room.wording(language));
    var draft = DraftForm.read(form, language, wrong);
    var shown = new WriteDrawing.Shown(team, null, 0, form, draft);
    if (!wrong.isEmpty()) {
      return drawing.page(shown.refusing(wrong.all()), language, 400);
    }
    return switch (room.profiles().create(team, asking.asker().accountId(), draft)) {
      case ProfileChange.Done(Profile profile) -> kept(asking, profile, "begun", language);
      case ProfileChange.Refused refused -> drawing.refused(shown, refused, language);
      case ProfileChange.Stale _, ProfileChange.Unknown _ -> room.errors().unknown(language);
    };
  }

  private Answer save(Asking asking, Language language) {
    String team = asking.named("team");
    String id = asking.named("id");
    var form = asking.form();
    var wrong = new FieldErrors(room.wording(language));
    var draft = DraftForm.read(form, language, wrong);
    long version = version(form);
    var before = room.profiles().find(team, id);
    if (before.isEmpty()) {
      return room.errors().unknown(language);
    }
    var shown = new WriteDrawing.Shown(team, before.get(), version, form, draft);
    if (!wrong.isEmpty()) {
      return drawing.page(shown.refusing(wrong.all()), language, 400);
    }
    return switch (room.profiles().save(team, id, version, asking.asker().accountId(), draft)) {
      case ProfileChange.Done(Profile profile) -> kept(asking, profile, "saved", language);
      case ProfileChange.Stale(Profile now) -> drawing.stale(shown, now, language);
      case ProfileChange.Refused refused -> drawing.refused(shown, refused, language);
      case ProfileChange.Unknown _ -> room.errors().unknown(language);
    };
  }

  /** Shows what is typed with all that is known of it; the way back is the form itself. */
  private Answer preview(Asking asking, Language language) {
    String team = asking.named("team");
    String id = asking.named("id");
    boolean isNew = id.equals(WriteDrawing.NEW);
    var before = room.profiles().find(team, id);
    if (!isNew && before.isEmpty()) {
      return room.errors().unknown(language);
    }
    var form = asking.form();
    var wrong = new FieldErrors(room.wording(language));
    var draft = DraftForm.read(form, language, wrong);
    var shown =
        new WriteDrawing.Shown(team, before.orElse(null), version(form), form, draft)
            .refusing(wrong.all())
            .telling(room.wording(language).say("profiles.unsaved"));
    return drawing.page(shown, language, wrong.isEmpty() ? 200 : 400);
  }

  /** What comes after a text is kept: it is handed in where the form asked for that too. */
  private Answer kept(Asking asking, Profile profile, String what, Language language) {
    return asking.form().first(DO).equals(SUBMIT)
        ? act(asking, profile.id(), profile.version(), SUBMIT, language)
        : done(profile, what, language);
  }

  private Answer act(Asking asking, Language language) {
    var form = asking.form();
    return act(asking, asking.named("id"), version(form), form.first(DO), language);
  }

  private Answer act(Asking asking, String id, long version, String deed, Language language) {
    String team = asking.named("team");
    String account = asking.asker().accountId();
    var profiles = room.profiles();
    ProfileChange change;
    try (var snapshot = room.snapshot()) {
      change =
          switch (deed) {
            case SUBMIT -> profiles.submit(team, id, version, account, room.owner(team, snapshot));
            case "renew" -> profiles.renew(team, id, version, account);
            case "withdraw" -> profiles.withdraw(team, id, version, account);
            default -> new ProfileChange.Unknown();
          };
    }
    var before = profiles.find(team, id);
    if (before.isEmpty() || change instanceof ProfileChange.Unknown) {
      return room.errors().unknown(language);
    }
    var shown = WriteDrawing.Shown.of(before.get(), typed(before.get().draft(), language));
    return switch (change) {
      case ProfileChange.Done(Profile profile) -> {
        if (deed.equals(SUBMIT)) {
          new ProfileLetters(room).submitted(profile);
        }
        yield done(profile, deed, language);
      }
      case ProfileChange.Stale(Profile now) -> drawing.stale(shown, now, language);
      case ProfileChange.Refused refused -> drawing.refused(shown, refused, language);
      case ProfileChange.Unknown _ -> room.errors().unknown(language);
    };
  }

  static long version(Parameters form) {
    String version = form.first(VERSION);
    return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
  }

  private static Answer done(Profile profile, String what, Language language) {
    String path = new ProfileLinks(language).own(profile.team(), profile.id());
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }
}
