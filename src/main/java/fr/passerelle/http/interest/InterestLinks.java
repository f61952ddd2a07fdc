package fr.passerelle.http.interest;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about interests in one language. */
public record InterestLinks(Language language) {

  /** The way from a team's page to its interests. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        new FormPage.Way(
            parts.wording(place.language()).say("interest.list"),
            new InterestLinks(place.language()).all(place.team()));
  }

  private String word(String french, String other) {
    return language == Language.FRENCH ? french : other;
  }

  /** A profile as anybody reads it. */
  String profile(String id) {
    return "/" + language.code() + word("/profils/", "/profiles/") + id;
  }

  /** Where an interest in a profile is expressed; with {@code {id}} the path of the route. */
  public String inProfile(String id) {
    return profile(id) + word("/interet", "/interest");
  }

  /** The same for an organisation that a team speaks for. */
  public String inOrganisation(String id) {
    return new Links(language).interest(id);
  }

  /** What a team sent and received. */
  public String all(String team) {
    return new Links(language).team(team) + word("/interets", "/interests");
  }

  /** One of them; with {@code {interest}} the path of the route. */
  public String one(String team, String id) {
    return all(team) + "/" + id;
  }

  /** Where it is answered or taken back. */
  public String answer(String team, String id) {
    return one(team, id) + word("/reponse", "/answer");
  }

  /** Where a side says how it can be reached. */
  public String contact(String team, String id) {
    return one(team, id) + "/contact";
  }

  /** Where a side writes a note. */
  public String notes(String team, String id) {
    return one(team, id) + "/notes";
  }

  /** Where a note is changed; with {@code {note}} the path of the route. */
  public String note(String team, String id, String note) {
    return notes(team, id) + "/" + note;
  }

  /** What waits for a mediator. */
  public String mediation() {
    return new Links(language).mediation();
  }

  /** One of them. */
  public String mediated(String id) {
    return mediation() + "/" + id;
  }
}
