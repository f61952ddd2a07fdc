package fr.passerelle.cluster.portfolio;

import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Status;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A cluster as it is today, or was last.
 *
 * @param ids its own and those of all that went into it, under which sources name its members
 */
public record Hub(Organisation cluster, SortedSet<String> ids) {

  public Hub {
    var all = new TreeSet<>(ids);
    all.add(cluster.id());
    ids = Collections.unmodifiableSortedSet(all);
  }

  public String id() {
    return cluster.id();
  }

  /** Whether it lives on as a cluster with a label. */
  public boolean isActive() {
    return cluster.status() == Status.ACTIVE;
  }
}
