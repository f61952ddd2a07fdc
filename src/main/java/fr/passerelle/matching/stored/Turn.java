package fr.passerelle.matching.stored;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What became of one organisation and what speaks for it.
 *
 * @param after as it is now
 * @param before as it was, and those that have joined it; none where it is new
 * @param added evidence that is new or otherwise than before, as it is now
 * @param touched ids of the evidence that is new, otherwise than before, or gone
 * @param formerly the evidence that spoke for it before; asked for only where it matters
 */
public record Turn(
    Organisation after,
    List<Organisation> before,
    List<Evidence> added,
    Set<String> touched,
    Supplier<List<Evidence>> formerly) {
  public Turn {
    before = List.copyOf(before);
    added = List.copyOf(added);
    touched = Set.copyOf(touched);
  }
}
