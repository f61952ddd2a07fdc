package fr.passerelle.matching.potential;

import java.util.Locale;

/** What can speak for a cluster and a park; the weights sum to 1. */
public enum PotentialSignal {
  /** How alike their themes are, the rare ones counting more. */
  THEMES(0.40),
  /** The share of the smaller side's people who share a theme with somebody on the other. */
  PEOPLE(0.25),
  /** Projects and other evidence that both sides share. */
  PROJECTS(0.15),
  /** Laboratories on both sides. */
  LABORATORIES(0.10),
  /** Universities and training bodies on both sides. */
  TRAINING(0.05),
  /** Whether one is tied to the other already. */
  TIES(0.05);

  private final double weight;

  PotentialSignal(double weight) {
    this.weight = weight;
  }

  /** From 0 to 1. */
  public double weight() {
    return weight;
  }

  /** Its name in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
