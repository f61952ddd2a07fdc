package fr.passerelle.catalogue;

import java.util.Locale;

/**
 * What can speak for or against two records being of one organisation, and how strongly: natural
 * logarithms of odds, set by hand on the labelled pairs of {@code resolution/pairs.tsv}.
 */
public enum PairReason {
  SAME_IDENTIFIER(9),
  SAME_NAME(5),
  /** The same but for the language, the order and small words. */
  SAME_SENSE(4),
  /** The same but for the town that one of them tells. */
  SAME_BUT_FOR_THE_TOWN(3.5),
  /** The same, but of words that many bear. */
  SAME_COMMON_NAME(2.5),
  /** The same but for words that many firms have beside their name, such as Group. */
  SAME_BUT_FOR_TRADE_WORDS(3.25),
  /** A Chinese name and an English one that say the same, as neighbours may. */
  SAME_IN_TRANSLATION(3),
  FORMER_NAME(3),
  /** One calls itself by what is the other's acronym. */
  NAMED_BY_ACRONYM(2.5),
  SAME_ACRONYM(1.5),
  ALIKE_NAMES(2),
  SAME_DOMAIN(3),
  SAME_TOWN(2),
  /** In two towns, but few bear this name and it has a word of its own. */
  RARE_NAME(1.25),
  SAME_COUNTRY(0.5),
  SAME_TYPE(0.5),
  SAME_YEAR(1),
  DIFFERENT_IDENTIFIERS(-8),
  NUMBERED_SIBLINGS(-8),
  /** One has a number in its name where the other has none. */
  NUMBER_OF_ONE(-2.5),
  DIFFERENT_COUNTRIES(-6),
  DIFFERENT_TOWNS(-3.5),
  TYPE_AGAINST(-4),
  DIFFERENT_NAMES(-3),
  /** One name is the other and more, as that of a branch or a subsidiary. */
  MORE_WORDS(-1),
  /** One bears the shared name in short alone; in full it has more words, as a branch does. */
  SHORT_NAME(-4.5),
  /** Not even the name within the two web domains is one. */
  DIFFERENT_DOMAINS(-1.5),
  DIFFERENT_FORMS(-1),
  YEAR_AGAINST(-1);

  private final double weight;

  PairReason(double weight) {
    this.weight = weight;
  }

  /** Above 0 where it speaks for one organisation, below 0 where it speaks against. */
  public double weight() {
    return weight;
  }

  /** The name in files and messages, such as {@code same-domain}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
