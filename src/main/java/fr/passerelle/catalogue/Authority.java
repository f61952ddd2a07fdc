package fr.passerelle.catalogue;

/** How much a source's word counts where sources differ; the first of these counts most. */
public enum Authority {
  /** Written by hand for this catalogue. */
  CURATED,
  /** A directory that a cluster or a post keeps of those it knows. */
  DIRECTORY,
  /** A worldwide register of organisations, such as ROR. */
  REGISTER,
  /** Whatever else mentions organisations. */
  OTHER,
  /**
   * The organisation itself, on this server: before all others for what it does and needs, after
   * them for its name, numbers, type and place.
   */
  SELF
}
