package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The system's Chromium, started once for all tests of a JVM; {@code npm ci --ignore-scripts} in
 * web/ gets the driver.
 */
@NullMarked
final class RunningBrowser {

  static final Path MODULES = Path.of("web/node_modules");

  private static final RunningBrowser ONLY = new RunningBrowser();

  final Browser browser;

  private RunningBrowser() {
    assertThat(MODULES.resolve("playwright-core/cli.js"))
        .as("run `npm ci --ignore-scripts` in web/")
        .exists();
    System.setProperty("playwright.cli.dir", driver().toString());
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node().toString())));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  static RunningBrowser running() {
    return ONLY;
  }

  /** The folder that the driver is looked for in: npm's package under the name it expects. */
  private static Path driver() {
    var folder = Path.of("target/playwright").toAbsolutePath();
    var link = folder.resolve("package");
    try {
      if (!Files.exists(link)) {
        Files.createDirectories(folder);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, MODULES.resolve("playwright-core").toAbsolutePath());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static Path node() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("node is not on the PATH: install Node.js 20"));
  }
}
