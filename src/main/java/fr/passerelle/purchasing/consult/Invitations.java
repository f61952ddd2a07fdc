package fr.passerelle.purchasing.consult;

import fr.passerelle.account.Digests;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.consult.Trail.Doer;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invitations of suppliers, each with a link of its own that {@link ReplyLinks} opens. Safe for
 * use by many threads at once.
 */
public final class Invitations {

  static final String COLUMNS =
      "i.entry, i.language, i.message, i.sent_to, i.made, i.deadline, i.open_until, i.nda,"
          + " i.signed, i.link, i.reminded";
  private static final String OF_TEAM =
      " FROM consult_invitation i JOIN consult_entry e ON e.id = i.entry JOIN need_sheet s ON"
          + " s.id = e.sheet WHERE s.team = ? AND s.id = ?";

  private final Database database;
  private final InstantSource clock;

  public Invitations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The invitations to suppliers of a team's sheet. */
  public List<Invitation> of(String team, String sheet) {
    return database.read(
        t ->
            t.query(
                "SELECT " + COLUMNS + OF_TEAM + " ORDER BY i.made, i.entry",
                row -> invitation(row, 1),
                team,
                sheet));
  }

  /** The replies of suppliers of a team's sheet. */
  public List<Answered> replies(String team, String sheet) {
    return database.read(t -> Replies.of(t, team, sheet));
  }

  static Invitation invitation(Row row, int from) {
    String signed = row.textOrNull(from + 8);
    Long reminded = row.numberOrNull(from + 10);
    return new Invitation(
        row.text(from),
        Language.of(row.text(from + 1)).orElse(Language.ENGLISH),
        row.text(from + 2),
        row.text(from + 3),
        Instant.ofEpochMilli(row.number(from + 4)),
        LocalDate.parse(row.text(from + 5)),
        LocalDate.parse(row.text(from + 6)),
        Nda.of(row.text(from + 7)),
        signed == null ? null : LocalDate.parse(signed),
        row.textOrNull(from + 9) == null,
        reminded == null ? null : Instant.ofEpochMilli(reminded));
  }

  /** The invitation of a supplier who is still to be heard. */
  private static Optional<Invitation> find(Transaction t, LineKey line, String entry) {
    return t.first(
        "SELECT " + COLUMNS + OF_TEAM + " AND e.position = ? AND e.id = ?",
        row -> invitation(row, 1),
        line.team(),
        line.sheet(),
        line.position(),
        entry);
  }

  /**
   * Invites a supplier of a line; an earlier link of its ends, an earlier reply stays.
   *
   * @return the link's secret; none where the line has no such supplier, or it is settled
   */
  public Optional<String> invite(LineKey line, String entry, Terms terms, String account) {
    String secret = RandomId.secret();
    return database.write(
        t -> {
          var found = Shortlists.find(t, line, entry).filter(one -> !one.state().isSettled());
          if (found.isEmpty()) {
            return Optional.<String>empty();
          }
          t.update("DELETE FROM consult_invitation WHERE entry = ?", entry);
          t.update(
              "INSERT INTO consult_invitation (entry, link, language, message, sent_to, made,"
                  + " deadline, open_until, nda, signed, reminded) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                  + " ?, ?, NULL)",
              entry,
              Digests.of(secret),
              terms.language().code(),
              terms.message(),
              terms.sentTo(),
              clock.millis(),
              terms.deadline().toString(),
              terms.deadline().toString(),
              terms.nda().code(),
              text(terms.signed()));
          become(t, entry, found.get(), EntryState.INVITED);
          note(
              t,
              line,
              Doer.account(account),
              "invited",
              found.get().name(),
              found.get().state().code(),
              terms.deadline() + ", " + terms.language().code() + ", NDA " + nda(terms));
          return Optional.of(secret);
        });
  }

  private static String nda(Terms terms) {
    return terms.signed() == null ? terms.nda().code() : terms.nda().code() + " " + terms.signed();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void become(Transaction t, String entry, Entry found, EntryState state) {
    if (found.state() == EntryState.LISTED || state != EntryState.INVITED) {
      t.update("UPDATE consult_entry SET state = ? WHERE id = ?", state.code(), entry);
    }
  }

  private void note(
      Transaction t,
      LineKey line,
      Doer doer,
      String act,
      String object,
      String was,
      String became) {
    Trail.note(t, clock.instant(), line, doer, act, object, was, became);
  }

  /** Changes something of a supplier's invitation; whether the line has it. */
  private boolean change(LineKey line, String entry, Changing changing) {
    return database.write(
        t -> {
          var found = Shortlists.find(t, line, entry);
          var invitation = find(t, line, entry);
          if (found.isEmpty() || invitation.isEmpty()) {
            return false;
          }
          changing.change(t, found.get(), invitation.get());
          return true;
        });
  }

  @FunctionalInterface
  private interface Changing {
    void change(Transaction t, Entry entry, Invitation invitation);
  }

  /** Keeps a supplier's link open until a day; answers after the first deadline stay late. */
  public boolean extend(LineKey line, String entry, LocalDate until, String account) {
    return change(
        line,
        entry,
        (t, found, before) -> {
          t.update(
              "UPDATE consult_invitation SET open_until = ? WHERE entry = ?",
              until.toString(),
              entry);
          note(
              t,
              line,
              Doer.account(account),
              "extended",
              found.name(),
              before.openUntil().toString(),
              until.toString());
        });
  }

  /** Ends a supplier's link. */
  public boolean withdraw(LineKey line, String entry, String account) {
    return change(
        line,
        entry,
        (t, found, before) -> {
          t.update("UPDATE consult_invitation SET link = NULL WHERE entry = ?", entry);
          if (found.state() == EntryState.INVITED) {
            t.update(
                "UPDATE consult_entry SET state = ? WHERE id = ?", EntryState.LISTED.code(), entry);
          }
          note(
              t,
              line,
              Doer.account(account),
              "withdrawn",
              found.name(),
              found.state().code(),
              found.state() == EntryState.INVITED ? EntryState.LISTED.code() : "");
        });
  }

  /**
   * Says how far the agreement with a supplier is.
   *
   * @param signed when it was signed; null unless it was
   */
  public boolean agree(
      LineKey line, String entry, Nda nda, @Nullable LocalDate signed, String account) {
    return change(
        line,
        entry,
        (t, found, before) -> {
          t.update(
              "UPDATE consult_invitation SET nda = ?, signed = ? WHERE entry = ?",
              nda.code(),
              text(signed),
              entry);
          note(
              t,
              line,
              Doer.account(account),
              "nda",
              found.name(),
              before.nda().code(),
              signed == null ? nda.code() : nda.code() + " " + signed);
        });
  }

  /**
   * Makes another link for a supplier that is to be reminded; the earlier one ends.
   *
   * @return the link's secret; none where there is no open invitation of this supplier
   */
  public Optional<String> remind(LineKey line, String entry, String account) {
    String secret = RandomId.secret();
    return database.write(
        t -> {
          var found = Shortlists.find(t, line, entry).filter(one -> !one.state().isSettled());
          var before = find(t, line, entry).filter(one -> one.isOpen(today()));
          if (found.isEmpty() || before.isEmpty()) {
            return Optional.<String>empty();
          }
          t.update(
              "UPDATE consult_invitation SET link = ?, reminded = ? WHERE entry = ?",
              Digests.of(secret),
              clock.millis(),
              entry);
          note(
              t,
              line,
              Doer.account(account),
              "reminded",
              found.get().name(),
              "",
              before.get().sentTo());
          return Optional.of(secret);
        });
  }
}
