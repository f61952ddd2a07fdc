package fr.passerelle.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of our own on this machine, with all that goes wrong on the web. */
class DirectoryPageTest {

  private static final String SELECTORS =
      """
      id      = members-of-test
      title   = Members of the test
      licence = CC0-1.0
      start   = START
      item    = ul.members li
      link    = a @href
      next    = a[rel=next] @href
      name        = h1
      description = .about p
      website     = a.site @href
      city        = .city
      country     = "FR"
      themes      = .tags span
      """;

  @TempDir private Path folder;
  private final LocalSite site = new LocalSite();
  private final PageFetcher fetcher =
      new PageFetcher(new AddressFilter(true), PageFetcherTest.HASTY, null);

  @BeforeEach
  void lists() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /secret\n");
    site.page(
        "/list",
        list("alpha", "beta", "broken", "slow", "secret", "moved") + "<a rel=next href=list2>");
    site.page("/list2", list("alpha", "latin", "gb", "huge", "private") + "<a rel=next href=list>");
    site.page("/alpha", entry("Alpha Optique", "Lyon", "Capteurs pour l'industrie."));
    site.page("/beta", "<h1>Beta</h1><p>no city");
    site.status("/broken", 500).slow("/slow").redirect("/private", "http://192.168.0.1/");
    site.page("/secret", entry("Secret", "Nice", "")).redirect("/moved", "/moved-here");
    site.page("/moved-here", entry("Moved", "Brest", "Navires autonomes."));
    site.bytes("/huge", "text/html", new byte[3 << 20]);
    site.bytes(
        "/latin",
        "text/html",
        entry("Électronique Générale", "Évreux", "Mesures.").getBytes(StandardCharsets.ISO_8859_1));
    site.bytes(
        "/gb",
        "text/html; charset=utf-8",
        entry("合肥激光技术有限公司", "合肥", "研发激光雷达传感器。").getBytes(Charset.forName("GB18030")));
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @Test
  void whatCanBeReadIsImportedAndTheRestIsListedWithItsReason() throws IOException {
    var file = selectors(SELECTORS);
    try (var database = Database.inFolder(folder.resolve("data"))) {
      var catalogue = new Catalogue(database, InstantSource.system());
      var report =
          catalogue.importFrom(
              new DirectoryPage(file, fetcher, InstantSource.system()), file, Progress.SILENT);
      assertThat(report.counts().accepted()).isEqualTo(5);
      assertThat(catalogue.counts().organisations()).isEqualTo(5);
      assertThat(catalogue.rejections(report.batchId(), 0, 20))
          .extracting(Reading.Rejected::message)
          .satisfiesExactlyInAnyOrder(
              told -> assertThat(told).contains("/broken", "500"),
              told -> assertThat(told).contains("/slow", "in time"),
              told -> assertThat(told).contains("/secret", "robots.txt"),
              told -> assertThat(told).contains("/alpha", "already"),
              told -> assertThat(told).contains("/huge", "larger"),
              told -> assertThat(told).contains("/private", "192.168.0.1 is not public"),
              told -> assertThat(told).contains("/list", "leads back"));
    }
  }

  @Test
  void everyFieldIsReadWhereItsSelectorPoints() throws IOException {
    var first = readings(SELECTORS).getFirst();
    var record = ((Reading.Accepted) first).record();
    var claims = Objects.requireNonNull(record.claims());
    assertThat(claims.names().getFirst().text()).isEqualTo("Alpha Optique");
    assertThat(claims.place().city()).isEqualTo("Lyon");
    assertThat(claims.place().country()).isEqualTo("FR");
    assertThat(claims.website()).isEqualTo("https://alpha-optique.example/");
    assertThat(claims.texts().getFirst().text()).isEqualTo("Capteurs pour l'industrie.");
    assertThat(claims.themes()).containsExactly("lidar");
    assertThat(record.mark().url()).isEqualTo(site.url("/alpha"));
    assertThat(record.mark().licence()).isEqualTo("CC0-1.0");
  }

