package fr.passerelle.catalogue;

import fr.passerelle.organisation.OrganisationType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which types two sources may give to one organisation. */
final class Kinship {

  private static final List<Set<OrganisationType>> KINDRED =
      List.of(
          EnumSet.of(
              OrganisationType.LABORATORY,
              OrganisationType.RESEARCH_INSTITUTE,
              OrganisationType.UNIVERSITY,
              OrganisationType.TRAINING_BODY,
              OrganisationType.HOSPITAL),
          EnumSet.of(
              OrganisationType.COMPANY,
              OrganisationType.INVESTOR,
              OrganisationType.INCUBATOR,
              OrganisationType.TECHNOLOGY_TRANSFER_OFFICE,
              OrganisationType.TRAINING_BODY),
          EnumSet.of(
              OrganisationType.RESEARCH_INSTITUTE,
              OrganisationType.PUBLIC_BODY,
              OrganisationType.FUNDER,
              OrganisationType.INVESTOR,
              OrganisationType.ASSOCIATION,
              OrganisationType.NETWORK,
              OrganisationType.CLUSTER,
              OrganisationType.TECHNOLOGY_PARK,
              OrganisationType.TECHNOLOGY_TRANSFER_OFFICE,
              OrganisationType.INCUBATOR,
              OrganisationType.TRAINING_BODY));

  private Kinship() {}

  /** Whether the types do not speak against one organisation. */
  static boolean kindred(OrganisationType one, OrganisationType other) {
    return one == other
        || one == OrganisationType.UNKNOWN
        || other == OrganisationType.UNKNOWN
        || KINDRED.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
  }
}
