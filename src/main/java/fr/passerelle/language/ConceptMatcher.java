package fr.passerelle.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds labels in text: leftmost, longest first.
 *
 * <p>Words are compared by their stems and without the small words between them, so that «
 * traitement de l'eau » is « traitement des eaux » and "treatment of water" is "water treatment";
 * hanzi are compared one by one, since nothing separates Chinese words. Of labels that are alike in
 * this, the one whose spelling begins most like the text is taken: an « éolienne » is no « éolien
 * ».
 */
final class ConceptMatcher {

  /** Acronyms that are common words when written small; found in capitals only. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "ai", "ia", "it", "or", "as", "es", "est", "car", "si", "ni", "mer", "son", "pas", "sas",
          "us", "is", "on", "in", "at", "an", "be", "do", "go", "he", "me", "my", "no", "so", "up",
          "we", "ce", "il", "ma", "ta", "sa", "tu", "va", "vu", "et", "ou", "un", "au", "du", "eu",
          "led", "mes", "ses", "plus", "dis", "gap", "rose", "soc", "cad", "map", "sic", "gan",
          "pet", "ups", "sub", "lim", "cap", "sem", "tem", "aim", "ion", "arm", "can", "lit", "sol",
          "pic", "gps", "air", "ais", "ens", "ere", "ami", "sit", "act", "age", "all", "ram",
          "reach");

  /**
   * Labels that are another word in another form: economic growth is no economics, the migration of
   * a program none of people, and « des sous-marins » are no « stations sous-marines ».
   */
  private static final Set<String> AS_SPELLED =
      Set.of("economics", "migrations", "sous-marine", "sous-marines");

  /** A word of another language is found from so many characters on. */
  private static final int LONG = 5;

  /** The same for an acronym, or for a word among hanzi. */
  private static final int SHORT = 3;

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Label> labels = new ArrayList<>(1);

