package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.CallsSource;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support schemes, training and calls on days that each test knows. */
@NullMarked
class AidClockTest {

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-28T10:00:00Z");
  private TeamServer server;

  @BeforeEach
  void serve() throws IOException {
    var database = Database.inFolder(folder);
    server = new TeamServer(database, () -> now, true);
    var file = folder.resolve("calls_2026-08_1.jsonl");
    Files.writeString(
        file,
        CallsTest.call(
                "HORIZON-W-1",
                "Laser welding for batteries",
                "Horizon Europe",
                "2026-12-01",
                "open")
            + "\n");
    new Catalogue(database, () -> now).importFrom(new CallsSource(), file, Progress.SILENT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Document page(String path) {
    var answer = server.visitor().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private void on(String day) {
    now = Instant.parse(day + "T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-01-01",
        "2026-11-28",
        "2027-12-31",
        "2028-01-01",
        "2031-06-15",
        "2040-01-01"
      })
  void whatIsOverOnADayIsNeverShownAsOpen(String day) {
    on(day);
    for (String path :
        List.of(
            "/en/support",
            "/en/support?open=true",
            "/en/support/eligibility?country=FR&type=company&size=small&partner-country=CN",
            "/en/ladder",
            "/en/digital-diagnosis/result?backup=0&training=0&carbon=0&country=FR")) {
      for (var line :
          page(path).select("li:has(> .call-status.open), li:has(> p .call-status.open)")) {
        String id =
            line.select("a[href^=/en/support/]")
                .getFirst()
                .attr("href")
                .replaceFirst("\\?.*", "")
                .replaceFirst(".*/", "");
        var until = SupportSchemes.known().withId(id).orElseThrow().dates().until();
        if (until != null) {
          assertThat(until).as(path + " " + id).isAfterOrEqualTo(LocalDate.parse(day));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2027-12-31,open", "2028-01-01,closed"})
  void aSchemeClosesAfterItsLastDay(String day, String status) {
    on(day);
    assertThat(page("/fr/aides/cii").select(".call-status." + status)).isNotEmpty();
    var answer = server.visitor().get("/api/v1/support-schemes/cii");
    assertThat(answer.body()).contains("\"status\":\"" + status + "\"");
  }

  @Test
  void theTagOfAnAnswerChangesWithTheDay() {
    String path = "/api/v1/support-schemes?lang=en";
    String today = server.visitor().get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(server.visitor().get(path, "If-None-Match", today).statusCode()).isEqualTo(304);
    on("2028-01-01");
    assertThat(server.visitor().get(path, "If-None-Match", today).statusCode()).isEqualTo(200);
  }

  @Test
  void aCallOnTheNeedsThemeIsShownUntilItsLastDayAndNoLonger() {
    String path = "/en/support/eligibility?country=FR&type=company&theme=laser-welding";
    assertThat(page(path).select("a[href^=/en/calls/]").text())
        .contains("Laser welding for batteries");
    on("2026-12-02");
    assertThat(page(path).select("a[href^=/en/calls/calls-]")).isEmpty();
  }

  @Test
  void aNeedForTrainingIsMetByThoseWhoTrainOnIt() {
    var page = page("/fr/aides/eligibilite?country=FR&type=company&theme=welding&domain=skills");
    var skills = page.select("section:has(> h3:containsOwn(Compétences))");
    assertThat(
            skills.select(
                "a[href=/fr/organisations/afpa], a[href=/fr/organisations/pole-formation-uimm]"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "financing,Financing,venture-capital,supernova-invest",
    "internationalisation,Internationalisation,export-support,business-france",
    "skills,Skills,welding,afpa",
    "advice,Advice,technology-transfer,linksium"
  })
  void eachDomainLeadsToSchemesAndToOrganisationsThatHelp(
      String domain, String title, String theme, String helper) {
    var page =
        page(
            "/en/support/eligibility?country=FR&type=company&theme=" + theme + "&domain=" + domain);
    assertThat(page.select("#group-yes, #group-unknown").text()).contains("scheme");
    assertThat(
            page.select(
                "section[aria-labelledby=group-unknown] li h3 a, section[aria-labelledby=group-yes]"
                    + " li h3 a"))
        .isNotEmpty();
    var section = page.select("section:has(> h3:containsOwn(" + title + "))");
    assertThat(section.select("a[href^=/en/organisations/]")).hasSizeGreaterThan(2);
    assertThat(section.select("a[href^=/en/support?]").attr("href")).contains("domain=" + domain);
  }
}
