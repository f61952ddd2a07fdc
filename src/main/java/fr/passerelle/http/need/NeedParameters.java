package fr.passerelle.http.need;

import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameter.Kind;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that ask for partners, by name. */
public final class NeedParameters {

  public static final String NEED = "need";
  public static final String OFFER = "offer";
  public static final String LANGUAGE = "language";
  public static final String SEEKER = "seeker";
  public static final String WITH = "with";
  public static final String ONLY_NEW = "onlyNew";
  public static final String OTHER_CLUSTERS = "otherClusters";
  public static final String PURPOSE = "purpose";
  public static final String NEAR = "near";
  public static final String WITHIN = "within";
  public static final String WITHOUT = "without";
  public static final String SORT = "sort";
  public static final String WEIGHTS = "weights";
  public static final String LIMIT = "limit";
  public static final String CURSOR = "cursor";
  public static final String LANG = "lang";

  /** Those that say what is asked, without the stretch of the list. */
  public static final Set<String> ASKED =
      Stream.concat(
              Stream.of(
                  NEED,
                  OFFER,
                  LANGUAGE,
                  SEEKER,
                  WITH,
                  ONLY_NEW,
                  OTHER_CLUSTERS,
                  PURPOSE,
                  NEAR,
                  WITHIN,
                  WITHOUT,
                  SORT,
                  WEIGHTS),
              Stream.of(Filter.Dimension.values()).map(NeedParameters::of))
          .collect(Collectors.toUnmodifiableSet());

  private NeedParameters() {}

  /**
   * The parameter of a filter's dimension. The language that organisations describe themselves in
   * has its own name, since {@code language} is that of the need.
   */
  public static String of(Filter.Dimension dimension) {
    return dimension == Filter.Dimension.LANGUAGE ? "described-in" : dimension.parameter();
  }

  /** A circle's middle as {@link #NEAR} is given: to about ten metres. */
  public static String near(Filter.Near near) {
    return String.format(
        Locale.ROOT, "%.4f,%.4f", near.centre().latitude(), near.centre().longitude());
  }

  /** As the description of the API tells of them. */
  public static List<Parameter> described() {
    return Stream.concat(asked().stream(), stretch().stream()).toList();
  }

  private static List<Parameter> asked() {
    return List.of(
        Parameter.query(
            NEED,
            Kind.TEXT,
            "What is needed, in words; at most 20,000 characters. Where blank, partners for what"
                + " the seeker does; where nobody asks either, all who pass the filters"),
        Parameter.query(
            OFFER,
            Kind.TEXT,
            "What the asker brings in return, in words; at most 20,000 characters"),
        Parameter.query(LANGUAGE, Kind.TEXT, "The language of the need", languages()),
        Parameter.query("country", Kind.TEXTS, "ISO 3166-1 codes, such as CN"),
        Parameter.query("type", Kind.TEXTS, "Types of organisation", types()),
        Parameter.query("region", Kind.TEXTS, "Regions, in any spelling of the three languages"),
        Parameter.query("size", Kind.TEXTS, "Size classes of firms", sizes()),
        Parameter.query("affiliation", Kind.TEXTS, "Ids of clusters or parks it belongs to"),
        Parameter.query("theme", Kind.TEXTS, "Ids of concepts that a source asserts"),
        Parameter.query("described-in", Kind.TEXTS, "Languages of its description", languages()),
        Parameter.query("source", Kind.TEXTS, "Ids of sources that know it"),
        Parameter.query(SEEKER, Kind.TEXT, "Id of the organisation that asks"),
        Parameter.query(
            WITH,
            Kind.TEXTS,
            "Ids of at most 7 organisations that ask together with the seeker, such as the"
                + " laboratory of a tandem: the need is read with what each of them does"),
        Parameter.query(
            ONLY_NEW,
            Kind.TEXT,
            "Leaves out whom the seeker, or who asks with it, has worked with",
            "true",
            "false"),
        Parameter.query(
            OTHER_CLUSTERS,
            Kind.TEXT,
            "Id of a cluster, or of a member of clusters: members of other ones are preferred, by"
                + " a signal of their own"),
        Parameter.query(PURPOSE, Kind.TEXT, "What for", codes(Need.Purpose.values())),
        Parameter.query(NEAR, Kind.TEXT, "Latitude and longitude, such as 43.7,7.27"),
        Parameter.query(WITHIN, Kind.NUMBER, "Kilometres around near; 100 if not given"),
        Parameter.query(WITHOUT, Kind.TEXTS, "Ids of concepts to take out of the need"),
        Parameter.query(SORT, Kind.TEXT, "The order", codes(Need.Sort.values())),
        Parameter.query(WEIGHTS, Kind.TEXTS, "Weights of signals, such as concepts:2"));
  }

  private static List<Parameter> stretch() {
    return List.of(
        Parameter.query(LIMIT, Kind.WHOLE_NUMBER, "How many, from 1 to 100; 12 if not given"),
        Parameter.query(CURSOR, Kind.TEXT, "Where to go on: the answer's next"),
        lang());
  }

  /** The language of the answer. */
  public static Parameter lang() {
    return Parameter.query(LANG, Kind.TEXT, "The language of the answer", languages());
  }

  static String[] languages() {
    return Stream.of(Language.values()).map(Language::code).toArray(String[]::new);
  }

  static String[] types() {
    return Stream.of(OrganisationType.values()).map(OrganisationType::code).toArray(String[]::new);
  }

  static String[] sizes() {
    return Stream.of(SizeClass.values()).map(SizeClass::code).toArray(String[]::new);
  }

  static String[] codes(Enum<?>[] values) {
    return Stream.of(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
