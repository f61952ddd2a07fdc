package fr.passerelle.http.profile;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of the pages about profiles in one language. */
public record ProfileLinks(Language language) {

  static final String API = "/api/v1/profiles";

  private String word(String french, String other) {
    return language == Language.FRENCH ? french : other;
  }

  /** The profiles of a team; with {@code {team}} the path of the route. */
  public String ofTeam(String team) {
    return new Links(language).team(team) + word("/profils", "/profiles");
  }

  /** Where a new one is written. */
  public String writing(String team) {
    return ofTeam(team) + word("/nouveau", "/new");
  }

  /** A profile of a team. */
  public String own(String team, String id) {
    return ofTeam(team) + "/" + id;
  }

  /** How one being written will look; without an id for a new one. */
  public String preview(String team, String id) {
    return own(team, id) + word("/apercu", "/preview");
  }

  /** Where one is handed in, renewed or taken back. */
  public String state(String team, String id) {
    return own(team, id) + word("/etat", "/state");
  }

  /** Where one is taken away as a file. */
  public String export(String team, String id) {
    return own(team, id) + "/export";
  }

  /** The profiles that wait for a review. */
  public String review() {
    return "/" + language.code() + word("/relecture", "/review");
  }

  /** One that waits. */
  public String review(String id) {
    return review() + "/" + id;
  }

  /** What anybody may read. */
  public String published() {
    return "/" + language.code() + word("/profils", "/profiles");
  }

  /** One of them. */
  public String published(String id) {
    return published() + "/" + id;
  }

  /** Where an interest in one is expressed. */
  public String interest(String id) {
    return published(id) + word("/interet", "/interest");
  }

  /** One as JSON for anybody. */
  static String json(String id) {
    return API + "/" + id;
  }

  /** The profiles of a team as JSON. */
  static String jsonOfTeam(String team) {
    return "/api/v1/teams/" + team + "/profiles";
  }

  /** A profile of a team as JSON. */
  static String jsonOfTeam(String team, String id) {
    return jsonOfTeam(team) + "/" + id;
  }
}
