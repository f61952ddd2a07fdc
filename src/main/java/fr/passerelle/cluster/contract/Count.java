package fr.passerelle.cluster.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator with the events that make it, and why each other one does not.
 *
 * @param value what is counted; of a share, the part
 * @param whole of a share, what the part is of; 1 otherwise
 * @param counted by day; what they add makes the value
 */
public record Count(
    Indicator indicator, long value, long whole, List<Counted> counted, List<LeftOut> leftOut) {

  private static final Comparator<Standing> IN_ORDER =
      Comparator.comparing((Standing one) -> one.facts().day())
          .thenComparingLong(one -> one.first().position());

  /**
   * An event that is counted.
   *
   * @param adds to the value
   * @param addsToWhole of a share
   */
  public record Counted(Standing event, long adds, long addsToWhole) {}

  /** An event that is not counted. */
  public record LeftOut(Standing event, Why why) {}

  /** Why an event is not counted. */
  public enum Why {
    WITHDRAWN,
    OTHER_KIND,
    BEFORE,
    AFTER,
    OTHER_MARKET,
    OTHER_MEMBER,
    NO_MEMBER,
    NO_PARTNER,
    NO_AMOUNT,
    NO_SME,
    SIZE_UNKNOWN,
    REPEATED;

    /** As in messages and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Count {
    counted = List.copyOf(counted);
    leftOut = List.copyOf(leftOut);
  }

  /** Counts the events of a log. */
  public static Count of(Indicator indicator, List<Standing> events, Scope scope) {
    var counted = new ArrayList<Counted>();
    var leftOut = new ArrayList<LeftOut>();
    Set<String> known = new HashSet<>();
    long value = 0;
    long whole = 0;
    for (var event : events.stream().sorted(IN_ORDER).toList()) {
      var why = outside(indicator, event, scope);
      if (why == null) {
        why = lacking(indicator, event.facts(), scope);
      }
      if (why == null) {
        var adds = adds(indicator, event, scope, known);
        if (adds.adds() == 0 && adds.addsToWhole() == 0) {
          why = Why.REPEATED;
        } else {
          counted.add(adds);
          value += adds.adds();
          whole += adds.addsToWhole();
        }
      }
      if (why != null) {
        leftOut.add(new LeftOut(event, why));
      }
    }
    return new Count(
        indicator, value, indicator.way() == Indicator.Way.SHARE ? whole : 1, counted, leftOut);
  }

  /** The value as it stands beside a target: of a share in percent. */
  public double figure() {
    return indicator.way() == Indicator.Way.SHARE
        ? (whole == 0 ? 0 : 100.0 * value / whole)
        : value;
  }

  /** Whether there is a figure: a share of nothing is none. */
  public boolean isKnown() {
    return whole > 0;
  }

  private static @Nullable Why outside(Indicator indicator, Standing event, Scope scope) {
    var facts = event.facts();
    if (event.isWithdrawn()) {
      return Why.WITHDRAWN;
    }
    if (!indicator.counts(facts.kind())) {
      return Why.OTHER_KIND;
    }
    if (facts.day().isBefore(scope.from())) {
      return Why.BEFORE;
    }
    if (facts.day().isAfter(scope.until())) {
      return Why.AFTER;
    }
    boolean isElsewhere =
        indicator == Indicator.EXPORTS
            && !scope.targets().isEmpty()
            && !scope.targets().contains(facts.country());
    if (isElsewhere || (!scope.market().isEmpty() && !scope.market().equals(facts.country()))) {
      return Why.OTHER_MARKET;
    }
    return scope.member().isEmpty() || facts.concerns(scope.member()) ? null : Why.OTHER_MEMBER;
  }

  private static @Nullable Why lacking(Indicator indicator, Facts facts, Scope scope) {
    var members = members(facts, scope);
    if (members.isEmpty()) {
      return Why.NO_MEMBER;
    }
    return switch (indicator.way()) {
      case EVENTS, MEMBERS -> null;
      case PAIRS -> facts.partner().isNone() ? Why.NO_PARTNER : null;
      case EUROS -> facts.amountInEuro() == null ? Why.NO_AMOUNT : null;
      case SMES -> members.stream().noneMatch(one -> one.sme() == Sme.YES) ? Why.NO_SME : null;
      case SHARE ->
          members.stream().allMatch(one -> one.sme() == Sme.UNKNOWN) ? Why.SIZE_UNKNOWN : null;
    };
  }

  private static List<Firm> members(Facts facts, Scope scope) {
    return scope.member().isEmpty()
        ? facts.members()
        : facts.members().stream().filter(one -> one.key().equals(scope.member())).toList();
  }

  private static Counted adds(Indicator indicator, Standing event, Scope scope, Set<String> known) {
    var facts = event.facts();
    var members = members(facts, scope);
    Long amount = facts.amountInEuro();
    return switch (indicator.way()) {
      case EVENTS -> new Counted(event, 1, 0);
      case EUROS -> new Counted(event, amount == null ? 0 : amount, 0);
      case PAIRS ->
          new Counted(
              event,
              members.stream()
                  .filter(one -> known.add(one.key() + "\n" + facts.partner().key()))
                  .count(),
              0);
      case MEMBERS ->
          new Counted(event, members.stream().filter(one -> known.add(one.key())).count(), 0);
      case SMES ->
          new Counted(
              event,
              members.stream()
                  .filter(one -> one.sme() == Sme.YES)
                  .filter(one -> known.add(one.key()))
                  .count(),
              0);
      case SHARE ->
          new Counted(
              event,
              members.stream()
                  .filter(one -> one.sme() == Sme.YES)
                  .filter(one -> known.add("SME\n" + one.key()))
                  .count(),
              members.stream()
                  .filter(one -> one.sme() != Sme.UNKNOWN)
                  .filter(one -> known.add(one.key()))
                  .count());
    };
  }
}
