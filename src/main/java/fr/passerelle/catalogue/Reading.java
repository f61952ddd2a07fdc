package fr.passerelle.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of one record of a file: the record, or why there is none. */
public sealed interface Reading {

  /** The line on which the record begins, from 1; in a file without lines, the record's number. */
  long line();

  /** A record to take. */
  record Accepted(long line, SourceRecord record) implements Reading {}

  /**
   * A record that cannot be taken.
   *
   * @param excerpt how the record begins: at most {@value #LONGEST_EXCERPT} characters, printable
   * @param field the field that is wrong, as the file names it; null where it is the whole record
   * @param details what the reason speaks of, in the order of its message: values, limits
   */
  record Rejected(
      long line,
      String excerpt,
      @Nullable String field,
      RejectionReason reason,
      List<String> details)
      implements Reading {

    public static final int LONGEST_EXCERPT = 200;

    /** The codes of all types are 220 characters. */
    private static final int LONGEST_DETAIL = 400;

    public Rejected {
      excerpt = CleanText.excerpt(excerpt, LONGEST_EXCERPT);
      details = details.stream().map(text -> CleanText.excerpt(text, LONGEST_DETAIL)).toList();
    }

    /** Why and what to do, in English; the reason's code and the details tell it elsewhere. */
    public String message() {
      return reason.message(field, details);
    }
  }
}
