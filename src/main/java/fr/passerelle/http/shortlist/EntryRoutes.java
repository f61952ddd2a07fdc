package fr.passerelle.http.shortlist;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.request.Requests;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.NextStep;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of an entry, and the forms that change it. */
final class EntryRoutes {

  private static final int MOST_ACTIVITY = 200;
  private static final String STATE = "state";
  private static final String STEP = "step";
  private static final String DUE = "due";
  private static final String WORDS = "words";
  private static final String ID = "[a-z0-9]{1,40}";

  private final ShortlistDesk desk;

  EntryRoutes(ShortlistDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            ShortlistDesk.pages(
                links -> links.entry("{team}", "{entry}"),
                "An entry of a list",
                (asking, language) -> page(asking, language, Parameters.NONE, List.of())),
            ShortlistDesk.forms(
                links -> links.entry("{team}", "{entry}"),
                "Takes an entry out of its list",
                this::remove),
            ShortlistDesk.forms(
                links -> links.move("{team}", "{entry}"), "Moves an entry", this::move),
            ShortlistDesk.forms(
                links -> links.step("{team}", "{entry}"),
                "Says what is to be done next",
                this::plan),
            ShortlistDesk.forms(
                links -> links.notes("{team}", "{entry}"), "Writes a note", this::write),
            ShortlistDesk.forms(
                links -> links.note("{team}", "{note}"), "Changes a note", this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    return desk.aboutEntry(
        asking,
        language,
        (entry, drawing) -> {
          var page = page(entry, drawing, asking, typed, errors);
          return desk.pages().page("entry", page, errors.isEmpty() ? 200 : 400);
        });
  }

  private EntryPage page(
      Entry entry,
      ShortlistDrawing drawing,
      Asking asking,
      Parameters typed,
      List<FieldError> errors) {
    String team = drawing.team();
    var language = drawing.labels().wording().language();
    var links = drawing.links();
    var notes = desk.lists().notes().of(team, entry.id());
    var shown = drawing.entry(entry, null, notes.size());
    return new EntryPage(
        desk.pages()
            .frame(
                language,
                shown.name().text(),
                "",
                there -> new ShortlistLinks(there).entry(team, entry.id()),
                Parameters.NONE),
        links,
        team,
        desk.lists().find(team, entry.list()).map(Shortlist::name).orElse(""),
        links.list(team, entry.list()),
        shown,
        drawing.states(entry.state().code()),
        desk.told(asking, language),
        typed.names().contains(STEP) ? typed.first(STEP) : shown.step(),
        typed.names().contains(DUE) ? typed.first(DUE) : shown.day(),
        typed.text(WORDS),
        Requests.newKey(),
        notes.stream().map(drawing::note).toList(),
        desk.lists().history().ofEntry(team, entry.id(), MOST_ACTIVITY).stream()
            .map(drawing::activity)
            .toList(),
        errors);
  }

  private Answer move(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String id = asking.named("entry");
    var state = EntryState.of(form.first(STATE));
    if (state.isEmpty()) {
      var wrong = new FieldErrors(desk.pages().parts().wording(language));
      wrong.unknown(
          STATE, form.first(STATE), Stream.of(EntryState.values()).map(EntryState::code).toList());
      return page(asking, language, Parameters.NONE, wrong.all());
    }
    if (!desk.lists().entries().move(Acts.of(asking), id, state.get())) {
      return desk.errors().unknown(language);
    }
    var links = new ShortlistLinks(language);
    boolean isOnBoard = form.first("board").matches(ID);
    return isOnBoard
        ? new Answer.Moved(links.list(team, form.first("board")) + "#e-" + id, 303)
        : ShortlistDesk.done(links.entry(team, id), "moved");
  }

  private Answer plan(Asking asking, Language language) {
    var form = asking.form();
    String id = asking.named("entry");
    var wrong = new FieldErrors(desk.pages().parts().wording(language));
    String words = form.first(STEP);
    if (words.length() > NextStep.LONGEST) {
      wrong.add(STEP, "too-long", "most", NextStep.LONGEST, "length", words.length());
    }
    var due = day(form.first(DUE));
    if (due.isEmpty() && !form.first(DUE).isEmpty()) {
      wrong.add(DUE, "date");
    } else if (due.isPresent() && words.isEmpty()) {
      wrong.add(STEP, "missing");
    }
    if (!wrong.isEmpty()) {
      return page(asking, language, form, wrong.all());
    }
    @Nullable LocalDate until = due.orElse(null);
    return desk.lists().entries().plan(Acts.of(asking), id, new NextStep(words, until))
        ? ShortlistDesk.done(
            new ShortlistLinks(language).entry(asking.named("team"), id), "planned")
        : desk.errors().unknown(language);
  }

  /** A day as forms write it; none where it is none, or beyond what calendars hold. */
  static Optional<LocalDate> day(String written) {
    try {
      return written.matches("\\d{4}-\\d\\d-\\d\\d")
          ? Optional.of(LocalDate.parse(written))
          : Optional.empty();
    } catch (DateTimeParseException _) { // such as the 31st of February
      return Optional.empty();
    }
  }

  private Answer write(Asking asking, Language language) {
    var form = asking.form();
    String id = asking.named("entry");
    var wrong = check(form, language);
    if (!wrong.isEmpty()) {
      return page(asking, language, form, wrong);
    }
    var links = new ShortlistLinks(language);
    return desk.lists().notes().write(Acts.of(asking, form), id, words(form)).isPresent()
        ? ShortlistDesk.done(links.entry(asking.named("team"), id), "noted")
        : desk.errors().unknown(language);
  }

  /** The words of a note, with the ends of lines that the person made. */
  private static String words(Parameters form) {
    return form.text(WORDS);
  }

  private List<FieldError> check(Parameters form, Language language) {
    var wrong = new FieldErrors(desk.pages().parts().wording(language));
    int length = words(form).length();
    if (length == 0) {
      wrong.add(WORDS, "missing");
    } else if (length > Note.LONGEST) {
      wrong.add(WORDS, "too-long", "most", Note.LONGEST, "length", length);
    }
    return wrong.all();
  }

  private Answer change(Asking asking, Language language) {
    var form = asking.form();
    String note = asking.named("note");
    boolean removes = form.first("do").equals("remove");
    var wrong = removes ? List.<FieldError>of() : check(form, language);
    if (!wrong.isEmpty()) {
      return desk.pages()
          .refused(
              wrong,
              Parameters.NONE,
              language,
              there -> new ShortlistLinks(there).lists(asking.named("team")));
    }
    var notes = desk.lists().notes();
    boolean done =
        removes
            ? notes.remove(Acts.of(asking), note)
            : notes.edit(Acts.of(asking), note, words(form));
    String entry = form.first("entry");
    if (!done || !entry.matches(ID)) {
      return desk.errors().unknown(language);
    }
    String path = new ShortlistLinks(language).entry(asking.named("team"), entry);
    return ShortlistDesk.done(path, removes ? "note-removed" : "note-edited");
  }

  private Answer remove(Asking asking, Language language) {
    String team = asking.named("team");
    String id = asking.named("entry");
    var entry = desk.lists().entries().find(team, id);
    if (entry.isPresent() && !asking.form().first("sure").equals("yes")) {
      var wrong = new FieldErrors(desk.pages().parts().wording(language));
      wrong.add("sure", "unsure");
      return page(asking, language, Parameters.NONE, wrong.all());
    }
    if (entry.isEmpty() || !desk.lists().entries().remove(Acts.of(asking), id)) {
      return desk.errors().unknown(language);
    }
    return ShortlistDesk.done(
        new ShortlistLinks(language).list(team, entry.get().list()), "removed");
  }
}
