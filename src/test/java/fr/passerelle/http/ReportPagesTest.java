package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.outcome.MissionWorld;
import fr.passerelle.delegation.outcome.Result;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.OrganisationType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer writes down during a mission, and takes home from it. */
@NullMarked
class ReportPagesTest {

  /** The evening before the second day of the mission, where it is. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-03-15T10:00:00Z"));

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader colleague;
  private static TeamServer.Reader stranger;
  private static Team team;
  private static String account;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh(CLOCK);
    var lea = server.person("lea@example.org");
    account = lea.id();
    team = server.team("Service scientifique", lea, Role.EMBASSY_OFFICER);
    officer = server.as(lea);
    var zoe = server.person("zoe@example.org");
    server.stores.teams().change(team.id(), zoe.id(), Role.EMBASSY_OFFICER, false, null);
    colleague = server.as(zoe);
    var other = server.person("other@example.org");
    server.team("Autre service", other, Role.EMBASSY_OFFICER);
    stranger = server.as(other);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static MissionWorld world() {
    return new MissionWorld(server.database, CLOCK, team.id(), account, clusterMember(), "n-2");
  }

  /** A member of a cluster in the starter catalogue. */
  private static String clusterMember() {
    try (var snapshot = RunningServer.running().engine.snapshot()) {
      for (int i = 0; i < 5_000; i++) {
        var one = snapshot.organisation(i);
        boolean isMember =
            one.affiliations().stream()
                .anyMatch(
                    tie ->
                        tie.kind() == Affiliation.Kind.MEMBER_OF
                            && tie.until() == null
                            && snapshot
                                .find(tie.organisationId())
                                .filter(other -> other.type() == OrganisationType.CLUSTER)
                                .isPresent());
        if (isMember) {
          return one.id();
        }
      }
      throw new AssertionError("the starter catalogue has no member of a cluster");
    }
  }

  private static String at(MissionWorld world) {
    return "/fr/equipes/" + team.id() + "/missions/" + world.mission.id();
  }

  private static String meeting(MissionWorld world, int nth) {
    return at(world) + "/suivi/rencontres/" + world.meetings.get(nth).id();
  }

  private static Parameters form(TeamServer.Reader reader, String notes, int version) {
    var form =
        TeamServer.form(
            "came", "held", "notes", notes, "version", Integer.toString(version), "do", "save");
    String csrf = reader.csrf();
    return csrf == null ? form : form.with("csrf", csrf);
  }

