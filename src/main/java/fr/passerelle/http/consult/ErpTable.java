package fr.passerelle.http.consult;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Table;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.consult.Answered;
import fr.passerelle.purchasing.consult.Decision;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.Invitation;
import fr.passerelle.search.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, a row for each line and chosen supplier, in the order of the sheet. The columns
 * have the same names in all languages: programs read them.
 */
final class ErpTable {

  private static final List<String> COLUMNS =
      List.of(
          "line_id",
          "line_position",
          "item",
          "cpv",
          "nace",
          "volume",
          "amount",
          "amount_unit",
          "delivery_place",
          "needed_by",
          "supplier_id",
          "supplier_name",
          "supplier_country",
          "siren",
          "vat",
          "uscc",
          "share_percent",
          "price",
          "currency",
          "price_unit",
          "lead_days",
          "minimum_quantity",
          "nda",
          "decided_on",
          "decided_by",
          "reason");

  private final NeedSheet sheet;
  private final Snapshot snapshot;
  private final List<Requirement> lines;
  private final Map<Integer, Decision> decisions = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Answered> answers = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();

  ErpTable(ConsultDesk desk, NeedSheet sheet, Snapshot snapshot) {
    this.sheet = sheet;
    this.snapshot = snapshot;
    String team = sheet.team();
    this.lines = desk.buying().sheets().lines(team, sheet.id());
    desk.room().decisions().of(team, sheet.id()).stream()
        .filter(Decision::holds)
        .forEach(one -> decisions.put(one.position(), one));
    desk.room()
        .shortlists()
        .of(team, sheet.id())
        .forEach(one -> entries.put(one.position() + " " + one.organisation(), one));
    desk.room()
        .invitations()
        .replies(team, sheet.id())
        .forEach(one -> answers.put(one.entry(), one));
    desk.room()
        .invitations()
        .of(team, sheet.id())
        .forEach(one -> invitations.put(one.entry(), one));
  }

  Table table() {
    var rows = new ArrayList<List<Cell>>();
    for (var line : lines) {
      var decision = decisions.get(line.position());
      if (decision != null) {
        decision.shares().forEach(share -> rows.add(row(line, decision, share)));
      }
    }
    return new Table(
        sheet.name(),
        COLUMNS.stream().map(column -> new Table.Column(column, column, 16)).toList(),
        rows);
  }

  private List<Cell> row(Requirement line, Decision decision, Decision.Share share) {
    var entry = entries.get(line.position() + " " + share.organisation());
    var answered = entry == null ? null : answers.get(entry.id());
    var reply = answered == null ? null : answered.reply();
    var invitation = entry == null ? null : invitations.get(entry.id());
    var organisation = snapshot.find(share.organisation()).orElse(null);
    var price = reply == null ? null : reply.price();
    var lead = reply == null ? null : reply.leadDays();
    var amount = line.amount();
    return List.of(
        Cell.of(line.id()),
        new Cell.Whole(line.position() + 1L),
        Cell.of(line.item()),
        Cell.of(line.cpv()),
        Cell.of(line.nace()),
        Cell.of(line.volume()),
        Cell.of(
            amount == null ? "" : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString()),
        Cell.of(line.unit()),
        Cell.of(line.place()),
        Cell.of(line.date()),
        Cell.of(share.organisation()),
        Cell.of(share.name()),
        Cell.of(entry == null ? "" : entry.country()),
        identifier(organisation, "siren"),
        identifier(organisation, "vat"),
        identifier(organisation, "uscc"),
        new Cell.Whole(share.percent()),
        Cell.of(price == null ? "" : price.toPlainString()),
        Cell.of(reply == null ? "" : reply.currency()),
        Cell.of(reply == null ? "" : reply.unit()),
        lead == null ? Cell.NONE : new Cell.Whole(lead),
        Cell.of(reply == null ? "" : reply.minimum()),
        Cell.of(invitation == null ? "" : invitation.nda().code()),
        Cell.of(LocalDate.ofInstant(decision.at(), ZoneOffset.UTC)),
        Cell.of(decision.person()),
        Cell.of(decision.reason()));
  }

  private static Cell identifier(@Nullable Organisation organisation, String scheme) {
    return (organisation == null ? List.<Identifier>of() : organisation.identifiers())
        .stream()
            .filter(id -> id.scheme().equals(scheme))
            .map(id -> Cell.of(id.value()))
            .findFirst()
            .orElse(Cell.NONE);
  }
}
