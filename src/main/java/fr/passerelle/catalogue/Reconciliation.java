package fr.passerelle.catalogue;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings organisations, evidence and opportunities in line with records that have changed, and with
 * no others. Used once, after the records were written, in their transaction.
 */
final class Reconciliation {

  private final RecordRows rows;
  private final EntityRows entities;
  private final OpportunityRows opportunities;
  private final Decisions decisions;

  /** The records whose organisation may change, by number. */
  private final Map<Long, Member> known = new LinkedHashMap<>();

  /** For each hash the source that answers to it, or an empty text where several do. */
  private final Map<Long, String> sourceOfHash = new HashMap<>();

  /** The organisations that must be composed again, by id; those of the known records whole. */
  private final Map<String, List<Member>> dirty = new LinkedHashMap<>();

  private final Set<Long> joined = new HashSet<>();

  Reconciliation(Transaction transaction, RecordRows rows) {
    this.rows = rows;
    this.entities = new EntityRows(transaction, rows);
    this.opportunities = new OpportunityRows(transaction, rows);
    this.decisions = Decisions.read(transaction);
  }

  /**
   * Does it, and returns the numbers of the records that share an organisation with others.
   *
   * @param before the changed and removed records as they were
   * @param after the new and changed records as they are
   */
  Set<Long> run(List<Member> before, List<Member> after) {
    var touched = new LinkedHashMap<Long, Member>();
    after.forEach(member -> touched.put(member.id(), member));
    closure(before, after);
    var moved = regroup(touched.keySet());
    var removed = before.stream().filter(member -> !touched.containsKey(member.id())).toList();
    for (var member : before) {
      markRemoved(member.organisation());
    }
    var mentioning = mentioning(before, touched.values(), moved);
    completeDirty(mentioning);
    var evidenceOf = new LinkedHashMap<Long, Member>();
    removed.forEach(member -> evidenceOf.put(member.id(), member));
    mentioning.forEach(member -> evidenceOf.put(member.id(), member));
    moved.forEach(member -> evidenceOf.put(member.id(), member));
    touched.forEach((id, member) -> evidenceOf.put(id, known.getOrDefault(id, member)));
    write(before, removed, List.copyOf(evidenceOf.values()));
    opportunities.put(before, after);
    return joined;
  }

  /**
   * Loads all records that identifiers, names and decisions tie, directly or not, to the changed.
   */
  private void closure(List<Member> before, List<Member> after) {
    var frontier = new ArrayList<Member>();
    after.stream().filter(Member::describesOrganisation).forEach(frontier::add);
    var organisations = new LinkedHashSet<String>();
    before.forEach(member -> addIfPresent(organisations, member.organisation()));
    if (!organisations.isEmpty()) {
      var changed = new HashSet<Long>();
      after.forEach(member -> changed.add(member.id()));
      rows.ofOrganisations(organisations).stream()
          .filter(member -> !changed.contains(member.id()) && member.describesOrganisation())
          .forEach(frontier::add);
    }
    while (!frontier.isEmpty()) {
      var asked = new HashMap<Long, String>();
      for (var member : frontier) {
        known.put(member.id(), member);
        for (long hash : member.keys().links()) {
          sourceOfHash.merge(hash, member.source(), (a, b) -> a.equals(b) ? a : "");
          asked.merge(hash, member.source(), (a, b) -> a.equals(b) ? a : "");
        }
      }
      var next = new LinkedHashSet<Long>();
      for (var answer : rows.answers(asked.keySet())) {
        if (!answer.source().equals(asked.get(answer.hash()))
            && !known.containsKey(answer.record())) {
          next.add(answer.record());
        }
      }
      var decided = decisions.sameAs(frontier);
      frontier.clear();
      frontier.addAll(rows.withIds(next));
      addDecided(decided, frontier);
    }
  }

  private void addDecided(Set<String> ownIds, List<Member> frontier) {
    frontier.forEach(member -> ownIds.remove(member.ownId()));
    for (var member : rows.withOwnIds(ownIds)) {
      if (!known.containsKey(member.id()) && member.describesOrganisation()) {
        frontier.add(member);
      }
    }
  }

