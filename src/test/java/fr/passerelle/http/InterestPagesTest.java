package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.ApiKey;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.http.interest.InterestLinks;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.InterestState;
import fr.passerelle.workspace.interest.Interests;
import fr.passerelle.workspace.interest.Mediator;
import fr.passerelle.workspace.interest.Proposal;
import fr.passerelle.workspace.interest.Sending;
import fr.passerelle.workspace.interest.Side;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saying that one would like to work with another, over HTTP. */
@NullMarked
class InterestPagesTest {

  private static final InterestLinks LINKS = new InterestLinks(Language.FRENCH);
  private static final String REASON = "Nous cherchons un laboratoire pour nos capteurs lidar.";
  private static final String FORM = LINKS.inOrganisation("beihang-university");

  private TeamServer server;
  private Team firm;
  private Team lab;
  private TeamServer.Reader anne;
  private TeamServer.Reader chen;
  private TeamServer.Reader dora;
  private TeamServer.Reader emma;
  private Team third;
  private Interests interests;

  @BeforeEach
  void start() {
    server = TeamServer.fresh();
    var ofFirm = server.person("anne@firm.example");
    var ofLab = server.person("chen@lab.example");
    var stranger = server.person("dora@third.example");
    var staff = server.person("emma@pole.example");
    firm = server.team("Capteurs du Midi", ofFirm, Role.MEMBER);
    lab = server.team("Optics group", ofLab, Role.MEMBER);
    third = server.team("Third team", stranger, Role.MEMBER);
    server.team("Cluster staff", staff, Role.CLUSTER_STAFF);
    server.stores.teams().speakFor(lab.id(), "beihang-university", null);
    server.stores.teams().speakFor(firm.id(), "scs", null);
    anne = server.as(ofFirm);
    chen = server.as(ofLab);
    dora = server.as(stranger);
    emma = server.as(staff);
    interests = server.stores.interests();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(String reason, String... more) {
    var form = TeamServer.form(more).with("team", firm.id()).with("reason", reason);
    var csrf = anne.csrf();
    return anne.post(FORM, csrf == null ? form : form.with("csrf", csrf));
  }

  private String sent() {
    var answer = send(REASON, "contact", "yes", "name", "Anne", "email", "anne@firm.example");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return interests.sent(firm.id()).getFirst().id();
  }

  private String mediated() {
    var proposal =
        new Proposal(
            new Side(firm.id(), "", "", "", "scs", IpTerms.UNTOLD),
            new Side(
                lab.id(),
                "",
                "somebodys",
                "Lidar à courte portée",
                "beihang-university",
                IpTerms.UNTOLD),
            true,
            REASON,
            Language.FRENCH,
            Mediator.EMBASSY,
            null);
    var sending = interests.send(new Act(firm.id(), null, null), proposal);
    return ((Sending.Sent) sending).id();
  }

  private InterestState state(String id) {
    return interests.find(firm.id(), id).map(Interest::state).orElseThrow();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  @Test
  void anOrganisationThatATeamSpeaksForLeadsToTheForm() {
    assertThat(anne.get("/fr/organisations/beihang-university").body()).contains(FORM);
    assertThat(anne.get("/fr/organisations/4dviews").body()).doesNotContain("/interet");
    assertThat(anne.get(LINKS.inOrganisation("4dviews")).statusCode()).isEqualTo(404);
    assertThat(location(server.visitor().get(FORM))).startsWith("/fr/connexion?next=");
  }

  @Test
  void fromTheFormToAnAcceptedInterestWithContactsByConsent() {
    assertThat(anne.get(FORM).body()).contains("Capteurs du Midi", "anne@firm.example");
    String id = sent();
    String ofAnne = LINKS.one(firm.id(), id);
    String ofChen = LINKS.one(lab.id(), id);
    assertThat(server.letters)
        .extracting(TeamServer.Letter::to)
        .containsExactly("chen@lab.example");
    assertThat(server.letters.getFirst().link()).isEqualTo(ofChen);
    assertThat(server.letters.getFirst().text()).doesNotContain("Capteurs du Midi", "anne@");

    assertThat(chen.get(LINKS.all(lab.id())).body()).contains(ofChen, "Capteurs du Midi");
    assertThat(chen.get(ofChen).body()).contains(REASON).doesNotContain("anne@firm.example");
    chen.post(
        LINKS.contact(lab.id(), id), "name", "Chen", "email", "chen@lab.example", "consent", "yes");
    assertThat(anne.get(ofAnne).body()).doesNotContain("chen@lab.example");

    var accepted = chen.post(LINKS.answer(lab.id(), id), "do", "accept", "words", "Avec plaisir.");
    assertThat(location(accepted)).startsWith(ofChen);
    assertThat(anne.get(ofAnne).body()).contains("chen@lab.example", "Avec plaisir.");
    assertThat(chen.get(ofChen).body()).contains("mailto:anne@firm.example");
    assertThat(server.letters.getLast().to()).isEqualTo("anne@firm.example");
    for (var team : List.of(firm, lab)) {
      var list = server.stores.shortlists().of(team.id()).getFirst();
      assertThat(server.stores.shortlists().entries().of(team.id(), list.id()))
          .extracting(one -> one.found().organisation())
          .containsExactly(team.equals(firm) ? "beihang-university" : "scs");
    }
    chen.post(LINKS.contact(lab.id(), id), "do", "take-back");
    assertThat(anne.get(ofAnne).body()).doesNotContain("chen@lab.example");
  }

  @Test
  void oneFormAcceptsAndShowsTheContactThatIsTicked() {
    String id = sent();
    String ofChen = LINKS.one(lab.id(), id);
    var form = Jsoup.parse(chen.get(ofChen).body()).select("form:has(button[value=accept])");
    assertThat(form.select("input[name=consent], input[name=name], input[name=email]")).hasSize(3);
    String answer = LINKS.answer(lab.id(), id);
    var wrong = chen.post(answer, "do", "accept", "consent", "yes", "name", "Chen", "email", "x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(state(id)).isEqualTo(InterestState.PENDING);
    var kept = Jsoup.parse(wrong.body()).select("input[name=consent]");
    assertThat(kept.hasAttr("checked")).isTrue();
    String email = "chen@lab.example";
    chen.post(answer, "do", "accept", "consent", "yes", "name", "Chen", "email", email);
    assertThat(state(id)).isEqualTo(InterestState.ACCEPTED);
    assertThat(anne.get(LINKS.one(firm.id(), id)).body()).contains("mailto:" + email);
    var page = Jsoup.parse(chen.get(ofChen).body());
    assertThat(page.text().replaceAll("[\u00a0\u202f]", " "))
        .contains("Votre contact est montré à l’autre partie : Chen, " + email);
    String list = server.stores.shortlists().of(lab.id()).getFirst().id();
    assertThat(page.select("dd a[href$=/" + list + "]")).hasSize(1);
  }

  @Test
  void aContactThatIsNotTickedIsNotShown() {
    String id = sent();
    String email = "chen@lab.example";
    chen.post(LINKS.answer(lab.id(), id), "do", "accept", "name", "Chen", "email", email);
    assertThat(anne.get(LINKS.one(firm.id(), id)).body()).doesNotContain(email);
    assertThat(chen.get(LINKS.one(lab.id(), id)).body()).contains("Votre contact n’est pas montré");
  }

  @Test
  void aContactGivenAfterAcceptanceIsToldToTheOtherSideByALetterWithoutIt() {
    String id = sent();
    String email = "chen@lab.example";
    String contact = LINKS.contact(lab.id(), id);
    chen.post(LINKS.answer(lab.id(), id), "do", "accept");
    int before = server.letters.size();
    chen.post(contact, "name", "Chen", "email", email, "consent", "yes");
    chen.post(contact, "name", "Chen", "email", email, "consent", "yes");
    assertThat(server.letters).hasSize(before + 1);
    var letter = server.letters.getLast();
    assertThat(letter.to()).isEqualTo("anne@firm.example");
    assertThat(letter.link()).isEqualTo(LINKS.one(firm.id(), id));
    assertThat(letter.text()).contains("contact").doesNotContain(email);
  }

  @Test
  void aWishForResultsNamesTheSideToWhichTheyBelong() {
    var form = Jsoup.parse(anne.get(FORM).body());
    assertThat(form.select("select[name=foreground] option").eachText())
        .contains("non précisé")
        .noneMatch(option -> option.contains("profil"));
    send(REASON, "foreground", "author");
    String id = interests.sent(firm.id()).getFirst().id();
    for (String page :
        List.of(
            anne.get(LINKS.one(firm.id(), id)).body(), chen.get(LINKS.one(lab.id(), id)).body())) {
      assertThat(Jsoup.parse(page).select("#terms ~ div td").eachText())
          .contains("à Capteurs du Midi (Aktantis)")
          .doesNotContain("à nous");
    }
  }

  @Test
  void whoSpeaksForAnOrganisationSeesItMarkedInItsPlace() {
    String path = "/fr/partenaires?need=beihang+university";
    var own = Jsoup.parse(chen.get(path).body()).select("li.result");
    var others = Jsoup.parse(server.visitor().get(path).body()).select("li.result");
    assertThat(own.select("h3 a").eachAttr("href"))
        .isEqualTo(others.select("h3 a").eachAttr("href"));
    assertThat(own.select("h3:contains(votre organisation) a").eachAttr("href"))
        .singleElement()
        .asString()
        .startsWith("/fr/organisations/beihang-university");
    assertThat(others.text()).isNotEmpty().doesNotContain("votre organisation");
  }

  @Test
  void theRecipientChoosesTheStateInAListOfItsOwn() {
    String own =
        server
            .stores
            .shortlists()
            .make(new Act(lab.id(), null, null), "Firms", "", Language.ENGLISH)
            .orElseThrow();
    String id = sent();
    chen.post(LINKS.answer(lab.id(), id), "do", "accept", "list", own, "state", "in-discussion");
    assertThat(server.stores.shortlists().entries().of(lab.id(), own))
        .extracting(Entry::state)
        .containsExactly(EntryState.IN_DISCUSSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Écrivez à anne@firm.example", "Appelez le 04 94 12 34 56", "微信：zhang_2026"})
  void whatReachesSomebodyIsHeldBackFromTheReason(String reason) {
    var answer = send(reason);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("nous le retenons", reason.substring(0, 5));
    assertThat(interests.sent(firm.id())).isEmpty();
  }

  @Test
  void aReasonIsNeitherMissingNorLongerThanItMay() {
    assertThat(send("").statusCode()).isEqualTo(400);
    String longer = "x".repeat(Interest.LONGEST_REASON + 1);
    var answer = send(longer);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(longer);
    assertThat(send(REASON, "contact", "yes", "name", "Anne", "email", "nowhere").statusCode())
        .isEqualTo(400);
  }

  @Test
  void oneThatWaitsIsShownInsteadOfAnother() {
    String id = sent();
    assertThat(location(send(REASON))).startsWith(LINKS.one(firm.id(), id) + "?done=waiting");
    chen.post(LINKS.answer(lab.id(), id), "do", "decline", "words", "Pas maintenant.");
    var again = send(REASON);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("décliné il y a peu");
    assertThat(chen.post(LINKS.answer(lab.id(), id), "do", "accept").statusCode()).isEqualTo(400);
    assertThat(state(id)).isEqualTo(InterestState.DECLINED);
  }

  @Test
  void contradictionsInIntellectualPropertyAreSaid() {
    send(REASON, "foreground", "author", "background", "kept");
    String id = interests.sent(firm.id()).getFirst().id();
    assertThat(anne.get(LINKS.one(firm.id(), id)).body()).contains("inconnu");
    var proposal =
        new Proposal(
            new Side(
                third.id(),
                "",
                "",
                "",
                "",
                new IpTerms(IpTerms.Background.KEPT, IpTerms.Foreground.AUTHOR, null)),
            new Side(
                lab.id(),
                "",
                "p",
                "Lidar",
                "beihang-university",
                new IpTerms(IpTerms.Background.OPEN, IpTerms.Foreground.AUTHOR, null)),
            false,
            REASON,
            Language.FRENCH,
            null,
            null);
    var sending = interests.send(new Act(third.id(), null, null), proposal);
    String page = dora.get(LINKS.one(third.id(), ((Sending.Sent) sending).id())).body();
    assertThat(page).contains("se contredisent", "Résultats", "Connaissances apportées");
  }

  @Test
  void aMediatorPassesOnWithoutTheOtherSideKnowingBefore() {
    String id = mediated();
    String ofChen = LINKS.one(lab.id(), id);
    assertThat(chen.get(ofChen).statusCode()).isEqualTo(404);
    assertThat(chen.get(LINKS.all(lab.id())).body()).doesNotContain(id);
    assertThat(anne.get(LINKS.one(firm.id(), id)).body())
        .contains("partie non nommée")
        .doesNotContain("Optics group", "/fr/organisations/beihang-university");
    assertThat(dora.get(LINKS.mediation()).statusCode()).isEqualTo(403);
    assertThat(dora.post(LINKS.mediated(id), "do", "pass").statusCode()).isEqualTo(403);
    assertThat(emma.get(LINKS.mediation()).body()).contains(REASON, "Optics group");
    emma.post(LINKS.mediated(id), "do", "pass");
    assertThat(state(id)).isEqualTo(InterestState.PENDING);
    assertThat(chen.get(ofChen).body()).contains(REASON);
    assertThat(server.letters.getLast().to()).isEqualTo("chen@lab.example");
    assertThat(anne.get(LINKS.one(firm.id(), id)).body()).doesNotContain("Optics group");
    chen.post(LINKS.answer(lab.id(), id), "do", "accept");
    assertThat(anne.get(LINKS.one(firm.id(), id)).body()).contains("Optics group");
  }

  @Test
  void aMediatorReturnsWithWordsAlone() {
    String id = mediated();
    assertThat(emma.post(LINKS.mediated(id), "do", "return").statusCode()).isEqualTo(400);
    emma.post(LINKS.mediated(id), "do", "return", "words", "Précisez le besoin.");
    assertThat(state(id)).isEqualTo(InterestState.RETURNED);
    assertThat(anne.get(LINKS.one(firm.id(), id)).body())
        .contains("Précisez le besoin.")
        .doesNotContain("emma");
    assertThat(chen.get(LINKS.one(lab.id(), id)).statusCode()).isEqualTo(404);
    assertThat(emma.post(LINKS.mediated(id), "do", "pass").statusCode()).isEqualTo(404);
  }

  @Test
  void eachSideKeepsItsOwnNotes() {
    String id = sent();
    anne.post(LINKS.notes(firm.id(), id), "note", "Entre nous, prudence.");
    chen.post(LINKS.notes(lab.id(), id), "note", "有意思。");
    assertThat(anne.get(LINKS.one(firm.id(), id)).body())
        .contains("Entre nous, prudence.")
        .doesNotContain("有意思。");
    assertThat(chen.get(LINKS.one(lab.id(), id)).body()).doesNotContain("prudence");
    String note = interests.dossiers().notes(firm.id(), id).getFirst().id();
    assertThat(chen.post(LINKS.note(lab.id(), id, note), "note", "x").statusCode()).isEqualTo(404);
    anne.post(LINKS.note(firm.id(), id, note), "do", "remove");
    assertThat(interests.dossiers().notes(firm.id(), id)).isEmpty();
  }

  @Test
  void nothingIsReachedByAnotherTeam() {
    String id = sent();
    for (String team : List.of(firm.id(), lab.id(), third.id())) {
      assertThat(dora.get(LINKS.one(team, id)).statusCode()).isEqualTo(404);
      for (String answer : List.of("accept", "decline", "withdraw")) {
        assertThat(dora.post(LINKS.answer(team, id), "do", answer).statusCode()).isEqualTo(404);
      }
      assertThat(
              dora.post(
                      LINKS.contact(team, id),
                      "name",
                      "D",
                      "email",
                      "d@third.example",
                      "consent",
                      "yes")
                  .statusCode())
          .isEqualTo(404);
      assertThat(dora.post(LINKS.contact(team, id), "do", "take-back").statusCode()).isEqualTo(404);
      assertThat(dora.post(LINKS.notes(team, id), "note", "x").statusCode()).isEqualTo(404);
    }
    assertThat(dora.get(LINKS.all(third.id())).body()).doesNotContain(id);
    assertThat(chen.post(LINKS.answer(lab.id(), id), "do", "withdraw").statusCode()).isEqualTo(400);
    assertThat(anne.post(LINKS.answer(firm.id(), id), "do", "accept").statusCode()).isEqualTo(400);
    assertThat(state(id)).isEqualTo(InterestState.PENDING);
  }

  @Test
  void aProgramReadsWhatItsTeamMayKnow() {
    String id = mediated();
    emma.post(LINKS.mediated(id), "do", "pass");
    var json = read(firm, "/interests/" + id);
    assertThat(json)
        .contains("\"direction\":\"sent\"", "\"kind\":\"passed-on\"")
        .doesNotContain("Optics group", "beihang-university", "\"other\"", "\"contact\"");
    assertThat(read(lab, "/interests")).contains("Capteurs du Midi");
    assertThat(read(third, "/interests/" + id)).contains("\"status\":404");
  }

  @Test
  void aContactIsGivenToKeysThatMayTakeThingsAwayAndEachReaderIsNotedOnceADay() {
    String id = sent();
    chen.post(LINKS.answer(lab.id(), id), "do", "accept");
    assertThat(readings()).isEmpty();
    assertThat(read(lab, "/interests/" + id)).contains("accepted").doesNotContain("anne@firm");
    assertThat(readings()).isEmpty();
    for (int i = 0; i < 2; i++) {
      assertThat(chen.get(LINKS.one(lab.id(), id)).body()).contains("anne@firm.example");
    }
    assertThat(readings()).containsExactly("");
    assertThat(read(lab, "/interests/" + id, ApiKey.Scope.READ, ApiKey.Scope.EXPORT))
        .contains("anne@firm.example");
    assertThat(readings()).hasSize(2).anyMatch(detail -> detail.startsWith("key "));
  }

  /** In which ways the lab has read a contact. */
  private List<String> readings() {
    return server.stores.audit().latest(lab.id(), 50).stream()
        .filter(one -> one.action().equals("interest.contact-read"))
        .map(AuditLog.Entry::detail)
        .toList();
  }

  private String read(Team team, String path) {
    return read(team, path, ApiKey.Scope.READ);
  }

  private String read(Team team, String path, ApiKey.Scope... scopes) {
    var account = server.stores.teams().members(team.id()).getFirst().account();
    String key =
        server
            .stores
            .keys()
            .make(team.id(), account.id(), "k", Set.of(scopes), Duration.ofDays(1))
            .secret();
    var uri = URI.create(server.address + "/api/v1/teams/" + team.id() + path);
    return Asked.sent(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key)).body();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageIsThereInEveryLanguage(Language language) {
    String id = sent();
    mediatedOfThird();
    var links = new InterestLinks(language);
    for (String path :
        List.of(
            links.inOrganisation("beihang-university"),
            links.all(firm.id()),
            links.one(firm.id(), id))) {
      assertThat(anne.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(emma.get(links.mediation()).statusCode()).isEqualTo(200);
  }

  private void mediatedOfThird() {
    var side = new Side(third.id(), "", "", "", "", IpTerms.UNTOLD);
    var other = new Side(lab.id(), "", "p", "Lidar", "beihang-university", IpTerms.UNTOLD);
    interests.send(
        new Act(third.id(), null, null),
        new Proposal(side, other, false, REASON, Language.FRENCH, Mediator.CLUSTER, null));
  }
}
