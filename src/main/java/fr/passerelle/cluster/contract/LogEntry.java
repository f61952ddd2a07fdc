package fr.passerelle.cluster.contract;

import java.time.Instant;

/**
 * A row of the log, which is never changed.
 *
 * @param position in the log of its team, from 1 without gaps
 * @param root the id of the event's first row
 * @param by the name of who wrote it; empty where it was taken over or the account is erased
 * @param facts as they hold from this row on; of a withdrawal, those that do not hold any more
 * @param source the object that it was taken over from; empty for what people enter
 * @param seen what that object said then, as {@link Seen#written}; empty for what people write
 * @param reason in a person's words; empty for records
 */
public record LogEntry(
    String id,
    long position,
    Act act,
    String root,
    Instant recorded,
    String by,
    Facts facts,
    Origin origin,
    String source,
    String seen,
    Cause cause,
    String reason) {

  public static final int LONGEST_REASON = 500;
}
