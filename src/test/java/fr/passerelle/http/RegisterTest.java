package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of French clusters and the thesaurus, as readers browse them. */
class RegisterTest {

  private static long rows(String page) {
    return Pattern.compile("<svg class=\"steps\"").matcher(page).results().count();
  }

  @Nested
  class TheRegister {

    @Test
    void holdsEveryClusterSince2005() {
      assertThat(rows(Asked.get("/fr/poles").body())).isEqualTo(104);
    }

    /** As the State counted them: 67 in July 2005, 71 from July 2007, 56 from February 2019. */
    @ParameterizedTest
    @CsvSource({
      "2005, 67",
      "2006, 66",
      "2007, 71",
      "2009, 71",
      "2010, 71",
      "2013, 71",
      "2019, 56",
      "2023, 55",
      "2024, 56"
    })
    void countsThoseThatHeldTheLabelInAYear(int year, int clusters) {
      var page = Asked.get("/en/clusters?year=" + year).body();
      assertThat(page).contains(clusters + " clusters held the label in " + year);
      assertThat(rows(page)).isEqualTo(clusters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=2013&department=06", "region=Bretagne", "scale=world"})
    void isNarrowedByItsAddress(String query) {
      var page = Asked.get("/zh/clusters?" + query);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(rows(page.body())).isBetween(1L, 12L);
      assertThat(page.body()).contains("noindex", "href=\"/zh/clusters\"");
    }

    /**
     * The eight of 2012 to 2017: of the sea, risks and space first under one name, then another.
     */
    @ParameterizedTest
    @CsvSource({
      "2012, scs pegase mer-paca capenergies eurobiomed pass pole-risques optitec",
      "2013, scs pegase pole-mer-mediterranee capenergies eurobiomed pass pole-risques optitec",
      "2014, scs pegase pole-mer-mediterranee capenergies eurobiomed pass pole-risques optitec",
      "2017, scs safe-cluster pole-mer-mediterranee capenergies eurobiomed pass optitec"
    })
    void listsTheClustersOfADepartmentInAYear(int year, String clusters) {
      var page = Asked.get("/fr/poles?department=06&year=" + year).body();
      var listed =
          Pattern.compile("<h3><a href=\"/fr/organisations/([^\"]+)\"")
              .matcher(page)
              .results()
              .map(found -> found.group(1));
      assertThat(listed).containsExactlyInAnyOrder(clusters.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
      "pegase, safe-cluster",
      "pole-risques, safe-cluster",
      "pass, innov-alliance",
      "optitec, scs",
      "mer-paca, pole-mer-mediterranee"
    })
    void leadsFromAClusterOfADepartmentToTodays(String then, String now) {
      assertThat(Asked.get("/fr/organisations/" + then).body())
          .containsPattern(
              "<strong>Aujourd’hui\u202f:</strong> <a href=\"/fr/organisations/" + now + "\"");
      assertThat(Asked.get("/fr/poles?department=06").body())
          .contains("href=\"/fr/organisations/" + now + "\"");
    }

    @Test
    void listsAClusterInEveryRegionOfItsTerritory() {
      assertThat(Asked.get("/fr/poles?region=Nouvelle-Aquitaine&year=2024").body())
          .contains("href=\"/fr/organisations/aerospace-valley\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr/poles", "en/clusters", "zh/clusters"})
    void namesDepartmentsRatherThanNumbersThem(String path) {
      assertThat(Asked.get("/" + path + "?department=06").body())
          .containsPattern("<option value=\"06\" selected>Alpes-Maritimes ?[(（]06");
      assertThat(Asked.get("/" + path + "?department=93").body()).contains("Seine-Saint-Denis");
    }

    @Test
    void countsMembersInTheYearTheyWereCountedAlone() {
      assertThat(Asked.get("/en/clusters?year=2012&department=06").body())
          .doesNotContain("Members");
      assertThat(Asked.get("/en/clusters?year=2023&department=06").body())
          .contains("Members: 310 (2023)");
    }

    @Test
    void leadsOutOfCriteriaThatNoClusterMeets() {
      var page = Asked.get("/fr/poles?year=2012&region=Bretagne&scale=world").body();
      assertThat(rows(page)).isZero();
      assertThat(page)
          .contains("href=\"/fr/poles?year=2012&amp;region=Bretagne\" rel=\"nofollow\">Sans")
          .contains("href=\"/fr/poles?year=2012&amp;scale=world\" rel=\"nofollow\">Sans");
    }

    @Test
    void keepsItsCriteriaInItsFieldsAndInOtherLanguages() {
      var page = Asked.get("/fr/poles?year=2013&scale=world").body();
      assertThat(page)
          .contains("<option value=\"2013\" selected>", "<option value=\"world\" selected>")
          .contains("href=\"/en/clusters?year=2013&amp;scale=world\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=1789", "year=x", "department=999", "scale=cosmic", "region=Oz"})
    void saysWhichCriterionIsWrong(String query) {
      var page = Asked.get("/fr/poles?" + query);
      assertThat(page.statusCode()).isEqualTo(400);
    }

    @Test
    void takesAnEmptyFieldOfItsFormForAny() {
      var page = Asked.get("/fr/poles?year=&region=&department=&scale=").body();
      assertThat(rows(page)).isEqualTo(104);
    }
  }

  @Nested
  class ACluster {

    @Test
    void thatWasRenamedThenMergedLeadsToTodays() {
      var page = Asked.get("/en/organisations/popsud").body();
      assertThat(page).containsPattern("<strong>Today:</strong> <a href=\"/en/organisations/scs\"");
      assertThat(page).contains("href=\"/en/clusters\"");
    }

    @Test
    void thatEndedAfterItsNewNameSaysUnderWhich() {
      assertThat(Asked.get("/fr/organisations/arve-industries").body())
          .containsPattern(
              "<strong>En dernier lieu\u202f:</strong> <a"
                  + " href=\"/fr/organisations/mont-blanc-industries\"");
    }

    @ParameterizedTest
    @CsvSource({
      "fr, innoviandes, Ce pôle n’a plus le label depuis 2010.",
      "en, prod-innov, This cluster has not held the label since 2010.",
      "zh, pole-enfant, 该集群自2010年起不再持有认证。",
      "fr, sporaltec, Ce pôle n’a plus le label depuis 2010.",
      "fr, genie-civil-ecoconstruction, Ce pôle n’a plus le label depuis 2010.",
      "fr, trimatec, Ce pôle n’a plus le label depuis 2019.",
      "fr, novalog, Cette organisation n’existe plus."
    })
    void thatLostItsLabelIsNotSaidToBeNoMore(String language, String cluster, String notice) {
      assertThat(Asked.get("/" + language + "/organisations/" + cluster).body())
          .contains("<p class=\"doubt\">" + notice);
    }

    @Test
    void ofTodayListsWhatItCameFromAtAnyRemove() {
      var page = Asked.get("/fr/organisations/scs").body();
      String predecessors = page.substring(page.indexOf("Pôles dont il est issu"));
      assertThat(predecessors)
          .contains("href=\"/fr/organisations/optitec\"", "href=\"/fr/organisations/popsud\"");
    }

    @Test
    void isNamedInTheRegisterWithWhatBecameOfIt() {
      assertThat(Asked.get("/fr/poles?department=13").body())
          .containsPattern("Aujourd’hui\u202f:</strong> <a href=\"/fr/organisations/scs\"");
    }
  }

  @Nested
  class TheConcepts {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "zh"})
    void areBrowsedByFieldWithTheirFirstLevel(String language) {
      var page = Asked.get("/" + language + "/concepts").body();
      assertThat(page)
          .contains("href=\"/" + language + "/concepts/photonics\"")
          .contains("href=\"/" + language + "/concepts/satellite\"", "href=\"/concepts.ttl\"");
    }

