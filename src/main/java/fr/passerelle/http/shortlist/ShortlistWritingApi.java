package fr.passerelle.http.shortlist;

import fr.passerelle.http.api.JsonBody;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.shortlist.ShortlistJson.ShortlistDone;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.NextStep;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists as JSON, to be changed by programs of their team. */
final class ShortlistWritingApi {

  private static final String NEED = "need";
  private static final String STATE = "state";

  private final Parts parts;
  private final Shortlists lists;

  ShortlistWritingApi(Parts parts, Shortlists lists) {
    this.parts = parts;
    this.lists = lists;
  }

  List<Route> routes() {
    return List.of(
        post(
            ShortlistApi.LISTS,
            "Makes a list",
            ShortlistJson.ShortlistDraft.class,
            List.of(),
            this::make),
        post(
            ShortlistApi.LISTS + "/{list}/entries",
            "Adds an organisation to a list",
            ShortlistJson.ShortlistAdding.class,
            List.of("list"),
            this::add),
        post(
            ShortlistApi.ENTRY,
            "Moves an entry, or says what is to be done next",
            ShortlistJson.ShortlistChange.class,
            List.of("entry"),
            this::change),
        post(
            ShortlistApi.ENTRY + "/notes",
            "Writes a note",
            ShortlistJson.ShortlistNoteDraft.class,
            List.of("entry"),
            this::write));
  }

  private static Route post(
      String path, String summary, Class<?> body, List<String> names, Route.Handler handler) {
    var answers =
        Map.<Integer, Class<?>>of(200, ShortlistDone.class, 400, Problem.class, 404, Problem.class);
    return new Route(
        Route.Method.POST, path, summary, ShortlistApi.named(names), body, answers, handler);
  }

  /** Does something with the fields of a body, once they have been checked. */
  @FunctionalInterface
  private interface Doing {
    Answer answer(Parameters fields, FieldErrors wrong);
  }

  private Answer reading(Asking asking, Set<String> known, Doing doing) {
    var wording = wording(asking);
    var body = JsonBody.parameters(asking.body());
    if (body.isEmpty()) {
      return new Answer.Refused(Problems.body(wording));
    }
    var wrong = new FieldErrors(wording);
    wrong.names(body.get().names(), known);
    return doing.answer(body.get(), wrong);
  }

  private Answer make(Asking asking) {
    return reading(
        asking,
        Set.of("name", NEED, "language", Acts.KEY),
        (fields, wrong) -> {
          String name = fields.first("name");
          ListRoutes.check(wrong, name);
          checkNeed(wrong, fields);
          if (wrong.isEmpty()) {
            var made =
                lists.make(Acts.of(asking, fields), name, fields.first(NEED), language(fields));
            if (made.isPresent()) {
              return json(new ShortlistDone(made.get(), false));
            }
            wrong.add("name", "too-many", "most", Shortlist.MOST);
          }
          return refused(asking, wrong);
        });
  }

  private Answer add(Asking asking) {
    return reading(
        asking,
        Set.of("organisation", NEED, "language", STATE, Acts.KEY),
        (fields, wrong) -> {
          checkNeed(wrong, fields);
          var state = state(fields, wrong);
          var found = found(fields);
          if (found == null) {
            wrong.add(
                "organisation",
                "stranger",
                "value",
                FieldErrors.shown(fields.first("organisation")));
          }
          if (found == null || !wrong.isEmpty()) {
            return refused(asking, wrong);
          }
          var added =
              lists.entries().add(Acts.of(asking, fields), asking.named("list"), found, state);
          return switch (added) {
            case Addition.Made(String id) -> json(new ShortlistDone(id, false));
            case Addition.There(String id) -> json(new ShortlistDone(id, true));
            case Addition.Unknown() -> unknown(asking, "list");
            case Addition.Full() -> {
              wrong.add("organisation", "too-many", "most", Entry.MOST);
              yield refused(asking, wrong);
            }
          };
        });
  }

