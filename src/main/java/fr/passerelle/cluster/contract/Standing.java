package fr.passerelle.cluster.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * An event as it stands, with all that was written of it.
 *
 * @param trace in the order of writing; the first is the record
 */
public record Standing(List<LogEntry> trace) {

  public Standing {
    trace = List.copyOf(trace);
  }

  /** The events of a log as they stood at a moment; what was written later is not there yet. */
  public static List<Standing> of(List<LogEntry> entries, Instant asOf) {
    var traces = new LinkedHashMap<String, List<LogEntry>>();
    for (var entry : entries) {
      if (entry.recorded().isBefore(asOf)) {
        traces.computeIfAbsent(entry.root(), _ -> new ArrayList<>()).add(entry);
      }
    }
    return traces.values().stream().map(Standing::new).toList();
  }

  public LogEntry first() {
    return trace.getFirst();
  }

  public LogEntry last() {
    return trace.getLast();
  }

  public String id() {
    return first().root();
  }

  public Facts facts() {
    return last().facts();
  }

  public boolean isWithdrawn() {
    return last().act() == Act.WITHDRAWAL;
  }

  /** Whether anything was written of it after its record. */
  public boolean isAmended() {
    return trace.size() > 1;
  }
}
