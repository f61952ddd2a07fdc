package fr.passerelle.bench;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * A need of two to twelve words, in the three languages by turns, every third with a filter.
 *
 * @param filter a parameter of the API with its value, or empty
 */
record AskedNeed(String text, Language language, String filter) {

  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final List<String> FILTERS =
      List.of(
          "country=CN",
          "country=FR",
          "type=company",
          "country=DE",
          "type=research-institute",
          "country=US",
          "type=university");

  boolean isFiltered() {
    return !filter.isEmpty();
  }

  String path() {
    return "/api/v1/partners?limit=10&language="
        + language.code()
        + "&need="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + (filter.isEmpty() ? "" : "&" + filter);
  }

  /** Returns so many needs, no two alike and the same ones on every run. */
  static List<AskedNeed> distinct(Thesaurus thesaurus, int count) {
    var random = new Random(20_261_122);
    var concepts = List.copyOf(thesaurus.concepts());
    var texts = new LinkedHashSet<String>();
    var needs = new ArrayList<AskedNeed>();
    while (needs.size() < count) {
      int number = needs.size();
      var language = LANGUAGES.get(number % LANGUAGES.size());
      String text = text(concepts, language, 2 + random.nextInt(11), random);
      if (texts.add(text)) {
        boolean filtered = number / LANGUAGES.size() % 3 == 0;
        needs.add(
            new AskedNeed(
                text, language, filtered ? FILTERS.get(random.nextInt(FILTERS.size())) : ""));
      }
    }
    return needs;
  }

  private static String text(List<Concept> concepts, Language language, int words, Random random) {
    var text = new StringBuilder();
    for (int held = 0; held < words; ) {
      var labels = concepts.get(random.nextInt(concepts.size())).labels(language);
      String label = labels.get(random.nextInt(labels.size()));
      int more =
          language == Language.CHINESE
              ? Math.max(1, label.length() / 2)
              : label.split("[ '-]", -1).length;
      if (held > 0 && held + more > words + 1) {
        break;
      }
      text.append(held == 0 ? "" : language == Language.CHINESE ? "、" : " ").append(label);
      held += more;
    }
    return text.toString();
  }
}
