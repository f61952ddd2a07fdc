package fr.passerelle.http.diagnosis;

import fr.passerelle.aid.Party;
import fr.passerelle.diagnosis.Diagnosis;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The answers that stand in an address.
 *
 * @param levels of the answers, by the ids of their questions
 * @param firm who answers
 */
record DiagnosisAnswers(Map<String, Integer> levels, Party firm) {

  static final String COUNTRY = "country";
  static final String SIZE = "size";

  /** The countries whose firms our schemes are for; any other is told by none. */
  static final List<String> COUNTRIES = List.of("FR", "CN");

  static final List<String> SIZES = Stream.of(SizeClass.values()).map(SizeClass::code).toList();

  DiagnosisAnswers {
    levels = Map.copyOf(levels);
  }

  /** The parameters that the pages know, without what is blank. */
  static Parameters known(Parameters given) {
    var known = Parameters.NONE;
    for (var question : Diagnosis.known().questions()) {
      known = known.with(question.id(), given.first(question.id()));
    }
    return known.with(COUNTRY, given.first(COUNTRY)).with(SIZE, given.first(SIZE));
  }

  /** Reads them, and adds to the errors what is no answer. */
  static DiagnosisAnswers read(Parameters asked, FieldErrors errors) {
    var levels = new HashMap<String, Integer>();
    for (var question : Diagnosis.known().questions()) {
      String level = asked.first(question.id());
      var there = question.choices().stream().map(one -> Integer.toString(one.level())).toList();
      if (there.contains(level)) {
        levels.put(question.id(), Integer.valueOf(level));
      } else if (!level.isEmpty()) {
        errors.unknown(question.id(), level, there);
      }
    }
    String country = checked(asked, COUNTRY, COUNTRIES, errors);
    String size = checked(asked, SIZE, SIZES, errors);
    return new DiagnosisAnswers(
        levels, new Party(country, OrganisationType.COMPANY, SizeClass.of(size).orElse(null)));
  }

  private static String checked(
      Parameters asked, String name, List<String> known, FieldErrors errors) {
    String value = asked.first(name);
    if (value.isEmpty() || known.contains(value)) {
      return value;
    }
    errors.unknown(name, value, known);
    return "";
  }
}
