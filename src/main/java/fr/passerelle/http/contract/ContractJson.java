package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.Count;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.LogEntry;
import fr.passerelle.cluster.contract.Progress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contracts and their events as programs read them. */
final class ContractJson {

  private ContractJson() {}

  /** The contracts of a team as of a day. */
  record ContractsAnswer(String asOf, List<ContractEntry> contracts) {
    ContractsAnswer {
      contracts = List.copyOf(contracts);
    }
  }

  /** A contract. */
  record ContractEntry(
      String id,
      String title,
      String start,
      String midTerm,
      String end,
      List<String> markets,
      List<String> industries,
      List<ObjectiveEntry> objectives,
      List<IndicatorEntry> indicators) {
    ContractEntry {
      markets = List.copyOf(markets);
      industries = List.copyOf(industries);
      objectives = List.copyOf(objectives);
      indicators = List.copyOf(indicators);
    }

    static ContractEntry of(Report report) {
      Contract contract = report.contract();
      var terms = contract.terms();
      return new ContractEntry(
          contract.id(),
          terms.title(),
          terms.start().toString(),
          terms.midTerm().toString(),
          terms.end().toString(),
          terms.markets(),
          terms.industries(),
          report.progress().stream().map(ObjectiveEntry::of).toList(),
          report.counts().stream().map(IndicatorEntry::of).toList());
    }
  }

  /**
   * An objective.
   *
   * @param market a country; null for all
   * @param value null where there is none
   * @param expected by a linear pace
   */
  record ObjectiveEntry(
      String id,
      String indicator,
      @Nullable String market,
      String due,
      long target,
      @Nullable Double value,
      double expected,
      boolean onPace,
      List<String> events) {
    ObjectiveEntry {
      events = List.copyOf(events);
    }

    static ObjectiveEntry of(Progress progress) {
      var objective = progress.objective();
      return new ObjectiveEntry(
          objective.id(),
          objective.indicator().code(),
          objective.market().isEmpty() ? null : objective.market(),
          objective.due().code(),
          objective.target(),
          progress.count().isKnown() ? progress.count().figure() : null,
          progress.expected(),
          progress.isOnPace(),
          counted(progress.count()));
    }
  }

  /** An indicator with the ids of the events that make it. */
  record IndicatorEntry(String indicator, @Nullable Double value, List<String> events) {
    IndicatorEntry {
      events = List.copyOf(events);
    }

    static IndicatorEntry of(Count count) {
      return new IndicatorEntry(
          count.indicator().code(), count.isKnown() ? count.figure() : null, counted(count));
    }
  }

  private static List<String> counted(Count count) {
    return count.counted().stream().map(one -> one.event().id()).toList();
  }

  /** The rows of a log, in the order of writing. */
  record EventsAnswer(long total, List<EventEntry> rows) {
    EventsAnswer {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of the log.
   *
   * @param event the id of the event that it is of
   */
  record EventEntry(
      long row,
      String event,
      String act,
      String cause,
      String reason,
      String recorded,
      String kind,
      String day,
      List<FirmEntry> members,
      @Nullable FirmEntry partner,
      String country,
      @Nullable Long amountInEuro,
      String proof,
      String origin,
      String source) {
    EventEntry {
      members = List.copyOf(members);
    }

    static EventEntry of(LogEntry entry) {
      var facts = entry.facts();
      return new EventEntry(
          entry.position(),
          entry.root(),
          entry.act().code(),
          entry.cause().code(),
          entry.reason(),
          entry.recorded().toString(),
          facts.kind().code(),
          facts.day().toString(),
          facts.members().stream().map(FirmEntry::of).toList(),
          Stream.of(facts.partner())
              .filter(one -> !one.isNone())
              .map(FirmEntry::of)
              .findFirst()
              .orElse(null),
          facts.country(),
          facts.amountInEuro(),
          facts.proof(),
          entry.origin().code(),
          entry.source());
    }
  }

  /** A member or a partner. */
  record FirmEntry(String id, String name, String sme) {
    static FirmEntry of(Firm firm) {
      return new FirmEntry(firm.id(), firm.name(), firm.sme().code());
    }
  }
}