    /** Whose label this is the other way round: taken where a link joins the words. */
    private @Nullable Concept turned;
  }

  /**
   * A label that ends at a node.
   *
   * @param acronym whether it is one word in capitals
   * @param capitalsOnly whether it is a common word when written small
   */
  private record Label(String spelling, Concept concept, boolean acronym, boolean capitalsOnly) {}

  private record Found(Concept concept, int tokens, boolean acronym) {}

  private final Map<Language, Node> roots = new EnumMap<>(Language.class);
  private final Map<String, Concept> byLabel = new HashMap<>();

  ConceptMatcher(Collection<Concept> concepts) {
    for (var language : Language.values()) {
      roots.put(language, new Node());
    }
    for (var concept : concepts) {
      for (var language : Language.values()) {
        for (String label : concept.labels(language)) {
          add(concept, language, label);
        }
      }
    }
  }

  Optional<Concept> labelled(String label) {
    return Optional.ofNullable(byLabel.get(Folding.fold(label)));
  }

  List<ConceptMatch> find(String text, Language language) {
    var tokens = Tokens.of(text);
    var taken = new boolean[tokens.size()];
    var found = new ArrayList<ConceptMatch>();
    var others = Stream.of(Language.values()).filter(other -> other != language).toList();
    // "Carbon composite" in a French need is more than its « composite ».
    match(
        tokens,
        taken,
        found,
        from -> {
          var longest = longest(text, tokens, from, language, taken);
          for (var other : others) {
            var theirs = longest(text, tokens, from, other, taken);
            if (theirs != null
                && theirs.tokens > 1
                && (longest == null || theirs.tokens > longest.tokens)) {
              longest = theirs;
            }
          }
          return longest;
        });
    boolean shouted =
        tokens.size() > 2 && tokens.stream().allMatch(token -> token.capitals() && !token.isHan());
    for (var other : others) {
      match(
          tokens,
          taken,
          found,
          from -> {
            var theirs = longest(text, tokens, from, other, taken);
            return theirs != null && tells(theirs, tokens.get(from), language, shouted)
                ? theirs
                : null;
          });
    }
    found.sort(Comparator.comparingInt(ConceptMatch::start));
    return found;
  }

  /**
   * Whether one word of another language is no accident: not so a short one among words that it
   * could be one of, unless it is an acronym.
   */
  private static boolean tells(Found found, Tokens.Token first, Language text, boolean shouted) {
    int length = first.end() - first.start();
    return first.isHan()
        || found.tokens > 1
        || length >= LONG
        || (length >= SHORT
            && (text == Language.CHINESE || (found.acronym && first.capitals() && !shouted)));
  }

  private void add(Concept concept, Language language, String label) {
    byLabel.putIfAbsent(Folding.fold(label), concept);
    var tokens = Tokens.of(label);
    var stems = new ArrayList<String>();
    for (var token : tokens) {
      if (tokens.size() == 1 || !Stems.isLink(token.folded(), language)) {
        stems.add(Stems.stem(token.folded(), language));
      }
    }
    if (stems.isEmpty()) {
      return;
    }
    Node end = path(language, stems);
    boolean acronym = tokens.size() == 1 && tokens.getFirst().capitals();
    boolean ambiguous =
        acronym
            && (tokens.getFirst().folded().length() < 3
                || AMBIGUOUS.contains(tokens.getFirst().folded()));
    end.labels.add(new Label(spelling(label), concept, acronym, ambiguous));
    if (language == Language.ENGLISH && stems.size() == 2) {
      Node turned = path(language, stems.reversed());
      if (turned.turned == null) {
        turned.turned = concept;
      }
    }
  }

  private Node path(Language language, List<String> stems) {
    Node node = root(language);
    for (String stem : stems) {
      node = node.next.computeIfAbsent(stem, s -> new Node());
    }
    return node;
  }

  private Node root(Language language) {
    return roots.computeIfAbsent(language, l -> new Node());
  }

  private static void match(
      List<Tokens.Token> tokens,
      boolean[] taken,
      List<ConceptMatch> found,
      IntFunction<@Nullable Found> longestFrom) {
    for (int i = 0; i < tokens.size(); i++) {
      var longest = taken[i] ? null : longestFrom.apply(i);
      if (longest == null) {
        continue;
      }
      int end = tokens.get(i + longest.tokens - 1).end();
      found.add(new ConceptMatch(longest.concept, tokens.get(i).start(), end));
      for (int j = i; j < i + longest.tokens; j++) {
        taken[j] = true;
      }
      i += longest.tokens - 1;
    }
  }

  private @Nullable Found longest(
      String text, List<Tokens.Token> tokens, int from, Language language, boolean[] taken) {
    Node node = root(language);
    Found best = null;
    boolean linked = false;
    for (int i = from; i < tokens.size() && !taken[i]; i++) {
      var token = tokens.get(i);
      if (i > from && token.opensClause()) {
        break;
      }
      Node next = node.next.get(Stems.stem(token.folded(), language));
      if (next == null) {
        if (i > from && Stems.isLink(token.folded(), language)) {
          linked = true;
          continue;
        }
        break;
      }
      node = next;
      var concept = linked ? node.turned : null;
      boolean acronym = false;
      if (!node.labels.isEmpty()) {
        String words = text.substring(tokens.get(from).start(), token.end());
        var label = label(node, words, token);
        concept = label == null ? null : label.concept;
        acronym = label != null && label.acronym;
      }
      if (concept != null) {
        best = new Found(concept, i - from + 1, acronym);
      }
    }
    return best;
  }

  /** The label that is spelt most like the text; null where there is none. */
  private static @Nullable Label label(Node node, String text, Tokens.Token last) {
    Label best = null;
    for (var label : node.labels) {
      boolean verb = Stems.isParticiple(text) && !Stems.isParticiple(label.spelling);
      boolean other = AS_SPELLED.contains(label.spelling) && !label.spelling.equals(spelling(text));
      if (verb || other || (label.capitalsOnly && !last.capitals())) {
        continue;
      }
      if (best == null
          || (node.labels.size() > 1
              && Stems.likeness(label.spelling, spelling(text))
                  > Stems.likeness(best.spelling, spelling(text)))) {
        best = label;
      }
    }
    return best;
  }

  private static String spelling(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
