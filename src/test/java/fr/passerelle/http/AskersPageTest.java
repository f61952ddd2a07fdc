package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the page of partners shows of those who ask. */
@NullMarked
class AskersPageTest {

  @Test
  void whoAsksIsNamedAndMayWantOnlyNewPartners() {
    String page = Asked.get("/fr/partenaires?need=titane&seeker=baoti&with=actia-group").body();
    assertThat(page)
        .contains("href=\"/fr/organisations/baoti\"", "href=\"/fr/organisations/actia-group\"")
        .contains("<input type=\"checkbox\" name=\"onlyNew\" value=\"true\">")
        .contains("name=\"seeker\" value=\"baoti\"", "name=\"with\" value=\"actia-group\"")
        .contains("Seulement de nouveaux partenaires");
    String fresh = Asked.get("/fr/partenaires?need=titane&seeker=baoti&onlyNew=true").body();
    assertThat(fresh).contains("<input type=\"checkbox\" name=\"onlyNew\" value=\"true\" checked>");
    assertThat(fresh.substring(fresh.indexOf("<form"), fresh.indexOf("</form>")))
        .as("the form that asks; that of the weights keeps all")
        .doesNotContain("type=\"hidden\" name=\"onlyNew\"");
  }

  @Test
  void aVisitorIsNotAskedAboutPartnersOfOld() {
    assertThat(Asked.get("/fr/partenaires?need=titane").body()).doesNotContain("onlyNew");
  }
}
