package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service as OpenRefine asks it. */
class ReconcileTest {

  private static final String PATH = "/api/v1/reconcile";

  private static HttpResponse<String> form(String field, String json) {
    return Asked.sent(
        HttpRequest.newBuilder(Asked.uri(PATH + "?lang=en"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(field + "=" + Asked.encoded(json))));
  }

  private static JsonNode results(String query) {
    return Asked.json(form("queries", "{\"q0\": " + query + "}")).at("/q0/result");
  }

  @Nested
  class TheService {

    @Test
    void tellsWhatItIsAndWhereItsPartsAre() {
      var manifest = Asked.json(PATH + "?lang=en");
      assertThat(manifest.get("versions").toString()).isEqualTo("[\"0.2\"]");
      assertThat(manifest.get("defaultTypes").findValuesAsText("id")).contains("laboratory");
      assertThat(manifest.at("/view/url").asText()).endsWith("/en/organisations/{{id}}");
      for (String kind : new String[] {"entity", "type", "property"}) {
        String path = manifest.at("/suggest/" + kind + "/service_path").asText();
        assertThat(Asked.get(path + "?prefix=c").statusCode()).as(kind).isEqualTo(200);
      }
      String properties = manifest.at("/extend/propose_properties/service_path").asText();
      assertThat(Asked.json(properties + "?type=company").get("properties").findValuesAsText("id"))
          .contains("country", "siren", "name-zh");
    }

    @Test
    void mayBeAskedByPagesOfOtherHosts() {
      assertThat(Asked.get(PATH).headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      var preflight =
          Asked.sent(
              HttpRequest.newBuilder(Asked.uri(PATH))
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
          .contains("GET, POST");
      var refused = Asked.sent(HttpRequest.newBuilder(Asked.uri(PATH + "/suggest/type")).DELETE());
      assertThat(refused.statusCode()).isEqualTo(405);
      assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(Asked.get("/en").headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
      assertThat(Asked.get("/api/v1/suggest").headers().firstValue("Access-Control-Allow-Origin"))
          .isEmpty();
    }

    @Test
    void showsASmallPageThatOthersMayFrame() {
      var preview = Asked.get(PATH + "/preview?id=scs&lang=en");
      assertThat(preview.statusCode()).isEqualTo(200);
      assertThat(preview.body()).contains("/en/organisations/scs").hasSizeLessThan(4_000);
      assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors *");
      assertThat(Asked.get(PATH + "/preview?id=nobody").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class AName {

    @Test
    void isThatOfTheFirmWithoutItsCommonWordRatherThanOneOfOtherLetters() {
      var named = Asked.json("/api/v1/organisations?name=Actia&lang=en").get("organisations");
      assertThat(named.get(0).get("id").asText()).isEqualTo("actia-group");
      assertThat(named.get(0).get("score").asDouble()).isBetween(0.8, 0.98);
      var chinese = Asked.json("/api/v1/organisations?name=" + Asked.encoded("华利") + "&lang=zh");
      assertThat(chinese.at("/organisations/0/id").asText()).isEqualTo("huali-industrial");
      assertThat(chinese.at("/organisations/0/score").asDouble()).isBetween(0.8, 0.98);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tsinghua University", "清华大学", "Qinghua Daxue", "Tsinghau Universty"})
    void isFoundInAnyGuise(String name) {
      var best = results("{\"query\": \"" + name + "\"}").get(0);
      assertThat(best.get("name").asText()).isEqualTo("Tsinghua University");
      assertThat(best.get("score").asDouble()).isBetween(50.0, 100.0);
      assertThat(best.get("type").get(0).get("id").asText()).isEqualTo("university");
    }

    @Test
    void isAMatchWhereItIsSure() {
      var exact = results("{\"query\": \"Tsinghua University\"}");
      assertThat(exact.get(0).get("match").asBoolean()).isTrue();
      for (int i = 1; i < exact.size(); i++) {
        assertThat(exact.get(i).get("match").asBoolean()).isFalse();
      }
      assertThat(results("{\"query\": \"Tsinghau Univrsty\"}").get(0).get("match").asBoolean())
          .isFalse();
    }

    @Test
    void thatNobodyHasGetsNoMatch() {
      for (var candidate : results("{\"query\": \"Zzyzx Quuxworks\"}")) {
        assertThat(candidate.get("match").asBoolean()).isFalse();
      }
    }
  }

  @Nested
  class AConstraint {

    private static String asked(String property, String value) {
      return "{\"query\": \"Tsinghua University\", \"properties\": [{\"pid\": \""
          + property
          + "\", \"v\": "
          + value
          + "}]}";
    }

    @Test
    void thatContradictsLowersAndForbidsTheMatch() {
      double free = results("{\"query\": \"Tsinghua University\"}").get(0).get("score").asDouble();
      var wrong = results(asked("country", "\"FR\"")).get(0);
      var right = results(asked("country", "\"Chine\"")).get(0);
      assertThat(wrong.get("score").asDouble()).isLessThan(free - 30);
      assertThat(wrong.get("match").asBoolean()).isFalse();
      assertThat(right.get("score").asDouble()).isGreaterThanOrEqualTo(free);
      assertThat(right.get("features").findValuesAsText("id")).contains("name", "country");
    }

    @Test
    void thatAgreesRaisesANameThatIsNearlyRight() {
      String typo = "{\"query\": \"Tsinghau Universty\"";
      double free = results(typo + "}").get(0).get("score").asDouble();
      double placed =
          results(typo + ", \"properties\": [{\"pid\": \"city\", \"v\": \"北京\"}]}")
              .get(0)
              .get("score")
              .asDouble();
      assertThat(placed).isGreaterThan(free);
    }

    @Test
    void thatIsAnIdentifierIsSureWhateverTheName() {
      var ror = new String[1];
      for (var identifier :
          Asked.json("/api/v1/organisations?limit=1&name=Tsinghua%20University")
              .at("/organisations/0/identifiers")) {
        if (identifier.get("scheme").asText().equals("ror")) {
          ror[0] = identifier.get("value").asText();
        }
      }
      for (String query :
          new String[] {
            "{\"query\": \"THU\", \"properties\": [{\"pid\": \"ror\", \"v\": \"" + ror[0] + "\"}]}",
            "{\"query\": \"https://ror.org/" + ror[0] + "\"}",
            "{\"query\": \"ror:" + ror[0] + "\"}"
          }) {
        var best = results(query).get(0);
        assertThat(best.get("name").asText()).as(query).isEqualTo("Tsinghua University");
        assertThat(best.get("score").asDouble()).as(query).isEqualTo(100);
        assertThat(best.get("match").asBoolean()).as(query).isTrue();
      }
    }

    @Test
    void onTheTypeLeavesOthersOut() {
      for (var candidate : results("{\"query\": \"Tsinghua\", \"type\": \"technology-park\"}")) {
        assertThat(candidate.get("type").get(0).get("id").asText()).isEqualTo("technology-park");
      }
    }
  }

  @Nested
  class ABatch {

    @Test
    void ofFiftyIsAnsweredByItsKeysAndNoMore() {
      assertThat(Asked.json(form("queries", batch(50)))).hasSize(50);
      var tooMany = form("queries", batch(51));
      assertThat(tooMany.statusCode()).isEqualTo(400);
      assertThat(tooMany.body()).contains("\"field\":\"queries\"", "50");
    }

    @Test
    void isAnsweredAlikeByGetAndPost() {
      String json = "{\"a\": {\"query\": \"清华大学\", \"limit\": 2}}";
      var got = Asked.json(PATH + "?lang=en&queries=" + Asked.encoded(json));
      assertThat(got).isEqualTo(Asked.json(form("queries", json)));
      assertThat(got.at("/a/result")).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{"})
    void thatCannotBeReadIsAProblem(String json) {
      var answer = form("queries", json);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"queries");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "3",
          "{}",
          "{\"query\": \"  \"}",
          "{\"query\": \"SCS\", \"properties\": [{\"pid\": \"colour\", \"v\": \"red\"}]}"
        })
    void goesOnWhereOneQueryAsksForNothing(String query) {
      String json = "{\"a\": " + query + ", \"b\": {\"query\": \"清华大学\", \"limit\": -1}}";
      var answer = Asked.json(form("queries", json));
      assertThat(answer.at("/a/result").isArray()).isTrue();
      assertThat(answer.at("/a/result")).isEmpty();
      assertThat(answer.at("/b/result")).hasSizeGreaterThan(1);
    }

    @Test
    void thatIsMissingIsAProblemToo() {
      assertThat(form("other", "{}").statusCode()).isEqualTo(400);
    }

    private static String batch(int size) {
      var json = new StringBuilder("{");
      for (int i = 0; i < size; i++) {
        json.append(i == 0 ? "" : ",").append("\"q").append(i).append("\": {\"query\": \"SCS\"}");
      }
      return json.append('}').toString();
    }
  }

  @Test
  void columnsAreFilledForWhomItKnowsAndEmptyForOthers() {
    var answer =
        Asked.json(
            form(
                "extend",
                """
                {"ids": ["scs", "nobody"],
                 "properties": [{"id": "country"}, {"id": "type"}, {"id": "names"}]}
                """));
    assertThat(answer.get("meta").findValuesAsText("id"))
        .containsExactly("country", "type", "names");
    assertThat(answer.at("/rows/scs/country/0/str").asText()).isEqualTo("FR");
    assertThat(answer.at("/rows/scs/type/0/id").asText()).isEqualTo("cluster");
    assertThat(answer.at("/rows/scs/names")).isNotEmpty();
    assertThat(answer.at("/rows/nobody/country")).isEmpty();
    assertThat(answer.at("/rows/nobody/country").isArray()).isTrue();
  }

  @Test
  void whoTypesIsSuggestedOrganisationsTypesAndProperties() {
    String suggest = PATH + "/suggest/";
    assertThat(Asked.json(suggest + "entity?lang=en&prefix=tsingh").get("result").toString())
        .contains("Tsinghua");
    assertThat(Asked.json(suggest + "type?lang=fr&prefix=labo").at("/result/0/id").asText())
        .isEqualTo("laboratory");
    var country = Asked.json(suggest + "property?lang=zh&prefix=" + Asked.encoded("国家"));
    assertThat(country.at("/result/0/id").asText()).isEqualTo("country");
  }
}
