package fr.passerelle.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;

/**
 * How much each signal counts for each purpose, from {@code weights.properties}. The weights in
 * force are the same for all candidates of a need, whatever is known of each; {@link BothWays} says
 * why, and what a candidate gets of whom nothing is stated.
 */
public final class Weights {

  private final Map<Need.Purpose, Map<Signal, Double>> byPurpose =
      new EnumMap<>(Need.Purpose.class);

  private Weights() {}

  /** Reads the weights beside this class. */
  public static Weights read() {
    var properties = new Properties();
    try (var file =
        new InputStreamReader(
            Weights.class.getResourceAsStream("weights.properties"), StandardCharsets.UTF_8)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read weights.properties", e);
    }
    var weights = new Weights();
    for (var purpose : Need.Purpose.values()) {
      var signals = new EnumMap<Signal, Double>(Signal.class);
      for (var signal : Signal.values()) {
        String key = purpose.name().toLowerCase(Locale.ROOT) + "." + signal.code();
        String value = properties.getProperty(key);
        if (value == null) {
          throw new IllegalStateException("weights.properties does not give " + key);
        }
        signals.put(signal, Double.parseDouble(value));
      }
      weights.byPurpose.put(purpose, signals);
    }
    return weights;
  }

  /** The weight of each signal, relative to the others; in the order of the signals. */
  public Map<Signal, Double> of(Need.Purpose purpose) {
    return Map.copyOf(signals(purpose));
  }

  /**
   * The weights in force for a need: the reader's own where moved, else the purpose's, scaled so
   * that those of the signals that can judge here sum to 1.
   */
  EnumMap<Signal, Double> inForce(
      Need.Purpose purpose, SortedMap<Signal, Double> moved, Set<Signal> able) {
    var inForce = new EnumMap<Signal, Double>(Signal.class);
    double sum = 0;
    for (var signal : able) {
      double weight = moved.getOrDefault(signal, signals(purpose).getOrDefault(signal, 0.0));
      inForce.put(signal, weight);
      sum += weight;
    }
    double total = sum == 0 ? 1 : sum;
    inForce.replaceAll((signal, weight) -> weight / total);
    return inForce;
  }

  private Map<Signal, Double> signals(Need.Purpose purpose) {
    return byPurpose.getOrDefault(purpose, Map.of());
  }
}
