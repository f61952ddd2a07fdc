package fr.passerelle.http.aid;

import fr.passerelle.aid.Facts;
import fr.passerelle.aid.Party;
import fr.passerelle.aid.SupportDomain;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which schemes a request asks for, and what it tells of those who ask. */
final class AidParameters {

  static final String SEEKER = "seeker";
  static final String PARTNER = "partner";
  static final String COUNTRY = "country";
  static final String TYPE = "type";
  static final String SIZE = "size";
  static final String WITH_COUNTRY = "partner-country";
  static final String WITH_TYPE = "partner-type";
  static final String WITH_SIZE = "partner-size";
  static final String TRL = "trl";
  static final String THEME = "theme";
  static final String DOMAIN = "domain";
  static final String OPEN = "open";

  /** What the answer to a question is called, before the question's id. */
  static final String ANSWER = "q.";

  static final List<String> FACTS =
      List.of(
          SEEKER,
          PARTNER,
          COUNTRY,
          TYPE,
          SIZE,
          WITH_COUNTRY,
          WITH_TYPE,
          WITH_SIZE,
          TRL,
          THEME,
          DOMAIN,
          OPEN);

  static final List<String> TYPES =
      Stream.of(OrganisationType.values())
          .filter(type -> type != OrganisationType.UNKNOWN)
          .map(OrganisationType::code)
          .toList();
  static final List<String> SIZES = Stream.of(SizeClass.values()).map(SizeClass::code).toList();
  static final List<String> LEVELS =
      IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList();
  static final List<String> DOMAINS =
      Stream.of(SupportDomain.values()).map(SupportDomain::code).toList();

