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
          "pic", "gps", "air", "ais", "ens", "ere", "ami", "sit", "act", "age", "all", "ram");

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Label> labels = new ArrayList<>(1);

    /** Whose label this is the other way round: taken where a link joins the words. */
    private @Nullable Concept turned;
  }

  /**
   * A label that ends at a node.
   *
   * @param capitalsOnly whether it is a common word when written small
   */
  private record Label(String spelling, Concept concept, boolean capitalsOnly) {

    /** How many characters more it has in common with a text's begin than not. */
    int likeness(String text) {
      int common = 0;
      while (common < Math.min(spelling.length(), text.length())
          && spelling.charAt(common) == text.charAt(common)) {
        common++;
      }
      return 2 * common - spelling.length();
    }
  }

  private record Found(Concept concept, int tokens) {}

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
    match(text, tokens, language, taken, found, 0);
    for (var other : Language.values()) {
      if (other != language) {
        match(text, tokens, other, taken, found, other == Language.CHINESE ? 0 : 5);
      }
    }
    found.sort(Comparator.comparingInt(ConceptMatch::start));
    return found;
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
    end.labels.add(new Label(spelling(label), concept, ambiguous));
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

  private void match(
      String text,
      List<Tokens.Token> tokens,
      Language language,
      boolean[] taken,
      List<ConceptMatch> found,
      int shortest) {
    for (int i = 0; i < tokens.size(); i++) {
      var longest = taken[i] ? null : longest(text, tokens, i, language, taken);
      if (longest == null) {
        continue;
      }
      int start = tokens.get(i).start();
      int end = tokens.get(i + longest.tokens - 1).end();
      if (end - start < shortest) {
        continue;
      }
      found.add(new ConceptMatch(longest.concept, start, end));
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
      if (!node.labels.isEmpty()) {
        concept = concept(node, text.substring(tokens.get(from).start(), token.end()), token);
      }
      if (concept != null) {
        best = new Found(concept, i - from + 1);
      }
    }
    return best;
  }

  /** The concept of the label that is spelt most like the text; null where there is none. */
  private static @Nullable Concept concept(Node node, String text, Tokens.Token last) {
    Label best = null;
    for (var label : node.labels) {
      if (label.capitalsOnly && !last.capitals()) {
        continue;
      }
      if (best == null
          || (node.labels.size() > 1
              && label.likeness(spelling(text)) > best.likeness(spelling(text)))) {
        best = label;
      }
    }
    return best == null ? null : best.concept;
  }

  private static String spelling(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
