package fr.passerelle.purchasing;

import java.util.List;
import java.util.Set;

/**
 * The constraints that a buyer sets over a sheet.
 *
 * @param isApart whether no line has two sources of one group
 * @param share the most lines of the sheet that one supplier may have, in percent; 0 for any
 * @param regionShare the most sources that may be of one region, in percent; 0 for any
 * @param hasSme whether each line has an SME where one is an option
 * @param contacts how many suppliers there may be in all; 0 for any
 */
public record PlanWishes(
    boolean isApart, int share, int regionShare, boolean hasSme, int contacts) {

  /** What is proposed at first. */
  public static final PlanWishes USUAL = new PlanWishes(true, 20, 0, false, 0);

  public PlanWishes {
    if (share < 0 || share > 100 || regionShare < 0 || regionShare > 100 || contacts < 0) {
      throw new IllegalArgumentException("out of range: " + share + ", " + regionShare);
    }
  }

  /** The rules for a sheet of so many lines that want so many sources in all. */
  SourcingProblem.Rules rules(int lines, int sources) {
    return new SourcingProblem.Rules(
        isApart,
        share == 0 ? SourcingProblem.ANY : Math.max(1, lines * share / 100),
        regionShare == 0 ? SourcingProblem.ANY : Math.max(1, sources * regionShare / 100),
        hasSme,
        contacts == 0 ? SourcingProblem.ANY : contacts);
  }

  /** The problem of a sheet: the best candidates of each line, fewer where many are wanted. */
  public SourcingProblem problem(List<Requirement> lines, List<List<Candidate>> candidates) {
    return problem(lines, candidates, Set.of());
  }

  /** The same without some suppliers. */
  public SourcingProblem problem(
      List<Requirement> lines, List<List<Candidate>> candidates, Set<String> without) {
    int sources = lines.stream().mapToInt(Requirement::sources).sum();
    return new SourcingProblem(
        lines.stream().map(line -> line(line, candidates.get(line.position()), without)).toList(),
        rules(lines.size(), Math.max(1, sources)));
  }

  private static SourcingProblem.Line line(
      Requirement line, List<Candidate> candidates, Set<String> without) {
    int most = line.sources() <= 2 ? 12 : line.sources() == 3 ? 10 : 8;
    return new SourcingProblem.Line(
        line.id(),
        line.sources(),
        candidates.stream()
            .filter(one -> one.value() > 0 && !without.contains(one.organisation()))
            .limit(most)
            .map(
                one ->
                    new SourcingProblem.Option(
                        one.organisation(),
                        one.group(),
                        one.country() + " " + one.region(),
                        one.isSme(),
                        one.value()))
            .toList());
  }

  /** As it is kept. */
  String written() {
    return "%b %d %d %b %d".formatted(isApart, share, regionShare, hasSme, contacts);
  }

  static PlanWishes read(String written) {
    String[] parts = written.split(" ", -1);
    return new PlanWishes(
        Boolean.parseBoolean(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Boolean.parseBoolean(parts[3]),
        Integer.parseInt(parts[4]));
  }
}
