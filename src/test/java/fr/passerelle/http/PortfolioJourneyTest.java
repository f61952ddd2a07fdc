package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** From the register to the members behind a figure, in Chromium. */
@NullMarked
class PortfolioJourneyTest {

  private static final PortfolioWorld WORLD = PortfolioWorld.running();

  @Test
  void aReaderGoesFromAClusterToWhoCompletesItInFrench() {
    try (var walk = new Walk(WORLD.server, "portfolio-fr", true)) {
      walk.open("/fr/organisations/scs");
      walk.page.locator(".onward a[href$='/portefeuille']").click();
      walk.look("portfolio");
      assertThat(walk.text()).contains("Membres au catalogue : 30");
      walk.follow("Qui nous complète dans les autres pôles");
      walk.look("complements");
      assertThat(walk.text()).contains("Nous apporte", "Capenergies");
      walk.open("/fr/poles/ensemble?preset=industry-of-the-future");
      walk.look("platform");
      walk.open("/fr/territoires/06?year=2010");
      walk.look("territory");
      assertThat(walk.text()).contains("8 pôles labellisés en 2010");
      walk.assertFaultless();
    }
  }

  @Test
  void aReaderGoesFromAFigureToItsMembersInEnglishWithoutScripts() {
    try (var walk = new Walk(WORLD.server, "portfolio-en", false)) {
      walk.open("/en/clusters/together?cluster=scs&cluster=safe-cluster");
      walk.look("together");
      walk.page.locator("section[aria-labelledby=overlap] td a").nth(1).click();
      assertThat(walk.text()).contains("6 members");
      walk.look("members");
      walk.open("/en/clusters/together");
      walk.look("boxes");
      walk.open("/en/territories");
      walk.look("territories");
      walk.open("/en/clusters/scales");
      walk.look("scales");
      walk.open("/zh/clusters/scs/portfolio");
      walk.look("portfolio-zh");
      walk.assertFaultless();
    }
  }
}
