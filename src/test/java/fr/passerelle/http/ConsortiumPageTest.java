package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page where a consortium is composed. */
@NullMarked
class ConsortiumPageTest {

  private static final String PAGE = "/en/consortium";
  private static final String NEED = "?need=titanium+forging+and+heat+pumps";
  private static final String TWO = "&members=baoti&members=actia-group";

  @Nested
  class ItIsReached {

    @ParameterizedTest
    @CsvSource({
      "/en, /en/consortium",
      "/en/partners?need=lidar&country=FR, /en/consortium?need=lidar",
      "/en/organisations/baoti, /en/consortium?members=baoti",
    })
    void fromPagesThatLeadToIt(String page, String link) {
      assertThat(Asked.get(page).body()).contains("<a href=\"" + link + "\"");
    }

    @Test
    void fromAListWithThoseWhoAsk() {
      assertThat(Asked.get("/en/partners?need=lidar&seeker=baoti&with=actia-group").body())
          .contains("/en/consortium?need=lidar&amp;members=baoti&amp;members=actia-group\"");
    }

    @Test
    void emptyWithoutAWordOfBlame() {
      for (String asked : List.of("", "?members=baoti")) {
        var page = Asked.get(PAGE + asked);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("class=\"fault\"", "<table");
      }
    }
  }

  @Nested
  class TheCoverage {

    @ParameterizedTest
    @EnumSource(Language.class)
    void isThatOfTheApiInWords(Language language) {
      String need = "titanium forging and heat pumps";
      var page =
          Asked.get(
              new Links(language).consortium() + "?language=en&need=" + Asked.encoded(need) + TWO);
      assertThat(page.statusCode()).isEqualTo(200);
      String table = part(page.body(), "<table class=\"coverage\"", "</table>");
      assertThat(table).contains("<caption>").contains("scope=\"col\"").contains("scope=\"row\"");
      var coverage = api(need, language.code()).get("coverage");
      var rows = all(table, "(?s)<tr role=\"row\"><th scope=\"row\".*?</tr>");
      assertThat(rows).hasSameSizeAs(coverage);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(rows.get(i))
            .contains("/concepts/" + coverage.get(i).get("concept").get("id").asText() + "\"");
        assertThat(all(rows.get(i), "class=\"cover (\\w+)\""))
            .containsExactlyElementsOf(
                coverage.get(i).get("members").valueStream().map(JsonNode::asText).toList());
      }
    }

    @Test
    void saysHowMuchIsCoveredAndHow() {
      var page = Asked.get(PAGE + NEED + TWO).body();
      assertThat(page)
          .contains("Concepts of the need that are covered: 2 of 3")
          .contains("</span> asserted</span>", "</span> nothing found</span>");
    }

    @Test
    void namesTheWordsOfTheNeedThatAreNoTheme() {
      assertThat(Asked.get(PAGE + "?need=titanium+anchoring&members=baoti").body())
          .contains("Words of the need that are no theme we know")
          .contains("anchoring: in no member’s texts");
    }

    @Test
    void saysThatNobodyIsKnownToBeLeftOutWhereNewPartnersAreAskedFor() {
      assertThat(Asked.get(PAGE + NEED + TWO + "&onlyNew=true").body())
          .contains("Nobody is left out: our sources know of no earlier work together");
      assertThat(Asked.get("/en/partners?need=titanium&seeker=baoti&onlyNew=true").body())
          .contains("Nobody is left out: our sources know of no earlier work together");
    }

