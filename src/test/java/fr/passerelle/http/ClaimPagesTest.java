package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import fr.passerelle.http.OwnServer.Person;
import fr.passerelle.organisation.Text;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Claims, an organisation's own page and its exposure, over a socket as people and programs ask.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimPagesTest {

  private static final String VIEWS = "/en/organisations/4dviews/claim";
  private static final String THALES = "/en/organisations/thales/claim";
  private static final String HOSTILE = "\"><script>alert(1)</script> {w} ${x} 艾 \u202egnp";

  private OwnServer server;
  private int people;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    server = new OwnServer(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Person somebody(String domain) {
    return server.person("lea" + people++ + "@" + domain, Role.MEMBER);
  }

  private static Map<String, String> form(Person person, String... pairs) {
    var form = new LinkedHashMap<String, String>();
    form.put("team", person.team());
    form.put("licence", "CC-BY-4.0");
    form.put("consent", "1");
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], pairs[i + 1]);
    }
    return form;
  }

  private HttpResponse<String> byDomain(Person person, String path, String email) {
    return server.post(person, path, form(person, "way", "domain", "email", email));
  }

  private HttpResponse<String> byStaff(Person person, String path, String words) {
    return server.post(person, path, form(person, "way", "staff", "words", words));
  }

  private Person owner(String id, String domain) {
    var person = somebody(domain);
    var sent = byDomain(person, "/en/organisations/" + id + "/claim", person.account().email());
    assertThat(OwnServer.location(sent)).endsWith("done=accepted");
    return person;
  }

  private void giveUp(Person person) {
    server.post(person, own(person) + "/release", Map.of());
  }

  private static String own(Person person) {
    return "/en/teams/" + person.team() + "/organisation";
  }

  private static Map<String, String> facts(String version) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("version", version);
    facts.put("name.en", "4DViews");
    return facts;
  }

  @Nested
  class AClaim {

    @Test
    void byTheConfirmedAddressAtTheDomainIsAcceptedAtOnce() {
      var lea = owner("4dviews", "4dviews.com");
      assertThat(server.get(lea, own(lea)).body()).contains("save the form to begin", "name.en");
      assertThat(server.stores.teams().team(lea.team()).orElseThrow().organisation())
          .isEqualTo("4dviews");
      giveUp(lea);
    }

    @Test
    void byAnotherAddressThereIsAcceptedOnceTheLetterIsAnswered() {
      var mei = somebody("gmail.com");
      assertThat(OwnServer.location(byDomain(mei, VIEWS, "contact@mail.4dviews.com")))
          .endsWith("done=letter");
      var letter = server.letterTo("contact@mail.4dviews.com");
      var link = Pattern.compile("(/en/teams/\\S+/letter/[a-z2-7]{40})").matcher(letter.text());
      assertThat(link.find()).isTrue();
      assertThat(server.get(mei, link.group(1)).statusCode()).isEqualTo(200);
      assertThat(server.get(mei, own(mei)).body())
          .as("opening the link changes nothing")
          .contains("A letter is on its way");
      var other = somebody("4dviews.com");
      assertThat(server.post(other, link.group(1), Map.of()).statusCode()).isEqualTo(404);
      String theirs = link.group(1).replace(mei.team(), other.team());
      assertThat(server.post(other, theirs, Map.of()).statusCode()).isEqualTo(404);
      assertThat(OwnServer.location(server.post(mei, link.group(1), Map.of())))
          .endsWith("done=accepted");
      assertThat(server.post(mei, link.group(1), Map.of()).statusCode()).isEqualTo(404);
      giveUp(mei);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "lea@evil-4dviews.com",
          "lea@4dviews.com.evil.org",
          "\"lea@4dviews.com\"@evil.org",
          "lea@gmail.com",
          "lea@4dviews.com\r\nBcc: all@evil.org",
          ""
        })
    void byAnAddressThatProvesNothingIsRefusedAtItsField(String email) {
      int letters = server.letters.size();
      var lea = somebody("example.org");
      var refused = byDomain(lea, VIEWS, email);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("role=\"alert\"");
      assertThat(server.letters).hasSize(letters);
      assertThat(server.get(lea, own(lea)).body()).contains("speaks for no organisation yet");
    }

    @Test
    void forATeamThatIsNotOnesOwnIsRefused() {
      var lea = somebody("4dviews.com");
      var mei = somebody("example.org");
      var form = form(lea, "way", "domain", "email", lea.account().email());
      form.put("team", mei.team());
      server.post(lea, VIEWS, form);
      assertThat(server.stores.teams().team(mei.team()).orElseThrow().organisation()).isNull();
      giveUp(lea);
    }

    @Test
    void withoutConsentWordsOrAKnownLicenceSaysSoAndKeepsWhatWasTyped() {
      var lea = somebody("example.org");
      var form = form(lea, "way", "staff", "licence", "all-mine");
      form.remove("consent");
      var refused = server.post(lea, VIEWS, form);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body())
          .contains("all-mine", "The agreement is missing", "know nothing of you");
      var hostile = form(lea, "way", "staff", "words", HOSTILE);
      hostile.remove("consent");
      assertThat(server.post(lea, VIEWS, hostile).body())
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert");
    }

    @Test
    void needsAFormOfOurOwnAndAnAccount() {
      var lea = somebody("4dviews.com");
      var forged = new Person(lea.account(), lea.team(), lea.cookie(), "forged");
      assertThat(byDomain(forged, VIEWS, lea.account().email()).statusCode()).isEqualTo(403);
      assertThat(server.get(VIEWS).body())
          .contains("/en/sign-in?next=%2Fen%2Forganisations%2F4dviews%2Fclaim")
          .doesNotContain("name=\"way\"");
      assertThat(server.get(lea, "/en/organisations/nobody/claim").statusCode()).isEqualTo(404);
      assertThat(server.get(lea, VIEWS).body()).contains("By an address at 4dviews.com");
      assertThat(server.get(lea, "/fr/organisations/4dviews/revendiquer").body())
          .contains("Par une adresse chez 4dviews.com");
      assertThat(server.get(lea, "/zh/organisations/4dviews/claim").body()).contains("认领");
    }
  }

  @Nested
  class AClaimThatWaits {

    @Test
    void isDecidedByTheStaffOfAClusterOfTheOrganisationAlone() {
      var lea = somebody("example.org");
      assertThat(OwnServer.location(byStaff(lea, THALES, HOSTILE))).endsWith("done=waiting");
      var stranger = server.person("sam@stranger.example", Role.CLUSTER_STAFF);
      server.stores.teams().speakFor(stranger.team(), "minalogic", null);
      assertThat(server.get(stranger, "/en/claims").body()).doesNotContain("Thales");
      var staff = server.person("sam@systematic.example", Role.CLUSTER_STAFF);
      server.stores.teams().speakFor(staff.team(), "systematic", null);
      String queue = server.get(staff, "/en/claims").body();
      assertThat(queue)
          .contains("Thales", "thalesgroup.com", "&lt;script&gt;")
          .doesNotContain("<script>alert");
      var action = Pattern.compile("action=\"(/en/claims/[a-z2-7]{16})\"").matcher(queue);
      assertThat(action.find()).isTrue();
      String decide = action.group(1);
      var yes = Map.of("do", "accept", "answer", "Welcome");
      assertThat(server.post(stranger, decide, yes).statusCode()).isEqualTo(404);
      assertThat(server.post(lea, decide, yes).statusCode()).isNotEqualTo(303);
      assertThat(server.post(staff, decide, yes).statusCode()).isEqualTo(303);
      assertThat(server.post(staff, decide, yes).statusCode()).isEqualTo(404);
      assertThat(server.letterTo(lea.account().email()).text()).contains("Welcome");
      assertThat(server.get(lea, own(lea)).body()).contains("save the form to begin");
      giveUp(lea);
    }

    @Test
    void forAnOrganisationThatIsHeldIsToldToWhoHoldsIt() {
      var first = owner("4dviews", "4dviews.com");
      var second = somebody("4dviews.com");
      assertThat(OwnServer.location(byDomain(second, VIEWS, second.account().email())))
          .endsWith("done=waiting");
      assertThat(server.letterTo(first.account().email()).subject()).contains("Another team");
      assertThat(server.get(second, own(second)).body()).contains("waits for the staff");
      giveUp(second);
      giveUp(first);
    }
  }

  @Nested
  class TheOwnPage {

    @Test
    void showsWhatItSaysOnThePublicPageBesideTheOtherSources() {
      var lea = owner("4dviews", "4dviews.com");
      assertThat(server.get(lea, own(lea)).body())
          .as("what others say stands beside")
          .contains("Volumetric capture studios", "starter catalogue");
      var facts = facts("0");
      facts.put("description.en", "We film people in three dimensions. " + HOSTILE);
      facts.put("offers.en", "Volumetric studios for hire");
      facts.put("seeks.en", "Partners in telepresence");
      facts.put("certificates", "ISO 9001, EN 9100");
      facts.put("language", "fr");
      facts.put("exports", "Allemagne, CN");
      facts.put("staff", "42");
      facts.put("contact", "contact@4dviews.com");
      assertThat(server.post(lea, own(lea), facts).body()).contains("Nobody agreed yet");
      facts.put("consent", "1");
      assertThat(OwnServer.location(server.post(lea, own(lea), facts))).endsWith("done=saved");
      server.index();
      assertThat(server.get("/en/organisations/4dviews").body())
          .contains(
              "Said by the organisation itself, confirmed on",
              "We film people in three dimensions.",
              "Volumetric studios for hire",
              "Partners in telepresence",
              "ISO 9001, EN 9100",
              "Germany, China",
              "mailto:contact@4dviews.com")
          .doesNotContain("<script>alert");
      assertThat(server.get("/fr/organisations/4dviews").body())
          .contains("Dit par l’organisation elle-même");
      assertThat(server.get("/zh/organisations/4dviews").body()).contains("机构自述");
      var merged = server.catalogue.organisation("4dviews").orElseThrow();
      assertThat(merged.texts().getFirst().source()).isEqualTo("own");
      assertThat(merged.texts())
          .filteredOn(text -> text.topic() == Text.Topic.DESCRIPTION)
          .hasSizeGreaterThan(3);
      String filled = server.get(lea, own(lea)).body();
      assertThat(filled).contains("value=\"42\"", "11 of 12 facts", "A name in all three");
      giveUp(lea);
      server.index();
      assertThat(server.get("/en/organisations/4dviews").body())
          .doesNotContain("Volumetric studios for hire", "Said by the organisation itself");
    }

    @ParameterizedTest
    @CsvSource({
      "site, javascript:alert(1), no address of a site",
      "site, 'https://a\"b.example', no address of a site",
      "staff, many, no number of people",
      "exports, Atlantis, Atlantis",
      "contact, jean.dupont@4dviews.com, looks like a person",
      "contact, 'contact@x.example\r\nBcc: a@b.example', no e-mail address",
      "size, enormous, enormous"
    })
    void refusesWhatItCannotKeepAtItsFieldAndKeepsWhatWasTyped(
        String field, String value, String told) {
      var lea = owner("4dviews", "4dviews.com");
      var facts = facts("0");
      facts.put("consent", "1");
      facts.put("description.fr", "Une description déjà écrite");
      facts.put(field, value);
      var refused = server.post(lea, own(lea), facts);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(told, "Une description déjà écrite");
      giveUp(lea);
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeItAtOnce() {
      var lea = owner("4dviews", "4dviews.com");
      assertThat(server.post(lea, own(lea), facts("0")).statusCode()).isEqualTo(303);
      var late = facts("0");
      late.put("description.en", "Written at the same time");
      var conflict = server.post(lea, own(lea), late);
      assertThat(conflict.statusCode()).isEqualTo(409);
      assertThat(conflict.body())
          .contains("changed this meanwhile", "Written at the same time", "value=\"1\"");
      giveUp(lea);
    }

    @Test
    void isConfirmedWithOneClick() {
      var lea = owner("4dviews", "4dviews.com");
      assertThat(server.get(lea, own(lea)).body())
          .contains("save the form to begin")
          .doesNotContain(own(lea) + "/confirm");
      assertThat(OwnServer.location(server.post(lea, own(lea) + "/confirm", Map.of())))
          .endsWith("done=confirmed");
      assertThat(server.get(lea, own(lea)).body()).contains(own(lea) + "/confirm");
      server.index();
      assertThat(server.get("/en/organisations/4dviews").body())
          .contains("Said by the organisation itself");
      giveUp(lea);
    }

    @Test
    void isNobodysButTheTeams() {
      var lea = owner("4dviews", "4dviews.com");
      var mei = somebody("example.org");
      for (String path : new String[] {"", "/visibility"}) {
        assertThat(server.get(mei, own(lea) + path).statusCode()).isEqualTo(404);
        assertThat(server.get(own(lea) + path).statusCode()).isNotEqualTo(200);
        assertThat(server.get(lea, own(lea) + path).statusCode()).isEqualTo(200);
      }
      for (String path : new String[] {"", "/confirm", "/release"}) {
        assertThat(server.post(mei, own(lea) + path, facts("0")).statusCode()).isEqualTo(404);
      }
      assertThat(server.post(mei, own(mei), facts("0")).statusCode())
          .as("a team without an organisation")
          .isEqualTo(404);
      giveUp(lea);
    }
  }

  @Nested
  class Programs {

    @Test
    void readAndStateTheSameWithinTheirTeamAndScope() {
      var lea = owner("4dviews", "4dviews.com");
      String path = "/api/v1/teams/" + lea.team() + "/organisation";
      String reads = server.key(lea, ApiKey.Scope.READ);
      String writes = server.key(lea, ApiKey.Scope.READ, ApiKey.Scope.WRITE);
      String body =
          """
          {"version": 0, "name": {"en": "4DViews"}, "offers": {"fr": "Des studios"},
           "certificates": ["ISO 9001"], "language": ["fr", "en"], "exports": ["DE"]}\
          """;
      assertThat(server.api(reads, path, body).statusCode()).isEqualTo(403);
      var stated = server.api(writes, path, body);
      assertThat(stated.statusCode()).isEqualTo(200);
      assertThat(server.api(writes, path, body).statusCode()).isEqualTo(409);
      assertThat(server.api(writes, path, "[]").statusCode()).isEqualTo(400);
      assertThat(server.api(writes, path, "{\"version\": 1}").statusCode()).isEqualTo(400);
      var shown = Asked.json(server.api(reads, path, ""));
      assertThat(shown.at("/facts/offers/fr").asText()).isEqualTo("Des studios");
      assertThat(shown.at("/facts/language").toString()).isEqualTo("[\"fr\",\"en\"]");
      assertThat(shown.at("/completeness/of").asInt()).isEqualTo(12);
      var mei = somebody("example.org");
      String others = server.key(mei, ApiKey.Scope.READ, ApiKey.Scope.WRITE);
      assertThat(server.api(others, path, "").statusCode()).isEqualTo(404);
      assertThat(server.api(others, path, body).statusCode()).isEqualTo(404);
      assertThat(server.get(path).statusCode()).isEqualTo(401);
      giveUp(lea);
    }
  }

  @Nested
  class TheExposure {

    @Test
    void countsListsAndPagesThatOthersSeeAndNotItsOwnPeople() {
      var lea = owner("4dviews", "4dviews.com");
      server.stores.own().exposures().flush();
      long before = shown(lea);
      String list = "/en/partners?need=volumetric+video+capture+studio";
      assertThat(server.get(list).body()).contains("4DViews");
      server.get("/api/v1/partners?need=volumetric+video+capture+studio");
      server.get("/en/organisations/4dviews");
      server.get(lea, list);
      server.get(lea, "/en/organisations/4dviews");
      server.stores.own().exposures().flush();
      assertThat(shown(lea)).isEqualTo(before + 2);
      String page = server.get(lea, own(lea) + "/visibility").body();
      assertThat(page)
          .contains("class=\"shown-bar\"")
          .doesNotContain("volumetric video capture studio");
      giveUp(lea);
    }

    private long shown(Person person) {
      String key = server.key(person, ApiKey.Scope.READ);
      var answer =
          Asked.json(
              server.api(key, "/api/v1/teams/" + person.team() + "/organisation/exposure", ""));
      var month = answer.at("/months").get(answer.at("/months").size() - 1);
      return month.get("first").asLong()
          + month.get("middle").asLong()
          + month.get("beyond").asLong();
    }
  }
}
