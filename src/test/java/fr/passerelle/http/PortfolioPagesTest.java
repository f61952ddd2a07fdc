package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import java.net.http.HttpResponse;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages and files of portfolios, and of clusters together. */
@NullMarked
class PortfolioPagesTest {

  private static final PortfolioWorld WORLD = PortfolioWorld.running();

  static HttpResponse<String> get(String path) {
    return WORLD.server.visitor().get(path);
  }

  static Document page(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  static int number(String text) {
    return Integer.parseInt(text.replaceAll("[^0-9]", ""));
  }

  /** How many members the page behind a figure lists. */
  static int listed(String href) {
    return number(page(href).select("main p.told").getFirst().text().replaceAll("\\(.*", ""));
  }

  static Element section(Document page, String id) {
    return page.select("main section[aria-labelledby=" + id + "]").getFirst();
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
      assertThat(page.select("p.told").getFirst().text()).contains("" + PortfolioWorld.OF_SCS);
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
      int sum = rows.stream().mapToInt(row -> number(row.select("td").getFirst().text())).sum();
      assertThat(sum).isEqualTo(PortfolioWorld.OF_SCS);
      assertThat(rows.getLast().text()).contains("Taille inconnue");
    }

    @Test
    void theGapNamesWhoSeeksAndWhichClusterHasIt() {
      var gap = section(page("/fr/poles/scs/portefeuille"), "gaps").select("tbody tr").getFirst();
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
      var staff = WORLD.server.person("pole@example.org");
      var team = WORLD.server.team("Un pôle", staff, Role.CLUSTER_STAFF);
      String path = "/fr/equipes/" + team.id();
      assertThat(WORLD.server.as(staff).get(path).body()).doesNotContain("/portefeuille");
      WORLD.server.stores.teams().speakFor(team.id(), "scs", null);
      assertThat(WORLD.server.as(staff).get(path).body()).contains("/fr/poles/scs/portefeuille");
    }
  }

  @Nested
  class Complements {

    @Test
    void tellWhichClusterBringsWhatIsLackingAndWhoAnswersTheRequest() {
      var page = page("/fr/poles/scs/complements");
      assertThat(section(page, "complements").select("tbody tr").getFirst().text())
          .startsWith("Capenergies");
      var answers = section(page, "for-requests").select("tbody tr");
      assertThat(answers).isNotEmpty();
      assertThat(answers.getFirst().text()).contains("Atelier cap-", "Capenergies");
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
          section(page("/en/clusters/scs/complements"), "for-requests").select("th a").getFirst();
      assertThat(request.attr("href")).contains("otherClusters=scs", "seeker=scs-0");
      var results = page(request.attr("href"));
      assertThat(results.text()).contains("Other clusters before");
      assertThat(results.select("ol.list > li").getFirst().text()).contains("Atelier cap-");
    }

    @Test
    void theWhyOfAnAnswerTellsThePreferenceAsAPart() {
      var score =
          section(page("/en/clusters/scs/complements"), "for-requests").select("td.n a").getFirst();
      assertThat(page(score.attr("href")).text())
          .contains("Other clusters", "Member of another cluster than yours: Capenergies");
    }
  }

  @Test
  void whoAsksAsAMemberMayPreferOtherClusters() {
    var page = page("/en/partners?need=hydrogen&seeker=scs-0");
    var way = page.select("p.askers a[href*=otherClusters]").getFirst();
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
      assertThat(section(page, "overlap").select("tbody tr").getFirst().text())
          .contains("" + PortfolioWorld.OF_BOTH);
      assertThat(section(page, "several").select("tbody tr")).hasSize(PortfolioWorld.OF_BOTH);
      assertThat(section(page, "several").select("tbody tr").getFirst().select("td a"))
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
      var form =
          page("/fr/poles/ensemble?cluster=scs,safe-cluster").select("form.figures").getFirst();
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
}
