package fr.passerelle.cluster.contract;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened in clusters, team by team. It is only ever added to: nothing here changes or
 * removes a row. Safe for use by many threads at once.
 */
public final class EventLog {

  /** How many rows people may write into the log of a team. */
  public static final int MOST = 50_000;

  private final Database database;
  private final InstantSource clock;

  public EventLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All rows of a team's log, in the order of writing. */
  public List<LogEntry> entries(String team) {
    return database.read(t -> LogRows.all(t, team));
  }

  /** The events of a team as they stood just before a moment. */
  public List<Standing> standings(String team, Instant asOf) {
    return Standing.of(entries(team), asOf);
  }

  /** An event of a team. */
  public Optional<Standing> event(String team, String id) {
    var trace = database.read(t -> LogRows.trace(t, team, id));
    return trace.isEmpty() ? Optional.empty() : Optional.of(new Standing(trace));
  }

  /**
   * Records events that a person tells of, all or none.
   *
   * @return their ids; none where the log would hold too many
   */
  public List<String> record(String team, String account, List<Facts> all, Origin origin) {
    return database.write(
        t -> {
          LogRows.turn(t, team);
          var now = clock.instant();
          long position = LogRows.last(t, team);
          if (position + all.size() > MOST) {
            return List.of();
          }
          var ids = new java.util.ArrayList<String>();
          for (var facts : all) {
            position++;
            ids.add(
                LogRows.add(
                    t,
                    team,
                    position,
                    Act.RECORD,
                    null,
                    now,
                    account,
                    facts,
                    origin,
                    "",
                    "",
                    Cause.PERSON,
                    ""));
          }
          return List.copyOf(ids);
        });
  }

  /**
   * Corrects an event: from now on it says something else.
   *
   * @param last the id of the row that was read before
   * @return false where somebody wrote of it since or the team has none such: nothing is written
   */
  public boolean correct(
      String team, String account, String event, String last, Facts facts, String reason) {
    return amend(team, account, event, last, facts, reason);
  }

  /** Withdraws an event, under the same conditions; one that is withdrawn stays as it is. */
  public boolean withdraw(String team, String account, String event, String last, String reason) {
    return amend(team, account, event, last, null, reason);
  }

  private boolean amend(
      String team,
      String account,
      String event,
      String last,
      @Nullable Facts facts,
      String reason) {
    if (reason.isBlank() || reason.length() > LogEntry.LONGEST_REASON) {
      throw new IllegalArgumentException("a reason is needed, and a short one");
    }
    return database.write(
        t -> {
          LogRows.turn(t, team);
          var trace = LogRows.trace(t, team, event);
          if (trace.isEmpty()
              || !trace.getLast().id().equals(last)
              || (facts == null && trace.getLast().act() == Act.WITHDRAWAL)) {
            return false;
          }
          var first = trace.getFirst();
          LogRows.add(
              t,
              team,
              LogRows.last(t, team) + 1,
              facts == null ? Act.WITHDRAWAL : Act.CORRECTION,
              event,
              clock.instant(),
              account,
              facts == null ? trace.getLast().facts() : facts,
              first.origin(),
              first.source(),
              "",
              Cause.PERSON,
              reason);
          return true;
        });
  }

  /**
   * Takes over what Passerelle recorded elsewhere; a second time nothing happens.
   *
   * @param seen all that there is in the rooms {@code whole}, and what is new in others
   * @param whole rooms of which all is seen: what came from them and is not seen is gone
   * @return how many rows were written
   */
  public int gather(String team, List<Sighting> seen, Set<Origin> whole) {
    var missing = database.read(t -> acts(LogRows.all(t, team), seen, whole));
    if (missing.isEmpty()) {
      return 0;
    }
    return database.write(
        t -> {
          LogRows.turn(t, team);
          var acts = acts(LogRows.all(t, team), seen, whole);
          write(t, team, acts);
          return acts.size();
        });
  }

  /** A row to be written. */
  private record Due(
      Act act,
      @Nullable String root,
      Facts facts,
      Origin origin,
      String source,
      String seen,
      Cause cause) {}

  private void write(Transaction t, String team, List<Due> acts) {
    var now = clock.instant();
    long position = LogRows.last(t, team);
    for (var due : acts) {
      position++;
      LogRows.add(
          t,
          team,
          position,
          due.act(),
          due.root(),
          now,
          null,
          due.facts(),
          due.origin(),
          due.source(),
          due.seen(),
          due.cause(),
          "");
    }
  }

  private static List<Due> acts(
      List<LogEntry> entries, Collection<Sighting> sightings, Set<Origin> whole) {
    Map<String, Standing> known = new HashMap<>();
    for (var event : Standing.of(entries, Instant.MAX)) {
      if (!event.first().source().isEmpty()) {
        known.put(event.first().source(), event);
      }
    }
    var acts = new java.util.ArrayList<Due>();
    Set<String> seen = new HashSet<>();
    for (var sighting : sightings) {
      if (seen.add(sighting.source())) {
        var event = known.get(sighting.source());
        var act = event == null ? recorded(sighting) : amended(event, sighting);
        if (act != null) {
          acts.add(act);
        }
      }
    }
    known.forEach(
        (source, event) -> {
          var first = event.first();
          if (whole.contains(first.origin()) && !seen.contains(source) && !event.isWithdrawn()) {
            acts.add(
                new Due(
                    Act.WITHDRAWAL,
                    event.id(),
                    event.facts(),
                    first.origin(),
                    source,
                    "",
                    Cause.SOURCE_GONE));
          }
        });
    return acts;
  }

  private static Due recorded(Sighting one) {
    return new Due(
        Act.RECORD,
        null,
        one.facts(),
        one.origin(),
        one.source(),
        one.seen().written(),
        Cause.SEEN);
  }

  /** What is to be written of an event whose source is there; null where nothing. */
  private static @Nullable Due amended(Standing event, Sighting now) {
    var last = event.last();
    if (event.isWithdrawn() && last.cause() == Cause.PERSON) {
      return null; // whoever withdrew it knew of the source
    }
    String before =
        event.trace().reversed().stream()
            .map(LogEntry::seen)
            .filter(seen -> !seen.isEmpty())
            .findFirst()
            .orElse("");
    boolean isChanged = !before.equals(now.seen().written());
    boolean isListed =
        event.facts().members().isEmpty()
            && !now.facts().members().isEmpty()
            && event.trace().stream().noneMatch(one -> one.cause() == Cause.PERSON);
    if (!event.isWithdrawn() && !isChanged && !isListed) {
      return null;
    }
    var facts = isChanged ? Seen.merged(event.facts(), Seen.read(before), now) : event.facts();
    return new Due(
        Act.CORRECTION,
        event.id(),
        isListed ? now.facts() : facts,
        now.origin(),
        now.source(),
        now.seen().written(),
        event.isWithdrawn()
            ? Cause.SOURCE_BACK
            : isChanged ? Cause.SOURCE_CHANGED : Cause.MEMBER_LISTED);
  }
}
