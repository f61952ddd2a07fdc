package fr.passerelle.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.organisation.SizeClass;
import fr.passerelle.purchasing.Risk.Kind;
import fr.passerelle.purchasing.Risk.Level;
import fr.passerelle.purchasing.Risk.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Each kind of warning, with what it rests on and where that is from. */
@NullMarked
class RisksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final Origin STARTER = new Origin("starter", LocalDate.of(2026, 11, 21));
  private static final Requirement LINE = Buys.line(0, "Ferrures", 1, 0);

  private static List<Risk> risks(Requirement line, Candidate... chosen) {
    return new Risks(TODAY, text -> text.contains("Drones") ? List.of("drones") : List.of())
        .of(List.of(line), Map.of(0, List.of(chosen)))
        .getFirst();
  }

  private static Candidate with(Candidate.Facts facts) {
    return Buys.candidate("a", "FR", SizeClass.SMALL, "a", 0.5, facts);
  }

  private static final Risk ALONE =
      new Risk(Kind.SINGLE_SOURCE, Level.LOW, "", "1", "", Origin.PLAN);

  @Test
  void ofAKnownSupplierNearByOnlyThatItIsAlone() {
    assertThat(risks(LINE, Buys.candidate("a", 0.5))).containsExactly(ALONE);
    assertThat(risks(LINE, Buys.candidate("a", 0.5), Buys.candidate("b", 0.4))).isEmpty();
  }

  @Test
  void oneSourceWhereTwoWereWantedIsAHighRiskAndNoneToo() {
    assertThat(risks(Buys.line(0, "Ferrures", 2, 0), Buys.candidate("a", 0.5)))
        .containsExactly(new Risk(Kind.SINGLE_SOURCE, Level.HIGH, "", "1", "", Origin.PLAN));
    assertThat(risks(LINE))
        .containsExactly(new Risk(Kind.SINGLE_SOURCE, Level.HIGH, "", "0", "", Origin.PLAN));
  }

  @Test
  void aFirmOfTheYearBeforeLastIsYoung() {
    assertThat(risks(LINE, with(Buys.facts(2024, true, List.of()))))
        .contains(new Risk(Kind.AGE, Level.MEDIUM, "Name of a", "2024", "", STARTER));
    assertThat(risks(LINE, with(Buys.facts(2023, true, List.of())))).containsExactly(ALONE);
    assertThat(risks(LINE, with(Buys.facts(null, true, List.of())))).containsExactly(ALONE);
  }

  @Test
  void anUnknownOwnerIsTold() {
    assertThat(risks(LINE, with(Buys.facts(2001, false, List.of()))))
        .contains(new Risk(Kind.OWNERSHIP, Level.LOW, "Name of a", "", "", STARTER));
  }

  @Test
  void anExpiredCertificateIsTold() {
    assertThat(risks(LINE, with(Buys.facts(2001, true, List.of("ISO 9001 (2025-12-31)")))))
        .contains(
            new Risk(
                Kind.CERTIFICATE, Level.HIGH, "Name of a", "ISO 9001 (2025-12-31)", "", STARTER));
  }

  @Test
  void anotherCountryThanThePlaceOfDeliveryIsFarAndLessSoWithinTheUnion() {
    var facts = Buys.facts(2001, true, List.of());
    assertThat(risks(LINE, Buys.candidate("a", "CN", SizeClass.SMALL, "a", 0.5, facts)))
        .contains(new Risk(Kind.DISTANCE, Level.MEDIUM, "Name of a", "", "CN", STARTER));
    assertThat(risks(LINE, Buys.candidate("a", "DE", SizeClass.SMALL, "a", 0.5, facts)))
        .contains(new Risk(Kind.DISTANCE, Level.LOW, "Name of a", "", "DE", STARTER));
  }

  @Test
  void moreMoneyThanAFirmOfThatSizeShouldTakeIsADependence() {
    var facts = Buys.facts(2001, true, List.of());
    var micro = Buys.candidate("a", "FR", SizeClass.MICRO, "a", 0.5, facts);
    assertThat(risks(Buys.line(0, "Ferrures", 1, 500_000), micro))
        .as("25 % of 2 M€")
        .containsExactly(ALONE);
    assertThat(risks(Buys.line(0, "Ferrures", 1, 520_000), micro))
        .contains(new Risk(Kind.DEPENDENCE, Level.MEDIUM, "Name of a", "26 %", "", STARTER));
    assertThat(risks(Buys.line(0, "Ferrures", 1, 1_200_000), micro))
        .contains(new Risk(Kind.DEPENDENCE, Level.HIGH, "Name of a", "60 %", "", STARTER));
    var unknown = Buys.candidate("a", "FR", null, "a", 0.5, facts);
    assertThat(risks(Buys.line(0, "Ferrures", 1, 1_200_000), unknown)).containsExactly(ALONE);
  }

  @Test
  void sensitiveWordsOfALineAreToldFromTheLine() {
    assertThat(risks(Buys.line(0, "Drones", 1, 0), Buys.candidate("a", 0.5)))
        .contains(new Risk(Kind.SENSITIVE, Level.MEDIUM, "", "drones", "", Origin.LINE));
  }

  @Test
  void aSupplierOfManyLinesAndACountryOfMostSourcesAreConcentrations() {
    var lines = IntStream.range(0, 10).mapToObj(i -> Buys.line(i, "Ferrures", 1, 0)).toList();
    var often = Buys.candidate("often", 0.5);
    var chosen =
        IntStream.range(0, 10)
            .boxed()
            .collect(
                java.util.stream.Collectors.toMap(
                    i -> i, i -> List.of(i < 2 ? often : Buys.candidate("s" + i, 0.5))));
    var risks = new Risks(TODAY, text -> List.of()).of(lines, chosen);
    assertThat(risks.getFirst())
        .contains(
            new Risk(Kind.CONCENTRATION, Level.MEDIUM, "Name of often", "20 %", "", Origin.PLAN),
            new Risk(Kind.CONCENTRATION, Level.LOW, "", "100 %", "FR", Origin.PLAN));
    assertThat(risks.getLast())
        .doesNotContain(
            new Risk(Kind.CONCENTRATION, Level.MEDIUM, "Name of s9", "10 %", "", Origin.PLAN))
        .contains(new Risk(Kind.CONCENTRATION, Level.LOW, "", "100 %", "FR", Origin.PLAN));
  }
}
