package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.http.profile.ProfileLinks;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small firm's way from a need in words to a partner who has accepted, in Chromium. */
@NullMarked
class SmeJourneyTest {

  private static final String NEED = "capteurs lidar pour chariots autonomes";
  private static final ShortlistLinks LISTS = new ShortlistLinks(Language.FRENCH);
  private static final ProfileLinks PROFILES = new ProfileLinks(Language.FRENCH);

  private static TeamServer server;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSmallFirmGoesFromANeedToAPartnerWithScriptsOnAndOff(boolean isScripted) {
    String how = isScripted ? "on" : "off";
    try (var firm = new Walk(server, how + "-firm", isScripted);
        var lab = new Walk(server, how + "-lab", isScripted);
        var cluster = new Walk(server, how + "-cluster", isScripted)) {
      String organisation = findPartner(firm);
      signUp(firm, how + "@firm.example", "Chariots " + how);
      String board = keep(firm, organisation);
      followUp(firm);
      var team = team("Chariots " + how);
      String profile = writeProfile(firm, team, how);
      review(cluster, how);
      express(lab, how, profile);
      accept(firm, lab, team);
      firm.open(board);
      takeAway(firm, organisation);
      watch(firm);
      firm.assertFaultless();
      lab.assertFaultless();
      cluster.assertFaultless();
    }
  }

  /** From the need to the page of an organisation; returns its name. */
  private static String findPartner(Walk firm) {
    firm.open("/fr");
    firm.look("home");
    firm.write("#need", NEED);
    firm.page.locator("button.main").click();
    firm.page.waitForURL("**/fr/partenaires?need=**");
    firm.look("results");
    firm.page.locator("details.why summary").first().click();
    firm.look("results-why");
    firm.page.locator("details.why[open] a[href*='/pourquoi']").first().click();
    firm.page.waitForURL("**/pourquoi?need=**");
    firm.look("why");
    firm.page.locator(".facts a[href*='/organisations/']").first().click();
    firm.look("organisation");
    String name = firm.page.locator("h1 bdi").first().innerText();
    firm.page.locator(".onward a[href*='/ajouter']").click();
    firm.page.waitForURL("**/fr/connexion?next=**");
    return name;
  }

  /** Opens an account by letter, and is where the way to it began. */
  private static void signUp(Walk firm, String email, String team) {
    String asked = firm.page.url().replaceFirst(".*[?&]next=", "");
    String adding = server.address + URLDecoder.decode(asked, StandardCharsets.UTF_8);
    firm.look("sign-in");
    firm.follow("Ouvrir un compte");
    firm.look("sign-up");
    firm.write("#f-email", email);
    firm.press("Envoyer");
    firm.look("letter-sent");
    var letter = server.letters.getLast();
    assertThat(letter.to()).isEqualTo(email);
    firm.open(letter.link());
    firm.look("letter");
    firm.write("#f-name", "Personne d’essai");
    firm.write("#f-team", team);
    firm.write("#f-new-password", TeamServer.PASSWORD);
    firm.page.locator("main form button[type=submit]").click();
    assertThat(URLDecoder.decode(firm.page.url(), StandardCharsets.UTF_8))
        .isEqualTo(URLDecoder.decode(adding, StandardCharsets.UTF_8));
  }

  /** Adds the organisation to a new list; returns the path of its board. */
  private static String keep(Walk firm, String organisation) {
    firm.look("add");
    assertThat(firm.text()).contains(organisation);
    assertThat(firm.page.locator("#name").inputValue()).isEqualTo(NEED);
    firm.press("Ajouter à la liste");
    assertThat(firm.text()).contains("est dans la liste");
    firm.look("added");
    firm.follow("Ouvrir le suivi");
    firm.look("entry-new");
    firm.page.locator(".over a").click();
    assertThat(firm.page.locator(".column.new .card").innerText()).contains(organisation);
    firm.look("board-new");
    return firm.page.url().substring(server.address.length()).replaceFirst("#.*", "");
  }

  /** A state, a note and a next step. */
  private static void followUp(Walk firm) {
    firm.page.locator(".card select").selectOption("contacted");
    firm.page.locator(".card button").click();
    firm.page.locator(".column.contacted .card h3 a").click();
    firm.write("#words", "A répondu au premier courrier.");
    firm.press("Ajouter la note");
    assertThat(firm.text()).contains("A répondu au premier courrier.");
    firm.write("#step", "Appeler le laboratoire");
    firm.write("#due", "2099-01-31");
    firm.page.locator("form[action$='/etape'] button").click();
    firm.look("entry");
    firm.page.locator(".over a").click();
    assertThat(firm.page.locator(".column.contacted .card").innerText())
        .contains("Appeler le laboratoire", "2099", "1 note");
    firm.look("board");
  }

  private static Team team(String name) {
    return server.stores.teams().all(1_000).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Writes a profile for an organisation that the team speaks for; returns its public path. */
  private static String writeProfile(Walk firm, Team team, String how) {
    server.stores.teams().speakFor(team.id(), how.equals("on") ? "scs" : "optitec", null);
    firm.open("/fr/equipes/" + team.id());
    firm.look("team");
    firm.follow("Profils");
    firm.look("profiles");
    firm.page.locator("main a.main").click();
    firm.look("profile-empty");
    fill(firm, ProfileWorld.fields("title", title(how)));
    if (how.equals("on")) {
      assertThat(firm.page.locator("#c-title").innerText()).contains("caractères sur 256");
    }
    firm.look("profile-filled");
    firm.page.locator("#writing button.main").click();
    assertThat(firm.text()).contains("Le profil est enregistré");
    firm.look("profile-draft");
    String id = firm.page.url().replaceAll("^.*/profils/|\\?.*$", "");
    firm.press("Soumettre à la relecture");
    assertThat(firm.text()).contains("Le profil attend la relecture.");
    firm.look("profile-submitted");
    return PROFILES.published(id);
  }

  private static String title(String how) {
    return "Séchage du papier par pompe à chaleur haute température (" + how + ")";
  }

  private static void fill(Walk walk, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      var field = walk.page.locator("#writing [name='" + fields[i] + "']");
      String kind =
          field.first().evaluate("one => one.tagName === 'SELECT' ? 'select' : one.type") + "";
      switch (kind) {
        case "select" -> field.selectOption(fields[i + 1]);
        case "radio", "checkbox" ->
            walk.page
                .locator("#writing [name='" + fields[i] + "'][value='" + fields[i + 1] + "']")
                .check();
        default -> field.fill(fields[i + 1]);
      }
    }
  }

