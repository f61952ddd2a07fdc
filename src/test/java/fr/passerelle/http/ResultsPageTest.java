package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader can change on a page of partners, and what it says where nothing is found. */
class ResultsPageTest {

  @Nested
  class ThePurpose {

    @Test
    void whyIsToldOfAnOrganisationThatIsNoAnswerToo() {
      String why = Asked.get("/fr/organisations/baoti/pourquoi?need=titane+fromage").body();
      assertThat(why).contains("Notions couvertes", "Notions non couvertes");
      String no = Asked.get("/fr/organisations/baoti/pourquoi?need=fromage").body();
      assertThat(no)
          .contains(
              "n’est pas parmi les réponses", "Notions non couvertes", "<table class=\"sum\">");
    }

    @Test
    void aMisspeltWordIsMendedBesideOneThatIsUnderstood() {
      assertThat(Asked.get("/fr/partenaires?need=capteur+de+presion+pour+avion").body())
          .contains("need=capteur+de+pression+pour+avion");
    }

    @Test
    void isChosenOnThePageAndLeavesTheRestAsItWas() {
      var page = Asked.get("/fr/partenaires?need=lidar&country=FR&view=table&page=1").body();
      String purposes = part(page, "<nav class=\"switch purpose\"", "</nav>");
      assertThat(purposes)
          .contains("aria-current=\"true\">Partenaire de R&amp;D</a>")
          .contains(
              "href=\"/fr/partenaires?need=lidar&amp;country=FR&amp;view=table&amp;purpose=purchasing\"")
          .contains(">Fournisseur</a>", ">Délégation</a>");
      var changed = Asked.get("/fr/partenaires?need=lidar&purpose=delegation").body();
      assertThat(part(changed, "<nav class=\"switch purpose\"", "</nav>"))
          .contains("aria-current=\"true\">Délégation</a>")
          .contains("href=\"/fr/partenaires?need=lidar\"");
    }
  }

  @Nested
  class APageBeyondTheLast {

    @ParameterizedTest
    @ValueSource(strings = {"", "&view=map", "&country=FR"})
    void leadsToTheLast(String more) {
      var beyond = Asked.get("/en/partners?need=lidar&page=999" + more);
      assertThat(beyond.statusCode()).isEqualTo(302);
      String last = beyond.headers().firstValue("Location").orElseThrow();
      var page = Asked.get(last);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).containsPattern("id=\"r\\d+\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void leadsToTheFirstWhereThereIsNone() {
      var beyond = Asked.get("/fr/partenaires?need=lidar&country=IS&page=3");
      assertThat(beyond.headers().firstValue("Location"))
          .contains("/fr/partenaires?need=lidar&country=IS");
    }

    @Test
    void isOneBeyondWhatListsGoTo() {
      var beyond = Asked.get("/zh/partners?page=999999");
      assertThat(beyond.headers().firstValue("Location")).contains("/zh/partners?page=83");
      assertThat(Asked.get("/zh/partners?page=83").body()).contains("id=\"r996\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fr/classement",
        "/fr/partenaires?need=lidar",
        "/api/v1/partners?need=lidar",
        "/api/v1/organisations/scs"
      })
  void headTellsTheSameHeadersAsGetAndNoBody(String path) {
    var got = Asked.get(path);
    var head =
        Asked.sent(
            HttpRequest.newBuilder(Asked.uri(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"ETag", "Content-Type", "Cache-Control", "Vary"}) {
      assertThat(head.headers().firstValue(name))
          .as(name)
          .isPresent()
          .isEqualTo(got.headers().firstValue(name));
    }
    String etag = head.headers().firstValue("ETag").orElseThrow();
    assertThat(Asked.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Nested
  class AConceptTakenOut {

    private final String page =
        Asked.get("/fr/partenaires?need=lidar+et+titane&without=lidar").body();

    @Test
    void leavesTheNeedAsItWasWritten() {
      assertThat(part(page, "<textarea", "</textarea>")).endsWith(">lidar et titane");
      assertThat(part(page, "<section class=\"understood\"", "</section>"))
          .contains("<s>lidar</s>", ">titane</a>");
    }

    @Test
    void staysOutWhenTheNeedIsAskedAgain() {
      assertThat(part(page, "<form class=\"asked\"", "</form>"))
          .contains("<input type=\"hidden\" name=\"without\" value=\"lidar\">");
    }

    @Test
    void isSaidToBeTheReasonWhereNothingIsLeft() {
      var bare = Asked.get("/fr/partenaires?need=lidar&without=lidar").body();
      assertThat(bare)
          .contains("Vous avez retiré toutes les notions de ce besoin", "<s>lidar</s>")
          .contains("class=\"chip removed\" href=\"/fr/partenaires?need=lidar\"");
    }
  }

  @Nested
  class ANeedThatNothingIsUnderstoodOf {

    @ParameterizedTest
    @CsvSource({
      "FRENCH, Nous n’avons rien compris de ce besoin",
      "ENGLISH, We understood nothing of this need",
      "CHINESE, 我们没有读懂这一需求"
    })
    void isToldSoWithWhatToDo(Language language, String heading) {
      var links = new Links(language);
      var page = Asked.get(links.partners("qsdfkj wxcvbn")).body();
      String zero = part(page, "<div class=\"zero\">", "</div>");
      assertThat(zero).contains(heading, "href=\"" + links.concepts() + "\"");
      assertThat(Pattern.compile("<li><a href").matcher(zero).results()).hasSize(3);
      assertThat(page).doesNotContain("class=\"reading\"");
    }

    @Test
    void isNotOneThatAFilterEmpties() {
      assertThat(Asked.get("/fr/partenaires?need=lidar&country=IS").body())
          .contains("Aucune organisation ne répond à tous ces critères")
          .doesNotContain("rien compris");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whyWithoutANeedTellsWhatItIsStrongInAndAsksForOne(Language language) {
    var links = new Links(language);
    var page = Asked.get(links.why("scs")).body();
    assertThat(page)
        .contains("<form class=\"asked\" action=\"" + links.why("scs") + "\" method=\"get\">")
        .contains("<a class=\"chip\" href=\"" + links.concepts() + "/")
        .contains("<div class=\"passage")
        .doesNotContain("class=\"sum\"");
    assertThat(Asked.get(links.why("scs") + "?need=lidar").body())
        .doesNotContain("<form class=\"asked\"");
  }

  private static String part(String page, String from, String to) {
    assertThat(page).contains(from);
    int start = page.indexOf(from);
    return page.substring(start, page.indexOf(to, start));
  }
}
