package fr.passerelle.http.seminar;

import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.language.Language;

/** The addresses of the pages of a seminar. */
record SeminarLinks(Language language) {

  SeminarLinks(MissionLinks links) {
    this(links.language());
  }

  String seminar(String team, String mission) {
    return new MissionLinks(language).place(team, mission, MissionPlace.SEMINAR);
  }

  String session(String team, String mission, String session) {
    return below(team, mission, "seances/", "sessions/", session);
  }

  String tables(String team, String mission, String plan) {
    return below(team, mission, "plans/", "tables/", plan);
  }

  String sheet(String team, String mission, String plan) {
    return tables(team, mission, plan) + "/xlsx";
  }

  private String below(String team, String mission, String french, String other, String id) {
    return new MissionLinks(language)
        .below(team, mission, MissionPlace.SEMINAR, french + id, other + id);
  }
}
