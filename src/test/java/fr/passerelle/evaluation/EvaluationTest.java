package fr.passerelle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.embedding.EmbeddingModel;
import fr.passerelle.embedding.OnnxEmbedder;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judged set of a few lines, from its files to the report. */
class EvaluationTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Thesaurus THESAURUS = Thesaurus.read(LANGUAGE);

  @TempDir private Path folder;
  private Path train;
  private Path dev;
  private SearchEngine engine;
  private Evaluation evaluation;

  EvaluationTest() {
    train = Path.of("");
    dev = Path.of("");
  }

  @BeforeEach
  void writeTheSet() throws IOException {
    train = Files.createDirectory(folder.resolve("train"));
    dev = Files.createDirectory(folder.resolve("dev"));
    packed(
        train.resolve("organisations.jsonl.gz"),
        """
        {"id": "SUN", "name": "Solar Works", "country": "FR", "city": "Nice", "type": "PRC"}
        {"id": "zh", "name": "清华大学", "shortName": "THU", "country": "CN", "type": "HES"}
        {"id": "asker", "name": "Panel Factory", "country": "", "type": "OTH"}
        {"id": "new", "name": "Perovskite Laboratory", "country": "DE"}
        """);
    Files.writeString(
        train.resolve("evidence.jsonl"),
        """
        {"id": "p1", "kind": "project", "organisationIds": ["SUN", "asker"], "title": "Perovskite solar cells", "text": "On glass.", "language": "en", "year": 2011, "keywords": ["solar"]}

        {"id": "p2", "organisationIds": ["zh"], "title": "Ceramic membranes", "text": ""}
        """);
    Files.writeString(
        dev.resolve("queries.jsonl"),
        """
        {"id": "q1", "language": "en", "text": "perovskite solar cells", "seekerId": "asker"}
        {"id": "q2", "language": "fr", "text": "membranes en céramique", "country": "CN"}
        """);
    Files.writeString(dev.resolve("qrels.txt"), "q1 0 sun 1\nq1 0 zh 0\nq2\t0\tzh\t1\n\n");
    Files.writeString(dev.resolve("qrels-newcomers.txt"), "q1 0 new 1\n");
    engine = new LuceneEngine(folder.resolve("index"), THESAURUS, new Glosser(THESAURUS, LANGUAGE));
    new JudgedCatalogue(engine).read(List.of(train));
    evaluation =
        new Evaluation(
            new VotingPartnerFinder(
                engine,
                THESAURUS,
                new Glosser(THESAURUS, LANGUAGE),
                new LanguageDetector(THESAURUS),
                Weights.read(),
                InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))),
            engine);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void theSetIsReadWithItsQuestionsAndAnswers() {
    var set = JudgedSet.read(dev);
    assertThat(set.questions())
        .containsExactly(
            new JudgedSet.Question("q1", Language.ENGLISH, "perovskite solar cells", "asker", null),
            new JudgedSet.Question("q2", Language.FRENCH, "membranes en céramique", null, "CN"));
    assertThat(set.right()).isEqualTo(Map.of("q1", Set.of("sun"), "q2", Set.of("zh")));
    assertThat(set.newcomers()).isEqualTo(Map.of("q1", Set.of("new")));
    assertThat(set.groups()).isEqualTo(Map.of("q1", "en", "q2", "fr"));
  }

  @Test
  void guisesGroupTheQueriesOfNames() throws IOException {
    Files.writeString(dev.resolve("guises.tsv"), "q1\ttypo\nq2\tacronym\n");
    assertThat(JudgedSet.read(dev).groups()).isEqualTo(Map.of("q1", "typo", "q2", "acronym"));
  }

  @Test
  void theCatalogueIsReadWithItsEvidenceWhateverTheCaseOfIds() {
    try (var index = engine.snapshot()) {
      assertThat(index.organisations()).isEqualTo(4);
      assertThat(index.evidence()).isEqualTo(2);
      assertThat(index.evidenceFor("sun", 5)).hasSize(1);
      var tsinghua = index.find("zh").orElseThrow();
      assertThat(tsinghua.preferred(Language.CHINESE)).contains("清华大学");
      assertThat(tsinghua.place().country()).isEqualTo("CN");
    }
  }

  @Test
  void theRunRanksWithoutTheSeekerAndInTheCountryAskedFor() {
    var run = evaluation.partners(JudgedSet.read(dev));
    assertThat(run.get("q1")).startsWith("sun").doesNotContain("asker", "zh");
    assertThat(run.get("q2")).containsExactly("zh");
  }

  @Test
  void namesAreLookedUp() throws IOException {
    Files.writeString(
        train.resolve("names.jsonl"),
        """
        {"id": "zh", "names": [{"value": "Tsinghua University", "lang": "en", "types": ["label"]}]}
        """);
    Files.writeString(
        dev.resolve("queries.jsonl"),
        """
        {"id": "q2", "language": "en", "text": "tsingua university"}
        """);
    new JudgedCatalogue(engine).read(List.of(train));
    var run = evaluation.names(JudgedSet.read(dev));
    assertThat(run.get("q2")).first().isEqualTo("zh");
  }

  @Test
  void theReportHasAllTheNewcomersAndEachGroup() {
    var set = JudgedSet.read(dev);
    var rows = Evaluation.measure(set, Map.of("q1", List.of("new", "sun"), "q2", List.of("zh")));
    assertThat(rows)
        .extracting(Evaluation.Row::group)
        .containsExactly("all", "newcomers", "en", "fr");
    assertThat(rows.getFirst().queries()).isEqualTo(2);
    assertThat(rows.getFirst().measures().keySet())
        .containsExactly("nDCG@10", "nDCG@100", "R@10", "R@100", "MRR", "S@1");
    assertThat(mean(rows.getFirst(), "MRR")).isEqualTo(0.75);
    assertThat(mean(rows.getFirst(), "S@1")).isEqualTo(0.5);
    assertThat(mean(rows.get(1), "MRR")).isEqualTo(1);
    assertThat(Evaluation.table(rows).lines()).hasSize(4).first().asString().contains("MRR 0.7500");
  }

  @Test
  void aRunIsWrittenAsTrecReadsIt() throws IOException {
    var file = folder.resolve("it.run");
    Evaluation.write(Map.of("q1", List.of("sun", "new")), file);
    assertThat(Files.readAllLines(file))
        .containsExactly("q1 Q0 sun 1 1000 passerelle", "q1 Q0 new 2 999 passerelle");
  }

  @Test
  void aFileThatIsMissingOrNoJsonIsNamed() throws IOException {
    assertThatThrownBy(() -> JudgedSet.read(train))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("queries.jsonl");
    Files.writeString(dev.resolve("queries.jsonl"), "not JSON\n");
    assertThatThrownBy(() -> JudgedSet.read(dev)).hasMessageContaining("not JSON");
  }

  @Test
  void severalSetsAreToldApartInTheReport() {
    var set = JudgedSet.read(dev);
    var other = new JudgedSet("short/dev", List.of(), set.right(), Map.of(), set.groups());
    var rows = new ArrayList<Evaluation.Row>();
    rows.addAll(Evaluation.measure(set, Map.of("q1", List.of("sun"))));
    rows.addAll(Evaluation.measure(other, Map.of("q1", List.of("zh"))));
    assertThat(set.name()).isEqualTo(folder.getFileName() + "/dev");
    assertThat(Evaluation.table(rows)).contains(set.name()).contains("short/dev  ");
  }

  @Test
  void aKeptIndexIsTakenOverUntilItsFilesChange() throws IOException {
    var kept = folder.resolve("kept");
    var waited = new ArrayList<Integer>();
    try (var model = new OnnxEmbedder(EmbeddingModel.bundled())) {
      try (var first = new LuceneEngine(kept, THESAURUS, glosser(), model)) {
        assertThat(new JudgedIndex(first, kept).fill(List.of(train), waited::add)).isTrue();
      }
      try (var second = new LuceneEngine(kept, THESAURUS, glosser(), model)) {
        assertThat(new JudgedIndex(second, kept).fill(List.of(train), waited::add)).isFalse();
        assertThat(nearest(second)).containsExactly("p1");
      }
      Files.writeString(
          train.resolve("evidence.jsonl"),
          """
          {"id": "p3", "organisationIds": ["zh"], "title": "Solar cells", "text": ""}
          """);
      try (var third = new LuceneEngine(kept, THESAURUS, glosser(), model)) {
        assertThat(new JudgedIndex(third, kept).fill(List.of(train), waited::add)).isTrue();
        assertThat(nearest(third)).containsExactly("p3");
      }
    }
    assertThat(waited).as("a set of a few texts is read in one step").isEmpty();
  }

  @Test
  void baselinesRankWithoutTheSeekerAndInTheCountryAskedFor() {
    var set = JudgedSet.read(dev);
    assertThat(Baseline.BM25.run(set, engine).get("q1")).containsExactly("sun");
    assertThat(Baseline.POPULARITY.run(set, engine))
        .isEqualTo(Map.of("q1", List.of("sun", "zh"), "q2", List.of("zh")));
    var chance = Baseline.RANDOM.run(set, engine);
    assertThat(chance.get("q1")).containsExactlyInAnyOrder("sun", "zh", "new");
    assertThat(chance.get("q2")).containsExactly("zh");
    assertThat(Baseline.RANDOM.run(set, engine)).isEqualTo(chance);
  }

  @Test
  void anAblationTellsWhatEachPartIsWorth() {
    var set = JudgedSet.read(dev);
    var lines = new Ablation(evaluation).lines(set, Map.of("without a leg", evaluation));
    assertThat(lines)
        .extracting(Ablation.Line::what)
        .startsWith("everything")
        .endsWith("without a leg")
        .contains("without evidence", "without words")
        .doesNotContain("without name", "without place");
    double everything = mean(lines.getFirst().measures());
    assertThat(lines)
        .as("what differs is what the means differ by")
        .allSatisfy(
            line ->
                assertThat(mean(line.differences()))
                    .isCloseTo(mean(line.measures()) - everything, within(1e-9)));
    assertThat(Ablation.table(lines).lines()).hasSameSizeAs(lines);
  }

  @Test
  void weightsAreLearnedTheSameEveryTimeAndAreNoWorseOnTheirOwnData() {
    var sets = List.of(JudgedSet.read(dev));
    var learning = new Learning(Learning.TEACHABLE, Weights.read());
    var learned = learning.learn(evaluation, sets);
    assertThat(learning.learn(evaluation, sets)).isEqualTo(learned);
    assertThat(learned.queries()).isEqualTo(2);
    assertThat(learned.weights().keySet()).containsExactlyInAnyOrderElementsOf(Learning.TEACHABLE);
    assertThat(learned.fitted().ndcg10()).isGreaterThanOrEqualTo(learned.present().ndcg10());
    assertThat(learning.table(learned)).contains("evidence", "cross-validation");
  }

  private static List<String> nearest(SearchEngine engine) {
    try (var index = engine.snapshot()) {
      var query = new Query.Meaning(Language.ENGLISH, "photovoltaics");
      return index.evidence(query, Filter.NONE, 1).stream()
          .map(hit -> index.evidence(hit.evidence()).id())
          .toList();
    }
  }

  private static Glosser glosser() {
    return new Glosser(THESAURUS, LANGUAGE);
  }

  private static double mean(Map<String, Evaluation.Estimate> measures) {
    return measures.getOrDefault("nDCG@10", new Evaluation.Estimate(-1, -1, -1)).mean();
  }

  private static double mean(Evaluation.Row row, String measure) {
    return row.measures().getOrDefault(measure, new Evaluation.Estimate(-1, -1, -1)).mean();
  }

  private static void packed(Path file, String text) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
