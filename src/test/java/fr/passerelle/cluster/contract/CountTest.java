package fr.passerelle.cluster.contract;

import static fr.passerelle.cluster.contract.ContractWorld.GRANDE;
import static fr.passerelle.cluster.contract.ContractWorld.OPTIQUE;
import static fr.passerelle.cluster.contract.ContractWorld.WUHAN;
import static fr.passerelle.cluster.contract.ContractWorld.export;
import static fr.passerelle.cluster.contract.ContractWorld.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountTest {

  private static final Scope YEAR = ContractWorld.year(2027);

  private static List<Standing> log(Facts... all) {
    var events = new ArrayList<Standing>();
    for (int i = 0; i < all.length; i++) {
      String id = "e" + (i + 1);
      events.add(
          new Standing(
              List.of(
                  new LogEntry(
                      id,
                      i + 1L,
                      Act.RECORD,
                      id,
                      Instant.EPOCH,
                      "",
                      all[i],
                      Origin.HAND,
                      "",
                      "",
                      Cause.PERSON,
                      ""))));
    }
    return events;
  }

  private static List<Count.Why> whys(Count count) {
    return count.leftOut().stream().map(Count.LeftOut::why).toList();
  }

  @Test
  void aPairCountsOnceHoweverOftenItIsNoted() {
    var count =
        Count.of(
            Indicator.MATCHES,
            log(
                facts(EventKind.MATCH, "2027-03-01", WUHAN, OPTIQUE, GRANDE),
                facts(
                    EventKind.MATCH,
                    "2027-02-01",
                    Firm.named("WUHAN  optics", Sme.UNKNOWN),
                    Firm.named("optique du sud", Sme.UNKNOWN)),
                facts(EventKind.MATCH, "2027-04-01", WUHAN, OPTIQUE)),
            YEAR);
    assertThat(count.value()).as("two members and one partner").isEqualTo(2);
    assertThat(count.counted()).extracting(Count.Counted::adds).containsExactly(1L, 1L);
    assertThat(whys(count)).containsExactly(Count.Why.REPEATED);
  }

  @Test
  void aProjectOfThreeMembersIsOneProject() {
    var third = Firm.named("Trois", Sme.YES);
    assertThat(
            Count.of(
                    Indicator.PROJECTS,
                    log(facts(EventKind.PROJECT, "2027-03-01", WUHAN, OPTIQUE, GRANDE, third)),
                    YEAR)
                .value())
        .isEqualTo(1);
  }

  @Test
  void exportsAreSummedInTargetMarketsAlone() {
    var targets = new Scope(YEAR.from(), YEAR.until(), "", Set.of("CN"), "");
    var count =
        Count.of(
            Indicator.EXPORTS,
            log(
                export("2027-03-01", 100L, "CN", OPTIQUE, GRANDE),
                export("2027-03-02", 40L, "BR", OPTIQUE),
                export("2027-03-03", null, "CN", OPTIQUE),
                export("2026-12-31", 7L, "CN", OPTIQUE),
                export("2028-01-01", 7L, "CN", OPTIQUE)),
            targets);
    assertThat(count.value()).isEqualTo(100);
    assertThat(whys(count))
        .containsExactlyInAnyOrder(
            Count.Why.OTHER_MARKET, Count.Why.NO_AMOUNT, Count.Why.BEFORE, Count.Why.AFTER);
  }

  @Test
  void theShareLeavesOutWhoseSizeIsUnknown() {
    var unknown = Firm.named("Inconnue", Sme.UNKNOWN);
    var count =
        Count.of(
            Indicator.SME_SHARE,
            log(
                facts(EventKind.MEETING, "2027-03-01", WUHAN, OPTIQUE, GRANDE, unknown),
                facts(EventKind.MATCH, "2027-03-02", WUHAN, unknown),
                facts(EventKind.NEW_MEMBER, "2027-03-03", Firm.NONE, Firm.named("N", Sme.YES))),
            YEAR);
    assertThat(count.value()).isEqualTo(1);
    assertThat(count.whole()).isEqualTo(2);
    assertThat(count.figure()).isEqualTo(50);
    assertThat(whys(count)).containsExactlyInAnyOrder(Count.Why.SIZE_UNKNOWN, Count.Why.OTHER_KIND);
  }

  @Test
  void aShareOfNobodyIsNoFigure() {
    assertThat(Count.of(Indicator.SME_SHARE, log(), YEAR).isKnown()).isFalse();
    assertThat(Count.of(Indicator.MEETINGS, log(), YEAR).isKnown()).isTrue();
  }

  @Test
  void whatNamesNoMemberOrNoPartnerIsToldApart() {
    var count =
        Count.of(
            Indicator.INTRODUCTIONS,
            log(
                facts(EventKind.INTRODUCTION, "2027-03-01", WUHAN),
                facts(EventKind.INTRODUCTION, "2027-03-01", Firm.NONE, OPTIQUE)),
            YEAR);
    assertThat(count.value()).isZero();
    assertThat(whys(count)).containsExactly(Count.Why.NO_MEMBER, Count.Why.NO_PARTNER);
  }

  @Test
  void theFirstAndTheLastDayBelongToThePeriod() {
    assertThat(
            Count.of(
                    Indicator.MEETINGS,
                    log(
                        facts(EventKind.MEETING, "2027-01-01", WUHAN, OPTIQUE),
                        facts(EventKind.MEETING, "2027-12-31", WUHAN, OPTIQUE)),
                    YEAR)
                .value())
        .isEqualTo(2);
  }

  @Test
  void quartersReachFromTheFirstToTheLastDay() {
    var scope =
        new Scope(LocalDate.parse("2027-02-15"), LocalDate.parse("2027-07-01"), "", Set.of(), "");
    var parts =
        Breakdown.quarters(
            Indicator.MEETINGS,
            log(
                facts(EventKind.MEETING, "2027-02-14", WUHAN, OPTIQUE),
                facts(EventKind.MEETING, "2027-03-31", WUHAN, OPTIQUE),
                facts(EventKind.MEETING, "2027-04-01", WUHAN, OPTIQUE)),
            scope);
    assertThat(parts)
        .extracting(Breakdown.Part::key, part -> part.count().value())
        .containsExactly(tuple("2027-Q1", 1L), tuple("2027-Q2", 1L), tuple("2027-Q3", 0L));
  }
}
