package fr.passerelle.http.profile;

import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.ProfileRecords.ProfileEntry;
import fr.passerelle.http.profile.ProfileRecords.ProfilesAnswer;
import fr.passerelle.http.profile.ProfileRecords.TeamProfileEntry;
import fr.passerelle.http.profile.ProfileRecords.TeamProfilesAnswer;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.PartneringProfile.Kind;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileChange;
import fr.passerelle.workspace.profile.ProfileDraft;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The profiles for programs: the published ones for anybody, a team's own with its key. */
final class ProfileApi {

  private static final int MOST = 100;

  private final ProfileRoom room;
  private final Thesaurus thesaurus;

  ProfileApi(ProfileRoom room) {
    this.room = room;
    this.thesaurus = room.pages().parts().thesaurus();
  }

  List<Route> routes() {
    var id = Parameter.path("id", "Its id");
    var team = Parameter.path("team", "The id of the team");
    String own = ProfileLinks.jsonOfTeam("{team}", "{id}");
    return List.of(
        get(
            ProfileLinks.API,
            "Lists the published profiles, the latest first",
            List.of(
                Parameter.query(
                    PublishedRoutes.KIND,
                    Parameter.Kind.TEXT,
                    "One kind alone",
                    Stream.of(Kind.values()).map(Kind::code).toArray(String[]::new)),
                Parameter.query(
                    PublishedRoutes.COUNTRY, Parameter.Kind.TEXT, "Of one country alone"),
                Parameter.query(
                    PublishedRoutes.WORDS,
                    Parameter.Kind.TEXT,
                    "Words that each must have, in any of the three languages"),
                Parameter.query(
                    "offset", Parameter.Kind.WHOLE_NUMBER, "How many to leave out first"),
                Parameter.query("limit", Parameter.Kind.WHOLE_NUMBER, "How many, from 1 to 100")),
            ProfilesAnswer.class,
            this::published),
        get(
            ProfileLinks.json("{id}"),
            "Tells the whole of a published profile",
            List.of(id),
            ProfileEntry.class,
            this::publishedOne),
        get(
            ProfileLinks.jsonOfTeam("{team}"),
            "Lists the profiles of a team",
            List.of(team),
            TeamProfilesAnswer.class,
            this::ofTeam),
        get(
            own,
            "Tells a profile of a team, with what the checks say",
            List.of(team, id),
            TeamProfileEntry.class,
            this::own),
        post(ProfileLinks.jsonOfTeam("{team}"), "Begins a profile", List.of(team), this::create),
        post(own, "Keeps the text of a profile", List.of(team, id), this::save),
        post(
            own + "/state",
            "Hands a profile in, renews it or takes it back",
            List.of(team, id),
            this::act));
  }

  private static Route get(
      String path,
      String summary,
      List<Parameter> parameters,
      Class<?> answer,
      Route.Handler handler) {
    return new Route(
        Route.Method.GET,
        path,
        summary,
        parameters,
        null,
        path.contains("{")
            ? Map.of(200, answer, 404, Problem.class)
            : Map.of(200, answer, 400, Problem.class),
        handler);
  }

  private static Route post(
      String path, String summary, List<Parameter> parameters, Route.Handler handler) {
    return new Route(
        Route.Method.POST,
        path,
        summary,
        parameters,
        path.endsWith("/state") ? DraftBody.Act.class : DraftBody.class,
        Map.of(
            200,
            TeamProfileEntry.class,
            400,
            Problem.class,
            404,
            Problem.class,
            409,
            Problem.class),
        handler);
  }

  private Wording wording(Asking asking) {
    return room.wording(asking.language());
  }

