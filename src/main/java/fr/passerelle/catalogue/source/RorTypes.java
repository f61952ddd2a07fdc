package fr.passerelle.catalogue.source;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;

/** Tells our type from ROR's types, which know no laboratory, and from the names, which do. */
final class RorTypes {

  /** How a name's words begin, folded. */
  private static final List<String> LABORATORY = List.of(" laborator", " laboratoire", "实验室");

  private static final List<String> INSTITUTE =
      List.of(" institute ", " institut ", " instituto ", " istituto ", "研究所", "研究院");

  private static final List<String> TEACHING =
      List.of(
          "of technology",
          "and technology",
          "polytechn",
          "politecn",
          "universi",
          "college",
          "school",
          "ecole",
          "institut mines",
          "大学",
          "学院");

  private RorTypes() {}

  /** Returns our type for ROR's, of which a record has one, two where it also funds. */
  static OrganisationType type(List<String> types, List<Name> names) {
    if (types.contains("healthcare")) {
      return OrganisationType.HOSPITAL;
    }
    if (types.contains("company")) {
      return OrganisationType.COMPANY;
    }
    if (types.contains("education")) {
      return research(names, OrganisationType.UNIVERSITY);
    }
    if (types.contains("facility")) {
      return research(names, OrganisationType.RESEARCH_INSTITUTE);
    }
    if (types.contains("government")) {
      return research(names, OrganisationType.PUBLIC_BODY);
    }
    if (types.contains("nonprofit")) {
      return research(names, OrganisationType.ASSOCIATION);
    }
    if (types.contains("archive") || types.contains("other")) {
      return research(names, OrganisationType.UNKNOWN);
    }
    return types.contains("funder") ? OrganisationType.FUNDER : OrganisationType.UNKNOWN;
  }

  private static OrganisationType research(List<Name> names, OrganisationType otherwise) {
    if (anyMatches(names, LABORATORY)) {
      return OrganisationType.LABORATORY;
    }
    boolean teaches = otherwise == OrganisationType.UNIVERSITY && anyMatches(names, TEACHING);
    if (!teaches && anyMatches(names, INSTITUTE)) {
      return OrganisationType.RESEARCH_INSTITUTE;
    }
    return otherwise;
  }

  private static boolean anyMatches(List<Name> names, List<String> parts) {
    return names.stream()
        .filter(name -> name.kind() == Name.Kind.PREFERRED)
        .map(name -> " " + Folding.fold(name.text()) + " ")
        .anyMatch(name -> parts.stream().anyMatch(name::contains));
  }
}
