package fr.passerelle.matching.stored;

import fr.passerelle.matching.Need;
import java.util.Set;

/**
 * A need that waits for answers.
 *
 * @param id by which its answers name it
 * @param own ids of organisations that never answer it: those who ask
 */
public record StoredNeed(String id, Need need, Set<String> own) {
  public StoredNeed {
    own = Set.copyOf(own);
  }
}
