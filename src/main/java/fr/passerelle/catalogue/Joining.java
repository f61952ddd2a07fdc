package fr.passerelle.catalogue;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells which known organisations records would join that are not in the catalogue yet. */
record Joining(Transaction transaction) {

  /** The names of the organisations, by the numbers of those records that would join one. */
  Map<Long, String> names(List<Member> fresh) {
    var rows = new RecordRows(transaction);
    var decisions = Decisions.read(transaction);
    var hashes = new HashSet<Long>();
    var decided = new LinkedHashSet<>(decisions.sameAs(fresh));
    fresh.forEach(member -> hashes.addAll(member.keys().links()));
    var organisations = new LinkedHashSet<String>();
    rows.answers(hashes).stream()
        .map(RecordRows.Answer::organisation)
        .filter(Objects::nonNull)
        .forEach(organisations::add);
    rows.withOwnIds(decided).stream()
        .map(Member::organisation)
        .filter(Objects::nonNull)
        .forEach(organisations::add);
    var members = new ArrayList<>(fresh);
    rows.ofOrganisations(organisations).stream()
        .filter(Member::describesOrganisation)
        .forEach(members::add);
    var names = new HashMap<Long, String>();
    for (var group : Merge.groups(members, decisions)) {
      group.stream()
          .map(Member::organisation)
          .filter(Objects::nonNull)
          .findFirst()
          .flatMap(id -> new Finding(transaction).withId(id))
          .ifPresent(
              joined ->
                  group.stream()
                      .filter(member -> member.organisation() == null)
                      .forEach(member -> names.put(member.id(), joined.name(Language.ENGLISH))));
    }
    return names;
  }
}
