package fr.passerelle.catalogue.source;

import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;
import java.util.regex.Pattern;

/** Tells our type from ROR's types, which know no laboratory, and from the names, which do. */
final class RorTypes {

  private static final Pattern LABORATORY =
      Pattern.compile(
          "\\b(?:laborator(?:y|ies|io)|laboratoires?|labor)\\b|实验室|實驗室",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern INSTITUTE =
      Pattern.compile(
          "\\b(?:institute|institut|instituto|istituto)\\b|研究所|研究院",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TEACHING =
      Pattern.compile(
          "institutes? of (?:\\w+ (?:and|&) )?technology|polytechnic|universit|college"
              + "|institut (?:national )?polytechnique|institut universitaire|institut mines"
              + "|school|école|大学|大學|学院",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

  private static boolean anyMatches(List<Name> names, Pattern pattern) {
    return names.stream()
        .filter(name -> name.kind() == Name.Kind.PREFERRED)
        .anyMatch(name -> pattern.matcher(name.text()).find());
  }
}
