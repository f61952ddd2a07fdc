package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Somebody's browser on the way through pages that are looked at one by one. */
@NullMarked
final class Walk implements AutoCloseable {

  private static final List<Integer> WIDTHS = List.of(1200, 320);
  private static final String AXE =
      """
      async () => {
        const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
          'wcag22aa', 'best-practice'], resultTypes: ['violations']})
        return found.violations.map(({id, nodes}) => id + ': ' + nodes.map(n => n.html).join(' | '))
      }
      """;

  final Page page;
  private final TeamServer server;
  private final BrowserContext context;
  private final @Nullable BrowserContext glass;
  private final String name;
  private final String axe;
  private final List<String> faults = new ArrayList<>();
  private int looks;

  /**
   * Opens a browser.
   *
   * @param name for the files of what was seen
   */
  Walk(TeamServer server, String name, boolean isScripted) {
    this.server = server;
    this.name = name;
    context = context(isScripted);
    page = context.newPage();
    if (isScripted) {
      glass = null;
    } else {
      glass = context(true);
      glass.newPage();
    }
    page.onPageError(error -> faults.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(page.url() + ": " + message.text());
          }
        });
    try {
      axe = Files.readString(RunningBrowser.MODULES.resolve("axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BrowserContext context(boolean isScripted) {
    var context =
        RunningBrowser.running()
            .browser
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(isScripted)
                    .setViewportSize(WIDTHS.getFirst(), 900));
    context.setDefaultTimeout(15_000);
    return context;
  }

  /** Goes to a path. */
  void open(String path) {
    page.navigate(server.address + path);
  }

  /** Signs in with {@link TeamServer#PASSWORD} on the way to a path. */
  void signIn(String email, String path) {
    open("/fr/connexion?next=" + Asked.encoded(path));
    write("#f-email", email);
    write("#f-password", TeamServer.PASSWORD);
    press("Se connecter");
  }

  /** Looks at the page on a wide screen and on a narrow one, and keeps what is at fault. */
  void look(String what) {
    looks++;
    var seen = glass == null ? page : through(glass);
    for (int width : WIDTHS) {
      seen.setViewportSize(width, 900);
      seen.evaluate(axe);
      String where = what + " " + width + ": ";
      ((List<?>) seen.evaluate(AXE)).forEach(fault -> faults.add(where + fault));
      if (seen.evaluate("document.documentElement.scrollWidth > innerWidth").equals(true)) {
        faults.add(where + "wider than the screen");
      }
      String file = "journey-%s-%02d-%s-%d.png".formatted(name, looks, what, width);
      seen.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots", file))
              .setFullPage(true));
    }
    seen.setViewportSize(WIDTHS.getFirst(), 900);
  }

  /** The page as it stands, without its scripts, in a browser where the checker can run. */
  private Page through(BrowserContext glass) {
    var seen = glass.pages().getFirst();
    String html = page.content();
    seen.unrouteAll();
    seen.route(
        "**/*",
        route -> {
          var request = route.request();
          if (request.isNavigationRequest()) {
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html));
          } else if (request.resourceType().equals("script")) {
            route.abort();
          } else {
            route.resume();
          }
        });
    seen.navigate(page.url().replaceFirst("#.*", ""));
    return seen;
  }

  /** Follows the first link of a name in the page itself. */
  void follow(String link) {
    named(AriaRole.LINK, link).click();
  }

  /** Presses the first button whose name begins so in the page itself. */
  void press(String button) {
    named(AriaRole.BUTTON, button).click();
  }

  void write(String field, String words) {
    page.locator(field).fill(words);
  }

  /** What the page says, with plain spaces. */
  String text() {
    return page.locator("main").innerText().replaceAll("[\\u00a0\\u202f]", " ");
  }

  /** The bytes behind a link. */
  byte[] taken(String link) {
    Download download = page.waitForDownload(page.locator(link)::click);
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Presses Tab until something has the focus. */
  void tabTo(String what) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if (page.locator(what + ":focus").count() == 1) {
        return;
      }
    }
    throw new AssertionError("Tab does not come to " + what);
  }

  private Locator named(AriaRole role, String name) {
    return page.locator("main")
        .getByRole(role, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  void assertFaultless() {
    assertThat(faults).isEmpty();
  }

  @Override
  public void close() {
    context.close();
    if (glass != null) {
      glass.close();
    }
  }
}
