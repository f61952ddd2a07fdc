package fr.passerelle.workspace.shortlist;

/** What became of adding an organisation to a list. */
public sealed interface Addition {

  /** It is in the list now, under this id. */
  record Made(String entry) implements Addition {}

  /** It was in the list already, under this id. */
  record There(String entry) implements Addition {}

  /** The list holds as many as it may. */
  record Full() implements Addition {}

  /** The team has no such list. */
  record Unknown() implements Addition {}
}
