package fr.passerelle.http.need;

import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Consortium;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * The members of a consortium that a request names.
 *
 * @param known each once, in the order given
 * @param unknown ids that nobody bears, in the order given
 * @param named how many ids were given; of too many, only the first are looked up
 */
public record Members(List<Organisation> known, List<String> unknown, int named) {

  /** The parameter that names them, once each. */
  public static final String NAME = "members";

  private static final int MOST_LOOKED_UP = 3 * Consortium.MOST_MEMBERS;

  public Members {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }

  /** Reads the ids that are given, and finds who bears them. */
  public static Members of(Parameters asked, Snapshot snapshot) {
    var known = new LinkedHashMap<String, Organisation>();
    var unknown = new ArrayList<String>();
    var ids = asked.each(NAME);
    for (String id : ids.stream().limit(MOST_LOOKED_UP).toList()) {
      OrganisationId.find(id, snapshot)
          .ifPresentOrElse(it -> known.putIfAbsent(it.id(), it), () -> unknown.add(id));
    }
    return new Members(List.copyOf(known.values()), unknown, ids.size());
  }

  /** Whether more were given than a consortium has. */
  public boolean areTooMany() {
    return named > Consortium.MOST_MEMBERS;
  }

  /** Whether there is room for one more. */
  public boolean haveRoom() {
    return known.size() + unknown.size() < Consortium.MOST_MEMBERS;
  }

  public boolean contain(Organisation organisation) {
    return known.stream().anyMatch(member -> member.id().equals(organisation.id()));
  }

  /** Their ids, with those that nobody bears at the end. */
  public List<String> ids() {
    return Stream.concat(known.stream().map(Organisation::id), unknown.stream()).toList();
  }
}
