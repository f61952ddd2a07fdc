package fr.passerelle.workspace.interest;

import fr.passerelle.account.AuditLog;
import fr.passerelle.language.Language;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.profile.IpTerms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of interests. */
final class InterestRows {

  static final String SELECT =
      "SELECT i.id, i.sender, s.name, i.sender_profile, i.sender_title, i.sender_organisation,"
          + " i.sender_terms, i.recipient, r.name, i.recipient_profile, i.recipient_title,"
          + " i.recipient_organisation, i.recipient_terms, i.anonymous, i.reason, i.language,"
          + " i.mediator, i.state, i.created, i.expires, i.decided"
          + " FROM interest i JOIN team s ON s.id = i.sender JOIN team r ON r.id = i.recipient ";

  /** What a recipient may know of: neither what a mediator reads nor what one returned. */
  static final String TOLD =
      "(i.state IN ('PENDING', 'ACCEPTED', 'DECLINED')"
          + " OR (i.state IN ('EXPIRED', 'WITHDRAWN') AND (i.mediator = '' OR EXISTS (SELECT 1"
          + " FROM interest_event p WHERE p.interest = i.id AND p.kind = 'PASSED_ON'))))";

  /** What the audit log tells too; what mediators do is noted where they do it. */
  private static final Set<InterestEvent.Kind> AUDITED =
      Set.copyOf(
          EnumSet.of(
              InterestEvent.Kind.ACCEPTED,
              InterestEvent.Kind.DECLINED,
              InterestEvent.Kind.CONTACT_GIVEN,
              InterestEvent.Kind.CONTACT_TAKEN_BACK));

  private static final String NONE = "-";

  private InterestRows() {}

  /** One that a team may know of. */
  static Optional<Interest> find(Transaction transaction, String team, String id) {
    return transaction.first(
        SELECT + "WHERE i.id = ? AND (i.sender = ? OR (i.recipient = ? AND " + TOLD + "))",
        InterestRows::interest,
        id,
        team,
        team);
  }

  static Interest interest(Row row) {
    var decided = row.numberOrNull(21);
    String mediator = row.text(17);
    return new Interest(
        row.text(1),
        new Side(
            row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), terms(row.text(7))),
        new Side(
            row.text(8),
            row.text(9),
            row.text(10),
            row.text(11),
            row.text(12),
            terms(row.text(13))),
        row.number(14) == 1,
        row.text(15),
        Language.of(row.text(16)).orElse(Language.FRENCH),
        mediator.isEmpty() ? null : Mediator.valueOf(mediator),
        InterestState.valueOf(row.text(18)),
        Instant.ofEpochMilli(row.number(19)),
        Instant.ofEpochMilli(row.number(20)),
        decided == null ? null : Instant.ofEpochMilli(decided));
  }

  /** Adds a line to the history of an interest, whose row the transaction has changed before. */
  static void event(
      Transaction transaction,
      String interest,
      Instant at,
      String team,
      @Nullable String account,
      InterestEvent.Kind kind,
      String words) {
    transaction.update(
        "INSERT INTO interest_event (interest, position, at, team, account, kind, words)"
            + " SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?"
            + " FROM interest_event WHERE interest = ?",
        interest,
        at.toEpochMilli(),
        team,
        account,
        kind.name(),
        words,
        interest);
    if (AUDITED.contains(kind)) {
      AuditLog.note(transaction, at, account, team, "interest." + kind.code(), interest, "");
    }
  }

  static String written(IpTerms terms) {
    return String.join(
        " ", name(terms.background()), name(terms.foreground()), name(terms.exclusivity()));
  }

  private static String name(@Nullable Enum<?> value) {
    return value == null ? NONE : value.name();
  }

  private static IpTerms terms(String written) {
    String[] names = written.split(" ", -1);
    return new IpTerms(
        value(IpTerms.Background.values(), names[0]),
        value(IpTerms.Foreground.values(), names[1]),
        value(IpTerms.Exclusivity.values(), names[2]));
  }

  private static <E extends Enum<E>> @Nullable E value(E[] values, String name) {
    return Stream.of(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }
}
