package fr.passerelle.http.portfolio;

import fr.passerelle.account.Role;
import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;

/** The addresses of the pages about portfolios in one language. */
public record PortfolioLinks(Language language) {

  static final String CLUSTER = "cluster";
  static final String PRESET = "preset";

  PortfolioLinks(Links links) {
    this(links.language());
  }

  /** The way from the page of a cluster's team to the portfolio of its cluster. */
  public static TeamRoutes.Room way(Parts parts) {
    return place -> {
      if (place.role() != Role.CLUSTER_STAFF) {
        return null;
      }
      var team = parts.stores().teams().team(place.team());
      String own = team.map(one -> one.organisation()).orElse(null);
      if (own == null) {
        return null;
      }
      try (var snapshot = parts.engine().snapshot()) {
        boolean isCluster =
            snapshot
                .find(own)
                .filter(found -> found.type() == OrganisationType.CLUSTER)
                .isPresent();
        return isCluster
            ? new FormPage.Way(
                parts.wording(place.language()).say("portfolio.link"),
                new Links(place.language()).portfolio(own))
            : null;
      }
    };
  }

  private Links links() {
    return new Links(language);
  }

  /** A file of a portfolio; with {@code {id}} and {@code {format}} the path of the route. */
  String file(String id, String format) {
    return links().portfolio(id) + (language == Language.FRENCH ? "/fichier/" : "/file/") + format;
  }

  /** Who completes a cluster; with {@code {id}} the path of the route. */
  String complements(String id) {
    return links().register() + "/" + id + "/complements";
  }

  /** The members behind a figure. */
  String members() {
    return links().register() + (language == Language.FRENCH ? "/membres" : "/members");
  }

  /** The members that a filter lets pass. */
  String members(MemberFilter filter) {
    return parameters(filter).on(members());
  }

  /** The members of a list of which more is asked. */
  String members(MemberFilter filter, Criterion criterion, String value) {
    return members(filter.with(criterion, List.of(value)));
  }

  /** A filter as it stands in addresses. */
  static Parameters parameters(MemberFilter filter) {
    var asked = Parameters.NONE;
    for (var entry : filter.accepted().entrySet()) {
      asked = asked.with(entry.getKey().code(), entry.getValue().toArray(String[]::new));
    }
    return asked;
  }
}
