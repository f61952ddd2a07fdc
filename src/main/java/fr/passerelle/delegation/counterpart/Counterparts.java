package fr.passerelle.delegation.counterpart;

import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.language.Folding;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the counterparts that were found for a visitor. Safe for use by many threads at
 * once.
 */
public final class Counterparts {

  private final Database database;
  private final InstantSource clock;

  public Counterparts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes somebody a host of a team's mission, in a city that the calendar gets where it lacks it,
   * and wishes it for a visitor.
   *
   * @param host whose id, city and version are given here
   * @param town null where it is not known
   */
  public Acceptance accept(
      String team,
      String mission,
      String visitor,
      Party host,
      @Nullable Town town,
      int value,
      String reason,
      String account) {
    return database.write(
        t -> {
          if (!turn(t, team, mission) || !isVisitor(t, mission, visitor)) {
            return Acceptance.UNKNOWN;
          }
          if (NeverList.holds(t, team, host.organisation(), host.name())) {
            return Acceptance.AVOIDED;
          }
          var known = host(t, mission, Somebody.of(host.organisation(), host.name()));
          String id =
              known.orElseGet(
                  () ->
                      Parties.insert(
                              t,
                              clock.instant(),
                              mission,
                              host.anew(town == null ? null : city(t, mission, town)),
                              account)
                          .id());
          Parties.keep(
              t, mission, new PartyWish(visitor, id, Asks.OFFICER, WishKind.LIKE, value, reason));
          forget(t, mission, visitor, Somebody.of(host.organisation(), host.name()).key());
          return known.isPresent() ? Acceptance.WISHED : Acceptance.ADDED;
        });
  }

  /** Makes others of the same mission wait, and tells whether the team has it. */
  private static boolean turn(Transaction t, String team, String mission) {
    return t.update("UPDATE mission SET created = created WHERE id = ? AND team = ?", mission, team)
        == 1;
  }

  private static boolean isVisitor(Transaction t, String mission, String id) {
    return t.first(
            "SELECT 1 FROM mission_party WHERE id = ? AND mission = ? AND side = ?",
            row -> row.number(1),
            id,
            mission,
            Side.VISITOR.code())
        .isPresent();
  }

  private record Named(String id, Somebody who) {}

  /** The id of the host that somebody is already. */
  private static Optional<String> host(Transaction t, String mission, Somebody who) {
    return t
        .query(
            "SELECT id, organisation, name FROM mission_party WHERE mission = ? AND side = ?"
                + " ORDER BY id",
            row -> new Named(row.text(1), Somebody.of(row.textOrNull(2), row.text(3))),
            mission,
            Side.HOST.code())
        .stream()
        .filter(one -> one.who().key().equals(who.key()))
        .map(Named::id)
        .findFirst();
  }

  /**
   * The id of a city of the calendar: the one that has one of its names, also where one says Pékin,
   * one Beijing and one 北京; else a new one, which is a whole day away from the others until
   * somebody says otherwise.
   */
  private static String city(Transaction t, String mission, Town town) {
    var wanted = guises(Stream.concat(town.names().stream(), Stream.of(town.name(), town.local())));
    var calendar = Missions.calendar(t, mission);
    for (var one : calendar.cities()) {
      if (!Collections.disjoint(wanted, guises(Stream.of(one.name(), one.local())))) {
        if (one.local().isEmpty() && !town.local().isEmpty()) {
          t.update(
              "UPDATE mission_city SET local = ? WHERE mission = ? AND id = ?",
              town.local(),
              mission,
              one.id());
        }
        return one.id();
      }
    }
    String base = Folding.pinyin(town.name()).replace(' ', '-');
    String id = base.isEmpty() ? "city" : base;
    var taken = calendar.cities().stream().map(Calendar.City::id).toList();
    for (int i = 2; taken.contains(id); i++) {
      id = base + "-" + i;
    }
    t.update(
        "INSERT INTO mission_city (mission, id, name, local, position) VALUES (?, ?, ?, ?, ?)",
        mission,
        id,
        town.name(),
        town.local(),
        taken.size());
    for (String other : taken) {
      t.update(
          "INSERT INTO mission_travel (mission, one, other, slots) VALUES (?, ?, ?, ?)",
          mission,
          other,
          id,
          calendar.wholeDay());
    }
    return id;
  }

