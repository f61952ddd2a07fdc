package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.account.Account;
import fr.passerelle.account.ApiKey;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Following up organisations in lists, over HTTP. */
@NullMarked
class ShortlistPagesTest {

  private static final String NEED = "capteurs lidar pour chariots autonomes";
  private static final ShortlistLinks LINKS = new ShortlistLinks(Language.FRENCH);

  private static TeamServer server;
  private static Team team;
  private static Team others;
  private static Act act;
  private static TeamServer.Reader anne;
  private static TeamServer.Reader chen;
  private static Account account;
  private static Shortlists lists;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    account = server.person("anne@team.example");
    team = server.team("Capteurs du Midi", account, Role.MEMBER);
    var stranger = server.person("chen@team.example");
    others = server.team("Another team", stranger, Role.MEMBER);
    act = Act.of(team.id(), account.id());
    anne = server.as(account);
    chen = server.as(stranger);
    lists = server.stores.shortlists();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
  }

  private static String list(String name) {
    return lists.make(act, name, NEED, Language.FRENCH).orElseThrow();
  }

  private static String entry(String list, String organisation) {
    var found = new Found(organisation, "Name of " + organisation, NEED, Language.FRENCH);
    return ((Addition.Made) lists.entries().add(act, list, found, EntryState.NEW)).entry();
  }

  private static Entry kept(String entry) {
    return lists.entries().find(team.id(), entry).orElseThrow();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static String board(String list) {
    return anne.get(LINKS.list(team.id(), list)).body();
  }

  @Nested
  class Adding {

    private final String path = LINKS.add("scs", NEED);

    @Test
    void everyResultAndEveryOrganisationLeadsThere() {
      String need = "lidar";
      String added = "/fr/ajouter?need=lidar&amp;organisation=";
      assertThat(anne.get("/fr/partenaires?need=" + need).body()).contains(added);
      assertThat(anne.get("/fr/organisations/scs/pourquoi?need=" + need).body())
          .contains(added + "scs");
      assertThat(anne.get("/fr/organisations/scs").body()).contains("/fr/ajouter?organisation=scs");
    }

    @Test
    void whoComesFromAnOrganisationsPageGoesBackThere() {
      String from = anne.get("/fr/organisations/scs?need=lidar").body();
      assertThat(from).contains("/fr/ajouter?need=lidar&amp;organisation=scs&amp;page=1");
      assertThat(anne.get("/fr/ajouter?need=lidar&organisation=scs&page=1").body())
          .contains("<p class=\"back\"><a href=\"/fr/organisations/scs?need=lidar\"")
          .contains("name=\"page\" value=\"1\"");
      assertThat(anne.get("/fr/ajouter?need=lidar&organisation=scs").body())
          .contains("<p class=\"back\"><a href=\"/fr/partenaires?");
    }

    @Test
    void aVisitorIsLedToSignInAndBack() {
      var page = server.visitor().get(path);
      assertThat(page.statusCode()).isEqualTo(303);
      assertThat(page.headers().firstValue("Location").orElse(""))
          .startsWith("/fr/connexion?next=%2Ffr%2Fajouter%3F");
      var form = server.visitor().post(LINKS.add(), "organisation", "scs", "where", "x/");
      assertThat(form.statusCode()).isEqualTo(401);
    }

    @Test
    void makesAListNamedAfterTheNeedAndSaysThatItIsThereTheNextTime() {
      String page = anne.get(path).body();
      assertThat(page).contains("value=\"" + team.id() + "/\"", "value=\"" + NEED + "\"");
      var added = add(team.id() + "/", NEED, "one");
      assertThat(added.statusCode()).isEqualTo(303);
      var list =
          lists.of(team.id()).stream()
              .filter(one -> one.name().equals(NEED))
              .findFirst()
              .orElseThrow();
      assertThat(lists.entries().of(team.id(), list.id()))
          .extracting(one -> one.found().organisation(), one -> one.found().need(), Entry::state)
          .containsExactly(tuple("scs", NEED, EntryState.NEW));
      assertThat(anne.get(location(added)).body())
          .contains("est dans la liste", "Déjà dans vos")
          .contains("href=\"" + LINKS.list(team.id(), list.id()) + "\">Ouvrir la liste");
      var again = add(team.id() + "/" + list.id(), "", "two");
      assertThat(anne.get(location(again)).body()).contains("était déjà dans cette liste");
      assertThat(lists.entries().of(team.id(), list.id())).hasSize(1);
    }

    @Test
    void aFormSentTwiceAddsOnce() {
      add(team.id() + "/", "Sent twice", "twice");
      add(team.id() + "/", "Sent twice", "twice");
      assertThat(lists.of(team.id())).filteredOn(one -> one.name().equals("Sent twice")).hasSize(1);
    }

    @Test
    void nobodyAddsToTheListOfAnotherTeam() {
      String list = list("Ours alone");
      var answer =
          chen.post(
              LINKS.add(),
              "organisation",
              "scs",
              "where",
              team.id() + "/" + list,
              "need",
              "",
              "language",
              "fr");
      assertThat(answer.statusCode()).isEqualTo(400);
      var guessed =
          chen.post(
              LINKS.add(),
              "organisation",
              "scs",
              "where",
              others.id() + "/" + list,
              "need",
              "",
              "language",
              "fr");
      assertThat(guessed.statusCode()).isEqualTo(404);
      assertThat(lists.entries().of(team.id(), list)).isEmpty();
    }

    private HttpResponse<String> add(String where, String name, String key) {
      return anne.post(
          LINKS.add(),
          "organisation",
          "scs",
          "need",
          NEED,
          "language",
          "fr",
          "where",
          where,
          "name",
          name,
          "key",
          key);
    }
  }

  @Nested
  class TheBoard {

    @ParameterizedTest
    @EnumSource(Language.class)
    void isThereInEveryLanguageWithEveryOtherPage(Language language) {
      String list = list("Board");
      String entry = entry(list, "scs");
      lists.notes().write(act, entry, "A appelé.");
      var links = new ShortlistLinks(language);
      for (String path :
          List.of(
              links.lists(team.id()),
              links.list(team.id(), list),
              links.history(team.id(), list),
              links.compare(team.id(), list),
              links.coverage(team.id(), list),
              links.due(team.id()),
              links.entry(team.id(), entry),
              links.add("scs", NEED))) {
        assertThat(anne.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }

    @Test
    void movesACardWithItsOwnButtonAndComesBackToIt() {
      String list = list("Moves");
      String entry = entry(list, "scs");
      var moved = anne.post(LINKS.move(team.id(), entry), "state", "meeting", "board", list);
      assertThat(location(moved)).isEqualTo(LINKS.list(team.id(), list) + "#e-" + entry);
      assertThat(kept(entry).state()).isEqualTo(EntryState.MEETING);
      var wrong = anne.post(LINKS.move(team.id(), entry), "state", "married");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body()).contains("married");
    }

    @Test
    void keepsWhatIsNoLongerInTheCatalogue() {
      String list = list("Gone");
      String entry = entry(list, "no-longer-there");
      assertThat(board(list)).contains("Name of no-longer-there", "plus au catalogue");
      assertThat(anne.get(LINKS.entry(team.id(), entry)).statusCode()).isEqualTo(200);
    }

    @Test
    void showsWordsOfPeopleAsWords() {
      String html = "<script>alert(1)</script>";
      String list = list(html);
      String entry = entry(list, "scs");
      lists.notes().write(act, entry, html);
      anne.post(LINKS.step(team.id(), entry), "step", html, "due", "");
      for (String path :
          List.of(
              LINKS.lists(team.id()),
              LINKS.list(team.id(), list),
              LINKS.entry(team.id(), entry),
              LINKS.history(team.id(), list),
              LINKS.compare(team.id(), list))) {
        assertThat(anne.get(path).body()).doesNotContain(html).contains("alert(1)");
      }
    }

    @Test
    void isRenamedAndTakenAwayWhereThatIsConfirmed() {
      String list = list("Old");
      String path = LINKS.list(team.id(), list);
      assertThat(anne.post(path, "name", "").statusCode()).isEqualTo(400);
      assertThat(anne.post(path, "name", "x".repeat(121)).body()).contains("120");
      assertThat(anne.post(path, "name", "New").statusCode()).isEqualTo(303);
      assertThat(board(list)).contains("New");
      assertThat(anne.post(path, "do", "remove").statusCode()).isEqualTo(400);
      assertThat(anne.post(path, "do", "remove", "sure", "yes").statusCode()).isEqualTo(303);
      assertThat(anne.get(path).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class AnEntry {

    @Test
    void takesNotesThatAreChangedAndDeleted() {
      String entry = entry(list("Notes"), "scs");
      String path = LINKS.entry(team.id(), entry);
      anne.post(LINKS.notes(team.id(), entry), "words", "A appelé.", "key", "k1");
      anne.post(LINKS.notes(team.id(), entry), "words", "A appelé.", "key", "k1");
      var note = lists.notes().of(team.id(), entry).getFirst();
      assertThat(lists.notes().of(team.id(), entry)).hasSize(1);
      assertThat(anne.get(path).body()).contains("A appelé.", "anne");
      anne.post(LINKS.note(team.id(), note.id()), "entry", entry, "words", "A rappelé.");
      assertThat(lists.notes().of(team.id(), entry))
          .extracting(Note::words)
          .containsExactly("A rappelé.");
      assertThat(anne.get(path).body()).contains("A rappelé.", "A appelé."); // in the history
      anne.post(LINKS.note(team.id(), note.id()), "entry", entry, "do", "remove");
      assertThat(lists.notes().of(team.id(), entry)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhereItIsTooLong() {
      String entry = entry(list("Long"), "scs");
      String words = "y".repeat(Note.LONGEST + 1);
      var answer = anne.post(LINKS.notes(team.id(), entry), "words", words);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(words);
      assertThat(lists.notes().of(team.id(), entry)).isEmpty();
    }

    @Test
    void isDueThisWeekInAllLists() {
      String entry = entry(list("Due"), "scs");
      var path = LINKS.step(team.id(), entry);
      assertThat(anne.post(path, "step", "Appeler", "due", "2027-02-31").statusCode())
          .isEqualTo(400);
      anne.post(path, "step", "Appeler la directrice", "due", today().plusDays(3).toString());
      assertThat(anne.get(LINKS.due(team.id())).body()).contains("Appeler la directrice");
      anne.post(path, "step", "Appeler la directrice", "due", today().plusDays(30).toString());
      assertThat(anne.get(LINKS.due(team.id())).body()).doesNotContain("Appeler la directrice");
      anne.post(path, "step", "Appeler la directrice", "due", today().minusDays(1).toString());
      assertThat(anne.get(LINKS.due(team.id())).body()).contains("En retard");
    }

    @Test
    void leavesItsList() {
      String list = list("Leaves");
      String entry = entry(list, "scs");
      var unsure = anne.post(LINKS.entry(team.id(), entry));
      assertThat(unsure.statusCode()).isEqualTo(400);
      assertThat(Jsoup.parse(unsure.body()).select("div.errors[role=alert] > ul > li")).hasSize(1);
      assertThat(lists.entries().of(team.id(), list)).hasSize(1);
      var gone = anne.post(LINKS.entry(team.id(), entry), "sure", "yes");
      assertThat(location(gone)).startsWith(LINKS.list(team.id(), list));
      assertThat(lists.entries().of(team.id(), list)).isEmpty();
      assertThat(anne.get(LINKS.history(team.id(), list)).body()).contains("retiré");
    }
  }

  @Nested
  class SideBySide {

    @Test
    void showsUpToFiveWithReasonsAndWhatIsNotKnown() {
      String list = list("Compared");
      String one = entry(list, "scs");
      String other = entry(list, "beihang-university");
      String page = anne.get(LINKS.compare(team.id(), list)).body();
      assertThat(page).contains("Score", "Notions non couvertes");
      String alone = anne.get(LINKS.compare(team.id(), list) + "?entry=" + one).body();
      assertThat(alone).contains("href=\"" + LINKS.entry(team.id(), one) + "\"");
      assertThat(alone).doesNotContain("href=\"" + LINKS.entry(team.id(), other) + "\"");
      String many = "?entry=a&entry=b&entry=c&entry=d&entry=e&entry=f";
      assertThat(anne.get(LINKS.compare(team.id(), list) + many).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhoCoversWhatAndWhatNobodyCovers() {
      String list =
          lists
              .make(act, "Covered", "capteurs lidar et traitement des eaux usées", Language.FRENCH)
              .orElseThrow();
      entry(list, "scs");
      String page = anne.get(LINKS.coverage(team.id(), list)).body();
      assertThat(page).contains("notions du besoin", "class=\"coverage\"");
    }
  }

  @Test
  void aListIsTakenAwayAsAFileThatTheLogTellsOf() {
    String list = list("Taken away");
    String entry = entry(list, "scs");
    entry(list, "no-longer-there");
    lists.notes().write(act, entry, "=1+1 au téléphone");
    assertThat(board(list)).contains(LINKS.file(team.id(), list, "xlsx"));
    var csv = anne.get(LINKS.file(team.id(), list, "csv"));
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body())
        .contains("1+1 au téléphone", "Nouveau", "/fr/organisations/scs")
        .doesNotContain("no-longer-there", ",=1+1");
    assertThat(anne.get(LINKS.file(team.id(), list, "json")).body()).contains("\"scs\"");
    assertThat(anne.get(LINKS.file(team.id(), list, "exe")).statusCode()).isEqualTo(404);
    assertThat(chen.get(LINKS.file(others.id(), list, "csv")).statusCode()).isEqualTo(404);
    assertThat(server.stores.audit().latest(team.id(), 20))
        .anyMatch(one -> one.action().equals("export.csv") && one.object().equals(list));
  }

  @Test
  void aFileTellsOfEachWhatTheComparisonTells() {
    String need = "lidar pour drones";
    String list = lists.make(act, "Explained", need, Language.FRENCH).orElseThrow();
    var results = Jsoup.parse(anne.get("/fr/partenaires?need=lidar+pour+drones").body());
    for (int place : List.of(2, 4)) {
      String id = results.select("li.result[value=" + place + "] h3 a").attr("href");
      var found = new Found(id.replaceAll("^.*/|\\?.*$", ""), "Name", need, Language.FRENCH);
      lists.entries().add(act, list, found, EntryState.NEW);
    }
    lists.entries().add(act, list, new Found("scs", "Name", "", Language.FRENCH), EntryState.NEW);
    String csv = anne.get(LINKS.file(team.id(), list, "csv")).body();
    String compared = Jsoup.parse(anne.get(LINKS.compare(team.id(), list)).body()).text();
    assertThat(csv).contains("Rang", "Accord", "Notions couvertes").doesNotContain("Distance");
    for (int place : List.of(2, 4)) {
      assertThat(compared).contains("rang " + place + " des partenaires");
      assertThat(csv).contains("," + need + "," + place + ",");
    }
    assertThat(csv.lines().filter(line -> line.contains("," + need + ","))).hasSize(3);
  }

  @Nested
  class ALinkToRead {

    private final Pattern token = Pattern.compile("(/fr/listes-partagees/[a-z2-7]{40})");

    private String made(String list, String... fields) {
      var answer = anne.post(LINKS.readers(team.id(), list), fields);
      assertThat(answer.statusCode()).isEqualTo(303);
      String page = anne.get(location(answer)).body();
      var found = token.matcher(page);
      assertThat(found.find()).as(page).isTrue();
      assertThat(anne.get(location(answer)).body()).doesNotContain(found.group(1));
      return found.group(1);
    }

    @Test
    void isProposedForThirtyDays() {
      var board = Jsoup.parse(board(list("Proposed")));
      assertThat(board.select("input[name=until]").attr("value"))
          .isEqualTo(today().plusDays(30).toString());
    }

    @Test
    void showsTheListToAVisitorWithoutNotesUntilItIsWithdrawn() {
      String list = list("Shared");
      String entry = entry(list, "scs");
      lists.notes().write(act, entry, "Entre nous.");
      String path = made(list, "until", today().plusDays(7).toString());
      var seen = server.visitor().get(path);
      assertThat(seen.statusCode()).isEqualTo(200);
      assertThat(seen.body())
          .contains("Capteurs du Midi", "/fr/organisations/scs", "noindex")
          .doesNotContain("Entre nous.", "/fr/equipes/" + team.id());
      String withNotes = made(list, "until", today().plusDays(7).toString(), "notes", "yes");
      assertThat(anne.get(LINKS.entry(team.id(), entry)).body()).contains(account.name());
      assertThat(server.visitor().get(withNotes).body())
          .contains("Entre nous.")
          .doesNotContain(account.name());
      for (var link : lists.links().of(team.id(), list)) {
        anne.post(LINKS.reader(team.id(), link.id()), "list", list);
      }
      assertThat(server.visitor().get(path).statusCode()).isEqualTo(404);
      assertThat(server.visitor().get(path).body()).contains("Lien retiré ou expiré");
      assertThat(server.visitor().get(withNotes).statusCode()).isEqualTo(404);
      assertThat(server.stores.audit().latest(team.id(), 50))
          .filteredOn(one -> one.object().equals(list))
          .extracting(AuditLog.Entry::action, AuditLog.Entry::account)
          .containsExactlyInAnyOrder(
              tuple("shortlist.shared", account.id()),
              tuple("shortlist.shared", account.id()),
              tuple("shortlist.unshared", account.id()),
              tuple("shortlist.unshared", account.id()));
    }

    @Test
    void isNotMadeForTheDaysThatAreOverNorForEver() {
      String list = list("Not shared");
      for (String until : List.of("", "2020-01-01", today().plusDays(500).toString(), "x")) {
        var answer = anne.post(LINKS.readers(team.id(), list), "until", until);
        assertThat(answer.statusCode()).as(until).isEqualTo(400);
      }
      assertThat(lists.links().of(team.id(), list)).isEmpty();
    }
  }

  @Test
  void nothingOfATeamIsReachedByAnother() {
    String list = list("Isolated");
    String entry = entry(list, "scs");
    String note = lists.notes().write(act, entry, "A appelé.").orElseThrow();
    lists.links().make(act, list, Instant.now().plusSeconds(3_600), true);
    String link = lists.links().of(team.id(), list).getFirst().id();
    // By the team's own addresses, and by its own team's with the ids of the other's objects.
    for (String asked : List.of(team.id(), others.id())) {
      for (String path :
          List.of(
              LINKS.list(asked, list),
              LINKS.history(asked, list),
              LINKS.compare(asked, list),
              LINKS.coverage(asked, list),
              LINKS.entry(asked, entry))) {
        assertThat(chen.get(path).statusCode()).as(path).isEqualTo(404);
      }
      String day = today().plusDays(1).toString();
      assertThat(chen.post(LINKS.list(asked, list), "name", "x").statusCode()).isEqualTo(404);
      assertThat(chen.post(LINKS.list(asked, list), "do", "remove", "sure", "yes").statusCode())
          .isEqualTo(404);
      assertThat(chen.post(LINKS.readers(asked, list), "until", day).statusCode()).isEqualTo(404);
      assertThat(chen.post(LINKS.reader(asked, link), "list", list).statusCode()).isEqualTo(404);
      assertThat(chen.post(LINKS.move(asked, entry), "state", "meeting").statusCode())
          .isEqualTo(404);
      assertThat(chen.post(LINKS.step(asked, entry), "step", "x", "due", "").statusCode())
          .isEqualTo(404);
      assertThat(chen.post(LINKS.notes(asked, entry), "words", "x").statusCode()).isEqualTo(404);
      assertThat(chen.post(LINKS.note(asked, note), "words", "x", "entry", entry).statusCode())
          .isEqualTo(404);
      assertThat(chen.post(LINKS.note(asked, note), "do", "remove", "entry", entry).statusCode())
          .isEqualTo(404);
      assertThat(chen.post(LINKS.entry(asked, entry), "sure", "yes").statusCode()).isEqualTo(404);
    }
    assertThat(kept(entry).state()).isEqualTo(EntryState.NEW);
    assertThat(lists.notes().of(team.id(), entry))
        .extracting(Note::words)
        .containsExactly("A appelé.");
    assertThat(lists.links().of(team.id(), list)).hasSize(1);
    assertThat(lists.history().of(team.id(), list, 10)).hasSize(4);
  }

  @Nested
  class Programs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String writing = key(team, ApiKey.Scope.READ, ApiKey.Scope.WRITE);
    private final String root = "/api/v1/teams/" + team.id();

    private static String key(Team of, ApiKey.Scope... scopes) {
      return server
          .stores
          .keys()
          .make(of.id(), account.id(), "Key", Set.of(scopes), Duration.ofDays(1))
          .secret();
    }

    private static HttpResponse<String> send(String key, HttpRequest.Builder request) {
      return Asked.sent(request.header("Authorization", "Bearer " + key));
    }

    private static HttpResponse<String> get(String key, String path) {
      return send(key, HttpRequest.newBuilder(URI.create(server.address + path)));
    }

    private static HttpResponse<String> post(String key, String path, String body) {
      return send(
          key,
          HttpRequest.newBuilder(URI.create(server.address + path))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> response) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Test
    void makeAListAddMoveAndNoteOnceUnderOneKey() {
      String body =
          "{\"name\":\"Of a program\",\"need\":\"lidar\",\"language\":\"fr\",\"key\":\"a\"}";
      String list = json(post(writing, root + "/shortlists", body)).get("id").asText();
      assertThat(json(post(writing, root + "/shortlists", body)).get("id").asText())
          .isEqualTo(list);
      String entries = root + "/shortlists/" + list + "/entries";
      var added =
          json(post(writing, entries, "{\"organisation\":\"scs\",\"state\":\"contacted\"}"));
      assertThat(added.get("already").asBoolean()).isFalse();
      String entry = root + "/shortlist-entries/" + added.get("id").asText();
      assertThat(
              json(post(writing, entries, "{\"organisation\":\"scs\"}")).get("already").asBoolean())
          .isTrue();
      json(
          post(
              writing,
              entry,
              "{\"state\":\"meeting\",\"nextStep\":\"Call\",\"due\":\"2027-01-31\"}"));
      json(post(writing, entry + "/notes", "{\"text\":\"Called.\",\"key\":\"n\"}"));
      json(post(writing, entry + "/notes", "{\"text\":\"Called.\",\"key\":\"n\"}"));
      var read = json(get(writing, entry));
      assertThat(read.at("/entry/state").asText()).isEqualTo("meeting");
      assertThat(read.at("/entry/organisation").asText()).isEqualTo("scs");
      assertThat(read.at("/entry/due").asText()).isEqualTo("2027-01-31");
      assertThat(read.get("notes")).hasSize(1);
      assertThat(read.at("/history/0/kind").asText()).isEqualTo("note-written");
      assertThat(json(get(writing, root + "/shortlists/" + list)).get("entries")).hasSize(1);
      assertThat(json(get(writing, root + "/shortlists/" + list + "/history")).get("history"))
          .hasSize(5);
    }

    @Test
    void areToldWhichFieldIsWrong() {
      var answer = post(writing, root + "/shortlists", "{\"name\":\"\",\"nmae\":\"x\"}");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"name\"", "\"field\":\"nmae\"");
      String list = list("Of a program");
      var strange =
          post(
              writing,
              root + "/shortlists/" + list + "/entries",
              "{\"organisation\":\"nobody-at-all\",\"state\":\"married\"}");
      assertThat(strange.statusCode()).isEqualTo(400);
      assertThat(strange.body()).contains("\"field\":\"organisation\"", "\"field\":\"state\"");
    }

    @Test
    void doWhatTheirScopeSaysAndReachNothingOfAnotherTeam() {
      String list = list("Of one team");
      String entry = entry(list, "scs");
      String reading = key(team, ApiKey.Scope.READ);
      assertThat(get(reading, root + "/shortlists").statusCode()).isEqualTo(200);
      assertThat(post(reading, root + "/shortlists", "{\"name\":\"x\"}").statusCode())
          .isEqualTo(403);
      String foreign = key(others, ApiKey.Scope.READ, ApiKey.Scope.WRITE);
      for (String asked : List.of(team.id(), others.id())) {
        String at = "/api/v1/teams/" + asked;
        assertThat(get(foreign, at + "/shortlists/" + list).statusCode()).isEqualTo(404);
        assertThat(get(foreign, at + "/shortlists/" + list + "/history").statusCode())
            .isEqualTo(404);
        assertThat(get(foreign, at + "/shortlist-entries/" + entry).statusCode()).isEqualTo(404);
        assertThat(
                post(foreign, at + "/shortlist-entries/" + entry, "{\"state\":\"meeting\"}")
                    .statusCode())
            .isEqualTo(404);
        assertThat(
                post(foreign, at + "/shortlist-entries/" + entry + "/notes", "{\"text\":\"x\"}")
                    .statusCode())
            .isEqualTo(404);
        assertThat(
                post(foreign, at + "/shortlists/" + list + "/entries", "{\"organisation\":\"scs\"}")
                    .statusCode())
            .isEqualTo(404);
      }
      assertThat(kept(entry).state()).isEqualTo(EntryState.NEW);
    }
  }
}
