package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Role;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.EntryState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a buyer does with the suppliers of a line, and what these answer. */
@NullMarked
class ConsultPagesTest {

  private static final Pattern LINK = Pattern.compile("value=\"https?://[^/\"]+(/[^\"]+)\"");

  private ConsultWorld world;
  private TeamServer.Reader buyer;

  @BeforeEach
  void start() {
    world = new ConsultWorld();
    buyer = world.server.as(world.buyer);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String compared(int... places) {
    var s = new StringBuilder("?");
    for (int place : places) {
      s.append("s=").append(world.suppliers.get(place).id()).append('&');
    }
    return s.toString();
  }

  private HttpResponse<String> invite(int position, Entry entry, String... more) {
    var fields =
        new java.util.ArrayList<>(
            List.of(
                "do",
                "send",
                "entry",
                entry.id(),
                "deadline",
                world.today().plusDays(10).toString(),
                "language-" + entry.id(),
                "en",
                "email-" + entry.id(),
                "",
                "nda-" + entry.id(),
                "none",
                "signed-" + entry.id(),
                ""));
    for (int i = 0; i < more.length; i += 2) {
      int at = fields.indexOf(more[i]);
      if (at < 0) {
        fields.add(more[i]);
        fields.add(more[i + 1]);
      } else {
        fields.set(at + 1, more[i + 1]);
      }
    }
    return buyer.post(
        world.line(position, "/consultation/invitation"), fields.toArray(String[]::new));
  }

  private static String link(HttpResponse<String> answer) {
    var found = LINK.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  private EntryState state(int position, Entry entry) {
    return world.server.stores.buyingRoom().consult().shortlists().of(world.key(position)).stream()
        .filter(one -> one.id().equals(entry.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void suppliersStandSideBySideAndWhatDiffersIsMarked() {
    var page = buyer.get(world.line(0, "/comparaison" + compared(0, 1)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("verdict-yes", "verdict-unknown", "certifié", "class=\"differs\"", "4 mai 2026")
        .contains("raison 0", "raison 1");
    var file = buyer.get(world.line(0, "/comparaison/xlsx" + compared(0, 1)));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(buyer.get(world.line(0, "/comparaison")).body()).contains("Cochez de deux à six");
  }

  @Test
  void oneSupplierOrAStrangerCannotBeComparedAndTheTicksStay() {
    var one = buyer.get(world.line(0, "/comparaison" + compared(0)));
    assertThat(one.statusCode()).isEqualTo(400);
    assertThat(one.body())
        .contains("Un seul fournisseur est coché", "Cochez-en au moins un autre")
        .contains("value=\"" + world.suppliers.getFirst().id() + "\" checked");
    var stranger = buyer.get(world.line(0, "/comparaison" + compared(0, 1) + "s=nobody"));
    assertThat(stranger.statusCode()).isEqualTo(400);
  }

  @Test
  void whoIsTickedIsOnTheShortlist() {
    assertThat(buyer.post(world.line(0, "/consultation"), "do", "list").statusCode())
        .isEqualTo(400);
    var added =
        buyer.post(world.line(0, "/consultation"), "do", "list", "s", world.suppliers.get(2).id());
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(buyer.get(world.line(0, "/consultation")).body())
        .contains("sur la liste restreinte", "name=\"entry\"");
    for (String path : List.of("/lines/0/consultation", "/lines/0/consultation/answers")) {
      for (String language : List.of("en", "zh")) {
        String at = "/" + language + "/teams/" + world.team.id() + "/purchasing/";
        assertThat(buyer.get(at + world.sheet.id() + path).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void aMessageIsLookedAtBeforeItIsSent() {
    var entry = world.list(0, 3);
    var preview =
        invite(0, entry, "do", "preview", "language-" + entry.id(), "zh", "words", "Bonjour");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("正在寻找供应商：Roulements céramique", "Bonjour");
    assertThat(state(0, entry)).isEqualTo(EntryState.LISTED);
    var sent = invite(0, entry, "email-" + entry.id(), "sales@supplier.example");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(state(0, entry)).isEqualTo(EntryState.INVITED);
    var letter = world.server.letters.getLast();
    assertThat(letter.to()).isEqualTo("sales@supplier.example");
    assertThat(letter.subject()).isEqualTo("Turbines Lambert invites you to make an offer");
    assertThat(letter.text()).contains("Roulements céramique");
    assertThat(world.server.visitor().get(letter.link()).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongInvitationKeepsWhatWasTypedAndSaysWhatToDo() {
    var entry = world.list(0, 0);
    var wrong =
        invite(
            0,
            entry,
            "deadline",
            "2001-01-01",
            "email-" + entry.id(),
            "nobody",
            "nda-" + entry.id(),
            "signed",
            "words",
            "Mes mots");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("Échéance", "2001-01-01", "nobody", "Mes mots", "Signé le", "2027-01-31");
    assertThat(state(0, entry)).isEqualTo(EntryState.LISTED);
  }

  @Test
  void aSupplierAnswersByItsLinkWithoutAnAccount() {
    var entry = world.list(0, 0);
    String link = link(invite(0, entry));
    assertThat(link).startsWith("/en/reply/");
    var supplier = world.server.visitor();
    assertThat(supplier.get(link).body()).contains("B-07", "4 800 pièces", "ISO 9001");
    var wrong = supplier.post(link, "kind", "offer", "price", "cheap", "certificates", "ISO; x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("Price: “cheap”", "Unit: it is missing", "ISO; x", "Certificates")
        .contains("value=\"cheap\"");
    assertThat(supplier.post(link, "kind", "declines").statusCode()).isEqualTo(400);
    var answer =
        supplier.post(
            link,
            "kind",
            "offer",
            "price",
            "1 234,50",
            "unit",
            "piece",
            "currency",
            "EUR",
            "lead",
            "45",
            "certificates",
            "ISO 9001; 2020-01-31",
            "must-0",
            "partly");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(supplier.get(link).body()).contains("1,234.50 EUR per piece", "value=\"1234.50\"");
    assertThat(buyer.get(world.line(0, "/consultation/reponses")).body().replace('\u202f', ' '))
        .contains("1 234,50 EUR par piece", "45 jours", "en partie", "expiré le 31 janvier 2020");
    assertThat(buyer.get(world.line(0, "/consultation/reponses/xlsx")).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkThatIsWrongExpiredOrWithdrawnSaysSo() {
    var supplier = world.server.visitor();
    assertThat(supplier.get("/en/reply/invented").statusCode()).isEqualTo(404);
    var entry = world.list(0, 0);
    String first = link(invite(0, entry));
    String second = link(invite(0, entry));
    assertThat(supplier.get(first).statusCode()).as("replaced").isEqualTo(404);
    world.forward(11);
    var over = supplier.get(second);
    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(over.body()).contains("The time to answer is over");
    buyer = world.server.as(world.buyer);
    var late =
        buyer.post(
            world.line(0, "/consultation"),
            "do",
            "extend",
            "entry",
            entry.id(),
            "until",
            world.today().plusDays(2).toString());
    assertThat(late.statusCode()).isEqualTo(303);
    assertThat(supplier.get(second).body()).contains("an answer is marked as late");
    supplier.post(second, "kind", "will");
    supplier.post(second, "kind", "declines", "reason", "No capacity");
    assertThat(state(0, entry)).as("reused").isEqualTo(EntryState.DECLINED);
    assertThat(buyer.get(world.line(0, "/consultation")).body()).contains("tardif", "No capacity");
    buyer.post(world.line(0, "/consultation"), "do", "withdraw", "entry", entry.id());
    assertThat(supplier.get(second).statusCode()).as("withdrawn").isEqualTo(404);
    assertThat(supplier.post(second, "kind", "will").statusCode()).isEqualTo(404);
  }

  @Test
  void aConfidentialLineIsToldOnlyOnceTheAgreementIsSigned() {
    var entry = world.list(1, 0);
    assertThat(invite(1, entry).statusCode()).as("none needed").isEqualTo(400);
    var made = invite(1, entry, "nda-" + entry.id(), "sent");
    assertThat(made.body())
        .contains("confidential need")
        .doesNotContain("Capteurs secrets</bdi></p>");
    String link = link(made);
    var supplier = world.server.visitor();
    assertThat(supplier.get(link).body())
        .contains("This need is confidential")
        .doesNotContain("Capteurs", "B-03", "120");
    var offer =
        supplier.post(link, "kind", "offer", "price", "1", "unit", "piece", "currency", "EUR");
    assertThat(offer.statusCode()).isEqualTo(400);
    var future =
        buyer.post(
            world.line(1, "/consultation"),
            "do",
            "nda",
            "entry",
            entry.id(),
            "nda",
            "signed",
            "signed",
            "2999-01-01");
    assertThat(future.statusCode()).isEqualTo(400);
    buyer.post(
        world.line(1, "/consultation"),
        "do",
        "nda",
        "entry",
        entry.id(),
        "nda",
        "signed",
        "signed",
        world.today().toString());
    assertThat(supplier.get(link).body()).contains("Capteurs secrets", "B-03");
  }

  @Test
  void aDecisionNeedsSharesOfAHundredAndAReason() {
    var one = world.list(0, 0);
    var other = world.list(0, 1);
    String path = world.line(0, "/consultation/decision");
    var wrong = buyer.post(path, "do", "decide", "share-" + one.id(), "60");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Motif", "60", "value=\"60\"", "somme est de 100");
    assertThat(buyer.post(path, "share-" + one.id(), "1.5", "reason", "Mon motif").body())
        .contains("nombre entier entre 1 et 100", "Mon motif");
    var done =
        buyer.post(
            path,
            "do",
            "decide",
            "share-" + one.id(),
            "60",
            "share-" + other.id(),
            "40 %",
            "reason",
            "Deux sources");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(state(0, one)).isEqualTo(EntryState.CHOSEN);
    assertThat(buyer.get(world.line(0, "/consultation")).body()).contains("Deux sources");
    assertThat(buyer.post(path, "do", "reopen", "reason", "").statusCode()).isEqualTo(400);
    assertThat(buyer.post(path, "do", "reopen", "reason", "Erreur").statusCode()).isEqualTo(303);
    assertThat(buyer.get(path).body()).contains("Rouvert le", "Erreur", "Deux sources");
  }

  @Test
  void theFilesKeepTheIdsAndTheOrderOfTheSheet() {
    for (int position : List.of(2, 0)) {
      var entry = world.list(position, position);
      buyer.post(
          world.line(position, "/consultation/decision"),
          "do",
          "decide",
          "share-" + entry.id(),
          "100",
          "reason",
          "Prix; délai");
    }
    String semicolons = buyer.get(world.at() + "/dossier/erp").body();
    var rows = semicolons.lines().toList();
    assertThat(rows.getFirst()).startsWith("\ufeffline_id;line_position;item;cpv");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).startsWith("B-07;1;Roulements céramique;").contains("\"Prix; délai\"");
    assertThat(rows.get(2)).startsWith("B-11;3;Joints haute température;");
    assertThat(rows.get(1).split(";", -1)[16]).isEqualTo("100");
    assertThat(buyer.get(world.at() + "/dossier/erp-comma").body())
        .contains("B-07,1,Roulements céramique,");
    for (String path : List.of("/fr/equipes/", "/en/teams/", "/zh/teams/")) {
      String at =
          world
              .at()
              .replace("/fr/equipes/", path)
              .replace("/achats/", path.startsWith("/fr") ? "/achats/" : "/purchasing/");
      var paper = buyer.get(at + (path.startsWith("/fr") ? "/dossier/pdf" : "/purchase-file/pdf"));
      assertThat(paper.statusCode()).as(path).isEqualTo(200);
      assertThat(paper.body()).startsWith("%PDF-");
    }
    assertThat(buyer.get(world.at() + "/dossier/docx").statusCode()).isEqualTo(404);
    assertThat(buyer.get(world.at() + "/journal").body()).contains("Décidé", "Prix; délai");
    assertThat(buyer.get(world.at() + "/journal/csv").body().lines().toList()).hasSize(5);
    assertThat(buyer.get(world.at() + "/journal/xlsx").statusCode()).isEqualTo(200);
    assertThat(buyer.get(world.at() + "/consultation").body()).contains("B-07", "100");
    assertThat(buyer.get(world.at() + "/fichier/csv").body())
        .contains("Fournisseurs retenus")
        .contains(world.suppliers.get(0).name(fr.passerelle.language.Language.FRENCH));
  }

  @Test
  void whoIsSilentIsToBeReminded() {
    var entry = world.list(0, 0);
    String first = link(invite(0, entry, "email-" + entry.id(), "sales@supplier.example"));
    assertThat(buyer.get(world.at() + "/consultation").body()).contains("À relancer", "B-07");
    int letters = world.server.letters.size();
    var reminded = buyer.post(world.line(0, "/consultation"), "do", "remind", "entry", entry.id());
    assertThat(reminded.statusCode()).isEqualTo(200);
    assertThat(world.server.letters).hasSize(letters + 1);
    assertThat(world.server.visitor().get(first).statusCode()).isEqualTo(404);
    var supplier = world.server.visitor();
    String link = world.server.letters.getLast().link();
    supplier.post(link, "kind", "declines", "reason", "Non");
    assertThat(buyer.get(world.at() + "/consultation").body())
        .contains("Personne n’est à relancer");
  }

  @Test
  void othersDoNotLearnOfAConsultation() {
    var entry = world.list(0, 0);
    var stranger = world.server.person("stranger@example.org");
    var own = world.server.team("Autres achats", stranger, Role.BUYER);
    var reader = world.server.as(stranger);
    for (String below :
        List.of(
            "/lignes/0/consultation",
            "/lignes/0/consultation/invitation",
            "/lignes/0/consultation/reponses",
            "/lignes/0/consultation/decision",
            "/lignes/0/consultation/besoin-ouvert",
            "/lignes/0/comparaison",
            "/consultation",
            "/journal",
            "/dossier/erp")) {
      assertThat(reader.get(world.at() + below).statusCode()).as(below).isEqualTo(404);
      String mine = world.at().replace(world.team.id(), own.id());
      assertThat(reader.get(mine + below).statusCode()).as(below).isEqualTo(404);
    }
    String mine = world.line(0, "/consultation").replace(world.team.id(), own.id());
    assertThat(reader.post(mine, "do", "reject", "entry", entry.id(), "reason", "x").statusCode())
        .isEqualTo(404);
    assertThat(state(0, entry)).isEqualTo(EntryState.LISTED);
  }

  @Test
  void anOpenNeedTellsNothingOfItsBuyer() {
    String path = world.line(0, "/consultation/besoin-ouvert");
    String until = world.today().plusDays(30).toString();
    var wrong =
        buyer.post(
            path,
            "do",
            "publish",
            "title",
            "Roulements",
            "words",
            "Pour Turbines Lambert, 4800 pièces, écrire à achats@lambert.example",
            "expires",
            until);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("Turbines Lambert", "achats@lambert.example", "Le texte dit le volume");
    var preview =
        buyer.post(
            path, "do", "preview", "title", "Roulements", "words", "À billes", "expires", until);
    assertThat(preview.statusCode()).isEqualTo(200);
    var staff = world.server.person("staff@example.org");
    var cluster = world.server.team("Pôle Essai", staff, Role.CLUSTER_STAFF);
    var reader = world.server.as(staff);
    String board = "/fr/equipes/" + cluster.id() + "/besoins-ouverts";
    assertThat(reader.get(board).body()).contains("0 besoin ouvert");
    buyer.post(
        path,
        "do",
        "publish",
        "title",
        "Roulements",
        "words",
        "À billes, céramique",
        "theme",
        "mécanique",
        "expires",
        until);
    assertThat(reader.get(board + "?q=ceramique").body())
        .contains("Roulements", "mécanique")
        .doesNotContain("Lambert", world.team.id(), world.sheet.id(), "4 800");
    var link = Pattern.compile("href=\"(" + board + "/[a-z0-9]+)\"");
    var found = link.matcher(reader.get(board).body());
    assertThat(found.find()).isTrue();
    String need = found.group(1);
    assertThat(reader.get(need + "?find=Thales").body()).contains("name=\"organisation\"");
    String member = world.suppliers.get(1).id();
    var lacking = reader.post(need, "find", "Thales", "organisation", member);
    assertThat(lacking.statusCode()).isEqualTo(400);
    assertThat(lacking.body()).contains("le motif manque", "value=\"Thales\"");
    reader.post(need, "organisation", member, "reason", "Ils en font");
    assertThat(buyer.get(path).body()).contains("Pôle Essai", "Ils en font");
    var proposal =
        world.server.stores.buyingRoom().consult().needs().proposals(world.key(0)).getFirst();
    buyer.post(path, "do", "take", "id", proposal.id());
    assertThat(reader.get(need).body()).contains("liste restreinte").doesNotContain("Lambert");
    buyer.post(path, "do", "disclose", "id", proposal.id());
    assertThat(reader.get(need).body()).contains("Turbines Lambert");
    var shown = world.server.stores.buyingRoom().consult().needs().of(world.key(0)).getFirst();
    buyer.post(path, "do", "withdraw", "id", shown.id());
    assertThat(reader.get(need).statusCode()).isEqualTo(404);
    assertThat(buyer.get("/fr/equipes/" + world.team.id() + "/besoins-ouverts").statusCode())
        .isNotEqualTo(200);
  }
}
