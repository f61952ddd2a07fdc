package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.account.Account;
import fr.passerelle.account.ApiKey;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.cluster.contract.Cause;
import fr.passerelle.cluster.contract.Count;
import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.LogEntry;
import fr.passerelle.cluster.contract.Progress;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.delegation.outcome.FollowState;
import fr.passerelle.delegation.outcome.MissionWorld;
import fr.passerelle.delegation.outcome.Result;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.Multipart;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cluster's staff does with its contract with the State. */
@NullMarked
class ContractPagesTest {

  private static final String CLUSTER = "advancity";
  private static final String MEMBER = "aria-technologies";

  private TeamServer server;
  private Team team;
  private Account account;
  private TeamServer.Reader staff;
  private TeamServer.Reader stranger;
  private Multipart files;
  private Instant now = Instant.parse("2027-08-01T09:00:00Z");

  @BeforeEach
  void start(@TempDir Path folder) {
    server = new TeamServer(Database.inFolder(folder), () -> now, true);
    account = server.person("ines@pole.example");
    team = server.team("Pôle de la ville", account, Role.CLUSTER_STAFF);
    server.stores.teams().speakFor(team.id(), CLUSTER, null);
    staff = server.as(account);
    var other = server.person("bo@autre.example");
    server.team("Autre pôle", other, Role.CLUSTER_STAFF);
    stranger = server.as(other);
    files = new Multipart(server.address, staff.session(), Objects.requireNonNull(staff.csrf()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String all() {
    return "/fr/equipes/" + team.id() + "/contrat";
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElse("").replaceFirst("\\?.*", "");
  }

  private String contract() {
    var made =
        staff.post(
            all(),
            "title",
            "Contrat de performance 2027-2030",
            "start",
            "2027-01-01",
            "mid",
            "2028-06-30",
            "end",
            "2030-12-31",
            "markets",
            "Chine, Japon",
            "industries",
            "qualité de l’air");
    return location(made).replaceFirst(".*/contrat/([^/]+)/modifier", "$1");
  }

  private String event(String kind, String day, String members, String... more) {
    var form =
        TeamServer.form(more)
            .with("kind", kind)
            .with("day", day)
            .with("members", members)
            .with("csrf", Objects.requireNonNull(staff.csrf()));
    return location(staff.post(all() + "/evenements", form)).replaceFirst(".*/", "");
  }

  private List<Standing> events() {
    return server.stores.clusterRoom().log().standings(team.id(), Instant.MAX);
  }

  private static String text(HttpResponse<String> response) {
    return Jsoup.parse(response.body()).select("main").text().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private String page(String path) {
    var answer = staff.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return text(answer);
  }

  private String last(String event) {
    return server.stores.clusterRoom().log().event(team.id(), event).orElseThrow().last().id();
  }

  @Test
  void anObjectiveShowsItsValueItsShareAndWhatIsExpected() {
    String id = contract();
    var added =
        staff.post(
            all() + "/" + id + "/modifier",
            "do",
            "add",
            "indicator",
            "meetings",
            "market",
            "CN",
            "due",
            "mid-term",
            "target",
            "10");
    assertThat(location(added)).endsWith("/modifier");
    event("rencontre", "2027-05-03", "ARIA Technologies", "country", "Chine", "partner", "Suzhou");
    event("rencontre", "2027-05-04", "Beta", "country", "Japon", "partner", "Osaka");
    String page = page(all() + "/" + id);
    assertThat(page).contains("Marchés visés : Chine, Japon", "Rencontres tenues Chine");
    assertThat(page).contains("10 1 10,0 % 3,9 en retard"); // 213 of 547 days
    var value = Jsoup.parse(staff.get(all() + "/" + id).body()).select("td.n a").first();
    assertThat(value).isNotNull();
    String figure = page(Objects.requireNonNull(value).attr("href"));
    assertThat(figure).contains("1 événement compté", "ARIA Technologies (PME)", "hors du marché");
  }

  @Test
  void aCorrectedEventChangesTheFigureAndLeavesATrace() {
    String id = contract();
    String event = event("rencontre", "2027-05-03", "Alpha", "partner", "Suzhou");
    String figure = all() + "/" + id + "/indicateurs/meetings";
    assertThat(page(figure)).contains("Valeur : 1, du 1 janvier 2027");
    now = Instant.parse("2027-09-01T09:00:00Z");
    staff = server.as(account);
    var moved =
        staff.post(
            all() + "/evenements/" + event,
            "do",
            "correct",
            "last",
            last(event),
            "kind",
            "meeting",
            "day",
            "2026-12-03",
            "members",
            "Alpha",
            "partner",
            "Suzhou",
            "reason",
            "Année fausse");
    assertThat(location(moved)).endsWith(event);
    assertThat(page(figure)).contains("Valeur : 0, du 1 janvier 2027", "avant la période");
    assertThat(page(figure + "?asof=2027-08-15"))
        .as("as it stood then")
        .contains("Valeur : 1, du 1 janvier 2027 au 15 août 2027");
    var trace = Jsoup.parse(staff.get(all() + "/evenements/" + event).body());
    assertThat(trace.select("table s").text()).contains("3 mai 2027");
    assertThat(trace.select("table").text()).contains("Année fausse", "ines", "3 décembre 2026");
    location(
        staff.post(
            all() + "/evenements/" + event,
            "do",
            "withdraw",
            "last",
            last(event),
            "why",
            "Doublon"));
    assertThat(page(all() + "/evenements")).contains("retrait — Doublon");
    assertThat(Jsoup.parse(staff.get(all() + "/evenements").body()).select("s").text())
        .contains("Alpha");
  }

  @Test
  void whatMissionsBringIsTakenOverOnceAndFollowsThem() {
    String id = contract();
    var world =
        new MissionWorld(
            server.database, () -> now, team.id(), account.id(), MEMBER, "unknown-firm");
    assertThat(world.held(0, "", "Échantillon", Result.AGREEMENT)).isTrue();
    assertThat(world.held(2, "", "Échantillon")).isTrue();
    assertThat(world.follow(0, 3, FollowState.PROJECT)).isTrue();
    page(all() + "/" + id);
    page(all() + "/" + id);
    assertThat(events())
        .extracting(one -> one.facts().kind(), one -> one.facts().day().toString())
        .containsExactlyInAnyOrder(
            tuple(EventKind.MEETING, "2027-03-15"),
            tuple(EventKind.AGREEMENT, "2027-03-15"),
            tuple(EventKind.PROJECT, "2027-07-01"),
            tuple(EventKind.MEETING, "2027-03-16"));
    assertThat(page(all() + "/" + id + "/indicateurs/meetings"))
        .contains("1 événement compté", "ARIA Technologies (PME)", "aucun membre nommé");
    assertThat(world.held(0, "", "Échantillon")).as("the agreement is taken back").isTrue();
    page(all() + "/" + id);
    var agreement =
        events().stream()
            .filter(one -> one.facts().kind() == EventKind.AGREEMENT)
            .findFirst()
            .orElseThrow();
    assertThat(agreement.isWithdrawn()).isTrue();
    assertThat(agreement.last().cause()).isEqualTo(Cause.SOURCE_GONE);
    server.stores.missionRoom().missions().remove(team.id(), world.mission.id());
    page(all() + "/" + id);
    assertThat(events()).hasSize(4).allMatch(Standing::isWithdrawn);
    assertThat(page(all() + "/evenements")).contains("l’objet d’origine n’existe plus");
  }

  @Test
  void listsOfTheTeamAreTakenOverAndNeedAMemberToCount() {
    String id = contract();
    var lists = server.stores.shortlists();
    var act = Act.of(team.id(), account.id());
    String list = lists.make(act, "Partenaires", "air", Language.FRENCH).orElseThrow();
    lists
        .entries()
        .add(
            act,
            list,
            new Found("beihang-university", "Beihang", "air", Language.FRENCH),
            EntryState.NEW);
    String figure = all() + "/" + id + "/indicateurs/matches";
    assertThat(page(figure)).contains("0 événement compté", "aucun membre nommé : une correction");
    String event = events().getFirst().id();
    location(
        staff.post(
            all() + "/evenements/" + event,
            "do",
            "correct",
            "last",
            last(event),
            "kind",
            "match",
            "day",
            "2027-08-01",
            "members",
            "ARIA Technologies",
            "partner",
            events().getFirst().facts().partner().name(),
            "reason",
            "Pour ARIA"));
    assertThat(page(figure)).contains("1 événement compté");
    assertThat(events().getFirst().facts().partner().id()).isEqualTo("beihang-university");
    lists.remove(act, list);
    assertThat(page(figure)).contains("0 événement compté", "retiré");
  }

  @Test
  void theFiguresAreCountedAgainFromTheSpreadsheetAndFromTheCsv() throws Exception {
    String id = contract();
    String wrong = event("rencontre", "2027-02-01", "Alpha (PME)\nBeta (non PME)", "partner", "X");
    event("mise en relation possible", "2027-02-02", "Alpha (PME)", "partner", "武汉光学");
    event("mise en relation possible", "2027-02-03", "ALPHA ; Gamma", "partner", "武汉光学");
    event(
        "contrat à l’export",
        "2027-03-01",
        "Beta (non PME)",
        "amount",
        "120 000",
        "country",
        "Chine");
    event("contrat à l’export", "2027-03-02", "Beta", "amount", "5000", "country", "Brésil");
    event("nouveau membre", "2027-04-01", "Delta (PME)");
    String gone = event("accord", "2027-05-01", "Gamma", "partner", "Y");
    location(
        staff.post(
            all() + "/evenements/" + gone, "do", "withdraw", "last", last(gone), "why", "=1+1"));
    location(
        staff.post(
            all() + "/evenements/" + wrong,
            "do",
            "correct",
            "last",
            last(wrong),
            "kind",
            "meeting",
            "day",
            "2027-02-05",
            "members",
            "Alpha (PME)\u2028Beta (non PME)",
            "partner",
            "X",
            "reason",
            "Jour"));
    var expected = new HashMap<String, Double>();
    var contract = server.stores.clusterRoom().contracts().contract(team.id(), id).orElseThrow();
    var scope = Progress.scope(contract.terms(), LocalDate.parse("2027-08-01"));
    for (var indicator : Indicator.values()) {
      expected.put(indicator.code(), Count.of(indicator, events(), scope).figure());
    }
    assertThat(expected)
        .containsEntry("matches", 2.0)
        .containsEntry("exports", 120_000.0)
        .containsEntry("agreements", 0.0)
        .containsEntry("smes", 1.0)
        .containsEntry("sme-share", 50.0);
    byte[] xlsx = files.file(all() + "/" + id + "/fichiers/xlsx").body();
    List<List<String>> sheet;
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, false))) {
      sheet =
          book.findSheet("Journal des événements").orElseThrow().read().stream()
              .map(row -> row.stream().map(cell -> cell == null ? "" : dayOrText(cell)).toList())
              .toList();
    }
    Recount.of(sheet).forEach((code, value) -> same(code, value, expected));
    String csv = new String(files.file(all() + "/journal/csv").body(), StandardCharsets.UTF_8);
    Recount.of(Recount.cells(csv)).forEach((code, value) -> same(code, value, expected));
  }

  private static String dayOrText(Cell cell) {
    boolean isDay = cell.getDataFormatString() != null && cell.getDataFormatString().contains("yy");
    return isDay ? cell.asDate().toLocalDate().toString() : cell.getText();
  }

  private static void same(String code, double value, Map<String, Double> expected) {
    assertThat(value).as(code).isCloseTo(Objects.requireNonNull(expected.get(code)), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, contrat, fichiers, Définitions, Événements non comptés",
    "en, contract, files," + " Definitions, Events not counted"
  })
  void theReportIsOnPaperInBothLanguages(
      String language, String room, String below, String definitions, String leftOut)
      throws Exception {
    String id = contract();
    event("rencontre", "2027-05-03", "ARIA Technologies", "country", "Chine", "partner", "武汉光学");
    event("rencontre", "2026-05-03", "Alpha", "country", "Chine");
    String teams = language.equals("fr") ? "equipes" : "teams";
    byte[] pdf =
        files
            .file("/%s/%s/%s/%s/%s/%s/pdf".formatted(language, teams, team.id(), room, id, below))
            .body();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\u202f]", " "))
          .contains("Contrat de performance 2027-2030", definitions, leftOut, "武汉光学");
    }
  }

  @Test
  void aTableIsLookedAtBeforeItIsRecorded() throws Exception {
    String table =
        """
        Type;Date;Membres;PME;Partenaire;Pays;Montant (€);Preuve
        Rencontre;03/05/2027;ARIA Technologies;;Suzhou Park;Chine;;CR 12
        Contrat à l’export;2027-05-04;Beta;oui;;Japon;12000;
        Bavardage;2027-05-05;Gamma;;;;;
        """;
    var shown = files.send(all() + "/import", "x", "events.csv", bytes(table));
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    assertThat(text(shown))
        .contains("2 événements lus", "À corriger (1)", "4 Type Bavardage", "n’est pas connu");
    assertThat(events()).as("nothing is recorded yet").isEmpty();
    String kept = Jsoup.parse(shown.body()).select("input[name=table]").val();
    location(staff.post(all() + "/import", "do", "confirm", "table", kept));
    assertThat(events()).hasSize(2);
    assertThat(events().getFirst().facts().members().getFirst().id()).isEqualTo(MEMBER);
    assertThat(text(files.send(all() + "/import", "x", "events.csv", bytes(table))))
        .contains("ne sont pas inscrites une seconde fois");
    staff.post(all() + "/import", "do", "confirm", "table", kept);
    assertThat(events()).as("confirming twice records once").hasSize(2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theTemplateIsReadAgainAsATable() throws Exception {
    byte[] template = files.file(all() + "/import/modele").body();
    var answer = files.send(all() + "/import", "x", "modele.xlsx", template);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer)).contains("Colonnes reconnues", "0 événement lu");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Aucun fichier",
    "'PK\u0003\u0004zip', n’est pas un tableau",
    "'Nom;Ville\nA;B', Les colonnes"
  })
  void whatIsNoTableOfEventsIsRefused(String content, String told) throws Exception {
    var answer = files.send(all() + "/import", "x", "x.csv", bytes(content));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', Une valeur est nécessaire",
    "start, 2029-01-01, ne se suivent pas",
    "mid, bientôt, pas une date",
    "end, 2060-01-01, quinze ans au plus",
    "markets, Atlantide, Atlantide",
    "industries, licornes, licornes"
  })
  void aContractThatCannotBeUnderstoodKeepsWhatWasTyped(String field, String value, String told) {
    var form =
        TeamServer.form(
                "title",
                "Titre",
                "start",
                "2027-01-01",
                "mid",
                "2028-06-30",
                "end",
                "2030-12-31",
                "markets",
                "Chine")
            .with(field, value)
            .with("csrf", Objects.requireNonNull(staff.csrf()));
    var answer = staff.post(all(), form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains(told);
    assertThat(Jsoup.parse(answer.body()).select("#p-" + field).val()).isEqualTo(value);
    assertThat(server.stores.clusterRoom().contracts().of(team.id())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kind, bavardage, n’est pas connu",
    "day, 2027-08-02, dans le futur",
    "day, '', est nécessaire",
    "members, '', est nécessaire",
    "members, '***', n’est pas un nom",
    "country, Atlantide, Atlantide",
    "amount, '12,5', montant en euros entiers",
    "sme, peut-être, ne dit pas"
  })
  void anEventThatCannotBeUnderstoodIsNotRecorded(String field, String value, String told) {
    var form =
        TeamServer.form("kind", "meeting", "day", "2027-05-03", "members", "Alpha")
            .with(field, value)
            .with("csrf", Objects.requireNonNull(staff.csrf()));
    var answer = staff.post(all() + "/evenements", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains(told);
    assertThat(events()).isEmpty();
  }

  @Test
  void aCorrectionNeedsAReasonAndAFreshPage() {
    String event = event("rencontre", "2027-05-03", "Alpha");
    String path = all() + "/evenements/" + event;
    String[] fields = {
      "do",
      "correct",
      "last",
      last(event),
      "kind",
      "meeting",
      "day",
      "2027-05-04",
      "members",
      "Alpha"
    };
    assertThat(staff.post(path, fields).body()).contains("Un motif est nécessaire");
    assertThat(
            staff
                .post(
                    path,
                    TeamServer.form(fields)
                        .with("reason", "x")
                        .with("day", "2027-05-03")
                        .with("csrf", Objects.requireNonNull(staff.csrf())))
                .body())
        .contains("Rien ne change");
    var stale =
        TeamServer.form(fields)
            .with("reason", "x")
            .with("last", "somethingolder")
            .with("csrf", Objects.requireNonNull(staff.csrf()));
    var answer = staff.post(path, stale);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Quelqu’un d’autre a écrit entre-temps");
    assertThat(events().getFirst().trace()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"asof=hier", "asof=2027-08-02", "asof=2027-02-31"})
  void aDayThatIsNoneOrNotYetThereIsTold(String asked) {
    String id = contract();
    assertThat(staff.get(all() + "/" + id + "?" + asked).statusCode()).isEqualTo(400);
    assertThat(staff.get(all() + "/" + id + "/fichiers/xlsx?" + asked).statusCode()).isEqualTo(400);
  }

  @Test
  void anotherClusterLearnsNothing() {
    String id = contract();
    String event = event("rencontre", "2027-05-03", "Alpha");
    var other =
        server.stores.teams().all(10).stream()
            .filter(one -> one.name().equals("Autre pôle"))
            .findFirst()
            .orElseThrow();
    String theirs = "/fr/equipes/" + other.id() + "/contrat";
    for (String path :
        List.of(
            "/" + id,
            "/" + id + "/modifier",
            "/" + id + "/indicateurs/meetings",
            "/" + id + "/fichiers/xlsx",
            "/evenements/" + event)) {
      assertThat(stranger.get(all() + path).statusCode()).as(path).isEqualTo(404);
      assertThat(stranger.get(theirs + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(stranger.get(theirs).statusCode()).isEqualTo(200);
    assertThat(
            stranger
                .post(
                    theirs + "/evenements/" + event,
                    "do",
                    "withdraw",
                    "why",
                    "x",
                    "last",
                    last(event))
                .statusCode())
        .isEqualTo(404);
    assertThat(text(stranger.get(theirs + "/evenements"))).contains("Aucun événement encore");
    assertThat(events().getFirst().isWithdrawn()).isFalse();
  }

  @Test
  void programsOfTheTeamReadContractsAndEvents() {
    contract();
    String event = event("rencontre", "2027-05-03", "Alpha");
    String key =
        server
            .stores
            .keys()
            .make(team.id(), account.id(), "Tableur", Set.of(ApiKey.Scope.READ), Duration.ofDays(1))
            .secret();
    String api = "/api/v1/teams/" + team.id() + "/contract";
    assertThat(program(api, key))
        .contains(
            "\"title\":\"Contrat de performance 2027-2030\"", "\"indicator\":\"meetings\"", event);
    assertThat(program(api + "/events", key)).contains("\"kind\":\"meeting\"", "\"total\":1");
    assertThat(program(api + "/events?after=1", key)).contains("\"rows\":[]");
    assertThat(program(api + "/events?after=x", key)).contains("400");
    assertThat(program(api + "?asof=demain", key)).contains("400");
  }

  private String program(String path, String key) {
    var uri = URI.create(server.address + path);
    return Asked.sent(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key)).body();
  }

  /** Counts again from a log as a table, with nothing of the code that made it. */
  private static final class Recount {

    private record Line(Map<String, String> cells) {
      String at(String title) {
        return cells.getOrDefault(title, "");
      }

      List<String> each(String title) {
        return at(title).lines().filter(one -> !one.isBlank()).toList();
      }
    }

    static Map<String, Double> of(List<List<String>> rows) {
      Map<String, Line> latest = new HashMap<>();
      for (var row : rows.subList(1, rows.size())) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(row.size(), rows.getFirst().size()); i++) {
          cells.put(rows.getFirst().get(i), row.get(i));
        }
        var line = new Line(cells);
        latest.put(line.at("Événement n°").replace("\u00a0", " "), line);
      }
      Map<String, Double> found = new HashMap<>();
      Set<String> matches = new HashSet<>();
      Set<String> smes = new HashSet<>();
      Set<String> sized = new HashSet<>();
      Set<String> fresh = new HashSet<>();
      for (var line : latest.values()) {
        String day = line.at("Date");
        if (line.at("Acte (code)").equals("withdrawal")
            || day.compareTo("2027-01-01") < 0
            || day.compareTo("2027-08-01") > 0
            || line.each("Membres (clés)").isEmpty()) {
          continue;
        }
        String kind = line.at("Type (code)");
        if (kind.equals("new-member")) {
          fresh.addAll(line.each("Membres (clés)"));
          continue;
        }
        smes.addAll(line.each("PME (clés)"));
        sized.addAll(line.each("PME (clés)"));
        sized.addAll(line.each("Non-PME (clés)"));
        if (kind.equals("match") && !line.at("Partenaire (clé)").isEmpty()) {
          line.each("Membres (clés)")
              .forEach(one -> matches.add(one + "|" + line.at("Partenaire (clé)")));
        }
        if (kind.equals("export") && Set.of("CN", "JP").contains(line.at("Pays (code)"))) {
          found.merge("exports", Double.parseDouble(line.at("Montant (€)")), Double::sum);
        }
        if (Set.of("meeting", "agreement", "project", "product").contains(kind)) {
          found.merge(kind + "s", 1.0, Double::sum);
        }
      }
      found.put("matches", (double) matches.size());
      found.put("smes", (double) smes.size());
      found.put("sme-share", 100.0 * smes.size() / sized.size());
      found.put("new-members", (double) fresh.size());
      return found;
    }

    /** The cells of CSV with commas. */
    static List<List<String>> cells(String csv) {
      var rows = new ArrayList<List<String>>();
      var row = new ArrayList<String>();
      var cell = new StringBuilder();
      boolean isQuoted = false;
      for (char c : csv.replace("\ufeff", "").replace("\r", "").toCharArray()) {
        if (c == '"') {
          isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ',' || c == '\n')) {
          row.add(cell.toString());
          cell.setLength(0);
          if (c == '\n') {
            rows.add(List.copyOf(row));
            row.clear();
          }
        } else {
          cell.append(c);
        }
      }
      return rows;
    }
  }

  /** What is written into the log of a team. */
  @Test
  void theLogHoldsEachActWithItsAuthor() {
    event("rencontre", "2027-05-03", "Alpha");
    assertThat(server.stores.clusterRoom().log().entries(team.id()))
        .extracting(LogEntry::by)
        .containsExactly("ines");
  }
}
