package fr.passerelle.http.application;

import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of the pages about applications in one language. */
record ApplicationLinks(MissionLinks links) {

  ApplicationLinks(Language language) {
    this(new MissionLinks(language));
  }

  String all(String team, String mission) {
    return links.place(team, mission, MissionPlace.APPLICATIONS);
  }

  private String below(String team, String mission, String french, String other) {
    return links.below(team, mission, MissionPlace.APPLICATIONS, french, other);
  }

  String one(String team, String mission, String id) {
    return below(team, mission, id, id);
  }

  String joint(String team, String mission, String id) {
    return below(team, mission, id + "/profil", id + "/profile");
  }

  String grid(String team, String mission) {
    return below(team, mission, "grille", "grid");
  }

  String minutes(String team, String mission) {
    return grid(team, mission) + "/pdf";
  }

  String table(String team, String mission) {
    return below(team, mission, "tableau", "table");
  }

  String template(String team, String mission) {
    return table(team, mission) + "/csv";
  }

  String organisation(String id) {
    return new Links(links.language()).organisation(id);
  }
}
