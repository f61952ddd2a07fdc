package fr.passerelle.account;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people who may sign in. An account comes to be by a letter alone, so that every address is
 * proven; the first one comes by the command line. Safe for use by many threads at once.
 */
public final class Accounts {

  /** How long the link in a letter works that opens an account or asks into a team. */
  public static final Duration INVITATION_VALID = Duration.ofDays(7);

  /** How long the link in a letter works that lets one choose another password. */
  public static final Duration RESET_VALID = Duration.ofHours(1);

  /** How long it is kept what was done by whom. */
  public static final Duration KEPT = Duration.ofDays(3 * 366);

  private static final String COLUMNS =
      "account.id, account.email, account.name, account.language, account.administrator,"
          + " account.confirmed, account.closed, account.created";

  private final Database database;
  private final InstantSource clock;
  private final Passwords passwords = new Passwords();
  private volatile boolean hasAny;

  public Accounts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether there is none yet: then whoever sits at the machine runs it. */
  public boolean isEmpty() {
    if (!hasAny) { // accounts may come from another process, and go only one by one
      hasAny =
          database
              .read(t -> t.first("SELECT id FROM account LIMIT 1", row -> row.text(1)))
              .isPresent();
    }
    return !hasAny;
  }

  /** The account of an id. */
  public Optional<Account> account(String id) {
    return database.read(t -> account(t, "id", id));
  }

  /** The account of an address, in whatever case. */
  public Optional<Account> byAddress(String email) {
    return database.read(t -> account(t, "address", EmailAddress.compared(email)));
  }

  /** Who runs the site and may sign in, by address. */
  public List<Account> administrators() {
    return database.read(
        t ->
            t.query(
                "SELECT "
                    + COLUMNS
                    + " FROM account WHERE administrator = 1 AND closed = 0 ORDER BY address",
                Accounts::account));
  }

  /** All accounts by address, from the one after an address on. */
  public List<Account> after(String address, int limit) {
    return database.read(
        t ->
            t.query(
                "SELECT "
                    + COLUMNS
                    + " FROM account WHERE address > ? ORDER BY address LIMIT "
                    + limit,
                Accounts::account,
                address));
  }

  /**
   * The account that an address and a password open; none where they do not, or where it is closed.
   * Takes as long where there is none.
   */
  public Optional<Account> signIn(String email, String password) {
    record Found(Account account, @Nullable String password) {}
    var found =
        database.read(
            t ->
                t.first(
                    "SELECT " + COLUMNS + ", account.password FROM account WHERE address = ?",
                    row -> new Found(account(row), row.textOrNull(9)),
                    EmailAddress.compared(email)));
    boolean matches = passwords.matches(password, found.map(Found::password).orElse(null));
    return found.filter(one -> matches && !one.account().isClosed()).map(Found::account);
  }

  /** Makes the link of a letter, as {@link LetterToken} says what it allows; returns its secret. */
  public String letter(
      LetterToken.Purpose purpose,
      @Nullable String account,
      @Nullable String team,
      String email,
      @Nullable Role role) {
    return database.write(
        t -> LetterTokens.make(t, purpose, account, team, email, role, clock.instant()));
  }

  /** What a link allows; none where it was used, has run out or never was. Does not use it. */
  public Optional<LetterToken> token(String secret) {
    return database.read(t -> LetterTokens.token(t, secret, clock.instant()));
  }

  /** The invitations into a team that nobody has answered yet. */
  public List<LetterToken> invitations(String team) {
    return database.read(t -> LetterTokens.invitations(t, team, clock.instant()));
  }

  /**
   * Uses the link of a letter that opens an account, or asks into a team; returns the account, with
   * its membership. One that has the address already is kept as it is.
   *
   * @param password of a new account; not read where the account is there
   * @return none where the link does not work
   */
  public Optional<Account> accept(
      String secret, String name, String language, @Nullable String password) {
    String hash = password == null ? null : passwords.hash(password);
    return database.write(
        t -> {
          var now = clock.instant();
          var token = LetterTokens.use(t, secret, now);
          if (token.isEmpty()) {
            return Optional.<Account>empty();
          }
          var known = account(t, "address", EmailAddress.compared(token.get().email()));
          String id = known.map(Account::id).orElseGet(RandomId::next);
          if (known.isEmpty()) {
            insert(t, id, token.get().email(), name, language, hash, false, now);
          }
          String team = token.get().team();
          var role = token.get().role();
          if (team != null && role != null) {
            Teams.join(t, id, team, role, false, now);
          }
          return account(t, "id", id);
        });
  }

  /** Uses a link that lets one choose a password; ends every session of the account. */
  public Optional<Account> reset(String secret, String password) {
    String hash = passwords.hash(password);
    return database.write(
        t ->
            LetterTokens.use(t, secret, clock.instant())
                .filter(token -> token.purpose() == LetterToken.Purpose.RESET)
                .map(LetterToken::account)
                .flatMap(
                    id -> {
                      t.update("UPDATE account SET password = ? WHERE id = ?", hash, id);
                      t.update("DELETE FROM session WHERE account = ?", id);
                      AuditLog.note(t, clock.instant(), id, null, "password.reset", id, "");
                      return account(t, "id", id);
                    }));
  }

