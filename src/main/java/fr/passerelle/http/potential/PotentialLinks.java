package fr.passerelle.http.potential;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;

/** The addresses of the pages about clusters and parks. */
record PotentialLinks(Language language) {

  static final String CLUSTER = "cluster";
  static final String PARK = "park";

  PotentialLinks(Links links) {
    this(links.language());
  }

  String page() {
    return new Links(language).potential();
  }

  String paper() {
    return page() + "/pdf";
  }

  String between(String cluster, String park) {
    return asked(cluster, park).on(page());
  }

  String paper(String cluster, String park) {
    return asked(cluster, park).on(paper());
  }

  /** The parameters of a pair. */
  static Parameters asked(String cluster, String park) {
    return Parameters.NONE.with(CLUSTER, cluster).with(PARK, park);
  }
}
