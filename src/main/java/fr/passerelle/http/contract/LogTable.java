package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.LogEntry;
import fr.passerelle.cluster.contract.Sme;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Table;
import fr.passerelle.http.reader.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The log as a table, row by row as it was written: codes and keys stand beside the words, so that
 * every figure can be counted again from it.
 */
record LogTable(Wording wording) {

  private static final List<String> COLUMNS =
      List.of(
          "row",
          "event",
          "act",
          "act-code",
          "recorded",
          "by",
          "kind",
          "kind-code",
          "day",
          "members",
          "member-keys",
          "sme-keys",
          "other-keys",
          "partner",
          "partner-key",
          "country",
          "country-code",
          "amount",
          "proof",
          "origin",
          "source",
          "reason");

  Table of(List<LogEntry> entries) {
    var drawing = new EventDrawing(wording, "");
    var numbers = new HashMap<String, Long>();
    entries.forEach(one -> numbers.putIfAbsent(one.root(), one.position()));
    return new Table(
        wording.say("contract.log"),
        COLUMNS.stream()
            .map(key -> new Table.Column(key, wording.say("contract.column." + key), 20))
            .toList(),
        entries.stream()
            .map(one -> row(one, numbers.getOrDefault(one.root(), 0L), drawing))
            .toList());
  }

  private List<Cell> row(LogEntry entry, long event, EventDrawing drawing) {
    var facts = entry.facts();
    Long amount = facts.amountInEuro();
    return List.of(
        new Cell.Whole(entry.position()),
        new Cell.Whole(event),
        Cell.of(wording.say("contract.act." + entry.act().code())),
        Cell.of(entry.act().code()),
        Cell.of(entry.recorded().toString()),
        Cell.of(drawing.by(entry)),
        Cell.of(drawing.kind(facts)),
        Cell.of(facts.kind().code()),
        Cell.of(facts.day()),
        new Cell.Texts(facts.members().stream().map(Firm::name).toList()),
        keys(facts.members(), _ -> true),
        keys(facts.members(), one -> one.sme() == Sme.YES),
        keys(facts.members(), one -> one.sme() == Sme.NO),
        Cell.of(facts.partner().name()),
        Cell.of(facts.partner().isNone() ? "" : key(facts.partner())),
        Cell.of(drawing.country(facts.country())),
        Cell.of(facts.country()),
        amount == null ? Cell.NONE : new Cell.Whole(amount),
        Cell.of(facts.proof()),
        Cell.of(drawing.origin(entry)),
        Cell.of(entry.source()),
        Cell.of(
            Stream.of(entry.reason(), cause(entry))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")));
  }

  private String cause(LogEntry entry) {
    return switch (entry.cause()) {
      case PERSON, SEEN -> "";
      case SOURCE_CHANGED, SOURCE_GONE, SOURCE_BACK, MEMBER_LISTED ->
          wording.say("contract.cause." + entry.cause().code());
    };
  }

  private static Cell keys(List<Firm> firms, Predicate<Firm> which) {
    return new Cell.Texts(firms.stream().filter(which).map(LogTable::key).toList());
  }

  /** By what a firm is the same; a leading sign would be taken for a formula's. */
  static String key(Firm firm) {
    return firm.id().isEmpty() ? "name:" + firm.key().substring(1) : "id:" + firm.id();
  }
}
