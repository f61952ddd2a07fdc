package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer does with counterparts, and what a host answers. */
@NullMarked
class CounterpartPagesTest {

  private static final Pattern ORGANISATION =
      Pattern.compile("name=\"organisation\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("value=\"https?://[^/]*(/[^\"]+)\"");

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader stranger;
  private static Team team;
  private static String account;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var one = server.person("officer@example.org");
    account = one.id();
    team = server.team("Service scientifique", one, Role.EMBASSY_OFFICER);
    officer = server.as(one);
    var other = server.person("other@example.org");
    server.team("Autre service", other, Role.EMBASSY_OFFICER);
    stranger = server.as(other);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Mission mission() {
    return mission("Semaine de l’air", "2097-03-15");
  }

  private static Mission mission(String name, String firstDay) {
    return server
        .stores
        .missionRoom()
        .missions()
        .create(
            new Mission(
                "",
                team.id(),
                MissionKind.DELEGATION,
                name,
                "Qualité de l’air : mesure et prévision de la pollution",
                "CN",
                ZoneId.of("Asia/Shanghai"),
                LocalDate.parse(firstDay),
                LocalDate.parse(firstDay).plusDays(4),
                List.of("fr", "zh"),
                null,
                MissionState.PREPARING,
                0),
            account);
  }

  private static Party visitor(Mission mission, String name) {
    return visitor(mission, name, "batteries au lithium pour véhicules électriques");
  }

  private static Party visitor(Mission mission, String name, String need) {
    var visitor =
        new Party(
            "",
            Side.VISITOR,
            name,
            "",
            null,
            null,
            null,
            List.of("fr"),
            Party.UNLIMITED,
            Party.UNLIMITED,
            List.of(),
            PartyState.CONFIRMED,
            "",
            "visitor@example.org",
            "",
            "une note interne",
            need,
            0);
    return server
        .stores
        .missionRoom()
        .parties()
        .add(team.id(), mission.id(), visitor, account)
        .orElseThrow();
  }

  private static List<Party> hosts(Mission mission) {
    return server.stores.missionRoom().parties().of(team.id(), mission.id()).stream()
        .filter(one -> one.side() == Side.HOST)
        .toList();
  }

  private static List<PartyWish> wishes(Mission mission) {
    return server.stores.missionRoom().parties().wishes(team.id(), mission.id());
  }

  private static String at(Mission mission) {
    return "/fr/equipes/" + team.id() + "/missions/" + mission.id();
  }

  private static String found(Mission mission, Party visitor) {
    return at(mission) + "/interlocuteurs/" + visitor.id();
  }

  private static String best(Mission mission, Party visitor) {
    var first = ORGANISATION.matcher(officer.get(found(mission, visitor)).body());
    assertThat(first.find()).as("somebody was found").isTrue();
    return first.group(1);
  }

  private static Party accepted(Mission mission, Party visitor) {
    var answer =
        officer.post(
            found(mission, visitor),
            "do",
            "accept",
            "organisation",
            best(mission, visitor),
            "value",
            "9",
            "reason",
            "Il en fabrique.");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return hosts(mission).getFirst();
  }

  private static String link(Mission mission, Party host) {
    var answer =
        officer.post(
            at(mission) + "/interlocuteurs", "do", "link", "host", host.id(), "language", "zh");
    var link = LINK.matcher(answer.body());
    assertThat(link.find()).as(answer.body()).isTrue();
    return link.group(1);
  }

