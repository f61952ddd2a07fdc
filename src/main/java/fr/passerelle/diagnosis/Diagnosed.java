package fr.passerelle.diagnosis;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a diagnosis says.
 *
 * @param levels of all areas, in their order
 * @param needs the most pressing first
 */
public record Diagnosed(List<AreaLevel> levels, List<Pressing> needs) {

  /**
   * How far an area is.
   *
   * @param answered how many of its questions were answered
   * @param questions how many it has
   * @param sum of the levels of the answers
   */
  public record AreaLevel(Area area, int answered, int questions, int sum) {

    /** The mean of the answers' levels, rounded, half down; none where nothing was answered. */
    public OptionalInt level() {
      return answered == 0
          ? OptionalInt.empty()
          : OptionalInt.of((2 * sum + answered - 1) / (2 * answered));
    }
  }

  /**
   * A need and how pressing it is.
   *
   * @param priority its urgency times what is missing to the highest level, by the lowest of the
   *     answers that make it, and 1 for each further one
   * @param because the answers that make it, the lowest first
   */
  public record Pressing(DiagnosedNeed need, int priority, List<Because> because) {
    public Pressing {
      because = List.copyOf(because);
    }
  }

  /** An answer that was given. */
  public record Because(DiagnosisQuestion question, DiagnosisQuestion.Choice choice) {}

  public Diagnosed {
    levels = List.copyOf(levels);
    needs = List.copyOf(needs);
  }
}
