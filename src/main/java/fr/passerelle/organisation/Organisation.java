package fr.passerelle.organisation;

import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A potential partner, as the sources put together describe it.
 *
 * @param id its name for ever in this catalogue, such as {@code scs} or {@code ror-03cve4549}
 * @param names at least one; the preferred ones first
 * @param size null where unknown, as for all that are no firms
 * @param established the year of birth, where known
 * @param themes ids of thesaurus concepts that a source asserts, most typical first
 * @param cluster what the register of clusters says; null for all others
 * @param sources at least one
 */
public record Organisation(
    String id,
    OrganisationType type,
    Status status,
    List<Name> names,
    Place place,
    @Nullable SizeClass size,
    @Nullable Integer established,
    @Nullable String website,
    List<Identifier> identifiers,
    List<String> themes,
    List<Affiliation> affiliations,
    List<Text> texts,
    @Nullable ClusterRecord cluster,
    List<SourceMark> sources) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._:-]*");

  public Organisation {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an organisation's id must be a-z 0-9 . _ : - : " + id);
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("organisation " + id + " has no name");
    }
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    themes = List.copyOf(themes);
    affiliations = List.copyOf(affiliations);
    texts = List.copyOf(texts);
    sources = List.copyOf(sources);
  }

  /**
   * The name to show to a reader: the preferred name in the language, else one without language,
   * else English, else the first there is.
   */
  public String name(Language language) {
    return preferred(language)
        .or(() -> preferred(null))
        .or(() -> preferred(Language.ENGLISH))
        .orElse(names.getFirst().text());
  }

  /** The preferred name in exactly this language; null asks for one that belongs to none. */
  public Optional<String> preferred(@Nullable Language language) {
    return names.stream()
        .filter(name -> name.kind() == Name.Kind.PREFERRED && name.language() == language)
        .map(Name::text)
        .findFirst();
  }

  /** What the organisation says of itself in a language, if anything. */
  public Optional<Text> description(Language language) {
    return text(Text.Topic.DESCRIPTION, language);
  }

  /** The first text on a topic in exactly this language. */
  public Optional<Text> text(Text.Topic topic, Language language) {
    return texts.stream()
        .filter(text -> text.topic() == topic && text.language() == language)
        .findFirst();
  }

  /** By what tie it became another: went into it, or bears its name since; none for most. */
  public Optional<Affiliation> succession() {
    return affiliations.stream().filter(Affiliation::isSuccession).findFirst();
  }

  /** When a source last confirmed anything of this; the epoch where none tells a date. */
  public LocalDate updated() {
    return sources.stream()
        .map(SourceMark::date)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  /** The same day to show; empty where no source tells a date. */
  public Optional<LocalDate> day() {
    return SourceMark.known(updated());
  }

  /** Returns the mark of a source among this organisation's sources. */
  public Optional<SourceMark> mark(String source) {
    return sources.stream().filter(mark -> mark.source().equals(source)).findFirst();
  }
}
