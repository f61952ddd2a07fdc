package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of those who make a tandem with an organisation. */
@NullMarked
class TandemPageTest {

  private static final String ACTIA = "/fr/organisations/actia-group/tandem";

  @Nested
  class ItIsReached {

    @ParameterizedTest
    @CsvSource({
      "actia-group, Trouver le laboratoire qui la complète",
      "beihang-university, Trouver l’entreprise qui la complète"
    })
    void fromTheOrganisationsPage(String id, String link) {
      assertThat(Asked.get("/fr/organisations/" + id).body())
          .contains("<a href=\"/fr/organisations/" + id + "/tandem\" rel=\"nofollow\">" + link);
    }

    @Test
    void notFromAParksPage() {
      assertThat(Asked.get("/fr/organisations/zone-zhongguancun").body()).doesNotContain("/tandem");
    }

    @Test
    void byAnIdentifierThatLeadsToItsId() {
      var moved = Asked.get("/fr/organisations/ACTIA-GROUP/tandem?need=lidar");
      assertThat(moved.statusCode()).isEqualTo(301);
      assertThat(moved.headers().firstValue("Location")).contains(ACTIA + "?need=lidar");
    }

    @Test
    void notForWhoDoesNotExist() {
      assertThat(Asked.get("/fr/organisations/nobody-knows/tandem").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itListsThoseOfTheApiInTheirOrder(Language language) {
    String asked = "?need=lidar&country=CN";
    var page = Asked.get(new Links(language).tandem("actia-group") + asked);
    assertThat(page.statusCode()).isEqualTo(200);
    var partners =
        Asked.json("/api/v1/organisations/actia-group/tandem" + asked + "&lang=" + language.code())
            .get("partners");
    assertThat(partners).isNotEmpty();
    int from = 0;
    for (var partner : partners) {
      String link = "/organisations/" + partner.get("id").asText() + "?need=lidar\"";
      assertThat(page.body().indexOf(link, from)).as(link).isGreaterThan(from);
      from = page.body().indexOf(link, from);
    }
    assertThat(Pattern.compile("class=\"completes\"").matcher(page.body()).results().count())
        .isEqualTo(partners.size());
  }

  @Nested
  class EachPair {

    @Test
    void isToldItsRolesAndWhatTheOtherBrings() {
      var page = Asked.get(ACTIA + "?need=lidar").body();
      assertThat(page)
          .contains("Complète ACTIA Group par la recherche.")
          .contains("Apporte ce qui n’est pas parmi les thèmes de ACTIA Group\u202f: lidar.");
      assertThat(Asked.get(ACTIA).body())
          .contains("Travaille, comme ACTIA Group, sur\u202f: système embarqué.");
      assertThat(Asked.get("/en/organisations/beihang-university/tandem").body())
          .contains("Completes Beihang University as a firm.");
    }

    @Test
    void leadsAbroadAsOne() {
      var page = Asked.get(ACTIA + "?need=lidar").body();
      assertThat(page)
          .contains(
              "href=\"/fr/partenaires?need=lidar&amp;seeker=actia-group&amp;with=latmos"
                  + "&amp;country=CN\"")
          .contains("href=\"/fr/partenaires?need=lidar&amp;seeker=actia-group&amp;with=latmos\"");
      var asWhatItDoes = Asked.get(ACTIA).body();
      assertThat(asWhatItDoes)
          .contains("/fr/partenaires?need=syst%C3%A8me+embarqu%C3%A9&amp;seeker=actia-group");
    }

    @Test
    void leadsToAConsortium() {
      assertThat(Asked.get(ACTIA + "?need=lidar").body())
          .contains(
              "href=\"/fr/consortium?need=lidar&amp;members=actia-group&amp;members=latmos\"");
    }

    @Test
    void isExplainedWithTheSameSumOnThePageThatSaysWhy() {
      var page = Asked.get(ACTIA + "?need=lidar").body();
      String entry = page.substring(page.indexOf("organisations/latmos"));
      String score = first(entry, "class=\"score\">.*?</span>\\s*([\\d,]+)");
      var why = Asked.get("/fr/organisations/latmos/pourquoi?need=lidar&tandem=actia-group").body();
      assertThat(entry).contains("/fr/organisations/latmos/pourquoi?need=lidar&amp;tandem=");
      assertThat(first(why, "class=\"score\">.*?</span>\\s*([\\d,]+)")).isEqualTo(score);
      assertThat(why)
          .contains("Pour un tandem avec ACTIA Group.")
          .contains("<a href=\"" + ACTIA + "?need=lidar\">Retour à la liste</a>");
    }
  }

  @Nested
  class WhatIsAsked {

    @Test
    void staysInItsFields() {
      var page = Asked.get(ACTIA + "?need=lidar&country=CN&onlyNew=true").body();
      assertThat(page)
          .contains(">lidar</textarea>")
          .contains("<option value=\"CN\" selected>Chine</option>")
          .contains("name=\"onlyNew\" value=\"true\" checked>");
    }

    @Test
    void isSaidToBeWrongAtItsField() {
      var page = Asked.get("/en/organisations/actia-group/tandem?need=lidar&country=XX");
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body())
          .contains("aria-invalid=\"true\" aria-describedby=\"country-fault\"")
          .contains("id=\"country-fault\"", "The country “XX” is not known.")
          .contains("Choose a country from the list.", ">lidar</textarea>");
      var tooLong = Asked.get(ACTIA + "?need=" + "a".repeat(20_001));
      assertThat(tooLong.statusCode()).isEqualTo(400);
      assertThat(tooLong.body())
          .contains("aria-describedby=\"need-fault\"", "a".repeat(20_001) + "</textarea>");
    }

    @Test
    void isLiftedWhereNobodyAnswersIt() {
      assertThat(Asked.get(ACTIA + "?need=lidar&country=IS").body())
          .contains("Avec ces critères, personne ne complète cette organisation")
          .contains("<li><a href=\"" + ACTIA + "?need=lidar\">Sans le filtre");
    }

    @Test
    void isSuggestedACountryThatItNames() {
      assertThat(Asked.get(ACTIA + "?need=laboratoire+chinois+de+lidar").body())
          .contains("need=laboratoire+chinois+de+lidar&amp;country=CN\"")
          .doesNotContain("&amp;type=laboratory\"");
    }

    @Test
    void isSpelledWhereItsWordsOccurNowhere() {
      assertThat(Asked.get(ACTIA + "?need=tribologei").body()).contains("?need=tribologie\"");
    }

    @Test
    void mayMoveTheWeights() {
      var moved = Asked.get(ACTIA + "?need=lidar&weights.concepts=3&weights.words=0.5");
      assertThat(moved.headers().firstValue("Location"))
          .contains(ACTIA + "?need=lidar&weights=concepts%3A3");
    }
  }

  @Test
  void aLongListHasPages() {
    String path = "/fr/organisations/tsinghua-university/tandem";
    assertThat(Asked.get(path).body()).contains("<a rel=\"next\" href=\"" + path + "?page=2\">");
    var second = Asked.get(path + "?page=2").body();
    assertThat(second).contains("id=\"r13\"", "<a rel=\"prev\" href=\"" + path + "\">");
    assertThat(Asked.get(path + "?page=999").statusCode()).isEqualTo(302);
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
