package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.organisation.Departments;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages and files of portfolios, of clusters together and of territories. */
@NullMarked
class PortfolioPagesTest {

  private static PortfolioWorld world;

  @BeforeAll
  static void start() {
    world = new PortfolioWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static HttpResponse<String> get(String path) {
    return world.server.visitor().get(path);
  }

  private static Document page(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("[^0-9]", ""));
  }

  /** How many members the page behind a figure lists. */
  private static int listed(String href) {
    return number(page(href).select("main p.told").first().text().replaceAll("\\(.*", ""));
  }

  private static Element section(Document page, String id) {
    return page.select("main section[aria-labelledby=" + id + "]").first();
  }

  @Nested
  class Portfolios {

    @ParameterizedTest
    @CsvSource({
      "/fr/poles/scs/portefeuille, Portefeuille, Manques, Tailles",
      "/en/clusters/scs/portfolio, Portfolio, Gaps, Sizes",
      "/zh/clusters/scs/portfolio, 成员组合, 缺口, 规模"
    })
    void areTheSameInEachLanguage(String path, String title, String gaps, String sizes) {
      var page = page(path);
      assertThat(page.select("h1").text()).contains(title);
      assertThat(page.select("h2").eachText()).contains(gaps, sizes);
      assertThat(page.select("p.told").first().text()).contains("" + PortfolioWorld.OF_SCS);
      assertThat(page.select("section").eachAttr("aria-labelledby"))
          .as("each table tells how it is reckoned")
          .allMatch(id -> !section(page, id).select("p.quiet").text().isBlank());
    }

    @Test
    void eachFigureLeadsToAListOfItsLength() {
      var page = page("/en/clusters/scs/portfolio");
      var figures = page.select("main td.n a");
      assertThat(figures.size()).isGreaterThan(20);
      var seen = new TreeSet<String>();
      for (var figure : figures) {
        if (seen.add(figure.attr("href")) && figure.attr("href").contains("/members?")) {
          assertThat(listed(figure.attr("href")))
              .as(figure.attr("href"))
              .isEqualTo(number(figure.text()));
        }
      }
    }

    @Test
    void sizesSumToTheMembersWithThoseOfUnknownSize() {
      var rows = section(page("/fr/poles/scs/portefeuille"), "by-size").select("tbody tr");
      int sum = rows.stream().mapToInt(row -> number(row.select("td").first().text())).sum();
      assertThat(sum).isEqualTo(PortfolioWorld.OF_SCS);
      assertThat(rows.last().text()).contains("Taille inconnue");
    }

    @Test
    void theGapNamesWhoSeeksAndWhichClusterHasIt() {
      var gap = section(page("/fr/poles/scs/portefeuille"), "gaps").select("tbody tr").first();
      assertThat(gap.text()).contains("Atelier scs-0", "Capenergies (12)");
    }

    @Test
    void whatIsPublishedIsCountedByReadinessAndSubject() {
      var page = page("/fr/poles/scs/portefeuille");
      assertThat(section(page, "by-trl").select("tbody tr").eachText())
          .anyMatch(row -> row.startsWith("TRL 4 1"))
          .anyMatch(row -> row.startsWith("TRL 7 1"));
      assertThat(section(page, "by-offers").text()).contains("Au moins une offre publiée");
    }

    @ParameterizedTest
    @CsvSource({"moveo, nextmove", "plastipolis, polymeris", "pole-risques, safe-cluster"})
    void aNameOfOldLeadsToTodays(String then, String now) {
      var answer = get("/fr/poles/" + then + "/portefeuille");
      assertThat(answer.statusCode()).isEqualTo(301);
      assertThat(answer.headers().firstValue("Location"))
          .contains("/fr/poles/" + now + "/portefeuille");
    }

