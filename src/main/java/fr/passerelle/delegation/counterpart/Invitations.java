package fr.passerelle.delegation.counterpart;

import fr.passerelle.account.Digests;
import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links by which hosts answer without an account. Each leads somewhere until the mission's last
 * day is over at its place or the mission is done, and takes answers until its first day. Safe for
 * use by many threads at once.
 */
public final class Invitations {

  /**
   * Where a link leads.
   *
   * @param proposed the visitors that the host may meet, by name
   * @param wishes the host's own
   * @param isTaking whether it may still answer otherwise
   */
  public record Opened(
      Mission mission,
      Party host,
      List<Party> proposed,
      List<PartyWish> wishes,
      boolean isTaking,
      boolean isAnswered) {
    public Opened {
      proposed = List.copyOf(proposed);
      wishes = List.copyOf(wishes);
    }
  }

  private final Database database;
  private final InstantSource clock;
  private final Parties parties;

  public Invitations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.parties = new Parties(database, clock);
  }

  /**
   * Makes a link for a host of a team's mission; an earlier one ends. One that was only proposed is
   * invited from now on.
   *
   * @param sentTo where it is about to be sent; empty where it is handed over otherwise
   * @return the link's secret; none where the team's mission has no such host
   */
  public Optional<String> make(
      String team, String mission, String host, Language language, String sentTo, String account) {
    String secret = RandomId.secret();
    return database.write(
        t -> {
          var found = Missions.mission(t, team, mission).flatMap(one -> host(t, mission, host));
          if (found.isEmpty()) {
            return Optional.<String>empty();
          }
          t.update(
              "UPDATE mission_party SET link = ?,"
                  + " state = CASE WHEN state = 'proposed' THEN 'invited' ELSE state END,"
                  + " email = CASE WHEN email = '' THEN ? ELSE email END,"
                  + " version = version + 1 WHERE id = ? AND mission = ?",
              Digests.of(secret),
              sentTo,
              host,
              mission);
          boolean isKnown =
              t.update(
                      "UPDATE mission_invitation SET language = ?, made = ?, sent_to = ?"
                          + " WHERE party = ?",
                      language.code(),
                      clock.millis(),
                      sentTo,
                      host)
                  == 1;
          if (!isKnown) {
            t.update(
                "INSERT INTO mission_invitation (party, language, made, sent_to, answered,"
                    + " answered_by) VALUES (?, ?, ?, ?, NULL, '')",
                host,
                language.code(),
                clock.millis(),
                sentTo);
          }
          String name = found.get().name();
          Missions.note(t, clock.instant(), mission, account, "host.invited", host, name);
          return Optional.of(secret);
        });
  }

  private static Optional<Party> host(Transaction t, String mission, String id) {
    return Parties.find(t, mission, id).filter(one -> one.side() == Side.HOST);
  }

  /** Ends a host's link. */
  public boolean end(String team, String mission, String host) {
    return parties.link(team, mission, host, null);
  }

  /** The invitations to hosts of a team's mission. */
  public List<Invitation> of(String team, String mission) {
    return database.read(
        t ->
            t.query(
                "SELECT i.party, i.language, i.made, i.sent_to, p.link, i.answered, i.answered_by"
                    + " FROM mission_invitation i JOIN mission_party p ON p.id = i.party"
                    + " JOIN mission m ON m.id = p.mission WHERE m.team = ? AND m.id = ?"
                    + " ORDER BY i.party",
                Invitations::invitation,
                team,
                mission));
  }

  private static Invitation invitation(Row row) {
    Long answered = row.numberOrNull(6);
    return new Invitation(
        row.text(1),
        Language.of(row.text(2)).orElse(Language.ENGLISH),
        Instant.ofEpochMilli(row.number(3)),
        row.text(4),
        row.textOrNull(5) != null,
        answered == null ? null : Instant.ofEpochMilli(answered),
        row.text(7));
  }

  /** Where a link leads; none where it never was one, or has ended. */
  public Optional<Opened> open(String secret) {
    return parties
        .invited(Digests.of(secret))
        .filter(one -> one.party().side() == Side.HOST && isOpen(one.mission()))
        .map(
            one -> {
              String team = one.mission().team();
              String mission = one.mission().id();
              String host = one.party().id();
              var wishes =
                  parties.wishes(team, mission).stream()
                      .filter(wish -> wish.host().equals(host))
                      .toList();
              return new Opened(
                  one.mission(),
                  one.party(),
                  proposed(parties.of(team, mission), wishes),
                  wishes.stream().filter(wish -> wish.asks() == Asks.HOST).toList(),
                  isTaking(one.mission()),
                  isAnswered(host));
            });
  }

  /** Those whom the officer or the visitor itself wants to meet the host, and nobody excludes. */
  private static List<Party> proposed(List<Party> parties, List<PartyWish> wishes) {
    var wanted = new HashSet<String>();
    Set<String> excluded = new HashSet<>();
    wishes.stream()
        .filter(wish -> wish.asks() != Asks.HOST)
        .forEach(wish -> (wish.kind() == WishKind.NEVER ? excluded : wanted).add(wish.visitor()));
    return parties.stream()
        .filter(one -> one.side() == Side.VISITOR && one.takesPart())
        .filter(one -> wanted.contains(one.id()) && !excluded.contains(one.id()))
        .toList();
  }

  private boolean isAnswered(String host) {
    return database.read(
        t ->
            t.first(
                    "SELECT answered FROM mission_invitation WHERE party = ?",
                    row -> row.numberOrNull(1) != null,
                    host)
                .orElse(false));
  }

  private boolean isOpen(Mission mission) {
    return mission.state() != MissionState.DONE && !today(mission).isAfter(mission.lastDay());
  }

  private boolean isTaking(Mission mission) {
    return isOpen(mission) && today(mission).isBefore(mission.firstDay());
  }

  private LocalDate today(Mission mission) {
    return LocalDate.ofInstant(clock.instant(), mission.zone());
  }

  /**
   * Takes a host's answer in place of the one before; wishes of visitors who are not proposed to it
   * are not taken.
   *
   * @return whether the link leads anywhere and the mission has not begun
   */
  public boolean answer(String secret, HostAnswer answer) {
    var opened = open(secret);
    if (opened.isEmpty() || !opened.get().isTaking()) {
      return false;
    }
    String mission = opened.get().mission().id();
    String host = opened.get().host().id();
    var visitors = opened.get().proposed().stream().map(Party::id).toList();
    var state = answer.comes() ? PartyState.CONFIRMED : PartyState.DECLINED;
    return database.write(
        t -> {
          boolean holds =
              t.update(
                      "UPDATE mission_party SET state = ?, person = ?, address = ?, absent = ?,"
                          + " languages = ?, most = ?, version = version + 1"
                          + " WHERE id = ? AND mission = ? AND link = ?",
                      state.code(),
                      answer.person(),
                      answer.address(),
                      String.join(" ", answer.absent()),
                      String.join(" ", answer.languages()),
                      answer.most(),
                      host,
                      mission,
                      Digests.of(secret))
                  == 1;
          if (holds) {
            t.update(
                "DELETE FROM mission_wish WHERE mission = ? AND host = ? AND asks = ?",
                mission,
                host,
                Asks.HOST.code());
            answer.wishes().stream()
                .filter(wish -> visitors.contains(wish.visitor()))
                .forEach(
                    wish ->
                        Parties.keep(
                            t,
                            mission,
                            new PartyWish(
                                wish.visitor(),
                                host,
                                Asks.HOST,
                                wish.kind(),
                                wish.value(),
                                wish.reason())));
            t.update(
                "UPDATE mission_invitation SET answered = ?, answered_by = ? WHERE party = ?",
                clock.millis(),
                answer.person(),
                host);
            Missions.note(
                t,
                clock.instant(),
                mission,
                null,
                "host." + state.code(),
                host,
                opened.get().host().name());
          }
          return holds;
        });
  }
}