  @Test
  void namesSurviveWrongEncodings() throws IOException {
    var names =
        readings(SELECTORS).stream()
            .filter(Reading.Accepted.class::isInstance)
            .map(reading -> ((Reading.Accepted) reading).record().claims())
            .flatMap(claims -> Objects.requireNonNull(claims).names().stream())
            .toList();
    assertThat(names)
        .anyMatch(name -> name.text().equals("Électronique Générale"))
        .anyMatch(name -> name.text().equals("合肥激光技术有限公司") && name.language() == Language.CHINESE);
  }

  @Test
  void aPreviewShowsWhatIsFoundAndWhatIsMissing() throws IOException {
    var glances =
        new DirectoryPage(selectors(SELECTORS), fetcher, InstantSource.system()).preview(3);
    assertThat(glances).hasSize(3);
    assertThat(glances.get(0).found()).contains("name: Alpha Optique", "city: Lyon");
    assertThat(glances.get(1).missing()).contains("city", "website", "description");
    assertThat(glances.get(2).missing().getFirst()).contains("500");
  }

  @Test
  void aListMayHoldAllThatThereIs() throws IOException {
    site.page("/list", "<ul class=members><li><h1>One</h1><li><h1>Two</h1><li><p>no name</ul>");
    var readings = readings(SELECTORS.replaceAll("(link|next) .*\n", ""));
    assertThat(readings).hasSize(3);
    assertThat(readings.get(1)).isInstanceOf(Reading.Accepted.class);
    assertThat(((Reading.Rejected) readings.get(2)).reason())
        .isEqualTo(RejectionReason.MISSING_FIELD);
  }

  @Test
  void theLimitOfPagesEndsTheWayAndSaysSo() throws IOException {
    var readings = readings(SELECTORS + "pages = 3\n");
    assertThat(readings).hasSize(3);
    assertThat(((Reading.Rejected) readings.getLast()).message()).contains("limit of 3 pages");
    assertThat(site.asked()).containsExactly("/robots.txt", "/list", "/alpha", "/beta");
  }

  @Test
  void aFileThatIsNotRightSaysWhichLine() {
    assertWrong(SELECTORS.replace("item    = ul.members li", ""), "no line item");
    assertWrong(SELECTORS.replace("h1", "h1[[["), "no CSS selector");
    assertWrong(SELECTORS + "phone = .tel\n", "no line phone");
    assertWrong(SELECTORS + "pages = 6000\n", "from 1 to 5000");
    assertWrong(SELECTORS.replace("members-of-test", "Members"), "id must be");
    assertWrong(SELECTORS.replace("members-of-test", "starter"), "starter is the name of a source");
  }

  private void assertWrong(String text, String said) {
    assertThatThrownBy(() -> readings(text))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining(said);
  }

  private List<Reading> readings(String text) throws IOException {
    var file = selectors(text);
    var source = new DirectoryPage(file, fetcher, InstantSource.system());
    try (var readings = source.read(InputFile.of(file))) {
      return readings.toList();
    }
  }

  private Path selectors(String text) throws IOException {
    return Files.writeString(
        folder.resolve("test.properties"), text.replace("START", site.url("/list")));
  }

  private static String list(String... entries) {
    var list = new StringBuilder("<ul class=members>");
    for (String entry : entries) {
      list.append("<li><a href=/").append(entry).append("#top>").append(entry).append("</a>");
    }
    return list.append("</ul>").toString();
  }

  private static String entry(String name, String city, String about) {
    return """
    <h1>%s</h1><div class=about><p>%s</p></div><span class=city>%s</span>
    <a class=site href=https://alpha-optique.example/>site</a>
    <div class=tags><span>lidar</span></div>
    """
        .formatted(name, about, city);
  }
}
