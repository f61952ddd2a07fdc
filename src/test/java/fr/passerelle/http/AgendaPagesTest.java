package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.agenda.SampleMission;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.http.reader.MissionRoom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The agendas of a mission as its team takes them away. */
@NullMarked
class AgendaPagesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static TeamServer server;
  private static TeamServer.Reader officer;
  private static TeamServer.Reader stranger;
  private static Team team;
  private static String account;

  /** A mission of the team, and the ids of the sample's parties in it. */
  record Kept(Mission mission, Map<String, String> ids) {
    String at(String language) {
      return "/"
          + language
          + (language.equals("fr") ? "/equipes/" : "/teams/")
          + team.id()
          + "/missions/"
          + mission.id()
          + "/agendas";
    }

    String id(String party) {
      return Objects.requireNonNull(ids.get(party));
    }

    PlannedMeeting mine(PlannedMeeting one, UnaryOperator<String> slot) {
      String interpreter = one.interpreter();
      return new PlannedMeeting(
          "",
          id(one.visitor()),
          id(one.host()),
          slot.apply(one.slot()),
          one.place(),
          interpreter == null ? null : id(interpreter),
          false,
          MeetingState.PLANNED,
          0,
          "Note de l’équipe");
    }

    void plan(List<PlannedMeeting> meetings) {
      room().meetings().replace(team.id(), mission.id(), meetings, account);
    }

    List<PlannedMeeting> planned() {
      return SampleMission.meetings().stream()
          .filter(one -> one.state() == MeetingState.PLANNED)
          .map(one -> mine(one, slot -> slot))
          .toList();
    }
  }

  private static MissionRoom room() {
    return server.stores.missionRoom();
  }

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var person = server.person("officer@example.org");
    account = person.id();
    team = server.team("Service scientifique", person, Role.EMBASSY_OFFICER);
    officer = server.as(person);
    var other = server.person("other@example.org");
    server.team("Autre service", other, Role.EMBASSY_OFFICER);
    stranger = server.as(other);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Kept kept() {
    return kept(SampleMission.mission(team.id()));
  }

  private static Kept kept(Mission wanted) {
    var mission = room().missions().create(wanted, account);
    room().missions().lay(team.id(), mission.id(), SampleMission.calendar(), account);
    var ids = new HashMap<String, String>();
    for (Party one : SampleMission.parties()) {
      ids.put(
          one.id(), room().parties().add(team.id(), mission.id(), one, account).orElseThrow().id());
    }
    var kept = new Kept(mission, ids);
    var all = new ArrayList<>(kept.planned());
    all.add(
        kept.mine(
            SampleMission.meeting("", "cti", "soochow", "d1s1", "t1", null, MeetingState.PLANNED),
            slot -> slot));
    kept.plan(all);
    kept.plan(kept.planned()); // the last one is cancelled
    return kept;
  }

  private static byte[] file(TeamServer.Reader reader, String path) {
    try {
      var answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(server.address + path))
                  .header("Cookie", "__Host-passerelle=" + reader.session())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ICalendar calendar(String path) {
    return Biweekly.parse(new String(file(officer, path), StandardCharsets.UTF_8)).first();
  }

  private static String text(PDDocument pdf, int from, int to) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
  }

  @Test
  void theTeamSeesAllAgendasInThreeLanguages() {
    var kept = kept();
    assertThat(officer.get(kept.at("fr")).body())
        .contains("ARIA Technologies", "3 rencontres", "苏州大学", "Minibus 1", "2 trajets")
        .contains("1 lieu n’a pas d’adresse dans l’écriture du pays");
    assertThat(officer.get(kept.at("en")).body()).contains("3 meetings", "Visitors (3)");
    assertThat(officer.get(kept.at("zh")).body()).contains("3 场会面", "胸牌");
  }

  @Test
  void anAgendaShowsBothClocksBothLanguagesAndWhatADriverReads() {
    var kept = kept();
    var page = officer.get(kept.at("fr") + "/" + kept.id("aria")).body();
    assertThat(page)
        .contains("09:00–09:40", "02:00–02:40", "lundi 15 mars 2027", "2027年3月15日")
        .contains(SampleMission.ADDRESS, "苏州大学", "Interprète 1 翻译一", "Suzhou → Wuxi")
        .contains("苏州 → 无锡", "Déjeuner")
        .doesNotContain("Ne pas montrer", "Note de l’équipe");
    assertThat(officer.get(kept.at("en") + "/" + kept.id("aria") + "?second=fr").body())
        .contains("Monday, 15 March 2027", "lundi 15 mars 2027")
        .doesNotContain("2027年");
    assertThat(officer.get(kept.at("zh") + "/" + kept.id("bus1")).body())
        .contains("乘车人", "ARIA Technologies");
  }

  @Test
  void whatIsCancelledIsToldToThoseWhoHadIt() {
    var kept = kept();
    assertThat(officer.get(kept.at("fr") + "/" + kept.id("cti")).body())
        .contains("Annulé", "mardi 16 mars 2027", "09:50–10:30", "Soochow University")
        .contains("Rien n’est prévu.");
  }

  @Test
  void anotherTeamFindsNothing() {
    var kept = kept();
    var own = server.stores.teams().create("Encore une", account, Role.EMBASSY_OFFICER);
    String elsewhere = kept.at("fr").replace(team.id(), own.id());
    for (String path :
        List.of(
            "", "/" + kept.id("aria"), "/all/agenda.pdf", "/" + kept.id("aria") + "/agenda.ics")) {
      assertThat(stranger.get(kept.at("fr") + path).statusCode()).as(path).isEqualTo(404);
      assertThat(officer.get(elsewhere + path).statusCode()).as(path).isEqualTo(404);
    }
    for (String path : List.of("/nobody", "/nobody/agenda.pdf", "/all/other.pdf")) {
      assertThat(officer.get(kept.at("fr") + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theBookletHasContentsPageNumbersHanziAndTagsForAScreenReader() throws IOException {
    var kept = kept();
    try (var pdf = Loader.loadPDF(file(officer, kept.at("fr") + "/all/agenda.pdf"))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThanOrEqualTo(10);
      String first = text(pdf, 1, 1);
      assertThat(first)
          .contains("COOPOL 2027", "Sommaire", "目录", "9. Minibus 2", "1 / " + pages)
          .contains("苏州大学");
      for (int page = 2; page <= pages; page++) {
        assertThat(text(pdf, page, page)).contains(page + " / " + pages, "COOPOL 2027");
      }
      assertThat(text(pdf, 2, pages))
          .contains(SampleMission.ADDRESS, "09:00–09:40", "02:00–02:40", "Pour le taxi")
          .contains("出租车地址", "lundi 15 mars 2027", "2027年3月15日星期一")
          .doesNotContain("□", "Ne pas montrer", "Note de l’équipe");
      assertThat(
              pdf.getPage(0).getAnnotations().stream().filter(PDAnnotationLink.class::isInstance))
          .hasSizeGreaterThanOrEqualTo(9);
      var catalogue = pdf.getDocumentCatalog();
      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalogue.getLanguage()).isEqualTo("fr");
      assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<pdfuaid:part>1</pdfuaid:part>");
      assertThat(catalogue.getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("ARIA Technologies");
    }
  }

  @Test
  void theContentsSayOnWhichPageEachAgendaIs() throws IOException {
    var kept = kept();
    try (var pdf = Loader.loadPDF(file(officer, kept.at("en") + "/all/agenda.pdf"))) {
      String first = text(pdf, 1, 1);
      for (String name : List.of("Limotech", "Jiangnan University", "Minibus 1")) {
        var said =
            java.util.regex.Pattern.compile(
                    name + "(?: \\p{IsHan}+)? [A-Z][a-z]+, \\d+ [a-z]+ (\\d+)")
                .matcher(first);
        assertThat(said.find()).as(first).isTrue();
        int page = Integer.parseInt(said.group(1));
        assertThat(text(pdf, page, page))
            .contains("COOPOL 2027 " + page + " / " + pdf.getNumberOfPages() + " " + name);
      }
    }
  }

  @Test
  void oneAgendaOnPaperIsInTheLanguagesThatWereAskedFor() throws IOException {
    var kept = kept();
    String path = kept.at("en") + "/" + kept.id("aria") + "/agenda.pdf?second=";
    try (var pdf = Loader.loadPDF(file(officer, path + "zh"))) {
      assertThat(text(pdf, 1, pdf.getNumberOfPages())).contains("Local time", "当地时间");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("ARIA Technologies");
    }
    try (var pdf = Loader.loadPDF(file(officer, path + "fr"))) {
      assertThat(text(pdf, 1, pdf.getNumberOfPages()))
          .contains("Local time", "Heure locale")
          .doesNotContain("当地时间");
    }
  }

  @Test
  void aMeetingThatMovesKeepsItsUidAndGrowsItsSequence() {
    var kept = kept();
    String path = kept.at("fr") + "/" + kept.id("aria") + "/agenda.ics";
    var before = events(calendar(path));
    assertThat(before).hasSize(3);
    kept.plan(
        kept.planned().stream()
            .map(
                one ->
                    one.host().equals(kept.id("jiangnan")) && one.visitor().equals(kept.id("aria"))
                        ? kept.mine(
                            SampleMission.meeting(
                                "",
                                "aria",
                                "jiangnan",
                                "d0s6",
                                "w1",
                                "words",
                                MeetingState.PLANNED),
                            slot -> slot)
                        : one)
            .toList());
    var after = events(calendar(path));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    String moved =
        after.entrySet().stream()
            .filter(one -> one.getValue().getSummary().getValue().contains("江南大学"))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    assertThat(moved).endsWith("@passerelle");
    assertThat(start(before, moved)).isEqualTo(Instant.parse("2027-03-15T06:50:00Z"));
    assertThat(start(after, moved)).isEqualTo(Instant.parse("2027-03-15T07:40:00Z"));
    for (String uid : after.keySet()) {
      int grown = sequence(after, uid) - sequence(before, uid);
      assertThat(grown).as(uid).isEqualTo(uid.equals(moved) ? 1 : 0);
    }
    var hosts = events(calendar(kept.at("zh") + "/" + kept.id("jiangnan") + "/agenda.ics"));
    assertThat(hosts).as("the same meeting in the host's calendar").containsKey(moved);
  }

  private static Map<String, VEvent> events(ICalendar calendar) {
    return calendar.getEvents().stream()
        .collect(Collectors.toMap(one -> one.getUid().getValue(), one -> one));
  }

  private static Instant start(Map<String, VEvent> events, String uid) {
    return Objects.requireNonNull(events.get(uid)).getDateStart().getValue().toInstant();
  }

  private static int sequence(Map<String, VEvent> events, String uid) {
    return Objects.requireNonNull(events.get(uid)).getSequence().getValue();
  }

  @Test
  void aCancelledMeetingIsShownSoAndCanBeTakenOut() {
    var kept = kept();
    String at = kept.at("fr") + "/" + kept.id("cti");
    var shown = calendar(at + "/agenda.ics");
    assertThat(shown.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(shown.getEvents()).hasSize(1);
    assertThat(shown.getEvents().getFirst().getStatus().isCancelled()).isTrue();
    assertThat(shown.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
    var taken = calendar(at + "/cancelled.ics");
    assertThat(taken.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(taken.getEvents().getFirst().getUid().getValue())
        .isEqualTo(shown.getEvents().getFirst().getUid().getValue());
    assertThat(calendar(kept.at("fr") + "/all/agenda.ics").getEvents()).hasSize(7);
    assertThat(calendar(kept.at("fr") + "/all/cancelled.ics").getEvents()).hasSize(1);
  }

  @Test
  void aCalendarSaysWhereInBothScriptsAndWhenAtHome() {
    var kept = kept();
    var event =
        events(calendar(kept.at("fr") + "/" + kept.id("aria") + "/agenda.ics")).values().stream()
            .filter(one -> one.getSummary().getValue().contains("苏州大学"))
            .findFirst()
            .orElseThrow();
    assertThat(event.getLocation().getValue())
        .contains("Table 1", "Suzhou 苏州", "328 Xinghu Street", SampleMission.ADDRESS);
    assertThat(event.getDescription().getValue())
        .contains("Heure de Paris · 巴黎时间", "02:00–02:40", "Interprète · 翻译", "翻译一");
  }

  @Test
  void theGridHasASheetByVisitorByHostAndAList() throws IOException {
    var kept = kept();
    byte[] file = file(officer, kept.at("fr") + "/all/grid.xlsx");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()))
          .startsWith("Par visiteur", "Par hôte", "Par interprète", "Rencontres");
      var visitors = book.getSheets().findFirst().orElseThrow().read();
      assertThat(visitors).hasSize(13);
      assertThat(visitors.getFirst().getCellText(3)).isEqualTo("ARIA Technologies");
      assertThat(visitors.get(1).getCellText(3))
          .contains("Soochow University 苏州大学", "Table 1", "Suzhou");
      assertThat(visitors.get(1).getCellText(2)).isEqualTo("02:00–02:40");
      var list = book.getSheets().skip(3).findFirst().orElseThrow().read();
      assertThat(list).hasSize(8);
      assertThat(list.getLast().getCellText(12)).isEqualTo("annulée");
    }
  }

  @Test
  void badgesAreAPersonALineForPrinters() throws IOException {
    var kept = kept();
    String text =
        new String(file(officer, kept.at("fr") + "/all/badges.csv"), StandardCharsets.UTF_8);
    try (var reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
      var rows = reader.stream().toList();
      assertThat(text).startsWith("\ufeff");
      assertThat(rows).as("no vehicle has a badge").hasSize(7);
      var host =
          rows.stream()
              .filter(row -> row.getField("Organisation").equals("Soochow University"))
              .findFirst()
              .orElseThrow();
      assertThat(host.getFields())
          .containsExactly(
              "Service de la coopération",
              "苏州大学",
              "Soochow University",
              "Hôte",
              "chinois, anglais",
              "Suzhou 苏州");
    }
  }

  @Test
  void badgesAreCutOutOfPaper() throws IOException {
    var kept = kept();
    try (var pdf = Loader.loadPDF(file(officer, kept.at("fr") + "/all/badges.pdf"))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(text(pdf, 1, 1))
          .contains("ARIA Technologies", "苏州大学", "Hôte · 接待方", "1 / 1")
          .doesNotContain("Minibus");
    }
  }

  @Test
  void allFilesComeInOne() throws IOException {
    var kept = kept();
    var names = new ArrayList<String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(file(officer, kept.at("fr") + "/all/agendas.zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(zip.readAllBytes()).as(entry.getName()).isNotEmpty();
      }
    }
    assertThat(names)
        .contains(
            "Agendas-COOPOL-2027.pdf",
            "Agendas-COOPOL-2027.xlsx",
            "Badges-COOPOL-2027.csv",
            "001-ARIA-Technologies/agenda.pdf",
            "001-ARIA-Technologies/agenda.ics");
    assertThat(names).contains("008-Minibus-1/agenda.ics");
  }

  @Test
  void whoHasALinkSeesTheOwnAgendaAloneAndWithoutAnAccount() throws NoSuchAlgorithmException {
    var kept = kept();
    String token = "secret" + kept.id("soochow");
    String digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8)));
    room().parties().link(team.id(), kept.mission().id(), kept.id("soochow"), digest);
    var visitor = server.visitor();
    assertThat(visitor.get("/zh/agenda/" + token).body())
        .contains("苏州大学", "ARIA Technologies", "Limotech")
        .doesNotContain("江南大学", "Ne pas montrer");
    var calendar =
        Biweekly.parse(visitor.get("/zh/agenda/" + token + "/agenda.ics").body()).first();
    assertThat(calendar.getEvents()).hasSize(3);
    for (String path : List.of("/fr/agenda/other", "/fr/agenda/" + token + "/badges.csv")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
    }
    room().parties().link(team.id(), kept.mission().id(), kept.id("soochow"), null);
    assertThat(visitor.get("/zh/agenda/" + token).statusCode()).isEqualTo(404);
  }
}
