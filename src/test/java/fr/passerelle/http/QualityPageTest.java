package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quality board, and what readers correct. */
class QualityPageTest {

  private static final String FORM = "/en/organisations/scs/correction";

  private static HttpResponse<String> post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(Asked.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return Asked.sent(headers.length == 0 ? request : request.headers(headers));
  }

  private static String here() {
    return RunningServer.running().address;
  }

  @Nested
  class TheBoard {

    @ParameterizedTest
    @EnumSource(Language.class)
    void countsInEveryLanguageAndListsWhatItCounts(Language language) {
      String board = new Links(language).quality();
      var page = Asked.get(board);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("check=no-identifier", "cluster=");
      var list = Asked.get(board + "?check=no-identifier");
      assertThat(list.body()).contains("/organisations/", ".csv?check=no-identifier");
      assertThat(list.body()).contains("noindex");
    }

    @Test
    void leadsThroughItsListPageByPageWithoutAnEntryTwice() {
      String next = "/en/data/quality?check=no-identifier";
      var seen = new java.util.ArrayList<String>();
      for (int i = 0; i < 3; i++) {
        String body = Asked.get(next).body();
        var entry =
            Pattern.compile("<li><a href=\"/en/organisations/([^\"]+)\"><bdi").matcher(body);
        entry.results().forEach(found -> seen.add(found.group(1)));
        var more = Pattern.compile("href=\"([^\"]+)\" rel=\"next").matcher(body);
        if (!more.find()) {
          break;
        }
        next = more.group(1).replace("&amp;", "&");
      }
      assertThat(seen).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void isATableThatKeepsToItsSource() {
      var table = Asked.get("/en/data/quality.csv?check=no-identifier&source=starter");
      assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
      assertThat(table.body().lines().skip(1))
          .isNotEmpty()
          .allMatch(line -> line.contains("no-identifier,starter"));
      assertThat(Asked.get("/en/data/quality.csv?check=no-identifier&source=nobody").body().lines())
          .hasSize(1);
    }
  }

  @Nested
  class ACorrection {

    @Test
    void isKeptShownAndDecidedAtTheMachine() {
      String right = "Its name is <b>another</b>";
      String body = "field=name&right=" + Asked.encoded(right) + "&source=its+site";
      var sent = post(FORM, body, "Origin", here());
      assertThat(sent.statusCode()).isEqualTo(303);
      assertThat(Asked.get(sent.headers().firstValue("Location").orElseThrow()).body())
          .contains("will be checked");
      var board = Asked.get("/en/data/quality").body();
      assertThat(board)
          .contains("Its name is &lt;b&gt;another&lt;/b&gt;", "its site", "value=\"accepted\"");
      var action = Pattern.compile("action=\"(/en/data/quality/\\d+)\"").matcher(board);
      assertThat(action.find()).isTrue();
      String decide = action.group(1);
      assertThat(post(decide, "state=accepted").statusCode()).isEqualTo(403);
      assertThat(
              post(decide, "state=accepted", "Origin", here(), "X-Forwarded-For", "10.0.0.1")
                  .statusCode())
          .isEqualTo(403);
      assertThat(post(decide, "state=accepted", "Origin", here()).statusCode()).isEqualTo(303);
      assertThat(post(decide, "state=accepted", "Origin", here()).statusCode()).isEqualTo(404);
      assertThat(Asked.get("/en/data/quality").body()).contains("accepted");
      assertThat(Asked.get("/en/organisations/scs").body())
          .contains("Corrections accepted", "Its name is &lt;b&gt;another&lt;/b&gt;");
      assertThat(Asked.get("/en/data/quality", "X-Forwarded-For", "10.0.0.1").body())
          .doesNotContain("value=\"accepted\"");
      assertThat(post(decide, "state=rejected", "Origin", here()).statusCode()).isEqualTo(303);
      assertThat(post(decide, "state=accepted", "Origin", here()).statusCode()).isEqualTo(404);
      assertThat(Asked.get("/en/organisations/scs").body()).doesNotContain("Corrections accepted");
    }

    @Test
    void fromThePageOfAnotherSiteIsRefused() {
      String body = "field=name&right=x&source=y";
      assertThat(post(FORM, body).statusCode()).isEqualTo(403);
      assertThat(post(FORM, body, "Origin", "https://example.org").statusCode()).isEqualTo(403);
      assertThat(post(FORM, body, "Origin", "null").statusCode()).isEqualTo(403);
    }

    @Test
    void thatLacksSomethingOrIsTooLongIsToldAndKeepsItsWords() {
      var lacking = post(FORM, "field=place&right=In+Nice", "Origin", here());
      assertThat(lacking.statusCode()).isEqualTo(400);
      assertThat(lacking.body()).contains("In Nice", "A value is needed");
      String tooLong = "field=name&source=y&right=" + "a".repeat(1_001);
      assertThat(post(FORM, tooLong, "Origin", here()).statusCode()).isEqualTo(400);
      assertThat(post(FORM, "right=" + "a".repeat(20_000), "Origin", here()).statusCode())
          .isEqualTo(413);
      assertThat(
              post(
                      "/en/organisations/nobody/correction",
                      "field=name&right=x&source=y",
                      "Origin",
                      here())
                  .statusCode())
          .isEqualTo(404);
    }

    @Test
    void isOfferedOnThePageOfTheOrganisation() {
      assertThat(Asked.get("/fr/organisations/scs").body())
          .contains("/fr/organisations/scs/correction");
      assertThat(Asked.get("/fr/organisations/scs/correction").body()).contains("method=\"post\"");
    }
  }

  @Test
  void nobodyPassesTheTurnstileMoreOftenThanItLets() {
    var now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    var turnstile = new Turnstile(2, 3, Duration.ofHours(1), now::get);
    assertThat(turnstile.pass("a")).isTrue();
    assertThat(turnstile.pass("a")).isTrue();
    assertThat(turnstile.pass("a")).isFalse();
    assertThat(turnstile.pass("b")).isTrue();
    assertThat(turnstile.pass("c")).isFalse();
    now.set(now.get().plus(Duration.ofMinutes(61)));
    assertThat(turnstile.pass("a")).isTrue();
  }
}
