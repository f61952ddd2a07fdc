package fr.passerelle.http.shortlist;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;

/** The addresses of the pages about lists in one language. */
public record ShortlistLinks(Language language) {

  /** The way from a team's page to its lists. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        new FormPage.Way(
            parts.wording(place.language()).say("shortlist.lists"),
            new ShortlistLinks(place.language()).lists(place.team()));
  }

  /** The parameter that names an organisation to add. */
  static final String ORGANISATION = "organisation";

  /** The parameter that holds what it was found for. */
  static final String NEED = "need";

  /** The parameter that tells that one comes from the organisation's page, not from results. */
  public static final String FROM_PAGE = "page";

  public ShortlistLinks(Links links) {
    this(links.language());
  }

  private String word(String french, String other) {
    return "/" + (language == Language.FRENCH ? french : other);
  }

  private String team(String team) {
    return new Links(language).team(team);
  }

  /** The lists of a team. */
  public String lists(String team) {
    return team(team) + word("listes", "lists");
  }

  /** The board of a list; with {@code {list}} the path of the route. */
  public String list(String team, String list) {
    return lists(team) + "/" + list;
  }

  /** Those of a list side by side. */
  public String compare(String team, String list) {
    return list(team, list) + word("comparaison", "comparison");
  }

  /** Who of a list covers what of its need. */
  public String coverage(String team, String list) {
    return list(team, list) + word("couverture", "coverage");
  }

  /** Who changed what of a list. */
  public String history(String team, String list) {
    return list(team, list) + word("historique", "history");
  }

  /** A list as a file of a format; with {@code {format}} the path of the route. */
  public String file(String team, String list, String format) {
    return list(team, list) + word("fichier", "file") + "/" + format;
  }

  /** The links under which others may read a list. */
  public String readers(String team, String list) {
    return list(team, list) + word("liens", "links");
  }

  /** One of them; with {@code {link}} the path of the route. */
  public String reader(String team, String link) {
    return team(team) + word("liens", "links") + "/" + link;
  }

  /** What is to be done soon. */
  public String due(String team) {
    return team(team) + word("a-faire", "to-do");
  }

  /** An entry; with {@code {entry}} the path of the route. */
  public String entry(String team, String entry) {
    return team(team) + word("suivi", "follow-up") + "/" + entry;
  }

  /** Where an entry moves. */
  public String move(String team, String entry) {
    return entry(team, entry) + word("etat", "state");
  }

  /** Where it is said what is to be done next. */
  public String step(String team, String entry) {
    return entry(team, entry) + word("etape", "step");
  }

  /** Where a note is written. */
  public String notes(String team, String entry) {
    return entry(team, entry) + "/notes";
  }

  /** Where a note is changed; with {@code {note}} the path of the route. */
  public String note(String team, String note) {
    return team(team) + "/notes/" + note;
  }

  /** What a link to read leads to; with {@code {token}} the path of the route. */
  public String shared(String token) {
    return "/" + language.code() + word("listes-partagees", "shared-lists") + "/" + token;
  }

  /** Where an organisation is added to a list. */
  public String add() {
    return new Links(language).add();
  }

  /**
   * Where this one is added.
   *
   * @param need what it was found for; empty for nothing
   */
  public String add(String organisation, String need) {
    return Parameters.NONE.with(ORGANISATION, organisation).with(NEED, need).on(add());
  }
}
