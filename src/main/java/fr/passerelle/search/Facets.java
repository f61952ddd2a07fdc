package fr.passerelle.search;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation can be filtered by, whichever engine holds it. Immutable.
 *
 * @param values for each dimension what it has of it, in the order of its sources; none for what is
 *     not known
 * @param location null where it is not known
 */
public record Facets(Map<Filter.Dimension, Set<String>> values, Place.@Nullable Location location) {

  public Facets {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** The facets of an organisation; a theme brings the broader ones along. */
  public static Facets of(Organisation organisation, Thesaurus thesaurus) {
    var values = new EnumMap<Filter.Dimension, Set<String>>(Filter.Dimension.class);
    for (var dimension : Filter.Dimension.values()) {
      values.put(dimension, new LinkedHashSet<>(values(dimension, organisation, thesaurus)));
    }
    return new Facets(values, organisation.place().location());
  }

  /** What there is of a dimension. */
  public Set<String> of(Filter.Dimension dimension) {
    return values.getOrDefault(dimension, Set.of());
  }

  /** Whether a filter lets it pass; one without a known place passes no circle. */
  public boolean pass(Filter filter) {
    for (var asked : filter.values().entrySet()) {
      if (Collections.disjoint(of(asked.getKey()), asked.getValue())) {
        return false;
      }
    }
    var near = filter.near();
    return near == null
        || (location != null
            && near.centre().distanceInKilometres(location) <= near.withinKilometres());
  }

  private static Collection<String> values(
      Filter.Dimension dimension, Organisation organisation, Thesaurus thesaurus) {
    var size = organisation.size();
    return switch (dimension) {
      case TYPE -> List.of(organisation.type().code());
      case COUNTRY -> present(organisation.place().country());
      case REGION -> present(organisation.place().region());
      case SIZE -> present(size == null ? null : size.code());
      case AFFILIATION ->
          organisation.affiliations().stream()
              .filter(
                  tie ->
                      switch (tie.kind()) {
                        case MEMBER_OF, TENANT_OF, PART_OF -> tie.until() == null;
                        case MERGED_INTO, RENAMED_TO, TWINNED_WITH, RELATED_TO -> false;
                      })
              .map(tie -> tie.organisationId())
              .toList();
      case THEME -> {
        var themes = new LinkedHashSet<String>();
        for (String theme : organisation.themes()) {
          themes.add(theme);
          themes.addAll(thesaurus.ancestors(theme));
        }
        yield themes;
      }
      case LANGUAGE ->
          organisation.texts().stream()
              .map(Text::language)
              .filter(Objects::nonNull)
              .map(Language::code)
              .toList();
      case SOURCE -> organisation.sources().stream().map(mark -> mark.source()).toList();
    };
  }

  private static List<String> present(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }
}
