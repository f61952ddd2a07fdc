package fr.passerelle.http.mission;

import fr.passerelle.account.Role;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about missions in one language. */
public record MissionLinks(Language language) {

  public MissionLinks(Links links) {
    this(links.language());
  }

  /** The way from a team's page to its missions, for who organises them. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        place.role() == Role.EMBASSY_OFFICER || place.role() == Role.CLUSTER_STAFF
            ? new FormPage.Way(
                parts.wording(place.language()).say("mission.list"),
                new MissionLinks(place.language()).all(place.team()))
            : null;
  }

  /** The missions of a team; with {@code {team}} the path of the route. */
  public String all(String team) {
    return new Links(language).team(team) + "/missions";
  }

  public String mission(String team, String mission) {
    return all(team) + "/" + mission;
  }

  /** A room of a mission. */
  public String place(String team, String mission, MissionPlace place) {
    String word = place.word(language);
    return mission(team, mission) + (word.isEmpty() ? "" : "/" + word);
  }

  /** Something in a room of a mission: its words in French and in the other languages. */
  public String below(
      String team, String mission, MissionPlace place, String french, String other) {
    return place(team, mission, place) + "/" + (language == Language.FRENCH ? french : other);
  }

  /** Where what a mission is gets changed. */
  public String change(String team, String mission) {
    return below(team, mission, MissionPlace.MISSION, "modifier", "change");
  }

  /** Where another one like it is made. */
  public String copy(String team, String mission) {
    return below(team, mission, MissionPlace.MISSION, "copie", "copy");
  }

  /** Where somebody who takes part is changed. */
  public String party(String team, String mission, String party) {
    return below(team, mission, MissionPlace.PARTIES, party, party);
  }
}
