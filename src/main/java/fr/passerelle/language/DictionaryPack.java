package fr.passerelle.language;

import java.util.List;

/**
 * A dictionary into English that somebody else made, kept apart from ours for its licence.
 *
 * @param name as readers are shown it
 * @param licence as readers are shown it
 * @param terms of equal terms the first counts
 */
public record DictionaryPack(String name, String licence, List<Term> terms) {

  /** A word or phrase and its English. */
  public record Term(Language language, String term, String english) {}

  /**
   * What readers are told of a pack.
   *
   * @param terms how many it has
   */
  public record Credit(String name, String licence, int terms) {}

  public DictionaryPack {
    terms = List.copyOf(terms);
  }

  public Credit credit() {
    return new Credit(name, licence, terms.size());
  }

  /** A number that is another where the terms are others, and the same on every machine. */
  int fingerprint() {
    int hash = 1;
    for (var term : terms) {
      hash = 31 * hash + List.of(term.language.code(), term.term, term.english).hashCode();
    }
    return hash;
  }
}