  @Test
  void theBestOfTheHostCountryStandByCityWithHanziAndPinyin() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    String body = officer.get(found(mission, visitor)).body();
    assertThat(body).contains("宁德时代", "Ning De Shi Dai", "class=\"in-city\"", "class=\"map\"");
    assertThat(body).contains("Les mots du visiteur.").doesNotContain("Sophia Antipolis</a></h3>");
  }

  @Test
  void anAcceptedOneIsAProposedHostAndItsCityIsInTheCalendar() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    var host = accepted(mission, visitor);
    assertThat(host.state()).isEqualTo(PartyState.PROPOSED);
    assertThat(host.local()).isNotEmpty();
    assertThat(host.languages()).containsExactly("zh");
    assertThat(server.stores.missionRoom().missions().calendar(team.id(), mission.id()).cities())
        .extracting(Calendar.City::id)
        .containsExactly(host.city());
    assertThat(wishes(mission))
        .containsExactly(
            new PartyWish(
                visitor.id(), host.id(), Asks.OFFICER, WishKind.LIKE, 9, "Il en fabrique."));
    assertThat(officer.get(found(mission, visitor)).body()).contains("Hôte de la mission");
    assertThat(officer.get(at(mission) + "/interlocuteurs").body())
        .contains(host.name().replace("&", "&amp;"), "1 interlocuteur retenu");
  }

  @Test
  void aDroppedOneIsListedAndCanComeBack() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    String best = best(mission, visitor);
    officer.post(
        found(mission, visitor), "do", "drop", "organisation", best, "reason", "concurrent direct");
    assertThat(best(mission, visitor)).isNotEqualTo(best);
    assertThat(officer.get(found(mission, visitor)).body()).contains("concurrent direct");
    officer.post(found(mission, visitor), "do", "restore", "key", best);
    assertThat(best(mission, visitor)).isEqualTo(best);
  }

  @Test
  void whoIsNeverAskedIsLeftOutAndCounted() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    String best = best(mission, visitor);
    officer.post(
        found(mission, visitor), "do", "never", "organisation", best, "reason", "mauvais payeur");
    var other = visitor(mission(), "Autre");
    assertThat(officer.get(at(mission) + "/a-ecarter").body()).contains("mauvais payeur");
    String body = officer.get(found(mission, visitor)).body();
    assertThat(body).contains("1 écarté");
    assertThat(best(mission, visitor)).isNotEqualTo(best);
    var refused = officer.post(found(mission, visitor), "do", "accept", "organisation", best);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("L’équipe ne sollicite jamais celui-ci");
    officer.post(at(mission) + "/a-ecarter", "do", "remove", "key", best);
    assertThat(best(mission, visitor)).isEqualTo(best);
    assertThat(other.name()).isEqualTo("Autre");
  }

  @Test
  void somebodyIsAddedByNameEvenOutsideTheCatalogue() {
    var mission = mission();
    var visitor = visitor(mission, "PME");
    assertThat(officer.get(found(mission, visitor) + "?find=Tsinghua").body()).contains("清华大学");
    officer.post(
        found(mission, visitor),
        "do",
        "accept",
        "name",
        "Bureau de l’environnement",
        "city",
        "Wuhan");
    assertThat(hosts(mission)).extracting(Party::city).containsExactly("wuhan");
    assertThat(hosts(mission)).extracting(Party::organisation).containsOnlyNulls();
  }

  @Test
  void aHostAnswersByItsLinkWithoutAnAccount() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    visitor(mission, "Entreprise secrète");
    var host = accepted(mission, visitor);
    String link = link(mission, host);
    assertThat(link).startsWith("/zh/invitation/");
    var nobody = server.visitor();
    String page = nobody.get(link).body();
    assertThat(page)
        .as("what it is about, for who reads no French, beside the words themselves")
        .contains("（原文）".replace("（", "(").replace("）", ")"), "由 Passerelle 识别", "锂")
        .contains("<bdi lang=\"fr\">batteries au lithium");
    assertThat(nobody.get(link.replace("/zh/", "/fr/")).body())
        .as("who reads French needs no labels")
        .contains("batteries au lithium")
        .doesNotContain("Thèmes relevés");
    assertThat(page)
        .contains("Service scientifique", "PME aux batteries", "batteries au lithium", "noindex")
        .doesNotContain("Entreprise secrète", "visitor@example.org", "note interne")
        .doesNotContain("Il en fabrique.");
    var empty = nobody.post(link, "person", "院长");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("院长", "您尚未说明是否参加");
    var answer =
        nobody.post(
            link,
            "comes",
            "yes",
            "person",
            "院长",
            "address",
            "港湾路2号",
            "languages",
            "zh",
            "most",
            "3",
            "kind-" + visitor.id(),
            "must",
            "value-" + visitor.id(),
            "8");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var after = hosts(mission).getFirst();
    assertThat(after.state()).isEqualTo(PartyState.CONFIRMED);
    assertThat(after.address()).isEqualTo("港湾路2号");
    assertThat(after.most()).isEqualTo(3);
    assertThat(wishes(mission))
        .contains(new PartyWish(visitor.id(), host.id(), Asks.HOST, WishKind.MUST, 8, ""));
    assertThat(officer.get(at(mission) + "/interlocuteurs").body()).contains("A répondu le", "院长");
    nobody.post(link, "comes", "no");
    assertThat(hosts(mission).getFirst().state()).isEqualTo(PartyState.DECLINED);
  }

  @Test
  void aLinkThatEndedLeadsNowhere() {
    var mission = mission();
    var host = accepted(mission, visitor(mission, "PME aux batteries"));
    String link = link(mission, host);
    officer.post(at(mission) + "/interlocuteurs", "do", "end", "host", host.id());
    var nobody = server.visitor();
    assertThat(nobody.get(link).statusCode()).isEqualTo(404);
    assertThat(nobody.post(link, "comes", "yes").statusCode()).isEqualTo(404);
    assertThat(hosts(mission).getFirst().state()).isEqualTo(PartyState.INVITED);
  }

  @Test
  void theInvitationIsALetterInTheLanguageOfTheHost() {
    var mission = mission();
    var host = accepted(mission, visitor(mission, "PME aux batteries"));
    String all = at(mission) + "/interlocuteurs";
    var wrong = officer.post(all, "do", "send", "host", host.id(), "email", "nowhere");
    assertThat(wrong.statusCode()).isEqualTo(400);
    officer.post(
        all, "do", "send", "host", host.id(), "language", "zh", "email", "host@example.org");
    var letter =
        server.letters.stream()
            .filter(one -> one.to().equals("host@example.org"))
            .findFirst()
            .orElseThrow();
    assertThat(letter.text()).contains("诚邀贵单位", host.local());
    assertThat(server.visitor().get(letter.link()).statusCode()).isEqualTo(200);
  }

  @Test
  void aMustAgainstANeverIsToldAtOnce() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    var host = accepted(mission, visitor);
    String all = at(mission) + "/souhaits";
    assertThat(officer.get(all).body()).doesNotContain("ne doivent jamais se rencontrer");
    wish(all, visitor, host, "visitor", "must");
    wish(all, visitor, host, "host", "like");
    assertThat(officer.get(all).body()).contains("1 paire se souhaite", "réciproque");
    wish(all, visitor, host, "host", "never");
    assertThat(officer.get(all).body())
        .contains("doivent se rencontrer (visiteur), ne doivent jamais se rencontrer (hôte)");
    wish(all, visitor, host, "host", "none");
    assertThat(wishes(mission)).noneMatch(one -> one.asks() == Asks.HOST);
  }

  private static void wish(String path, Party visitor, Party host, String asks, String kind) {
    var answer =
        officer.post(
            path,
            "visitor",
            visitor.id(),
            "host",
            host.id(),
            "asks",
            asks,
            "kind",
            kind,
            "value",
            "7");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static String shown(Mission mission, Party visitor) {
    return officer.get(found(mission, visitor)).body();
  }

  @Test
  void whoWasMetInAnEarlierMissionIsToldWithTheYearAndTheVisitor() {
    var earlier = mission("COOPOL 2013", "2013-10-14");
    var met = visitor(earlier, "PME d’alors");
    var host = accepted(earlier, met);
    var now = mission();
    var visitor = visitor(now, "PME aux batteries");
    assertThat(shown(now, visitor)).doesNotContain("COOPOL 2013");
    var plan = server.stores.missionRoom().meetings();
    plan.replace(
        team.id(),
        earlier.id(),
        List.of(
            new PlannedMeeting(
                "", met.id(), host.id(), "s", "t", null, false, MeetingState.PLANNED, 0, "")),
        account);
    assertThat(shown(now, visitor))
        .as("a meeting that is only planned is no contact")
        .doesNotContain("COOPOL 2013");
    String id = plan.of(team.id(), earlier.id()).getFirst().id();
    plan.mark(team.id(), earlier.id(), id, MeetingState.HELD, false, "", account);
    assertThat(shown(now, visitor)).contains("Rencontré en 2013", "PME d’alors,", "COOPOL 2013");
    assertThat(shown(earlier, met))
        .as("one's own mission is no past contact")
        .doesNotContain("Rencontré en 2013");
  }

  @Test
  void aParkThatIsTwinnedIsToldBesideThoseOfItsCity() {
    var mission = mission();
    var visitor = visitor(mission, "PME du numérique", "logiciels et télécommunications mobiles");
    assertThat(shown(mission, visitor))
        .containsPattern("Zhongguancun[^<]*est jumelé avec [^<]*(?i:systematic)");
  }

  @Test
  void aSensitiveNeedIsWarnedOfAtTheTopAndAnOrdinaryOneIsNot() {
    var mission = mission();
    var plain = visitor(mission, "PME des légumes", "conservation des légumes");
    var delicate = visitor(mission, "PME des drones", "drones sous-marins et sonar");
    assertThat(officer.get(found(mission, plain)).body()).doesNotContain("class=\"sensitive\"");
    assertThat(officer.get(found(mission, delicate)).body()).contains("class=\"sensitive\"");
  }

  @Test
  void anotherTeamSeesNothingOfIt() {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    for (String path :
        List.of(
            at(mission) + "/interlocuteurs",
            found(mission, visitor),
            at(mission) + "/souhaits",
            at(mission) + "/a-ecarter")) {
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(stranger.get(path).body()).doesNotContain("PME aux batteries");
    }
    var answer =
        stranger.post(found(mission, visitor), "do", "accept", "name", "Bureau", "city", "Wuhan");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(hosts(mission)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/equipes/", "/en/teams/", "/zh/teams/"})
  void thePagesAreThereInThreeLanguages(String teams) {
    var mission = mission();
    var visitor = visitor(mission, "PME aux batteries");
    accepted(mission, visitor);
    boolean isFrench = teams.startsWith("/fr");
    String at = teams + team.id() + "/missions/" + mission.id();
    for (String path :
        List.of(
            isFrench ? "/interlocuteurs" : "/counterparts",
            (isFrench ? "/interlocuteurs/" : "/counterparts/") + visitor.id(),
            isFrench ? "/souhaits" : "/wishes",
            isFrench ? "/a-ecarter" : "/never")) {
      var answer = officer.get(at + path);
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    }
  }
}
