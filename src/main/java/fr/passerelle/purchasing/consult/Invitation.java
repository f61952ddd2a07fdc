package fr.passerelle.purchasing.consult;

import fr.passerelle.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier was invited.
 *
 * @param entry the id of the supplier's entry
 * @param sentTo empty where the link was handed over otherwise
 * @param deadline answers of later days are late
 * @param openUntil the last day on which its link leads anywhere, by universal time
 * @param signed when the agreement was signed; null unless it is
 * @param isWithdrawn whether its link leads nowhere any more
 * @param reminded when the supplier was reminded last; null where never
 */
public record Invitation(
    String entry,
    Language language,
    String message,
    String sentTo,
    Instant made,
    LocalDate deadline,
    LocalDate openUntil,
    Nda nda,
    @Nullable LocalDate signed,
    boolean isWithdrawn,
    @Nullable Instant reminded) {

  /** Whether its link leads somewhere on a day. */
  public boolean isOpen(LocalDate today) {
    return !isWithdrawn && !today.isAfter(openUntil);
  }
}
