package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers take away: told before the click, whole in every script, and noted. */
@NullMarked
class ExportTest {

  private static final String LIST = TakingServer.LIST;
  private static final String NEED = TakingServer.NEED;
  private static final String FORMULA = TakingServer.FORMULA;
  private static final int ALL = TakingServer.ALL;

  private static TakingServer server;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    server = new TakingServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> visit(String path) {
    return server.visit(path);
  }

  private static HttpResponse<byte[]> get(String path) {
    return server.get(path);
  }

  @Test
  void theListLeadsToWhatCanBeTaken() {
    assertThat(TakingServer.text(get("/fr/partenaires" + NEED + "&country=FR")))
        .contains("href=\"" + LIST + NEED + "&amp;country=FR\"");
    assertThat(TakingServer.text(get("/zh/partners" + NEED))).contains("/zh/partners/export?need=");
  }

  @Test
  void thePageSaysBeforeTheClickWhatAFileWillHoldAndWhatIsLeftOut() {
    String page = TakingServer.read(visit(LIST + NEED + "&country=FR&country=CN"));
    assertThat(page)
        .contains("Besoin membranes pour électrolyseurs", "Pays Chine, France")
        .contains("132 organisations")
        .contains("Les 100 premières organisations sur 132.")
        .contains("Limite d’un tel fichier : 100. Laissées de côté : 32.")
        .contains("Les 30 premières organisations sur 132.")
        .contains("Laissées de côté : 102.")
        .contains("28 novembre 2026", "Raisons", "Sources et licences")
        .contains("Connectez-vous pour emporter jusqu’à 1 000 organisations.")
        .contains("inscrit au journal");
    assertThat(page).contains("CC0-1.0");
  }

  @Test
  void whoIsKnownTakesTheWholeList() {
    String page = TakingServer.read(get(LIST + NEED));
    assertThat(page)
        .contains("Toutes les organisations trouvées : 133. Limite d’un tel fichier : 1 000.")
        .doesNotContain("Connectez-vous pour emporter");
    assertThat(
            TakingServer.csv(get(LIST + "/csv" + NEED)).stream()
                .filter(row -> row.getField(0).matches("\\d+")))
        .hasSize(ALL);
  }

  @Test
  void aVisitorsFileEndsAtItsCapAndSaysSo() {
    var rows = TakingServer.csv(visit(LIST + "/csv" + NEED));
    assertThat(rows.stream().filter(row -> row.getField(0).matches("\\d+"))).hasSize(100);
    var about = rows.subList(103, rows.size());
    assertThat(about.toString())
        .contains("membranes pour électrolyseurs", "Laissées de côté\u202f: 33")
        .contains("28 novembre 2026, 09:30 UTC", "CC0-1.0")
        .contains("https://passerelle.example/fr/partenaires?need=membranes");
  }

