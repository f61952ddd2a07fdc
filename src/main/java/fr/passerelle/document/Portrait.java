package fr.passerelle.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as paper shows it, in the reader's words.
 *
 * @param names the name to show, then those in other languages
 * @param facts its kind and place, in a line
 * @param lines what more is known, such as its page on the web
 * @param texts what it does, in the reader's language first
 * @param coverage what of the need it covers and what not, in sentences
 * @param reasons why it is proposed, strongest first
 * @param sources who says all this, under which licence
 */
public record Portrait(
    String id,
    List<Said> names,
    String facts,
    List<Line> lines,
    List<Passage> texts,
    List<String> coverage,
    List<Ground> reasons,
    List<String> sources) {

  /**
   * A text and its language as BCP 47 names it.
   *
   * @param lang null where it is the reader's own or unknown
   */
  public record Said(String text, @Nullable String lang) {}

  /** A fact and its name. */
  public record Line(String label, String text) {}

  /** A passage and who says it. */
  public record Passage(Said text, String source) {}

  /**
   * A reason.
   *
   * @param signal what speaks; empty where that is not told
   * @param parts its sentence, of which a quotation says its language
   * @param figures what it adds, in figures; empty where that is not told
   * @param proofs what it rests on, strongest first
   */
  public record Ground(String signal, List<Said> parts, String figures, List<Proof> proofs) {
    public Ground {
      parts = List.copyOf(parts);
      proofs = List.copyOf(proofs);
    }
  }

  /** A piece of evidence: its title, then its kind, date and source. */
  public record Proof(Said title, String note) {}

  public Portrait {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no name of " + id);
    }
    names = List.copyOf(names);
    lines = List.copyOf(lines);
    texts = List.copyOf(texts);
    coverage = List.copyOf(coverage);
    reasons = List.copyOf(reasons);
    sources = List.copyOf(sources);
  }

  /** The name to show. */
  public String name() {
    return names.getFirst().text();
  }
}
