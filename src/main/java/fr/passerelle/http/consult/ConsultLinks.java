package fr.passerelle.http.consult;

import fr.passerelle.account.Role;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.purchasing.PurchasingLinks;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about consultations in one language. */
public record ConsultLinks(Language language) {

  public ConsultLinks(Links links) {
    this(links.language());
  }

  /** The way from the page of a cluster's team to the needs that are open to it. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        place.role() == Role.CLUSTER_STAFF
            ? new FormPage.Way(
                parts.wording(place.language()).say("consult.needs"),
                new ConsultLinks(place.language()).needs(place.team()))
            : null;
  }

  private String word(String french, String other) {
    return language == Language.FRENCH ? french : other;
  }

  private PurchasingLinks purchasing() {
    return new PurchasingLinks(language);
  }

  /** How far the lines of a sheet are. */
  public String overview(String team, String sheet) {
    return purchasing().consultations(team, sheet);
  }

  /** Who did what. */
  public String trail(String team, String sheet) {
    return purchasing().sheet(team, sheet) + word("/journal", "/trail");
  }

  public String trailFile(String team, String sheet, String format) {
    return trail(team, sheet) + "/" + format;
  }

  /** The purchasing file, and the table for other programs. */
  public String file(String team, String sheet, String format) {
    return purchasing().sheet(team, sheet) + word("/dossier/", "/purchase-file/") + format;
  }

  /** The consultation of a line. */
  public String line(String team, String sheet, String position) {
    return purchasing().consultation(team, sheet, position);
  }

  public String invite(String team, String sheet, String position) {
    return line(team, sheet, position) + "/invitation";
  }

  public String answers(String team, String sheet, String position) {
    return line(team, sheet, position) + word("/reponses", "/answers");
  }

  public String decision(String team, String sheet, String position) {
    return line(team, sheet, position) + "/decision";
  }

  /** Where a line is shown to clusters. */
  public String need(String team, String sheet, String position) {
    return line(team, sheet, position) + word("/besoin-ouvert", "/open-need");
  }

  /** Suppliers of a line side by side. */
  public String compare(String team, String sheet, String position) {
    return purchasing().compare(team, sheet, position);
  }

  /** Where a supplier answers; with {@code {token}} the path of the route. */
  public String reply(String token) {
    return new Links(language).home() + word("/reponse/", "/reply/") + token;
  }

  /** The needs that are open to a cluster. */
  public String needs(String team) {
    return new Links(language).team(team) + word("/besoins-ouverts", "/open-needs");
  }

  public String need(String team, String need) {
    return needs(team) + "/" + need;
  }
}
