package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Which partnering profiles of a file wait, since the organisation that they name is not in the
 * catalogue: it may come later, or be misspelt.
 */
final class WaitingProfiles {

  private WaitingProfiles() {}

  /** A sentence for each line that names somebody unknown, in the order of the file. */
  static List<String> of(Source source, InputFile file, Catalogue catalogue) {
    var waiting = new ArrayList<String>();
    try (var readings = source.read(file)) {
      readings.forEach(
          reading -> {
            if (reading instanceof Reading.Accepted(long line, var record)) {
              record.evidence().stream()
                  .flatMap(claim -> claim.about().stream())
                  .filter(named -> catalogue.organisation(named).isEmpty())
                  .map(
                      named ->
                          "line %d, organisation: waits for %s, which is not in the catalogue; if that is"
                                  .formatted(line, named)
                              + " misspelt, mend it and import the file again")
                  .forEach(waiting::add);
            }
          });
    }
    return waiting;
  }
}
