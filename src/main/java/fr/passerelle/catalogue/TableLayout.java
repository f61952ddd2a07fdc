package fr.passerelle.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is laid out, before its rows are read.
 *
 * @param sheet the sheet of a spreadsheet that is read; null where it is none
 */
public record TableLayout(ColumnMapping mapping, List<Note> notes, @Nullable String sheet) {

  /** What a reader should know of how the file was understood. */
  public enum NoteKind {
    /** This sheet is read. */
    SHEET,
    /** This sheet is hidden, and passed over. */
    HIDDEN_SHEET,
    /** This sheet is passed over, since another looks more like the table. */
    OTHER_SHEET,
    /** So many lines stand above the columns' names. */
    TITLE_LINES,
    /** The columns' names stand on two lines. */
    TWO_LINES,
    /** No line names the columns. */
    NO_HEADER,
    /** The file is in this encoding. */
    ENCODING
  }

  /** A note with the one thing it speaks of. */
  public record Note(NoteKind kind, String detail) {}

  public TableLayout {
    notes = List.copyOf(notes);
  }
}
