package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who is to be reminded of what is due after missions: those of the team who organise missions and
 * have confirmed their address, once a due date. Safe for use by many threads at once.
 */
public final class Reminders {

  /** After so long nobody is reminded any more. */
  public static final Period PATIENCE = Period.ofMonths(2);

  private static final String READERS =
      "SELECT c.id, c.email, c.language FROM membership m"
          + " JOIN account c ON c.id = m.account AND c.closed = 0 AND c.confirmed IS NOT NULL"
          + " WHERE m.team = ? AND m.role IN ('embassy-officer', 'cluster-staff')"
          + " AND NOT EXISTS (SELECT 1 FROM mission_reminder r WHERE r.mission = ?"
          + " AND r.months = ? AND r.account = c.id) ORDER BY c.id";

  /** What {@link MeetingStory#isOpen} says, for the database. */
  private static final String OPEN =
      "SELECT COUNT(*) FROM mission_outcome o"
          + " JOIN mission_meeting m ON m.id = o.meeting AND m.state <> 'cancelled'"
          + " WHERE o.mission = ? AND (o.next_step <> '' OR o.results <> '')"
          + " AND NOT EXISTS (SELECT 1 FROM mission_follow_up f WHERE f.meeting = o.meeting"
          + " AND (f.months = ? OR (f.state = 'ended' AND f.months < ?)))";

  private final Database database;
  private final InstantSource clock;

  public Reminders(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The letters that are due and were not handed in yet. */
  public List<Reminder> due() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return database.read(
        t -> {
          var due = new ArrayList<Reminder>();
          for (int months : FollowUp.MONTHS) {
            for (var mission : ended(t, today, months)) {
              add(t, mission, months, due);
            }
          }
          return due;
        });
  }

  /** Missions whose date so many months after the last day is over, though not for long. */
  private static List<Mission> ended(Transaction t, LocalDate today, int months) {
    return t
        .query(
            "SELECT team, id FROM mission WHERE last_day >= ? AND last_day <= ? ORDER BY id",
            row -> Missions.mission(t, row.text(1), row.text(2)).orElseThrow(),
            today.minus(PATIENCE).minusMonths(months).minusDays(3).toString(),
            today.minusMonths(months).plusDays(3).toString())
        .stream()
        .filter(mission -> !FollowUp.due(mission, months).isAfter(today))
        .filter(mission -> FollowUp.due(mission, months).plus(PATIENCE).isAfter(today))
        .toList();
  }

  private static void add(Transaction t, Mission mission, int months, List<Reminder> due) {
    long open = t.first(OPEN, row -> row.number(1), mission.id(), months, months).orElse(0L);
    if (open == 0) {
      return;
    }
    due.addAll(
        t.query(
            READERS,
            row ->
                new Reminder(
                    mission,
                    months,
                    (int) open,
                    row.text(1),
                    row.text(2),
                    Language.of(row.text(3)).orElse(Language.ENGLISH)),
            mission.team(),
            mission.id(),
            months));
  }

  /**
   * Notes that a letter was handed in.
   *
   * @param handingIn hands it in, in the same transaction: both are kept or neither
   * @return whether it had not been handed in before; if it had, nothing is done
   */
  public boolean sent(Reminder reminder, Consumer<Transaction> handingIn) {
    return database.write(
        t -> {
          boolean isNew =
              t.update(
                      "INSERT INTO mission_reminder (mission, months, account, at)"
                          + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                      reminder.mission().id(),
                      reminder.months(),
                      reminder.account(),
                      clock.millis())
                  == 1;
          if (isNew) {
            handingIn.accept(t);
          }
          return isNew;
        });
  }
}
