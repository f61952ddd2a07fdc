package fr.passerelle.catalogue;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gives the catalogue away page by page, made of those records alone that may be passed on. What a
 * record that is left out said is nowhere in it: organisations are composed anew of the others.
 */
final class Release {

  private static final int PAGE = 500;

  private final Transaction transaction;
  private final RecordRows records;
  private final Predicate<SourceMark> kept;

  Release(Transaction transaction, Predicate<SourceMark> kept) {
    this.transaction = transaction;
    this.records = new RecordRows(transaction);
    this.kept = kept;
  }

  void read(ReleaseReader reader) {
    String after = "";
    var ids = idsAfter(after);
    while (!ids.isEmpty()) {
      organisations(ids, reader);
      after = ids.getLast();
      ids = idsAfter(after);
    }
    after = "";
    var page = evidenceAfter(after);
    while (!page.isEmpty()) {
      evidence(page, reader);
      after = page.getLast().id();
      page = evidenceAfter(after);
    }
  }

  private void organisations(List<String> ids, ReleaseReader reader) {
    var members =
        records.ofOrganisations(ids).stream()
            .filter(member -> kept.test(member.mark()))
            .collect(
                Collectors.groupingBy(Release::organisation, TreeMap::new, Collectors.toList()));
    var all = members.values().stream().flatMap(List::stream).toList();
    var known = new KnownOrganisations(records, all);
    var targets = new HashSet<String>();
    for (var member : all) {
      for (var tie : member.claims().affiliations()) {
        String target = known.idOf(member.source(), tie.organisationId());
        if (target != null) {
          targets.add(target);
        }
      }
    }
    var given = given(targets);
    for (String id : ids) {
      var own = members.get(id);
      if (own != null) {
        var organisation =
            Composition.compose(
                id,
                own,
                (source, target) -> {
                  String other = known.idOf(source, target);
                  return other != null && given.contains(other) ? other : null;
                });
        reader.organisation(organisation, Provenance.of(organisation, own));
      }
    }
  }

  private void evidence(List<Evidence> page, ReleaseReader reader) {
    var wanted = page.stream().filter(one -> kept.test(one.mark())).toList();
    var about = new HashSet<String>();
    wanted.forEach(one -> about.addAll(one.organisationIds()));
    var given = given(about);
    for (var one : wanted) {
      var ids = one.organisationIds().stream().filter(given::contains).toList();
      if (!ids.isEmpty()) {
        reader.evidence(
            new Evidence(
                one.id(),
                one.kind(),
                ids,
                one.title(),
                one.text(),
                one.language(),
                one.date(),
                one.keywords(),
                one.mark(),
                one.profile()));
      }
    }
  }

  /** Those of the organisations of which a record is kept. */
  private Set<String> given(Collection<String> ids) {
    return records.ofOrganisations(ids).stream()
        .filter(member -> kept.test(member.mark()))
        .map(Release::organisation)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String organisation(Member member) {
    return String.valueOf(member.organisation());
  }

  private List<String> idsAfter(String id) {
    return transaction.query(
        "SELECT id FROM organisation WHERE id > ? AND body IS NOT NULL ORDER BY id LIMIT ?",
        row -> row.text(1),
        id,
        PAGE);
  }

  private List<Evidence> evidenceAfter(String id) {
    return new ArrayList<>(
        transaction.query(
            "SELECT body FROM evidence WHERE id > ? AND body IS NOT NULL ORDER BY id LIMIT ?",
            row -> CatalogueJson.evidence(row.text(1)),
            id,
            PAGE));
  }
}
