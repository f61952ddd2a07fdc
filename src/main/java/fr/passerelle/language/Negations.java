package fr.passerelle.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text says that it is without: « sans gaz frigorigène », "refrigerant-free", 无需制冷剂.
 *
 * <p>A negation governs the concept that begins right after it and those that « ni » joins to it,
 * and no other; "-free" governs the one before it. One that is part of a concept's own label («
 * sans fil », 无人机) governs nothing.
 */
public final class Negations {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What an organisation says of itself that it does not use, hold or do. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:sans|hors|sauf|hormis|non|ni|zéro|without|not|nor|neither|no|except"
              + "|excluding|free\\s+(?:of|from)|(?:exempt|dépourvu|dénué)e?s?\\s+(?:de|d['’])"
              + "|(?<!(?:un|le|au|du)\\s)pas\\s+(?:de|d['’]))"
              + "(?:\\s+|(?<=['’]))(?:(?:any|an?|the|les?|la|aucune?|tout|toute)\\s+|l['’])?"
              + "|aucune?\\s+)"
              + "|(?<![南东西北中是除])非|无需|无须|无|不含有?|不使用|不采用|不用|不涉及",
          FLAGS);

  /** What follows the word that it denies: "lidar-free". */
  private static final Pattern FREE = Pattern.compile("-free(?!\\p{L})", FLAGS);

  private static final Pattern NOR =
      Pattern.compile("\\s*(?:ni|ou|nor|or|或)\\s*(?:de\\s+|d['’])?", FLAGS);

  /** The words that a negation denies where no concept is known in them: two, to a link or mark. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\p{IsLatin}[\\p{L}-]*(?:\\s+(?!(?:pour|et|ou|à|au|aux|avec|dans|for|and|or|with|in|but"
              + "|mais)(?!\\p{L}))\\p{L}[\\p{L}-]*)?");

  /** Characters of a text; {@code end} exclusive. */
  public record Span(int start, int end) {

    /** Whether a place is within. */
    public boolean holds(int at) {
      return start <= at && at < end;
    }
  }

  private Negations() {}

  /** The concepts found in a text that it does not say it is without. */
  public static List<ConceptMatch> asserted(String text, List<ConceptMatch> found) {
    var denied = governed(text, DENIED, found);
    return denied.isEmpty()
        ? found
        : found.stream()
            .filter(match -> denied.stream().noneMatch(span -> span.holds(match.start())))
            .toList();
  }

  /** A text with blanks where it names what it is without, for showing what it does say. */
  public static String blanked(String text, List<ConceptMatch> found) {
    var kept = new StringBuilder(text);
    var denied = new ArrayList<>(governed(text, DENIED, found));
    var negation = DENIED.matcher(text);
    while (negation.find()) {
      var words = WORDS.matcher(text).region(negation.end(), text.length());
      if (isFree(negation.start(), negation.end(), found) && words.lookingAt()) {
        denied.add(new Span(negation.end(), words.end()));
      }
    }
    denied.forEach(span -> kept.replace(span.start, span.end, " ".repeat(span.end - span.start)));
    return kept.toString();
  }

  /**
   * The concepts that negations govern.
   *
   * @param negation what stands right before the first concept of each
   * @param found the concepts of the text, in its order
   */
  public static List<Span> governed(String text, Pattern negation, List<ConceptMatch> found) {
    var spans = new ArrayList<Span>();
    if (found.isEmpty()) {
      return spans;
    }
    var matcher = negation.matcher(text);
    while (matcher.find()) {
      if (isFree(matcher.start(), matcher.end(), found)) {
        chain(text, matcher.end(), found, spans);
      }
    }
    for (var match : found) {
      if (FREE.matcher(text).region(match.end(), text.length()).lookingAt()) {
        spans.add(new Span(match.start(), match.end()));
      }
    }
    return spans;
  }

  /** Whether no concept's label overlaps a stretch. */
  public static boolean isFree(int start, int end, List<ConceptMatch> found) {
    return found.stream().noneMatch(one -> one.start() < end && start < one.end());
  }

  /** The concept that begins at a place, and those that « ni » joins to it. */
  private static void chain(String text, int from, List<ConceptMatch> found, List<Span> spans) {
    int at = from;
    for (var match : found) {
      if (match.start() == at) {
        spans.add(new Span(match.start(), match.end()));
        var nor = NOR.matcher(text).region(match.end(), text.length());
        at = nor.lookingAt() ? nor.end() : match.end();
      }
    }
  }
}
