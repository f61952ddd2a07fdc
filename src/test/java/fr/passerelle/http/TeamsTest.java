package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tandems and consortia over the starter catalogue. */
@NullMarked
class TeamsTest {

  @Test
  void aFirmIsCompletedByResearchOnItsSubjectsOfItsOwnCountryFirst() {
    var answer = Asked.json("/api/v1/organisations/actia-group/tandem?limit=100&lang=en");
    var countries = new ArrayList<String>();
    for (var partner : answer.get("partners")) {
      assertThat(partner.get("type").asText())
          .isIn("laboratory", "university", "research-institute", "hospital");
      countries.add(partner.get("country").asText());
    }
    assertThat(countries).contains("FR", "CN");
    assertThat(countries.subList(countries.lastIndexOf("FR") + 1, countries.size()))
        .as("nobody abroad stands before somebody at home")
        .doesNotContain("FR");
    assertThat(countries.subList(0, countries.lastIndexOf("FR"))).containsOnly("FR");
    assertThat(answer.get("partners").get(0).get("covered")).isNotEmpty();
  }

  @Test
  void aTandemIsSoughtInTheCountryAndForTheNeedThatAreAsked() {
    var answer =
        Asked.json("/api/v1/organisations/actia-group/tandem?country=CN&need=lidar&lang=en");
    assertThat(answer.get("partners")).isNotEmpty();
    for (var partner : answer.get("partners")) {
      assertThat(partner.get("country").asText()).isEqualTo("CN");
    }
    assertThat(answer.get("interpretation").get("concepts").get(0).get("id").asText())
        .isEqualTo("lidar");
  }

  @Test
  void researchIsCompletedByFirms() {
    for (var partner :
        Asked.json("/api/v1/organisations/beihang-university/tandem").get("partners")) {
      assertThat(partner.get("type").asText()).isEqualTo("company");
    }
  }

  @Test
  void aConsortiumIsToldWhatItCoversAndWhoCouldCoverTheRest() {
    var answer =
        consortium(
            """
            {"need": "titanium forging and heat pumps", "members": ["baoti", "actia-group"],
             "language": "en", "lang": "en"}
            """);
    assertThat(ids(answer.get("members"))).containsExactly("baoti", "actia-group");
    assertThat(cover(answer, "titanium").get("baoti").asText()).isEqualTo("asserted");
    assertThat(cover(answer, "titanium").get("actia-group").asText()).isEqualTo("none");
    assertThat(cover(answer, "heat-pump")).allMatch(one -> one.asText().equals("none"));
    var topics = new ArrayList<String>();
    var roles = new ArrayList<String>();
    for (var gap : answer.get("gaps")) {
      if (gap.hasNonNull("concept")) {
        topics.add(gap.get("concept").get("id").asText());
      } else {
        roles.add(gap.get("role").asText());
      }
      assertThat(gap.get("candidates")).hasSizeLessThanOrEqualTo(5);
      assertThat(ids(gap.get("candidates"))).doesNotContain("baoti", "actia-group");
    }
    assertThat(topics).containsExactly("heat-pump");
    assertThat(roles).contains("research", "user").doesNotContain("company", "foreign");
    var first = answer.get("gaps").get(0).get("candidates").get(0);
    assertThat(first.get("covered")).extracting(JsonNode::asText).contains("heat-pump");
  }

  @Test
  void aConsortiumAsksForNewPartnersAndIsToldOfWordsThatAreNoTheme() {
    var answer =
        consortium(
            """
            {"need": "titanium anchoring", "members": ["baoti"], "onlyNew": true,
             "language": "en", "lang": "en"}
            """);
    assertThat(answer.get("known").asInt()).isZero();
    var word = answer.get("words").get(0);
    assertThat(word.get("word").asText()).isEqualTo("anchoring");
    assertThat(word.get("members")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"members\": [\"baoti\"]}|need",
        "{\"need\": \"lidar\"}|members",
        "{\"need\": \"lidar\", \"members\": [\"nobody-knows\"]}|members",
        "{\"need\": \"lidar\", \"members\": [1,2,3,4,5,6,7,8,9]}|members",
        "{\"need\": \"lidar\", \"members\": [\"baoti\"], \"member\": \"scs\"}|member",
      })
  void whatIsWrongWithAConsortiumIsNamed(String body, String field) {
    var refused = Asked.post("/api/v1/consortium", body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Asked.json(refused).get("errors"))
        .extracting(error -> error.get("field").asText())
        .contains(field);
  }

  @ParameterizedTest
  @CsvSource({"onlyNew=true, onlyNew", "with=scs, with", "seeker=scs&with=nobody-knows, with"})
  void nobodyElseCanAskTogetherOrForNewPartners(String query, String field) {
    var refused = Asked.get("/api/v1/partners?need=lidar&" + query);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Asked.json(refused).get("errors").get(0).get("field").asText()).isEqualTo(field);
  }

  @Test
  void aPairAsksAsOne() {
    var answer =
        Asked.json("/api/v1/partners?need=titanium&seeker=baoti&with=actia-group&limit=100");
    assertThat(answer.get("partners")).isNotEmpty();
    assertThat(ids(answer.get("partners"))).doesNotContain("baoti", "actia-group");
    assertThat(answer.get("known").asInt()).isZero();
  }

  private static JsonNode consortium(String body) {
    var answer = Asked.post("/api/v1/consortium", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Asked.json(answer);
  }

  private static JsonNode cover(JsonNode answer, String concept) {
    for (var row : answer.get("coverage")) {
      if (row.get("concept").get("id").asText().equals(concept)) {
        return row.get("members");
      }
    }
    throw new AssertionError("no concept " + concept + " in " + answer.get("coverage"));
  }

  private static List<String> ids(JsonNode organisations) {
    var ids = new ArrayList<String>();
    organisations.forEach(one -> ids.add(one.get("id").asText()));
    return ids;
  }
}
