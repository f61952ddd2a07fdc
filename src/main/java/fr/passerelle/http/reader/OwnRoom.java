package fr.passerelle.http.reader;

import fr.passerelle.account.Asker;
import fr.passerelle.account.Role;
import fr.passerelle.catalogue.HouseRecords;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.claim.ClaimDesk;
import fr.passerelle.workspace.claim.FactRules;
import fr.passerelle.workspace.claim.OwnPages;
import fr.passerelle.workspace.claim.WebDomains;
import fr.passerelle.workspace.exposure.ExposureReports;
import fr.passerelle.workspace.exposure.Exposures;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What organisations say of themselves here, and what they are told of how they are seen. */
public record OwnRoom(
    ClaimDesk desk,
    OwnPages pages,
    WebDomains domains,
    FactRules rules,
    Exposures exposures,
    ExposureReports reports,
    HouseRecords house) {

  /** Shows what teams said of their organisations where a crash kept it from being shown. */
  public void mend() {
    pages.mend(desk);
  }

  /** What is to be done once a day. */
  public void tidy() {
    mend();
    reports.tidy();
  }

  /** Counts who stands in a list that somebody is shown; not the organisation of who asks. */
  public void shown(Asker asker, PartnerList list, int offset) {
    var own = ownOf(asker);
    exposures.shown(
        list.partners().stream()
            .map(partner -> partner.organisation().id())
            .map(id -> own.contains(id) ? "" : id)
            .toList(),
        offset,
        list.interpretation().concepts().stream().map(Concept::id).toList());
  }

  /** Counts that somebody looks at an organisation's page; not for its own people. */
  public void opened(Asker asker, String organisation) {
    if (!ownOf(asker).contains(organisation)) {
      exposures.opened(organisation);
    }
  }

  /**
   * Whether somebody may decide on a claim: an administrator, or the staff of a cluster that the
   * organisation is a member of; nobody for the own team but an administrator.
   *
   * @param organisation null where the catalogue knows it no more
   */
  public boolean mayDecide(Asker asker, Claim claim, @Nullable Organisation organisation) {
    if (asker.isAdministrator()) {
      return true;
    }
    if (organisation == null || asker.in(claim.team()).isPresent()) {
      return false;
    }
    var clusters = clustersOf(organisation);
    return asker.memberships().stream()
        .filter(one -> one.role() == Role.CLUSTER_STAFF)
        .map(one -> one.team().organisation())
        .anyMatch(cluster -> cluster != null && clusters.contains(cluster));
  }

  /** The ids, of today and of earlier days, of all that an organisation is a member of. */
  public Set<String> clustersOf(Organisation organisation) {
    var clusters = new HashSet<String>();
    organisation.affiliations().stream()
        .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF && tie.until() == null)
        .forEach(tie -> clusters.addAll(house.idsOf(tie.organisationId())));
    return clusters;
  }

  private static Set<String> ownOf(Asker asker) {
    return asker instanceof Asker.Program program
        ? Stream.ofNullable(program.team().organisation()).collect(Collectors.toSet())
        : asker.memberships().stream()
            .map(one -> one.team().organisation())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }
}
