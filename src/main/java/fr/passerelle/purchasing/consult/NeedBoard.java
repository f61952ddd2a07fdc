package fr.passerelle.purchasing.consult;

import fr.passerelle.account.AuditLog;
import fr.passerelle.language.Folding;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The open needs as clusters read them: nothing tells the team or the sheet before the buyer does.
 * Safe for use by many threads at once.
 */
public final class NeedBoard {

  private static final int MOST_SHOWN = 500;

  private final Database database;
  private final InstantSource clock;

  public NeedBoard(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }

  /**
   * The needs that a cluster may read today, the latest first.
   *
   * @param words of which each must stand in the title, the text or the theme; empty for all
   */
  public List<ShownNeed> shown(String cluster, String words) {
    var sought = Folding.words(words);
    return database.read(t -> shown(t, cluster)).stream()
        .filter(
            one -> {
              String text = Folding.fold(one.title() + " " + one.words() + " " + one.theme());
              return sought.stream().allMatch(text::contains);
            })
        .toList();
  }

  private List<ShownNeed> shown(Transaction t, String cluster) {
    return t.query(
        "SELECT n.id, n.title, n.words, n.theme, n.volume, n.published, n.expires, (SELECT b.name"
            + " FROM team b WHERE b.id = n.team AND EXISTS (SELECT 1 FROM open_need_proposal p"
            + " WHERE p.need = n.id AND p.team = ? AND p.disclosed IS NOT NULL)) FROM open_need n"
            + " WHERE n.withdrawn IS NULL AND n.expires >= ? ORDER BY n.published DESC, n.id LIMIT "
            + MOST_SHOWN,
        row -> {
          String buyer = row.textOrNull(8);
          return new ShownNeed(
              row.text(1),
              row.text(2),
              row.text(3),
              row.text(4),
              row.text(5),
              Instant.ofEpochMilli(row.number(6)),
              LocalDate.parse(row.text(7)),
              buyer == null ? "" : buyer);
        },
        cluster,
        today());
  }

  /**
   * Proposes a member for a need.
   *
   * @return whether the need is shown, and the cluster has not proposed the same
   */
  public boolean propose(
      String cluster,
      String need,
      String organisation,
      String name,
      String country,
      String reason,
      String account) {
    return database.write(
        t -> {
          boolean isShown = shown(t, cluster).stream().anyMatch(one -> one.id().equals(need));
          boolean isThere =
              by(t, cluster, need).stream()
                  .anyMatch(one -> one.organisation().equals(organisation));
          if (!isShown || isThere) {
            return false;
          }
          t.update(
              "INSERT INTO open_need_proposal (id, need, team, account, organisation, name,"
                  + " country, reason, at, taken, disclosed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                  + " NULL, NULL)",
              RandomId.next(),
              need,
              cluster,
              account,
              organisation,
              name,
              country,
              reason,
              clock.millis());
          note(t, cluster, need, name, reason, account);
          return true;
        });
  }

  /** Notes a proposal in the log of the cluster, and in the trail of the buyer's line. */
  private void note(
      Transaction t, String cluster, String need, String name, String reason, String account) {
    AuditLog.note(t, clock.instant(), account, cluster, "open-need.proposed", need, name);
    String called =
        t.first("SELECT name FROM team WHERE id = ?", row -> row.text(1), cluster).orElse("");
    t.first(
            "SELECT team, sheet, position FROM open_need WHERE id = ?",
            row -> new LineKey(row.text(1), row.text(2), (int) row.number(3)),
            need)
        .ifPresent(
            line ->
                Trail.note(
                    t,
                    clock.instant(),
                    line,
                    Trail.Doer.supplier(called),
                    Act.PROPOSED,
                    name,
                    "",
                    reason));
  }

  /** What a cluster proposed for a need. */
  public List<Proposal> by(String cluster, String need) {
    return database.read(t -> by(t, cluster, need));
  }

  private static List<Proposal> by(Transaction t, String cluster, String need) {
    return t.query(
        OpenNeeds.PROPOSAL + " WHERE p.team = ? AND p.need = ? ORDER BY p.at, p.id",
        OpenNeeds::proposal,
        cluster,
        need);
  }
}
