package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages and the API about support schemes, over the starter catalogue. */
@NullMarked
class AidPagesTest {

  private static String page(String path) {
    var answer = Asked.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/aides | Aides publiques | PHC Cai Yuanpei | Prochaine date inconnue",
        "/en/support | Public support | Hubert Curien Partnership Cai Yuanpei | Next date unknown",
        "/zh/support | 公共支持 | 蔡元培交流合作项目 | 下次日期未知"
      })
  void theListIsInThreeLanguages(String path, String title, String name, String dates) {
    assertThat(page(path)).contains("<h1>" + title, name, dates);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/aides/cir | Crédit d’impôt recherche | Règles | sources ci-dessous",
        "/en/support/cir | Research tax credit | Rules | sources below",
        "/zh/support/cir | 研究税收抵免 | 规则 | 下列来源"
      })
  void aSchemeTellsItsRulesAndItsSources(String path, String name, String rules, String checked) {
    assertThat(page(path)).contains(name, rules, checked, "rel=\"noopener external\"");
  }

  @Test
  void aFactTakesOutWhatItRulesOut() {
    String page = page("/en/support?type=company&size=large&country=FR");
    assertThat(page).contains("Research tax credit").doesNotContain("Innovation tax credit");
  }

  @Test
  void onlyWhatIsOpenIsShownWhereThatIsAsked() {
    assertThat(page("/en/support?open=true"))
        .contains("call-status open")
        .doesNotContain("call-status closed", "call-status to-check");
  }

  @Test
  void whatHasEndedIsShownAsClosed() {
    assertThat(page("/en/support/coopol-innovation"))
        .contains("call-status closed", "Closed since 31 December 2014")
        .doesNotContain("call-status open");
  }

  @Test
  void aPairIsAnsweredRuleByRuleAndItsQuestionsAreCarriedInTheAddress() {
    String base =
        "/fr/aides/eligibilite?country=FR&type=laboratory&partner-country=CN&partner-type=university";
    String asked = page(base);
    assertThat(asked)
        .contains("name=\"q.cotutelle\" value=\"yes\"", "id=\"group-unknown\"", "id=\"group-no\"");
    String answered = page(base + "&q.cotutelle=no&theme=batterie");
    assertThat(answered)
        .contains("name=\"q.cotutelle\" value=\"no\" checked")
        .contains("Non, or il le faudrait");
  }

  @Test
  void twoOrganisationsOfTheCatalogueAreAPairAndHelpersStandBeside() {
    String french = "eurecom";
    String partner = "beihang-university";
    String page = page("/en/support/eligibility?seeker=" + french + "&partner=" + partner);
    assertThat(page)
        .contains("/en/organisations/" + french, "/en/organisations/" + partner)
        .contains("Who can help", "Financing", "Internationalisation", "Skills", "Advice")
        .containsPattern("<ul class=\"plain\">\\s*<li><a href=\"/en/organisations/");
  }

  @Test
  void anOrganisationLeadsToItsSupportAndAMatchToThatOfThePair() {
    assertThat(page("/fr/organisations/scs")).contains("/fr/aides/eligibilite?seeker=scs");
    assertThat(page("/fr/organisations/scs/pourquoi?need=photonique"))
        .contains("/fr/aides/eligibilite?partner=scs");
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/aides?seeker=nobody-at-all",
    "/en/support?country=Atlantis",
    "/zh/support?theme=qwxyz",
    "/en/support/eligibility?q.cotutelle=perhaps",
    "/en/support?trl=12"
  })
  void whatCannotBeUnderstoodIsRefused(String path) {
    assertThat(Asked.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void anUnknownSchemeIsNotFound() {
    assertThat(Asked.get("/fr/aides/nothing").statusCode()).isEqualTo(404);
    assertThat(Asked.get("/fr/aides/nothing/ics").statusCode()).isEqualTo(404);
    assertThat(Asked.get("/api/v1/support-schemes/nothing").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"/fr/aides/ics", "/en/support/cii/ics"})
  void deadlinesAreACalendar(String path) {
    var answer = Asked.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20271231");
  }

  @Test
  void programsReadTheSameSchemes() {
    var all = Asked.json("/api/v1/support-schemes?lang=en");
    assertThat(all.path("total").asInt()).isGreaterThan(100).isEqualTo(all.path("schemes").size());
    var one = Asked.json("/api/v1/support-schemes/cii?lang=zh");
    assertThat(one.path("name").asText()).isEqualTo("创新税收抵免");
    assertThat(one.path("until").asText()).isEqualTo("2027-12-31");
    assertThat(one.path("sources")).isNotEmpty();
    assertThat(Asked.get("/api/v1/support-schemes?colour=red").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/support-schemes?lang=en",
    "/api/v1/support-schemes/cii?lang=fr",
    "/api/v1/support-schemes/eligibility?country=FR&type=company"
  })
  void anAnswerThatAProgramHasIsNotSentAgain(String path) {
    String etag = Asked.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(Asked.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(Asked.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    String other = path.contains("?lang=en") ? path.replace("lang=en", "lang=zh") : path + "&trl=5";
    if (!path.contains("/cii")) {
      assertThat(Asked.get(other).headers().firstValue("ETag")).isPresent().isNotEqualTo(etag);
    }
  }

  @Test
  void programsReadEachRulesAnswerAndTheQuestionsLeft() {
    String base = "/api/v1/support-schemes/eligibility?lang=en&country=FR&type=company&size=small";
    var cii = verdict(Asked.json(base), "cii");
    assertThat(cii.path("eligibility").asText()).isEqualTo("unknown");
    var asked = new ArrayList<String>();
    cii.path("questions").forEach(question -> asked.add(question.path("parameter").asText()));
    assertThat(asked).containsExactly("q.taxed-in-france", "q.new-prototype");
    var answered = Asked.json(base + "&q.taxed-in-france=yes&q.new-prototype=yes");
    assertThat(verdict(answered, "cii").path("eligibility").asText()).isEqualTo("yes");
    assertThat(verdict(answered, "phc-cai-yuanpei").path("eligibility").asText()).isEqualTo("no");
  }

  private static JsonNode verdict(JsonNode answer, String id) {
    var found = new ArrayList<JsonNode>();
    answer
        .path("schemes")
        .forEach(
            scheme -> {
              if (scheme.path("id").asText().equals(id)) {
                found.add(scheme);
              }
            });
    assertThat(found).hasSize(1);
    return List.copyOf(found).getFirst();
  }
}