  @Test
  void noNameOrTextIsAFormulaInAnyCell() throws IOException {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(get(LIST + "/xlsx" + NEED).body()))) {
      var names = new ArrayList<String>();
      for (var sheet : book.getSheets().toList()) {
        for (Row row : sheet.read()) {
          row.stream()
              .filter(java.util.Objects::nonNull)
              .forEach(
                  cell -> {
                    assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                    names.add(cell.getText());
                  });
        }
      }
      assertThat(names).contains("'" + FORMULA, "清华大学").doesNotContain(FORMULA);
      assertThat(names).noneMatch(text -> text.matches("(?s)[=+@\t\r-].*"));
    }
    for (var row : TakingServer.csv(get(LIST + "/csv" + NEED))) {
      assertThat(row.getFields()).noneMatch(text -> text.matches("(?s)[=+@\t\r-].*"));
    }
  }

  @Test
  void programsGetTheReasonsInTheWordsOfThePage() throws IOException {
    var read = new ObjectMapper().readTree(get(LIST + "/json" + NEED).body());
    assertThat(read.at("/about/need").asText()).isEqualTo("membranes pour électrolyseurs");
    assertThat(read.at("/about/held").asText()).contains("133");
    var first = read.at("/rows/0");
    String why =
        TakingServer.read(
            get("/fr/organisations/" + first.get("id").asText() + "/pourquoi" + NEED));
    assertThat(first.get("reasons")).isNotEmpty();
    for (var reason : first.get("reasons")) {
      String words = reason.asText().replaceAll("[\u00a0\u202f]", " ");
      assertThat(why).contains(words.substring(words.indexOf(" : ") + 3));
    }
  }

  @Test
  void theDossierHoldsThirtyWithTheirReasons() {
    String dossier = TakingServer.pdf(get(LIST + "/pdf" + NEED));
    assertThat(dossier)
        .contains("Sommaire", "30. ", "Les 30 premières organisations sur 133")
        .contains("Pourquoi ce partenaire", "Des membranes pour électrolyseurs")
        .doesNotContain("31. ");
    assertThat(TakingServer.pdf(get(LIST + "/pdf" + NEED + "&country=CN")))
        .contains("1. Université Tsinghua « œuvre »", "清华大学", "Pays Chine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/organisations/thu/pourquoi/pdf", "/zh/organisations/thu/why/pdf"})
  void aPartnerFitsOnePageWithWhy(String path) throws IOException {
    var response = get(path + NEED);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    try (var pdf = Loader.loadPDF(response.body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(TakingServer.pdf(response))
        .contains("清华大学", "membranes pour électrolyseurs", "CC0-1.0");
  }

  @Test
  void theCardHoldsTheOrganisationAndNobody() {
    var response = get("/fr/organisations/thu/vcard");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/vcard");
    assertThat(TakingServer.text(response).replace("\r\n ", ""))
        .contains("FN;PREF=1:Université Tsinghua « œuvre »", "FN;LANGUAGE=zh-Hans:清华大学")
        .contains("UID:https://passerelle.example/fr/organisations/thu")
        .contains("CC0-1.0")
        .doesNotContain("EMAIL", "TEL");
    assertThat(TakingServer.text(get("/fr/organisations/thu")))
        .contains("/fr/organisations/thu/vcard");
  }

  @Test
  void aFileHasANameInItsLanguageAndIsKeptNowhere() {
    var headers = get(LIST.replace("/fr/partenaires", "/zh/partners") + "/xlsx" + NEED).headers();
    assertThat(headers.firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"passerelle-2026-11-28.xlsx\"; filename*=UTF-8''"
                + "passerelle-%E5%90%88%E4%BD%9C%E4%BC%99%E4%BC%B4-2026-11-28.xlsx");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("ETag")).isEmpty();
  }

  @Test
  void whatIsTakenIsNoted() {
    visit(LIST + "/csv" + NEED);
    assertThat(server.stores.audit().latest(50))
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("export.csv");
              assertThat(entry.account()).isNull();
              assertThat(entry.team()).isNull();
              assertThat(entry.object()).isEqualTo("membranes pour électrolyseurs");
              assertThat(entry.detail()).isEqualTo("100");
            });
    get("/fr/organisations/thu/vcard");
    assertThat(server.stores.audit().of(server.account.id(), 50))
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("export.vcard");
              assertThat(entry.object()).isEqualTo("thu");
            });
    int before = server.stores.audit().latest(500).size();
    visit(LIST + NEED);
    assertThat(server.stores.audit().latest(500)).as("looking takes nothing").hasSize(before);
  }

  @Test
  void theSameListIsTheSameFile() {
    for (String format : List.of("xlsx", "csv", "json", "pdf")) {
      assertThat(get(LIST + "/" + format + NEED).body())
          .as(format)
          .isEqualTo(get(LIST + "/" + format + NEED).body());
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(get(LIST + "/docx" + NEED).statusCode()).isEqualTo(404);
    assertThat(get("/fr/organisations/nobody/vcard").statusCode()).isEqualTo(404);
    assertThat(get("/fr/organisations/nobody/pourquoi/pdf").statusCode()).isEqualTo(404);
    assertThat(get(LIST + "/csv?type=nonsense").statusCode()).isEqualTo(400);
    assertThat(TakingServer.read(get(LIST + NEED + "&country=JP"))).contains("Rien à emporter");
  }
}
