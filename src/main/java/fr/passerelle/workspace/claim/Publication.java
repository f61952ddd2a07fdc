package fr.passerelle.workspace.claim;

import java.util.List;

/** Where what organisations say of themselves is shown: the catalogue, behind the root. */
public interface Publication {

  /**
   * Shows what a team says, in place of what it said before.
   *
   * @throws IllegalArgumentException where the organisation is known no more
   */
  void publish(Claim claim, OwnPages.Kept kept);

  /** Shows nothing of a claim any more. */
  void retract(String claim);

  /** The ids of all claims of which something is shown. */
  List<String> shown();
}
