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
 * @param profile the whole of an offer or a request that is a partnering profile, whose title and
 *     summary are the title and the text; null for all other evidence
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
    SourceMark mark,
    @Nullable PartneringProfile profile) {

  /** What kind of evidence. */
  public enum Kind {
    PROJECT,
    OFFER,
    /** What an organisation seeks; it shows nothing of what the organisation can do. */
    REQUEST,
    AWARD,
    WEB_PASSAGE,
    DESCRIPTION
  }

  public Evidence {
    if (organisationIds.isEmpty()) {
      throw new IllegalArgumentException("evidence " + id + " speaks for no organisation");
    }
    if (profile != null && kind != kind(profile)) {
      throw new IllegalArgumentException(
          "a " + profile.kind().code() + " is no evidence of the kind " + kind);
    }
    organisationIds = List.copyOf(organisationIds);
    keywords = List.copyOf(keywords);
  }

  /** Evidence that is no partnering profile. */
  public Evidence(
      String id,
      Kind kind,
      List<String> organisationIds,
      String title,
      String text,
      @Nullable Language language,
      @Nullable LocalDate date,
      List<String> keywords,
      SourceMark mark) {
    this(id, kind, organisationIds, title, text, language, date, keywords, mark, null);
  }

  /** The kind of evidence that a profile is. */
  public static Kind kind(PartneringProfile profile) {
    return profile.kind().seeks() ? Kind.REQUEST : Kind.OFFER;
  }
}
