package fr.passerelle.purchasing;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the texts of an organisation tell: concepts, words, certificates. For one candidate. */
final class KnownOf {

  private static final int MOST_TEXT = 12_000;
  private static final int AROUND = 60;
  private static final int DAYS_BEHIND = 90;

  /** A day or a year behind words that say until when. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?i)(valid until|valid to|expire[sd]?(?: on| le)?|expiry:?|valable jusqu.au|"
              + "valide jusqu.au|échéance:?|有效期至)\\s*(?:le )?"
              + "(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4})");

  private record Passage(String text, Language language, String source) {}

  private final Map<String, String> found = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<String> expired = new ArrayList<>();
  private final String words;

  KnownOf(Organisation organisation, List<Evidence> evidence, ReadTexts texts, LocalDate day) {
    int left = MOST_TEXT;
    for (var text : organisation.texts()) {
      boolean tells = text.topic().tellsAbility() || text.topic() == Text.Topic.CERTIFICATES;
      if (tells && left > 0) {
        left -= add(text.text(), text.language(), text.source(), left);
      }
    }
    for (var one : evidence) {
      if (left > 0 && one.kind() != Evidence.Kind.REQUEST) {
        left -= add(one.title() + ". " + one.text(), one.language(), one.mark().source(), left);
      }
    }
    organisation.themes().forEach(theme -> found.put(theme, ""));
    for (var passage : passages) {
      for (var match : texts.concepts(passage.text(), passage.language())) {
        var concept = match.concept();
        found.merge(
            concept.id(),
            quote(passage, match.start(), match.end()),
            (before, now) -> before.isEmpty() ? now : before);
        if (concept.kind() == Concept.Kind.CERTIFICATE) {
          expiry(passage, match.end(), concept, day);
        }
      }
    }
    var all = new StringBuilder(" ");
    passages.forEach(one -> all.append(String.join(" ", Folding.words(one.text()))).append(' '));
    words = all.toString();
  }

  private int add(String text, @Nullable Language language, String source, int left) {
    String part = text.length() <= left ? text : text.substring(0, left);
    passages.add(new Passage(part, Objects.requireNonNullElse(language, Language.ENGLISH), source));
    return part.length();
  }

  private static String quote(Passage passage, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int to = Math.min(passage.text().length(), end + AROUND);
    String text = passage.text().substring(from, to).replaceAll("\\s+", " ").strip();
    return (from > 0 ? "…" : "")
        + text
        + (to < passage.text().length() ? "…" : "")
        + " ["
        + passage.source()
        + "]";
  }

  private void expiry(Passage passage, int end, Concept concept, LocalDate today) {
    String behind =
        passage.text().substring(end, Math.min(passage.text().length(), end + DAYS_BEHIND));
    var until = UNTIL.matcher(behind.split("[;\\n]", 2)[0]);
    if (until.find()) {
      String written = until.group(2);
      var day =
          written.matches("\\d{4}")
              ? LocalDate.of(Integer.parseInt(written), 12, 31)
              : CellReader.day(written);
      if (day != null && day.isBefore(today)) {
        expired.add(concept.label(Language.ENGLISH) + " (" + day + ")");
      }
    }
  }

  /** Certificates that were told to be over. */
  List<String> expired() {
    return expired.stream().distinct().toList();
  }

  /** What tells of a concept or a narrower one, or null; empty where a source asserts it. */
  @Nullable String telling(Concept concept, Thesaurus thesaurus) {
    String own = found.get(concept.id());
    if (own != null) {
      return own;
    }
    return thesaurus.withNarrower(concept.id()).stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether all telling words stand in its texts; endings do not count. */
  boolean holds(String text) {
    var wanted =
        Folding.words(text).stream()
            .filter(word -> word.length() > 3 || Folding.hasHan(word) || word.matches(".*\\d.*"))
            .toList();
    return !wanted.isEmpty() && wanted.stream().allMatch(word -> words.contains(begin(word)));
  }

  /** The passage that holds one of these words, or null. */
  @Nullable String passage(Pattern pattern) {
    for (var passage : passages) {
      var match = pattern.matcher(passage.text());
      if (match.find()) {
        return quote(passage, match.start(), match.end());
      }
    }
    return null;
  }

  private static String begin(String word) {
    return Folding.hasHan(word)
        ? word
        : " " + (word.length() >= 7 ? word.substring(0, word.length() - 2) : word);
  }
}
