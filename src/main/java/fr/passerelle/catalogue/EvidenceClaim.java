package fr.passerelle.catalogue;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.PartneringProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as its source tells it; the fields are those of {@link Evidence}.
 *
 * @param key the source's own key of it, unlike that of any other evidence of this source
 * @param about whom it speaks for, named as in {@link Claims#affiliations}; where empty, the
 *     organisation that the record describes
 */
public record EvidenceClaim(
    String key,
    Evidence.Kind kind,
    List<String> about,
    String title,
    String text,
    @Nullable Language language,
    @Nullable LocalDate date,
    List<String> keywords,
    @Nullable PartneringProfile profile) {

  public EvidenceClaim {
    about = List.copyOf(about);
    keywords = List.copyOf(keywords);
  }

  /** A claim that is no partnering profile. */
  public EvidenceClaim(
      String key,
      Evidence.Kind kind,
      List<String> about,
      String title,
      String text,
      @Nullable Language language,
      @Nullable LocalDate date,
      List<String> keywords) {
    this(key, kind, about, title, text, language, date, keywords, null);
  }
}
