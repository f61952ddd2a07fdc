package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The reasons as pages show them. */
@NullMarked
class ReasonsPageTest {

  private static final Pattern BECAUSE =
      Pattern.compile("<p class=\"because\">(.*?)</p>", Pattern.DOTALL);

  private static String page(String path, String need) {
    String asked = "?need=" + URLEncoder.encode(need, StandardCharsets.UTF_8);
    return Asked.get(path + asked).body();
  }

  private static String because(String page) {
    var told = new StringBuilder();
    var matcher = BECAUSE.matcher(page);
    while (matcher.find()) {
      told.append(matcher.group(1));
    }
    return told.toString();
  }

  @Test
  void aQuotationInAnotherLanguageSaysInWhich() {
    String page = page("/zh/partners", "thérapie cellulaire");
    String shown = page.contains("<li class=\"result\"") ? page : page("/zh/partners", "lidar");
    assertThat(because(shown)).isNotEmpty();
    for (String told : because(shown).split("<span>", -1)) {
      if (told.contains("（法语）") || told.contains("（英语）")) {
        assertThat(told).containsPattern("<span lang=\"(fr|en)\">");
      }
    }
  }

  @Test
  void howFreshARecordIsIsToldOnce() {
    String page = page("/fr/partenaires", "capteurs lidar");
    assertThat(page).contains("Confirmé le");
    assertThat(because(page)).isNotEmpty().doesNotContain("Fiche confirmée");
  }

  @Test
  void aTandemsThemesAreToldOnce() {
    String page = Asked.get("/fr/organisations/bioceanor/tandem").body();
    assertThat(page).contains("Travaille, comme BiOceanOr, sur");
    assertThat(because(page)).doesNotContain("mêmes thèmes", "Couvre");
  }

  @Test
  void whatANeedRefusesIsSaid() {
    assertThat(page("/fr/partenaires", "pas d'alcalin : électrolyseurs PEM seulement"))
        .containsPattern("class=\"reading\">Écarté\\h: «\\hpas d'alcalin\\h»");
  }
}
