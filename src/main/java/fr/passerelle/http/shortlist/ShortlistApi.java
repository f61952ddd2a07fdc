package fr.passerelle.http.shortlist;

import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists as JSON, to be read by programs of their team. */
final class ShortlistApi {

  static final String LISTS = "/api/v1/teams/{team}/shortlists";
  static final String ENTRY = "/api/v1/teams/{team}/shortlist-entries/{entry}";
  private static final int MOST_ACTIVITY = 1_000;

  private final Parts parts;
  private final Shortlists lists;

  ShortlistApi(Parts parts, Shortlists lists) {
    this.parts = parts;
    this.lists = lists;
  }

  List<Route> routes() {
    return List.of(
        get(LISTS, "The lists of a team", ShortlistJson.Shortlists.class, List.of(), this::all),
        get(
            LISTS + "/{list}",
            "A list with its entries",
            ShortlistJson.ShortlistAnswer.class,
            List.of("list"),
            this::one),
        get(
            LISTS + "/{list}/history",
            "Who changed what of a list, the newest first",
            ShortlistJson.ShortlistHistory.class,
            List.of("list"),
            this::history),
        get(
            ENTRY,
            "An entry with its notes and its history",
            ShortlistJson.ShortlistEntryAnswer.class,
            List.of("entry"),
            this::entry));
  }

  /** The parts of a path. */
  static List<Parameter> named(List<String> names) {
    return Stream.concat(Stream.of("team"), names.stream())
        .map(name -> Parameter.path(name, "The id of the " + name))
        .toList();
  }

  private static Route get(
      String path, String summary, Class<?> answer, List<String> names, Route.Handler handler) {
    var answers = Map.<Integer, Class<?>>of(200, answer, 404, Problem.class);
    return new Route(Route.Method.GET, path, summary, named(names), null, answers, handler);
  }

  private Answer all(Asking asking) {
    return json(
        new ShortlistJson.Shortlists(
            lists.of(asking.named("team")).stream().map(ShortlistJson.ShortlistInfo::of).toList()));
  }

  private Answer one(Asking asking) {
    var list = lists.find(asking.named("team"), asking.named("list"));
    return list.map(
            found ->
                json(
                    new ShortlistJson.ShortlistAnswer(
                        ShortlistJson.ShortlistInfo.of(found),
                        shown(lists.entries().of(found.team(), found.id())))))
        .orElseGet(() -> unknown(asking, "list"));
  }

  private List<ShortlistJson.ShortlistEntry> shown(List<Entry> entries) {
    try (var snapshot = parts.engine().snapshot()) {
      var shown = new ArrayList<ShortlistJson.ShortlistEntry>();
      for (var entry : entries) {
        @Nullable String today =
            OrganisationId.find(entry.found().organisation(), snapshot)
                .map(Organisation::id)
                .orElse(null);
        shown.add(ShortlistJson.ShortlistEntry.of(entry, today));
      }
      return shown;
    }
  }

  private Answer history(Asking asking) {
    String team = asking.named("team");
    var list = lists.find(team, asking.named("list"));
    return list.map(
            found ->
                json(
                    new ShortlistJson.ShortlistHistory(
                        lists.history().of(team, found.id(), MOST_ACTIVITY).stream()
                            .map(ShortlistJson.ShortlistActivity::of)
                            .toList())))
        .orElseGet(() -> unknown(asking, "list"));
  }

  private Answer entry(Asking asking) {
    String team = asking.named("team");
    var entry = lists.entries().find(team, asking.named("entry"));
    return entry
        .map(
            found ->
                json(
                    new ShortlistJson.ShortlistEntryAnswer(
                        shown(List.of(found)).getFirst(),
                        lists.notes().of(team, found.id()).stream()
                            .map(ShortlistJson.ShortlistNote::of)
                            .toList(),
                        lists.history().ofEntry(team, found.id(), MOST_ACTIVITY).stream()
                            .map(ShortlistJson.ShortlistActivity::of)
                            .toList())))
        .orElseGet(() -> unknown(asking, "entry"));
  }

  private Wording wording(Asking asking) {
    return parts.wording(asking.language());
  }

  private static Answer json(Object value) {
    return new Answer.Json(value, null);
  }

  private Answer unknown(Asking asking, String what) {
    String id = FieldErrors.shown(asking.named(what));
    return new Answer.Refused(Problems.unknown(id, wording(asking)));
  }
}
