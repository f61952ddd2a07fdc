package fr.passerelle.http;

import static fr.passerelle.search.SampleProfile.offer;
import static fr.passerelle.search.SampleProfile.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.language.DictionaryPack;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Sample;
import fr.passerelle.search.lucene.LuceneEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages and API show both directions of a match. */
@NullMarked
class BothWaysPagesTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final String NEED = "need=membranes+for+electrolysers";

  @TempDir static Path folder;
  private static LuceneEngine engine;
  private static Server server;

  @BeforeAll
  static void serve() {
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));
    engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    engine.apply(
        List.of(
            Sample.saying("silent", Language.ENGLISH, "Membranes for electrolysers."),
            Sample.saying("wants", Language.ENGLISH, "Membranes for electrolysers."),
            Sample.organisation("maker").type(OrganisationType.COMPANY).in("FR", null, null).put(),
            request("wants", "Lidar <sensors> wanted")
                .seeking(OrganisationType.COMPANY)
                .seeking(SizeClass.SMALL)
                .by(Cooperation.JOINT_VENTURE)
                .on("lidar")
                .targeting("FR")
                .put(),
            offer("maker", "Compact lidar sensors").ready(7).put(),
            Sample.organisation("seller").put(),
            offer("seller", "Cheese ripening").put(),
            request("maker", "Old wish").until(LocalDate.of(2026, 10, 1)).put()));
    engine.commit(1);
    server = StartedServer.over(engine, thesaurus, glosser, view(), clock);
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  @Test
  void theApiGivesBothDirections() throws IOException {
    var found = json("/api/v1/partners?lang=fr&" + NEED + "&offer=capteurs+lidar");
    var first = found.path("partners").path(0);
    assertThat(first.path("id").asText()).isEqualTo("wants");
    assertThat(reason(first, "reciprocity").path("text").asText())
        .startsWith("Cherche ce que vous apportez")
        .contains("« Lidar <sensors> wanted »");
    assertThat(reason(first, "reciprocity").path("evidence").path(0).path("source").asText())
        .isEqualTo("profiles");
    assertThat(found.path("partners").path(1).path("silent").toString()).contains("reciprocity");
  }

  @Test
  void theSeekersProfilesStandForItsOffer() throws IOException {
    var found = json("/api/v1/partners?lang=en&" + NEED + "&seeker=maker");
    var first = found.path("partners").path(0);
    assertThat(reason(first, "reciprocity").path("text").asText())
        .endsWith("; your profile: “Compact lidar sensors”.");
    assertThat(reason(first, "fit").path("text").asText())
        .contains("its profile seeks a company, which you are", "your country (France)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/donnees | Les dictionnaires | 12\u202f345",
        "/en/data    | The dictionaries  | 12,345",
        "/zh/data    | 词典              | 12,345",
      })
  void thePageOfTheDataNamesTheDictionariesWithTheirLicences(
      String page, String title, String terms) {
    assertThat(get(page).body())
        .contains("<h2>" + title + "</h2>", "Ships &amp; keels", "CC BY-SA 4.0", terms);
  }

  @Test
  void anOfferOfTooManyCharactersIsRefusedWithItsField() {
    var answer = get("/api/v1/partners?" + NEED + "&offer=" + "x".repeat(20_001));
    assertThat(answer.statusCode()).isIn(400, 414);
    var misspelt = get("/api/v1/partners?" + NEED + "&offre=x");
    assertThat(misspelt.statusCode()).isEqualTo(400);
    assertThat(misspelt.body()).contains("offer");
  }

  @Test
  void theListAsksForTheOfferAndKeepsIt() {
    String page = page("/en/partners?" + NEED + "&offer=lidar+sensors");
    assertThat(page).contains("What you bring (optional)", "value=\"lidar sensors\"");
    assertThat(page).contains("Their need → your offer", "Seeks what you bring");
    assertThat(page).contains("and their need meets yours.", "their need of you is unknown.");
    assertThat(page).contains("Lidar &lt;sensors&gt; wanted").doesNotContain("Lidar <sensors>");
    assertThat(page.substring(page.indexOf("<form"), page.indexOf("</form>")))
        .as("the form that asks; that of the weights keeps all")
        .doesNotContain("type=\"hidden\" name=\"offer\"");
  }

  @Test
  void anArrowIsUnknownUntilTheOfferIsTold() {
    String without = page("/en/partners?" + NEED);
    assertThat(without).contains("arrow known", "arrow unknown", "We do not know what you offer");
    String with = page("/en/organisations/wants/why?" + NEED + "&offer=lidar+sensors");
    assertThat(with).contains("arrow known").doesNotContain("arrow unknown");
    String silent = page("/en/organisations/silent/why?" + NEED + "&offer=lidar+sensors");
    assertThat(silent).contains("arrow unknown", "No request of theirs is known");
  }

  @Test
  void whoAsksInTheCatalogueIsNotSaidToOfferNothingKnown() {
    for (String address :
        List.of(
            "/en/partners?" + NEED + "&seeker=maker",
            "/en/organisations/maker/tandem",
            "/en/organisations/maker/tandem?" + NEED,
            "/en/partners?seeker=maker&with=silent")) {
      assertThat(page(address)).as(address).doesNotContain("We do not know what you offer");
    }
  }

  @Test
  void theOrganisationsPageSendsOnToTheListItBeginsAndCallsAnOfferEvidence() {
    String page = page("/en/organisations/maker");
    assertThat(page).contains("href=\"/en/partners?seeker=maker\"");
    assertThat(page("/en/organisations/seller"))
        .contains("No evidence in our sources yet other than its offers above.");
    assertThat(page("/en/partners?seeker=maker")).contains(">wants<", "Seeks what you bring");
  }

  @Test
  void aSilentSignalShowsTheWeightItWouldHaveHad() {
    String why = page("/en/organisations/silent/why?" + NEED + "&offer=lidar+sensors");
    String row = why.substring(why.indexOf("<tr class=\"silent\">"));
    assertThat(row.substring(0, row.indexOf("</tr>"))).contains("nothing found").contains("× 0.");
  }

  @Test
  void anOfferAloneListsWhoSeeksIt() {
    String page = page("/fr/partenaires?offer=capteurs+lidar");
    assertThat(page).contains("Qui cherche : capteurs lidar", "Cherche ce que vous apportez");
    assertThat(page).doesNotContain(">silent<");
    String why = page("/fr/organisations/wants/pourquoi?offer=capteurs+lidar");
    assertThat(why).contains("Ce que vous apportez", "Cherche ce que vous apportez");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Ce qu’elle cherche, demande de technologie, coentreprise, Pays visés, 1 septembre 2027",
    "en, What it seeks, technology request, joint venture, Target countries, 1 September 2027",
    "zh, 它在寻求什么, 技术需求, 合资, 目标国家, 2027年9月1日",
  })
  void theOrganisationsPageTellsWhatItSeeks(
      String language, String heading, String kind, String cooperation, String fact, String day) {
    String page = page("/" + language + "/organisations/wants");
    assertThat(page).contains(heading, kind, cooperation, fact, day, "CC0-1.0");
    assertThat(page).contains("Lidar &lt;sensors&gt; wanted");
  }

  @Test
  void theOrganisationsPageTellsWhatItOffersAndNotWhatHasExpired() {
    String page = page("/en/organisations/maker");
    assertThat(page).contains("What it offers", "Compact lidar sensors", "Readiness (TRL)");
    assertThat(page).doesNotContain("What it seeks").contains("Old wish");
  }

  private static JsonNode reason(JsonNode partner, String signal) {
    for (var reason : partner.path("reasons")) {
      if (reason.path("signal").asText().equals(signal)) {
        return reason;
      }
    }
    throw new AssertionError("no " + signal + " in " + partner);
  }

  private static String page(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(page(path));
  }

  private static HttpResponse<String> get(String path) {
    var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CatalogueView view() {
    return new NoCatalogue() {
      @Override
      public List<DictionaryPack.Credit> dictionaries() {
        return List.of(new DictionaryPack.Credit("Ships & keels", "CC BY-SA 4.0", 12_345));
      }
    };
  }
}
