package fr.passerelle.http.shortlist;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.workspace.shortlist.Activity;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is in lists, in a reader's language.
 *
 * @param team whose they are; empty where the reader is not of it, and so opens nothing
 */
public record ShortlistDrawing(Labels labels, String team, LocalDate today) {

  /** The addresses of the pages about lists. */
  public ShortlistLinks links() {
    return new ShortlistLinks(labels.wording().language());
  }

  private Links pages() {
    return new Links(labels.wording().language());
  }

  private String say(String key, Object... parts) {
    return labels.wording().say(key, parts);
  }

  /**
   * An entry.
   *
   * @param list whose need is not told again; null to tell the entry's in any case
   */
  public EntryShown entry(Entry entry, @Nullable Shortlist list, long notes) {
    var found = entry.found();
    var organisation = OrganisationId.find(found.organisation(), labels.snapshot()).orElse(null);
    var language = labels.wording().language();
    boolean isLists = list != null && list.need().equals(found.need());
    var step = entry.step();
    var due = step.due();
    return new EntryShown(
        entry.id(),
        organisation,
        organisation == null
            ? new ShownName(found.name(), null)
            : ShownName.of(organisation, language),
        team.isEmpty() ? "" : links().entry(team, entry.id()),
        organisation == null ? null : pages().organisation(organisation.id()),
        organisation == null || found.need().isBlank()
            ? null
            : asking(found.need(), found.language().code()).on(pages().why(organisation.id())),
        organisation == null ? "" : ResultItem.facts(organisation, labels),
        organisation == null ? "" : ResultItem.place(organisation, labels),
        isLists ? "" : found.need(),
        entry.state().code(),
        state(entry.state().code()),
        step.words(),
        due == null ? "" : labels.wording().date(due),
        due == null ? "" : due.toString(),
        due != null && due.isBefore(today),
        say(
            "shortlist.added-by",
            "name",
            by(entry.by()),
            "date",
            labels.wording().date(entry.created())),
        notes);
  }

  /** The parameters that ask for a need in a language. */
  static Parameters asking(String need, String language) {
    return Parameters.NONE.with(NeedParameters.NEED, need).with(NeedParameters.LANGUAGE, language);
  }

  /** Who did something; that it is not known, where it is not. */
  String by(String name) {
    return name.isEmpty() ? say("shortlist.nobody") : name;
  }

  /** What a state is called. */
  String state(String code) {
    return labels.coded("shortlist.state", code);
  }

  /** All states, to choose one. */
  public List<Choice> states(String chosen) {
    return Stream.of(EntryState.values())
        .map(EntryState::code)
        .map(code -> new Choice(code, state(code), code.equals(chosen)))
        .toList();
  }

  /** A note; nobody but its team may change it. */
  NoteShown note(Note note) {
    var edited = note.edited();
    String said =
        edited == null
            ? say("shortlist.note.by", "name", by(note.by()), "at", at(note.created()))
            : say(
                "shortlist.note.edited",
                "name",
                by(note.by()),
                "at",
                at(note.created()),
                "edited",
                at(edited));
    return new NoteShown(note.id(), said, note.words(), links().note(team, note.id()));
  }

  /** A note for readers who are not of the team, and so do not learn who wrote it. */
  NoteShown sharedNote(Note note) {
    var edited = note.edited();
    String said =
        edited == null
            ? say("shortlist.note.on", "at", at(note.created()))
            : say("shortlist.note.on.edited", "at", at(note.created()), "edited", at(edited));
    return new NoteShown(note.id(), said, note.words(), "");
  }

  /** A change. */
  ActivityShown activity(Activity activity) {
    String key = "shortlist.activity." + activity.kind().code();
    String words =
        switch (activity.kind()) {
          case NOTE_WRITTEN, NOTE_EDITED -> activity.after();
          case NOTE_REMOVED -> activity.before();
          default -> "";
        };
    return new ActivityShown(
        at(activity.at()),
        by(activity.by()),
        say(
            key,
            "name",
            activity.name(),
            "before",
            told(activity.kind(), activity.before()),
            "after",
            told(activity.kind(), activity.after())),
        words);
  }

  private String told(Activity.Kind kind, String value) {
    if (value.isBlank()) {
      return say("shortlist.nothing");
    }
    return switch (kind) {
      case ADDED, MOVED, REMOVED -> state(value);
      case SHARED, UNSHARED -> labels.wording().date(Instant.parse(value).minusSeconds(1));
      case STEP -> step(value);
      default -> value;
    };
  }

  /** A step that the history tells with its day in front. */
  private String step(String told) {
    return told.matches("\\d{4}-\\d\\d-\\d\\d .*")
        ? say(
            "shortlist.step.until",
            "step",
            told.substring(11),
            "date",
            labels.wording().date(LocalDate.parse(told.substring(0, 10))))
        : told;
  }

  /** A moment, to the minute. */
  String at(Instant moment) {
    var time =
        LocalTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString();
    return say("shortlist.at", "date", labels.wording().date(moment), "time", time);
  }
}
