package fr.passerelle.organisation;

import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows what organisations can do: a project, an offer, an award, a passage of a web
 * page.
 *
 * @param id its name for ever, such as {@code cordis-101012345}
 * @param organisationIds whom it speaks for, at least one
 * @param title shown to the reader; may be empty for a passage
 * @param language null where it is none of the three, or unknown
 * @param date null where the source gives none; a bare year is its first of January
 * @param keywords as the source gives them
 * @param mark where it comes from
 */
public record Evidence(
    String id,
    Kind kind,
    List<String> organisationIds,
    String title,
    String text,
    @Nullable Language language,
    @Nullable LocalDate date,
    List<String> keywords,
    SourceMark mark) {

  /** What kind of evidence. */
  public enum Kind {
    PROJECT,
    OFFER,
    REQUEST,
    AWARD,
    WEB_PASSAGE,
    DESCRIPTION
  }

  public Evidence {
    if (organisationIds.isEmpty()) {
      throw new IllegalArgumentException("evidence " + id + " speaks for no organisation");
    }
    organisationIds = List.copyOf(organisationIds);
    keywords = List.copyOf(keywords);
  }
}