    @Test
    void aMemberOfAClusterOfOldCountsForTodays() {
      assertThat(page("/fr/poles/membres?cluster=nextmove&department=76").text())
          .contains("Atelier mov-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "dassault-systemes", "scs%00", "..%2f..", "%3Cscript%3E"})
    void whatIsNoClusterHasNone(String id) {
      assertThat(get("/fr/poles/" + id + "/portefeuille").statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "xlsx, openxmlformats", "pdf, application/pdf"})
    void canBeTakenAway(String format, String type) {
      var file = get("/fr/poles/scs/portefeuille/fichier/" + format);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type").orElse("")).contains(type);
      assertThat(get("/fr/poles/scs/portefeuille/fichier/exe").statusCode()).isEqualTo(404);
    }

    @Test
    void theCsvHoldsTheFiguresOfThePage() {
      assertThat(get("/en/clusters/scs/portfolio/file/csv").body())
          .contains("Table,", "Sizes,", "Gaps,", "Quotient");
    }

    @Test
    void theRegisterAndTheClustersPageLeadThere() {
      assertThat(get("/fr/poles").body()).contains("/fr/poles/scs/portefeuille", "/fr/territoires");
      assertThat(get("/fr/organisations/scs").body()).contains("/fr/poles/scs/portefeuille");
    }

    @Test
    void theTeamOfAClusterFindsTheWayToItsOwn() {
      var staff = world.server.person("pole@example.org");
      var team = world.server.team("Un pôle", staff, Role.CLUSTER_STAFF);
      String path = "/fr/equipes/" + team.id();
      assertThat(world.server.as(staff).get(path).body()).doesNotContain("/portefeuille");
      world.server.stores.teams().speakFor(team.id(), "scs", null);
      assertThat(world.server.as(staff).get(path).body()).contains("/fr/poles/scs/portefeuille");
    }
  }

  @Nested
  class Complements {

    @Test
    void tellWhichClusterBringsWhatIsLackingAndWhoAnswersTheRequest() {
      var page = page("/fr/poles/scs/complements");
      assertThat(section(page, "complements").select("tbody tr").first().text())
          .startsWith("Capenergies");
      var answers = section(page, "for-requests").select("tbody tr");
      assertThat(answers).isNotEmpty();
      assertThat(answers.first().text()).contains("Atelier cap-", "Capenergies");
      assertThat(page.text()).doesNotContain("{");
    }

    @Test
    void leaveOutTheClustersOwnMembers() {
      var page = page("/en/clusters/scs/complements");
      for (var link : section(page, "for-gaps").select("tbody th a")) {
        assertThat(link.attr("href")).doesNotMatch(".*/organisations/scs-\\d+");
      }
    }

    @Test
    void aRequestLeadsToASearchThatPrefersOtherClusters() {
      var request =
          section(page("/en/clusters/scs/complements"), "for-requests").select("th a").first();
      assertThat(request.attr("href")).contains("otherClusters=scs", "seeker=scs-0");
      var results = page(request.attr("href"));
      assertThat(results.text()).contains("Other clusters before");
      assertThat(results.select("ol.list > li").first().text()).contains("Atelier cap-");
    }

    @Test
    void theWhyOfAnAnswerTellsThePreferenceAsAPart() {
      var score =
          section(page("/en/clusters/scs/complements"), "for-requests").select("td.n a").first();
      assertThat(page(score.attr("href")).text())
          .contains("Other clusters", "Member of another cluster than yours: Capenergies");
    }
  }

  @Test
  void whoAsksAsAMemberMayPreferOtherClusters() {
    var page = page("/en/partners?need=hydrogen&seeker=scs-0");
    var way = page.select("p.askers a[href*=otherClusters]").first();
    assertThat(way.attr("href")).contains("otherClusters=scs-0");
    assertThat(page(way.attr("href")).select("p.askers a[href*=otherClusters]")).isEmpty();
    assertThat(page("/en/partners?need=hydrogen&seeker=bulane").select("p.askers a[href*=other]"))
        .as("of no cluster")
        .isEmpty();
  }

  @Nested
  class SeveralTogether {

    @Test
    void countMembersOnceAndTellTheSumBeside() {
      var page = page("/en/clusters/together?cluster=scs&cluster=safe-cluster");
      int distinct = PortfolioWorld.OF_SCS + PortfolioWorld.OF_SAFE;
      int sum = distinct + PortfolioWorld.OF_BOTH;
      assertThat(page.select("p.told").text())
          .contains("Distinct members in the catalogue: " + distinct, "counts: " + sum);
      assertThat(section(page, "overlap").select("tbody tr").first().text())
          .contains("" + PortfolioWorld.OF_BOTH);
      assertThat(section(page, "several").select("tbody tr")).hasSize(PortfolioWorld.OF_BOTH);
      assertThat(section(page, "several").select("tbody tr").first().select("td a"))
          .as("one row with several badges")
          .hasSize(2);
    }

    @Test
    void aSharedCountLeadsToThoseOfBoth() {
      assertThat(listed("/en/clusters/members?cluster=scs&also=safe-cluster"))
          .isEqualTo(PortfolioWorld.OF_BOTH);
    }

    @Test
    void theFieldSearchesAmongAllOfThemAndFindsEachOnce() {
      var form = page("/fr/poles/ensemble?cluster=scs,safe-cluster").select("form.figures").first();
      assertThat(form.attr("action")).isEqualTo("/fr/partenaires");
      assertThat(form.select("input[name=affiliation]").eachAttr("value"))
          .contains("scs", "safe-cluster", "pole-risques");
      var found =
          page(
              "/fr/partenaires?need=cybersécurité&affiliation=scs&affiliation=safe-cluster&limit=12");
      var ids = found.select("ol.list > li h2 a, ol.list > li h3 a").eachAttr("href");
      assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
      "/fr/poles/ensemble, Plateforme Industrie du futur",
      "/en/clusters/together, Industry of the Future platform",
      "/zh/clusters/together, 未来工业平台"
    })
    void theIndustryOfTheFutureNamesItsElevenAndItsSource(String path, String title) {
      var page = page(path + "?preset=industry-of-the-future");
      assertThat(page.select("h1").text()).isEqualTo(title);
      assertThat(section(page, "platform").select("tbody tr")).hasSize(11);
      assertThat(page.select("a[href*=latribune]")).isNotEmpty();
      assertThat(section(page, "platform").text()).contains("NextMove", "Polymeris");
    }

    @Test
    void withoutAnyTheyAreChosenFromBoxes() {
      assertThat(page("/fr/poles/ensemble").select("input[type=checkbox][name=cluster]").size())
          .isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster=nothing", "preset=nothing", "cluster=%3Cb%3E"})
    void whatIsUnknownIsToldBy400(String query) {
      assertThat(get("/fr/poles/ensemble?" + query).statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class Territories {

    @Test
    void theEightOfAlpesMaritimesAreListed() {
      var page = page("/fr/territoires/06?year=2010");
      var listed = section(page, "labelled").select("tbody th a").eachAttr("href");
      assertThat(listed)
          .containsExactlyInAnyOrder(
              "/fr/organisations/capenergies",
              "/fr/organisations/eurobiomed",
              "/fr/organisations/mer-paca",
              "/fr/organisations/optitec",
              "/fr/organisations/pass",
              "/fr/organisations/pegase",
              "/fr/organisations/pole-risques",
              "/fr/organisations/scs");
    }

    @Test
    void aDepartmentListsTodaysClustersAndItsMembers() {
      var page = page("/en/territories/06");
      assertThat(section(page, "covering").text()).contains("Capenergies", "SAFE");
      assertThat(section(page, "there").select("tbody tr").size()).isGreaterThanOrEqualTo(15);
      assertThat(page.select("figure.map")).isNotEmpty();
    }

    @Test
    void everyDepartmentHasAPageAndAnEmptyOneSaysSo() {
      var empty = 0;
      for (String code : Departments.known().codes()) {
        String text = page("/fr/territoires/" + code).select("p.told").text();
        empty += text.contains("aucun membre de pôle") ? 1 : 0;
      }
      assertThat(empty).isGreaterThan(10);
      assertThat(Departments.known().codes()).hasSize(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"971", "972", "973", "974", "976"})
    void overseasDepartmentsAreInTheTable(String code) {
      assertThat(page("/en/territories").select("a[href=/en/territories/" + code + "]"))
          .isNotEmpty();
    }

    @Test
    void aRegionHasItsOwn() {
      var page = page("/fr/territoires?region=Guadeloupe");
      assertThat(section(page, "covering").text()).contains("Capenergies");
      assertThat(section(page, "there").select("tbody tr")).hasSize(2);
    }

    @Test
    void aCodeInSmallLettersLeadsToTheRightOne() {
      assertThat(get("/fr/territoires/2a").headers().firstValue("Location"))
          .contains("/fr/territoires/2A");
    }

    @ParameterizedTest
    @CsvSource({
      "/fr/territoires/999, 404",
      "/fr/territoires/06?year=1789, 400",
      "/fr/territoires/06?year=abc, 400",
      "/fr/territoires?region=Oz, 400",
      "/fr/poles/membres?trl=12, 400",
      "/fr/poles/membres?size=huge, 400",
      "/fr/poles/membres?theme=%3Cscript%3E, 400",
      "/fr/poles/membres?department=99999, 400",
      "/fr/poles/membres?page=999999999, 200",
      "/fr/poles/membres?page=-1, 200"
    })
    void whatMakesNoSenseIsTold(String path, int status) {
      assertThat(get(path).statusCode()).isEqualTo(status);
    }
  }

  @Nested
  class Scales {

    @Test
    void standSideBySideAndLeadToTheRegister() {
      var page = page("/en/clusters/scales");
      assertThat(section(page, "scales").select("tbody tr")).hasSize(4);
      for (var figure : section(page, "scale-phases").select("td.n a")) {
        int listed = page(figure.attr("href")).select("ul.register > li").size();
        assertThat(listed).as(figure.attr("href")).isEqualTo(number(figure.text()));
      }
    }
  }

  @Nested
  class Programs {

    @Test
    void readAPortfolio() {
      var json = Asked.json(get("/api/v1/clusters/scs/portfolio?lang=en"));
      assertThat(json.get("members").asInt()).isEqualTo(PortfolioWorld.OF_SCS);
      assertThat(json.get("gaps").get(0).get("theme").asText()).isEqualTo("hydrogen-production");
      assertThat(json.get("complements").get(0).get("cluster").asText()).isEqualTo("capenergies");
      assertThat(json.get("spread")).hasSize(7);
    }

    @Test
    void readATerritory() {
      var json = Asked.json(get("/api/v1/territories/06?lang=en"));
      assertThat(json.get("name").asText()).isEqualTo("Alpes-Maritimes");
      assertThat(json.get("labelled").get(5).get("clusters")).hasSize(8);
      assertThat(json.get("members").size()).isGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
      "/api/v1/clusters/nothing/portfolio, 404",
      "/api/v1/territories/999, 404",
      "/api/v1/territories/06?lang=xx, 400",
      "/api/v1/clusters/scs/portfolio?colour=red, 400",
      "/api/v1/partners?need=x&otherClusters=nothing, 400"
    })
    void areToldWhatIsWrong(String path, int status) {
      assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void findThemInTheDescription() {
      var paths = Asked.json(get("/openapi.json")).get("paths");
      for (String path : List.of("/api/v1/clusters/{id}/portfolio", "/api/v1/territories/{code}")) {
        assertThat(paths.has(path)).as(path).isTrue();
      }
    }
  }
}
