package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.application.ApplicationTable;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.outcome.MissionWorld;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an officer receives applications for a mission, and a committee chooses. */
@NullMarked
class ApplicationPagesTest {

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader stranger;
  private static Team team;
  private static String account;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var lea = server.person("lea@example.org");
    account = lea.id();
    team = server.team("Service scientifique", lea, Role.EMBASSY_OFFICER);
    officer = server.as(lea);
    var other = server.person("other@example.org");
    server.team("Autre service", other, Role.EMBASSY_OFFICER);
    stranger = server.as(other);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static MissionWorld world() {
    return new MissionWorld(
        server.database,
        () -> Instant.parse("2027-03-16T08:00:00Z"),
        team.id(),
        account,
        "n-1",
        "n-2");
  }

  private static String at(MissionWorld world, String language) {
    return (language.equals("fr") ? "/fr/equipes/" : "/" + language + "/teams/")
        + team.id()
        + "/missions/"
        + world.mission.id()
        + (language.equals("fr") ? "/candidatures" : "/applications");
  }

  private static String added(MissionWorld world, String name) {
    var answer =
        officer.post(at(world, "fr"), "name", name, "need", "capteurs de qualité de l’air");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyColumnOfTheTemplateIsKnownAgain(Language language) {
    var messages = new Messages();
    var titles =
        Stream.of(Question.values())
            .filter(one -> !one.code().startsWith("joint-"))
            .map(one -> messages.text("application.q." + one.code(), language))
            .toList();
    var lost =
        ApplicationTable.of(List.of(new ApplicationTable.Line(1, titles))).columns().stream()
            .filter(column -> column.question().isEmpty())
            .map(ApplicationTable.Column::title)
            .toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void whatIsNotKnownIsAskedForInThreeLanguages() {
    var world = world();
    String one = added(world, "Aérovent 气流");
    assertThat(officer.get(one).body()).contains("l’effectif.", "Trouver un partenaire académique");
    String id = one.replaceFirst(".*/", "");
    assertThat(officer.get(at(world, "en") + "/" + id).body()).contains("To ask: the staff.");
    assertThat(officer.get(at(world, "zh") + "/" + id).body()).contains("待询问：员工人数。");
    assertThat(officer.get(at(world, "fr") + "/" + id + "/profil").statusCode()).isEqualTo(200);
    assertThat(officer.get(at(world, "zh")).body()).contains("Aérovent 气流");
    assertThat(stranger.get(one).statusCode()).isEqualTo(404);
    assertThat(stranger.get(at(world, "fr") + "/grille").statusCode()).isEqualTo(404);
  }

  @Test
  void aChosenApplicantTakesPartAndStandsInTheMinutes() throws IOException {
    var world = world();
    String one = added(world, "Membrasol 膜科技");
    String[] marks = {
      "do",
      "mark",
      "mark-science",
      "5",
      "mark-market",
      "4",
      "mark-tandem",
      "3",
      "mark-support",
      "2",
      "mark-feasibility",
      "1"
    };
    assertThat(officer.post(one, marks).statusCode()).isEqualTo(303);
    assertThat(officer.get(at(world, "fr") + "/grille").body()).contains("1 → 1");
    var refused = officer.post(one, "do", "decide", "state", "selected", "version", "1");
    assertThat(refused.statusCode()).isEqualTo(400);
    var chosen =
        officer.post(
            one, "do", "decide", "state", "selected", "reason", "Dossier solide", "version", "1");
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
    assertThat(server.stores.missionRoom().parties().of(team.id(), world.mission.id()))
        .anySatisfy(
            party -> {
              assertThat(party.name()).isEqualTo("Membrasol 膜科技");
              assertThat(party.side()).isEqualTo(Side.VISITOR);
              assertThat(party.need()).contains("capteurs");
            });
    officer.post(one, "do", "declare", "conflict", "Ancien salarié");
    assertThat(officer.get(at(world, "fr") + "/grille").body()).contains("— → —");
    for (String path : new String[] {at(world, "fr") + "/grille", at(world, "zh") + "/grid"}) {
      try (var pdf = Loader.loadPDF(bytes(path + "/pdf?date=2027-03-16&present=lea"))) {
        assertThat(new PDFTextStripper().getText(pdf))
            .contains("Membrasol 膜科技", "Dossier solide", "Ancien salarié", "lea");
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      }
    }
  }

  @Test
  void aTableIsShownWithItsBadCellsBeforeItIsAdded() {
    var world = world();
    String csv = "Entreprise;Effectif;Couleur\nAlpha;12;bleu\nBêta;douze;\n;5;\n";
    String sent = Base64.getUrlEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    String boundary = "--x1";
    var preview =
        upload(
            at(world, "fr") + "/tableau",
            boundary
                + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                + officer.csrf()
                + "\r\n"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + csv
                + "\r\n"
                + boundary
                + "--\r\n");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("douze", "Ligne sans nom", "Ajouter ces 2 candidatures");
    assertThat(officer.get(at(world, "fr")).body()).doesNotContain("Alpha");
    officer.post(at(world, "fr") + "/tableau", "do", "confirm", "table", sent);
    assertThat(officer.get(at(world, "fr")).body()).contains("Alpha", "Bêta");
  }

  private static HttpResponse<String> upload(String path, String body) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address + path))
              .header("Cookie", "__Host-passerelle=" + officer.session())
              .header("Origin", server.address)
              .header("Content-Type", "multipart/form-data; boundary=x1")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String path) {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(server.address + path))
                  .header("Cookie", "__Host-passerelle=" + officer.session())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
