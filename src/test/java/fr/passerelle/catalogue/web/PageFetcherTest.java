package fr.passerelle.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of asking for pages, good and bad. */
class PageFetcherTest {

  /** No pause, and little patience. */
  static final FetchLimits HASTY =
      new FetchLimits(2 << 20, Duration.ofSeconds(2), 5, Duration.ZERO, Duration.ofSeconds(30));

  private static final String CHINESE = "固态电池与燃料电池的研究开发,激光雷达传感器";

  private final LocalSite site = new LocalSite();
  private final PageFetcher fetcher;

  PageFetcherTest(@TempDir Path folder) {
    fetcher = new PageFetcher(new AddressFilter(true), HASTY, new PageStore(folder));
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @Test
  void aPageIsReadAfterARedirectAndKnowsWhereItStands() {
    site.redirect("/old", "/new#part").page("/new", "<title>Here</title>");
    assertThat(read("/old").url()).hasToString(site.url("/new"));
    assertThat(read("/old").document().title()).isEqualTo("Here");
  }

  @Test
  void aRedirectInACircleOrWithoutEndFails() {
    site.redirect("/a", "/b").redirect("/b", "/a");
    for (int i = 0; i < 10; i++) {
      site.redirect("/long" + i, "/long" + (i + 1));
    }
    assertThat(failure("/a")).contains("circle");
    assertThat(failure("/long0")).contains("more than 5");
    assertThat(site.asked()).doesNotContain("/long6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://someone@127.0.0.1/"
      })
  void aRedirectToAnAddressThatIsNotPublicIsRefused(String target) {
    site.redirect("/out", target);
    assertThat(refusal(fetcher.fetch(site.url("/out")))).isNotBlank();
    assertThat(refusal(fetcher.fetch(target))).isNotBlank();
  }

  @Test
  void theOpenWebsFilterNeverConnectsToThisMachine() {
    site.page("/", "here");
    try (var careful = new PageFetcher(AddressFilter.PUBLIC_ONLY, HASTY, null)) {
      assertThat(refusal(careful.fetch(site.url("/")))).contains("127.0.0.1 is not public");
      String named = site.url("/").replace("127.0.0.1", "localhost");
      assertThat(refusal(careful.fetch(named))).contains("is not public (localhost)");
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aPageThatRobotsTxtForbidsIsNotAskedFor() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /closed\n");
    site.page("/closed/page", "secret").page("/open", "open");
    assertThat(refusal(fetcher.fetch(site.url("/closed/page")))).contains("robots.txt");
    assertThat(read("/open").html()).isEqualTo("open");
    assertThat(site.asked()).containsExactly("/robots.txt", "/open");
  }

  @Test
  void aRuleForUsAloneIsObeyed() {
    site.page("/robots.txt", "User-agent: passerelle\nDisallow: /\n\nUser-agent: *\nAllow: /\n");
    site.page("/", "open to others");
    assertThat(refusal(fetcher.fetch(site.url("/")))).contains("robots.txt");
  }

  @Test
  void theDelayThatRobotsTxtAsksForIsKept() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 1\n").page("/a", "a").page("/b", "b");
    read("/a");
    long began = System.nanoTime();
    read("/b");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void aHostThatAsksForAnHourBetweenPagesIsNotRead() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n").page("/", "a");
    assertThat(refusal(fetcher.fetch(site.url("/")))).contains("3600 s");
  }

  @Test
  void aSlowAHugeAndABrokenPageCostLittle() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[50 << 20]);
    }
    site.slow("/slow").status("/broken", 500).status("/gone", 404);
    site.bytes("/huge", "text/html", new byte[3 << 20]);
    site.bytes("/picture", "image/png", new byte[10]);
    site.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, packed.size());
          packed.writeTo(exchange.getResponseBody());
        });
    long began = System.nanoTime();
    assertThat(failure("/slow")).contains("in time");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    assertThat(failure("/broken")).contains("500");
    assertThat(failure("/gone")).contains("404");
    assertThat(refusal(fetcher.fetch(site.url("/huge")))).contains("larger");
    assertThat(refusal(fetcher.fetch(site.url("/bomb")))).contains("larger");
    assertThat(refusal(fetcher.fetch(site.url("/picture")))).contains("image/png");
  }

  @Test
  void aHostThatIsNotThereFails() {
    site.close();
    assertThat(failure("/")).contains("no connection");
  }

  @Test
  void aChinesePageThatSaysItIsUtf8IsReadAsTheGb18030ThatItIs() {
    byte[] bytes = ("<meta charset=utf-8><p>" + CHINESE).getBytes(Charset.forName("GB18030"));
    site.bytes("/zh", "text/html; charset=utf-8", bytes);
    assertThat(read("/zh").document().text()).isEqualTo(CHINESE);
  }

  @Test
  void aFrenchPageThatDeclaresNothingIsReadInOneByteALetter() {
    String text = "Société d'électronique, spécialisée dans les capteurs à Évreux";
    site.bytes("/fr", "text/html", text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read("/fr").html()).isEqualTo(text);
  }

  @Test
  void whatAPageDeclaresIsBelievedWhereItCanBe() {
    String text = "<meta charset='iso-8859-2'><p>Łódź";
    site.bytes("/pl", "text/html", text.getBytes(Charset.forName("iso-8859-2")));
    site.bytes("/mark", "text/html; charset=latin1", "\ufeffé".getBytes(StandardCharsets.UTF_8));
    assertThat(read("/pl").document().text()).isEqualTo("Łódź");
    assertThat(read("/mark").html()).isEqualTo("é");
  }

  @Test
  void aPageThatDidNotChangeIsNotSentAgain() {
    site.on(
        "/",
        exchange -> {
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          byte[] body = "the page".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
          if (!known) {
            exchange.getResponseBody().write(body);
          }
        });
    var first = fetcher.fetch(site.url("/"));
    assertThat(first).isInstanceOf(Fetched.Read.class);
    assertThat(fetcher.fetch(site.url("/")))
        .isEqualTo(new Fetched.NotModified(((Fetched.Read) first).page()));
  }

  @Test
  void aPageThatChangedComesWithTheOneBefore() {
    site.page("/", "before");
    read("/");
    site.page("/", "after");
    var again = (Fetched.Read) fetcher.fetch(site.url("/"));
    assertThat(again.page().html()).isEqualTo("after");
    assertThat(Objects.requireNonNull(again.earlier()).html()).isEqualTo("before");
  }

  private Page read(String path) {
    return ((Fetched.Read) fetcher.fetch(site.url(path))).page();
  }

  private String failure(String path) {
    return ((Fetched.Failed) fetcher.fetch(site.url(path))).reason();
  }

  private static String refusal(Fetched fetched) {
    return ((Fetched.Refused) fetched).reason();
  }
}
