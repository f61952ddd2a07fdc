package fr.passerelle.purchasing;

import fr.passerelle.purchasing.Risk.Kind;
import fr.passerelle.purchasing.Risk.Level;
import fr.passerelle.purchasing.Risk.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells the risks of what is chosen on a sheet. They are warnings with their sources, and change no
 * rank. What is not known of a supplier is no risk, but for its owner.
 */
public final class Risks {

  private static final int YOUNG_YEARS = 3;
  private static final double MUCH = 0.2;
  private static final double VERY_MUCH = 0.35;
  private static final double REGION_MUCH = 0.6;
  private static final int USUAL_DEPENDENCE = 30;

  private final LocalDate today;
  private final Function<String, List<String>> sensitive;

  /**
   * Makes one.
   *
   * @param sensitive tells which sensitive topics a text speaks of
   */
  public Risks(LocalDate today, Function<String, List<String>> sensitive) {
    this.today = today;
    this.sensitive = sensitive;
  }

  /**
   * The risks of each line, in the order of the lines.
   *
   * @param chosen by the line's position
   */
  public List<List<Risk>> of(List<Requirement> lines, Map<Integer, List<Candidate>> chosen) {
    var linesOf = new HashMap<String, Integer>();
    var ofCountry = new HashMap<String, Integer>();
    var euros = new HashMap<String, Double>();
    int sources = 0;
    for (var line : lines) {
      for (var one : chosen.getOrDefault(line.position(), List.of())) {
        linesOf.merge(one.organisation(), 1, Integer::sum);
        ofCountry.merge(one.country(), 1, Integer::sum);
        euros.merge(one.organisation(), euros(line), Double::sum);
        sources++;
      }
    }
    var risks = new ArrayList<List<Risk>>();
    for (var line : lines) {
      var own = new ArrayList<Risk>();
      var suppliers = chosen.getOrDefault(line.position(), List.of());
      ofLine(own, line, suppliers);
      for (var supplier : suppliers) {
        ofShare(own, supplier, linesOf, ofCountry, lines.size(), sources);
        ofSupplier(own, line, supplier, euros.getOrDefault(supplier.organisation(), 0.0));
      }
      risks.add(own);
    }
    return risks;
  }

  private static double euros(Requirement line) {
    var amount = line.amount();
    return amount == null ? 0 : amount * CellReader.euros(line.unit());
  }

  private void ofLine(List<Risk> risks, Requirement line, List<Candidate> suppliers) {
    if (suppliers.isEmpty()) {
      risks.add(new Risk(Kind.SINGLE_SOURCE, Level.HIGH, "", "0", "", Origin.PLAN));
    } else if (suppliers.size() == 1) {
      var level = line.sources() > 1 ? Level.HIGH : Level.LOW;
      risks.add(new Risk(Kind.SINGLE_SOURCE, level, "", "1", "", Origin.PLAN));
    }
    for (String topic : sensitive.apply(line.text())) {
      risks.add(new Risk(Kind.SENSITIVE, Level.MEDIUM, "", topic, "", Origin.LINE));
    }
  }

  private static void ofShare(
      List<Risk> risks,
      Candidate supplier,
      Map<String, Integer> linesOf,
      Map<String, Integer> ofCountry,
      int lines,
      int sources) {
    double share = (double) linesOf.getOrDefault(supplier.organisation(), 0) / lines;
    if (lines >= 5 && share >= MUCH) {
      var level = share >= VERY_MUCH ? Level.HIGH : Level.MEDIUM;
      risks.add(
          new Risk(Kind.CONCENTRATION, level, supplier.name(), percent(share), "", Origin.PLAN));
    }
    double ofAll = (double) ofCountry.getOrDefault(supplier.country(), 0) / sources;
    if (sources >= 5 && ofAll >= REGION_MUCH && !supplier.country().isEmpty()) {
      risks.add(
          new Risk(
              Kind.CONCENTRATION, Level.LOW, "", percent(ofAll), supplier.country(), Origin.PLAN));
    }
  }

  private void ofSupplier(
      List<Risk> risks, Requirement line, Candidate supplier, double eurosInAll) {
    var facts = supplier.facts();
    var born = facts.established();
    if (born != null && today.getYear() - born < YOUNG_YEARS) {
      risks.add(risk(Kind.AGE, Level.MEDIUM, supplier, born.toString(), ""));
    }
    var share = Checks.dependence(eurosInAll, supplier.size());
    var wished = line.dependence();
    int most = wished == null ? USUAL_DEPENDENCE : wished;
    if (share != null && eurosInAll > 0 && share > most) {
      var level = share > 2L * most ? Level.HIGH : Level.MEDIUM;
      risks.add(risk(Kind.DEPENDENCE, level, supplier, share + " %", ""));
    }
    String country = Checks.country(line.place());
    if (country != null && !supplier.country().isEmpty() && !country.equals(supplier.country())) {
      boolean isNear = Checks.isInUnion(country) && Checks.isInUnion(supplier.country());
      var level = isNear ? Level.LOW : Level.MEDIUM;
      risks.add(risk(Kind.DISTANCE, level, supplier, "", supplier.country()));
    }
    if (!facts.isOwnerKnown()) {
      risks.add(risk(Kind.OWNERSHIP, Level.LOW, supplier, "", ""));
    }
    for (String certificate : facts.expired()) {
      risks.add(risk(Kind.CERTIFICATE, Level.HIGH, supplier, certificate, ""));
    }
  }

  private static Risk risk(
      Kind kind, Level level, Candidate supplier, String detail, String country) {
    var origin = new Origin(supplier.facts().source(), supplier.facts().day());
    return new Risk(kind, level, supplier.name(), detail, country, origin);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
