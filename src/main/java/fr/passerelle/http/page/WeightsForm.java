package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.Signal;
import fr.passerelle.matching.Weights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weights in force, to be moved.
 *
 * @param action the page that takes them
 * @param kept parameters that the form carries on
 * @param moved which weights differ from the purpose's, as a sentence; empty where none does
 * @param reset the same page with the purpose's own weights
 */
public record WeightsForm(
    String action, List<Hidden> kept, List<Weight> weights, String moved, String reset) {

  private static final String PREFIX = NeedParameters.WEIGHTS + ".";

  /**
   * A signal's weight.
   *
   * @param value from 0 to 10, as forms write numbers
   * @param usual the purpose's own, in the reader's form
   */
  public record Weight(String field, String code, String name, String value, String usual) {}

  public WeightsForm {
    kept = List.copyOf(kept);
    weights = List.copyOf(weights);
  }

  /** The form on the page at an address, for a need that was asked with these parameters. */
  static WeightsForm of(
      Need need, Parameters asked, String address, Weights weights, Wording wording) {
    var rest = asked.without(NeedParameters.WEIGHTS);
    var usual = weights.of(need.purpose());
    return new WeightsForm(
        address,
        Hidden.of(rest),
        Stream.of(Signal.values())
            .map(
                signal ->
                    new Weight(
                        PREFIX + signal.code(),
                        signal.code(),
                        wording.say("signal." + signal.code()),
                        plain(inForce(signal, need, usual)),
                        wording.decimal(usual.getOrDefault(signal, 0.0))))
            .toList(),
        moved(need, usual, wording),
        rest.on(address));
  }

  /**
   * The parameters with what the form's fields say put into the one parameter for weights, which
   * holds those alone that differ from the purpose's; empty where the form was not sent.
   */
  static Optional<Parameters> settled(Parameters given, Weights weights) {
    if (given.names().stream().noneMatch(name -> name.startsWith(PREFIX))) {
      return Optional.empty();
    }
    var usual = weights.of(purpose(given));
    var moved =
        Stream.of(Signal.values())
            .filter(signal -> !given.first(PREFIX + signal.code()).isEmpty())
            .filter(
                signal ->
                    !given
                        .first(PREFIX + signal.code())
                        .equals(plain(usual.getOrDefault(signal, 0.0))))
            .map(signal -> signal.code() + ":" + given.first(PREFIX + signal.code()))
            .toList();
    String[] fields =
        given.names().stream().filter(name -> name.startsWith(PREFIX)).toArray(String[]::new);
    return Optional.of(given.without(fields).with(NeedParameters.WEIGHTS, String.join(",", moved)));
  }

  private static Need.Purpose purpose(Parameters given) {
    String code = given.first(NeedParameters.PURPOSE);
    return Stream.of(Need.Purpose.values())
        .filter(purpose -> purpose.name().equalsIgnoreCase(code))
        .findFirst()
        .orElse(Need.Purpose.RESEARCH);
  }

  private static String moved(Need need, Map<Signal, Double> usual, Wording wording) {
    var moved =
        need.weights().entrySet().stream()
            .map(
                entry ->
                    wording.say(
                        "weights.one",
                        "signal",
                        wording.say("signal." + entry.getKey().code()),
                        "weight",
                        entry.getValue(),
                        "usual",
                        usual.getOrDefault(entry.getKey(), 0.0)))
            .toList();
    return moved.isEmpty() ? "" : wording.say("weights.moved", "weights", wording.list(moved));
  }

  private static double inForce(Signal signal, Need need, Map<Signal, Double> usual) {
    return need.weights().getOrDefault(signal, usual.getOrDefault(signal, 0.0));
  }

  /** As forms write numbers: a point, no exponent, no zeros at the end. */
  private static String plain(double weight) {
    return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }
}
