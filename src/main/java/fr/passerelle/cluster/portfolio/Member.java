package fr.passerelle.cluster.portfolio;

import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place.Location;
import fr.passerelle.organisation.SizeClass;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A member of one cluster or of several, with what it is counted by.
 *
 * @param size null where unknown, as for all that are no firms
 * @param department the code of a French department; null where unknown or elsewhere
 * @param clusters ids of the clusters, as they are today
 * @param asserted ids of the concepts that a source asserts
 * @param themes the same with all broader concepts
 * @param touched ids of concepts that its texts name and no source asserts
 * @param published its profiles that hold today
 */
public record Member(
    String id,
    OrganisationType type,
    @Nullable SizeClass size,
    @Nullable String region,
    @Nullable String department,
    @Nullable Location location,
    SortedSet<String> clusters,
    SortedSet<String> asserted,
    SortedSet<String> themes,
    SortedSet<String> touched,
    List<Published> published) {

  /** Stands for every theme of a profile, also where it names none that the thesaurus knows. */
  public static final String ANY = "any";

  /**
   * A published profile.
   *
   * @param evidence its id
   * @param seeks whether something is sought; else it is offered
   * @param readiness from 1 to 9; null where it is not told
   * @param about ids of the concepts that it names
   * @param themes the same with all broader concepts
   */
  public record Published(
      String evidence,
      boolean seeks,
      @Nullable Integer readiness,
      SortedSet<String> about,
      SortedSet<String> themes) {
    public Published {
      about = kept(about);
      themes = kept(themes);
    }
  }

  public Member {
    clusters = kept(clusters);
    asserted = kept(asserted);
    themes = kept(themes);
    touched = kept(touched);
    published = List.copyOf(published);
  }

  private static SortedSet<String> kept(Collection<String> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /** What it has of a criterion; empty where it is not known. */
  public SortedSet<String> values(Criterion criterion) {
    return switch (criterion) {
      case CLUSTER, ALSO -> clusters;
      case DEPARTMENT -> one(department);
      case REGION -> one(region);
      case THEME -> themes;
      case SIZE -> one(size == null ? null : size.code());
      case TYPE -> one(type == OrganisationType.UNKNOWN ? null : type.code());
      case TRL -> {
        var levels = new TreeSet<String>();
        for (var one : published) {
          if (one.readiness() != null) {
            levels.add(Integer.toString(one.readiness()));
          }
        }
        yield levels;
      }
      case OFFERS -> about(false);
      case SEEKS -> about(true);
    };
  }

  /** Whether it has a theme, or publishes an offer of it. */
  public boolean brings(String theme) {
    return themes.contains(theme)
        || published.stream().anyMatch(one -> !one.seeks() && one.themes().contains(theme));
  }

  private SortedSet<String> about(boolean seeks) {
    var about = new TreeSet<String>();
    for (var one : published) {
      if (one.seeks() == seeks) {
        about.add(ANY);
        about.addAll(one.themes());
      }
    }
    return about;
  }

  private static SortedSet<String> one(@Nullable String value) {
    return value == null || value.isEmpty()
        ? Collections.emptySortedSet()
        : new TreeSet<>(List.of(value));
  }
}