    @Test
    void isNotToldOfANeedWithoutConcepts() {
      assertThat(Asked.get(PAGE + "?need=qsdfkj&members=baoti").body())
          .contains("This need holds no concept that we know")
          .doesNotContain("<table class=\"coverage\"");
    }
  }

  @Nested
  class TheGaps {

    @Test
    void haveCandidatesThatCanBeAdded() {
      var page = Asked.get(PAGE + NEED + TWO).body();
      assertThat(page)
          .contains("href=\"#gap-heat-pump\"", "id=\"gap-heat-pump\">To be covered: heat pump")
          .contains("No member is known to be an SME")
          .doesNotContain("To be covered: titanium", "No member is a firm");
      String gap = part(page, "<h2 id=\"gap-heat-pump\"", "<section class=\"gap\"");
      String first =
          api("titanium forging and heat pumps", "en")
              .get("gaps")
              .get(0)
              .get("candidates")
              .get(0)
              .get("id")
              .asText();
      assertThat(gap)
          .contains("class=\"add\" href=\"" + href(NEED + TWO + "&members=" + first) + "\"")
          .contains("class=\"because\"", "class=\"sum\"")
          .contains("/why?need=heat+pump&amp;seeker=baoti&amp;with=actia-group\"")
          .contains("/en/partners?need=heat+pump&amp;seeker=baoti&amp;with=actia-group\"");
      assertThat(all(gap, "class=\"add\"")).hasSize(3);
      assertThat(page).contains("type=company&amp;size=medium&amp;size=micro&amp;size=small\"");
    }

    @Test
    void areThereBeforeAnyMember() {
      var page = Asked.get(PAGE + NEED).body();
      assertThat(page)
          .contains("Nobody is in this consortium yet.", "To be covered: titanium")
          .contains("class=\"add\" href=\"" + href(NEED + "&members=baoti") + "\"")
          .doesNotContain("No member is");
    }

    @Test
    void nameWhoMayNotBeAdded() {
      String eight =
          "&members=baoti&members=actia-group&members=scs&members=optitec&members=latmos"
              + "&members=inria&members=cea&members=valeo";
      var page = Asked.get(PAGE + NEED + eight);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("class=\"add\"");
      assertThat(Asked.get(PAGE + NEED + eight + "&member=airbus").body())
          .contains("there is no room left.", "value=\"airbus\"");
      var nine = Asked.get(PAGE + NEED + eight + "&members=airbus");
      assertThat(nine.statusCode()).isEqualTo(400);
      assertThat(nine.body())
          .contains("This address names 9 members; a consortium has at most 8.")
          .contains("<a href=\"" + href(NEED + eight) + "\" rel=\"nofollow\">Keep the first 8");
    }

    @Test
    void leaveOutWhomAMemberKnowsWhereThatIsAsked() {
      var page = Asked.get(PAGE + NEED + TWO + "&onlyNew=true").body();
      assertThat(page)
          .contains("name=\"onlyNew\" value=\"true\" checked>")
          .contains("/en/partners?onlyNew=true&amp;need=heat+pump&amp;seeker=baoti");
      assertThat(Asked.get(PAGE + NEED + "&onlyNew=true").statusCode())
          .as("nobody is in it whom one could know")
          .isEqualTo(200);
    }
  }

  @Nested
  class AMember {

    @ParameterizedTest
    @CsvSource({
      "CEA-Leti, cea-leti",
      "inria, inria",
      "actia-group, actia-group",
      "beihang, beihang-university",
      "清华大学, tsinghua-university",
      "lutb, cara",
    })
    void isAddedByASureName(String name, String id) {
      var added = Asked.get(PAGE + NEED + "&members=baoti&member=" + Asked.encoded(name));
      assertThat(added.statusCode()).isEqualTo(303);
      assertThat(added.headers().firstValue("Location"))
          .contains(PAGE + NEED + "&members=baoti&members=" + id);
    }

    @Test
    void isChosenWhereANameFitsSeveral() {
      var page = Asked.get(PAGE + NEED + "&members=baoti&member=grenoble");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("These are the 8 names nearest to “grenoble”. Which one?")
          .contains("value=\"grenoble\"")
          .contains("href=\"" + href(NEED + "&members=baoti&members=grenoble-inp") + "\"")
          .contains("<table class=\"coverage\"");
    }

    @Test
    void isAddedBeforeTheNeedIsStated() {
      assertThat(Asked.get(PAGE + "?need=&member=baoti").headers().firstValue("Location"))
          .contains(PAGE + "?members=baoti");
    }

    @Test
    void isRemovedByALink() {
      assertThat(Asked.get(PAGE + NEED + TWO).body())
          .contains("class=\"remove\" href=\"" + href(NEED + "&members=actia-group") + "\"");
    }

    @Test
    void isTherebyOnce() {
      var page = Asked.get(PAGE + NEED + "&members=baoti&member=baoti");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("is a member already.", "value=\"baoti\"");
    }
  }

  @Nested
  class BadInput {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "fr|Le besoin n’est pas dit.|Aucune organisation ne porte l’identifiant",
          "en|The need is not stated.|No organisation has the id “nobody-knows”.",
          "zh|尚未写明需求。|没有标识符为“nobody-knows”的机构。",
        })
    void isToldAtItsFieldInTheReadersLanguage(String language, String need, String stranger) {
      var page = Asked.get("/" + language + "/consortium?need=&members=nobody-knows&members=baoti");
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body())
          .contains("aria-invalid=\"true\" aria-describedby=\"need-fault\"", "id=\"need-fault\"")
          .contains(need, stranger)
          .contains("href=\"/" + language + "/consortium?members=baoti\"")
          .contains("name=\"members\" value=\"nobody-knows\"");
    }

    @Test
    void keepsANameThatNobodyBears() {
      var page = Asked.get("/fr/consortium?need=lidar&members=baoti&member=qsdfkjwx");
      assertThat(page.body())
          .contains("Aucune organisation du catalogue ne porte un nom proche de")
          .contains("aria-describedby=\"member-fault\"", "value=\"qsdfkjwx\"")
          .contains(">lidar</textarea>", "<table class=\"coverage\"");
    }

    @Test
    void keepsANeedThatIsTooLong() {
      HttpResponse<String> page = Asked.get(PAGE + "?members=baoti&need=" + "a".repeat(20_001));
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body()).contains("id=\"need-fault\"", "a".repeat(20_001) + "</textarea>");
    }

    @Test
    void isToldAboveWhereItHasNoField() {
      var page = Asked.get(PAGE + NEED + "&without=no-such-concept");
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body()).contains("class=\"fault\"", "no-such-concept");
    }
  }

  @Test
  void aConceptThatWasMisreadIsTakenOut() {
    assertThat(Asked.get(PAGE + NEED + TWO).body())
        .contains("class=\"remove\" href=\"" + href(NEED + TWO + "&without=heat-pump") + "\"");
    assertThat(Asked.get(PAGE + NEED + TWO + "&without=heat-pump").body())
        .contains("<s>heat pump</s>")
        .doesNotContain("gap-heat-pump");
  }

  private static String href(String query) {
    return (PAGE + query).replace("&", "&amp;");
  }

  private static JsonNode api(String need, String lang) {
    return Asked.json(
        Asked.post(
            "/api/v1/consortium",
            """
            {"need": "%s", "members": ["baoti", "actia-group"], "language": "en", "lang": "%s"}
            """
                .formatted(need, lang)));
  }

  private static String part(String page, String from, String until) {
    int start = page.indexOf(from);
    assertThat(start).as(from).isNotNegative();
    int end = page.indexOf(until, start);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.groupCount() == 0 ? found.group() : found.group(1))
        .toList();
  }
}
