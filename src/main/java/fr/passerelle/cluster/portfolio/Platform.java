package fr.passerelle.cluster.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Clusters that work together under a name.
 *
 * @param id its name in addresses and messages
 * @param clusters their ids at the time, which the register leads to today's
 * @param firms how many firms they counted together then; members of several may count several
 *     times
 * @param told when the source says so
 * @param source the address of what says so
 */
public record Platform(String id, List<String> clusters, int firms, LocalDate told, String source) {

  /** The eleven that coordinated the clusters' part in the industry of the future. */
  public static final Platform INDUSTRY_OF_THE_FUTURE =
      new Platform(
          "industry-of-the-future",
          List.of(
              "aerospace-valley",
              "astech",
              "axelera",
              "cap-digital",
              "emc2",
              "i-trans",
              "images-reseaux",
              "mont-blanc-industries",
              "moveo",
              "plastipolis",
              "systematic"),
          3_000,
          LocalDate.of(2015, 5, 18),
          "http://www.latribune.fr/economie/france/"
              + "industrie-du-futur-les-poles-de-competitivite-a-la-manoeuvre-476004.html");

  public Platform {
    clusters = List.copyOf(clusters);
  }

  /** Returns the platform with this id. */
  public static Optional<Platform> of(String id) {
    return INDUSTRY_OF_THE_FUTURE.id().equals(id)
        ? Optional.of(INDUSTRY_OF_THE_FUTURE)
        : Optional.empty();
  }
}
