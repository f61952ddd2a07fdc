package fr.passerelle.delegation.counterpart;

/** What came of accepting a counterpart. */
public enum Acceptance {
  /** It is a host of the mission now. */
  ADDED,
  /** It was a host already, and is wished for this visitor too. */
  WISHED,
  /** The team never asks it. */
  AVOIDED,
  /** The team has no such mission or visitor. */
  UNKNOWN
}
