package fr.passerelle.http;

import static fr.passerelle.http.PortfolioPagesTest.get;
import static fr.passerelle.http.PortfolioPagesTest.number;
import static fr.passerelle.http.PortfolioPagesTest.page;
import static fr.passerelle.http.PortfolioPagesTest.section;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.organisation.Departments;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments and regions with their clusters, the scales of clusters, and both for programs. */
@NullMarked
class TerritoryPagesTest {

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
