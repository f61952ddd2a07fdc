package fr.passerelle.workspace.profile;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The profiles that teams write, hand in and renew. Each change is kept together with a line of
 * what was done, and only where the profile still has the version that the change was made from.
 * Safe for use by many threads at once.
 */
public final class Profiles {

  /** How many a team may have. */
  public static final int MOST_OF_TEAM = 200;

  /** How long before its end a profile is reminded of. */
  public static final Duration REMINDER = Duration.ofDays(30);

  private final Database database;
  private final InstantSource clock;
  private final ProfileChecks checks;
  private final ProfileReview review;
  private final PublishedProfiles published;
  private final Consumer<PublishedProfiles> afterwards;

  /**
   * Profiles in a database.
   *
   * @param afterwards is told after each change of what is published, once it is kept; must not
   *     throw
   */
  public Profiles(
      Database database,
      InstantSource clock,
      ProfileChecks checks,
      Thesaurus thesaurus,
      Consumer<PublishedProfiles> afterwards) {
    this.afterwards = afterwards;
    this.database = database;
    this.clock = clock;
    this.checks = checks;
    this.review = new ProfileReview(this, checks, new ProfileWords(thesaurus));
    this.published = new PublishedProfiles(database, clock);
  }

  /** What staff of clusters do with what was handed in. */
  public ProfileReview review() {
    return review;
  }

  /** What anybody may read. */
  public PublishedProfiles published() {
    return published;
  }

  /** What is checked by rule. */
  public ProfileChecks checks() {
    return checks;
  }

  /** The profiles of a team, the last changed first. */
  public List<Profile> ofTeam(String team) {
    return database.read(
        transaction ->
            transaction.query(
                ProfileRows.SELECT + "WHERE team = ? ORDER BY changed DESC, id",
                ProfileRows::profile,
                team));
  }

  /** Those of a team that hold no longer than {@link #REMINDER}, the first to end first. */
  public List<Profile> ending(String team) {
    var today = today();
    return database.read(
        transaction ->
            transaction.query(
                ProfileRows.SELECT
                    + "WHERE team = ? AND shown IS NOT NULL AND expires <= ?"
                    + " ORDER BY expires, id",
                ProfileRows::profile,
                team,
                today.plusDays(REMINDER.toDays()).toEpochDay()));
  }

  /** A profile of a team. */
  public Optional<Profile> find(String team, String id) {
    return database.read(transaction -> new ProfileRows(transaction).find(team, id));
  }

  /** What was done with a profile of a team, the latest first. */
  public List<ProfileActivity> activities(String team, String id, int limit) {
    return database.read(
        transaction -> {
          var rows = new ProfileRows(transaction);
          return rows.find(team, id).isEmpty() ? List.of() : rows.activities(id, limit);
        });
  }

  /** Begins a profile. */
  public ProfileChange create(String team, String account, ProfileDraft draft) {
    return database.write(
        transaction -> {
          long had =
              transaction
                  .first("SELECT COUNT(*) FROM profile WHERE team = ?", row -> row.number(1), team)
                  .orElse(0L);
          if (had >= MOST_OF_TEAM) {
            return new ProfileChange.Refused(ProfileChange.Reason.TOO_MANY);
          }
          String id = RandomId.next();
          long now = clock.instant().toEpochMilli();
          transaction.update(
              "INSERT INTO profile (id, team, state, version, body, remarks, created, changed,"
                  + " anonymous, labelled, edition, carried)"
                  + " VALUES (?, ?, 'DRAFT', 1, ?, '', ?, ?, 0, 0, 0, 0)",
              id,
              team,
              ProfileRows.json(draft),
              now,
              now);
          var rows = new ProfileRows(transaction);
          rows.note(id, 1, clock.instant(), account, ProfileActivity.Deed.CREATED, "");
          return new ProfileChange.Done(rows.find(team, id).orElseThrow());
        });
  }

  /** Keeps another text; what is published stays as it is. */
  public ProfileChange save(
      String team, String id, long version, String account, ProfileDraft draft) {
    return change(
        team,
        id,
        version,
        account,
        ProfileActivity.Deed.SAVED,
        "",
        (transaction, before) -> {
          transaction.update(
              "UPDATE profile SET body = ?, state = ? WHERE id = ?",
              ProfileRows.json(draft),
              (before.state() == ProfileState.RETURNED ? ProfileState.RETURNED : ProfileState.DRAFT)
                  .name(),
              id);
          return null;
        });
  }

  /**
   * Hands a profile in for review.
   *
   * @param owner null where the team speaks for no organisation of the catalogue
   */
  public ProfileChange submit(
      String team, String id, long version, String account, @Nullable ProfileOwner owner) {
    return change(
        team,
        id,
        version,
        account,
        ProfileActivity.Deed.SUBMITTED,
        "",
        (transaction, before) -> {
          if (!before.state().mayBeSubmitted()) {
            return new ProfileChange.Refused(ProfileChange.Reason.STATE);
          }
          if (owner == null) {
            return new ProfileChange.Refused(ProfileChange.Reason.NO_ORGANISATION);
          }
          var failed = failed(before.draft(), owner);
          if (!failed.isEmpty()) {
            return new ProfileChange.Refused(ProfileChange.Reason.CHECKS, failed);
          }
          transaction.update(
              "UPDATE profile SET state = 'SUBMITTED', submitted = ?, remarks = '' WHERE id = ?",
              clock.instant().toEpochMilli(),
              id);
          return null;
        });
  }

