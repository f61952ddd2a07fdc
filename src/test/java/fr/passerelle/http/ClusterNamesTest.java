package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A French cluster asked for by any name it ever had leads to today's, which tells its story. */
class ClusterNamesTest {

  private static final Path CLUSTERS = Path.of("index-data/starter/fr-clusters.jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> entries = new LinkedHashMap<>();

  ClusterNamesTest() throws IOException {
    for (String line : Files.readAllLines(CLUSTERS)) {
      var entry = JSON.readTree(line);
      entries.put(entry.get("id").asText(), entry);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SCS, scs",
    "PASS, innov-alliance",
    "Mer PACA, pole-mer-mediterranee",
    "Risques, safe-cluster",
    "Capenergies, capenergies",
    "Eurobiomed, eurobiomed",
    "Pégase, safe-cluster",
    "Pop Sud, scs",
    "Aerospace Valley, aerospace-valley",
    "ASTech, astech",
    "Axelera, axelera",
    "Cap Digital, cap-digital",
    "EMC2, emc2",
    "i-Trans, i-trans",
    "Images & Réseaux, images-reseaux",
    "Mont-Blanc Industries, mont-blanc-industries",
    "Mov'eo, nextmove",
    "Plastipolis, polymeris",
    "Systematic, systematic",
    "Lyonbiopôle, lyonbiopole",
    "Céréales Vallée, vegepolys-valley",
    "Advancity, cap-digital",
    "Valorial, valorial",
    "PEIFL, innov-alliance",
    "NSL, clubster-nsl"
  })
  void theNamesOf2012To2017LeadToTodaysCluster(String name, String today) {
    assertThat(today(name)).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource({
    "Advancity, cap-digital, fusionné en 2018",
    "Mov'eo, nextmove, renommé en 2021",
    "Pop Sud, scs, renommé en 2006",
    "Céréales Vallée, vegepolys-valley, fusionné en 2019"
  })
  void theNeedThatIsAFormerNameListsItsSuccessorBesideIt(String name, String today, String how) {
    var partners =
        Asked.json("/api/v1/partners?lang=fr&limit=4&need=" + Asked.encoded(name)).get("partners");
    var ids = partners.valueStream().map(partner -> partner.get("id").asText()).toList();
    assertThat(ids).contains(today);
    assertThat(partners.valueStream().map(partner -> partner.at("/today/id").asText()))
        .contains(today);
    assertThat(Asked.get("/fr/partenaires?need=" + Asked.encoded(name)).body())
        .containsPattern(
            "<strong>Aujourd’hui\u202f:</strong> <a href=\"/fr/organisations/" + today + "\"")
        .contains(how);
  }

  @Test
  void theSuccessorOfAFormerNameIsNotListedPastAFilter() {
    var partners = Asked.json("/api/v1/partners?need=Mov%27eo&region=Bretagne").get("partners");
    assertThat(partners.valueStream().map(partner -> partner.get("id").asText()))
        .doesNotContain("nextmove", "moveo");
  }

  @Test
  void everyNameInEveryLanguageLeadsToTodaysCluster() {
    var astray = new ArrayList<String>();
    for (var cluster : entries.values()) {
      String wanted = end(cluster);
      for (var kind : cluster.get("names")) {
        for (var name : kind) {
          String found = today(name.asText());
          if (!found.equals(wanted)) {
            astray.add(name.asText() + " leads to " + found + " rather than to " + wanted);
          }
        }
      }
    }
    assertThat(astray).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "zh"})
  void todaysClusterTellsWhatItCameFromAndWhen(String language) {
    var untold = new ArrayList<String>();
    for (var cluster : entries.values()) {
      if (!end(cluster).equals(id(cluster))) {
        continue;
      }
      String page = text(Asked.get("/" + language + "/organisations/" + id(cluster)).body());
      for (String part : story(cluster, language)) {
        if (!page.contains(part)) {
          untold.add(id(cluster) + ": " + part);
        }
      }
    }
    assertThat(untold).isEmpty();
  }

  /** What the page has to hold: its history, its former names, and who went into it when. */
  private List<String> story(JsonNode cluster, String language) {
    var parts = new ArrayList<String>();
    parts.add(cluster.at("/history/" + language).asText());
    cluster.at("/names/former").forEach(name -> parts.add(name.asText()));
    for (var earlier : entries.values()) {
      if (!id(earlier).equals(id(cluster)) && end(earlier).equals(id(cluster))) {
        String name = earlier.at("/names/fr/0").asText();
        String since = leaving(earlier).path("since").asText();
        String year =
            switch (earlier.get("status").asText() + " " + language) {
              case "merged fr" -> "fusionné en " + since;
              case "renamed fr" -> "renommé en " + since;
              case "merged en" -> "merged in " + since;
              case "renamed en" -> "renamed in " + since;
              case "merged zh" -> since + "年合并";
              default -> since + "年更名";
            };
        parts.add(since.isEmpty() ? name : name + " " + year);
      }
    }
    return parts;
  }

  /** A page's words as a reader sees them. */
  private static String text(String page) {
    return page.replaceAll("<[^>]*>", "")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
  }

  private static String today(String name) {
    var found = Asked.json("/api/v1/organisations?limit=1&name=" + Asked.encoded(name));
    var first = found.at("/organisations/0");
    return first.path("today").isObject()
        ? first.at("/today/id").asText()
        : first.path("id").asText();
  }

  private String end(JsonNode cluster) {
    var seen = new HashSet<String>();
    var at = cluster;
    while (seen.add(id(at))) {
      at = entries.getOrDefault(leaving(at).path("organisation").asText(), at);
    }
    return id(at);
  }

  private static JsonNode leaving(JsonNode cluster) {
    return cluster
        .path("affiliations")
        .valueStream()
        .filter(tie -> tie.get("kind").asText().matches("merged-into|renamed-to"))
        .findFirst()
        .orElse(cluster.path("none"));
  }

  private static String id(JsonNode cluster) {
    return cluster.get("id").asText();
  }
}
