package fr.passerelle.http.need;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Regions;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a need from the parameters of a request. Immutable; safe for many threads at once. */
public final class NeedReader {

  /** How many partners an answer has where none asks otherwise. */
  public static final int PAGE = 12;

  /** How many partners an answer has at most. */
  public static final int MOST = 100;

  private static final int MOST_VALUES = 50;

  /** All clusters there are, under all names that they had. */
  private static final int MOST_CLUSTERS = 150;

  private final Thesaurus thesaurus;

  public NeedReader(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /**
   * Reads a need.
   *
   * @param offset where the asked stretch of the list begins
   * @param seekers tells whether there is an organisation of this id
   */
  public NeedReading read(
      Parameters asked, Wording wording, int offset, Predicate<String> seekers) {
    var errors = new FieldErrors(wording);
    String text = words(NeedParameters.NEED, asked, errors);
    String offer = words(NeedParameters.OFFER, asked, errors);
    var language = language(asked, errors);
    var filter = filter(asked, errors);
    String seeker = asked.first(NeedParameters.SEEKER);
    if (!seeker.isEmpty() && !seekers.test(seeker)) {
      errors.add(NeedParameters.SEEKER, "seeker", "value", FieldErrors.shown(seeker));
    }
    var companions = companions(asked, seekers, errors);
    boolean onlyNew = onlyNew(asked, errors);
    String others = asked.first(NeedParameters.OTHER_CLUSTERS);
    if (!others.isEmpty() && !seekers.test(others)) {
      errors.add(NeedParameters.OTHER_CLUSTERS, "seeker", "value", FieldErrors.shown(others));
    }
    var purpose = oneOf(NeedParameters.PURPOSE, Need.Purpose.values(), asked, errors);
    var sort = oneOf(NeedParameters.SORT, Need.Sort.values(), asked, errors);
    if (sort == Need.Sort.DISTANCE && filter.near() == null) {
      errors.add(NeedParameters.SORT, "distance");
    }
    var without = concepts(NeedParameters.WITHOUT, asked, errors);
    var weights = weights(asked, errors);
    int limit = limit(asked, errors);
    return errors.isEmpty()
        ? new NeedReading.Understood(
            new Need(
                text,
                offer,
                language,
                wording.language(),
                filter,
                seeker.isEmpty() ? null : seeker,
                purpose,
                without,
                weights,
                sort,
                offset,
                limit,
                companions,
                onlyNew,
                others.isEmpty() ? null : others))
        : new NeedReading.Refused(errors.all());
  }

  private static String words(String name, Parameters asked, FieldErrors errors) {
    String text = asked.first(name);
    if (text.length() > Need.MAX_LENGTH) {
      errors.add(name, "too-long", "most", Need.MAX_LENGTH, "length", text.length());
      return text.substring(0, Need.MAX_LENGTH);
    }
    return text;
  }

  private static List<String> companions(
      Parameters asked, Predicate<String> known, FieldErrors errors) {
    var companions = asked.each(NeedParameters.WITH);
    if (!companions.isEmpty() && asked.first(NeedParameters.SEEKER).isEmpty()) {
      errors.add(NeedParameters.WITH, "with-alone");
    }
    if (companions.size() > Need.MAX_COMPANIONS) {
      errors.add(NeedParameters.WITH, "too-many", "most", Need.MAX_COMPANIONS);
    }
    companions.stream()
        .filter(known.negate())
        .limit(3)
        .forEach(id -> errors.add(NeedParameters.WITH, "seeker", "value", FieldErrors.shown(id)));
    return companions;
  }

  private static boolean onlyNew(Parameters asked, FieldErrors errors) {
    String given = asked.first(NeedParameters.ONLY_NEW).toLowerCase(Locale.ROOT);
    if (!List.of("", "true", "false").contains(given)) {
      errors.unknown(NeedParameters.ONLY_NEW, given, List.of("true", "false"));
    }
    boolean wanted = given.equals("true");
    if (wanted && asked.first(NeedParameters.SEEKER).isEmpty()) {
      errors.add(NeedParameters.ONLY_NEW, "new-alone");
    }
    return wanted;
  }

  private static @Nullable Language language(Parameters asked, FieldErrors errors) {
    String code = asked.first(NeedParameters.LANGUAGE);
    if (code.isEmpty()) {
      return null;
    }
    var language = Language.of(code);
    if (language.isEmpty()) {
      errors.unknown(NeedParameters.LANGUAGE, code, List.of(NeedParameters.languages()));
    }
    return language.orElse(null);
  }

  private Filter filter(Parameters asked, FieldErrors errors) {
    var values = new TreeMap<Filter.Dimension, List<String>>();
    for (var dimension : Filter.Dimension.values()) {
      var read = values(dimension, asked, errors);
      int most = dimension == Filter.Dimension.AFFILIATION ? MOST_CLUSTERS : MOST_VALUES;
      if (read.size() > most) {
        errors.add(NeedParameters.of(dimension), "too-many", "most", most);
      }
      values.put(dimension, read);
    }
    return new Filter(values, CircleReader.near(asked, errors));
  }

  private List<String> values(Filter.Dimension dimension, Parameters asked, FieldErrors errors) {
    String name = NeedParameters.of(dimension);
    return switch (dimension) {
      case TYPE ->
          each(
              name,
              asked.each(name).stream().map(v -> v.toLowerCase(Locale.ROOT)).toList(),
              value -> OrganisationType.of(value).isPresent(),
              List.of(NeedParameters.types()),
              errors);
      case SIZE ->
          each(
              name,
              asked.each(name).stream().map(v -> v.toLowerCase(Locale.ROOT)).toList(),
              value -> SizeClass.of(value).isPresent(),
              List.of(NeedParameters.sizes()),
              errors);
      case COUNTRY ->
          Countries.checked(
              asked.each(name).stream().map(v -> v.toUpperCase(Locale.ROOT)).toList(), errors);
      case LANGUAGE ->
          each(
              name,
              asked.each(name),
              value -> List.of(NeedParameters.languages()).contains(value),
              List.of(NeedParameters.languages()),
              errors);
      case THEME -> concepts(name, asked, errors);
      // a region's name may hold a comma
      case REGION -> regions(asked);
      case AFFILIATION, SOURCE -> asked.each(name);
    };
  }

  /** The one name of each region that is asked for. */
  public static List<String> regions(Parameters asked) {
    return asked.all(NeedParameters.of(Filter.Dimension.REGION)).stream()
        .filter(value -> !value.isBlank())
        .map(value -> Regions.known().name(value.strip()))
        .distinct()
        .toList();
  }

  private static List<String> each(
      String name,
      List<String> values,
      Predicate<String> isKnown,
      List<String> known,
      FieldErrors errors) {
    values.stream()
        .filter(isKnown.negate())
        .limit(3)
        .forEach(value -> errors.unknown(name, value, known));
    return values;
  }

  private List<String> concepts(String name, Parameters asked, FieldErrors errors) {
    var ids = asked.each(name);
    for (String id : ids.stream().filter(id -> thesaurus.concept(id).isEmpty()).limit(3).toList()) {
      var meant = thesaurus.labelled(id).map(concept -> List.of(concept.id()));
      errors.add(
          name,
          meant.isPresent() ? "concept-label" : "concept",
          "value",
          FieldErrors.shown(id),
          "nearest",
          meant.orElse(List.of("")).getFirst());
    }
    return ids;
  }

  private static <E extends Enum<E>> E oneOf(
      String name, E[] values, Parameters asked, FieldErrors errors) {
    String code = asked.first(name);
    if (code.isEmpty()) {
      return values[0];
    }
    var found = Stream.of(values).filter(value -> value.name().equalsIgnoreCase(code)).findFirst();
    if (found.isEmpty()) {
      errors.unknown(name, code, List.of(NeedParameters.codes(values)));
    }
    return found.orElse(values[0]);
  }

  private static SortedMap<Signal, Double> weights(Parameters asked, FieldErrors errors) {
    var weights = new TreeMap<Signal, Double>();
    var known = Stream.of(Signal.values()).map(Signal::code).toList();
    for (String pair : asked.each(NeedParameters.WEIGHTS)) {
      int colon = pair.indexOf(':');
      var signal = Signal.of(colon < 0 ? pair : pair.substring(0, colon));
      double weight = colon < 0 ? Double.NaN : CircleReader.number(pair.substring(colon + 1));
      if (signal.isEmpty()) {
        errors.unknown(NeedParameters.WEIGHTS, pair, new ArrayList<>(known));
      } else if (!(weight >= 0 && weight <= 10)) {
        errors.add(NeedParameters.WEIGHTS, "weight", "value", FieldErrors.shown(pair));
      } else {
        weights.put(signal.get(), weight);
      }
    }
    if (!weights.isEmpty()
        && weights.size() == known.size()
        && weights.values().stream().allMatch(weight -> weight == 0)) {
      errors.add(NeedParameters.WEIGHTS, "weights-zero");
    }
    return weights;
  }

  private static int limit(Parameters asked, FieldErrors errors) {
    String limit = asked.first(NeedParameters.LIMIT);
    if (limit.isEmpty()) {
      return PAGE;
    }
    double number = CircleReader.number(limit);
    if (!(number >= 1 && number <= MOST && number == Math.rint(number))) {
      errors.add(NeedParameters.LIMIT, "limit", "value", FieldErrors.shown(limit), "most", MOST);
      return PAGE;
    }
    return (int) number;
  }
}
