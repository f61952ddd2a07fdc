package fr.passerelle.workspace.shortlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next.
 *
 * @param words at most {@value #LONGEST} characters; empty for nothing
 * @param due until when; null where it has no date
 */
public record NextStep(String words, @Nullable LocalDate due) {

  public static final int LONGEST = 200;

  /** Nothing is to be done. */
  public static final NextStep NONE = new NextStep("", null);

  /** As the history tells it. */
  String told() {
    return due == null ? words : due + " " + words;
  }
}
