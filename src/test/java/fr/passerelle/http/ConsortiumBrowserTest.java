package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A consortium is composed in the system's Chromium. */
class ConsortiumBrowserTest {

  @Test
  void itIsComposedByKeyboardAloneWithScriptsOff() {
    try (var context =
        RunningBrowser.running()
            .browser
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var page = context.newPage();
      page.navigate(address("/fr"));
      named(page, "Composer un consortium").press("Enter");
      page.waitForURL("**/fr/consortium");
      page.locator("#need").focus();
      page.keyboard().type("capteurs lidar et titane");
      page.keyboard().press("Tab");
      page.keyboard().type("baoti");
      page.keyboard().press("Enter");
      page.waitForURL("**/fr/consortium?need=**&members=baoti");
      assertThat(page.locator("#need").inputValue()).isEqualTo("capteurs lidar et titane");
      assertThat(page.locator(".coverage tbody tr").count()).isEqualTo(2);
      page.locator(".to-cover").first().press("Enter");
      assertThat(page.url()).contains("#gap-lidar");
      page.locator("a.add").first().press("Enter");
      page.waitForURL("**&members=baoti&members=**");
      assertThat(page.locator(".members li").count()).isEqualTo(2);
      assertThat(page.locator(".to-cover").count()).isZero();
      page.locator(".members .remove").first().press("Enter");
      page.waitForURL(url -> !url.contains("members=baoti"));
      assertThat(page.locator(".members li").count()).isEqualTo(1);
      page.goBack();
      assertThat(page.locator(".members li").count()).isEqualTo(2);
    }
  }

  @Test
  void aNameIsSuggestedAndAddedWithoutLeavingThePage() {
    try (var context = RunningBrowser.running().browser.newContext()) {
      var page = context.newPage();
      page.navigate(address("/en/consortium?need=lidar"));
      page.locator("#member").pressSequentially("tsinghua");
      page.locator("[role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.locator("#member").inputValue()).containsIgnoringCase("tsinghua");
      assertThat(page.url()).endsWith("/en/consortium?need=lidar");
      page.keyboard().press("Enter");
      page.waitForURL("**/en/consortium?need=lidar&members=**");
      assertThat(page.locator(".members li").count()).isEqualTo(1);
    }
  }

  @Test
  void theCoverageFitsANarrowScreenWithMembersAndWordsApart() {
    try (var context =
        RunningBrowser.running()
            .browser
            .newContext(new Browser.NewContextOptions().setViewportSize(320, 900))) {
      var page = context.newPage();
      page.navigate(
          address("/fr/consortium?need=lidar+titane&members=baoti&members=tsinghua-university"));
      assertThat(
              page.evaluate(
                  """
                  [...document.querySelectorAll('.coverage td')].every(cell => {
                    const [of, cover] = ['.of', '.cover'].map(
                        part => cell.querySelector(part).getBoundingClientRect());
                    return of.width > 0 && of.right <= cover.left && cover.right <= innerWidth;
                  })\
                  """))
          .isEqualTo(true);
    }
  }

  private static Locator named(Page page, String name) {
    return page.locator("main a").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static String address(String path) {
    return RunningServer.running().address + path;
  }
}
