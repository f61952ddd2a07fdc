package fr.passerelle.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.ImportReport;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.SiteStatus;
import fr.passerelle.catalogue.SiteStatuses;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site of an organisation brings to the catalogue. */
class WebSourceTest {

  private static final String HOME =
      """
      <html lang="fr"><head><title>Accueil - Acme Optique SAS</title>
      <meta property="og:site_name" content="Bienvenue">
      <meta name="description" content="Acme conçoit des capteurs optiques pour l'industrie.">
      <link rel="alternate" hreflang="zh-CN" href="/zh">
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": ["Organization"], "name": "Acme Optique", "alternateName": "爱可美光学"}]}</script>
      </head><body><nav><a href="/qui-sommes-nous">Qui sommes-nous ?</a>
      <a href="/produits">Nos produits</a><a href="/recherche/">Recherche</a>
      <a href="/fr/contact">Nous contacter</a><a href="https://other.example/products">Products</a>
      </nav><p>Nous fabriquons des capteurs à Rousset depuis plus de vingt ans.</p>NEWS</body></html>
      """;

  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

  private final LocalSite site = new LocalSite();
  private final Path folder;
  private final Database database;
  private final Catalogue catalogue;
  private final SiteStatuses statuses;
  private final PageFetcher fetcher;
  private final WebSource source;
  private int lists;

  WebSourceTest(@TempDir Path folder) {
    this.folder = folder;
    database = Database.inFolder(folder.resolve("data"));
    catalogue = new Catalogue(database, InstantSource.fixed(NOW));
    statuses = new SiteStatuses(database);
    fetcher =
        new PageFetcher(
            new AddressFilter(true), PageFetcherTest.HASTY, new PageStore(folder.resolve("pages")));
    var detector = new LanguageDetector(Thesaurus.read(Path.of("index-data", "thesaurus")));
    source = new WebSource(catalogue, statuses, fetcher, detector, InstantSource.fixed(NOW));
  }

  @BeforeEach
  void pages() {
    site.page("/", HOME.replace("NEWS", ""));
    site.page(
        "/produits",
        "<h2>Capteurs</h2><p>Nos capteurs lidar mesurent la distance au millimètre près dans la"
            + " poussière. Écrivez à jean.exemple@acme.example pour un essai.");
    site.page(
        "/recherche/",
        "<p>Our laboratory studies silicon photonics for the detection of gases in factories.");
    site.page(
        "/qui-sommes-nous", "<p>Une équipe de quarante personnes, entre optique et logiciel.");
    site.page("/fr/contact", "<p>contact@acme.example, marie.exemple@acme.example");
  }

  @AfterEach
  void close() {
    fetcher.close();
    database.close();
    site.close();
  }

  @Test
  void theSiteJoinsTheOrganisationThatItBelongsTo() throws IOException {
    String id = known("Acme Optique", "Rousset", site.url("/"));
    var report = visit(id);
    assertThat(report.counts().accepted()).isEqualTo(1);
    assertThat(catalogue.counts().organisations()).isEqualTo(1);
    var organisation = catalogue.organisation(id).orElseThrow();
    assertThat(organisation.mark("site")).isPresent();
    assertThat(organisation.names())
        .extracting(name -> name.text())
        .containsExactlyInAnyOrder("Acme Optique", "爱可美光学", "Acme Optique SAS");
    assertThat(organisation.description(Language.FRENCH).orElseThrow().text())
        .contains("capteurs optiques");
  }

  @Test
  void passagesAreEvidenceInTheirLanguageWithoutAddressesOfPersons() throws IOException {
    String id = known("Acme Optique", "Rousset", site.url("/"));
    visit(id);
    var evidence = catalogue.evidenceOf(id);
    assertThat(evidence)
        .allMatch(piece -> piece.kind() == Evidence.Kind.WEB_PASSAGE)
        .allMatch(piece -> piece.text().length() <= 1_000)
        .noneMatch(piece -> piece.text().contains("@"))
        .anyMatch(piece -> piece.text().contains("lidar") && piece.language() == Language.FRENCH)
        .anyMatch(
            piece -> piece.text().contains("photonics") && piece.language() == Language.ENGLISH);
    assertThat(evidence.stream().filter(piece -> piece.title().equals("Capteurs"))).hasSize(1);
  }

