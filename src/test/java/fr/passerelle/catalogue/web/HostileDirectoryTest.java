package fr.passerelle.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.ImportReport;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.source.Damage;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Directories on the web that mean ill, on this machine. {@code -Dfuzz.count=1000} damages so many
 * pages.
 */
class HostileDirectoryTest {

  private static final int COUNT = Integer.getInteger("fuzz.count", 40);

  @TempDir private Path folder;
  private final LocalSite site = new LocalSite();
  private final PageFetcher fetcher =
      new PageFetcher(new AddressFilter(true), PageFetcherTest.HASTY, null);
  private Database database;
  private Catalogue catalogue;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder.resolve("data"));
    catalogue = new Catalogue(database, InstantSource.system());
    site.page("/robots.txt", "");
  }

  @AfterEach
  void close() {
    database.close();
    fetcher.close();
    site.close();
  }

  @Test
  void everyEntryIsAcceptedOrRejectedWithItsReason() throws IOException {
    site.page("/good", entry("Good")).status("/broken", 500).slow("/slow");
    site.redirect("/circle", "/circle2").redirect("/circle2", "/circle");
    site.redirect("/cloud", "http://169.254.169.254/latest/")
        .redirect("/disk", "file:///etc/hosts");
    site.status("/nowhere", 302).bytes("/empty", "text/html", new byte[0]);
    site.on(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('<');
        });
    site.page("/deep", "<div>".repeat(100_000) + entry("Deep"));
    site.bytes(
        "/wide",
        "text/html; charset=iso-8859-1",
        entry("Large é").getBytes(Charset.forName("UTF-16")));
    site.bytes(
        "/nothing",
        "text/html; charset=x-no-such",
        entry("Plain").getBytes(StandardCharsets.UTF_8));
    var links =
        List.of(
            "/good",
            "/broken",
            "/slow",
            "/circle",
            "/cloud",
            "/disk",
            "/nowhere",
            "/empty",
            "/cut",
            "/deep",
            "/wide",
            "/nothing",
            "javascript:alert(1)",
            "http://[bad/",
            "mailto:a@b.example");
    site.page("/list", list(links));
    var report = imported();
    assertThat(report.counts().read()).isEqualTo(links.size());
    assertThat(report.counts().accepted() + report.counts().rejectedInAll())
        .isEqualTo(links.size());
    assertThat(names()).contains("Good", "Deep", "Plain");
    var told = catalogue.rejections(report.batchId(), 0, 100);
    assertThat(told)
        .extracting(Reading.Rejected::message)
        .anySatisfy(reason -> assertThat(reason).contains("/broken", "500"))
        .anySatisfy(reason -> assertThat(reason).contains("/slow", "in time"))
        .anySatisfy(reason -> assertThat(reason).contains("/circle", "in a circle"))
        .anySatisfy(
            reason -> assertThat(reason).contains("/cloud", "169.254.169.254 is not public"))
        .anySatisfy(reason -> assertThat(reason).contains("/disk", "no address of the web"))
        .anySatisfy(reason -> assertThat(reason).contains("/nowhere", "leads nowhere"))
        .anySatisfy(reason -> assertThat(reason).contains("/cut", "connection broke"))
        .anySatisfy(reason -> assertThat(reason).contains("field name is empty"));
    assertThat(site.asked()).as("each page once").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/list500, answers 500",
    "/listslow, in time",
    "/listcircle, in a circle",
    "/listinside, 192.168.1.1 is not public",
    "/listempty, no entry is where"
  })
  void aListThatCannotBeReadEndsTheImportWithItsReason(String list, String reason)
      throws IOException {
    site.status("/list500", 500).slow("/listslow").redirect("/listcircle", "/listcircle");
    site.redirect("/listinside", "http://192.168.1.1/").page("/listempty", "<p>no list");
    site.redirect("/list", list);
    var report = imported();
    assertThat(report.counts().accepted()).isZero();
    assertThat(catalogue.rejections(report.batchId(), 0, 10))
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.message()).contains("/list", reason));
    assertThat(catalogue.batches().getFirst().state()).isEqualTo(ImportBatch.State.FINISHED);
  }

  @Test
  void noDamagedPageEndsTheReading() throws IOException {
    var links = new ArrayList<String>();
    for (int i = 0; i < COUNT; i++) {
      var damage = new Damage(i);
      String name = i % 2 == 0 ? damage.odd() : "Name " + i;
      byte[] page = entry(name).getBytes(StandardCharsets.UTF_8);
      site.bytes("/p" + i, "text/html; charset=utf-8", i % 4 == 0 ? page : damage.raw(page));
      links.add("/p" + i);
    }
    site.page("/list", list(links));
    var report = assertTimeoutPreemptively(Duration.ofSeconds(60 + COUNT), this::imported);
    assertThat(report.counts().read()).isEqualTo(COUNT);
    assertThat(report.counts().accepted() + report.counts().rejectedInAll()).isEqualTo(COUNT);
    System.out.printf(
        "web: %,d damaged pages, %,d accepted, %,d rejected%n",
        COUNT, report.counts().accepted(), report.counts().rejectedInAll());
  }

  private List<String> names() {
    return catalogue.changes(0, 100).stream()
        .map(
            change ->
                switch (change) {
                  case CatalogueChange.OrganisationPut put ->
                      put.organisation().names().getFirst().text();
                  default -> "";
                })
        .toList();
  }

  private ImportReport imported() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("test.properties"),
            """
            id = hostile
            start = %s
            item = li
            link = a @href
            name = h1
            description = p
            city = .city
            country = "FR"
            themes = .tags span
            """
                .formatted(site.url("/list")));
    var source = new DirectoryPage(file, fetcher, InstantSource.system());
    return catalogue.importFrom(source, file, Progress.SILENT);
  }

  private static String list(List<String> links) {
    var list = new StringBuilder("<ul>");
    links.forEach(link -> list.append("<li><a href='").append(link).append("'>x</a>"));
    return list.append("</ul>").toString();
  }

  private static String entry(String name) {
    return "<h1>%s</h1><p>About it.</p><span class=city>Lyon</span>".formatted(name)
        + "<div class=tags><span>lidar</span></div>";
  }
}
