package fr.passerelle.search.lucene;

import fr.passerelle.embedding.Embedder;
import fr.passerelle.embedding.VectorCache;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Answers;
import fr.passerelle.search.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts and questions. Where the model reads English alone, French and Chinese are
 * glossed first. Safe for use by many threads at once.
 */
final class Meanings {

  /** About as many words as the bundled model reads at once. */
  private static final int PASSAGE_WORDS = 160;

  /** The beginning of a long text says what it is about; the rest costs and changes little. */
  private static final int MOST_PASSAGES = 4;

  private static final int MOST_KEPT_QUESTIONS = 10_000;

  private final Embedder embedder;
  private final @Nullable VectorCache cache;
  private final Glosser glosser;
  private final Answers<String, float[]> questions = new Answers<>(MOST_KEPT_QUESTIONS);

  /** Takes a cache where texts are to be indexed; questions need none. */
  Meanings(Embedder embedder, @Nullable VectorCache cache, Glosser glosser) {
    this.embedder = embedder;
    this.cache = cache;
    this.glosser = glosser;
  }

  String model() {
    return embedder.model();
  }

  /** The cosine of two vectors on the scale that the ranking is fitted to, from 0 to 1. */
  double scaled(double cosine) {
    return embedder.scaled(cosine);
  }

  /** The vector of what was asked. */
  float[] of(Query.Meaning query) {
    String text = read(query.text(), query.language());
    return questions.get(
        0, text, () -> mean(passages(text).stream().map(embedder::embed).toList()));
  }

  /** The vector of a text as {@link #text} gives it; null where it has to be made first. */
  float @Nullable [] kept(String text) {
    var vectors = new ArrayList<float[]>();
    for (String passage : passages(text)) {
      float[] vector = cache == null ? null : cache.kept(passage);
      if (vector == null) {
        return null;
      }
      vectors.add(vector);
    }
    return mean(vectors);
  }

  /** The vector of a text, made where it was not kept. */
  float[] made(String text) {
    return mean(
        passages(text).stream()
            .map(passage -> cache == null ? embedder.embed(passage) : cache.of(passage))
            .toList());
  }

  /** What an organisation says of itself, else its name and city; in the model's language. */
  String text(Organisation organisation) {
    var description =
        organisation
            .description(Language.ENGLISH)
            .or(
                () ->
                    organisation.texts().stream()
                        .filter(text -> text.topic().tellsAbility())
                        .findFirst())
            .orElse(null);
    String name = organisation.name(Language.ENGLISH);
    if (description == null) {
      String city = organisation.place().city(Language.ENGLISH);
      return city == null ? name : name + ", " + city;
    }
    return name + ". " + read(description.text(), description.language());
  }

  /** Title and text of a piece of evidence; in the model's language. */
  String text(Evidence evidence) {
    return read(evidence.title() + ". " + evidence.text(), evidence.language());
  }

  private String read(String text, @Nullable Language language) {
    return embedder.isMultilingual() || language == null || language == Language.ENGLISH
        ? text
        : glosser.gloss(text, language);
  }

  private static List<String> passages(String text) {
    var words = text.strip().split("\\s+");
    if (words.length <= PASSAGE_WORDS) {
      return List.of(text.strip());
    }
    var passages = new ArrayList<String>();
    for (int from = 0;
        from < words.length && passages.size() < MOST_PASSAGES;
        from += PASSAGE_WORDS) {
      int to = Math.min(words.length, from + PASSAGE_WORDS);
      passages.add(String.join(" ", List.of(words).subList(from, to)));
    }
    return passages;
  }

  private static float[] mean(List<float[]> vectors) {
    if (vectors.size() == 1) {
      return vectors.getFirst();
    }
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    return Embedder.unit(mean);
  }
}
