package fr.passerelle.catalogue.source;

import static fr.passerelle.catalogue.source.StarterEntries.ENTRIES;
import static fr.passerelle.catalogue.source.StarterEntries.id;
import static fr.passerelle.catalogue.source.StarterEntries.names;
import static fr.passerelle.catalogue.source.StarterEntries.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.language.Folding;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The French clusters of the starter catalogue, as the register of 2005 to 2026 has them. */
class StarterClustersTest {

  private static Stream<JsonNode> clusters() {
    return ENTRIES.values().stream().filter(entry -> entry.path("type").asText().equals("cluster"));
  }

  private static String status(JsonNode entry) {
    return entry.path("status").asText("active");
  }

  /** Where it went, through mergers and new names; itself where it went nowhere. */
  private static JsonNode today(JsonNode cluster) {
    var seen = new HashSet<String>();
    JsonNode at = cluster;
    while (seen.add(id(at))) {
      for (var tie : at.path("affiliations")) {
        if (tie.path("kind").asText().matches("merged-into|renamed-to")) {
          at = ENTRIES.getOrDefault(tie.path("organisation").asText(), at);
          break;
        }
      }
    }
    return at;
  }

  private static long labelledIn(int... phases) {
    return clusters()
        .filter(cluster -> !status(cluster).equals("renamed"))
        .filter(
            cluster -> {
              var held = texts(cluster.at("/cluster/phases"));
              for (int phase : phases) {
                if (!held.contains(Integer.toString(phase))) {
                  return false;
                }
              }
              return true;
            })
        .count();
  }

  @Test
  void thatIsNoMoreSaysWhatBecameOfIt() {
    assertThat(
            clusters()
                .filter(
                    cluster -> {
                      String status = status(cluster);
                      boolean moved = !id(today(cluster)).equals(id(cluster));
                      return moved != status.matches("merged|renamed")
                          || !status(today(cluster)).matches("active|dissolved|unlabelled");
                    })
                .map(StarterEntries::id))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCS",
        "PASS",
        "Mer PACA",
        "Risques",
        "Capenergies",
        "Eurobiomed",
        "Pégase",
        "Pop Sud",
        "Aerospace Valley",
        "ASTech",
        "Axelera",
        "Cap Digital",
        "EMC2",
        "i-Trans",
        "Images & Réseaux",
        "Mont-Blanc Industries",
        "Mov'eo",
        "Plastipolis",
        "Systematic",
        "Lyonbiopôle",
        "Céréales Vallée",
        "Advancity",
        "Valorial",
        "PEIFL",
        "NSL",
      })
  void isFoundByTheNameItHadFrom2012To2017(String name) {
    String wanted = Folding.fold(name).replace(" ", "");
    var found =
        clusters()
            .filter(
                cluster ->
                    names(cluster).stream()
                        .map(text -> Folding.fold(text).replace(" ", ""))
                        .anyMatch(text -> text.equals(wanted) || text.equals("pole" + wanted)))
            .toList();
    var ends = found.stream().map(StarterClustersTest::today).distinct().toList();
    assertThat(ends).as("where " + name + " leads").hasSize(1);
    assertThat(status(ends.getFirst())).isIn("active", "dissolved", "unlabelled");
  }

  /** The counts of the register: 71 after July 2007 and after May 2010, 57 in the fifth phase. */
  @Test
  void isOneOfSeventyOneFrom2007AndFrom2010() {
    assertThat(labelledIn(1, 2)).isEqualTo(71);
    assertThat(labelledIn(2, 3)).isEqualTo(71);
    assertThat(labelledIn(5)).isEqualTo(57);
  }

  /**
   * Where it covers more departments than its seat's, all are there, in order and with the seat's.
   */
  @Test
  void namesTheDepartmentsItCovers() {
    var covering = clusters().filter(cluster -> cluster.at("/cluster").has("departments")).toList();
    assertThat(covering).hasSizeGreaterThan(30);
    for (var cluster : covering) {
      var departments = texts(cluster.at("/cluster/departments"));
      assertThat(departments)
          .as(id(cluster))
          .hasSizeGreaterThan(1)
          .isSorted()
          .doesNotHaveDuplicates()
          .allMatch(code -> code.matches("0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-46]"))
          .contains(cluster.at("/place/department").asText());
    }
  }

  @Test
  void thatIsActiveHoldsALabelOrHeldOne() {
    assertThat(
            clusters()
                .filter(cluster -> cluster.at("/cluster/phases").isEmpty())
                .map(StarterEntries::id))
        .isEmpty();
    assertThat(ENTRIES.values().stream().filter(entry -> entry.has("cluster")))
        .allMatch(entry -> entry.path("type").asText().equals("cluster"));
  }
}
