package fr.passerelle.http.page;

import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.List;

/** Whom a typed name means. */
sealed interface NameSought {

  /** Names are read as far as this. */
  int LONGEST = 200;

  /** So many organisations are offered where the name is not sure. */
  int MOST = 8;

  /** Likeness of a name that is exactly what was typed, from 0 to 1. */
  double EXACT = 0.9999;

  /** Likeness from which a name is sure where no other is {@link #CLOSE}. */
  double SURE = 0.85;

  /** Likeness of another name that leaves it open which is meant. */
  double CLOSE = 0.75;

  /** One organisation, surely. */
  record Known(Organisation organisation) implements NameSought {}

  /** One of several, or of one that may not be meant; none where nobody is called so. */
  record Maybe(List<Organisation> organisations) implements NameSought {}

  /**
   * Finds it by name in any guise, or by id or identifier; what merged or was renamed counts as
   * what it is today. A name is sure where it is exactly one organisation's, or so near to one that
   * no other comes close.
   */
  static NameSought of(String typed, Snapshot snapshot) {
    String name = typed.substring(0, Math.min(typed.length(), LONGEST));
    var identified = OrganisationId.find(name, snapshot);
    if (identified.isPresent()) {
      return new Known(snapshot.today(identified.get()));
    }
    var matches = snapshot.named(name, Filter.NONE, MOST);
    var today =
        matches.stream().map(NameMatch::organisation).map(snapshot::today).distinct().toList();
    return isSure(matches) ? new Known(today.getFirst()) : new Maybe(today);
  }

  private static boolean isSure(List<NameMatch> matches) {
    double best = matches.isEmpty() ? 0 : matches.getFirst().score();
    double next = matches.size() < 2 ? 0 : matches.get(1).score();
    return best >= EXACT ? next < EXACT : best >= SURE && next < CLOSE;
  }
}
