package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.SharedData;
import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.evaluation.Evaluation;
import fr.passerelle.evaluation.JudgedCatalogue;
import fr.passerelle.evaluation.JudgedSet;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty thousand organisations asked for by name, through the API as anyone asks. */
class JudgedNamesTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");

  /** The names of guises in the set, and the least share of queries whose first answer is right. */
  private static final Map<String, Double> LEAST_FIRST =
      Map.of("all", 0.97, "pinyin", 0.90, "typo", 0.97);

  @Test
  void areFoundInTheirGuises(@TempDir Path folder) {
    var names = SharedData.folder("eval/names");
    if (names.isEmpty()) {
      return;
    }
    var set = JudgedSet.read(names.get().resolve("dev"));
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    var clock = InstantSource.system();
    try (var engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
        var database = Database.inFolder(folder)) {
      new JudgedCatalogue(engine).read(List.of(names.get().resolve("train")));
      var shown = new ShownCatalogue(new Catalogue(database, clock));
      try (var server = StartedServer.over(engine, thesaurus, glosser, shown, clock)) {
        var rows = Evaluation.measure(set, answers(set, server.port()));
        System.out.print(Evaluation.table(rows));
        assertThat(rows).extracting(Evaluation.Row::group).containsAll(LEAST_FIRST.keySet());
        assertThat(rows)
            .allSatisfy(
                row ->
                    assertThat(Objects.requireNonNull(row.measures().get("S@1")).mean())
                        .as(row.group())
                        .isGreaterThanOrEqualTo(LEAST_FIRST.getOrDefault(row.group(), 0.0)));
      }
    }
  }

  private static Map<String, List<String>> answers(JudgedSet set, int port) {
    var run = new LinkedHashMap<String, List<String>>();
    for (var question : set.questions()) {
      var asked =
          URI.create(
              "http://127.0.0.1:%d/api/v1/organisations?limit=100&name=%s"
                  .formatted(port, Asked.encoded(question.text())));
      var ids = new ArrayList<String>();
      Asked.json(Asked.sent(HttpRequest.newBuilder(asked)))
          .get("organisations")
          .forEach(organisation -> ids.add(organisation.get("id").asText()));
      run.put(question.id(), ids);
    }
    return run;
  }
}