  /** All that names are written like: folded, and hanzi by their sound as well. */
  private static Set<String> guises(Stream<String> names) {
    return names
        .flatMap(name -> Stream.of(Folding.fold(name), Folding.pinyin(name)))
        .map(name -> name.replace(" ", ""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /**
   * Puts a counterpart of a visitor aside; where it was accepted, that is taken back, and a host
   * that was only proposed, for nobody else, leaves the mission.
   *
   * @return whether the team has such a visitor
   */
  public boolean drop(
      String team, String mission, String visitor, Somebody who, String reason, String account) {
    return database.write(
        t -> {
          if (!turn(t, team, mission) || !isVisitor(t, mission, visitor)) {
            return false;
          }
          forget(t, mission, visitor, who.key());
          t.update(
              "INSERT INTO mission_dropped (mission, visitor, organisation, name, reason, account,"
                  + " at) VALUES (?, ?, ?, ?, ?, ?, ?)",
              mission,
              visitor,
              who.key(),
              who.name(),
              reason,
              account.isEmpty() ? null : account,
              clock.millis());
          host(t, mission, who).ifPresent(host -> takeBack(t, mission, visitor, host));
          Missions.note(
              t, clock.instant(), mission, account, "counterpart.dropped", visitor, who.name());
          return true;
        });
  }

  private static void takeBack(Transaction t, String mission, String visitor, String host) {
    t.update(
        "DELETE FROM mission_wish WHERE mission = ? AND visitor = ? AND host = ? AND asks = ?",
        mission,
        visitor,
        host,
        Asks.OFFICER.code());
    t.update(
        "DELETE FROM mission_party WHERE id = ? AND mission = ? AND state = 'proposed'"
            + " AND NOT EXISTS (SELECT 1 FROM mission_wish WHERE host = ?)"
            + " AND NOT EXISTS (SELECT 1 FROM mission_meeting WHERE host = ?)",
        host,
        mission,
        host,
        host);
  }

  private static boolean forget(Transaction t, String mission, String visitor, String key) {
    return t.update(
            "DELETE FROM mission_dropped WHERE mission = ? AND visitor = ? AND organisation = ?",
            mission,
            visitor,
            key)
        == 1;
  }

  /** Takes back that a counterpart was put aside; returns whether it was. */
  public boolean restore(String team, String mission, String visitor, String key) {
    return database.write(t -> turn(t, team, mission) && forget(t, mission, visitor, key));
  }

  /** Who was put aside for a visitor of a team's mission, by name. */
  public List<PutAside> dropped(String team, String mission, String visitor) {
    return database.read(
        t ->
            t.query(
                "SELECT d.organisation, d.name, d.reason, d.account, d.at FROM mission_dropped d"
                    + " JOIN mission m ON m.id = d.mission"
                    + " WHERE m.team = ? AND d.mission = ? AND d.visitor = ?"
                    + " ORDER BY d.name, d.organisation",
                NeverList::aside,
                team,
                mission,
                visitor));
  }

  /** Whom a team has met in its other missions, the latest first. */
  public List<Met> met(String team, String mission) {
    return database.read(
        t ->
            t.query(
                "SELECT h.organisation, h.name, m.name, COALESCE(s.day, m.first_day), v.name"
                    + " FROM mission_meeting e"
                    + " JOIN mission m ON m.id = e.mission"
                    + " JOIN mission_party h ON h.id = e.host"
                    + " JOIN mission_party v ON v.id = e.visitor"
                    + " LEFT JOIN mission_slot s ON s.mission = e.mission AND s.id = e.slot"
                    + " WHERE m.team = ? AND m.id <> ? AND e.state = 'held'"
                    + " ORDER BY COALESCE(s.day, m.first_day) DESC, e.id",
                row ->
                    new Met(
                        Somebody.of(row.textOrNull(1), row.text(2)),
                        row.text(3),
                        LocalDate.parse(row.text(4)),
                        row.text(5)),
                team,
                mission));
  }
}
