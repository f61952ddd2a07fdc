package fr.passerelle.http.interest;

import fr.passerelle.workspace.profile.IpTerms;
import java.util.List;
import java.util.Optional;

/** What interests are to know of profiles. Safe for use by many threads at once. */
public interface ProfileDesk {

  /**
   * A profile that holds.
   *
   * @param team whose it is
   * @param organisation whose it is
   * @param isAnonymous whether readers must not learn whose it is
   * @param isMediated whether an interest goes through the cluster or the embassy
   */
  record Held(
      String id,
      String title,
      String team,
      String organisation,
      IpTerms terms,
      boolean isAnonymous,
      boolean isMediated) {}

  /** One that anybody may read. */
  Optional<Held> find(String id);

  /** Those of a team that anybody may read. */
  List<Held> ofTeam(String team);

  /** As long as nobody writes profiles. */
  ProfileDesk NONE =
      new ProfileDesk() {
        @Override
        public Optional<Held> find(String id) {
          return Optional.empty();
        }

        @Override
        public List<Held> ofTeam(String team) {
          return List.of();
        }
      };
}
