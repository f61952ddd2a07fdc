package fr.passerelle.delegation.mission;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who takes part in missions, and what they wish of each other. Safe for use by many threads. */
public final class Parties {

  private static final String COLUMNS =
      "id, side, name, local, organisation, partner, lab, city, languages, most, most_a_day,"
          + " absent, state, person, email, address, note, need, version";

  /** A party of a link without an account, with its mission. */
  public record Invited(Mission mission, Party party) {}

  private final Database database;
  private final InstantSource clock;

  public Parties(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Brings somebody into a team's mission; the id and version are given here. */
  public Optional<Party> add(String team, String mission, Party party, String account) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()) {
            return Optional.<Party>empty();
          }
          return Optional.of(insert(t, clock.instant(), mission, party, account));
        });
  }

  /** Brings somebody into a mission as part of a change of more. */
  public static Party insert(
      Transaction t, Instant at, String mission, Party party, String account) {
    String id = RandomId.next();
    t.update(
        "INSERT INTO mission_party (mission, "
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        mission,
        id,
        party.side().code(),
        party.name(),
        party.local(),
        party.organisation(),
        party.partner(),
        party.lab(),
        party.city(),
        String.join(" ", party.languages()),
        party.most(),
        party.mostADay(),
        String.join(" ", party.absent()),
        party.state().code(),
        party.person(),
        party.email(),
        party.address(),
        party.note(),
        party.need());
    Missions.note(t, at, mission, account, "party.added", id, party.name());
    return party(t, mission, id).orElseThrow();
  }

  /** Somebody who takes part in a mission, for what else is kept of it. */
  public static Optional<Party> find(Transaction t, String mission, String id) {
    return party(t, mission, id);
  }

  /** Who takes part in a team's mission, by name. */
  public List<Party> of(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.of()
                : t.query(
                    "SELECT "
                        + COLUMNS
                        + " FROM mission_party WHERE mission = ? ORDER BY side, name, id",
                    Parties::party,
                    mission));
  }

  /** Somebody who takes part in a team's mission. */
  public Optional<Party> party(String team, String mission, String id) {
    return database.read(
        t -> Missions.mission(t, team, mission).flatMap(one -> party(t, mission, id)));
  }

  /**
   * Changes what is known of somebody.
   *
   * @return false where somebody else changed it since this version, or the team has none such
   */
  public boolean change(String team, String mission, Party party, @Nullable String account) {
    return database.write(
        t -> Missions.mission(t, team, mission).isPresent() && change(t, mission, party, account));
  }

  private boolean change(Transaction t, String mission, Party party, @Nullable String account) {
    boolean done =
        t.update(
                "UPDATE mission_party SET name = ?, local = ?, organisation = ?, partner = ?, lab ="
                    + " ?, city = ?, languages = ?, most = ?, most_a_day = ?, absent = ?, state ="
                    + " ?, person = ?, email = ?, address = ?, note = ?, need = ?, version ="
                    + " version + 1 WHERE id = ? AND mission = ? AND version = ?",
                party.name(),
                party.local(),
                party.organisation(),
                party.partner(),
                party.lab(),
                party.city(),
                String.join(" ", party.languages()),
                party.most(),
                party.mostADay(),
                String.join(" ", party.absent()),
                party.state().code(),
                party.person(),
                party.email(),
                party.address(),
                party.note(),
                party.need(),
                party.id(),
                mission,
                party.version())
            == 1;
    if (done) {
      String state = party.state().code();
      Missions.note(t, clock.instant(), mission, account, "party.changed", party.id(), state);
    }
    return done;
  }

  /** Takes somebody out, with wishes and meetings; returns whether the team's mission had them. */
  public boolean remove(String team, String mission, String id, String account) {
    return database.write(
        t -> {
          boolean had =
              Missions.mission(t, team, mission).isPresent()
                  && t.update("DELETE FROM mission_party WHERE id = ? AND mission = ?", id, mission)
                      == 1;
          if (had) {
            Missions.note(t, clock.instant(), mission, account, "party.removed", id, "");
          }
          return had;
        });
  }

  /** Gives somebody a link to answer with, by the digest of its secret; an earlier one ends. */
  public boolean link(String team, String mission, String id, @Nullable String digest) {
    return database.write(
        t ->
            Missions.mission(t, team, mission).isPresent()
                && t.update(
                        "UPDATE mission_party SET link = ? WHERE id = ? AND mission = ?",
                        digest,
                        id,
                        mission)
                    == 1);
  }

  /** Who answers by a link; none where it has ended. */
  public Optional<Invited> invited(String digest) {
    return database.read(
        t ->
            t.first(
                    "SELECT mission.team, mission.id, mission_party.id FROM mission_party"
                        + " JOIN mission ON mission.id = mission_party.mission WHERE link = ?",
                    row -> new String[] {row.text(1), row.text(2), row.text(3)},
                    digest)
                .flatMap(
                    ids ->
                        Missions.mission(t, ids[0], ids[1])
                            .flatMap(
                                mission ->
                                    party(t, ids[1], ids[2])
                                        .map(party -> new Invited(mission, party)))));
  }

  /** What is wished in a team's mission. */
  public List<PartyWish> wishes(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.of()
                : t.query(
                    "SELECT visitor, host, asks, kind, value, reason FROM mission_wish"
                        + " WHERE mission = ? ORDER BY visitor, host, asks",
                    row ->
                        new PartyWish(
                            row.text(1),
                            row.text(2),
                            Asks.of(row.text(3)).orElseThrow(),
                            WishKind.of(row.text(4)).orElseThrow(),
                            (int) row.number(5),
                            row.text(6)),
                    mission));
  }

  /** Keeps a wish in place of an earlier one of the same; returns whether both take part. */
  public boolean wish(String team, String mission, PartyWish wish) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()
              || party(t, mission, wish.visitor())
                  .filter(one -> one.side() == Side.VISITOR)
                  .isEmpty()
              || party(t, mission, wish.host()).filter(one -> one.side() == Side.HOST).isEmpty()) {
            return false;
          }
          keep(t, mission, wish);
          return true;
        });
  }

  /** Keeps a wish in place of an earlier one of the same, as part of a change of more. */
  public static void keep(Transaction t, String mission, PartyWish wish) {
    unwish(t, mission, wish.visitor(), wish.host(), wish.asks());
    t.update(
        "INSERT INTO mission_wish (mission, visitor, host, asks, kind, value, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        mission,
        wish.visitor(),
        wish.host(),
        wish.asks().code(),
        wish.kind().code(),
        wish.value(),
        wish.reason());
  }

  /** Takes a wish back. */
  public void unwish(String team, String mission, String visitor, String host, Asks asks) {
    database.change(
        t -> {
          if (Missions.mission(t, team, mission).isPresent()) {
            unwish(t, mission, visitor, host, asks);
          }
        });
  }

  private static void unwish(
      Transaction t, String mission, String visitor, String host, Asks asks) {
    t.update(
        "DELETE FROM mission_wish WHERE mission = ? AND visitor = ? AND host = ? AND asks = ?",
        mission,
        visitor,
        host,
        asks.code());
  }

  static Optional<Party> party(Transaction t, String mission, String id) {
    return t.first(
        "SELECT " + COLUMNS + " FROM mission_party WHERE id = ? AND mission = ?",
        Parties::party,
        id,
        mission);
  }

  private static Party party(Row row) {
    return new Party(
        row.text(1),
        Side.of(row.text(2)).orElseThrow(),
        row.text(3),
        row.text(4),
        row.textOrNull(5),
        row.textOrNull(6),
        row.text(7),
        row.textOrNull(8),
        Words.of(row.text(9)),
        (int) row.number(10),
        (int) row.number(11),
        Words.of(row.text(12)),
        PartyState.of(row.text(13)).orElseThrow(),
        row.text(14),
        row.text(15),
        row.text(16),
        row.text(17),
        row.text(18),
        row.number(19));
  }
}
