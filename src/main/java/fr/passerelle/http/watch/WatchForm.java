package fr.passerelle.http.watch;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.matching.Need;
import fr.passerelle.search.Snapshot;
import fr.passerelle.workspace.watch.Frequency;
import fr.passerelle.workspace.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a team wants to have watched. */
final class WatchForm {

  static final String NAME = "name";
  static final String FREQUENCY = "frequency";

  /** What is watched does not depend on the order of a list, nor on the weights of its signals. */
  private static final Set<String> ASKED =
      NeedParameters.ASKED.stream()
          .filter(name -> !Set.of(NeedParameters.SORT, NeedParameters.WEIGHTS).contains(name))
          .collect(Collectors.toUnmodifiableSet());

  private WatchForm() {}

  /** Those of the parameters that say what is watched. */
  static Parameters asked(Parameters all) {
    return all.only(ASKED);
  }

  /** What is wrong with the parameters of a search that is to be watched. */
  static List<FieldError> check(
      Parameters asked, NeedReader reader, Wording wording, Snapshot snapshot) {
    var errors = new FieldErrors(wording);
    return switch (reader.read(asked, wording, 0, id -> snapshot.find(id).isPresent())) {
      case NeedReading.Refused(var wrong) -> wrong;
      case NeedReading.Understood(Need need) -> {
        if (need.text().isBlank() && need.offer().isBlank() && need.filter().isEmpty()) {
          errors.add(NeedParameters.NEED, "watch-all");
        }
        int length = asked.query().length();
        if (length > Watch.LONGEST_PARAMETERS) {
          errors.add(NeedParameters.NEED, "watch-long");
        }
        yield errors.all();
      }
    };
  }

  /** Adds what is wrong with a watch's name, of which none is given where it is to be made up. */
  static void checkName(String name, FieldErrors errors) {
    if (name.length() > Watch.LONGEST_NAME) {
      errors.add(NAME, "too-long", "most", Watch.LONGEST_NAME, "length", name.length());
    }
  }

  /** The frequency of a code; daily where none is given or it is wrong, which is told. */
  static Frequency frequency(String code, FieldErrors errors) {
    if (code.isEmpty()) {
      return Frequency.DAILY;
    }
    return Frequency.of(code)
        .orElseGet(
            () -> {
              errors.unknown(
                  FREQUENCY, code, Stream.of(Frequency.values()).map(Frequency::code).toList());
              return Frequency.DAILY;
            });
  }

  /** The frequencies to choose from. */
  static List<FrequencyChoice> choices(Frequency chosen, Wording wording) {
    return Stream.of(Frequency.values())
        .map(
            one ->
                new FrequencyChoice(
                    one.code(), wording.say("watch.frequency." + one.code()), one == chosen))
        .toList();
  }
}
