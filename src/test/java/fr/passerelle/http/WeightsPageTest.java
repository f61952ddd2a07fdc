package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Signal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The weights that a reader sees, moves and resets, and what a page tells of its first ten. */
class WeightsPageTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySignalHasItsWeightOnThePage(Language language) {
    var links = new Links(language);
    for (String path : new String[] {links.partners(), links.why("valeo")}) {
      var page = Asked.get(path + "?need=lidar&purpose=purchasing&country=FR").body();
      for (var signal : Signal.values()) {
        assertThat(page).contains("name=\"weights." + signal.code() + "\"");
      }
      assertThat(page)
          .contains("name=\"weights.words\" value=\"0.8\" min=\"0\" max=\"10\"")
          .contains("<input type=\"hidden\" name=\"country\" value=\"FR\">");
    }
  }

  @Test
  void theFormLeadsToAnAddressThatHoldsWhatWasMovedAlone() {
    var sent =
        Asked.get(
            "/fr/partenaires?need=lidar&country=FR&view=table"
                + "&weights.concepts=2&weights.words=0.5&weights.name=3");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(address(sent.headers().firstValue("Location").orElseThrow()))
        .isEqualTo("/fr/partenaires?need=lidar&country=FR&view=table&weights=concepts:2");
    var usual = Asked.get("/en/partners?need=lidar&weights=words:4&weights.words=0.5");
    assertThat(usual.headers().firstValue("Location")).contains("/en/partners?need=lidar");
    String page = new Links(Language.CHINESE).why("scs");
    var why = Asked.get(page + "?need=lidar&weights.words=7");
    assertThat(address(why.headers().firstValue("Location").orElseThrow()))
        .isEqualTo(page + "?need=lidar&weights=words:7");
  }

  @Test
  void movedWeightsAreToldChangeTheOrderAndCanBeReset() {
    String asked = "/en/partners?need=lidar+sensors+for+autonomous+vehicles";
    var page = Asked.get(asked + "&weights=concepts:0,words:10").body();
    assertThat(page)
        .contains("Weights you moved: Concepts 0.00 (usual 1.00), Words 10.00 (usual 0.50).")
        .contains("<details class=\"weights\" open>")
        .contains("href=\"" + asked + "\" rel=\"nofollow\">Back to the usual weights</a>");
    String api = "/api/v1/partners?need=lidar+sensors+for+autonomous+vehicles";
    assertThat(order(api + "&weights=concepts:0,words:10")).isNotEqualTo(order(api));
    assertThat(Asked.get(asked).body()).doesNotContain("Weights you moved");
  }

  @Test
  void aWeightThatIsNoneIsRefusedWithItsField() {
    var sent = Asked.get("/en/partners?need=lidar&weights.words=eleven");
    var refused = Asked.get(sent.headers().firstValue("Location").orElseThrow());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("words:eleven");
  }

  @Test
  void anotherPurposeBringsItsOwnWeights() {
    var page = Asked.get("/en/partners?need=lidar&weights=words:4").body();
    assertThat(page).contains("href=\"/en/partners?need=lidar&amp;purpose=purchasing\"");
  }

  @Test
  void thePageAndTheApiTellHowVariedTheFirstTenAre() {
    var need = "?need=chimie&type=laboratory&lang=fr";
    var diversity = Asked.json(Asked.get("/api/v1/partners" + need)).get("diversity");
    var moved = diversity.get("moved").get(0);
    assertThat(diversity.get("before").get("parents").asInt())
        .isLessThan(diversity.get("after").get("parents").asInt());
    assertThat(moved.get("count").asInt()).isPositive();
    assertThat(Asked.get("/fr/partenaires?need=chimie&type=laboratory").body())
        .contains("de " + moved.get("name").asText() + " ")
        .contains("Parmi les 10 premières", "Avant ce déplacement");
    assertThat(Asked.json(Asked.get("/api/v1/partners")).has("diversity")).isFalse();
  }

  private static List<String> order(String path) {
    return Asked.json(Asked.get(path)).get("partners").findValuesAsText("name");
  }

  private static String address(String location) {
    return URLDecoder.decode(location, StandardCharsets.UTF_8);
  }
}
