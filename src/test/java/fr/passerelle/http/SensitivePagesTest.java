package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.ShownCatalogue;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.sensitive.SensitiveTopics;
import fr.passerelle.storage.Database;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes on sensitive topics: where they stand, and that nothing else changes for them. */
@NullMarked
class SensitivePagesTest {

  private static final SensitiveTopics TOPICS =
      SensitiveTopics.read(Path.of("index-data/sensitive"));

  private static String page(String path) {
    var answer = Asked.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/partenaires, fibre de carbone haut module, Sujet sensible, sensibles#carbon-fibre,"
        + " double usage",
    "/en/partners, quantum computing, Sensitive topic, sensitive#quantum-computing, Dual-use goods"
        + " service",
    "/zh/partners, 稀土永磁, 敏感主题, sensitive#rare-earths, 商务部"
  })
  void aSensitiveNeedSaysWhyAndWhomToAsk(
      String path, String need, String heading, String place, String office) {
    assertThat(page(path + "?need=" + Asked.encoded(need)))
        .contains("<aside class=\"sensitive\"", heading, place, office)
        .containsPattern("rel=\"noopener external\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fours de boulangerie", "qualité de l'air", "boutique en ligne"})
  void anEverydayNeedHasNoNote(String need) {
    assertThat(page("/fr/partenaires?need=" + Asked.encoded(need))).doesNotContain("<aside");
  }

  @Test
  void whatIsOfferedIsReadToo() {
    assertThat(
            page("/fr/partenaires?need=four&offer=" + Asked.encoded("gyroscope à fibre optique")))
        .contains("sensibles#inertial-navigation");
  }

  @Test
  void theReasonsSayItOfTheOtherSideOnlyAcrossABorder() {
    String why = "/fr/organisations/zhongfu-shenying-carbon-fiber/pourquoi?need=";
    String everyday = why + Asked.encoded("pièces légères pour l'aviation");
    assertThat(page(everyday)).contains("<aside", "sensibles#carbon-fibre", "un autre pays que");
    assertThat(page(everyday + "&seeker=expliseat")).contains("sensibles#carbon-fibre");
    assertThat(page(everyday + "&seeker=smic")).doesNotContain("<aside");
    String sensitive = why + Asked.encoded("fibre de carbone");
    assertThat(page(sensitive + "&seeker=smic")).contains("sensibles#carbon-fibre");
  }

  @Test
  void thePageOfAnOrganisationSaysItOfItsWork() {
    assertThat(page("/en/organisations/alice-et-bob")).contains("sensitive#quantum-computing");
    assertThat(page("/en/organisations/smic")).contains("sensitive#advanced-chips");
    assertThat(page("/en/organisations/bioceanor?need=hypersonic"))
        .contains("sensitive#hypersonics");
  }

  @Test
  void theApiNamesTopicActsAndOffices() {
    var sensitive =
        Asked.json("/api/v1/partners?lang=en&need=" + Asked.encoded("laser de puissance et sonar"))
            .path("interpretation")
            .path("sensitive");
    var ids = new ArrayList<String>();
    sensitive.forEach(one -> ids.add(one.path("id").asText()));
    assertThat(ids).containsExactly("high-power-laser", "marine-acoustics");
    var first = sensitive.path(0);
    assertThat(first.path("words").asText()).isEqualTo("laser de puissance");
    assertThat(first.path("label").asText()).isEqualTo("high-power laser");
    assertThat(first.path("acts").path(0).path("entries").path(0).asText()).isEqualTo("6A005");
    assertThat(first.path("offices").path(0).path("country").asText()).isEqualTo("FR");
    assertThat(Asked.json("/openapi.json").path("components").path("schemas").has("SensitiveEntry"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr/sensibles", "en/sensitive", "zh/sensitive"})
  void thePageListsEveryTopicWithItsOffices(String path) {
    String page = page("/" + path);
    for (var topic : TOPICS.topics()) {
      assertThat(page).contains("<div id=\"" + topic.id() + "\">");
      topic.offices().forEach(office -> assertThat(page).contains(office.url()));
    }
    assertThat(page).contains("SBDU", "exportcontrol.mofcom.gov.cn");
  }

  @Test
  void nothingIsHiddenOrMovedForIt(@TempDir Path folder) {
    var running = RunningServer.running();
    var thesaurus = Thesaurus.read(Path.of("index-data/thesaurus"));
    var glosser = new Glosser(thesaurus, Path.of("index-data/thesaurus"));
    var clock = InstantSource.system();
    try (var database = Database.inFolder(folder);
        var without =
            StartedServer.over(
                running.engine,
                thesaurus,
                glosser,
                new ShownCatalogue(new Catalogue(database, clock)),
                SensitiveTopics.NONE,
                clock)) {
      for (var topic : TOPICS.topics()) {
        String asked =
            "/api/v1/partners?lang=fr&limit=20&need=" + Asked.encoded(topic.label(Language.FRENCH));
        var with = Asked.json(asked);
        var plain =
            Asked.json(
                Asked.sent(
                    HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + without.port() + asked))));
        assertThat(with.path("interpretation").path("sensitive").size()).isPositive();
        assertThat(plain.path("interpretation").path("sensitive").size()).isZero();
        assertThat(withoutNote(with)).isEqualTo(withoutNote(plain));
      }
    }
  }

  private static JsonNode withoutNote(JsonNode answer) {
    ((ObjectNode) answer.path("interpretation")).remove("sensitive");
    return answer;
  }
}
