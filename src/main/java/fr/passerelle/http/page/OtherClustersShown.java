package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The preference for members of other clusters, as it is chosen and lifted on a page of partners.
 */
final class OtherClustersShown {

  private OtherClustersShown() {}

  /** That other clusters are preferred, with the way to lift it; none where they are not. */
  static Optional<Choice> lifted(Parameters asked, Links links, Labels labels) {
    return OrganisationId.find(asked.first(NeedParameters.OTHER_CLUSTERS), labels.snapshot())
        .map(
            than ->
                new Choice(
                    labels.name(than),
                    asked.without(NeedParameters.OTHER_CLUSTERS).on(links.partners()),
                    true,
                    labels.wording().say("results.other-clusters")));
  }

  /** The way to prefer other clusters than the seeker's; null where it has none, or does. */
  static @Nullable Choice way(Need need, Parameters asked, Links links, Labels labels) {
    String seeker = need.seekerId();
    return seeker == null || need.otherClusters() != null
        ? null
        : OrganisationId.find(seeker, labels.snapshot())
            .filter(one -> isMember(one, labels))
            .map(
                one ->
                    new Choice(
                        labels.wording().say("results.prefer-others"),
                        asked.with(NeedParameters.OTHER_CLUSTERS, one.id()).on(links.partners()),
                        false,
                        ""))
            .orElse(null);
  }

  private static boolean isMember(Organisation organisation, Labels labels) {
    return organisation.affiliations().stream()
        .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF && tie.until() == null)
        .flatMap(tie -> labels.snapshot().find(tie.organisationId()).stream())
        .anyMatch(host -> host.type() == OrganisationType.CLUSTER);
  }
}
