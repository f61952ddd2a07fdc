package fr.passerelle.http.counterpart;

import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of the pages of counterparts in one language. */
record CounterpartLinks(MissionLinks missions) {

  CounterpartLinks(Language language) {
    this(new MissionLinks(language));
  }

  /** All visitors and hosts. */
  String all(String team, String mission) {
    return missions.place(team, mission, MissionPlace.COUNTERPARTS);
  }

  /** The counterparts of a visitor. */
  String visitor(String team, String mission, String visitor) {
    return missions.below(team, mission, MissionPlace.COUNTERPARTS, visitor, visitor);
  }

  String wishes(String team, String mission) {
    return missions.place(team, mission, MissionPlace.WISHES);
  }

  /** Whom the team never asks. */
  String never(String team, String mission) {
    return missions.below(team, mission, MissionPlace.MISSION, "a-ecarter", "never");
  }

  /** Where a host answers without an account. */
  String invitation(String token) {
    return new Links(missions.language()).home() + "/invitation/" + token;
  }
}
