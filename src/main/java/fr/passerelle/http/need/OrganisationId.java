package fr.passerelle.http.need;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.Locale;
import java.util.Optional;

/** Finds organisations by what stands in an address. */
public final class OrganisationId {

  private static final int LONGEST = 200;
  private static final int CANDIDATES = 10;

  private OrganisationId() {}

  /** Returns the organisation with this id, this {@code scheme:value}, or this bare ROR id. */
  public static Optional<Organisation> find(String id, Snapshot snapshot) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = id.toLowerCase(Locale.ROOT);
    return snapshot
        .find(lower)
        .or(() -> Identifier.parse(id).flatMap(known -> snapshot.find(known.key())))
        .or(() -> Identifier.parse("ror:" + id).flatMap(known -> snapshot.find(known.key())));
  }

  /** Returns the one organisation that has exactly this name, but for accents and case. */
  public static Optional<Organisation> called(String name, Snapshot snapshot) {
    if (Folding.fold(name).isEmpty() || name.length() > LONGEST) {
      return Optional.empty();
    }
    var same =
        snapshot.named(name, Filter.NONE, CANDIDATES).stream()
            .map(NameMatch::organisation)
            .filter(one -> isCalled(one, name))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /** Whether an organisation has exactly this name, but for accents and case. */
  public static boolean isCalled(Organisation organisation, String name) {
    String folded = Folding.fold(name);
    return organisation.names().stream().anyMatch(one -> Folding.fold(one.text()).equals(folded));
  }
}
