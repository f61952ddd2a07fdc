package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens the pages in the system's Chromium. */
class BrowserTest {

  private static final String AXE =
      """
      async () => {
        const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
          'wcag22aa', 'best-practice']})
        return found.violations.map(({id, nodes}) => id + ': ' + nodes.map(n => n.html).join(' | '))
      }
      """;

  private static Browser browser;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    browser = RunningBrowser.running().browser;
    axe = Files.readString(RunningBrowser.MODULES.resolve("axe-core/axe.min.js"));
  }

  /** One address of every page in a language. */
  static List<String> pages(Language language) {
    var links = new Links(language);
    String need =
        "?need="
            + Asked.encoded(
                switch (language) {
                  case FRENCH -> "fabrication additive de pièces en titane";
                  case ENGLISH -> "lidar sensors for autonomous vehicles in China";
                  case CHINESE -> "锂电池回收";
                });
    return List.of(
        links.home(),
        links.partners() + need,
        links.partners() + need + "&country=FR",
        links.partners() + need + "&view=map",
        links.partners() + need + "&view=table",
        links.partners() + need + "&view=matrix",
        links.partners() + need + "&country=IS",
        links.partners() + "?need=qsdfkj+wxcvbn",
        links.partners(),
        links.export() + need,
        links.organisation("scs") + need,
        links.why("scs") + need,
        links.why("baoti"),
        links.why("latmos") + need + "&tandem=actia-group",
        links.tandem("actia-group"),
        links.tandem("tsinghua-university") + need + "&country=FR",
        links.consortium(),
        links.consortium() + need,
        links.consortium() + need + "&members=actia-group&members=baoti&member=grenoble",
        links.organisation("optitec"),
        links.concept("additive-manufacturing"),
        links.concepts(),
        links.register(),
        links.register() + "?year=2013&department=06",
        links.calls(),
        links.ranking(),
        links.evaluation(),
        links.data());
  }

  /** Addresses of pages that say at their fields what is wrong with what was asked. */
  static List<String> refusals(Language language) {
    var links = new Links(language);
    return List.of(
        links.tandem("actia-group") + "?need=lidar&country=XX",
        links.consortium() + "?need=&members=nobody-knows&members=baoti",
        links.consortium() + "?need=lidar&members=nobody-knows&member=qsdfkj");
  }

  /** All of them. */
  static List<String> answers(Language language) {
    var all = new ArrayList<>(pages(language));
    all.addAll(refusals(language));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageIsAccessibleOnAWideScreenInLightAndANarrowOneInDark(Language language) {
    var faults = new ArrayList<String>();
    audit(language, ColorScheme.LIGHT, 1280, faults);
    audit(language, ColorScheme.DARK, 320, faults);
    assertThat(faults).isEmpty();
  }

  private static void audit(Language language, ColorScheme scheme, int width, List<String> faults) {
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
      for (String path : answers(language)) {
        var page = context.newPage();
        page.navigate(address(path));
        page.evaluate(axe);
        String where = path + " " + scheme + " " + width + ": ";
        ((List<?>) page.evaluate(AXE)).forEach(fault -> faults.add(where + fault));
        if (page.evaluate("document.documentElement.scrollWidth > innerWidth").equals(true)) {
          faults.add(where + "wider than the screen");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(shot(path, scheme + "-" + width)));
        page.close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTableFitsANarrowScreenWithRankAndNameApart(Language language) {
    try (var context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 900))) {
      var page = context.newPage();
      page.navigate(address(new Links(language).partners() + "?need=lidar&view=table"));
      assertThat(
              page.evaluate(
                  """
                  [...document.querySelectorAll('.results.table tbody tr')].every(row => {
                    const [rank, name] = ['td.n', 'th'].map(
                        cell => row.querySelector(cell).getBoundingClientRect());
                    return rank.right + 4 <= name.left && row.getBoundingClientRect().height < 420
                        && [...row.children].every(
                            cell => cell.getBoundingClientRect().right <= innerWidth);
                  })\
                  """))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPageAsksAnotherHostOrComplains(Language language) {
    try (var context = browser.newContext()) {
      var foreign = new ArrayList<String>();
      var complaints = new ArrayList<String>();
      for (String path : pages(language)) {
        var page = context.newPage();
        page.onRequest(
            request -> {
              if (!request.url().startsWith(address("/"))) {
                foreign.add(request.url());
              }
            });
        page.onConsoleMessage(message -> complaints.add(path + ": " + message.text()));
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.navigate(address(path));
        page.close();
      }
      assertThat(foreign).isEmpty();
      assertThat(complaints).isEmpty();
      assertThat(context.cookies()).isEmpty();
    }
  }

  @Test
  void aNeedIsAskedByKeyboardAloneWithScriptsOff() {
    try (var context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var page = context.newPage();
      page.navigate(address("/fr"));
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").textContent()).isEqualTo("Aller au contenu");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().type("lidar");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/fr/partenaires?need=lidar**");
      assertThat(page.locator("ol.list > li").count()).isPositive();
      page.locator("details.why summary").first().press("Enter");
      assertThat(page.locator("details.why table").first().isVisible()).isTrue();
      page.locator(".facets a.value").first().press("Enter");
      page.waitForURL("**/fr/partenaires?need=lidar**type=**");
      page.goBack();
      assertThat(page.locator("#need").inputValue()).isEqualTo("lidar");
    }
  }

  @Test
  void suggestionsComeWhileTypingAndAreChosenByKeyboard() {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      page.navigate(address("/en"));
      page.locator("#need").pressSequentially("additive manu");
      page.locator("[role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("[aria-selected=true]").count()).isEqualTo(1);
      page.keyboard().press("Escape");
      assertThat(page.locator("[role=listbox]").isVisible()).isFalse();
      page.keyboard().press("Enter");
      page.waitForURL("**/en/partners?need=additive+manu**");
      page.navigate(address("/en/ranking"));
      var field = page.locator("[role=combobox]");
      field.pressSequentially("tsinghua");
      page.locator("[role=option]").first().waitFor();
      assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/en/organisations/**");
    }
  }

  @Test
  void aDotOnTheMapLeadsToItsResult() {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      page.setViewportSize(1360, 900);
      page.navigate(address("/en/partners?need=lidar"));
      page.locator(".map svg a").first().click();
      assertThat(page.url()).contains("#r");
      assertThat(page.locator(".result:target").count()).isEqualTo(1);
    }
  }

  @Test
  void aPrintedPageHasItsAddressAndNoButtons() {
    try (BrowserContext context = browser.newContext()) {
      var page = context.newPage();
      page.navigate(address("/en/organisations/scs"));
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator(".printed").isVisible()).isTrue();
      assertThat(page.locator("button").first().isVisible()).isFalse();
      page.pdf(new Page.PdfOptions().setPath(Path.of("target/screenshots/scs.pdf")));
    }
  }

  private static String address(String path) {
    return RunningServer.running().address + path;
  }

  private static Path shot(String path, String how) {
    String name = path.replaceAll("\\?need=[^&]*", "").replaceAll("[^a-zA-Z0-9]+", "-");
    return Path.of(
        "target/screenshots",
        name.substring(1) + "-" + how.toLowerCase(java.util.Locale.ROOT) + ".png");
  }
}