  /** Finds each known record's organisation anew; returns the records that have another now. */
  private List<Member> regroup(Set<Long> touched) {
    var groups = new ArrayList<List<Member>>();
    var linked = new ArrayList<Member>();
    for (var member : known.values()) {
      boolean alone =
          !decisions.decide(member)
              && member.keys().links().stream()
                  .noneMatch(hash -> "".equals(sourceOfHash.get(hash)));
      if (alone) {
        groups.add(List.of(member));
      } else {
        linked.add(member);
      }
    }
    groups.addAll(Merge.groups(linked, decisions));
    var moved = new ArrayList<Member>();
    for (var group : groups) {
      String id = Composition.id(group);
      boolean changed = false;
      var members = new ArrayList<Member>();
      for (var member : group) {
        var now = member.in(id);
        members.add(now);
        changed |= touched.contains(member.id());
        if (!id.equals(member.organisation())) {
          changed = true;
          moved.add(now);
          markRemoved(member.organisation());
        }
        if (group.size() > 1) {
          joined.add(member.id());
        }
      }
      members.forEach(member -> known.put(member.id(), member));
      if (changed) {
        dirty.put(id, members);
      }
    }
    rows.assign(moved);
    return moved;
  }

  /** What once was an organisation's id: gone, unless a group bears it still. */
  private void markRemoved(@Nullable String organisation) {
    if (organisation != null) {
      dirty.putIfAbsent(organisation, List.of());
    }
  }

  /** Loads those that name one of the changed or moved records. */
  private List<Member> mentioning(
      List<Member> before, Collection<Member> touched, List<Member> moved) {
    var hashes = new LinkedHashSet<Long>();
    for (var members : List.of(before, touched, moved)) {
      for (var member : members) {
        hashes.addAll(member.keys().answers());
      }
    }
    return rows.withIds(rows.mentioning(hashes));
  }

  private void completeDirty(List<Member> mentioning) {
    var wanted = new LinkedHashSet<String>();
    mentioning.forEach(member -> addIfPresent(wanted, member.organisation()));
    // An id without members in the known groups may still be borne by records that did not change.
    dirty.forEach(
        (id, members) -> {
          if (members.isEmpty()) {
            wanted.add(id);
          }
        });
    wanted.removeIf(id -> !dirty.getOrDefault(id, List.of()).isEmpty());
    var loaded = new LinkedHashMap<String, List<Member>>();
    var already = new HashSet<Long>();
    mentioning.forEach(member -> already.add(member.id()));
    var ids = new HashSet<>(rows.idsOfOrganisations(wanted));
    var members = new ArrayList<>(mentioning);
    members.removeIf(member -> !ids.contains(member.id()));
    members.addAll(rows.withIds(ids.stream().filter(id -> !already.contains(id)).toList()));
    for (var member : members) {
      loaded
          .computeIfAbsent(Objects.requireNonNull(member.organisation()), id -> new ArrayList<>())
          .add(member);
    }
    dirty.putAll(loaded);
  }

  private void write(List<Member> before, List<Member> removed, List<Member> evidenceOf) {
    var naming = new ArrayList<>(evidenceOf);
    dirty.values().forEach(naming::addAll);
    var directory = new KnownOrganisations(rows, naming);
    var organisations = new LinkedHashMap<String, @Nullable Organisation>();
    dirty.forEach(
        (id, members) ->
            organisations.put(
                id, members.isEmpty() ? null : Composition.compose(id, members, directory)));
    entities.putOrganisations(organisations);

    var gone = new HashSet<Long>();
    removed.forEach(member -> gone.add(member.id()));
    var hadEvidence = new HashSet<Long>();
    before.stream()
        .filter(member -> !member.record().evidence().isEmpty())
        .forEach(member -> hadEvidence.add(member.id()));
    var evidence = new ArrayList<EntityRows.OfRecord>();
    for (var member : evidenceOf) {
      if (!member.record().evidence().isEmpty() || hadEvidence.contains(member.id())) {
        evidence.add(
            new EntityRows.OfRecord(
                member.id(), gone.contains(member.id()) ? Map.of() : evidence(member, directory)));
      }
    }
    entities.putEvidence(evidence);
  }

  private static Map<String, Evidence> evidence(Member member, Composition.Directory directory) {
    var found = new LinkedHashMap<String, Evidence>();
    for (var claim : member.record().evidence()) {
      var about = new LinkedHashSet<String>();
      if (claim.about().isEmpty()) {
        addIfPresent(about, member.organisation());
      }
      for (String target : claim.about()) {
        addIfPresent(about, directory.idOf(member.source(), target));
      }
      if (!about.isEmpty()) {
        String id = OrganisationIds.of(member.source(), claim.key());
        found.put(
            id,
            new Evidence(
                id,
                claim.kind(),
                List.copyOf(about),
                claim.title(),
                claim.text(),
                claim.language(),
                claim.date(),
                claim.keywords(),
                member.mark(),
                claim.profile()));
      }
    }
    return found;
  }

  private static void addIfPresent(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }
}
