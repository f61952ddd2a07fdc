package fr.passerelle;

import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.matching.stored.Turn;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch of the catalogue's changes by the organisations that they touch. Immutable once made. */
final class Turns {

  /** Of more evidence than this, the oldest does not count when it is asked how things were. */
  private static final int MOST_EVIDENCE = 200;

  private final Map<String, Organisation> put = new LinkedHashMap<>();
  private final Map<String, List<Evidence>> added = new LinkedHashMap<>();
  private final Set<String> evidence = new LinkedHashSet<>();
  private final List<String> present = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final Map<String, String> joined = new LinkedHashMap<>();

  /**
   * Sorts changes.
   *
   * @param successor who an organisation that is gone went into
   */
  Turns(List<CatalogueChange> changes, Function<String, Optional<String>> successor) {
    for (var change : changes) {
      switch (change) {
        case CatalogueChange.OrganisationPut(long _, var organisation) -> {
          present.add(organisation.id());
          put.put(organisation.id(), organisation);
        }
        case CatalogueChange.OrganisationRemoved(long _, String id) ->
            successor.apply(id).ifPresentOrElse(to -> joined.put(id, to), () -> gone.add(id));
        case CatalogueChange.EvidencePut(long _, var one) -> {
          evidence.add(one.id());
          present.add(one.id());
          one.organisationIds()
              .forEach(id -> added.computeIfAbsent(id, key -> new ArrayList<>()).add(one));
        }
        case CatalogueChange.EvidenceRemoved(long _, String id) -> {
          evidence.add(id);
          gone.add(id);
        }
      }
    }
  }

  /** Ids of the organisations that are otherwise than before, or for which something new speaks. */
  List<String> touched() {
    var touched = new LinkedHashSet<>(put.keySet());
    touched.addAll(added.keySet());
    return List.copyOf(touched);
  }

  /** Who went into whom. */
  Map<String, String> joined() {
    return joined;
  }

  /** Ids of organisations and evidence that there are. */
  List<String> present() {
    return present;
  }

  /** Ids of organisations and evidence that are gone, but for who went into another. */
  List<String> gone() {
    return gone;
  }

  /**
   * What became of an organisation; nothing where it is gone by now.
   *
   * @param index how things were
   * @param today how an organisation is that the index may not know yet
   */
  Optional<Turn> of(String id, Snapshot index, Function<String, Optional<Organisation>> today) {
    @Nullable Organisation is = put.get(id);
    var before = new ArrayList<Organisation>();
    before(id, index).ifPresent(before::add);
    joined.forEach(
        (from, to) -> {
          if (to.equals(id)) {
            before(from, index).ifPresent(before::add);
          }
        });
    if (is == null) {
      is =
          before.stream()
              .filter(was -> was.id().equals(id))
              .findFirst()
              .or(() -> today.apply(id).filter(found -> found.id().equals(id)))
              .orElse(null);
    }
    return Optional.ofNullable(is)
        .map(
            now ->
                new Turn(
                    now,
                    before,
                    added.getOrDefault(id, List.of()),
                    evidence,
                    () ->
                        before.stream()
                            .flatMap(was -> index.evidenceFor(was.id(), MOST_EVIDENCE).stream())
                            .toList()));
  }

  private static Optional<Organisation> before(String id, Snapshot index) {
    var ordinal = index.ordinal(id);
    return ordinal.isPresent()
        ? Optional.of(index.organisation(ordinal.getAsInt()))
        : Optional.empty();
  }
}
