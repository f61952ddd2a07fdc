package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.passerelle.account.Role;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme is made, watched and moved in a browser. */
@NullMarked
class ProgrammeBrowserTest {

  private static TeamServer server;

  @BeforeAll
  static void start() {
    server = TeamServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String path(WeekInChina week) {
    return "/fr/equipes/%s/missions/%s/programme".formatted(week.mission.team(), week.mission.id());
  }

  private static WeekInChina week(String email) {
    var account = server.person(email);
    var team = server.team("Service " + email, account, Role.EMBASSY_OFFICER);
    return new WeekInChina(server.stores.missionRoom(), team, account);
  }

  private static List<PlannedMeeting> plan(WeekInChina week) {
    return server.stores.missionRoom().meetings().of(week.mission.team(), week.mission.id());
  }

  private static void make(Walk officer) {
    officer.press("Faire le programme");
    officer.page.waitForSelector(
        "button:text('Garder ce programme')", new Page.WaitForSelectorOptions().setTimeout(30_000));
    officer.look("trial");
    officer.press("Garder ce programme");
    assertThat(officer.text()).contains("Le programme est gardé.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProgrammeIsWatchedAndKeptWithScriptsAndWithout(boolean isScripted) {
    String email = (isScripted ? "with" : "without") + "@example.org";
    var week = week(email);
    try (var officer = new Walk(server, "programme-" + isScripted, isScripted)) {
      officer.signIn(email, path(week));
      officer.write("input[name=seconds]", "4");
      make(officer);
      officer.look("grid");
      officer.page.locator("a.meeting").first().click();
      officer.look("meeting");
      officer.assertFaultless();
    }
    assertThat(plan(week)).hasSizeGreaterThan(60);
  }

  @Test
  void aMeetingIsMovedByKeyboardAlone() {
    var week = week("keys@example.org");
    try (var officer = new Walk(server, "programme-keys", true)) {
      officer.signIn("keys@example.org", path(week));
      officer.write("input[name=seconds]", "1");
      make(officer);
      for (var meeting : plan(week)) {
        if (isMoved(officer, meeting)) {
          var after =
              plan(week).stream()
                  .filter(one -> one.id().equals(meeting.id()))
                  .findFirst()
                  .orElseThrow();
          assertThat(after.slot()).isNotEqualTo(meeting.slot());
          assertThat(officer.page.locator("#m-" + meeting.id() + ":focus").count()).isEqualTo(1);
          officer.assertFaultless();
          return;
        }
      }
      throw new AssertionError("no meeting can be moved");
    }
  }

  /** Picks a meeting up and goes down the slots; Enter where one is free. */
  private static boolean isMoved(Walk officer, PlannedMeeting meeting) {
    var page = officer.page;
    page.locator("#m-" + meeting.id()).focus();
    page.keyboard().press("Space");
    page.waitForSelector("td.can, td.cannot, td.swap");
    for (int i = 0; i < 24; i++) {
      page.keyboard().press("ArrowDown");
      if (page.locator("td.target.can").count() == 1) {
        assertThat(page.locator(".programme-says").textContent()).contains("libre");
        page.keyboard().press("Enter");
        page.waitForSelector("td.pinned a:focus");
        return true;
      }
    }
    page.keyboard().press("Escape");
    return false;
  }
}
