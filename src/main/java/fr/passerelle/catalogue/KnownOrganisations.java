package fr.passerelle.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisations that some records name, all looked up at once. */
final class KnownOrganisations implements Composition.Directory {

  private final Map<Long, RecordRows.Answer> answers = new HashMap<>();

  KnownOrganisations(RecordRows rows, Collection<Member> naming) {
    var hashes = new LinkedHashSet<Long>();
    for (var member : naming) {
      hashes.addAll(member.keys().mentions());
    }
    for (var answer : rows.answers(hashes)) {
      if (answer.organisation() != null) {
        // Should several answer, the strongest source's, and of these the first by id.
        answers.merge(answer.hash(), answer, (one, other) -> stronger(rows, one, other));
      }
    }
  }

  @Override
  public @Nullable String idOf(String source, String target) {
    for (String key : MatchKeys.mention(source, target)) {
      var answer = answers.get(Digest.hash(key));
      if (answer != null) {
        return answer.organisation();
      }
    }
    return null;
  }

  private static RecordRows.Answer stronger(
      RecordRows rows, RecordRows.Answer one, RecordRows.Answer other) {
    int order = rows.authority(one.source()).compareTo(rows.authority(other.source()));
    if (order == 0) {
      order = String.valueOf(one.organisation()).compareTo(String.valueOf(other.organisation()));
    }
    return order <= 0 ? one : other;
  }
}
