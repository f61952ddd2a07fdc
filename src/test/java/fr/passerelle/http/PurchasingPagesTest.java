package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.purchasing.Multipart;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a buyer does with a sheet of needs. */
@NullMarked
class PurchasingPagesTest {

  private static final Path NEEDS = Path.of("src/test/resources/purchasing/needs-500.csv");

  private static TeamServer server;
  private static TeamServer.Reader buyer;
  private static Multipart files;
  private static Team team;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
    var account = server.person("buyer@example.org");
    team = server.team("Achats industriels", account, Role.BUYER);
    buyer = server.as(account);
    files = new Multipart(server.address, buyer.session(), Objects.requireNonNull(buyer.csrf()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String all() {
    return "/fr/equipes/" + team.id() + "/achats";
  }

  private static NeedSheet dropped(String name, byte[] bytes) throws Exception {
    var answer = files.send(all(), name, name + ".csv", bytes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var sheets = server.stores.buyingRoom().sheets();
    String id =
        sheets.of(team.id()).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    for (int i = 0; i < 3_000; i++) {
      var sheet = sheets.sheet(team.id(), id).orElseThrow();
      if (sheet.state() == NeedSheet.State.READY) {
        return sheet;
      }
      assertThat(sheet.state()).isNotEqualTo(NeedSheet.State.FAILED);
      Thread.sleep(50);
    }
    throw new AssertionError("the sheet is not ready in time");
  }

  private static NeedSheet small(String name) throws Exception {
    return dropped(
        name,
        """
        Ligne;Besoin;Quantité;Lieu;Certificats;Obligatoire;Nb sources;Date
        A1;Batteries lithium-ion;80 k€;FR;ISO 9001;batteries;2;2027-05-01
        A2;Lidar sensors;100;FR;;;2;bientôt
        A3;;;;;;;
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSheetOfFiveHundredLinesComesBackFilledWithTheSameIdsInTheSameOrder() throws Exception {
    long from = System.nanoTime();
    var sheet = dropped("Besoins 2027", Files.readAllBytes(NEEDS));
    var file = files.file(all() + "/" + sheet.id() + "/fichier/xlsx");
    double seconds = (System.nanoTime() - from) / 1e9;
    assertThat(file.statusCode()).isEqualTo(200);
    var sent =
        Files.readAllLines(NEEDS).stream().skip(1).map(line -> line.split(";", 2)[0]).toList();
    int suppliers = 0;
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(501);
      for (int i = 0; i < sent.size(); i++) {
        String id = rows.get(i + 1).getCellText(0);
        assertThat(id).isEqualTo(sent.get(i).isEmpty() ? "row-" + (i + 2) : sent.get(i));
        suppliers += rows.get(i + 1).getCellText(19).isEmpty() ? 0 : 1;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "500 lines over the starter catalogue: %.1f s, %d with a supplier%n",
        seconds,
        suppliers);
    assertThat(suppliers).isGreaterThan(400);
    var plan = server.stores.buyingRoom().sheets().plan(team.id(), sheet.id()).orElseThrow();
    assertThat(plan.value()).isGreaterThan(0.9 * plan.bound());
    assertThat(plan.prices())
        .isNotEmpty()
        .allSatisfy((rule, price) -> assertThat(price).isNotNegative());
    assertThat(buyer.get(all() + "/" + sheet.id()).body())
        .contains("lignes sur 500", "B-0001", "101–200", "à vérifier");
    assertThat(buyer.get(all() + "/" + sheet.id() + "/risques?from=400").body())
        .contains("Source unique", "risk-");
  }

  @Test
  void aSheetsPagesSpeakThreeLanguages() throws Exception {
    var sheet = small("Trois langues");
    for (String path :
        List.of(
            all(),
            all() + "/" + sheet.id(),
            all() + "/" + sheet.id() + "/lignes/0",
            all() + "/" + sheet.id() + "/lignes/0?musts=all",
            all() + "/" + sheet.id() + "/risques",
            path("en", sheet, ""),
            path("en", sheet, "/lines/1"),
            path("en", sheet, "/risks"),
            path("zh", sheet, ""),
            path("zh", sheet, "/lines/2"),
            path("zh", sheet, "/risks"))) {
      assertThat(buyer.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(buyer.get(all() + "/" + sheet.id() + "/lignes/0").body())
        .contains("Batteries lithium-ion", "CPV 31400000-0", "Retenu par le plan", "À demander");
    assertThat(buyer.get(all() + "/" + sheet.id()).body()).contains("bientôt");
    assertThat(buyer.get(all() + "/" + sheet.id() + "/lignes/3").statusCode()).isEqualTo(404);
    assertThat(buyer.get(all() + "/" + sheet.id() + "/fichier/pdf").statusCode()).isEqualTo(404);
  }

  private static String path(String language, NeedSheet sheet, String below) {
    return "/" + language + "/teams/" + team.id() + "/purchasing/" + sheet.id() + below;
  }

  @Test
  void otherConstraintsGiveAnotherPlan() throws Exception {
    var sheet = small("Contraintes");
    var answer = buyer.post(all() + "/" + sheet.id() + "/plan", "contacts", "1");
    assertThat(answer.statusCode()).isEqualTo(303);
    var sheets = server.stores.buyingRoom().sheets();
    for (int i = 0; i < 600; i++) {
      if (sheets.plan(team.id(), sheet.id()).orElseThrow().wishes().contacts() == 1) {
        break;
      }
      Thread.sleep(50);
    }
    var chosen =
        sheets.candidates(team.id(), sheet.id()).values().stream()
            .flatMap(List::stream)
            .filter(one -> one.isChosen())
            .map(one -> one.candidate().organisation())
            .distinct();
    assertThat(chosen).hasSize(1);
    var wrong = buyer.post(all() + "/" + sheet.id() + "/plan", "share", "500");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("500", "Pas un nombre entier entre 1 et 100");
  }

  @Test
  void aTypedNeedIsASheetOfOneLine() throws Exception {
    var answer =
        buyer.post(
            all() + "/ligne", "item", "Pompes à chaleur", "sources", "2", "musts", "ISO 9001");
    assertThat(answer.statusCode()).isEqualTo(303);
    var sheet =
        server.stores.buyingRoom().sheets().of(team.id()).stream()
            .filter(one -> one.name().equals("Pompes à chaleur"))
            .findFirst()
            .orElseThrow();
    assertThat(server.stores.buyingRoom().sheets().lines(team.id(), sheet.id()))
        .extracting(Requirement::item, Requirement::sources, Requirement::musts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Pompes à chaleur", 2, List.of("ISO 9001")));
    assertThat(buyer.post(all() + "/ligne", "item", "").statusCode()).isEqualTo(400);
    var wrong = buyer.post(all() + "/ligne", "item", "Pompes", "sources", "douze");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("n’est pas un nombre de sources entre 1 et 5", "value=\"Pompes");
  }

  @Test
  void theTemplateIsReadBackAsItIs() throws Exception {
    for (String path : List.of(all() + "/modele", path("zh"), path("en"))) {
      var template = files.file(path);
      assertThat(template.statusCode()).isEqualTo(200);
      var rows = server.stores.buyingRoom().files().read("t.xlsx", template.body());
      var reading = fr.passerelle.purchasing.NeedReading.of(rows);
      assertThat(reading.columns()).as(path).hasSize(17);
      assertThat(reading.lines()).hasSize(1);
      assertThat(reading.lines().getFirst().faults()).as(path).isEmpty();
    }
  }

  private static String path(String language) {
    return "/" + language + "/teams/" + team.id() + "/purchasing/template";
  }

  @Test
  void aFileThatIsNoSheetIsRefusedWithWhatToDo() throws Exception {
    var answer =
        files.send(
            all(), "x", "x.csv", "Couleur;Poids\nrouge;3\n".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Aucune colonne ne dit ce dont vous avez besoin");
  }

  @Test
  void othersDoNotLearnOfASheet() throws Exception {
    var sheet = small("Secret");
    var stranger = server.person("stranger@example.org");
    server.team("Autres achats", stranger, Role.BUYER);
    assertThat(server.as(stranger).get(all() + "/" + sheet.id()).statusCode()).isEqualTo(404);
    var own = server.team("Troisième", stranger, Role.BUYER);
    assertThat(
            server
                .as(stranger)
                .get("/fr/equipes/" + own.id() + "/achats/" + sheet.id())
                .statusCode())
        .isEqualTo(404);
    var staff = server.person("staff@example.org");
    var cluster = server.team("Pôle", staff, Role.CLUSTER_STAFF);
    assertThat(server.as(staff).get("/fr/equipes/" + cluster.id() + "/achats").statusCode())
        .isNotEqualTo(200);
  }

  @Test
  void aSheetIsRemovedAfterATick() throws Exception {
    var sheet = small("Passager");
    String path = all() + "/" + sheet.id();
    assertThat(buyer.post(path, "do", "remove").statusCode()).isEqualTo(400);
    assertThat(buyer.post(path, "sure", "yes").statusCode()).isEqualTo(303);
    assertThat(buyer.get(path).statusCode()).isEqualTo(404);
  }
}
