package fr.passerelle.organisation;

/** Whether an organisation still exists as such. */
public enum Status {
  ACTIVE,
  /** Part of another organisation today. */
  MERGED,
  /** Lives on under another name. */
  RENAMED,
  DISSOLVED,
  /** A cluster that lost its label; no source tells whether the body behind it lives on. */
  UNLABELLED
}
