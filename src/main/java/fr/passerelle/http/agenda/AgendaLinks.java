package fr.passerelle.http.agenda;

import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of agendas in one language. */
record AgendaLinks(Language language) {

  /** What stands for all who take part, in the place of one. */
  static final String ALL = "all";

  AgendaLinks(Links links) {
    this(links.language());
  }

  String all(String team, String mission) {
    return new MissionLinks(language).place(team, mission, MissionPlace.AGENDAS);
  }

  String party(String team, String mission, String party) {
    return all(team, mission) + "/" + party;
  }

  /** A file of one who takes part, or of {@link #ALL}. */
  String file(String team, String mission, String party, String file) {
    return party(team, mission, party) + "/" + file;
  }

  /** The own agenda of who has a link. */
  String own(String token) {
    return "/" + language.code() + "/agenda/" + token;
  }

  String ownFile(String token, String file) {
    return own(token) + "/" + file;
  }
}
