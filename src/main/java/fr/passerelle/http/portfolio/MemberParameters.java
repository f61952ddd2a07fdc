package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.ClusterWorld;
import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.cluster.portfolio.Territory;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Regions;
import fr.passerelle.organisation.SizeClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads which members a request asks for. */
final class MemberParameters {

  static final Set<String> NAMES =
      Stream.of(Criterion.values()).map(Criterion::code).collect(Collectors.toUnmodifiableSet());

  private static final int MOST_VALUES = 120;
  private static final List<String> LEVELS =
      IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList();
  private static final List<String> SIZES =
      Stream.of(SizeClass.values()).map(SizeClass::code).toList();
  private static final List<String> TYPES =
      Stream.of(OrganisationType.values()).map(OrganisationType::code).toList();

  private MemberParameters() {}

  /** Reads the filter, and adds to the errors what cannot be understood. */
  static MemberFilter read(
      Parameters asked, ClusterWorld world, Thesaurus thesaurus, FieldErrors errors) {
    var filter = MemberFilter.NONE;
    for (var criterion : Criterion.values()) {
      filter = filter.with(criterion, values(criterion, asked, world, thesaurus, errors));
    }
    return filter;
  }

  private static List<String> values(
      Criterion criterion,
      Parameters asked,
      ClusterWorld world,
      Thesaurus thesaurus,
      FieldErrors errors) {
    String name = criterion.code();
    if (asked.all(name).size() > MOST_VALUES || asked.each(name).size() > MOST_VALUES) {
      errors.add(name, "too-many", "most", MOST_VALUES);
      return List.of();
    }
    var lower = asked.each(name).stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    return switch (criterion) {
      case CLUSTER, ALSO -> {
        check(name, lower, id -> world.today(id).isPresent(), List.of(), errors);
        yield lower.stream().flatMap(id -> world.today(id).stream()).map(hub -> hub.id()).toList();
      }
      case DEPARTMENT -> {
        var codes = asked.each(name).stream().map(MemberParameters::department).toList();
        yield check(name, codes, Territory::exists, List.of(), errors);
      }
      // a region's name may hold a comma
      case REGION ->
          asked.all(name).stream()
              .filter(value -> !value.isBlank())
              .map(value -> Regions.known().name(value.strip()))
              .toList();
      case THEME -> check(name, lower, id -> thesaurus.concept(id).isPresent(), List.of(), errors);
      case OFFERS, SEEKS ->
          check(
              name,
              lower,
              id -> id.equals(Member.ANY) || thesaurus.concept(id).isPresent(),
              List.of(Member.ANY),
              errors);
      case SIZE -> check(name, lower, SIZES::contains, SIZES, errors);
      case TYPE -> check(name, lower, TYPES::contains, TYPES, errors);
      case TRL -> check(name, lower, LEVELS::contains, LEVELS, errors);
    };
  }

  private static String department(String code) {
    return code.equalsIgnoreCase(MemberFilter.UNKNOWN)
        ? MemberFilter.UNKNOWN
        : code.toUpperCase(Locale.ROOT);
  }

  private static List<String> check(
      String name,
      List<String> values,
      Predicate<String> isKnown,
      List<String> known,
      FieldErrors errors) {
    values.stream()
        .filter(value -> !value.equals(MemberFilter.UNKNOWN) && !isKnown.test(value))
        .limit(3)
        .forEach(
            value -> {
              if (known.isEmpty()) {
                errors.add(name, "portfolio-value", "value", FieldErrors.shown(value));
              } else {
                errors.unknown(name, value, known);
              }
            });
    return values;
  }
}
