package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer's way from a sheet of needs to the same sheet with suppliers, in Chromium. */
@NullMarked
class BuyerJourneyTest {

  private static final Path NEEDS = Path.of("src/test/resources/purchasing/needs-500.csv");

  private static TeamServer server;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The words of a language that the way needs. */
  private record Words(
      String all,
      String send,
      String correct,
      String keep,
      String plan,
      String seek,
      boolean isScripted) {

    static Words of(String language, Team team, boolean isScripted) {
      return language.equals("fr")
          ? new Words(
              "/fr/equipes/" + team.id() + "/achats",
              "Envoyer",
              "Corriger cette ligne",
              "Enregistrer et chercher",
              "Recalculer le plan",
              "Chercher des fournisseurs",
              isScripted)
          : new Words(
              "/en/teams/" + team.id() + "/purchasing",
              "Send the sheet",
              "Correct this line",
              "Keep and search",
              "Make the plan again",
              "Seek suppliers",
              isScripted);
    }
  }

  @ParameterizedTest
  @CsvSource({"fr, true", "en, true", "fr, false"})
  void aBuyerGoesFromASheetOfNeedsToTheSameSheetWithSuppliers(String language, boolean isScripted)
      throws IOException {
    String name = "buyer-" + language + (isScripted ? "" : "-off");
    var account = server.person(name + "@example.org");
    var team = server.team("Achats " + name, account, Role.BUYER);
    var words = Words.of(language, team, isScripted);
    try (var buyer = new Walk(server, name, isScripted)) {
      buyer.signIn(account.email(), words.all());
      buyer.page.waitForURL("**" + words.all());
      buyer.look("empty");
      type(buyer, words);
      buyer.open(words.all());
      var ids = drop(buyer, words, language.equals("fr") ? messy() : firstLines(40));
      String sheet = buyer.page.url().replaceFirst("[?#].*", "").replace(server.address, "");
      correct(buyer, words, sheet);
      readALine(buyer, sheet);
      plan(buyer, words, sheet);
      risks(buyer, sheet);
      takeAway(buyer, sheet, ids);
      buyer.assertFaultless();
    }
  }

  private static void type(Walk buyer, Words words) {
    buyer.write("#p-item", "Pompes à chaleur industrielles");
    buyer.write("#p-volume", "80 k€");
    buyer.write("#p-sources", "2");
    buyer.press(words.seek());
    ready(buyer, words);
    assertThat(buyer.text()).contains("Pompes à chaleur industrielles");
  }

  /** A sheet as people make them: titles above, dates as text, decimal commas, holes. */
  private static FilePayload messy() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      var sheet = book.newWorksheet("Besoins");
      sheet.value(0, 0, "Programme Alizé : besoins 2027");
      sheet.range(0, 0, 0, 6).merge();
      sheet.value(1, 0, "Service achats, version de travail");
      var rows =
          List.of(
              List.of(
                  "Repère",
                  "Désignation",
                  "Qté",
                  "Livraison",
                  "Échéance",
                  "Certificats",
                  "Nb sources",
                  "Budget interne"),
              List.of(
                  "A-1",
                  "Capteurs de pression",
                  "1 250,5 pièces",
                  "Lyon, France",
                  "30/06/2027",
                  "ISO 9001",
                  "2",
                  "oui"),
              List.of(
                  "A-2", "Batteries lithium-ion", "80 k€", "France", "fin T2 2027", "", "2", ""),
              List.of("A-3", "Lidar sensors", "12,5", "Allemagne", "15.09.2027", "", "1", ""),
              List.of("A-4", "", "3", "", "", "", "", ""),
              List.of("A-5", "Logiciel de vision industrielle", "", "", "", "", "beaucoup", ""));
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          sheet.value(r + 3, c, rows.get(r).get(c));
        }
      }
      sheet.value(4, 4, LocalDate.of(2027, 6, 30));
      sheet.style(4, 4).format("dd/mm/yyyy").set();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("Besoins Alizé (v3).xlsx", "", bytes.toByteArray());
  }

  private static FilePayload firstLines(int count) throws IOException {
    String text =
        String.join("\n", Files.readAllLines(NEEDS, StandardCharsets.UTF_8).subList(0, count + 1));
    return new FilePayload("needs.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> drop(Walk buyer, Words words, FilePayload file) {
    buyer.page.locator("#file").setInputFiles(file);
    buyer.press(words.send());
    ready(buyer, words);
    buyer.look("sheet");
    var ids = new ArrayList<String>();
    for (var cell : buyer.page.locator("table.need-lines tbody th").all()) {
      ids.add(cell.innerText());
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(5);
    return ids;
  }

  /** Waits until the plan is there. */
  private static void ready(Walk buyer, Words words) {
    long until = System.nanoTime() + 60_000_000_000L;
    while (buyer.page.locator("#plan").count() == 0 || buyer.page.locator("progress").count() > 0) {
      assertThat(System.nanoTime()).as("in time").isLessThan(until);
      buyer.page.waitForTimeout(300);
      if (!words.isScripted()) {
        buyer.page.reload();
      }
    }
  }

  private static void correct(Walk buyer, Words words, String sheet) {
    int before = buyer.page.locator("table.cell-faults tbody tr").count();
    buyer.page.locator("table.cell-faults a").first().click();
    buyer.look("correction");
    buyer.write("#p-date", "2027-06-30");
    buyer.press(words.keep());
    buyer.page.locator(".told").waitFor();
    buyer.open(sheet);
    ready(buyer, words);
    assertThat(buyer.page.locator("table.cell-faults tbody tr").count()).isLessThan(before);
  }

  private static void readALine(Walk buyer, String sheet) {
    buyer.page.locator("table.need-lines tbody td a").first().click();
    buyer.look("line");
    int all = buyer.page.locator("ol.long-list > li").count();
    assertThat(all).isPositive();
    buyer.page.locator("a[href$='musts=all']").click();
    assertThat(buyer.page.locator("ol.long-list > li").count()).isLessThanOrEqualTo(all);
    buyer.page.goBack();
    buyer
        .page
        .locator("ol.long-list a[href*='/lignes/'], ol.long-list a[href*='/lines/']")
        .first()
        .click();
    assertThat(buyer.page.locator("pre.letter").innerText()).contains("–");
    buyer.look("ask");
    buyer.open(sheet);
  }

  private static void plan(Walk buyer, Words words, String sheet) {
    buyer.page.locator("details.constraints summary").click();
    buyer.write("#p-contacts", "2");
    buyer.press(words.plan());
    buyer.open(sheet);
    ready(buyer, words);
    buyer.look("plan");
    assertThat(buyer.page.locator("table.prices tbody tr").count()).isGreaterThanOrEqualTo(3);
    var names = buyer.page.locator("table.need-lines td div a").allInnerTexts();
    assertThat(names.stream().distinct()).hasSizeBetween(1, 2);
  }

  private static void risks(Walk buyer, String sheet) {
    buyer.page.locator("a[href$='/risques'], a[href$='/risks']").click();
    assertThat(buyer.page.locator("table.heat td details").count()).isPositive();
    buyer.look("risks");
    buyer.open(sheet);
  }

  private static void takeAway(Walk buyer, String sheet, List<String> ids) throws IOException {
    byte[] file = buyer.taken("a[href$='/xlsx']");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.subList(1, rows.size()))
          .extracting(row -> row.getCellText(0))
          .containsExactlyElementsOf(ids);
    }
    assertThat(sheet).isNotEmpty();
  }
}