  /** A person at a cluster reads the profile again and publishes it. */
  private static void review(Walk cluster, String how) {
    String email = how + "@pole.example";
    server.team("Pôle " + how, server.person(email), Role.CLUSTER_STAFF);
    cluster.signIn(email, "/fr/relecture");
    cluster.look("queue");
    cluster.follow(title(how));
    cluster.look("review");
    cluster.press("Publier");
    assertThat(cluster.page.url()).contains("/fr/relecture");
  }

  /** Another team finds the profile and says that it would like to work with its authors. */
  private static void express(Walk lab, String how, String profile) {
    String email = how + "@lab.example";
    server.team("Laboratoire " + how, server.person(email), Role.MEMBER);
    lab.signIn(email, "/fr/profils");
    lab.look("published");
    lab.follow(title(how));
    assertThat(lab.page.url()).endsWith(profile);
    lab.look("profile");
    lab.page.locator("main a.main").click();
    lab.look("interest-form");
    lab.write("#reason", "Nous fabriquons des machines à papier.");
    lab.page.locator("input[name=contact]").check();
    lab.press("Envoyer l’intérêt");
    assertThat(lab.text()).contains("Nous fabriquons des machines à papier.");
    lab.look("interest-sent");
  }

  private static void accept(Walk firm, Walk lab, Team team) {
    firm.open("/fr/equipes/" + team.id());
    firm.follow("Intérêts");
    firm.look("interests");
    firm.page.locator("main table a, main li a").first().click();
    firm.look("interest");
    firm.write("#words", "Avec plaisir.");
    firm.press("Accepter");
    assertThat(firm.text()).contains("@lab.example");
    firm.look("interest-accepted");
    lab.page.reload();
    assertThat(lab.text()).contains("Avec plaisir.");
    lab.look("interest-answered");
  }

  /** The list as a spreadsheet and on paper. */
  private static void takeAway(Walk firm, String organisation) {
    assertThat(spreadsheet(firm.taken("a[href$='/fichier/xlsx']")))
        .contains(organisation, "Appeler le laboratoire", "A répondu au premier courrier.");
    assertThat(firm.taken("a[href$='/fichier/pdf']"))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  private static String spreadsheet(byte[] bytes) {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        text.append(Jsoup.parse(xml, Parser.xmlParser()).text());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  private static void watch(Walk firm) {
    firm.page.locator(".lead a[href*='/partenaires']").click();
    firm.page.locator("main a[href^='/fr/veilles']").first().click();
    firm.look("watch-saving");
    firm.press("Enregistrer pour");
    assertThat(firm.text()).contains(NEED);
    firm.look("watch");
    firm.page.locator(".over a").click();
    assertThat(firm.page.locator("ul.watches li").innerText()).contains(NEED);
    firm.look("watches");
  }

  @Test
  void theBoardIsWorkedByKeyboardAlone() {
    var account = server.person("keys@firm.example");
    var team = server.team("Claviers", account, Role.MEMBER);
    var act = Act.of(team.id(), account.id());
    var lists = server.stores.shortlists();
    String list = lists.make(act, "Lidar", NEED, Language.FRENCH).orElseThrow();
    var found = new Found("scs", "SCS", NEED, Language.FRENCH);
    String entry = ((Addition.Made) lists.entries().add(act, list, found, EntryState.NEW)).entry();
    try (var firm = new Walk(server, "keys", true)) {
      firm.open("/fr/connexion?next=" + Asked.encoded(LISTS.list(team.id(), list)));
      firm.tabTo("#f-email");
      firm.page.keyboard().type("keys@firm.example");
      firm.page.keyboard().press("Tab");
      firm.page.keyboard().type(TeamServer.PASSWORD);
      firm.page.keyboard().press("Enter");
      firm.page.waitForURL("**/listes/" + list);
      assertThat(firm.page.locator(".board-keys").isVisible()).isTrue();
      String card = "#e-" + entry;
      firm.tabTo(card);
      firm.page.keyboard().press("Alt+ArrowRight");
      firm.page.waitForURL("**#e-" + entry);
      firm.page.locator(".contacted " + card + ":focus").waitFor();
      firm.tabTo("#m-" + entry);
      firm.page.keyboard().press("ArrowDown");
      firm.tabTo(".card button");
      firm.page.keyboard().press("Enter");
      firm.page.locator(".in-discussion " + card + ":focus").waitFor();
      firm.page.keyboard().press("Alt+ArrowLeft");
      firm.page.locator(".contacted " + card + ":focus").waitFor();
      assertThat(lists.entries().find(team.id(), entry).orElseThrow().state())
          .isEqualTo(EntryState.CONTACTED);
      firm.page.keyboard().press("Enter");
      firm.page.waitForURL("**/suivi/" + entry);
      firm.assertFaultless();
    }
  }
}
