package fr.passerelle.purchasing.consult;

import fr.passerelle.purchasing.consult.Trail.Doer;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lines without a supplier that a team shows to clusters, and what these propose. Safe for use by
 * many threads at once.
 */
public final class OpenNeeds {

  static final String PROPOSAL =
      "SELECT p.id, p.need, c.name, p.organisation, p.name, p.country, p.reason, p.at, p.taken,"
          + " p.disclosed FROM open_need_proposal p JOIN open_need n ON n.id = p.need"
          + " JOIN team c ON c.id = p.team";

  private final Database database;
  private final InstantSource clock;

  public OpenNeeds(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Shows a line to clusters; its need that was shown before is withdrawn.
   *
   * @param volume empty where it is not to be shown
   * @return the id of the need; none where the team has no such line
   */
  public Optional<String> publish(
      LineKey line,
      String title,
      String words,
      String theme,
      String volume,
      LocalDate expires,
      String account) {
    String id = RandomId.next();
    return database.write(
        t -> {
          boolean isLine =
              t.first(
                      "SELECT l.line FROM need_line l JOIN need_sheet s ON s.id = l.sheet WHERE"
                          + " s.team = ? AND l.sheet = ? AND l.position = ?",
                      row -> row.text(1),
                      line.team(),
                      line.sheet(),
                      line.position())
                  .isPresent();
          if (!isLine) {
            return Optional.<String>empty();
          }
          t.update(
              "UPDATE open_need SET withdrawn = ? WHERE team = ? AND sheet = ? AND position = ?"
                  + " AND withdrawn IS NULL",
              clock.millis(),
              line.team(),
              line.sheet(),
              line.position());
          t.update(
              "INSERT INTO open_need (id, team, sheet, position, account, title, words, theme,"
                  + " volume, published, expires, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                  + " ?, NULL)",
              id,
              line.team(),
              line.sheet(),
              line.position(),
              account,
              title,
              words,
              theme,
              volume,
              clock.millis(),
              expires.toString());
          note(t, line, account, "published", title, "", expires.toString());
          return Optional.of(id);
        });
  }

  private void note(
      Transaction t,
      LineKey line,
      String account,
      String act,
      String object,
      String was,
      String became) {
    Trail.note(t, clock.instant(), line, Doer.account(account), act, object, was, became);
  }

  /** No cluster reads the need of a line any more. */
  public boolean withdraw(LineKey line, String need, String account) {
    return database.write(
        t -> {
          var found =
              of(t, line).stream()
                  .filter(one -> one.id().equals(need) && !one.isWithdrawn())
                  .findFirst();
          if (found.isEmpty()) {
            return false;
          }
          t.update("UPDATE open_need SET withdrawn = ? WHERE id = ?", clock.millis(), need);
          note(t, line, account, "unpublished", found.get().title(), "", "");
          return true;
        });
  }

  /** The needs of a line that were ever shown, the latest first. */
  public List<OpenNeed> of(LineKey line) {
    return database.read(t -> of(t, line));
  }

  private static List<OpenNeed> of(Transaction t, LineKey line) {
    return t.query(
        "SELECT id, position, title, words, theme, volume, published, expires, withdrawn"
            + " FROM open_need WHERE team = ? AND sheet = ? AND position = ?"
            + " ORDER BY published DESC, id",
        row ->
            new OpenNeed(
                row.text(1),
                (int) row.number(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                Instant.ofEpochMilli(row.number(7)),
                LocalDate.parse(row.text(8)),
                row.numberOrNull(9) != null),
        line.team(),
        line.sheet(),
        line.position());
  }

  /** What clusters propose for a line, the latest first. */
  public List<Proposal> proposals(LineKey line) {
    return database.read(
        t ->
            t.query(
                PROPOSAL
                    + " WHERE n.team = ? AND n.sheet = ? AND n.position = ?"
                    + " ORDER BY p.at DESC, p.id",
                OpenNeeds::proposal,
                line.team(),
                line.sheet(),
                line.position()));
  }

  static Proposal proposal(Row row) {
    return new Proposal(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        Instant.ofEpochMilli(row.number(8)),
        row.numberOrNull(9) != null,
        row.numberOrNull(10) != null);
  }

  /** Puts who is proposed on the shortlist of the line; whether the line has the proposal. */
  public boolean take(LineKey line, String proposal, String account) {
    return database.write(
        t -> {
          var found = find(t, line, proposal);
          found.ifPresent(
              one -> {
                Shortlists.add(
                    t,
                    clock.instant(),
                    line,
                    one.organisation(),
                    one.name(),
                    one.country(),
                    account);
                t.update(
                    "UPDATE open_need_proposal SET taken = ? WHERE id = ?",
                    clock.millis(),
                    proposal);
                note(t, line, account, "proposal-taken", one.name(), "", one.cluster());
              });
          return found.isPresent();
        });
  }

  /** Tells the cluster of a proposal who the buyer is; whether the line has the proposal. */
  public boolean disclose(LineKey line, String proposal, String account) {
    return database.write(
        t -> {
          var found = find(t, line, proposal).filter(one -> !one.isDisclosed());
          found.ifPresent(
              one -> {
                t.update(
                    "UPDATE open_need_proposal SET disclosed = ? WHERE id = ?",
                    clock.millis(),
                    proposal);
                note(t, line, account, "disclosed", one.cluster(), "", one.name());
              });
          return found.isPresent();
        });
  }

  private static Optional<Proposal> find(Transaction t, LineKey line, String proposal) {
    return t.first(
        PROPOSAL + " WHERE n.team = ? AND n.sheet = ? AND n.position = ? AND p.id = ?",
        OpenNeeds::proposal,
        line.team(),
        line.sheet(),
        line.position(),
        proposal);
  }
}
