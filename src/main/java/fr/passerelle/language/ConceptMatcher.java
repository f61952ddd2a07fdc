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
import java.util.function.BiPredicate;
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

  /** Hanzi from which on a label that overlaps another is no accident. */
  private static final int OVERLAPPING = 3;

  /** Hanzi that a label adds to one that it overlaps without another topic. */
  private static final Set<String> GENERIC = Set.of("技术", "工艺", "设备", "系统", "产品", "产业", "行业", "工程");

  private static final Set<String> CONJUNCTIONS = Set.of("与", "和", "及", "或");

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

  /** The same with the labels in hanzi that overlap those, or that a conjunction of hanzi joins. */
  List<ConceptMatch> findAll(
      String text, Language language, BiPredicate<Concept, Concept> isBroader) {
    var found = new ArrayList<>(find(text, language));
    var tokens = Tokens.of(text);
    var free = new boolean[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      var longest = tokens.get(i).isHan() ? longest(text, tokens, i, Language.CHINESE, free) : null;
      if (longest == null || longest.tokens < OVERLAPPING) {
        continue;
      }
      Concept concept = longest.concept;
      int start = tokens.get(i).start();
      int end = tokens.get(i + longest.tokens - 1).end();
      boolean joined = i > 0 && CONJUNCTIONS.contains(tokens.get(i - 1).folded());
      boolean within =
          found.stream()
              .anyMatch(
                  one ->
                      one.start() <= start
                          && end <= one.end()
                          && !(joined
                              && one.start() < start
                              && one.end() == end
                              && isBroader.test(one.concept(), concept)));
      var overlapped =
          found.stream().filter(one -> one.start() < end && start < one.end()).toList();
      boolean tells =
          overlapped.stream()
              .noneMatch(
                  one ->
                      isBroader.test(concept, one.concept())
                          || (one.end() < end && GENERIC.contains(text.substring(one.end(), end))));
      if (!overlapped.isEmpty() && !within && tells) {
        found.add(new ConceptMatch(concept, start, end));
      }
    }
    found.sort(Comparator.comparingInt(ConceptMatch::start).thenComparingInt(ConceptMatch::end));
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
    String first = tokens.get(from).folded();
    var best = longest(text, tokens, from, Stems.stem(first, language), language, taken);
    if (language != Language.FRENCH) {
      return best;
    }
    // « Recycler des batteries » is their « recyclage »; of a verb alone only what makes sure of
    // it.
    for (String noun : VerbNouns.of(first)) {
      var named = longest(text, tokens, from, Stems.stem(noun, language), language, taken);
      boolean tells = named != null && (named.tokens > 1 || VerbNouns.isSure(first, noun));
      if (named != null && tells && (best == null || named.tokens > best.tokens)) {
        best = named;
      }
    }
    return best;
  }

  private @Nullable Found longest(
      String text,
      List<Tokens.Token> tokens,
      int from,
      String first,
      Language language,
      boolean[] taken) {
    Node node = root(language);
    Found best = null;
    boolean linked = false;
    for (int i = from; i < tokens.size() && !taken[i]; i++) {
      var token = tokens.get(i);
      if (i > from && token.opensClause()) {
        break;
      }
      Node next = node.next.get(i == from ? first : Stems.stem(token.folded(), language));
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
