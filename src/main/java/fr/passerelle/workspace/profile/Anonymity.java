package fr.passerelle.workspace.profile;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what in a text that is to be read without a name gives away whose it is. Immutable; safe
 * for many threads at once.
 */
public final class Anonymity {

  private final Giveaways giveaways = new Giveaways(new PlainWords());

  /**
   * Names of the team and its organisation, its town and numbers, and ways to reach somebody.
   *
   * @param organisation that the team speaks for; null where none
   */
  public List<String> givenAway(String text, String team, @Nullable Organisation organisation) {
    var found = new ArrayList<>(Giveaways.contacts(text));
    if (organisation != null) {
      found.addAll(giveaways.names(text, new ProfileOwner(organisation, team)));
    } else if (PlainWords.has(PlainWords.spaced(text), Folding.fold(team))) {
      found.add(team);
    }
    return List.copyOf(found);
  }
}
