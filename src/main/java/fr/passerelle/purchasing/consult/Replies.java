package fr.passerelle.purchasing.consult;

import fr.passerelle.purchasing.consult.Reply.Claim;
import fr.passerelle.purchasing.consult.Reply.Has;
import fr.passerelle.purchasing.consult.Reply.Kind;
import fr.passerelle.purchasing.consult.Reply.OfMust;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replies as rows of their table. */
final class Replies {

  private static final String COLUMNS =
      "r.entry, r.kind, r.person, r.reason, r.price, r.unit, r.currency, r.lead_days, r.minimum,"
          + " r.certificates, r.languages, r.musts, r.comment, r.answered, r.late";

  private Replies() {}

  static Optional<Answered> of(Transaction t, String entry) {
    return t.first(
        "SELECT " + COLUMNS + " FROM consult_reply r WHERE r.entry = ?", Replies::read, entry);
  }

  /** The replies of a team's sheet. */
  static List<Answered> of(Transaction t, String team, String sheet) {
    return t.query(
        "SELECT "
            + COLUMNS
            + " FROM consult_reply r JOIN consult_entry e ON e.id = r.entry JOIN need_sheet s ON"
            + " s.id = e.sheet WHERE s.team = ? AND s.id = ? ORDER BY r.answered, r.entry",
        Replies::read,
        team,
        sheet);
  }

  private static Answered read(Row row) {
    String price = row.textOrNull(5);
    Long days = row.numberOrNull(8);
    return new Answered(
        row.text(1),
        new Reply(
            Kind.of(row.text(2)).orElseThrow(),
            row.text(3),
            row.text(4),
            price == null ? null : new BigDecimal(price),
            row.text(6),
            row.text(7),
            days == null ? null : days.intValue(),
            row.text(9),
            pairs(row.text(10))
                .map(p -> new Claim(p[0], p[1].isEmpty() ? null : LocalDate.parse(p[1])))
                .toList(),
            row.text(11).isEmpty() ? List.of() : List.of(row.text(11).split(" ", -1)),
            pairs(row.text(12)).map(p -> new OfMust(p[0], Has.of(p[1]).orElseThrow())).toList(),
            row.text(13)),
        Instant.ofEpochMilli(row.number(14)),
        row.number(15) == 1);
  }

  private static Stream<String[]> pairs(String kept) {
    return kept.lines().map(line -> line.split("\t", -1));
  }

  static void keep(Transaction t, Answered answered) {
    var reply = answered.reply();
    var price = reply.price();
    t.update("DELETE FROM consult_reply WHERE entry = ?", answered.entry());
    t.update(
        "INSERT INTO consult_reply (entry, kind, person, reason, price, unit, currency, lead_days,"
            + " minimum, certificates, languages, musts, comment, answered, late) VALUES (?"
            + ", ?".repeat(14)
            + ")",
        answered.entry(),
        reply.kind().code(),
        reply.person(),
        reply.reason(),
        price == null ? null : price.toPlainString(),
        reply.unit(),
        reply.currency(),
        reply.leadDays(),
        reply.minimum(),
        reply.certificates().stream()
            .map(one -> plain(one.name()) + "\t" + Objects.requireNonNullElse(one.until(), ""))
            .collect(Collectors.joining("\n")),
        String.join(" ", reply.languages()),
        reply.musts().stream()
            .map(one -> plain(one.must()) + "\t" + one.has().code())
            .collect(Collectors.joining("\n")),
        reply.comment(),
        answered.at().toEpochMilli(),
        answered.isLate() ? 1 : 0);
  }

  private static String plain(String text) {
    return text.replaceAll("[\t\r\n]+", " ").strip();
  }

  /** A reply in a few words, for the trail. */
  static String said(Reply reply) {
    var price = reply.price();
    return switch (reply.kind()) {
      case WILL -> "will";
      case DECLINES -> "declines: " + reply.reason();
      case OFFER ->
          "offer"
              + (price == null
                  ? ""
                  : ": " + price.toPlainString() + " " + reply.currency() + "/" + reply.unit())
              + (reply.leadDays() == null ? "" : ", " + reply.leadDays() + " d");
    };
  }
}
