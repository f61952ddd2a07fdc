package fr.passerelle.diagnosis;

import fr.passerelle.organisation.Cooperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From project to product: which kind of partner comes next, by how ready a technology is. The
 * rules stand in tables, which {@code index-data/diagnosis/README.md} describes. Immutable.
 */
public final class ProductLadder {

  private static final ProductLadder SHIPPED = new ProductLadder();

  private final List<ReadinessLevel> levels;
  private final List<NextPartner> steps;

  private ProductLadder() {
    levels =
        TableRow.all(
            "levels.tsv",
            row ->
                new ReadinessLevel(
                    row.number("level", ReadinessLevel.LOWEST, ReadinessLevel.HIGHEST),
                    row.inEachLanguage(""),
                    row.inEachLanguage("meaning-")));
    steps = TableRow.all("steps.tsv", ProductLadder::step);
  }

  /** That which comes with the program. */
  public static ProductLadder known() {
    return SHIPPED;
  }

  /** The nine levels, from the lowest. */
  public List<ReadinessLevel> levels() {
    return levels;
  }

  /** The kinds of partners, in the order in which they come. */
  public List<NextPartner> steps() {
    return steps;
  }

  /** The kind of partner that comes next; none where the level is not known. */
  public Optional<NextPartner> next(@Nullable Integer level) {
    if (level == null) {
      return Optional.empty();
    }
    int known = level;
    return steps.stream().filter(step -> step.from() <= known && known <= step.to()).findFirst();
  }

  /** The kind of partner that comes after one; none after the last. */
  public Optional<NextPartner> after(NextPartner step) {
    return steps.stream().filter(one -> one.from() == step.to() + 1).findFirst();
  }

  private static NextPartner step(TableRow row) {
    return new NextPartner(
        row.text("id"),
        row.number("from", ReadinessLevel.LOWEST, ReadinessLevel.HIGHEST),
        row.number("to", ReadinessLevel.LOWEST, ReadinessLevel.HIGHEST),
        row.types("types"),
        row.parts("cooperation").stream().map(ProductLadder::cooperation).toList(),
        row.text("purpose"),
        row.inEachLanguage(""),
        row.inEachLanguage("role-"),
        row.inEachLanguage("why-"),
        row.inEachLanguage("words-"));
  }

  private static Cooperation cooperation(String code) {
    return Stream.of(Cooperation.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cooperation: " + code));
  }
}
