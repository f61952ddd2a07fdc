package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages call things, to a reader of each language. */
class ThreeLanguagesTest {

  @Nested
  class ARegion {

    @Test
    void isCountedUnderItsNameInTheReadersLanguage() {
      assertThat(Asked.get("/fr/partenaires?country=CN").body())
          .contains("<bdi>Pékin</bdi>", "region=Beijing");
      assertThat(Asked.get("/en/partners?country=CN").body()).contains("<bdi>Beijing</bdi>");
      assertThat(Asked.get("/zh/partners?country=CN").body())
          .contains("<bdi>北京</bdi>", "<bdi>广东</bdi>")
          .doesNotContain("<bdi>Guangdong</bdi>");
      assertThat(Asked.get("/zh/partners?country=FR").body()).contains("<bdi>法兰西岛</bdi>");
      assertThat(Asked.get("/zh/partners?need=" + Asked.encoded("北京激光雷达")).body())
          .containsPattern("class=\"chip suggested\"[^>]*>.*北京</a>");
      assertThat(Asked.get("/zh/partners?need=" + Asked.encoded("布列塔尼激光雷达")).body())
          .contains("region=Bretagne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inner Mongolia", "Mongolie-Intérieure", "内蒙古自治区", "CN-NM"})
    void isAskedForInAnySpelling(String spelled) {
      var page = Asked.get("/fr/partenaires?region=" + Asked.encoded(spelled)).body();
      assertThat(total(page)).isEqualTo("7 organisations");
      assertThat(page)
          .contains("</span> <bdi>Mongolie-Intérieure</bdi> <span aria-hidden=\"true\">×");
      assertThat(page).contains("<a class=\"chip holds\" href=\"/fr/partenaires\"");
      var api = Asked.json(Asked.get("/api/v1/partners?region=" + Asked.encoded(spelled)));
      assertThat(api.path("total").asInt()).isEqualTo(7);
    }

    @Test
    void isNamedOnOrganisationsAndInTheRegisterOfClusters() {
      assertThat(Asked.get("/zh/organisations/scs").body()).contains("<bdi>普罗旺斯-阿尔卑斯-蓝色海岸</bdi>");
      assertThat(Asked.get("/en/organisations/images-reseaux").body())
          .contains("<bdi>Brittany</bdi>");
      assertThat(Asked.get("/zh/clusters?region=" + Asked.encoded("布列塔尼")).body())
          .contains("<option value=\"Bretagne\" selected>布列塔尼</option>")
          .contains("<h2>布列塔尼");
    }
  }

  @Test
  void aChineseCityHasItsHanziItsPinyinAndItsFrenchName() {
    assertThat(Asked.get("/zh/organisations/baoti").body()).contains("<bdi>中国 宝鸡</bdi>");
    assertThat(Asked.get("/fr/organisations/baoti").body()).contains("<bdi>Baoji, Chine</bdi>");
    assertThat(Asked.get("/fr/organisations/baidu").body()).contains("<bdi>Pékin, Chine</bdi>");
  }

  @ParameterizedTest
  @CsvSource({
    "/fr, catalogue de départ, 'connaissances générales, sans page citée'",
    "/en, starter catalogue, 'general knowledge, no page cited'",
    "/zh, 初始目录, '常识，未引用网页'"
  })
  void aSourceIsNamedInTheReadersLanguage(String home, String name, String cited) {
    var language = Language.of(home.substring(1)).orElseThrow();
    var links = new Links(language);
    assertThat(Asked.get(links.partners("lidar")).body())
        .contains("<cite>" + name + "</cite>")
        .doesNotContain(">starter<");
    assertThat(Asked.get(links.data()).body())
        .contains(">" + name + "</")
        .doesNotContain("Passerelle starter catalogue");
    assertThat(Asked.get(links.organisation("french-institutes-of-technology")).body())
        .contains(cited, name)
        .doesNotContain("<li>general knowledge</li>");
  }

  @ParameterizedTest
  @CsvSource({
    "/fr, 'La qualité, mesurée', Mots seuls (BM25), '0,'",
    "/en, 'Quality, measured', Words alone (BM25), 0.",
    "/zh, 排名质量的测量, 仅按词语（BM25）, 0."
  })
  void theFiguresOfQualityAreLinkedFromTheRankingAndReadInTheReadersForm(
      String home, String title, String simple, String figure) {
    var links = new Links(Language.of(home.substring(1)).orElseThrow());
    assertThat(Asked.get(links.ranking()).body())
        .contains("<p><a href=\"" + links.evaluation() + "\">" + title + "</a></p>");
    assertThat(Asked.get(links.evaluation()).body())
        .contains("<h1>" + title, "<td>" + simple + "</td>", "<td class=\"n\">" + figure)
        .contains("evaluate --catalogue fp7/train --keep judged");
  }

  @Test
  void aNameThatIsInAnotherLanguageSaysInWhich() {
    assertThat(Asked.get("/fr/organisations/baoti").body())
        .contains("<bdi lang=\"en\">Baoji Titanium</bdi>", "Nom en anglais");
    assertThat(Asked.get("/en/organisations/baoti").body()).doesNotContain("Name in");
    assertThat(Asked.get("/fr/organisations/scs").body()).doesNotContain("Nom en");
    assertThat(Asked.get("/zh/organisations/scs").body()).contains("法文名称");
    assertThat(Asked.get("/zh/partners?affiliation=scs").body())
        .contains("<bdi lang=\"fr\">Aktantis</bdi> <span aria-hidden");
  }

  /**
   * Every page is read as it is served: what stands outside names, sources' words and other
   * languages is never a message of another language.
   */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noPageSaysAMessageOfAnotherLanguage(Language language) {
    var messages = new Messages();
    var own = new HashSet<String>();
    var foreign = new HashSet<String>();
    for (var other : Language.values()) {
      for (String key : messages.keys(other)) {
        String text = messages.text(key, other);
        if (!text.contains("{") && text.strip().length() > 1) {
          (other == language ? own : foreign).add(text.strip());
        }
      }
    }
    foreign.removeAll(own);
    for (String path : BrowserTest.pages(language)) {
      String page = Asked.get(path).body();
      String read =
          page.replaceAll("(?s)<nav class=\"languages\".*?</nav>", "")
              .replaceAll("(?s)<(style|script).*?</\\1>", "")
              .replaceAll("(?s)<bdi[^>]*>.*?</bdi>", "")
              .replaceAll("(?s)<(\\w+)[^>]*\\slang=\"[^\"]*\"[^>]*>[^<]*</\\1>", "");
      var said = new ArrayList<String>();
      var attributes =
          Pattern.compile("(?:aria-label|title|alt|placeholder|data-status)=\"([^\"]*)\"")
              .matcher(read);
      attributes.results().forEach(found -> said.add(found.group(1).strip()));
      said.addAll(List.of(read.substring(read.indexOf("<body")).split("<[^>]*>", -1)));
      assertThat(said).hasSizeGreaterThan(30);
      assertThat(said.stream().map(String::strip).filter(foreign::contains).distinct())
          .as(path)
          .isEmpty();
    }
  }

  private static String total(String page) {
    var total = Pattern.compile("role=\"status\"><strong>([^<]*)</strong>").matcher(page);
    assertThat(total.find()).isTrue();
    return total.group(1);
  }
}