  /** Uses a link that proves another address; none where it does not work or is taken. */
  public Optional<Account> changeAddress(String secret) {
    return database.write(
        t ->
            LetterTokens.use(t, secret, clock.instant())
                .filter(token -> token.purpose() == LetterToken.Purpose.ADDRESS)
                .filter(
                    token -> account(t, "address", EmailAddress.compared(token.email())).isEmpty())
                .flatMap(
                    token -> {
                      String id = token.account();
                      t.update(
                          "UPDATE account SET email = ?, address = ?, confirmed = ? WHERE id = ?",
                          token.email(),
                          EmailAddress.compared(token.email()),
                          clock.millis(),
                          id);
                      t.update("DELETE FROM letter_token WHERE account = ?", id);
                      AuditLog.note(t, clock.instant(), id, null, "address.changed", "", "");
                      return id == null ? Optional.<Account>empty() : account(t, "id", id);
                    }));
  }

  /**
   * Opens an account without a letter, as the command line does; nobody can sign in before a
   * password is chosen.
   *
   * @throws IllegalArgumentException where the address has an account
   */
  public Account open(String email, String name, String language, boolean isAdministrator) {
    return database.write(
        t -> {
          if (account(t, "address", EmailAddress.compared(email)).isPresent()) {
            throw new IllegalArgumentException("there is an account for " + email);
          }
          String id = RandomId.next();
          insert(t, id, email, name, language, null, isAdministrator, clock.instant());
          AuditLog.note(t, clock.instant(), id, null, "account.opened", id, "command line");
          return account(t, "id", id).orElseThrow();
        });
  }

  /** The account of a login elsewhere. */
  public Optional<Account> bySubject(String subject) {
    return database.read(t -> account(t, "subject", subject));
  }

  /** Ties an account to a login elsewhere; not where it is tied to another one already. */
  public boolean tie(String id, String subject) {
    return database.write(
        t -> {
          boolean tied =
              t.update(
                      "UPDATE account SET subject = ? WHERE id = ? AND subject IS NULL",
                      subject,
                      id)
                  == 1;
          if (tied) {
            AuditLog.note(
                t, clock.instant(), id, null, "account.tied", id, subject.split(" ", 2)[0]);
          }
          return tied;
        });
  }

  /** Changes what others see of a person, and the language of letters. */
  public void describe(String id, String name, String language) {
    database.change(
        t ->
            t.update("UPDATE account SET name = ?, language = ? WHERE id = ?", name, language, id));
  }

  /** Chooses another password; ends every other session. */
  public void choose(String id, String password, String keptSession) {
    String hash = passwords.hash(password);
    database.change(
        t -> {
          t.update("UPDATE account SET password = ? WHERE id = ?", hash, id);
          t.update(
              "DELETE FROM session WHERE account = ? AND digest <> ?", id, Digests.of(keptSession));
          AuditLog.note(t, clock.instant(), id, null, "password.changed", id, "");
        });
  }

  /** Lets somebody run the installation, or no longer. */
  public void administrator(String id, boolean is, @Nullable String by) {
    database.change(
        t -> {
          t.update("UPDATE account SET administrator = ? WHERE id = ?", is ? 1 : 0, id);
          AuditLog.note(
              t, clock.instant(), by, null, "account.administrator", id, String.valueOf(is));
        });
  }

  /** Closes an account, or opens it again; a closed one has no session and no key. */
  public void close(String id, boolean isClosed, @Nullable String by) {
    database.change(
        t -> {
          t.update("UPDATE account SET closed = ? WHERE id = ?", isClosed ? 1 : 0, id);
          if (isClosed) {
            t.update("DELETE FROM session WHERE account = ?", id);
            t.update("DELETE FROM api_key WHERE account = ?", id);
          }
          AuditLog.note(
              t, clock.instant(), by, null, isClosed ? "account.closed" : "account.opened", id, "");
        });
  }

  /**
   * Erases a person, where nobody is left without help by it, and each team that nobody else is in
   * with all that it kept. What the person wrote for other teams stays there without the name.
   */
  public Erasure erase(String id) {
    var done = database.write(t -> Erasure.of(t, id, clock.instant()));
    hasAny = false; // asked anew
    return done;
  }

  /** The addresses that letters of an account may wait for: its own, and one it asked for. */
  public List<String> addresses(String id) {
    return database.read(
        t ->
            t.query(
                "SELECT email FROM account WHERE id = ?"
                    + " UNION SELECT email FROM letter_token WHERE account = ?",
                row -> row.text(1),
                id,
                id));
  }

  /** Forgets what has run out: links, sessions, and what was done more than three years ago. */
  public void tidy() {
    long now = clock.millis();
    database.change(
        t -> {
          t.update("DELETE FROM letter_token WHERE expires < ?", now);
          t.update("DELETE FROM session WHERE created < ?", now - Sessions.LONGEST.toMillis());
          t.update("DELETE FROM api_key WHERE expires < ?", now);
          t.update("DELETE FROM audit WHERE at < ?", now - KEPT.toMillis());
        });
  }

  private static void insert(
      Transaction transaction,
      String id,
      String email,
      String name,
      String language,
      @Nullable String hash,
      boolean isAdministrator,
      Instant now) {
    transaction.update(
        "INSERT INTO account (id, email, address, name, language, password, administrator,"
            + " confirmed, closed, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        id,
        email.strip(),
        EmailAddress.compared(email),
        name,
        language,
        hash,
        isAdministrator ? 1 : 0,
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  private static Optional<Account> account(Transaction transaction, String column, String value) {
    return transaction.first(
        "SELECT " + COLUMNS + " FROM account WHERE " + column + " = ?", Accounts::account, value);
  }

  static Account account(Row row) {
    Long confirmed = row.numberOrNull(6);
    return new Account(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.number(5) == 1,
        confirmed == null ? null : Instant.ofEpochMilli(confirmed),
        row.number(7) == 1,
        Instant.ofEpochMilli(row.number(8)));
  }

  static String columns() {
    return COLUMNS;
  }
}
