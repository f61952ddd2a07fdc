package fr.passerelle.opportunity;

import fr.passerelle.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that partners may answer together until a day, as its source tells it.
 *
 * @param reference what the source calls it, such as {@code HORIZON-CL5-2026-10-D6-10}
 * @param programme who pays, such as "Horizon Europe"
 * @param call the wider call that it is a part of; null where none is named
 * @param action the type of action, as the source writes it; null where it gives none
 * @param text the whole of what is asked; may be empty
 * @param language of title and text; null where it is none of the three, or unknown
 * @param deadline the last day on which it takes answers, in Brussels
 * @param stated what the source said of it on the day of its mark: no status by itself
 * @param leastEuros the least of the budget that the source gives, from 0; null where none
 * @param mostEuros the most of it; null where none
 */
public record Opportunity(
    String reference,
    String title,
    String programme,
    @Nullable String call,
    @Nullable String action,
    String text,
    @Nullable Language language,
    LocalDate deadline,
    OpportunityStatus stated,
    @Nullable Long leastEuros,
    @Nullable Long mostEuros,
    List<String> keywords) {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  public Opportunity {
    if (title.isBlank() || reference.isBlank()) {
      throw new IllegalArgumentException("an opportunity has no title: " + reference + title);
    }
    keywords = List.copyOf(keywords);
  }

  /** The day by which deadlines are told at a moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, BRUSSELS);
  }

  /**
   * Whether it can be answered on a day. After its deadline it is closed whatever its source said;
   * one that was announced without the day of its opening stays forthcoming until then.
   */
  public OpportunityStatus status(LocalDate day) {
    return day.isAfter(deadline) ? OpportunityStatus.CLOSED : stated;
  }
}
