package fr.passerelle.http.contract;

import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.Map;

/** Contracts as JSON, to be read by programs of their team. */
final class ContractApi {

  private static final String CONTRACT = "/api/v1/teams/{team}/contract";
  private static final int MOST = 1_000;

  private final ContractDesk desk;

  ContractApi(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    var team = Parameter.path("team", "The id of the team");
    return List.of(
        new Route(
            Route.Method.GET,
            CONTRACT,
            "The performance contracts of a team with what is reached, as known on a day",
            List.of(
                team,
                Parameter.query(
                    AsOf.NAME,
                    Parameter.Kind.TEXT,
                    "The day, such as 2027-06-30; today where it is left out")),
            null,
            Map.of(200, ContractJson.ContractsAnswer.class, 400, Problem.class, 404, Problem.class),
            this::contracts),
        new Route(
            Route.Method.GET,
            CONTRACT + "/events",
            "The rows of a team's log of events, in the order of writing, 1,000 at a time",
            List.of(
                team,
                Parameter.query(
                    "after", Parameter.Kind.WHOLE_NUMBER, "Only rows with a greater number")),
            null,
            Map.of(200, ContractJson.EventsAnswer.class, 400, Problem.class, 404, Problem.class),
            this::events));
  }

  private Answer contracts(Asking asking) {
    String team = asking.named("team");
    var wording = desk.wording(asking.language());
    var wrong = new FieldErrors(wording);
    var asOf = AsOf.of(asking.parameters(), desk.today(), wrong);
    if (!wrong.isEmpty()) {
      return new Answer.Refused(Problems.fields(wrong.all(), wording));
    }
    return new Answer.Json(
        new ContractJson.ContractsAnswer(
            asOf.day().toString(),
            desk.room().contracts().of(team).stream()
                .map(one -> ContractJson.ContractEntry.of(Report.of(desk, one, asOf)))
                .toList()),
        null);
  }

  private Answer events(Asking asking) {
    String team = asking.named("team");
    var wording = desk.wording(asking.language());
    String after = asking.parameters().first("after");
    if (!after.matches("\\d{0,9}")) {
      var wrong = new FieldErrors(wording);
      wrong.add("after", "contract-number", "value", FieldErrors.shown(after));
      return new Answer.Refused(Problems.fields(wrong.all(), wording));
    }
    long from = after.isEmpty() ? 0 : Long.parseLong(after);
    desk.gatherer().gather(team);
    var entries = desk.room().log().entries(team);
    return new Answer.Json(
        new ContractJson.EventsAnswer(
            entries.size(),
            entries.stream()
                .filter(one -> one.position() > from)
                .limit(MOST)
                .map(ContractJson.EventEntry::of)
                .toList()),
        null);
  }
}
