package fr.passerelle.http.shortlist;

import fr.passerelle.workspace.shortlist.Activity;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as the API tells of them and reads them. Moments are written as ISO 8601. */
final class ShortlistJson {

  private ShortlistJson() {}

  /** All lists of a team. */
  record Shortlists(List<ShortlistInfo> shortlists) {}

  /** A list without what is in it. */
  record ShortlistInfo(
      String id,
      String name,
      String need,
      String language,
      long entries,
      String created,
      String changed) {

    static ShortlistInfo of(Shortlist list) {
      return new ShortlistInfo(
          list.id(),
          list.name(),
          list.need(),
          list.language().code(),
          list.entries(),
          list.created().toString(),
          list.changed().toString());
    }
  }

  /** A list with what is in it. */
  record ShortlistAnswer(ShortlistInfo shortlist, List<ShortlistEntry> entries) {}

  /**
   * An entry.
   *
   * @param organisation the organisation's id today; null where it is no longer in the catalogue
   * @param addedAs its id when it was added
   * @param name what it was called then
   * @param addedBy empty where the account is gone
   */
  record ShortlistEntry(
      String id,
      String list,
      @Nullable String organisation,
      String addedAs,
      String name,
      String need,
      String language,
      String state,
      String nextStep,
      @Nullable String due,
      String addedBy,
      String created,
      String changed) {

    static ShortlistEntry of(Entry entry, @Nullable String today) {
      var due = entry.step().due();
      return new ShortlistEntry(
          entry.id(),
          entry.list(),
          today,
          entry.found().organisation(),
          entry.found().name(),
          entry.found().need(),
          entry.found().language().code(),
          entry.state().code(),
          entry.step().words(),
          due == null ? null : due.toString(),
          entry.by(),
          entry.created().toString(),
          entry.changed().toString());
    }
  }

  /** An entry with its notes and its history, the newest change first. */
  record ShortlistEntryAnswer(
      ShortlistEntry entry, List<ShortlistNote> notes, List<ShortlistActivity> history) {}

  /** A note. */
  record ShortlistNote(String id, String by, String text, String created, @Nullable String edited) {

    static ShortlistNote of(Note note) {
      var edited = note.edited();
      return new ShortlistNote(
          note.id(),
          note.by(),
          note.words(),
          note.created().toString(),
          edited == null ? null : edited.toString());
    }
  }

  /** The changes of a list, the newest first. */
  record ShortlistHistory(List<ShortlistActivity> history) {}

  /** A change. */
  record ShortlistActivity(
      String at, String by, String entry, String name, String kind, String before, String after) {

    static ShortlistActivity of(Activity activity) {
      return new ShortlistActivity(
          activity.at().toString(),
          activity.by(),
          activity.entry(),
          activity.name(),
          activity.kind().code(),
          activity.before(),
          activity.after());
    }
  }

  /**
   * What came of a change.
   *
   * @param id of what is there now
   * @param already whether it was there before
   */
  record ShortlistDone(String id, boolean already) {}

  /**
   * A list to make.
   *
   * @param key names this wish; one that is repeated under the same key is not done twice
   */
  record ShortlistDraft(
      String name, @Nullable String need, @Nullable String language, @Nullable String key) {}

  /** An organisation to add. */
  record ShortlistAdding(
      String organisation,
      @Nullable String need,
      @Nullable String language,
      @Nullable String state,
      @Nullable String key) {}

  /** What is to change of an entry; what is left out stays. */
  record ShortlistChange(
      @Nullable String state,
      @Nullable String nextStep,
      @Nullable String due,
      @Nullable String key) {}

  /** A note to write. */
  record ShortlistNoteDraft(String text, @Nullable String key) {}
}