  private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);
  private static final List<String> ANSWERS = List.of("yes", "no");
  private static final int MOST_ANSWERS = 200;

  private AidParameters() {}

  /**
   * What was asked.
   *
   * @param seeker the organisation that asks; null where facts alone are told, or nothing
   * @param partner the other one; null where it is not named
   * @param theme what the project is about; null where it is not told
   * @param domain null for any
   * @param isOpen whether only what is open is wanted
   */
  record Asked(
      @Nullable Organisation seeker,
      @Nullable Organisation partner,
      @Nullable Concept theme,
      @Nullable SupportDomain domain,
      boolean isOpen,
      Facts facts) {

    /** Whether anything of who asks is known. */
    boolean isOfSomebody() {
      return !facts.seeker().isEmpty()
          || facts.partner() != null
          || facts.readiness() != null
          || facts.isTold();
    }
  }

  /** The parameters as the description of the API tells them. */
  static List<Parameter> described() {
    return List.of(
        text(SEEKER, "The id of the organisation that applies"),
        text(PARTNER, "The id of its partner"),
        text(COUNTRY, "Where who applies is, as ISO 3166-1 or by name"),
        text(TYPE, "What who applies is", TYPES),
        text(SIZE, "How large who applies is", SIZES),
        text(WITH_COUNTRY, "Where the partner is"),
        text(WITH_TYPE, "What the partner is", TYPES),
        text(WITH_SIZE, "How large the partner is", SIZES),
        text(TRL, "The technology readiness level", LEVELS),
        text(THEME, "What the project is about: the id or label of a concept"),
        text(DOMAIN, "What the support is for", DOMAINS),
        text(OPEN, "Only what is open today", List.of("true")));
  }

  private static Parameter text(String name, String description, List<String> accepted) {
    return Parameter.query(name, Parameter.Kind.TEXT, description, accepted.toArray(String[]::new));
  }

  private static Parameter text(String name, String description) {
    return text(name, description, List.of());
  }

  /** Those that the pages know, without what is blank. */
  static Parameters known(Parameters given) {
    var asked = Parameters.NONE;
    for (String name : FACTS) {
      asked = asked.with(name, given.first(name));
    }
    for (String name : given.names()) {
      if (name.startsWith(ANSWER) && asked.names().size() < MOST_ANSWERS) {
        asked = asked.with(name, given.first(name));
      }
    }
    return asked;
  }

  /** Reads what was asked, and adds to the errors what cannot be understood. */
  static Asked read(Parameters asked, Thesaurus thesaurus, Snapshot snapshot, FieldErrors errors) {
    var seeker = organisation(asked, SEEKER, snapshot, errors);
    var partner = organisation(asked, PARTNER, snapshot, errors);
    var theme = theme(asked, thesaurus, errors);
    checked(asked, DOMAIN, DOMAINS, errors);
    checked(asked, OPEN, List.of("true"), errors);
    checked(asked, TRL, LEVELS, errors);
    var told = party(asked, COUNTRY, TYPE, SIZE, errors);
    var toldOfPartner = party(asked, WITH_COUNTRY, WITH_TYPE, WITH_SIZE, errors);
    String level = asked.first(TRL);
    var facts =
        new Facts(
            seeker == null ? told : told.or(Party.of(seeker)),
            partner == null
                ? (toldOfPartner.isEmpty() ? null : toldOfPartner)
                : toldOfPartner.or(Party.of(partner)),
            LEVELS.contains(level) ? Integer.valueOf(level) : null,
            themes(theme, seeker, partner),
            theme != null,
            answers(asked, errors));
    return new Asked(
        seeker,
        partner,
        theme,
        SupportDomain.of(asked.first(DOMAIN)).orElse(null),
        !asked.first(OPEN).isEmpty(),
        facts);
  }

  private static @Nullable Organisation organisation(
      Parameters asked, String name, Snapshot snapshot, FieldErrors errors) {
    String id = asked.first(name);
    if (id.isEmpty()) {
      return null;
    }
    var found = OrganisationId.find(id, snapshot);
    if (found.isEmpty()) {
      errors.add(name, "aid.organisation", "value", FieldErrors.shown(id));
    }
    return found.orElse(null);
  }

  private static @Nullable Concept theme(
      Parameters asked, Thesaurus thesaurus, FieldErrors errors) {
    String told = asked.first(THEME);
    if (told.isEmpty()) {
      return null;
    }
    Optional<Concept> found = thesaurus.concept(told).or(() -> thesaurus.labelled(told));
    if (found.isEmpty()) {
      errors.add(THEME, "aid.theme", "value", FieldErrors.shown(told));
    }
    return found.orElse(null);
  }

  private static Party party(
      Parameters asked, String country, String type, String size, FieldErrors errors) {
    checked(asked, type, TYPES, errors);
    checked(asked, size, SIZES, errors);
    String told = asked.first(country);
    String code = told.isEmpty() ? "" : CountryNames.code(told);
    if (code == null) {
      errors.add(country, "aid.country", "value", FieldErrors.shown(told));
    }
    return new Party(
        code == null ? "" : code,
        OrganisationType.of(asked.first(type)).orElse(null),
        SizeClass.of(asked.first(size)).orElse(null));
  }

  private static Set<String> themes(
      @Nullable Concept told, @Nullable Organisation seeker, @Nullable Organisation partner) {
    if (told != null) {
      return Set.of(told.id());
    }
    var themes = new HashSet<String>();
    Stream.of(Optional.ofNullable(seeker), Optional.ofNullable(partner))
        .flatMap(Optional::stream)
        .forEach(one -> themes.addAll(one.themes()));
    return themes;
  }

  private static Map<String, Boolean> answers(Parameters asked, FieldErrors errors) {
    var answers = new HashMap<String, Boolean>();
    for (String name : new LinkedHashSet<>(asked.names())) {
      String value = asked.first(name);
      if (name.startsWith(ANSWER) && !value.isEmpty()) {
        Boolean answer = YES_OR_NO.get(value);
        if (answer == null) {
          errors.unknown(name, value, ANSWERS);
        } else {
          answers.put(name.substring(ANSWER.length()), answer);
        }
      }
    }
    return answers;
  }

  private static void checked(
      Parameters asked, String name, List<String> known, FieldErrors errors) {
    String value = asked.first(name);
    if (!value.isEmpty() && !known.contains(value)) {
      errors.unknown(name, value, known);
    }
  }
}
