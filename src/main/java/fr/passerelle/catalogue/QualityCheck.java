package fr.passerelle.catalogue;

import fr.passerelle.organisation.Organisation;
import java.time.LocalDate;

/**
 * One thing that can be wrong with an organisation's entry. Implementations are immutable, safe for
 * many threads, and quick: they are asked of every organisation. One that needs more than the entry
 * itself, such as a comparison with others, is made with what it needs.
 */
public interface QualityCheck {

  /** Its name in addresses, files and messages, such as {@code no-website}. */
  String code();

  /** Whether it finds the organisation wanting on a day. */
  boolean finds(Organisation organisation, LocalDate today);

  /** The same with all that it needs to know beforehand; made once before many are asked of. */
  default QualityCheck prepared() {
    return this;
  }
}
