package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.http.contract.ContractLinks;
import fr.passerelle.language.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cluster's way from its contract to the report of its mid-term review, in Chromium. */
@NullMarked
class ContractJourneyTest {

  private static TeamServer server;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FRENCH", "ENGLISH"})
  void aClusterGoesFromItsContractToItsReport(Language language) throws Exception {
    String code = language.code();
    var account = server.person(code + ".staff@example.org");
    var team = server.team("Pôle " + code, account, Role.CLUSTER_STAFF);
    var links = new ContractLinks(language);
    boolean isFrench = language == Language.FRENCH;
    try (var staff = new Walk(server, "contract-" + code, true)) {
      staff.signIn(code + ".staff@example.org", links.all(team.id()));
      staff.look("none");
      makeContract(staff, isFrench);
      staff.look("objectives");
      record(staff, links, team.id(), isFrench);
      staff.look("event");
      correct(staff, isFrench);
      staff.look("corrected");
      staff.open(links.log(team.id()));
      staff.look("log");
      staff.open(links.all(team.id()));
      staff.follow(isFrench ? "Contrat 2020" : "Contract 2020");
      assertThat(staff.text())
          .contains(isFrench ? "Rencontres tenues" : "Meetings held", isFrench ? "Chine" : "China");
      staff.look("contract");
      byte[] pdf = staff.taken("a[href$='/pdf']");
      assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
      Files.write(Path.of("target/screenshots", "contract-" + code + ".pdf"), pdf);
      byte[] xlsx = staff.taken("a[href$='/xlsx']");
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
        assertThat(book.getSheets().map(sheet -> sheet.getName()))
            .contains(
                isFrench ? "Indicateurs" : "Indicators",
                isFrench ? "Définitions" : "Definitions",
                isFrench ? "Journal des événements" : "Log of events");
      }
      staff.page.locator("td.n a").first().click();
      assertThat(staff.text()).contains(isFrench ? "1 événement compté" : "1 event counted");
      staff.look("figure");
      staff.assertFaultless();
    }
  }

  private static void makeContract(Walk staff, boolean isFrench) {
    staff.write("#p-title", isFrench ? "Contrat 2020-2035" : "Contract 2020-2034");
    staff.write("#p-start", "2020-01-01");
    staff.write("#p-mid", "2028-06-30");
    staff.write("#p-end", "2034-12-31");
    staff.write("#p-markets", isFrench ? "Chine, Japon" : "China, Japan");
    staff.press(isFrench ? "Créer le contrat" : "Make the contract");
    staff.page.locator("#p-indicator").selectOption("meetings");
    staff.page.locator("#p-market").selectOption("CN");
    staff.page.locator("#p-due").selectOption("mid-term");
    staff.write("#p-target", "12");
    staff.press(isFrench ? "Ajouter l’objectif" : "Add the objective");
    assertThat(staff.text())
        .contains(isFrench ? "L’objectif est ajouté" : "The objective is added");
  }

  private static void record(Walk staff, ContractLinks links, String team, boolean isFrench) {
    staff.open(links.log(team));
    staff.page.locator("#p-kind").selectOption("meeting");
    staff.write("#p-day", "2019-05-03");
    staff.write("#p-members", isFrench ? "Optique du Sud (PME)" : "Optique du Sud (SME)");
    staff.write("#p-partner", "武汉光学");
    staff.write("#p-country", isFrench ? "Chine" : "China");
    staff.write("#p-proof", "CR 12");
    staff.press(isFrench ? "Inscrire au journal" : "Record in the log");
    assertThat(staff.text()).contains(isFrench ? "inscrit au journal" : "is in the log");
  }

  private static void correct(Walk staff, boolean isFrench) {
    staff.write("#p-day", "2024-05-03");
    staff.write("#p-reason", isFrench ? "Année mal recopiée" : "The year was miscopied");
    staff.press(isFrench ? "Enregistrer la correction" : "Record the correction");
    assertThat(staff.page.locator("table s").first().innerText()).isNotEmpty();
    assertThat(staff.text()).contains(isFrench ? "Année mal recopiée" : "The year was miscopied");
  }
}