  /** Lets what is published hold a year from today, also where its time is over. */
  public ProfileChange renew(String team, String id, long version, String account) {
    var today = today();
    return change(
        team,
        id,
        version,
        account,
        ProfileActivity.Deed.RENEWED,
        today.plusYears(1).toString(),
        (transaction, before) -> {
          var shown = before.shown();
          if (shown == null) {
            return new ProfileChange.Refused(ProfileChange.Reason.STATE);
          }
          var deadline = shown.draft().callSubmission();
          if (deadline != null && deadline.isBefore(today)) {
            return new ProfileChange.Refused(ProfileChange.Reason.CALL_CLOSED);
          }
          transaction.update(
              "UPDATE profile SET published = ?, expires = ?, edition = edition + 1,"
                  + " state = CASE state WHEN 'EXPIRED' THEN 'PUBLISHED' ELSE state END"
                  + " WHERE id = ?",
              today.toEpochDay(),
              today.plusYears(1).toEpochDay(),
              id);
          return null;
        });
  }

  /** Takes back what is published, and what was handed in. */
  public ProfileChange withdraw(String team, String id, long version, String account) {
    return change(
        team,
        id,
        version,
        account,
        ProfileActivity.Deed.WITHDRAWN,
        "",
        (transaction, before) -> {
          if (before.shown() == null && before.state() != ProfileState.SUBMITTED) {
            return new ProfileChange.Refused(ProfileChange.Reason.STATE);
          }
          transaction.update(
              "UPDATE profile SET state = 'WITHDRAWN', shown = NULL, organisation = NULL,"
                  + " words = NULL, published = NULL, expires = NULL, labelled = 0,"
                  + " edition = edition + 1 WHERE id = ?",
              id);
          return null;
        });
  }

  /** Marks those whose time is over, and returns how many; readers see them no more before that. */
  public int expire() {
    long today = today().toEpochDay();
    var now = clock.instant();
    return database.write(
        transaction -> {
          var over =
              transaction.query(
                  "SELECT id, version FROM profile WHERE state = 'PUBLISHED' AND expires < ?",
                  row -> new Object[] {row.text(1), row.number(2)},
                  today);
          for (var row : over) {
            if (row[0] instanceof String id && row[1] instanceof Long version) {
              transaction.update(
                  "UPDATE profile SET state = 'EXPIRED', version = version + 1 WHERE id = ?", id);
              new ProfileRows(transaction)
                  .note(id, version + 1, now, null, ProfileActivity.Deed.EXPIRED, "");
            }
          }
          return over.size();
        });
  }

  /** The checks that forbid a text to be published. */
  List<ProfileCheck> failed(ProfileDraft draft, ProfileOwner owner) {
    return checks.judge(draft, owner, today()).stream().filter(ProfileCheck::forbids).toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  InstantSource clock() {
    return clock;
  }

  Database database() {
    return database;
  }

  /**
   * Makes a change in one transaction with its line of activity.
   *
   * @param work writes, and returns null; or returns why it cannot be, having written nothing
   */
  ProfileChange change(
      String team,
      String id,
      long version,
      String account,
      ProfileActivity.Deed deed,
      String detail,
      BiFunction<Transaction, Profile, ProfileChange.@Nullable Refused> work) {
    var change = changed(team, id, version, account, deed, detail, work);
    if (change instanceof ProfileChange.Done && deed.isSeen()) {
      afterwards.accept(published);
    }
    return change;
  }

  private ProfileChange changed(
      String team,
      String id,
      long version,
      String account,
      ProfileActivity.Deed deed,
      String detail,
      BiFunction<Transaction, Profile, ProfileChange.@Nullable Refused> work) {
    return database.write(
        transaction -> {
          var rows = new ProfileRows(transaction);
          // Writing first makes two who change the same profile wait for each other.
          int kept =
              transaction.update(
                  "UPDATE profile SET version = version + 1, changed = ?"
                      + " WHERE id = ? AND team = ? AND version = ?",
                  clock.instant().toEpochMilli(),
                  id,
                  team,
                  version);
          var before = rows.find(team, id);
          if (before.isEmpty()) {
            return new ProfileChange.Unknown();
          }
          if (kept == 0) {
            return new ProfileChange.Stale(before.get());
          }
          var refused = work.apply(transaction, before.get());
          if (refused != null) {
            transaction.update("UPDATE profile SET version = ? WHERE id = ?", version, id);
            return refused;
          }
          rows.note(id, version + 1, clock.instant(), account, deed, detail);
          return new ProfileChange.Done(rows.find(team, id).orElseThrow());
        });
  }
}
