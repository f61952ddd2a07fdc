package fr.passerelle.http.visibility;

import fr.passerelle.account.Role;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;

/** The addresses of the pages about visibility in one language. */
public record VisibilityLinks(Language language) {

  public VisibilityLinks(Links links) {
    this(links.language());
  }

  /** The way from a team's page, for the staff of clusters. */
  public static TeamRoutes.Room way(Parts parts) {
    return place ->
        place.role() == Role.CLUSTER_STAFF
            ? new FormPage.Way(
                parts.wording(place.language()).say("visibility.title"),
                new VisibilityLinks(place.language()).of(place.team()))
            : null;
  }

  /** The page of a team; with {@code {team}} the path of the route. */
  public String of(String team) {
    return new Links(language).team(team)
        + (language == Language.FRENCH ? "/visibilite" : "/visibility");
  }

  /** The same as a file. */
  public String file(String team, String format) {
    return of(team) + (language == Language.FRENCH ? "/fichier/" : "/file/") + format;
  }
}
