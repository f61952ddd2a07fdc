package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Account;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.storage.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cluster's staff is told of how its members are seen. */
@NullMarked
class VisibilityPagesTest {

  private static final String SHOWN = "/fr/partenaires?need=semi-conducteurs&affiliation=minalogic";
  private static final String UNMET = "/fr/partenaires?need=semi-conducteurs&country=IS";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-10T10:00:00Z");
  private TeamServer server;
  private Account staff;
  private Team team;

  @BeforeEach
  void serve() {
    server = new TeamServer(Database.inFolder(folder), () -> now, true);
    staff = server.person("staff@pole.example");
    team = server.team("Équipe du pôle", staff, Role.CLUSTER_STAFF);
    server.stores.teams().speakFor(team.id(), "minalogic", null);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void search(String path, int days) {
    for (int day = 0; day < days; day++) {
      assertThat(server.visitor().get(path).statusCode()).isEqualTo(200);
      flush();
      now = now.plus(Duration.ofDays(1));
    }
  }

  private void flush() {
    server.stores.own().exposures().flush();
    server.stores.visibilityRoom().lists().flush();
  }

  private Document page(String path) {
    var answer = server.as(staff).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/equipes/%s/visibilite | Visibilité des membres | Membres jamais montrés | novembre"
            + " 2026",
        "/en/teams/%s/visibility | Visibility of the members | Members never shown | November 2026",
        "/zh/teams/%s/visibility | 成员可见度 | 从未展示的成员 | 2026年11月"
      })
  void thePageIsInThreeLanguages(String path, String title, String never, String month) {
    var page = page(path.formatted(team.id()));
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("main").text()).contains(never, month);
    assertThat(page.select("table")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void showingsAreToldByMonthWithTheShareOfSmesAndWhatMembersWereFoundFor() {
    var before = page("/en/teams/" + team.id() + "/visibility");
    String never = before.select("#content p:containsOwn(stood in no list)").text();
    assertThat(never).matches("(\\d+) of \\1 members .*");
    search(SHOWN, 3);
    var page = page("/en/teams/" + team.id() + "/visibility");
    var month = page.select("tr:has(th:containsOwn(November 2026)) td");
    assertThat(Integer.parseInt(month.get(0).text())).isPositive();
    assertThat(month.get(0).text())
        .isEqualTo(Integer.toString(3 * Integer.parseInt(month.get(1).text())));
    assertThat(page.select("th a[href=/en/concepts/semiconductor]")).hasSize(1);
    assertThat(page.select("#content p:containsOwn(stood in no list)").text()).isNotEqualTo(never);
    int shown = number(page, "Members shown");
    int all = number(page, "All members");
    assertThat(shown).isBetween(1, all);
    assertThat(page.select("details li a[href^=/en/organisations/]")).hasSize(all - shown);
  }

  private static int number(Document page, String row) {
    var cell = page.select("tr:has(th:containsOwn(" + row + ")) td").last();
    return Integer.parseInt(Objects.requireNonNull(cell).text().replace(",", ""));
  }

  @Test
  void everyFigureOfSmesLeadsToItsList() {
    var page = page("/en/teams/" + team.id() + "/visibility");
    for (var link : page.select("table a[href^=/en/partners?]")) {
      var list = Jsoup.parse(server.visitor().get(link.attr("href")).body());
      assertThat(list.select(".total strong").text().replace(",", ""))
          .startsWith(link.text().replace(",", ""));
    }
  }

  @Test
  void needsThatFindHardlyAnybodyAreToldFromThreeOnThreeDaysOn() {
    search(UNMET, 2);
    var few = page("/en/teams/" + team.id() + "/visibility?month=2026-11");
    assertThat(few.select("#needs ~ p").text()).contains("No such need", "Some are left out");
    search(UNMET, 1);
    var page = page("/en/teams/" + team.id() + "/visibility?month=2026-11");
    var row = page.select("#needs ~ div tr:has(a:containsOwn(semiconductor))");
    assertThat(row).hasSize(1);
    assertThat(row.text()).contains("one of your themes", "3", "Iceland");
    var december = page("/en/teams/" + team.id() + "/visibility?month=2026-10");
    assertThat(december.select("#needs ~ div tr")).isEmpty();
  }

  @Test
  void aListThatItsFiltersEmptyIsNoUnmetNeed() {
    search(SHOWN, 3);
    search("/fr/partenaires?need=semi-conducteurs&type=hospital&country=IS", 3);
    var page = page("/en/teams/" + team.id() + "/visibility?month=2026-11");
    assertThat(page.select("#needs ~ div tr")).isEmpty();
  }

  @Test
  void noWordOfANeedIsKeptInTheDatabase() {
    search("/fr/partenaires?need=turlututu+semi-conducteurs&country=IS", 3);
    var kept =
        server.database.read(
            t ->
                t.query(
                    "SELECT concept, language, country FROM unmet_need",
                    row -> row.text(1) + row.text(2) + row.text(3)));
    assertThat(kept).isNotEmpty().noneMatch(line -> line.contains("turlututu"));
  }

  @Test
  void noListChangesForWhatWasCounted() {
    String before = list();
    search(SHOWN, 5);
    search(UNMET, 5);
    assertThat(list()).isEqualTo(before);
  }

  private String list() {
    var page = Jsoup.parse(server.visitor().get(SHOWN).body());
    return String.join("|", page.select(".results a[href^=/fr/organisations/]").eachAttr("href"));
  }

  @Test
  void theSameIsTakenAwayAsAFile() {
    search(SHOWN, 3);
    String base = "/fr/equipes/" + team.id() + "/visibilite/fichier/";
    var csv = server.as(staff).get(base + "csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body()).contains("Part des PME", "Tous les membres", "2026-11", "Trouvés pour");
    assertThat(server.as(staff).get(base + "xlsx").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
    assertThat(server.as(staff).get(base + "pdf").statusCode()).isEqualTo(404);
    assertThat(server.as(staff).get(base + "csv?month=2020-01").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseSeesIt() {
    var other = server.person("other@firm.example");
    server.team("Autre équipe", other, Role.MEMBER);
    String path = "/fr/equipes/" + team.id() + "/visibilite";
    assertThat(server.as(other).get(path).statusCode()).isEqualTo(404);
    assertThat(server.visitor().get(path).statusCode()).isNotEqualTo(200);
    assertThat(server.as(staff).get(path + "?month=soon").statusCode()).isEqualTo(400);
    assertThat(server.as(staff).get("/fr/equipes/" + team.id()).body()).contains(path);
  }

  @Test
  void aTeamThatSpeaksForNoClusterIsToldWhatToDo() {
    server.stores.teams().speakFor(team.id(), null, null);
    var page = page("/en/teams/" + team.id() + "/visibility");
    assertThat(page.select("main").text()).contains("speaks for no cluster");
    assertThat(page.select("main a[href$=/organisation]")).hasSize(1);
  }

  @Test
  void thePublicShareIsToldOnceEnoughWasShown() {
    assertThat(server.visitor().get("/en/evaluation").body())
        .contains("Not enough lists have been shown yet", "In the catalogue");
    search(SHOWN.replace("&affiliation=minalogic", "&type=company"), 8);
    assertThat(server.visitor().get("/en/evaluation").body())
        .contains("Since 10 November 2026, firms of known size were shown")
        .doesNotContain("Not enough lists");
  }

  @Test
  void thePrivacyPageSaysWhatIsCounted() {
    assertThat(server.visitor().get("/en/privacy").body())
        .contains("id=\"shown\"", "Never the words, never who asked");
  }
}