  private @Nullable Found found(Parameters fields) {
    try (var snapshot = parts.engine().snapshot()) {
      var language = language(fields);
      return OrganisationId.find(fields.first("organisation"), snapshot)
          .map(one -> new Found(one.id(), one.name(language), fields.first(NEED), language))
          .orElse(null);
    }
  }

  private Answer change(Asking asking) {
    return reading(
        asking,
        Set.of(STATE, "nextStep", "due", Acts.KEY),
        (fields, wrong) -> {
          String team = asking.named("team");
          String id = asking.named("entry");
          var entry = lists.entries().find(team, id);
          if (entry.isEmpty()) {
            return unknown(asking, "entry");
          }
          var state = fields.names().contains(STATE) ? state(fields, wrong) : entry.get().state();
          var step = step(fields, entry.get().step(), wrong);
          if (!wrong.isEmpty()) {
            return refused(asking, wrong);
          }
          var act = Acts.of(asking, fields);
          boolean kept =
              (!fields.names().contains(STATE) || lists.entries().move(act, id, state))
                  && (step.equals(entry.get().step()) || lists.entries().plan(act, id, step));
          return kept ? json(new ShortlistDone(id, true)) : unknown(asking, "entry");
        });
  }

  private static NextStep step(Parameters fields, NextStep before, FieldErrors wrong) {
    String words = fields.names().contains("nextStep") ? fields.first("nextStep") : before.words();
    if (words.length() > NextStep.LONGEST) {
      wrong.add("nextStep", "too-long", "most", NextStep.LONGEST, "length", words.length());
    }
    String due = fields.first("due");
    var day = EntryRoutes.day(due);
    if (day.isEmpty() && !due.isEmpty()) {
      wrong.add("due", "date");
    }
    var until = fields.names().contains("due") ? day.orElse(null) : before.due();
    return new NextStep(words, words.isEmpty() ? null : until);
  }

  private Answer write(Asking asking) {
    return reading(
        asking,
        Set.of("text", Acts.KEY),
        (fields, wrong) -> {
          int length = fields.first("text").length();
          if (length == 0) {
            wrong.add("text", "missing");
          } else if (length > Note.LONGEST) {
            wrong.add("text", "too-long", "most", Note.LONGEST, "length", length);
          }
          if (!wrong.isEmpty()) {
            return refused(asking, wrong);
          }
          return lists
              .notes()
              .write(Acts.of(asking, fields), asking.named("entry"), fields.first("text"))
              .map(id -> json(new ShortlistDone(id, false)))
              .orElseGet(() -> unknown(asking, "entry"));
        });
  }

  private static EntryState state(Parameters fields, FieldErrors wrong) {
    String code = fields.first(STATE);
    var state = code.isEmpty() ? EntryState.NEW : EntryState.of(code).orElse(null);
    if (state == null) {
      wrong.unknown(STATE, code, Stream.of(EntryState.values()).map(EntryState::code).toList());
      return EntryState.NEW;
    }
    return state;
  }

  private static void checkNeed(FieldErrors wrong, Parameters fields) {
    int length = fields.first(NEED).length();
    if (length > Need.MAX_LENGTH) {
      wrong.add(NEED, "too-long", "most", Need.MAX_LENGTH, "length", length);
    }
    String language = fields.first("language");
    if (!language.isEmpty() && Language.of(language).isEmpty()) {
      wrong.unknown(
          "language", language, Stream.of(Language.values()).map(Language::code).toList());
    }
  }

  private static Language language(Parameters fields) {
    return Language.of(fields.first("language")).orElse(Language.FRENCH);
  }

  private Wording wording(Asking asking) {
    return parts.wording(asking.language());
  }

  private static Answer json(Object value) {
    return new Answer.Json(value, null);
  }

  private Answer refused(Asking asking, FieldErrors wrong) {
    return new Answer.Refused(Problems.fields(wrong.all(), wording(asking)));
  }

  private Answer unknown(Asking asking, String what) {
    String id = FieldErrors.shown(asking.named(what));
    return new Answer.Refused(Problems.unknown(id, wording(asking)));
  }
}
