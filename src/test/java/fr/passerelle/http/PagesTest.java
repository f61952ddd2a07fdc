package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final String TITANIUM =
      "need=" + Asked.encoded("laboratoire chinois pour la fabrication additive de titane");

  static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' OR 1=1 -- ${7*7} {{7*7}}",
        "\u202eevil\u202c \u0000\u0007\u001b[31m",
        "🚀👩‍🔬🇨🇳".repeat(50),
        "مرحبا שלום",
        "a".repeat(19_000),
        "漢".repeat(20_000),
        "*:* AND (\"unclosed [1 TO",
        "need=1&country=FR%00",
        "\ud83d",
        "   ");
  }

  @Nested
  class EveryPage {

    @ParameterizedTest
    @EnumSource(Language.class)
    void isServedInEveryLanguageUnderAStrictPolicy(Language language) {
      var refusals = BrowserTest.refusals(language);
      for (String path : BrowserTest.answers(language)) {
        var response = Asked.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(refusals.contains(path) ? 400 : 200);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
            .contains("default-src 'none'")
            .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.body())
            .as(path)
            .contains("<html lang=\"" + language.tag() + "\"")
            .doesNotContainPattern("\\sstyle=\"")
            .doesNotContainPattern("\\son[a-z]+=\"")
            .doesNotContainPattern("(src|srcset)=\"(https?:)?//")
            .doesNotContain("null</")
            .doesNotContain("{n}");
      }
    }

    @Test
    void keepsItsStateWhenTheLanguageIsSwitched() {
      var page = Asked.get("/fr/partenaires?" + TITANIUM + "&country=CN&sort=freshest&view=table");
      var switched = link(page.body(), "hreflang=\"en\"");
      assertThat(switched).startsWith("/en/partners?").contains("country=CN", "view=table");
      assertThat(Asked.get(switched).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
      var first = Asked.get("/fr/classement");
      String etag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(Asked.get("/fr/classement", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void namesItsTranslationsForSearchEngines() {
      assertThat(Asked.get("/en/organisations/scs").body())
          .contains("rel=\"alternate\" hreflang=\"fr\"", "rel=\"alternate\" hreflang=\"zh-Hans\"")
          .contains("rel=\"canonical\"");
      assertThat(Asked.get("/en/partners?need=lidar").body()).contains("noindex");
    }

    @Test
    void leadsOnlyToPagesThatThereAre() {
      var checked = new ArrayList<String>();
      for (String page : List.of("/fr", "/zh/partners?need=lidar", "/en/organisations/scs")) {
        var links = Pattern.compile("href=\"(/[^\"#]*)").matcher(Asked.get(page).body());
        while (links.find()) {
          String link = links.group(1).replace("&amp;", "&");
          if (!checked.contains(link)) {
            checked.add(link);
            assertThat(Asked.get(link).statusCode()).as(page + " → " + link).isLessThan(400);
          }
        }
      }
      assertThat(checked).hasSizeGreaterThan(100);
    }
  }

  @Nested
  class TheResults {

    @Test
    void takeAConceptOutAndPutItBack() {
      var page = Asked.get("/fr/partenaires?need=lidar+et+titane").body();
      String without = link(page, "class=\"remove\"");
      assertThat(without).contains("without=");
      var changed = Asked.get(without).body();
      assertThat(link(changed, "class=\"chip removed\"")).doesNotContain("without=");
    }

    @Test
    void acceptASuggestedFilter() {
      var page = Asked.get("/fr/partenaires?" + TITANIUM).body();
      String accepted = link(page, "class=\"chip suggested\"");
      assertThat(accepted).containsAnyOf("country=CN", "type=laboratory");
      assertThat(Asked.get(accepted).body()).contains("class=\"chip holds\"");
    }

    @Test
    void lookAroundATownThatTheNeedNames() {
      var page = Asked.get("/fr/partenaires?need=laser+%C3%A0+Grenoble").body();
      assertThat(page).contains("À moins de 50 km de Grenoble");
      String accepted = link(page, "class=\"chip suggested\"");
      assertThat(accepted).contains("near=45.").contains("within=50");
      var near = Asked.get(accepted).body();
      assertThat(near).contains("class=\"chip holds\"").contains("À moins de 50 km de Grenoble");
      assertThat(near).doesNotContain("chip suggested");
    }

    @Test
    void sayThatAFewWordsWereReadInTwoLanguages() {
      assertThat(Asked.get("/zh/partners?need=fibre+lasers").body())
          .containsPattern("识别语言：(英文、法文|法文、英文)");
    }

    @Test
    void nameTheFilterToDropWhereNothingFits() {
      var page = Asked.get("/fr/partenaires?need=lidar&country=IS").body();
      assertThat(page).contains("Sans le filtre «\u202fPays\u202f»");
      assertThat(page).contains("/fr/partenaires?need=lidar\"");
    }

    @Test
    void sayWhichCriterionIsWrongAndGoOnWithoutIt() {
      var page = Asked.get("/fr/partenaires?need=lidar&country=chine");
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body()).contains("«\u202fCN\u202f»", "/fr/partenaires?need=lidar\"");
    }

    @Test
    void goOnToTheNextStretchWithTheNumbersGoingOn() {
      var page = Asked.get("/en/partners?need=energy").body();
      var next = Asked.get(link(page, "rel=\"next\"")).body();
      assertThat(next).contains("id=\"r13\"").doesNotContain("id=\"r1\"");
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileInputNeverBreaksAPage(String input) {
    String need = Asked.encoded(input);
    for (var language : Language.values()) {
      var links = new Links(language);
      for (String path :
          List.of(
              links.partners() + "?need=" + need,
              links.partners() + "?need=lidar&region=" + need + "&source=" + need,
              links.organisation("scs") + "?need=" + need,
              links.why("scs") + "?need=" + need,
              links.tandem("scs") + "?need=" + need + "&weights=" + need,
              links.consortium() + "?need=" + need + "&members=baoti",
              links.consortium() + "?need=lidar&member=" + need,
              links.consortium() + "?need=lidar&members=" + need)) {
        var response = Asked.get(path);
        assertThat(response.statusCode()).as(path).isLessThan(500);
        assertThat(response.body())
            .doesNotContain("<script>alert", "<img src=x", "\u202e", "\u0000");
      }
    }
    var response = Asked.get("/api/v1/partners?need=" + need + "&country=" + need);
    assertThat(response.statusCode()).isBetween(200, 499);
    assertThat(Asked.get("/api/v1/suggest?prefix=" + need).statusCode()).isLessThan(500);
    assertThat(Asked.get("/api/v1/organisations?name=" + need).statusCode()).isLessThan(500);
  }

  @Test
  void brokenAddressesAreNeverOurFault() {
    for (String path :
        List.of(
            "/fr/partenaires?need=%ff%fe",
            "/fr/partenaires?%zz=%zz",
            "/fr/organisations/%E6%BF",
            "/fr/organisations/..%2f..%2fetc",
            "/fr/concepts/" + "a".repeat(5_000),
            "/fr/partenaires?need=" + "a".repeat(100_000),
            "/fr/partenaires?page=99999999999999999999&view=hologram",
            "/assets/nothing.css",
            "/fr/nowhere",
            "/fr/",
            "/robots.txt")) {
      assertThat(Asked.sent(java.net.http.HttpRequest.newBuilder(raw(path))).statusCode())
          .as(path)
          .isLessThan(500);
    }
    assertThat(Asked.get("/fr/nowhere").body()).contains("<html lang=\"fr\"");
  }

  @Test
  void theRootLeadsToTheReadersLanguage() {
    var response = Asked.get("/", "Accept-Language", "de, zh-CN;q=0.8, en;q=0.5");
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains("/zh");
  }

  @Test
  void theFirstLoadStaysUnderAHundredKilobytes() {
    var page = Asked.get("/fr/partenaires?" + TITANIUM).body();
    long bytes = zipped("/fr/partenaires?" + TITANIUM);
    var assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)").matcher(page);
    var seen = new ArrayList<String>();
    while (assets.find()) {
      if (!seen.contains(assets.group(1))) {
        seen.add(assets.group(1));
        bytes += zipped(assets.group(1));
      }
    }
    assertThat(seen).hasSizeGreaterThan(3);
    assertThat(bytes).isLessThan(100_000);
    System.out.println("first load of a page of results: " + bytes + " bytes");
  }

  private static long zipped(String path) {
    return Asked.get(path, "Accept-Encoding", "gzip")
        .headers()
        .firstValueAsLong("Content-Length")
        .orElseGet(() -> Asked.bytes(path));
  }

  private static java.net.URI raw(String path) {
    try {
      return java.net.URI.create(RunningServer.running().address + path);
    } catch (IllegalArgumentException e) {
      return java.net.URI.create(RunningServer.running().address + path.replace("%z", "%25z"));
    }
  }

  /** The address of the first link that has this in its tag. */
  private static String link(String page, String mark) {
    var tags = Pattern.compile("<a [^>]*>").matcher(page);
    while (tags.find()) {
      var href = Pattern.compile("href=\"([^\"]*)\"").matcher(tags.group());
      if (tags.group().contains(mark) && href.find()) {
        return href.group(1).replace("&amp;", "&");
      }
    }
    throw new AssertionError("no link with " + mark);
  }
}
