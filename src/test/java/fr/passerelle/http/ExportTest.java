package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.passerelle.account.Account;
import fr.passerelle.account.Asker;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.export.TeamList;
import fr.passerelle.http.page.Assets;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.AtTheDesk;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.DictionaryPack;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Change;
import fr.passerelle.search.Sample;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T09:30:00Z"));
  private static final String LIST = "/fr/partenaires/export";
  private static final String NEED = "?need=membranes+pour+%C3%A9lectrolyseurs";
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final int ALL = 133;

  @TempDir static Path folder;
  private static LuceneEngine engine;
  private static Server server;
  private static Pages pages;
  private static Stores stores;
  private static Account account;
  private static String session;

  @BeforeAll
  static void serve() {
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    var all = new ArrayList<Change>();
    all.add(
        Sample.organisation("thu")
            .type(OrganisationType.UNIVERSITY)
            .named("Université Tsinghua « œuvre »", Language.FRENCH)
            .named("清华大学", Language.CHINESE)
            .in("CN", "Beijing", "Beijing")
            .says(Language.FRENCH, "Des membranes pour électrolyseurs, étudiées depuis 1990.")
            .put());
    all.add(
        Sample.organisation("bad")
            .named(FORMULA, null)
            .says(Language.FRENCH, "=2+2, des membranes pour électrolyseurs")
            .put());
    all.add(Sample.evidence("e1", 2024, "@SUM(A1) membranes for electrolysers", "bad"));
    for (int i = 0; i < ALL - 2; i++) {
      all.add(
          Sample.organisation("m" + i)
              .named("Membranes " + i, null)
              .in("FR", "Occitanie", "Toulouse")
              .says(Language.FRENCH, "Des membranes pour électrolyseurs.")
              .put());
    }
    engine.apply(all);
    engine.commit(1);
    stores = StartedServer.nobodys(CLOCK);
    account = stores.accounts().open("reader@example.org", "A reader", "fr", false);
    session = stores.sessions().begin(account.id(), "");
    var detector = new LanguageDetector(thesaurus);
    var finder =
        new VotingPartnerFinder(engine, thesaurus, glosser, detector, Weights.read(), CLOCK);
    var assets = new Assets();
    pages =
        new Pages(
            new Parts(
                finder,
                engine,
                thesaurus,
                catalogue(),
                stores,
                new Messages(),
                CLOCK,
                assets.fingerprint()),
            assets,
            "https://passerelle.example");
    server =
        new Server(
            new ServerSettings("127.0.0.1", 0, "https://passerelle.example", false),
            finder,
            engine,
            thesaurus,
            catalogue(),
            stores,
            CLOCK);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  /** As somebody asks who has not signed in. */
  private static HttpResponse<byte[]> visit(String path) {
    return sent(request(path));
  }

  /** As somebody asks who has. */
  private static HttpResponse<byte[]> get(String path) {
    return sent(request(path).header("Cookie", "__Host-passerelle=" + session));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<byte[]> sent(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The text of a page as it is read: without its marks, each space a plain one. */
  private static String read(HttpResponse<byte[]> response) {
    return org.jsoup.Jsoup.parse(text(response)).text().replaceAll("[\u00a0\u202f]", " ");
  }

  private static String pdf(HttpResponse<byte[]> response) {
    try (var pdf = Loader.loadPDF(response.body())) {
      return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<CsvRecord> csv(HttpResponse<byte[]> response) {
    try (var reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text(response).substring(1))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theListLeadsToWhatCanBeTaken() {
    assertThat(text(get("/fr/partenaires" + NEED + "&country=FR")))
        .contains("href=\"" + LIST + NEED + "&amp;country=FR\"");
    assertThat(text(get("/zh/partners" + NEED))).contains("/zh/partners/export?need=");
  }

  @Test
  void thePageSaysBeforeTheClickWhatAFileWillHoldAndWhatIsLeftOut() {
    String page = read(visit(LIST + NEED + "&country=FR&country=CN"));
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
    String page = read(get(LIST + NEED));
    assertThat(page)
        .contains("Toutes les organisations trouvées : 133. Limite d’un tel fichier : 1 000.")
        .doesNotContain("Connectez-vous pour emporter");
    assertThat(
            csv(get(LIST + "/csv" + NEED)).stream().filter(row -> row.getField(0).matches("\\d+")))
        .hasSize(ALL);
  }

  @Test
  void aVisitorsFileEndsAtItsCapAndSaysSo() {
    var rows = csv(visit(LIST + "/csv" + NEED));
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
    for (var row : csv(get(LIST + "/csv" + NEED))) {
      assertThat(row.getFields()).noneMatch(text -> text.matches("(?s)[=+@\t\r-].*"));
    }
  }

  @Test
  void programsGetTheReasonsInTheWordsOfThePage() throws IOException {
    var read = new ObjectMapper().readTree(get(LIST + "/json" + NEED).body());
    assertThat(read.at("/about/need").asText()).isEqualTo("membranes pour électrolyseurs");
    assertThat(read.at("/about/held").asText()).contains("133");
    var first = read.at("/rows/0");
    String why = read(get("/fr/organisations/" + first.get("id").asText() + "/pourquoi" + NEED));
    assertThat(first.get("reasons")).isNotEmpty();
    for (var reason : first.get("reasons")) {
      String words = reason.asText().replaceAll("[\u00a0\u202f]", " ");
      assertThat(why).contains(words.substring(words.indexOf(" : ") + 3));
    }
  }

  @Test
  void theDossierHoldsThirtyWithTheirReasons() {
    String dossier = pdf(get(LIST + "/pdf" + NEED));
    assertThat(dossier)
        .contains("Sommaire", "30. ", "Les 30 premières organisations sur 133")
        .contains("Pourquoi ce partenaire", "Des membranes pour électrolyseurs")
        .doesNotContain("31. ");
    assertThat(pdf(get(LIST + "/pdf" + NEED + "&country=CN")))
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
    assertThat(pdf(response)).contains("清华大学", "membranes pour électrolyseurs", "CC0-1.0");
  }

  @Test
  void theCardHoldsTheOrganisationAndNobody() {
    var response = get("/fr/organisations/thu/vcard");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/vcard");
    assertThat(text(response).replace("\r\n ", ""))
        .contains("FN;PREF=1:Université Tsinghua « œuvre »", "FN;LANGUAGE=zh-Hans:清华大学")
        .contains("UID:https://passerelle.example/fr/organisations/thu")
        .contains("CC0-1.0")
        .doesNotContain("EMAIL", "TEL");
    assertThat(text(get("/fr/organisations/thu"))).contains("/fr/organisations/thu/vcard");
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
    assertThat(stores.audit().latest(50))
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("export.csv");
              assertThat(entry.account()).isNull();
              assertThat(entry.team()).isNull();
              assertThat(entry.object()).isEqualTo("membranes pour électrolyseurs");
              assertThat(entry.detail()).isEqualTo("100");
            });
    get("/fr/organisations/thu/vcard");
    assertThat(stores.audit().of(account.id(), 50))
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("export.vcard");
              assertThat(entry.object()).isEqualTo("thu");
            });
    int before = stores.audit().latest(500).size();
    visit(LIST + NEED);
    assertThat(stores.audit().latest(500)).as("looking takes nothing").hasSize(before);
  }

  @Test
  void aTeamTakesItsListWithStatesStepsAndNotes() {
    var entry =
        new TeamList.Entry(
            Sample.organisation("thu").named("清华大学", Language.CHINESE).made(),
            "À contacter",
            "=Appeler",
            LocalDate.of(2026, 12, 1),
            "@vu au salon",
            List.of("Travaille sur les membranes."));
    var list = new TeamList("list1", "Mission =Chine", List.of(entry));
    var exports = new TeamExports(pages, new Exports(pages, new ErrorPages(pages), 1));
    assertThat(exports.held(Format.PDF, 45, Language.FRENCH).replaceAll("[\u00a0\u202f]", " "))
        .isEqualTo(
            "Les 30 premières organisations sur 45. Limite d’un tel fichier : 30."
                + " Laissées de côté : 15.");
    var csv = exports.file(Format.CSV, "team1", list, asking(), Language.FRENCH);
    assertThat(csv).isInstanceOf(Answer.File.class);
    String text = new String(((Answer.File) csv).bytes(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("État,Prochaine étape,Échéance,Notes,Rang,Nom")
        .contains("À contacter,'=Appeler,2026-12-01,'@vu au salon,,清华大学")
        .contains("Travaille sur les membranes.")
        .contains("Liste,Mission =Chine");
    var pdf = exports.file(Format.PDF, "team1", list, asking(), Language.FRENCH);
    assertThat(((Answer.File) pdf).name()).isEqualTo("passerelle-Mission =Chine-2026-11-28.pdf");
    assertThat(stores.audit().latest("team1", 9))
        .anySatisfy(
            noted -> {
              assertThat(noted.account()).isEqualTo(account.id());
              assertThat(noted.action()).isEqualTo("export.csv");
              assertThat(noted.object()).isEqualTo("list1");
              assertThat(noted.detail()).isEqualTo("1");
            });
  }

  private static Asking asking() {
    return new Asking(
        Route.Method.GET,
        "/",
        java.util.Map.of(),
        Parameters.NONE,
        new byte[0],
        "",
        "",
        new AtTheDesk.Visitor("127.0.0.1", false, "", ""),
        new Asker.Person(account, List.of(), "c"),
        session);
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
    assertThat(read(get(LIST + NEED + "&country=JP"))).contains("Rien à emporter");
  }

  private static CatalogueView catalogue() {
    return new CatalogueView() {
      @Override
      public List<DictionaryPack.Credit> dictionaries() {
        return List.of();
      }

      @Override
      public Duplicates duplicates() {
        throw new UnsupportedOperationException("no catalogue here");
      }

      @Override
      public fr.passerelle.catalogue.Quality quality() {
        throw new IllegalStateException("no page of this test tells of quality");
      }

      @Override
      public fr.passerelle.catalogue.Corrections corrections() {
        throw new IllegalStateException("no page of this test tells of corrections");
      }

      @Override
      public List<fr.passerelle.catalogue.Correction> corrected(String organisation) {
        return List.of();
      }

      @Override
      public List<fr.passerelle.catalogue.RecordChange> history(String organisation, int limit) {
        return List.of();
      }

      @Override
      public List<fr.passerelle.catalogue.FieldOrigin> origins(String organisation) {
        return List.of();
      }

      @Override
      public long lastSequence() {
        return 1;
      }

      @Override
      public List<SourceCard> sources() {
        return List.of();
      }
    };
  }
}
