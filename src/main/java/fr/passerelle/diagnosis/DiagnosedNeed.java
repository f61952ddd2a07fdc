package fr.passerelle.diagnosis;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;
import java.util.Map;

/**
 * A need that answers may make, ready to be searched with.
 *
 * @param urgency from 1 to {@value #MOST_URGENT}: how much harm it does to leave it
 * @param domain what support for it is for, as the support schemes call it, such as {@code advice}
 * @param types what a partner may be; any where empty
 * @param concepts ids of the thesaurus, the most telling first
 * @param schemes ids of support schemes that may pay for it
 * @param sentences in each language
 */
public record DiagnosedNeed(
    String id,
    int urgency,
    String domain,
    List<OrganisationType> types,
    List<String> concepts,
    List<String> schemes,
    Map<Language, String> sentences) {

  public static final int MOST_URGENT = 3;

  public DiagnosedNeed {
    types = List.copyOf(types);
    concepts = List.copyOf(concepts);
    schemes = List.copyOf(schemes);
    sentences = Map.copyOf(sentences);
  }

  public String sentence(Language language) {
    return sentences.getOrDefault(language, id);
  }
}
