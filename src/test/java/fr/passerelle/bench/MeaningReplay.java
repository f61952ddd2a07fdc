package fr.passerelle.bench;

import fr.passerelle.embedding.EmbeddingModel;
import fr.passerelle.embedding.OnnxEmbedder;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.Change;
import fr.passerelle.search.Sample;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Asks needs by words, concepts and meanings of 50,000 organisations and 50,000 pieces of evidence,
 * one after the other, and prints how long each took, how much of it the encoder needs for the
 * question, and how many passages a second it made vectors of before.
 *
 * <p>Run by {@code mvn -q -Pbench -Dbench=fr.passerelle.bench.MeaningReplay process-test-classes}.
 */
final class MeaningReplay {

  private static final int MANY = 50_000;
  private static final int BATCH = 2_000;
  private static final int WARM_UP = 150;
  private static final int MEASURED = 300;
  private static final Path LANGUAGE = Path.of("index-data/thesaurus");

  private final Random random = new Random(20_261_127);
  private final Thesaurus thesaurus = Thesaurus.read(LANGUAGE);
  private final List<Concept> concepts = List.copyOf(thesaurus.concepts());

  private MeaningReplay() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createTempDirectory("passerelle-meaning");
    try {
      new MeaningReplay().run(folder);
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Path folder) {
    var glosser = new Glosser(thesaurus, LANGUAGE);
    try (var encoder = new OnnxEmbedder(EmbeddingModel.bundled());
        var engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser, encoder)) {
      fill(engine);
      var finder =
          new VotingPartnerFinder(
              engine,
              thesaurus,
              glosser,
              new LanguageDetector(thesaurus),
              Weights.read(),
              InstantSource.system());
      var needs = AskedNeed.distinct(thesaurus, WARM_UP + MEASURED);
      needs.subList(0, WARM_UP).forEach(need -> find(finder, need));
      var asked = needs.subList(WARM_UP, needs.size());
      tell("a need that is new", asked, need -> find(finder, need));
      tell("asked again", asked, need -> find(finder, need));
      var glosses = asked.stream().map(need -> glosser.gloss(need.text(), need.language()));
      tell("the encoder alone", glosses.toList(), encoder::embed);
    }
  }

  private void fill(LuceneEngine engine) {
    var batch = new ArrayList<Change>();
    for (int i = 0; i < MANY; i++) {
      batch.add(
          Sample.organisation("o" + i)
              .named("Organisation " + i + " " + label(), Language.ENGLISH)
              .put());
      batch.add(
          Sample.evidence(
              "e" + i,
              2000 + random.nextInt(25),
              passage(),
              "o" + random.nextInt(MANY),
              "o" + random.nextInt(MANY),
              "o" + random.nextInt(MANY)));
      if (batch.size() >= BATCH) {
        engine.apply(batch);
        batch.clear();
      }
    }
    engine.apply(batch);
    engine.commit(1);
    long begin = System.nanoTime();
    int left = engine.readMeanings(BATCH);
    while (left > 0) {
      System.out.println(left + " texts wait for a vector");
      left = engine.readMeanings(BATCH);
    }
    engine.commit(1);
    System.out.printf(
        Locale.ROOT,
        "vectors: %d texts, of 8 and of 30 words by turns, %.0f a second with indexing%n",
        2 * MANY,
        2 * MANY * 1e9 / (System.nanoTime() - begin));
  }

  /** About thirty words on six subjects. */
  private String passage() {
    var words = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      words.add(label());
    }
    return "Development of "
        + String.join(" for ", words.subList(0, 2))
        + " with "
        + String.join(", ", words.subList(2, 5))
        + " and demonstration in "
        + words.getLast();
  }

  private String label() {
    return concepts.get(random.nextInt(concepts.size())).label(Language.ENGLISH);
  }

  private static Object find(PartnerFinder finder, AskedNeed need) {
    return finder.find(Need.of(need.text(), need.language()));
  }

  private interface Asking<T> {
    Object ask(T one);
  }

  private static <T> void tell(String what, List<T> all, Asking<T> asking) {
    ToDoubleFunction<T> timed =
        one -> {
          long begin = System.nanoTime();
          asking.ask(one);
          return (System.nanoTime() - begin) / 1e6;
        };
    double[] times = all.stream().mapToDouble(timed).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-20s median %.1f ms, p90 %.1f ms, p99 %.1f ms%n",
        what,
        times[times.length / 2],
        times[times.length * 9 / 10],
        times[times.length * 99 / 100]);
  }
}
