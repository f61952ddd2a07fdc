package fr.passerelle.http.claim;

import fr.passerelle.http.page.Links;
import fr.passerelle.language.Language;

/** The addresses of the pages about claims in one language. */
public record ClaimLinks(Language language) {

  private String word(String french, String other) {
    return language == Language.FRENCH ? french : other;
  }

  private Links links() {
    return new Links(language);
  }

  /** Where an organisation is claimed; with {@code {id}} the path of the route. */
  public String claim(String organisation) {
    return links().claim(organisation);
  }

  /** The claims that somebody must decide. */
  public String claims() {
    return links().home() + word("/revendications", "/claims");
  }

  /** Where one is decided. */
  public String decided(String claim) {
    return claims() + "/" + claim;
  }

  /** What a team says of its organisation. */
  public String own(String team) {
    return links().team(team) + "/organisation";
  }

  /** Where it says that all of it is still right. */
  public String confirm(String team) {
    return own(team) + word("/confirmer", "/confirm");
  }

  /** Where it gives the organisation up. */
  public String release(String team) {
    return own(team) + word("/liberer", "/release");
  }

  /** What a letter to an address at the organisation's domain leads to. */
  public String letter(String team, String token) {
    return own(team) + word("/lettre", "/letter") + "/" + token;
  }

  /** How often the organisation was shown. */
  public String exposure(String team) {
    return own(team) + word("/visibilite", "/visibility");
  }
}
