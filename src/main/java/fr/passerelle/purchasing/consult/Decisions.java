package fr.passerelle.purchasing.consult;

import fr.passerelle.purchasing.consult.Decision.Share;
import fr.passerelle.purchasing.consult.Trail.Doer;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who supplies which line, as teams decided. Safe for use by many threads at once. */
public final class Decisions {

  private static final String SELECT =
      "SELECT d.id, d.position, d.shares, d.reason, account.name, d.at, d.reopened,"
          + " d.reopen_reason FROM consult_decision d JOIN need_sheet s ON s.id = d.sheet"
          + " LEFT JOIN account ON account.id = d.account WHERE s.team = ? AND s.id = ?";

  private final Database database;
  private final InstantSource clock;

  public Decisions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All decisions about a team's sheet, line by line, the earliest first. */
  public List<Decision> of(String team, String sheet) {
    return database.read(
        t -> t.query(SELECT + " ORDER BY d.position, d.at, d.id", Decisions::read, team, sheet));
  }

  /** All decisions about a line, the earliest first. */
  public List<Decision> of(LineKey line) {
    return of(line.team(), line.sheet()).stream()
        .filter(one -> one.position() == line.position())
        .toList();
  }

  static Optional<Decision> holding(Transaction t, LineKey line) {
    return t.first(
        SELECT + " AND d.position = ? AND d.reopened IS NULL",
        Decisions::read,
        line.team(),
        line.sheet(),
        line.position());
  }

  private static Decision read(Row row) {
    Long reopened = row.numberOrNull(7);
    return new Decision(
        row.text(1),
        (int) row.number(2),
        row.text(3)
            .lines()
            .map(one -> one.split("\t", -1))
            .map(parts -> new Share(parts[0], parts[1], Integer.parseInt(parts[2])))
            .toList(),
        row.text(4),
        Objects.requireNonNullElse(row.textOrNull(5), ""),
        Instant.ofEpochMilli(row.number(6)),
        reopened == null ? null : Instant.ofEpochMilli(reopened),
        row.text(8));
  }

  /**
   * Decides a line: those with a share are chosen, all others of its list are rejected, and no link
   * takes an answer any more.
   *
   * @param shares of suppliers on the list of the line, together 100 percent
   * @return whether the team has the line with those suppliers, and it was not decided yet
   */
  public boolean decide(LineKey line, List<Share> shares, String reason, String account) {
    if (shares.stream().mapToInt(Share::percent).sum() != 100 || reason.isBlank()) {
      throw new IllegalArgumentException("a decision shares all of a line, for a reason");
    }
    return database.write(
        t -> {
          var entries = Shortlists.of(t, line);
          var chosen = shares.stream().map(Share::organisation).toList();
          if (!entries.stream().map(Entry::organisation).toList().containsAll(chosen)
              || holding(t, line).isPresent()) {
            return false;
          }
          t.update(
              "INSERT INTO consult_decision (id, sheet, position, shares, reason, account, at,"
                  + " reopened, reopen_reason) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, '')",
              RandomId.next(),
              line.sheet(),
              line.position(),
              shares.stream()
                  .map(one -> one.organisation() + "\t" + plain(one.name()) + "\t" + one.percent())
                  .collect(Collectors.joining("\n")),
              reason,
              account,
              clock.millis());
          for (var entry : entries) {
            var becomes =
                chosen.contains(entry.organisation())
                    ? EntryState.CHOSEN
                    : entry.state() == EntryState.DECLINED
                        ? EntryState.DECLINED
                        : EntryState.REJECTED;
            t.update(
                "UPDATE consult_entry SET earlier = state, state = ? WHERE id = ?",
                becomes.code(),
                entry.id());
          }
          Trail.note(
              t, clock.instant(), line, Doer.account(account), "decided", said(shares), "", reason);
          return true;
        });
  }

  /**
   * Takes a decision back for a reason; suppliers are again where they were.
   *
   * @return whether the line was decided
   */
  public boolean reopen(LineKey line, String reason, String account) {
    return database.write(
        t -> {
          var decision = holding(t, line);
          if (decision.isEmpty()) {
            return false;
          }
          t.update(
              "UPDATE consult_decision SET reopened = ?, reopen_reason = ? WHERE id = ?",
              clock.millis(),
              reason,
              decision.get().id());
          t.update(
              "UPDATE consult_entry SET state = earlier, earlier = '' WHERE sheet = ? AND"
                  + " position = ? AND earlier <> ''",
              line.sheet(),
              line.position());
          Trail.note(
              t,
              clock.instant(),
              line,
              Doer.account(account),
              "reopened",
              said(decision.get().shares()),
              decision.get().reason(),
              reason);
          return true;
        });
  }

  private static String plain(String text) {
    return text.replaceAll("[\t\r\n]+", " ").strip();
  }

  private static String said(List<Share> shares) {
    return shares.stream()
        .map(one -> one.name() + " " + one.percent() + " %")
        .collect(Collectors.joining("; "));
  }
}
