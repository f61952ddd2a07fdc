package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of what clusters and parks may do together. */
@NullMarked
class PotentialPageTest {

  private static String firstCluster() {
    var body = Asked.get("/fr/potentiel?park=zone-zhongguancun").body();
    var found = java.util.regex.Pattern.compile("cluster=([a-z0-9-]+)&amp;park=").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/potentiel, Pourquoi, et combien, Thèmes communs",
    "/en/potential, 'Why, and how much', Shared themes",
    "/zh/potential, 理由与分值, 共同主题"
  })
  void aPairIsShownInEachLanguageWithItsReasons(String path, String why, String themes) {
    var page = Asked.get(path + "?cluster=" + firstCluster() + "&park=zone-zhongguancun");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(why, themes, path + "/pdf?cluster=");
  }

  @Test
  void theRankingOfAParkLeadsToPairsAndTellsTheParts() {
    assertThat(Asked.get("/fr/potentiel?park=zone-zhongguancun").body())
        .contains("Pôles, les meilleurs d’abord", "(+0,");
  }

  @Test
  void whatIsTooWeakIsLeftOutOfARankingAndCountedAndTheTimeIsSaid() {
    var body = Asked.get("/fr/potentiel?park=zone-zhongguancun").body();
    assertThat(body).containsPattern("\\d+ paires comparées en \\d+ ms");
    int ranked = body.split("<th scope=\"row\">", -1).length - 1;
    var compared = java.util.regex.Pattern.compile("(\\d+) paires comparées").matcher(body);
    var weak = java.util.regex.Pattern.compile("(\\d+) paires? au-dessous de 0,05").matcher(body);
    assertThat(compared.find()).isTrue();
    assertThat(weak.find()).as(body).isTrue();
    assertThat(ranked + Integer.parseInt(weak.group(1)))
        .isEqualTo(Integer.parseInt(compared.group(1)));
    var figures = java.util.regex.Pattern.compile("<td class=\"written\">0,(\\d{3})</td>");
    assertThat(figures.matcher(body).results().map(one -> Integer.parseInt(one.group(1))))
        .isNotEmpty()
        .allMatch(thousandths -> thousandths >= 50);
  }

  @Test
  void whatIsNotInTheCatalogueIsToldAndKeptInItsField() {
    var page = Asked.get("/fr/potentiel?cluster=rien-de-tel");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("value=\"rien-de-tel\"", "rien-de-tel »");
  }

  @Test
  void theOrganisationsPagesLeadThere() {
    assertThat(Asked.get("/fr/organisations/zone-zhongguancun").body())
        .contains("/fr/potentiel?park=zone-zhongguancun");
  }

  @Test
  void thePaperIsAPdfAndThereIsNoneWithoutAPair() {
    var paper =
        Asked.get("/fr/potentiel/pdf?cluster=" + firstCluster() + "&park=zone-zhongguancun");
    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.body()).startsWith("%PDF");
    assertThat(Asked.get("/fr/potentiel/pdf?park=zone-zhongguancun").statusCode()).isEqualTo(404);
  }
}
