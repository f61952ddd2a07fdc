package fr.passerelle.http.claim;

import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.catalogue.HouseSource;
import java.util.List;
import java.util.stream.Stream;

/** Where a site's address comes from: an organisation's own word proves nothing about itself. */
final class OwnSites {

  private OwnSites() {}

  /** The site that the strongest of the other sources tells; empty where none does. */
  static String ofOthers(List<FieldOrigin> origins) {
    return origins.stream()
        .filter(origin -> origin.field().equals("website"))
        .flatMap(
            origin ->
                Stream.concat(
                    Stream.of(new FieldOrigin.Said(origin.value(), origin.mark())),
                    origin.others().stream()))
        .filter(said -> !said.mark().source().equals(HouseSource.OWN.id()))
        .map(FieldOrigin.Said::value)
        .findFirst()
        .orElse("");
  }
}
