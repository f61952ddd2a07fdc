package fr.passerelle.http.consult;

import fr.passerelle.organisation.Organisation;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.Check;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.search.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is considered for a line: its long list, and whoever else is on its shortlist. */
record Considered(Map<String, Candidate> all, List<Entry> entries) {

  static Considered of(ConsultDesk desk, ConsultDesk.At at, Snapshot snapshot) {
    var listed =
        desk.buying().sheets().candidates(at.sheet().team(), at.sheet().id(), at.line().position());
    var entries = desk.room().shortlists().of(at.key());
    var all = new LinkedHashMap<String, Candidate>();
    listed.stream()
        .map(ListedCandidate::candidate)
        .forEach(one -> all.put(one.organisation(), one));
    var asked = listed.isEmpty() ? List.<Check>of() : listed.getFirst().candidate().checks();
    for (var entry : entries) {
      if (!all.containsKey(entry.organisation())) {
        var found = snapshot.find(entry.organisation()).orElse(null);
        all.put(entry.organisation(), unjudged(entry, found, asked));
      }
    }
    return new Considered(all, entries);
  }

  /** Somebody whom the long list does not hold: nothing that the line asks is known. */
  private static Candidate unjudged(Entry entry, @Nullable Organisation found, List<Check> asked) {
    var checks =
        asked.stream()
            .map(check -> new Check(check.kind(), Check.Verdict.UNKNOWN, check.wanted(), ""))
            .toList();
    return new Candidate(
        entry.organisation(),
        entry.name(),
        entry.country(),
        found == null ? "" : Objects.requireNonNullElse(found.place().region(), ""),
        found == null ? null : found.size(),
        entry.organisation(),
        0,
        0,
        List.of(),
        checks,
        new Candidate.Facts(
            found == null ? null : found.established(),
            true,
            List.of(),
            found == null ? "" : found.sources().getFirst().source(),
            found == null ? null : found.day().orElse(null)));
  }
}
