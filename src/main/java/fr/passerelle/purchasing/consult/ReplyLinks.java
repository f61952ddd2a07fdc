package fr.passerelle.purchasing.consult;

import fr.passerelle.account.Digests;
import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.consult.Trail.Doer;
import fr.passerelle.storage.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The links by which suppliers answer without an account. Each leads somewhere until its last day
 * is over or it is withdrawn, and takes answers until the line is decided. Safe for use by many
 * threads at once.
 */
public final class ReplyLinks {

  private final Database database;
  private final InstantSource clock;
  private final NeedSheets sheets;

  public ReplyLinks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.sheets = new NeedSheets(database, clock);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Where a link leads; none where it never was one, was withdrawn, or another was made since. */
  public Optional<Opened> open(String secret) {
    record Found(String team, Entry entry, Invitation invitation, Optional<Answered> answered) {}
    var found =
        database.read(
            t ->
                t.first(
                        "SELECT s.team, "
                            + Shortlists.COLUMNS
                            + ", "
                            + Invitations.COLUMNS
                            + " FROM consult_invitation i JOIN consult_entry e ON e.id = i.entry"
                            + " JOIN need_sheet s ON s.id = e.sheet WHERE i.link = ?",
                        row ->
                            new Found(
                                row.text(1),
                                Shortlists.entry(row, 2),
                                Invitations.invitation(row, 10),
                                Optional.empty()),
                        Digests.of(secret))
                    .map(
                        one ->
                            new Found(
                                one.team(),
                                one.entry(),
                                one.invitation(),
                                Replies.of(t, one.entry().id()))));
    return found.map(
        one -> {
          var entry = one.entry();
          var line = sheets.lines(one.team(), entry.sheet()).get(entry.position());
          boolean isOver = !one.invitation().isOpen(today());
          return new Opened(
              new LineKey(one.team(), entry.sheet(), entry.position()),
              line,
              entry,
              one.invitation(),
              one.answered().orElse(null),
              !line.isConfidential() || one.invitation().nda() == Nda.SIGNED,
              isOver,
              !isOver && !entry.state().isSettled());
        });
  }

  /**
   * Takes a supplier's reply in place of the one before. An offer is not taken from whoever may not
   * read the details.
   *
   * @return whether the link leads anywhere and takes it
   */
  public boolean answer(String secret, Reply reply) {
    var opened = open(secret).filter(Opened::isTaking);
    if (opened.isEmpty() || (reply.kind() == Reply.Kind.OFFER && !opened.get().isShown())) {
      return false;
    }
    var one = opened.get();
    String entry = one.entry().id();
    return database.write(
        t -> {
          var now = Shortlists.find(t, one.key(), entry);
          boolean holds =
              t.first(
                      "SELECT entry FROM consult_invitation WHERE link = ?",
                      row -> row.text(1),
                      Digests.of(secret))
                  .isPresent();
          if (!holds || now.isEmpty() || now.get().state().isSettled()) {
            return false;
          }
          var before = Replies.of(t, entry);
          boolean isLate = today().isAfter(one.invitation().deadline());
          Replies.keep(t, new Answered(entry, reply, clock.instant(), isLate));
          t.update(
              "UPDATE consult_entry SET state = ? WHERE id = ?",
              switch (reply.kind()) {
                case WILL -> EntryState.INVITED.code();
                case DECLINES -> EntryState.DECLINED.code();
                case OFFER -> EntryState.ANSWERED.code();
              },
              entry);
          Trail.note(
              t,
              clock.instant(),
              one.key(),
              Doer.supplier(now.get().name()),
              isLate ? "answered-late" : "answered",
              now.get().name(),
              before.map(was -> Replies.said(was.reply())).orElse(""),
              Replies.said(reply));
          return true;
        });
  }
}
