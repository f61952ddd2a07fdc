package fr.passerelle.workspace.claim;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of what helps an organisation to be found is told: twelve facts, each told or not, by
 * itself or, where the page shows it as well, by another source.
 *
 * @param told in the order of the facts
 */
public record Completeness(List<Fact> told) {

  /** What can be told. */
  public enum Fact {
    /** A name in each of the three languages. */
    NAMES,
    DESCRIPTION_FR,
    DESCRIPTION_EN,
    DESCRIPTION_ZH,
    OFFERS,
    SEEKS,
    SITE,
    SIZE,
    CERTIFICATES,
    LANGUAGES,
    EXPORTS,
    CONTACT;

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Completeness {
    told = List.copyOf(told);
  }

  /** What is told in facts, or by other sources in the organisation that was made of all. */
  public static Completeness of(OwnFacts facts, @Nullable Organisation merged) {
    var told = new ArrayList<Fact>();
    for (var fact : Fact.values()) {
      if (isTold(fact, facts, merged)) {
        told.add(fact);
      }
    }
    return new Completeness(told);
  }

  /** What is not told, in the order of the facts. */
  public List<Fact> missing() {
    return Stream.of(Fact.values()).filter(fact -> !told.contains(fact)).toList();
  }

  /** From 0 to 100. */
  public int percent() {
    return Math.round(100f * told.size() / Fact.values().length);
  }

  private static boolean isTold(Fact fact, OwnFacts facts, @Nullable Organisation merged) {
    return switch (fact) {
      case NAMES ->
          Stream.of(Language.values())
              .allMatch(
                  language ->
                      facts.names().containsKey(language)
                          || (merged != null && merged.preferred(language).isPresent()));
      case DESCRIPTION_FR -> isDescribed(Language.FRENCH, facts, merged);
      case DESCRIPTION_EN -> isDescribed(Language.ENGLISH, facts, merged);
      case DESCRIPTION_ZH -> isDescribed(Language.CHINESE, facts, merged);
      case OFFERS -> !facts.offers().isEmpty();
      case SEEKS -> !facts.seeks().isEmpty();
      case SITE -> !facts.website().isEmpty() || (merged != null && merged.website() != null);
      case SIZE ->
          facts.size() != null
              || facts.staff() != null
              || (merged != null && merged.size() != null);
      case CERTIFICATES -> !facts.certificates().isEmpty();
      case LANGUAGES -> !facts.languages().isEmpty();
      case EXPORTS -> !facts.exports().isEmpty();
      case CONTACT -> !facts.contact().isEmpty();
    };
  }

  private static boolean isDescribed(
      Language language, OwnFacts facts, @Nullable Organisation merged) {
    return facts.descriptions().containsKey(language)
        || (merged != null && merged.description(language).isPresent());
  }
}
