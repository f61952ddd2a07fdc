package fr.passerelle.matching;

import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Negations.Span;
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

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String WISH =
      "\\p{L}*(?:veu|voul|cherch|souhait|envisag|désir|accept|intéress|reten)\\p{L}*";

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + "(?:ne\\s+|n['’])"
              + WISH
              + "\\s+(?:pas|plus|aucune?|ni)(?!\\p{L})|n['’]\\p{L}+\\s+pas\\s+besoin"
              + "|pas\\s+(?:des?\\s|d['’]|du\\s|les?\\s|la\\s)"
              + "|(?:et\\s+non|mais\\s+pas|hormis|sauf|à\\s+l['’]exception|à\\s+l['’]exclusion"
              + "|au\\s+lieu|plutôt\\s+que?)(?!\\p{L})"
              + "|not\\s+(?:interested\\s+in|looking\\s+for|seeking|considering)\\s"
              + "|(?:do|does|will|would)(?:\\s+not|n['’]t)\\s+(?:want|need|seek|consider|accept)\\s"
              + "|(?:but|and)\\s+not\\s(?!only)|rather\\s+than\\s|instead\\s+of\\s|excluding\\s"
              + "|except\\s|neither\\s|no\\s(?!longer|later|matter|more|less)"
              + ")|(?<=^|[,;:(]\\s?)(?:not\\s(?!only|just|necessarily|yet|least|limited|exclusively|to"
              + "|too|more|less|all)|(?:non|hors)\\s(?!d['’]|de\\s|sol|site|pair|norme))"
              + "|(?<=^|[，；：（(])非(?!洲|常|但|仅)|不要|不想要|不需要|无需|无须|不考虑|不寻找|不接受|不采用|而非|而不是",
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
          "(?<!\\p{L})(?:sans|without)\\s+(?:(?:any|an?|the|les?|la|aucune?)\\s+)?|(?<![南东西北中是除])非|无|不含",
          FLAGS);

  /** What follows the words that it refuses: "(alkaline excluded)". */
  private static final Pattern EXCLUDED =
      Pattern.compile(
          "(?<=^|[,;:(]\\s?)[^.,;:()\\n]{1,40}?\\s(?:(?:est|sont|is|are)\\s+)?"
              + "(?:exclu(?:e?s?|ded))(?!\\p{L})",
          FLAGS);

  private Refusals() {}

  /** Finds what a text refuses; the concepts are those found in it. */
  static List<Span> in(String text, List<ConceptMatch> concepts) {
    var spans = new ArrayList<Span>();
    var phrase = PHRASE.matcher(text);
    while (phrase.find()) {
      if (Negations.isFree(phrase.start(), phrase.end(), concepts)
          && isAsked(text, phrase.start())) {
        var end = END.matcher(text);
        spans.add(new Span(phrase.start(), end.find(phrase.end()) ? end.start() : text.length()));
      }
    }
    var except = EXCEPT.matcher(text);
    while (except.find()) {
      spans.add(new Span(except.start(), except.end()));
    }
    var excluded = EXCLUDED.matcher(text);
    while (excluded.find()) {
      spans.add(new Span(excluded.start(), excluded.end()));
    }
    spans.addAll(Negations.governed(text, WITHOUT, concepts));
    return spans;
  }

  /** Whether no verb in the clause before says that it only tells what is. */
  private static boolean isAsked(String text, int start) {
    int clause = start;
    while (clause > 0 && ".,;:!?\n。，；".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    return !TOLD.matcher(text.substring(clause, start)).find();
  }
}
