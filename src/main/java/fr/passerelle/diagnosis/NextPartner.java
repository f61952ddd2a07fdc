package fr.passerelle.diagnosis;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;
import java.util.Map;

/**
 * The kind of partner that comes next for technologies of some levels.
 *
 * @param id such as {@code manufacturer}
 * @param from the lowest level for which it comes next
 * @param to the highest
 * @param types what it may be
 * @param cooperation how one works with it
 * @param purpose what it is sought for, as a search takes it, such as {@code research}
 * @param names what it is called, in each language
 * @param roles what it does, as a part of a sentence
 * @param reasons why it comes next, as a sentence
 * @param words that a search adds to a need
 */
public record NextPartner(
    String id,
    int from,
    int to,
    List<OrganisationType> types,
    List<Cooperation> cooperation,
    String purpose,
    Map<Language, String> names,
    Map<Language, String> roles,
    Map<Language, String> reasons,
    Map<Language, String> words) {

  public NextPartner {
    types = List.copyOf(types);
    cooperation = List.copyOf(cooperation);
    names = Map.copyOf(names);
    roles = Map.copyOf(roles);
    reasons = Map.copyOf(reasons);
    words = Map.copyOf(words);
  }

  public String name(Language language) {
    return names.getOrDefault(language, id);
  }

  public String role(Language language) {
    return roles.getOrDefault(language, id);
  }

  public String reason(Language language) {
    return reasons.getOrDefault(language, "");
  }

  /** A need for such a partner: what it is about, then what the partner does. */
  public String need(String subject, Language language) {
    String added = words.getOrDefault(language, "");
    String between = language == Language.CHINESE ? "，" : ", ";
    return subject.isBlank() ? added : subject.strip() + between + added;
  }
}
