package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a list to a file on one's own machine, in a browser that runs no script. */
@NullMarked
class ExportBrowserTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReaderGoesFromTheListToADossier(Language language) throws IOException {
    try (var context =
        RunningBrowser.running()
            .browser
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var page = context.newPage();
      var links = new Links(language);
      page.navigate(RunningServer.running().address + links.partners() + "?need=lidar&country=CN");
      page.locator(".taking").click();
      assertThat(page.url()).contains(links.export() + "?need=lidar&country=CN");
      var offered = page.locator(".offered a");
      assertThat(offered.allTextContents()).containsExactly("XLSX", "CSV", "JSON", "PDF");
      var taken = page.waitForDownload(offered.last()::click);
      assertThat(taken.suggestedFilename())
          .matches(
              switch (language) {
                case FRENCH -> "passerelle-partenaires-\\d{4}-\\d\\d-\\d\\d\\.pdf";
                case ENGLISH -> "passerelle-partners-\\d{4}-\\d\\d-\\d\\d\\.pdf";
                case CHINESE -> "passerelle-合作伙伴-\\d{4}-\\d\\d-\\d\\d\\.pdf";
              });
      try (var pdf = Loader.loadPDF(Files.readAllBytes(taken.path()))) {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      }
      assertSheet(page, links);
    }
  }

  private static void assertSheet(Page page, Links links) {
    page.navigate(RunningServer.running().address + links.why("scs") + "?need=lidar");
    var sheet = page.locator("a[href*='/pdf?need=lidar']");
    assertThat(page.waitForDownload(sheet::click).suggestedFilename()).endsWith(".pdf");
    page.navigate(RunningServer.running().address + links.organisation("scs"));
    var card = page.locator("a[href$='/vcard']");
    assertThat(page.waitForDownload(card::click).suggestedFilename()).endsWith(".vcf");
  }
}
