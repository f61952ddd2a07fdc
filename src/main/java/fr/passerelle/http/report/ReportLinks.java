package fr.passerelle.http.report;

import fr.passerelle.account.Role;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about what came of missions, in one language. */
public record ReportLinks(Language language) {

  public ReportLinks(MissionLinks links) {
    this(links.language());
  }

  /** The way from a team's page to what is due after its missions, for who organises them. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        place.role() == Role.EMBASSY_OFFICER || place.role() == Role.CLUSTER_STAFF
            ? new FormPage.Way(
                parts.wording(place.language()).say("report.due"),
                new ReportLinks(place.language()).due(place.team()))
            : null;
  }

  /** The meetings of a mission. */
  public String meetings(String team, String mission) {
    return new MissionLinks(language).place(team, mission, MissionPlace.FOLLOW_UP);
  }

  /** What came of one of them. */
  public String meeting(String team, String mission, String meeting) {
    return during(team, mission, "rencontres/" + meeting, "meetings/" + meeting);
  }

  /** The hosts to thank. */
  public String thanks(String team, String mission) {
    return during(team, mission, "remerciements", "thanks");
  }

  /** How things stand after 3, 6 and 12 months. */
  public String due(String team, String mission) {
    return during(team, mission, "echeances", "due");
  }

  public String report(String team, String mission) {
    return new MissionLinks(language).place(team, mission, MissionPlace.REPORT);
  }

  /** The report as a file. */
  public String file(String team, String mission, String format) {
    return after(team, mission, "fichiers/" + format, "files/" + format);
  }

  /** The funnel of a mission. */
  public String funnel(String team, String mission) {
    return after(team, mission, "parcours", "funnel");
  }

  /** The funnel of all of a team's missions. */
  public String funnel(String team) {
    return new Links(language).team(team) + (isFrench() ? "/parcours" : "/funnel");
  }

  /** What is due after all of a team's missions. */
  public String due(String team) {
    return new Links(language).team(team) + (isFrench() ? "/suites" : "/follow-ups");
  }

  private boolean isFrench() {
    return language == Language.FRENCH;
  }

  private String during(String team, String mission, String french, String other) {
    return new MissionLinks(language).below(team, mission, MissionPlace.FOLLOW_UP, french, other);
  }

  private String after(String team, String mission, String french, String other) {
    return new MissionLinks(language).below(team, mission, MissionPlace.REPORT, french, other);
  }
}
