package fr.passerelle.purchasing;

import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines and candidates for tests. */
final class Buys {

  private Buys() {}

  /** A line that wants so many sources, of so much money, delivered in France. */
  static Requirement line(int position, String item, int sources, double euros) {
    return new Requirement(
        position,
        "L-" + position,
        position + 2,
        item,
        "",
        "44316000-8",
        "25.62",
        "1 200",
        euros == 0 ? null : euros,
        euros == 0 ? "" : "€",
        "Toulouse, France",
        LocalDate.of(2027, 6, 30),
        List.of("ISO 9001", "EN 9100"),
        List.of("fr", "en"),
        false,
        sources,
        25,
        List.of("usinage\t5 axes"),
        List.of(),
        true,
        List.of("Site: Usine 1", "Budget: =1+1"),
        List.of(new CellFault(position + 2, "Date", "date", "fin T2")));
  }

  /** A French firm of its own group that all is known of. */
  static Candidate candidate(String id, double value) {
    return candidate(id, "FR", SizeClass.SMALL, id, value, facts(2001, true, List.of()));
  }

  static Candidate candidate(
      String id,
      String country,
      @Nullable SizeClass size,
      String group,
      double value,
      Candidate.Facts facts) {
    return new Candidate(
        id,
        "Name of " + id,
        country,
        "",
        size,
        group,
        value,
        value,
        List.of("It does that."),
        List.of(
            new Check(Check.Kind.MUST, Check.Verdict.YES, "usinage", "… usinage … [starter]"),
            new Check(Check.Kind.CERTIFICATE, Check.Verdict.UNKNOWN, "ISO 9001", "")),
        facts);
  }

  static Candidate.Facts facts(
      @Nullable Integer established, boolean isOwnerKnown, List<String> expired) {
    return new Candidate.Facts(
        established, isOwnerKnown, expired, "starter", LocalDate.of(2026, 11, 21));
  }
}
