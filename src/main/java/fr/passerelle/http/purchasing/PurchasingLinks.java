package fr.passerelle.http.purchasing;

import fr.passerelle.account.Role;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about purchases in one language. */
public record PurchasingLinks(Language language) {

  public PurchasingLinks(Links links) {
    this(links.language());
  }

  /** The way from a team's page to its need sheets, for buyers. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        place.role() == Role.BUYER
            ? new FormPage.Way(
                parts.wording(place.language()).say("purchasing.list"),
                new PurchasingLinks(place.language()).all(place.team()))
            : null;
  }

  private String word(String french, String other) {
    return language == Language.FRENCH ? french : other;
  }

  /** The sheets of a team; with {@code {team}} the path of the route. */
  public String all(String team) {
    return new Links(language).team(team) + word("/achats", "/purchasing");
  }

  /** An empty sheet to fill in. */
  public String template(String team) {
    return all(team) + word("/modele", "/template");
  }

  /** Where a single line that was typed goes. */
  public String typed(String team) {
    return all(team) + word("/ligne", "/line");
  }

  public String sheet(String team, String sheet) {
    return all(team) + "/" + sheet;
  }

  public String line(String team, String sheet, String position) {
    return sheet(team, sheet) + word("/lignes/", "/lines/") + position;
  }

  /** Where a line is corrected. */
  public String correct(String team, String sheet, String position) {
    return line(team, sheet, position) + "/correction";
  }

  /** Where a supplier of a line is asked for what is missing. */
  public String ask(String team, String sheet, String position, String organisation) {
    return line(team, sheet, position) + word("/demande/", "/request/") + organisation;
  }

  /** How far the lines of a sheet are consulted on. */
  public String consultations(String team, String sheet) {
    return sheet(team, sheet) + "/consultation";
  }

  /** The consultation of a line. */
  public String consultation(String team, String sheet, String position) {
    return line(team, sheet, position) + "/consultation";
  }

  /** Suppliers of a line side by side. */
  public String compare(String team, String sheet, String position) {
    return line(team, sheet, position) + word("/comparaison", "/comparison");
  }

  public String risks(String team, String sheet) {
    return sheet(team, sheet) + word("/risques", "/risks");
  }

  /** Where the constraints of a plan go. */
  public String plan(String team, String sheet) {
    return sheet(team, sheet) + "/plan";
  }

  public String file(String team, String sheet, String format) {
    return sheet(team, sheet) + word("/fichier/", "/file/") + format;
  }
}
