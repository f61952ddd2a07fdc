package fr.passerelle.http.interest;

import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Asker;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.workspace.interest.Contact;
import fr.passerelle.workspace.interest.Interest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Interests as JSON, to be read by programs of their team; people alone answer them. */
final class InterestApi {

  private static final String ALL = "/api/v1/teams/{team}/interests";

  private final InterestDesk desk;

  InterestApi(InterestDesk desk) {
    this.desk = desk;
  }

  /** What a team sent and received. */
  record InterestList(List<InterestInfo> interests) {}

  /**
   * An interest as its team may know it.
   *
   * @param direction {@code sent} or {@code received}
   * @param other the team of the other side; null where it is anonymous
   * @param organisation the id of the other side's organisation; null where it is anonymous or
   *     there is none
   * @param profile the id of the profile that is answered; null where an organisation is
   * @param decided null where it waits
   */
  record InterestInfo(
      String id,
      String direction,
      String state,
      @Nullable String other,
      @Nullable String organisation,
      @Nullable String profile,
      String title,
      String reason,
      String language,
      String created,
      String expires,
      @Nullable String decided) {

    static InterestInfo of(Interest interest, String team) {
      var other = interest.other(team);
      boolean isTold = interest.tellsOther(team);
      var decided = interest.decided();
      return new InterestInfo(
          interest.id(),
          interest.isFrom(team) ? "sent" : "received",
          interest.state().code(),
          isTold ? other.teamName() : null,
          isTold && !other.organisation().isEmpty() ? other.organisation() : null,
          interest.recipient().profile().isEmpty() ? null : interest.recipient().profile(),
          interest.recipient().title(),
          interest.reason(),
          interest.language().code(),
          interest.created().toString(),
          interest.expires().toString(),
          decided == null ? null : Objects.toString(decided));
    }
  }

  /**
   * An interest with what happened to it.
   *
   * @param contact how the other side can be reached; null where it has not said so, or the
   *     interest is not accepted, or the key may not take anything away (scope {@code export})
   */
  record InterestAnswer(
      InterestInfo interest, List<InterestEventInfo> history, @Nullable InterestContact contact) {}

  /** Something that happened. */
  record InterestEventInfo(String at, String kind, String words) {}

  /** How a side can be reached. */
  record InterestContact(String name, String email) {

    static @Nullable InterestContact of(@Nullable Contact contact) {
      return contact == null ? null : new InterestContact(contact.name(), contact.email());
    }
  }

  List<Route> routes() {
    var team = Parameter.path("team", "The id of the team");
    return List.of(
        new Route(
            Route.Method.GET,
            ALL,
            "The expressions of interest that a team sent and received",
            List.of(team),
            null,
            Map.of(200, InterestList.class, 404, Problem.class),
            this::all),
        new Route(
            Route.Method.GET,
            ALL + "/{interest}",
            "An expression of interest with its history",
            List.of(team, Parameter.path("interest", "Its id")),
            null,
            Map.of(200, InterestAnswer.class, 404, Problem.class),
            this::one));
  }

  private static boolean mayTakeAway(Asker asker) {
    return asker instanceof Asker.Person || asker.scopes().contains(ApiKey.Scope.EXPORT);
  }

  private Answer all(Asking asking) {
    String team = asking.named("team");
    var interests = desk.interests();
    var all = Stream.concat(interests.sent(team).stream(), interests.received(team).stream());
    return new Answer.Json(
        new InterestList(all.map(one -> InterestInfo.of(one, team)).toList()), null);
  }

  private Answer one(Asking asking) {
    String team = asking.named("team");
    String id = asking.named("interest");
    var interest = desk.interests().find(team, id);
    if (interest.isEmpty()) {
      var wording = desk.wording(asking.language());
      return new Answer.Refused(Problems.unknown(FieldErrors.shown(id), wording));
    }
    var contact = mayTakeAway(asking.asker()) ? desk.otherContact(asking, id).orElse(null) : null;
    return new Answer.Json(
        new InterestAnswer(
            InterestInfo.of(interest.get(), team),
            desk.interests().history(team, id).stream()
                .map(
                    event ->
                        new InterestEventInfo(
                            event.at().toString(), event.kind().code(), event.words()))
                .toList(),
            InterestContact.of(contact)),
        null);
  }
}
