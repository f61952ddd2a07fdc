package fr.passerelle.http.page;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Reason;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reason as a page shows it.
 *
 * @param signal what the signal is called
 * @param text the reason's sentence
 * @param parts the same in parts, of which a quotation in another language says which
 * @param source what the source of its first evidence is called; empty where there is none
 */
public record ReasonShown(
    String code,
    String signal,
    String text,
    List<Part> parts,
    String strength,
    String weight,
    String part,
    String source,
    List<EvidenceShown> evidence) {

  private static final int MOST = 5;

  /** What stands between quotation marks; the marks are those of the reader's language. */
  private static final Pattern QUOTED =
      Pattern.compile("(?<=« ?)[^»]+?(?= ?»)|(?<=“)[^”]+(?=”)|(?<=《)[^》]+(?=》)");

  /**
   * A stretch of a sentence.
   *
   * @param lang its language as HTML writes it; null where it is the page's or unknown
   */
  public record Part(String text, @Nullable String lang) {}

  /**
   * A piece of evidence as a page shows it.
   *
   * @param lang the title's language as HTML writes it; null where it is the page's or unknown
   * @param tongue what that language is called; empty where it is the page's or unknown
   * @param date empty where unknown
   */
  public record EvidenceShown(
      String title,
      @Nullable String lang,
      String tongue,
      String kind,
      String date,
      String source,
      String licence,
      @Nullable String url,
      String text) {

    /** As it is shown with these labels. */
    public static EvidenceShown of(Evidence evidence, Labels labels) {
      var wording = labels.wording();
      var language = evidence.language();
      return new EvidenceShown(
          evidence.title().isBlank() ? shortened(evidence.text(), 120) : evidence.title(),
          ReasonShown.lang(language, wording.language()),
          language == null || language == wording.language() ? "" : labels.tongue(language),
          labels.coded("evidence", Codes.of(evidence.kind())),
          evidence.date() == null ? "" : wording.dateOrYear(evidence.date()),
          labels.source(evidence.mark().source()),
          labels.licence(evidence.mark().licence()),
          Web.address(evidence.mark().url()),
          evidence.title().isBlank() ? "" : shortened(evidence.text(), 320));
    }

    private static String shortened(String text, int most) {
      if (text.length() <= most) {
        return text;
      }
      int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
      return text.substring(0, end).strip() + "…";
    }
  }

  public ReasonShown {
    evidence = List.copyOf(evidence);
    parts = List.copyOf(parts);
  }

  boolean isOf(Signal wanted) {
    return code.equals(wanted.code());
  }

  /** Whether it tells of the way back: what the partner seeks. */
  boolean isBack() {
    return isOf(Signal.RECIPROCITY) || isOf(Signal.FIT);
  }

  /** As it is shown with these labels, with its strongest evidence. */
  public static ReasonShown of(Reason reason, Labels labels) {
    var wording = labels.wording();
    var evidence =
        reason.evidence().stream().limit(MOST).map(one -> EvidenceShown.of(one, labels)).toList();
    return new ReasonShown(
        reason.signal().code(),
        labels.coded("signal", reason.signal().code()),
        reason.text(),
        parts(reason, wording.language()),
        wording.decimal(reason.strength()),
        wording.decimal(reason.weight()),
        wording.decimal(reason.part()),
        evidence.isEmpty() ? "" : evidence.getFirst().source(),
        evidence);
  }

  /** A sentence whose n-th quotation is in the language of its n-th evidence. */
  private static List<Part> parts(Reason reason, Language reader) {
    var parts = new ArrayList<Part>();
    String text = reason.text();
    var evidence = reason.evidence();
    var quoted = QUOTED.matcher(text);
    int at = 0;
    for (int i = 0; i < evidence.size() && quoted.find(); i++) {
      String lang = lang(evidence.get(i).language(), reader);
      if (lang != null) {
        parts.add(new Part(text.substring(at, quoted.start()), null));
        parts.add(new Part(quoted.group(), lang));
        at = quoted.end();
      }
    }
    parts.add(new Part(text.substring(at), null));
    return parts;
  }

  /** The language of a text as HTML writes it, where it is not the page's own. */
  static @Nullable String lang(@Nullable Language language, Language reader) {
    return language == null || language == reader ? null : language.tag();
  }
}
