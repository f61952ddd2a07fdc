package fr.passerelle.purchasing.consult;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says to an invitation.
 *
 * @param person who answers; empty where it is not said
 * @param reason why it declines; empty otherwise
 * @param price of one unit; null where none is given
 * @param unit what the price is for, such as {@code piece}
 * @param currency ISO 4217
 * @param leadDays from order to delivery; null where it is not said
 * @param minimum the smallest quantity, as it was written
 * @param certificates that it says to have
 * @param languages codes of languages to work in
 */
public record Reply(
    Kind kind,
    String person,
    String reason,
    @Nullable BigDecimal price,
    String unit,
    String currency,
    @Nullable Integer leadDays,
    String minimum,
    List<Claim> certificates,
    List<String> languages,
    List<OfMust> musts,
    String comment) {

  /** What it comes to. */
  public enum Kind {
    /** An offer is going to come. */
    WILL,
    DECLINES,
    OFFER;

    /** The name in the database, files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code; none where it is no such code. */
    public static Optional<Kind> of(String code) {
      return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /** Whether a must-have is there. */
  public enum Has {
    YES,
    NO,
    PARTLY;

    /** The name in the database, files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The value of a code; none where it is no such code. */
    public static Optional<Has> of(String code) {
      return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /**
   * A certificate that a supplier says to have; nobody has checked it.
   *
   * @param until the day of expiry; null where it is not said
   */
  public record Claim(String name, @Nullable LocalDate until) {}

  /** What a supplier says of a must-have. */
  public record OfMust(String must, Has has) {}

  public Reply {
    certificates = List.copyOf(certificates);
    languages = List.copyOf(languages);
    musts = List.copyOf(musts);
  }

  /** What it says of a must-have. */
  public Optional<Has> of(String must) {
    return musts.stream().filter(one -> one.must().equals(must)).map(OfMust::has).findFirst();
  }
}
