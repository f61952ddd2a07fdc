package fr.passerelle.http.interest;

import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.Profiles;
import java.util.List;
import java.util.Optional;

/** The profiles that teams have published, as interests are to know them. */
public record KeptProfiles(Profiles profiles) implements ProfileDesk {

  @Override
  public Optional<Held> find(String id) {
    return profiles
        .published()
        .find(id)
        .flatMap(
            shown ->
                profiles
                    .published()
                    .behind(id)
                    .map(
                        behind ->
                            new Held(
                                id,
                                shown.draft().title(),
                                behind.team(),
                                behind.organisation(),
                                shown.draft().terms(),
                                behind.anonymous(),
                                behind.mediated())));
  }

  @Override
  public List<Held> ofTeam(String team) {
    return profiles.ofTeam(team).stream()
        .filter(profile -> profile.shown() != null)
        .map(Profile::id)
        .flatMap(id -> find(id).stream())
        .toList();
  }
}
