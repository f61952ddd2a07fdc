package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which themes stand beside each other at the members of all clusters, as sources assert them.
 * Immutable.
 */
final class Alongside {

  /** So many members must have both themes. */
  static final int LEAST_BOTH = 2;

  /** At least this share of those that have the one theme must have the other. */
  static final double LEAST_SHARE = 0.2;

  /** The share must be so many times that among all members. */
  static final double LEAST_LIFT = 1.5;

  private final Map<String, Integer> having = new HashMap<>();
  private final Map<String, Map<String, Integer>> both = new HashMap<>();
  private final int members;
  private final Thesaurus thesaurus;

  private Alongside(int members, Thesaurus thesaurus) {
    this.members = members;
    this.thesaurus = thesaurus;
  }

  static Alongside among(Collection<Member> all, Thesaurus thesaurus) {
    var known = all.stream().filter(member -> !member.asserted().isEmpty()).toList();
    var alongside = new Alongside(known.size(), thesaurus);
    for (var member : known) {
      for (String theme : member.asserted()) {
        alongside.having.merge(theme, 1, Integer::sum);
        var others = alongside.both.computeIfAbsent(theme, _ -> new TreeMap<>());
        member.asserted().stream()
            .filter(other -> !other.equals(theme))
            .forEach(other -> others.merge(other, 1, Integer::sum));
      }
    }
    return alongside;
  }

  /**
   * Themes that stand beside those given far more often than by chance, each with the given theme
   * that tells it best; neither broader nor narrower than it.
   */
  Map<String, Gap.Beside> beside(Collection<String> own) {
    var found = new TreeMap<String, Gap.Beside>();
    for (String theme : own.stream().sorted().toList()) {
      int with = having.getOrDefault(theme, 0);
      both.getOrDefault(theme, Map.of())
          .forEach(
              (other, count) -> {
                var beside = new Gap.Beside(theme, count, with);
                if (count >= LEAST_BOTH
                    && beside.share() >= LEAST_SHARE
                    && beside.share() >= LEAST_LIFT * having.getOrDefault(other, 0) / members
                    && !own.contains(other)
                    && isApart(theme, other)) {
                  found.merge(other, beside, (a, b) -> b.share() > a.share() ? b : a);
                }
              });
    }
    return found;
  }

  private boolean isApart(String theme, String other) {
    return !thesaurus.ancestors(theme).contains(other)
        && !thesaurus.ancestors(other).contains(theme)
        && tells(other, thesaurus);
  }

  /** Whether lacking a concept tells something. */
  static boolean tells(String theme, Thesaurus thesaurus) {
    Optional<Concept> concept = thesaurus.concept(theme);
    return concept
        .filter(
            one ->
                !Set.of(Concept.Kind.FIELD, Concept.Kind.COOPERATION, Concept.Kind.CERTIFICATE)
                    .contains(one.kind()))
        .filter(one -> !HUBS.contains(one.id()))
        .isPresent();
  }

  /** What clusters and parks themselves are. */
  static final List<String> HUBS = List.of("innovation-cluster", "science-park", "industrial-park");
}
