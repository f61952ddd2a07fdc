package fr.passerelle.delegation.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A stretch of time by the clock of a place. */
public record Span(ZonedDateTime starts, ZonedDateTime ends) {

  public Span {
    if (ends.isBefore(starts)) {
      throw new IllegalArgumentException(ends + " is before " + starts);
    }
  }

  static Span of(LocalDate day, LocalTime starts, LocalTime ends, ZoneId zone) {
    return new Span(day.atTime(starts).atZone(zone), day.atTime(ends).atZone(zone));
  }

  /** From the end of one to the beginning of a later one. */
  static Span between(Span before, Span after) {
    return new Span(/* starts= */ before.ends, /* ends= */ after.starts);
  }

  /** Whether both are at once for a while. */
  public boolean meets(Span other) {
    return starts.isBefore(other.ends) && other.starts.isBefore(ends);
  }

  /** The same stretch by the clock of another place. */
  public Span in(ZoneId zone) {
    return new Span(starts.withZoneSameInstant(zone), ends.withZoneSameInstant(zone));
  }

  /** The day on which it starts, where its clock is. */
  public LocalDate day() {
    return starts.toLocalDate();
  }

  public Duration length() {
    return Duration.between(starts, ends);
  }
}
