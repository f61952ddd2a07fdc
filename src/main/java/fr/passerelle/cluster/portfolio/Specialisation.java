package fr.passerelle.cluster.portfolio;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The themes of some members against those of all clusters.
 *
 * @param fields the widest concepts, most frequent here first
 * @param themes all others, most frequent here first; a theme stands for a broader one that the
 *     same number here has
 */
public record Specialisation(List<ThemeShare> fields, List<ThemeShare> themes) {

  public Specialisation {
    fields = List.copyOf(fields);
    themes = List.copyOf(themes);
  }

  /** Lays themes side by side; {@code all} holds each of {@code members}. */
  public static Specialisation of(
      Collection<Member> members, Collection<Member> all, Thesaurus thesaurus) {
    return of(members, Tally.of(Criterion.THEME, all), thesaurus);
  }

  static Specialisation of(Collection<Member> members, Tally everywhere, Thesaurus thesaurus) {
    var here = Tally.of(Criterion.THEME, members);
    var counts =
        here.slices().stream().collect(Collectors.toMap(Tally.Slice::value, Tally.Slice::members));
    Map<String, Integer> all =
        everywhere.slices().stream()
            .collect(Collectors.toMap(Tally.Slice::value, Tally.Slice::members));
    var shares =
        here.slices().stream()
            .map(
                slice ->
                    new ThemeShare(
                        slice.value(),
                        slice.members(),
                        here.known(),
                        all.getOrDefault(slice.value(), 0),
                        everywhere.known()))
            .toList();
    return new Specialisation(
        shares.stream().filter(share -> isField(share.theme(), thesaurus)).toList(),
        shares.stream()
            .filter(share -> !isField(share.theme(), thesaurus))
            .filter(
                share ->
                    thesaurus.narrower(share.theme()).stream()
                        .noneMatch(narrower -> counts.getOrDefault(narrower, 0) == share.members()))
            .toList());
  }

  /** The themes that are strengths, the highest quotient first. */
  public List<ThemeShare> strengths() {
    return themes.stream()
        .filter(ThemeShare::isStrength)
        .sorted(
            Comparator.comparingDouble(ThemeShare::quotient)
                .reversed()
                .thenComparing(ThemeShare::theme))
        .toList();
  }

  private static boolean isField(String theme, Thesaurus thesaurus) {
    return thesaurus.concept(theme).map(Concept::kind).orElse(Concept.Kind.FIELD)
        == Concept.Kind.FIELD;
  }
}
