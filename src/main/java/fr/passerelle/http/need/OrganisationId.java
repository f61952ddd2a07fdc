package fr.passerelle.http.need;

import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import java.util.Locale;
import java.util.Optional;

/** Finds organisations by what stands in an address. */
public final class OrganisationId {

  private static final int LONGEST = 200;

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
}
