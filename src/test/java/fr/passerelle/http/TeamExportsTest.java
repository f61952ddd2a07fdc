package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.account.Asker;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.export.TeamList;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.AtTheDesk;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.search.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team keeps, taken away. */
@NullMarked
class TeamExportsTest {

  private static TakingServer server;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    server = new TakingServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aTeamTakesItsListWithStatesStepsAndNotes() {
    var entry =
        new TeamList.Entry(
            Sample.organisation("thu").named("清华大学", Language.CHINESE).made(),
            "À contacter",
            "=Appeler",
            LocalDate.of(2026, 12, 1),
            "@vu au salon",
            "",
            null);
    var list = new TeamList("list1", "Mission =Chine", List.of(entry));
    var exports =
        new TeamExports(server.pages, new Exports(server.pages, new ErrorPages(server.pages), 1));
    assertThat(exports.held(Format.PDF, 45, Language.FRENCH).replaceAll("[\u00a0\u202f]", " "))
        .isEqualTo(
            "Les 30 premières organisations sur 45. Limite d’un tel fichier : 30."
                + " Laissées de côté : 15.");
    var csv = exports.file(Format.CSV, "team1", list, asking(), Language.FRENCH);
    assertThat(csv).isInstanceOf(Answer.File.class);
    String text = new String(((Answer.File) csv).bytes(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("État,Prochaine étape,Échéance,Notes,Nom")
        .contains("À contacter,'=Appeler,2026-12-01,'@vu au salon,清华大学")
        .doesNotContain("Rang", "Distance", "Notions couvertes", "Besoin")
        .contains("Liste,Mission =Chine");
    var pdf = exports.file(Format.PDF, "team1", list, asking(), Language.FRENCH);
    assertThat(((Answer.File) pdf).name()).isEqualTo("passerelle-Mission =Chine-2026-11-28.pdf");
    assertThat(server.stores.audit().latest("team1", 9))
        .anySatisfy(
            noted -> {
              assertThat(noted.account()).isEqualTo(server.account.id());
              assertThat(noted.action()).isEqualTo("export.csv");
              assertThat(noted.object()).isEqualTo("list1");
              assertThat(noted.detail()).isEqualTo("1");
            });
  }

  private static Asking asking() {
    return new Asking(
        Route.Method.GET,
        "/",
        java.util.Map.of(),
        Parameters.NONE,
        new byte[0],
        "",
        "",
        new AtTheDesk.Visitor("127.0.0.1", false, "", ""),
        new Asker.Person(server.account, List.of(), "c"),
        server.session);
  }
}
