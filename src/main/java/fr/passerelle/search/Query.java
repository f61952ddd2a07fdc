package fr.passerelle.search;

import fr.passerelle.language.Language;
import java.util.List;

/** What is searched for, in terms that every engine can answer. */
public sealed interface Query {

  /**
   * Words in the language that they were written in; also matches the same letters unstemmed and
   * without accents in texts of any language.
   *
   * @param required how many of the words, from 0 to 1, a text must hold
   */
  record Words(Language language, String text, double required) implements Query {}

  /**
   * English words against the English gloss of every text.
   *
   * @param required how many of the words, from 0 to 1, a text must hold
   */
  record Gloss(String text, double required) implements Query {}

  /**
   * Texts that mean about the same, whatever words they use. A hit's score is the cosine, 0 where
   * it is below; only what has a vector yet can be found.
   */
  record Meaning(Language language, String text) implements Query {}

  /** Concepts with their weights, each above 0; texts on narrower concepts match too. */
  record Concepts(List<Weighted> concepts) implements Query {
    public Concepts {
      concepts = List.copyOf(concepts);
    }
  }

  /** A concept and how much it counts. */
  record Weighted(String concept, double weight) {
    public Weighted {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight must be above 0, but is " + weight);
      }
    }
  }

  /** Everything that passes the filter, each as good as the others. */
  record Everything(Order order) implements Query {

    public Everything() {
      this(Order.BY_ID);
    }

    /** The order of what is equally good. */
    public enum Order {
      BY_ID,
      /** Last confirmed first. */
      FRESHEST,
      /** Nearest to the filter's centre first, the placeless last; by id where it has no centre. */
      NEAREST
    }
  }
}