  @Test
  void theStatusTellsTheGeneralWaysToReachItAndNoPersons() throws IOException {
    String id = known("Acme Optique", "Rousset", site.url("/"));
    visit(id);
    var status = statuses.of(id).orElseThrow();
    assertThat(status.state()).isEqualTo(SiteStatus.State.READ);
    assertThat(status.contactPage()).isEqualTo(site.url("/fr/contact"));
    assertThat(status.mailboxes()).containsExactly("contact@acme.example");
    assertThat(status.languages()).containsExactly("fr", "zh");
    assertThat(status.checked()).isEqualTo(NOW);
  }

  @Test
  void aSentenceThatIsNewOnTheSiteIsDatedEvidence() throws IOException {
    String id = known("Acme Optique", "Rousset", site.url("/"));
    visit(id);
    visit(id);
    assertThat(statuses.of(id).orElseThrow().state()).isEqualTo(SiteStatus.State.UNCHANGED);
    String news = "Acme ouvre un laboratoire commun sur les gyroscopes à fibre.";
    site.page("/", HOME.replace("NEWS", "<p>" + news));
    visit(id);
    assertThat(statuses.of(id).orElseThrow().state()).isEqualTo(SiteStatus.State.READ);
    assertThat(catalogue.evidenceOf(id).stream().filter(piece -> piece.date() != null))
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.text()).isEqualTo(news);
              assertThat(piece.title()).isEqualTo("Nouveau sur le site");
              assertThat(piece.date()).isEqualTo(LocalDate.of(2027, 3, 1));
            });
    visit(id);
    assertThat(catalogue.evidenceOf(id).stream().filter(piece -> piece.date() != null))
        .as("news stay")
        .hasSize(1);
  }

  @Test
  void brokenSitesAreListedAndHoldUpNoOther() throws IOException {
    site.status("/down", 503).redirect("/inside", "http://10.1.2.3/").slow("/slow");
    String down = known("Down", "Lyon", site.url("/down"));
    String inside = known("Inside", "Lyon", site.url("/inside"));
    String slow = known("Slow", "Lyon", site.url("/slow"));
    String none = known("None", "Lyon", "");
    String good = known("Acme Optique", "Rousset", site.url("/"));
    var report = visit(down, inside, slow, none, good);
    assertThat(report.counts().accepted()).isEqualTo(1);
    assertThat(report.counts().rejectedInAll()).isEqualTo(4);
    assertThat(statuses.in(SiteStatus.State.FAILED, 10))
        .extracting(SiteStatus::organisation)
        .containsExactlyInAnyOrder(down, slow);
    assertThat(statuses.in(SiteStatus.State.REFUSED, 10))
        .singleElement()
        .satisfies(status -> assertThat(status.reason()).contains("10.1.2.3 is not public"));
    assertThat(catalogue.organisation(down)).isPresent();
  }

  @Test
  void aSiteThatBreaksKeepsWhatItSaidBefore() throws IOException {
    String id = known("Acme Optique", "Rousset", site.url("/"));
    visit(id);
    int before = catalogue.evidenceOf(id).size();
    site.status("/", 500);
    visit(id);
    assertThat(catalogue.evidenceOf(id)).hasSize(before).isNotEmpty();
    assertThat(statuses.of(id).orElseThrow().contactPage()).isEqualTo(site.url("/fr/contact"));
  }

  @Test
  void whereNeitherNumberNorCityIsKnownItBringsEvidenceAlone() throws IOException {
    String id = known("Acme Optique", "", site.url("/"));
    visit(id);
    assertThat(catalogue.counts().organisations()).isEqualTo(1);
    assertThat(catalogue.evidenceOf(id))
        .anyMatch(piece -> piece.kind() == Evidence.Kind.DESCRIPTION)
        .anyMatch(piece -> piece.text().contains("lidar"));
  }

  private String known(String name, String city, String website) throws IOException {
    var file =
        Files.writeString(
            folder.resolve(name + ".csv"),
            "name,country,city,website\n%s,FR,%s,%s\n".formatted(name, city, website));
    var directory = new DirectorySource("known", "Known", "CC0-1.0", "", LocalDate.EPOCH);
    catalogue.importFrom(directory, file, Progress.SILENT);
    return catalogue.changes(0, 100).stream()
        .filter(CatalogueChange.OrganisationPut.class::isInstance)
        .map(CatalogueChange.OrganisationPut.class::cast)
        .map(CatalogueChange.OrganisationPut::organisation)
        .filter(organisation -> organisation.name(Language.FRENCH).equals(name))
        .map(Organisation::id)
        .findFirst()
        .orElseThrow();
  }

  private ImportReport visit(String... ids) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("sites-" + ++lists), String.join("\n", List.of(ids)) + "\n");
    return catalogue.importFrom(source, file, Progress.SILENT);
  }
}
