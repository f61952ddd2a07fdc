package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

  private static final String TITANIUM =
      "/api/v1/partners?need="
          + Asked.encoded("fabrication additive de pièces en titane")
          + "&lang=fr";

  @Nested
  class ANeed {

    @Test
    void getsPartnersWhoseReasonsAddUpToTheirScore() {
      var answer = Asked.json(TITANIUM);
      assertThat(answer.get("total").asInt()).isPositive();
      assertThat(answer.get("interpretation").get("language").asText()).isEqualTo("fr");
      double last = 1;
      for (var partner : answer.get("partners")) {
        double sum = 0;
        for (var reason : partner.get("reasons")) {
          sum += reason.get("strength").asDouble() * reason.get("weight").asDouble();
          assertThat(reason.get("text").asText()).isNotBlank();
        }
        assertThat(sum).isCloseTo(partner.get("score").asDouble(), Offset.offset(1e-9));
        assertThat(partner.get("score").asDouble()).isLessThanOrEqualTo(last);
        last = partner.get("score").asDouble();
      }
    }

    @Test
    void isAnsweredAlikeByGetAndPost() {
      var got = Asked.json(TITANIUM + "&country=CN,FR&type=company&near=31.8,117.2&within=2000");
      var posted =
          Asked.json(
              Asked.post(
                  "/api/v1/partners",
                  """
                  {"need": "fabrication additive de pièces en titane", "lang": "fr",
                   "country": ["CN", "FR"], "type": "company",
                   "near": {"lat": 31.8, "lon": 117.2}, "within": 2000}
                  """));
      assertThat(posted.get("partners")).isEqualTo(got.get("partners"));
      assertThat(got.get("partners")).isNotEmpty();
    }

    @Test
    void keepsToItsFilters() {
      for (var partner : Asked.json(TITANIUM + "&country=CN&limit=100").get("partners")) {
        assertThat(partner.get("country").asText()).isEqualTo("CN");
      }
    }

    @Test
    void isReadToTheEndByItsCursorsWithoutAPartnerTwice() {
      var seen = new ArrayList<String>();
      String next = "";
      int pages = 0;
      do {
        var answer = Asked.json(TITANIUM + "&limit=7" + (next.isEmpty() ? "" : "&cursor=" + next));
        answer.get("partners").forEach(partner -> seen.add(partner.get("id").asText()));
        next = answer.path("next").asText();
        pages++;
      } while (!next.isEmpty() && pages < 200);
      assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
      assertThat(seen).hasSize(Asked.json(TITANIUM).get("total").asInt());
    }

    @Test
    void thatWasAnsweredIsNotSentAgain() {
      var first = Asked.get(TITANIUM);
      String etag = first.headers().firstValue("ETag").orElseThrow();
      var second = Asked.get(TITANIUM, "If-None-Match", etag);
      assertThat(second.statusCode()).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(Asked.get(TITANIUM + "&limit=3", "If-None-Match", etag).statusCode())
          .isEqualTo(200);
    }

    @Test
    void ofNothingListsEverything() {
      assertThat(Asked.json("/api/v1/partners").get("total").asInt()).isGreaterThan(1_000);
    }
  }

  @Nested
  class AMistake {

    @ParameterizedTest
    @CsvSource({
      "contry=CN, contry, country",
      "country=China, country, CN",
      "country=XX, country, FR",
      "type=labortory, type, laboratory",
      "size=tiny, size, micro",
      "language=de, language, fr",
      "limit=0, limit, 1",
      "limit=1e3, limit, 100",
      "limit=-5, limit, 100",
      "near=91_0, near, 43.7",
      "near=abc, near, 43.7",
      "within=50, near, near",
      "near=0_0&within=NaN, within, 20040",
      "sort=distance, sort, near",
      "sort=name, sort, match",
      "purpose=fun, purpose, research",
      "theme=no-such-concept, theme, suggest",
      "theme=3D printing, theme, additive-manufacturing",
      "without=nothing, without, suggest",
      "weights=concepts:11, weights, 10",
      "weights=fame:1, weights, concepts",
      "seeker=nobody, seeker, organisations",
      "cursor=abc, cursor, next"
    })
    void isAProblemThatNamesTheFieldAndARemedy(String query, String field, String remedy) {
      var response =
          Asked.get("/api/v1/partners?lang=en&" + query.replace('_', ',').replace(" ", "%20"));
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      var problem = Asked.json(response);
      assertThat(problem.get("status").asInt()).isEqualTo(400);
      assertThat(problem.get("errors").findValuesAsText("field")).contains(field);
      assertThat(problem.get("errors").toString()).contains(remedy);
    }

    @Test
    void isToldInTheReadersLanguage() {
      var french = Asked.get("/api/v1/partners?limit=x", "Accept-Language", "fr-FR,en;q=0.5");
      var chinese = Asked.get("/api/v1/partners?limit=x&lang=zh");
      assertThat(french.body()).contains("nombre entier");
      assertThat(chinese.body()).contains("整数");
    }

    @Test
    void inTheLanguageOfTheAnswerIsToldAsWell() {
      assertThat(Asked.get("/api/v1/partners?lang=xx").body()).contains("\"field\":\"lang\"");
      assertThat(Asked.get("/api/v1/concepts/lidar?lang=xx").statusCode()).isEqualTo(400);
    }

    @Test
    void inACursorIsToldApart() {
      String cursor = Asked.json(TITANIUM + "&limit=2").get("next").asText();
      var other = Asked.get("/api/v1/partners?need=lidar&lang=en&cursor=" + cursor);
      assertThat(other.statusCode()).isEqualTo(400);
      assertThat(other.body()).contains("another question");
    }

    @Test
    void inTheBodyIsAProblemToo() {
      for (String body : new String[] {"", "[]", "{", "nonsense", "{\"need\": [[1]]", "null"}) {
        assertThat(Asked.post("/api/v1/partners", body).statusCode()).as(body).isEqualTo(400);
      }
      assertThat(Asked.post("/api/v1/partners", "{\"x\":1}").body()).contains("\"field\":\"x\"");
      assertThat(Asked.post("/api/v1/partners", "{\"need\":\"" + "a".repeat(300_000) + "\"}"))
          .extracting(response -> response.statusCode())
          .isEqualTo(413);
    }

    @Test
    void inThePathOrTheMethodIsAProblem() {
      assertThat(Asked.get("/api/v1/nothing").statusCode()).isEqualTo(404);
      assertThat(Asked.get("/api/v1/organisations/nobody").statusCode()).isEqualTo(404);
      assertThat(Asked.get("/api/v1/concepts/nothing").statusCode()).isEqualTo(404);
      var posted = Asked.post("/api/v1/suggest", "{}");
      assertThat(posted.statusCode()).isEqualTo(405);
      assertThat(posted.headers().firstValue("Allow")).contains("GET");
      assertThat(posted.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Nested
  class AnOrganisation {

    @Test
    void isFoundByNameInAnyGuise() {
      for (String name : new String[] {"tsinghua", "清华大学", "Université Tsinghua", "Tsinghau"}) {
        var found = Asked.json("/api/v1/organisations?limit=3&name=" + Asked.encoded(name));
        assertThat(found.get("organisations").findValuesAsText("name").toString())
            .as(name)
            .containsIgnoringCase("Tsinghua");
      }
    }

    @Test
    void answersToItsIdAndToItsRorId() {
      var found = Asked.json("/api/v1/organisations?limit=1&lang=en&name=Tsinghua%20University");
      var organisation = found.get("organisations").get(0);
      String ror = identifier(organisation, "ror");
      for (String id : new String[] {organisation.get("id").asText(), "ror:" + ror, ror}) {
        var whole = Asked.json("/api/v1/organisations/" + id);
        assertThat(whole.get("id")).as(id).isEqualTo(organisation.get("id"));
        assertThat(whole.get("sources")).isNotEmpty();
      }
    }

    @Test
    void hasItsLikeAndItsPartners() {
      var similar = Asked.json("/api/v1/organisations/scs/similar?limit=4");
      assertThat(similar.get("organisations")).hasSize(4);
      var partners = Asked.json("/api/v1/organisations/scs/partners?limit=4");
      assertThat(partners.get("partners")).hasSize(4);
      assertThat(partners.get("partners").findValuesAsText("id")).doesNotContain("scs");
    }

    private static String identifier(JsonNode organisation, String scheme) {
      for (var identifier : organisation.get("identifiers")) {
        if (identifier.get("scheme").asText().equals(scheme)) {
          return identifier.get("value").asText();
        }
      }
      throw new AssertionError("no " + scheme + " in " + organisation);
    }
  }

  @Test
  void whoTypesIsSuggestedNamesAndConcepts() {
    var suggestions = Asked.json("/api/v1/suggest?prefix=additive&lang=en").get("suggestions");
    assertThat(suggestions.findValuesAsText("kind")).contains("concept");
    assertThat(Asked.json("/api/v1/suggest?prefix=").get("suggestions")).isEmpty();
  }

  @Test
  void aConceptHasLabelsInThreeLanguages() {
    var concept = Asked.json("/api/v1/concepts/additive-manufacturing?lang=zh");
    assertThat(concept.get("label").asText()).isEqualTo("增材制造");
    assertThat(concept.get("labels").get("fr").get(0).asText()).isEqualTo("fabrication additive");
  }
}
