package fr.passerelle.matching;

import fr.passerelle.language.ConceptMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a need says that it does not want: « pas de drones », "not interested in", 不要.
 *
 * <p>What somebody lacks (« nous n'avons pas de capteurs ») may be just what they seek, so that
 * after « ne » a verb of wishing is asked for. « Sans » refuses the one concept that follows it and
 * no other word, since « câbles sans halogène » are sold in these words; "-free" refuses the one
 * before it. A negation that is part of a concept's label (« sans fil », 无人机) refuses nothing.
 */
final class Refusals {

  /** Characters of a text that are refused; {@code end} exclusive. */
  record Span(int start, int end) {

    boolean holds(int at) {
      return start <= at && at < end;
    }
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String WISH =
      "\\p{L}*(?:veu|voul|cherch|souhait|envisag|désir|accept|intéress|reten)\\p{L}*";

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + "(?:ne\\s+|n['’])"
              + WISH
              + "\\s+(?:pas|plus|aucune?|ni)(?!\\p{L})"
              + "|n['’]\\p{L}+\\s+pas\\s+besoin"
              + "|pas\\s+(?:des?\\s|d['’]|du\\s|les?\\s|la\\s)"
              + "|(?:et\\s+non|mais\\s+pas|hormis|sauf|à\\s+l['’]exception|à\\s+l['’]exclusion"
              + "|au\\s+lieu|plutôt\\s+que?)(?!\\p{L})"
              + "|not\\s+(?:interested\\s+in|looking\\s+for|seeking|considering)\\s"
              + "|(?:do|does|will|would)(?:\\s+not|n['’]t)\\s+(?:want|need|seek|consider|accept)\\s"
              + "|(?:but|and)\\s+not\\s(?!only)|rather\\s+than\\s|instead\\s+of\\s|excluding\\s"
              + "|except\\s|neither\\s|no\\s(?!longer|later|matter|more|less)"
              + ")|不要|不想要|不需要|无需|无须|不考虑|不寻找|不接受|不采用|而非|而不是",
          FLAGS);

  /** What stands before it shows that nothing is refused: a lack, a screw's « pas ». */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<!\\p{L})(?:ne\\s|n['’]|have\\s|has\\s|had\\s|there\\s|(?:un|le|au|du)\\s+$)", FLAGS);

  private static final Pattern END =
      Pattern.compile(
          "[.,;:!?()\\n。，、；：！？的而但只]|\\s(?:mais|but|pour|for|dans|in|avec|with|qui|that|which|and"
              + "|et(?!\\s+d(?:e\\s|['’]))|par|by|from|car|because)\\s",
          FLAGS);

  private static final Pattern EXCEPT =
      Pattern.compile("除了?([^，。；]{1,30}?)(?:以外|之外|外)(?!，?(?:还|也))");

  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?<!\\p{L})(?:sans|without)\\s+(?:(?:any|an?|the|les?|la|aucune?)\\s+)?|无|不含", FLAGS);

  /** What follows the word that it refuses: "lidar-free". */
  private static final Pattern FREE = Pattern.compile("-free(?!\\p{L})", FLAGS);

  private static final Pattern NOR =
      Pattern.compile("\\s*(?:ni|ou|nor|or)\\s+(?:de\\s+|d['’])?", FLAGS);

  private Refusals() {}

  /** Finds what a text refuses; the concepts are those found in it. */
  static List<Span> in(String text, List<ConceptMatch> concepts) {
    var spans = new ArrayList<Span>();
    var phrase = PHRASE.matcher(text);
    while (phrase.find()) {
      if (isFree(phrase.start(), phrase.end(), concepts) && isAsked(text, phrase.start())) {
        var end = END.matcher(text);
        spans.add(new Span(phrase.start(), end.find(phrase.end()) ? end.start() : text.length()));
      }
    }
    var except = EXCEPT.matcher(text);
    while (except.find()) {
      spans.add(new Span(except.start(), except.end()));
    }
    var without = WITHOUT.matcher(text);
    while (without.find()) {
      if (isFree(without.start(), without.end(), concepts)) {
        without(text, without.end(), concepts, spans);
      }
    }
    for (var concept : concepts) {
      if (FREE.matcher(text).region(concept.end(), text.length()).lookingAt()) {
        spans.add(new Span(concept.start(), concept.end()));
      }
    }
    return spans;
  }

  private static boolean isFree(int start, int end, List<ConceptMatch> concepts) {
    return concepts.stream().noneMatch(one -> one.start() < end && start < one.end());
  }

  /** Whether no verb in the clause before says that it only tells what is. */
  private static boolean isAsked(String text, int start) {
    int clause = start;
    while (clause > 0 && ".,;:!?\n。，；".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    return !TOLD.matcher(text.substring(clause, start)).find();
  }

  /** The concept that begins at a place, and those that « ni » joins to it. */
  private static void without(
      String text, int from, List<ConceptMatch> concepts, List<Span> spans) {
    int at = from;
    for (var concept : concepts) {
      if (concept.start() == at) {
        spans.add(new Span(concept.start(), concept.end()));
        var nor = NOR.matcher(text).region(concept.end(), text.length());
        at = nor.lookingAt() ? nor.end() : concept.end();
      }
    }
  }
}
