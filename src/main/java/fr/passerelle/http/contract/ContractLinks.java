package fr.passerelle.http.contract;

import fr.passerelle.account.Role;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about performance contracts in one language. */
public record ContractLinks(Language language) {

  public ContractLinks(Links links) {
    this(links.language());
  }

  /** The way from a team's page to its contracts, for the staff of clusters. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        place.role() == Role.CLUSTER_STAFF
            ? new FormPage.Way(
                parts.wording(place.language()).say("contract.list"),
                new ContractLinks(place.language()).all(place.team()))
            : null;
  }

  private String word(String french, String other) {
    return language == Language.FRENCH ? french : other;
  }

  /** The contracts of a team; with {@code {team}} the path of the route. */
  public String all(String team) {
    return new Links(language).team(team) + word("/contrat", "/contract");
  }

  /** The log of events. */
  public String log(String team) {
    return all(team) + word("/evenements", "/events");
  }

  public String event(String team, String event) {
    return log(team) + "/" + event;
  }

  /** The log as CSV. */
  public String logFile(String team) {
    return all(team) + word("/journal/csv", "/log/csv");
  }

  /** Where a table of events is sent. */
  public String table(String team) {
    return all(team) + "/import";
  }

  /** A table of events to fill in. */
  public String template(String team) {
    return table(team) + word("/modele", "/template");
  }

  public String contract(String team, String contract) {
    return all(team) + "/" + contract;
  }

  /** Where a contract and its objectives are changed. */
  public String change(String team, String contract) {
    return contract(team, contract) + word("/modifier", "/change");
  }

  /** A figure with the events that make it. */
  public String figure(String team, String contract, String indicator) {
    return contract(team, contract) + word("/indicateurs/", "/indicators/") + indicator;
  }

  public String file(String team, String contract, String format) {
    return contract(team, contract) + word("/fichiers/", "/files/") + format;
  }
}
