package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.diagnosis.Diagnosis;
import fr.passerelle.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the digital diagnosis and of the product ladder, over the starter catalogue. */
@NullMarked
class DiagnosisPagesTest {

  private static Document page(String path) {
    var answer = Asked.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/diagnostic-numerique | Diagnostic numérique | Vos données sont-elles sauvegardées |"
            + " /fr/diagnostic-numerique/resultat",
        "/en/digital-diagnosis | Digital diagnosis | Are your data backed up? |"
            + " /en/digital-diagnosis/result",
        "/zh/digital-diagnosis | 数字化诊断 | 数据是否备份？ | /zh/digital-diagnosis/result"
      })
  void theQuestionnaireIsInThreeLanguages(
      String path, String title, String question, String action) {
    var page = page(path);
    assertThat(page.title()).contains(title);
    assertThat(page.text()).contains(question);
    assertThat(page.select("form.diagnosis").attr("action")).isEqualTo(action);
    assertThat(page.select("fieldset.aid-question")).hasSize(Diagnosis.known().questions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/diagnostic-numerique/resultat | Audit de cybersécurité | Vous avez répondu « Sans"
            + " règle. » | 0 sur 4",
        "/en/digital-diagnosis/result | Cybersecurity audit | You answered “No rule.” | 0 of 4",
        "/zh/digital-diagnosis/result | 网络安全审计 | 您对“电脑如何防护？”回答了“没有规定。” | 0级（最高4级）"
      })
  void answersLeadToNeedsWithTheirReasonsAndASearch(
      String path, String need, String because, String level) {
    var page = page(path + "?protection=0&country=FR");
    var first = page.select("ol.diagnosed > li").getFirst();
    assertThat(first.select("h3").text()).contains(need);
    assertThat(first.text().replace('\u202f', ' ')).contains(because);
    assertThat(page.select("main").text()).contains(level);
    var search = first.select("a.main").attr("href");
    assertThat(search).contains("/part", "need=", "type=company");
    assertThat(page(search).select("ol.list > li, .results li")).isNotEmpty();
  }

  @Test
  void theMostPressingNeedComesFirstAndTheAnswersAreCarriedBack() {
    var page = page("/en/digital-diagnosis/result?data-use=0&backup=0");
    assertThat(page.select("ol.diagnosed > li").eachAttr("id"))
        .containsExactly("backup", "dashboards");
    var back = page.select("p.back a").attr("href");
    assertThat(page(back).select("input[name=backup][value=0]").hasAttr("checked")).isTrue();
  }

  @Test
  void aNeedForSkillsIsMetByTrainingAndOneForExportByThoseWhoHelp() {
    var page = page("/fr/diagnostic-numerique/resultat?training=0&abroad=0&country=FR&size=small");
    var training = page.select("#digital-training");
    assertThat(training.select("h4").text()).contains("Qui forme");
    assertThat(training.select("a[href*=/organisations/]")).isNotEmpty();
    var export = page.select("#export");
    assertThat(export.text()).contains("Team France Export", "V.I.E");
    assertThat(export.select("a[href*=/organisations/]")).isNotEmpty();
  }

  @Test
  void whatIsOverIsNeverAmongTheSchemes() {
    var asked = new StringBuilder("/en/digital-diagnosis/result?country=FR&size=small");
    Diagnosis.known()
        .questions()
        .forEach(
            question ->
                asked
                    .append('&')
                    .append(question.id())
                    .append('=')
                    .append(question.choices().getFirst().level()));
    var page = page(asked.toString());
    assertThat(page.select("ol.diagnosed > li")).hasSizeGreaterThan(15);
    assertThat(page.select(".call-status")).isNotEmpty();
    assertThat(page.select(".call-status.closed")).isEmpty();
  }

  @Test
  void aChineseFirmIsShownNoSchemeThatIsForFrenchOnes() {
    var french = page("/en/digital-diagnosis/result?energy-use=0&country=FR");
    var chinese = page("/en/digital-diagnosis/result?energy-use=0&country=CN");
    assertThat(french.select("#energy-metering .call-status")).isNotEmpty();
    assertThat(chinese.select("#energy-metering .call-status")).isEmpty();
    assertThat(chinese.select("#energy-metering").text()).contains("no scheme that fits");
  }

  @Test
  void noAnswerMakesNoNeedAndAWrongOneIsRefused() {
    assertThat(page("/en/digital-diagnosis/result").text())
        .contains("0 of " + Diagnosis.known().questions().size(), "The answers make no need");
    assertThat(Asked.get("/en/digital-diagnosis/result?backup=9").statusCode()).isEqualTo(400);
    assertThat(Asked.get("/fr/diagnostic-numerique/resultat?country=Atlantis").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aMemberBeginsARequestOfTheTeamWithANeed() {
    try (var server = TeamServer.fresh()) {
      var account = server.person("member@firm.example");
      var team = server.team("Ateliers d’essai", account, Role.MEMBER);
      var reader = server.as(account);
      var page = Jsoup.parse(reader.get("/fr/diagnostic-numerique/resultat?quality=0").body());
      var form = page.select("#quality-inspection form").getFirst();
      assertThat(form.select("button").text()).contains("Ateliers d’essai");
      var fields = TeamServer.form();
      for (var input : form.select("input[type=hidden]")) {
        fields = fields.plus(input.attr("name"), input.attr("value"));
      }
      var answer = reader.post(form.attr("action"), fields);
      assertThat(answer.statusCode()).isEqualTo(303);
      String place = answer.headers().firstValue("Location").orElseThrow();
      assertThat(place).contains("/fr/equipes/" + team.id() + "/profils/");
      String written = reader.get(place).body();
      assertThat(written)
          .contains(
              "Contrôler chaque pièce en production par vision industrielle",
              "Souvent par les clients");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/echelle | Du projet au produit | Laboratoire | Distributeur | ISO 16290",
        "/en/ladder | From project to product | Laboratory | Distributor | ISO 16290",
        "/zh/ladder | 从项目到产品 | 实验室 | 经销商 | ISO 16290"
      })
  void theLadderIsExplainedInThreeLanguages(
      String path, String title, String first, String last, String source) {
    var page = page(path);
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("ol.ladder > li h3").eachText()).hasSize(4);
    assertThat(page.select("main").text()).contains(first, last, source);
    for (int level = 1; level <= 9; level++) {
      assertThat(page.select("#trl-" + level)).hasSize(1);
    }
    assertThat(page.select(".call-status.closed")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,laboratory",
    "2,laboratory",
    "3,laboratory",
    "4,integrator",
    "5,integrator",
    "6,integrator",
    "7,manufacturer",
    "8,manufacturer",
    "9,distributor"
  })
  void aNeedThatNamesItsReadinessIsToldWhichPartnerComesNext(int level, String partner) {
    var page =
        page("/en/partners?need=" + Asked.encoded("heat pump for drying paper, TRL " + level));
    var next = page.select(".ladder-next");
    assertThat(next).hasSize(1);
    String name =
        Asked.json("/api/v1/product-ladder?lang=en&trl=" + level).at("/next/name").asText();
    assertThat(next.text()).contains("TRL " + level, name);
    assertThat(Asked.json("/api/v1/product-ladder?trl=" + level).at("/next/id").asText())
        .isEqualTo(partner);
    String search = next.select("a").getFirst().attr("href");
    assertThat(search).contains("need=heat+pump", "type=").doesNotContain("TRL");
    assertThat(next.select("a[href^=/en/support?trl=" + level + "]")).hasSize(1);
  }

  @Test
  void aNeedWithoutAReadinessIsToldNothing() {
    assertThat(page("/en/partners?need=heat+pump").select(".ladder-next")).isEmpty();
    var all = Asked.json("/api/v1/product-ladder");
    assertThat(all.path("levels")).hasSize(9);
    assertThat(all.has("next")).isFalse();
    assertThat(Asked.get("/api/v1/product-ladder?trl=10").statusCode()).isEqualTo(400);
  }

  @Test
  void everySentenceOfANeedFindsPartnersInEveryLanguage() {
    for (var language : Language.values()) {
      for (var need : Diagnosis.known().needs()) {
        String types = String.join(",", need.types().stream().map(type -> type.code()).toList());
        var found =
            Asked.json(
                "/api/v1/partners?limit=3&lang="
                    + language.code()
                    + "&need="
                    + Asked.encoded(need.sentence(language))
                    + (types.isEmpty() ? "" : "&type=" + types));
        assertThat(found.path("total").asInt()).as(need.id() + language).isPositive();
      }
    }
  }
}
