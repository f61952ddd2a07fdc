package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.RejectionReason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown within the reading of one record, and made a rejection at its end. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String field;
  private final RejectionReason reason;
  private final transient List<String> details;

  Refusal(@Nullable String field, RejectionReason reason, String... details) {
    super(reason.name(), null, false, false);
    this.field = field;
    this.reason = reason;
    this.details = List.of(details);
  }

  /** The same, which tells of further faults of the record too. */
  Refusal with(List<Refusal> others) {
    var told =
        others.stream()
            .map(other -> other.field + ": " + other.reason.message(other.field, other.details));
    return new Refusal(field, reason, Stream.concat(details.stream(), told).toArray(String[]::new));
  }

  @Nullable String field() {
    return field;
  }

  RejectionReason reason() {
    return reason;
  }

  List<String> details() {
    return details;
  }
}
