package fr.passerelle.http.watch;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about watches in one language. */
public record WatchLinks(Language language) {

  /** What feed readers expect at the end of an address. */
  static final String ATOM = ".atom";

  public WatchLinks(Links links) {
    this(links.language());
  }

  /** The way from a team's page to its watches. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        new FormPage.Way(
            parts.wording(place.language()).say("watch.list"),
            new WatchLinks(place.language()).watches(place.team()));
  }

  private String section(String above) {
    return above + (language == Language.FRENCH ? "/veilles" : "/watches");
  }

  /** Where a search is saved; its parameters say which. */
  public String saving() {
    return section(new Links(language).home());
  }

  /** Where the search of an address is saved. */
  public String saving(String results) {
    int question = results.indexOf('?');
    return saving() + (question < 0 ? "" : results.substring(question));
  }

  /** The watches of a team; with {@code {team}} the path of the route. */
  public String watches(String team) {
    return section(new Links(language).team(team));
  }

  public String watch(String team, String watch) {
    return watches(team) + "/" + watch;
  }

  /** Where the alerts of a watch are marked. */
  public String alerts(String team, String watch) {
    return watch(team, watch) + (language == Language.FRENCH ? "/alertes" : "/alerts");
  }

  /** Where letters end; with {@code {token}} the path of the route. */
  public String end(String token) {
    return saving() + (language == Language.FRENCH ? "/fin/" : "/end/") + token;
  }

  /** Where mail programs end letters without asking. */
  static String oneClick(String token) {
    return "/api/v1/watches/" + token + "/unsubscribe";
  }

  /** A feed; with {@code {file}} the path of the route. */
  static String feed(String file) {
    return "/feeds/" + file;
  }
}