  @Test
  void notesAreWrittenMeetingByMeeting() {
    var world = world();
    var list = officer.get(at(world) + "/suivi").body();
    assertThat(list).contains("0 rencontres renseignées sur 3", "苏州工业园区", "15 mars 2027");
    var answer =
        officer.post(
            meeting(world, 0),
            form(officer, "Très bon échange sur les capteurs", 0).with("do", "next"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(meeting(world, 1));
    assertThat(officer.get(meeting(world, 0)).body())
        .contains("Très bon échange sur les capteurs", "Rencontre suivante");
    assertThat(officer.get(at(world) + "/suivi").body()).contains("1 rencontres renseignées sur 3");
  }

  @Test
  void nothingIsLostWhereTwoWriteAtOnce() {
    var world = world();
    assertThat(officer.post(meeting(world, 0), form(officer, "De Léa", 0)).statusCode())
        .isEqualTo(303);
    var answer = colleague.post(meeting(world, 0), form(colleague, "De Zoé", 0));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("De Zoé", "De Léa", "name=\"version\" value=\"1\"");
    assertThat(officer.get(meeting(world, 0)).body()).doesNotContain("De Zoé");
    assertThat(
            colleague
                .post(meeting(world, 0), form(colleague, "De Zoé", 1).with("do", "join"))
                .statusCode())
        .isEqualTo(303);
    assertThat(world.story().meetings().getFirst().outcome().notes()).isEqualTo("De Léa\n\nDe Zoé");
  }

  @Test
  void whatIsWrongIsToldAndWhatWasTypedIsKept() {
    var world = world();
    var answer =
        officer.post(
            meeting(world, 0),
            form(officer, "Long récit", 0).with("due", "demain").with("host-interest", "7"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Long récit", "demain");
    assertThat(world.story().meetings().getFirst().outcome().version()).isZero();
  }

  @Test
  void nobodySaysOfAMeetingToComeThatItWasHeld() {
    var world = world();
    for (String came : List.of("held", "no-show-host")) {
      var answer = officer.post(meeting(world, 2), form(officer, "Trop tôt", 0).with("came", came));
      assertThat(answer.statusCode()).as(came).isEqualTo(400);
      assertThat(answer.body()).contains("Ce rendez-vous est à venir", "Trop tôt");
    }
    assertThat(world.story().meetings().get(2).outcome().version()).isZero();
    var planned =
        officer.post(meeting(world, 2), form(officer, "À préparer", 0).with("came", "planned"));
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(303);
  }

  @Test
  void whoIsAbsentIsTold() {
    var world = world();
    officer.post(meeting(world, 0), form(officer, "", 0).with("came", "no-show-host"));
    assertThat(officer.get(at(world) + "/suivi").body()).contains("l’hôte n’est pas venu");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, /suivi /suivi/remerciements /suivi/echeances /bilan /bilan/parcours, equipes",
    "en, /follow-up /follow-up/thanks /follow-up/due /report /report/funnel, teams",
    "zh, /follow-up /follow-up/thanks /follow-up/due /report /report/funnel, teams"
  })
  void thePagesAreThereInThreeLanguagesAndForTheTeamAlone(
      String language, String paths, String teams) {
    var world = world();
    world.held(0, "Notes", "Suite", Result.PROJECT);
    String start = "/" + language + "/" + teams + "/" + team.id();
    for (String path : paths.split(" ", -1)) {
      String whole = start + "/missions/" + world.mission.id() + path;
      var answer = officer.get(whole);
      assertThat(answer.statusCode()).as(whole).isEqualTo(200);
      assertThat(answer.body()).as(whole).contains("Semaine de l’air");
      assertThat(stranger.get(whole).statusCode()).as(whole).isEqualTo(404);
    }
    for (String path :
        language.equals("fr")
            ? List.of("/parcours", "/suites")
            : List.of("/funnel", "/follow-ups")) {
      assertThat(officer.get(start + path).statusCode()).as(path).isEqualTo(200);
      assertThat(stranger.get(start + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theReportTellsWhatACountOfItsMeetingsGives() {
    var world = world();
    world.held(0, "Notes secrètes", "Envoyer", Result.AGREEMENT);
    world.held(1, "", "");
    String body = officer.get(at(world) + "/bilan").body().replaceAll("\\s+", " ");
    int held = count(body, "<td class=\"written\">tenue</td>");
    assertThat(held).isEqualTo(2);
    assertThat(body)
        .contains("Tenues</bdi></th> <td class=\"n\">" + held + "</td>")
        .contains("Les deux parties sont venues")
        .contains("Total</bdi></th> <td class=\"n\">3</td>")
        .contains("Notes secrètes");
    String clusters = body.substring(body.indexOf("<h2 id=\"clusters\""));
    clusters = clusters.substring(0, clusters.indexOf("</section>"));
    assertThat(clusters)
        .as("one visitor with its laboratory, its two meetings, one agreement")
        .containsPattern(
            "<td class=\"n\">1</td> <td class=\"n\">1</td> <td class=\"n\">2</td>"
                + " <td class=\"n\">2</td> <td class=\"n\">1</td> <td class=\"n\">1</td>");
  }

  private static int count(String text, String part) {
    return (int) Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }

  @Test
  void theReportIsTakenAwayOnPaperAndAsASpreadsheet() throws Exception {
    var world = world();
    world.held(0, "传感器", "Envoyer", Result.AGREEMENT);
    try (var pdf = Loader.loadPDF(bytes(at(world) + "/bilan/fichiers/pdf"))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("[\u00a0\\s]+", " ");
      assertThat(text)
          .contains("Bilan de la mission Semaine de l’air", "苏州工业园区", "传感器", "Sommaire")
          .contains("Page 1 sur " + pdf.getNumberOfPages());
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
    var parts = new StringBuilder();
    int sheets = 0;
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(at(world) + "/bilan/fichiers/xlsx")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        sheets += entry.getName().startsWith("xl/worksheets/sheet") ? 1 : 0;
        parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(sheets).isEqualTo(13);
    assertThat(parts).as("hanzi, as the writer encodes them").contains("&#x4f20;&#x611f;&#x5668;");
    assertThat(officer.get(at(world) + "/bilan/fichiers/csv").statusCode()).isEqualTo(404);
    assertThat(stranger.get(at(world) + "/bilan/fichiers/pdf").statusCode()).isEqualTo(404);
  }

  private static byte[] bytes(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(server.address + path))
                  .header("Cookie", "__Host-passerelle=" + officer.session())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    }
  }

  @Test
  void thoseWhoWereMetAreThankedInTheirLanguage() {
    var world = world();
    world.held(0, "On a parlé de l’air", "Envoyer l’échantillon", Result.EXCHANGE);
    String body = officer.get(at(world) + "/suivi/remerciements").body();
    assertThat(body)
        .contains("M. Chen", "chen@example.org", "苏州市星湖街1号", "On a parlé de l’air")
        .contains("感谢苏州工业园区在", "lang=\"zh")
        .doesNotContain("同济大学");
    var csv = officer.get(at(world) + "/suivi/remerciements/csv");
    assertThat(csv.body()).contains("M. Chen", "Suzhou Park", "感谢苏州工业园区");
    assertThat(officer.get(at(world) + "/suivi/remerciements/pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void howThingsStandIsKeptAndNotOverwritten() {
    var world = world();
    world.held(0, "", "Envoyer");
    String path = at(world) + "/suivi/echeances";
    String[] fields = {
      "meeting",
      world.meetings.getFirst().id(),
      "months",
      "3",
      "version",
      "0",
      "day",
      "2027-06-20",
      "state",
      "agreement",
      "note",
      "Signé"
    };
    assertThat(officer.get(path).body()).contains("19 juin 2027", "1 réponse manque");
    assertThat(officer.post(path, fields).statusCode()).isEqualTo(303);
    fields[9] = "ended";
    fields[11] = "Fini";
    var answer = colleague.post(path, fields);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Fini", "Signé");
    assertThat(world.story().meetings().getFirst().followUps())
        .extracting(one -> one.note())
        .containsExactly("Signé");
    assertThat(stranger.post(path, fields).statusCode()).isEqualTo(404);
  }

  @Test
  void eachCountOfTheFunnelLeadsToAListAsLong() {
    var world = world();
    world.held(0, "", "", Result.AGREEMENT);
    String path = at(world) + "/bilan/parcours";
    String body = officer.get(path).body();
    assertThat(body).contains("3 sur 4", "1 sur 3");
    var counts =
        Pattern.compile("href=\"([^\"]*stage=[^\"]*)#list\">(\\d+)</a>")
            .matcher(body)
            .results()
            .toList();
    assertThat(counts).as("six stages, and six of each cluster").hasSizeGreaterThanOrEqualTo(12);
    for (var count : counts) {
      String list =
          officer.get(count.group(1).replace("&amp;", "&")).body().replaceAll("\\s+", " ");
      list = list.substring(list.indexOf("<h2 id=\"list\""));
      list = list.substring(0, list.indexOf("</section>"));
      assertThat(count(list, "<li>")).as(count.group(1)).hasToString(count.group(2));
    }
    assertThat(officer.get("/fr/equipes/" + team.id() + "/parcours").body())
        .contains("Par année", ">2027<");
  }
}