    @Test
    void showTheirOrganisationsOnAMapThatLeadsToTheList() {
      var page = Asked.get("/en/concepts/additive-manufacturing").body();
      assertThat(page).contains("<figure class=\"map\">", "id=\"r1\"", "href=\"#r1\"");
      assertThat(page).contains("href=\"/en/concepts\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh"})
    void listOrganisationsByTheNameShown(String language) {
      var page = Asked.get("/" + language + "/concepts/additive-manufacturing").body();
      var names =
          Pattern.compile("<li id=\"r\\d+\"[^>]*>.*?<bdi[^>]*>([^<]+)</bdi>", Pattern.DOTALL)
              .matcher(page)
              .results()
              .map(found -> found.group(1).replace("&#39;", "'").replace("&amp;", "&"))
              .toList();
      assertThat(names)
          .hasSizeGreaterThan(5)
          .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag(language)));
    }

    @Test
    void areCountedAlikeAboveAndOnTheirPage() {
      var above = Asked.get("/en/concepts").body();
      var count =
          Pattern.compile("/en/concepts/photonics\">[^<]*</a></h2>\\s*<p class=\"quiet\">([^<]+)<")
              .matcher(above);
      assertThat(count.find()).isTrue();
      assertThat(Asked.get("/en/concepts/photonics").body()).contains(count.group(1));
    }
  }
}
