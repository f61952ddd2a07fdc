package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A buyer's way from the long list of a line to its decision and files, in Chromium. */
@NullMarked
class ConsultJourneyTest {

  private static ConsultWorld world;

  @BeforeAll
  static void start() {
    world = new ConsultWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void aBuyerGoesFromTheLongListToTheDecisionAndItsFiles() {
    try (var buyer = new Walk(world.server, "consult-buyer", true);
        var english = new Walk(world.server, "consult-en", true);
        var chinese = new Walk(world.server, "consult-zh", true)) {
      buyer.signIn(ConsultWorld.BUYER, world.line(0, ""));
      compare(buyer);
      var links = invite(buyer);
      offer(english, links.getFirst());
      decline(chinese, links.get(1));
      decide(buyer);
      files(buyer);
      showToClusters(buyer);
      buyer.assertFaultless();
      english.assertFaultless();
      chinese.assertFaultless();
    }
  }

  private static void compare(Walk buyer) {
    for (int i = 0; i < 3; i++) {
      buyer.page.locator("input[name=s]").nth(i).check();
    }
    buyer.look("long-list");
    buyer.press("Comparer des fournisseurs");
    buyer.page.waitForURL("**/comparaison?s=**");
    buyer.look("compare");
    assertThat(buyer.page.locator("tr.differs").count()).isPositive();
    buyer.press("Mettre ceux-ci sur la liste restreinte");
    buyer.page.waitForURL("**/consultation?done=listed");
    buyer.look("shortlist");
  }

  /** Invites two suppliers, and returns their paths. */
  private static List<String> invite(Walk buyer) {
    buyer.page.locator("input[type=checkbox][name=entry]").nth(0).check();
    buyer.page.locator("input[type=checkbox][name=entry]").nth(1).check();
    buyer.press("Inviter ceux qui sont cochés");
    buyer.page.waitForURL("**/invitation?entry=**");
    buyer.page.locator("select[name^=language-]").nth(0).selectOption("en");
    buyer.page.locator("select[name^=language-]").nth(1).selectOption("zh");
    buyer.press("Voir les messages");
    buyer.page.locator(".letter").first().waitFor();
    buyer.look("messages");
    assertThat(buyer.text()).contains("invites you to make an offer", "正在寻找供应商");
    buyer.press("Créer les liens et envoyer");
    buyer.page.locator("#link-1").waitFor();
    buyer.look("links");
    return List.of(path(buyer, "#link-0"), path(buyer, "#link-1"));
  }

  private static String path(Walk walk, String field) {
    return walk.page.locator(field).inputValue().replaceFirst("https?://[^/]+", "");
  }

  private static void offer(Walk supplier, String link) {
    supplier.open(link);
    supplier.look("reply");
    supplier.page.locator("input[name=kind][value=offer]").check();
    supplier.write("#p-price", "10.50");
    supplier.write("#p-unit", "piece");
    supplier.write("#p-lead", "30");
    supplier.write("#p-certificates", "ISO 9001; 2029-12-31");
    supplier.page.locator("input[name=must-0][value=yes]").check();
    supplier.press("Send the answer");
    supplier.page.waitForURL("**/reply/*?done=offer");
    assertThat(supplier.text()).contains("your offer has arrived", "10.50 EUR per piece");
  }

  private static void decline(Walk supplier, String link) {
    supplier.open(link);
    supplier.page.locator("input[name=kind][value=declines]").check();
    supplier.write("#p-reason", "产能不足");
    supplier.look("reply");
    supplier.press("发送答复");
    supplier.page.waitForURL("**/reply/*?done=declines");
    assertThat(supplier.text()).contains("产能不足");
  }

  private static void decide(Walk buyer) {
    buyer.open(world.line(0, "/consultation/reponses"));
    buyer.look("answers");
    assertThat(buyer.text()).contains("10,50 EUR par piece", "产能不足");
    buyer.follow("Décider");
    buyer.page.locator("input[name^=share-]").first().fill("100");
    buyer.look("decision");
    buyer.write("#reason", "Le meilleur délai");
    buyer.press("Décider la ligne");
    buyer.page.waitForURL("**/consultation?done=decided");
    buyer.look("decided");
    assertThat(buyer.text()).contains("Le meilleur délai");
  }

  private static void files(Walk buyer) {
    buyer.open(world.at() + "/consultation");
    buyer.look("overview");
    byte[] paper = buyer.taken("main a[href$='/dossier/pdf']");
    assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    String rows = new String(buyer.taken("main a[href$='/erp']"), StandardCharsets.UTF_8);
    assertThat(rows).contains("line_id;", "B-07;1;", ";10.50;EUR;piece;30;");
    buyer.follow("Journal des actes");
    buyer.look("trail");
    assertThat(buyer.text()).contains("a répondu", "Le meilleur délai", "(par son lien)");
  }

  private static void showToClusters(Walk buyer) {
    buyer.open(world.line(2, "/consultation/besoin-ouvert"));
    buyer.write("#p-words", "Joints pour 400 °C");
    buyer.press("Voir le texte anonyme");
    buyer.page.locator(".letter").waitFor();
    buyer.look("open-need");
    buyer.press("Montrer aux pôles");
    buyer.page.waitForURL("**/besoin-ouvert?done=published");
    assertThat(buyer.text()).contains("Les pôles lisent ceci");
  }
}
