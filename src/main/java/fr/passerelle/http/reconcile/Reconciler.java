package fr.passerelle.http.reconcile;

import fr.passerelle.http.need.Countries;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reconcile.ReconcileAnswer.Candidate;
import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds whom the rows of a table mean: by their identifiers, and by their names in any guise.
 *
 * <p>A match is told only where it is sure: an identifier that one organisation has, or a name that
 * is exactly the one asked for, contradicted by nothing, long enough or confirmed by something, and
 * with no other organisation near. Valid as long as its labels are.
 */
record Reconciler(Labels labels) {

  private static final int CANDIDATES = 30;

  /** From here on a name is the one asked for, but for accents, case and legal form. */
  private static final double SAME_NAME = 0.99;

  /** How near the next candidate may come to one that is sure. */
  private static final double AHEAD = 0.05;

  /** Letters of a name that says enough by itself; a hanzi says as much as three. */
  private static final int TELLING_LETTERS = 8;

  private static final Comparator<Fitting> BEST_FIRST =
      Comparator.comparingDouble(Fitting::score)
          .reversed()
          .thenComparing(fitting -> fitting.organisation().id());

  /** The candidates of a query, best first. */
  List<Candidate> candidates(Asked query) {
    var names = new LinkedHashMap<String, Double>();
    var found = new LinkedHashMap<String, Organisation>();
    for (var organisation : identified(query)) {
      found.put(organisation.id(), organisation);
    }
    if (!query.text().isEmpty()) {
      for (var filter : filters(query)) {
        for (var match : labels.snapshot().named(query.text(), filter, CANDIDATES)) {
          found.putIfAbsent(match.organisation().id(), match.organisation());
          names.merge(match.organisation().id(), match.score(), Math::max);
        }
      }
    }
    var fitting =
        found.values().stream()
            .filter(candidate -> ofType(candidate, query))
            .map(one -> Fitting.of(one, names.getOrDefault(one.id(), 0.0), named(query)))
            .sorted(BEST_FIRST)
            .toList();
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < Math.min(query.limit(), fitting.size()); i++) {
      candidates.add(candidate(fitting.get(i), i == 0 && isSure(fitting, query)));
    }
    return candidates;
  }

  /** The query, its text among its identifiers where it is one. */
  private static Asked named(Asked query) {
    var own = inText(query.text());
    if (own.isEmpty()) {
      return query;
    }
    var constraints = new LinkedHashMap<Property, List<String>>(query.constraints());
    constraints.merge(
        Property.IDENTIFIERS,
        own.stream().map(Identifier::key).toList(),
        (given, also) -> Stream.concat(given.stream(), also.stream()).toList());
    return new Asked(query.text(), query.types(), query.limit(), constraints);
  }

  private List<Organisation> identified(Asked query) {
    var identifiers = new ArrayList<>(inText(query.text()));
    for (Map.Entry<Property, List<String>> entry : query.constraints().entrySet()) {
      if (entry.getKey() == Property.IDENTIFIERS || entry.getKey().isScheme()) {
        identifiers.addAll(Fitting.identifiers(entry.getKey(), entry.getValue()));
      }
    }
    return identifiers.stream()
        .map(identifier -> labels.snapshot().find(identifier.key()).orElse(null))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The identifier that a cell holds in the place of a name, as of ROR its address. */
  private static List<Identifier> inText(String text) {
    String key = text.replaceFirst("^https?://(www\\.)?ror\\.org/", "ror:");
    return Identifier.parse(key)
        .filter(identifier -> !(identifier instanceof Identifier.Other))
        .stream()
        .toList();
  }

  /** Anywhere, and where the row names countries also in these: there a common name is found. */
  private static List<Filter> filters(Asked query) {
    var anywhere =
        query.types().isEmpty()
            ? Filter.NONE
            : Filter.NONE.with(Filter.Dimension.TYPE, query.types());
    var codes =
        query.values(Property.COUNTRY).stream()
            .flatMap(value -> Countries.code(value).stream())
            .distinct()
            .toList();
    return codes.isEmpty()
        ? List.of(anywhere)
        : List.of(anywhere, anywhere.with(Filter.Dimension.COUNTRY, codes));
  }

  private static boolean ofType(Organisation candidate, Asked query) {
    return query.types().isEmpty() || query.types().contains(candidate.type().code());
  }

  private static boolean isSure(List<Fitting> all, Asked query) {
    var best = all.getFirst();
    boolean alone = all.size() == 1 || all.get(1).score() < best.score() - AHEAD;
    if (best.identified()) {
      return !best.contradicted() && (all.size() == 1 || !all.get(1).identified());
    }
    return best.name() >= SAME_NAME
        && !best.contradicted()
        && alone
        && (best.agrees() || tells(query.text()));
  }

  private static boolean tells(String name) {
    String folded = Folding.fold(name).replace(" ", "");
    return folded.codePoints().map(c -> Folding.isHan(c) ? 3 : 1).sum() >= TELLING_LETTERS;
  }

  private Candidate candidate(Fitting fitting, boolean match) {
    var organisation = fitting.organisation();
    return new Candidate(
        organisation.id(),
        labels.name(organisation),
        description(organisation),
        List.of(type(organisation.type())),
        Math.round(fitting.score() * 10_000) / 100.0,
        match,
        fitting.features());
  }

  /** What it is and where, in the reader's language. */
  String description(Organisation organisation) {
    var place = organisation.place();
    String city = place.city(labels.wording().language());
    return labels
        .wording()
        .list(
            Stream.of(
                    labels.coded("type", organisation.type().code()),
                    city == null ? "" : city,
                    place.country().isEmpty() ? "" : labels.wording().country(place.country()))
                .filter(text -> !text.isEmpty())
                .toList());
  }

  ReconcileNamed type(OrganisationType type) {
    return new ReconcileNamed(type.code(), labels.coded("type", type.code()));
  }

  /** All types but the unknown one. */
  List<ReconcileNamed> types() {
    return Stream.of(OrganisationType.values())
        .filter(type -> type != OrganisationType.UNKNOWN)
        .map(this::type)
        .toList();
  }
}
