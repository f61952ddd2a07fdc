package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations of the starter catalogue by the names that people type. */
class NameGuisesTest {

  @ParameterizedTest
  @CsvSource({
    "Airbus SAS, airbus",
    "AIRBUS S.A.S., airbus",
    "SA Michelin, michelin",
    "Schneider Electric SE, schneider-electric",
    "Huawei GmbH, huawei",
    "华为有限公司, huawei",
    "華為技術有限公司, huawei",
    "京东方有限公司, boe-technology",
    "寧德時代, catl",
    "ningde shidai, catl",
    "ningdeshidai, catl",
    "Níngdé Shídài, catl",
    "清華大學, tsinghua-university",
    "Qīnghuá Dàxué, tsinghua-university",
    "qing1 hua2 da4 xue2, tsinghua-university",
    "Areva, orano",
    "Télécom Bretagne, imt-atlantique",
    "telecom bretagne, imt-atlantique",
    "Schnieder Electric, schneider-electric"
  })
  void areFound(String name, String id) {
    var found = Asked.json("/api/v1/organisations?limit=1&name=" + Asked.encoded(name));
    assertThat(found.at("/organisations/0/id").asText()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "airbus s, airbus",
    "Airbus SAS, airbus",
    "华为有限, huawei",
    "華為, huawei",
    "寧德時, catl",
    "ningdesh, catl",
    "ningde sh, catl",
    "Níngdé s, catl",
    "qīnghuá d, tsinghua-university",
    "清華大, tsinghua-university",
    "Arev, orano",
    "telecom bret, imt-atlantique",
    "Pop S, popsud"
  })
  void areSuggestedWhileTheyAreTyped(String typed, String id) {
    for (String language : new String[] {"fr", "en", "zh"}) {
      var suggested =
          Asked.json(
              "/api/v1/suggest?limit=8&lang=" + language + "&prefix=" + Asked.encoded(typed));
      assertThat(suggested.get("suggestions"))
          .as(language)
          .anySatisfy(suggestion -> assertThat(suggestion.get("target").asText()).isEqualTo(id));
    }
  }
}
