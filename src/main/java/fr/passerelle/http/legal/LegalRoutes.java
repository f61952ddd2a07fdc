package fr.passerelle.http.legal;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.Sessions;
import fr.passerelle.cluster.visibility.ListReports;
import fr.passerelle.cluster.visibility.ShownLists;
import fr.passerelle.http.legal.LegalPage.Section;
import fr.passerelle.http.legal.LegalPage.Way;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.SessionCookie;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The pages on privacy and on who is responsible. */
public final class LegalRoutes {

  /** As the outbox does it, which pages do not know; a test holds both together. */
  private static final long LETTERS_KEPT_DAYS = 30;

  private final Pages pages;
  private final Operator operator;
  private final String provider;

  /**
   * Says who runs the installation.
   *
   * @param provider by whom people may sign in as well; empty where by nobody
   */
  public LegalRoutes(Pages pages, Operator operator, String provider) {
    this.pages = pages;
    this.operator = operator;
    this.provider = provider;
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.addAll(
        Pages.inEachLanguage(
            Links::privacy, "What is kept of people", (asking, language) -> privacy(language)));
    routes.addAll(
        Pages.inEachLanguage(
            Links::legal, "Who is responsible", (asking, language) -> legal(language)));
    return routes;
  }

  private Answer privacy(Language language) {
    var wording = pages.parts().wording(language);
    var links = new Links(language);
    var sections = new ArrayList<Section>();
    sections.add(section("visitors", wording));
    sections.add(
        section(
            "cookie",
            List.of(
                wording.say(
                    "privacy.cookie.text",
                    "cookie",
                    SessionCookie.NAME,
                    "quiet",
                    Sessions.QUIET.toDays(),
                    "longest",
                    Sessions.LONGEST.toDays())),
            List.of(),
            wording));
    sections.add(
        section(
            "shown",
            List.of(
                wording.say(
                    "privacy.shown.text",
                    "few",
                    ShownLists.FEW,
                    "needs",
                    ListReports.FEWEST_NEEDS,
                    "days",
                    ListReports.FEWEST_DAYS)),
            List.of(),
            wording));
    sections.add(section("account", wording));
    if (!provider.isEmpty()) {
      sections.add(
          new Section(
              "provider",
              wording.say("privacy.provider", "provider", provider),
              List.of(wording.say("privacy.provider.text", "provider", provider)),
              List.of()));
    }
    sections.add(section("teams", wording));
    sections.add(
        section(
            "letters",
            List.of(
                wording.say(
                    "privacy.letters.text",
                    "days",
                    LETTERS_KEPT_DAYS,
                    "hours",
                    Accounts.RESET_VALID.toHours(),
                    "valid",
                    Accounts.INVITATION_VALID.toDays())),
            List.of(),
            wording));
    sections.add(section("log", wording));
    sections.add(
        section(
            "catalogue",
            List.of(wording.say("privacy.catalogue.text")),
            List.of(new Way(wording.say("data.title"), links.data())),
            wording));
    sections.add(
        section(
            "rights",
            List.of(wording.say("privacy.rights.text"), wording.say("privacy.rights.complaint")),
            List.of(new Way(wording.say("privacy.rights.account"), links.account())),
            wording));
    return page("privacy", Links::privacy, sections, wording);
  }

  private Answer legal(Language language) {
    var wording = pages.parts().wording(language);
    var links = new Links(language);
    var sections =
        List.of(
            legalSection("hosting", List.of(), wording),
            legalSection(
                "licence", List.of(new Way(wording.say("data.title"), links.data())), wording),
            legalSection(
                "ranking",
                List.of(new Way(wording.say("ranking.title"), links.ranking())),
                wording),
            legalSection(
                "liability",
                List.of(new Way(wording.say("sensitive.title"), links.sensitive())),
                wording),
            legalSection(
                "privacy",
                List.of(new Way(wording.say("privacy.title"), links.privacy())),
                wording));
    return page("legal", Links::legal, sections, wording);
  }

  private Answer page(
      String key, Function<Links, String> path, List<Section> sections, Wording wording) {
    var frame =
        pages.frame(
            wording.language(),
            wording.say(key + ".title"),
            wording.say(key + ".description"),
            path,
            Parameters.NONE);
    String who =
        operator.name().isEmpty()
            ? wording.say("legal.operator.unknown", "setting", "PASSERELLE_OPERATOR")
            : wording.say("legal.operator.is", "name", operator.name());
    String where =
        operator.email().isEmpty()
            ? wording.say("legal.email.unknown", "setting", "PASSERELLE_OPERATOR_EMAIL")
            : wording.say("legal.email");
    return pages.page(
        "legal",
        new LegalPage(frame, wording.say(key + ".lead"), who, where, operator.email(), sections),
        200);
  }

  private static Section section(String id, Wording wording) {
    return section(id, List.of(wording.say("privacy." + id + ".text")), List.of(), wording);
  }

  private static Section section(
      String id, List<String> paragraphs, List<Way> ways, Wording wording) {
    return new Section(id, wording.say("privacy." + id), paragraphs, ways);
  }

  private static Section legalSection(String id, List<Way> ways, Wording wording) {
    String key = "legal." + id;
    return new Section(id, wording.say(key), List.of(wording.say(key + ".text")), ways);
  }
}