  private Answer published(Asking asking) {
    var asked = asking.parameters();
    var wrong = new FieldErrors(wording(asking));
    wrong.names(
        asked.names(),
        List.of(
            PublishedRoutes.KIND,
            PublishedRoutes.COUNTRY,
            PublishedRoutes.WORDS,
            "offset",
            "limit",
            "lang"));
    String kind = asked.first(PublishedRoutes.KIND);
    if (!kind.isEmpty() && PublishedRoutes.kind(kind).isEmpty()) {
      wrong.unknown(PublishedRoutes.KIND, kind, Stream.of(Kind.values()).map(Kind::code).toList());
    }
    String country = asked.first(PublishedRoutes.COUNTRY);
    if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
      wrong.add(PublishedRoutes.COUNTRY, "country", "value", FieldErrors.shown(country));
    }
    long limit = number(asking, "limit", 20, wrong);
    long offset = number(asking, "offset", 0, wrong);
    if (!wrong.isEmpty()) {
      return new Answer.Refused(Problems.fields(wrong.all(), wording(asking)));
    }
    var found =
        room.profiles()
            .published()
            .search(
                PublishedRoutes.sought(asked), offset, Math.toIntExact(Math.clamp(limit, 1, MOST)));
    return new Answer.Json(
        new ProfilesAnswer(
            found.total(),
            found.profiles().stream()
                .map(one -> ProfileRecords.entry(one, thesaurus, room.pages().address()))
                .toList()),
        null);
  }

  private static long number(Asking asking, String name, long otherwise, FieldErrors wrong) {
    String value = asking.parameters().first(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.matches("\\d{1,6}") && (name.equals("offset") || Integer.parseInt(value) > 0)) {
      return Long.parseLong(value);
    }
    wrong.add(name, "limit", "value", FieldErrors.shown(value), "most", MOST);
    return otherwise;
  }

  private Answer publishedOne(Asking asking) {
    return room.profiles()
        .published()
        .find(asking.named("id"))
        .<Answer>map(
            one ->
                new Answer.Json(ProfileRecords.entry(one, thesaurus, room.pages().address()), null))
        .orElseGet(() -> unknown(asking));
  }

  private Answer unknown(Asking asking) {
    return new Answer.Refused(
        Problems.unknown(FieldErrors.shown(asking.named("id")), wording(asking)));
  }

  private Answer ofTeam(Asking asking) {
    return new Answer.Json(
        new TeamProfilesAnswer(
            room.profiles().ofTeam(asking.named("team")).stream()
                .map(one -> ProfileRecords.entry(one, List.of(), thesaurus, room.today()))
                .toList()),
        null);
  }

  private Answer own(Asking asking) {
    return room.profiles()
        .find(asking.named("team"), asking.named("id"))
        .<Answer>map(this::told)
        .orElseGet(() -> unknown(asking));
  }

  private Answer told(Profile profile) {
    return new Answer.Json(ProfileRecords.of(room, profile), null);
  }

  private Answer create(Asking asking) {
    return written(
        asking,
        (draft, _) ->
            room.profiles().create(asking.named("team"), asking.asker().accountId(), draft));
  }

  private Answer save(Asking asking) {
    return written(
        asking,
        (draft, version) ->
            room.profiles()
                .save(
                    asking.named("team"),
                    asking.named("id"),
                    version,
                    asking.asker().accountId(),
                    draft));
  }

  private Answer written(Asking asking, BiFunction<ProfileDraft, Long, ProfileChange> change) {
    var form = DraftBody.parameters(asking.body());
    if (form.isEmpty()) {
      return new Answer.Refused(Problems.body(wording(asking)));
    }
    var wrong = new FieldErrors(wording(asking));
    wrong.names(form.get().names(), DraftBody.NAMES);
    var draft = DraftForm.read(form.get(), asking.language(), wrong);
    return wrong.isEmpty()
        ? changed(asking, change.apply(draft, WritingRoutes.version(form.get())))
        : new Answer.Refused(Problems.fields(wrong.all(), wording(asking)));
  }

  private Answer act(Asking asking) {
    var form = DraftBody.parameters(asking.body());
    if (form.isEmpty()) {
      return new Answer.Refused(Problems.body(wording(asking)));
    }
    String team = asking.named("team");
    String id = asking.named("id");
    String account = asking.asker().accountId();
    long version = WritingRoutes.version(form.get());
    var profiles = room.profiles();
    String deed = form.get().first("do");
    try (var snapshot = room.snapshot()) {
      return switch (deed) {
        case "submit" -> {
          var change = profiles.submit(team, id, version, account, room.owner(team, snapshot));
          if (change instanceof ProfileChange.Done(Profile profile)) {
            new ProfileLetters(room).submitted(profile);
          }
          yield changed(asking, change);
        }
        case "renew" -> changed(asking, profiles.renew(team, id, version, account));
        case "withdraw" -> changed(asking, profiles.withdraw(team, id, version, account));
        default -> {
          var wrong = new FieldErrors(wording(asking));
          wrong.unknown("do", deed, List.of("submit", "renew", "withdraw"));
          yield new Answer.Refused(Problems.fields(wrong.all(), wording(asking)));
        }
      };
    }
  }

  private Answer changed(Asking asking, ProfileChange change) {
    return switch (change) {
      case ProfileChange.Done(Profile profile) -> told(profile);
      case ProfileChange.Unknown _ -> unknown(asking);
      case ProfileChange.Stale(Profile now) ->
          new Answer.Refused(
              conflict(asking, "stale", "profiles.stale.api", "version", now.version()));
      case ProfileChange.Refused refused ->
          new Answer.Refused(
              conflict(
                  asking, refused.reason().code(), "profiles.refused." + refused.reason().code()));
    };
  }

  private Problem conflict(Asking asking, String name, String key, Object... parts) {
    var wording = wording(asking);
    return new Problem(
        "urn:passerelle:problem:profile-" + name,
        wording.say("profiles.conflict"),
        409,
        wording.say(key, parts),
        List.of());
  }
}
