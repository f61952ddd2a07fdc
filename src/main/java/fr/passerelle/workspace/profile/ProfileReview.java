package fr.passerelle.workspace.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What staff of clusters do with profiles that were handed in: never with those of a team of their
 * own. Safe for use by many threads at once.
 */
public final class ProfileReview {

  /** How long remarks may be, in characters. */
  public static final int LONGEST_REMARKS = 4_000;

  private final Profiles profiles;
  private final ProfileChecks checks;
  private final ProfileWords words;

  ProfileReview(Profiles profiles, ProfileChecks checks, ProfileWords words) {
    this.profiles = profiles;
    this.checks = checks;
    this.words = words;
  }

  /**
   * Who reviews.
   *
   * @param teams the ids of the teams that they are in
   */
  public record Reviewer(String account, Set<String> teams) {
    public Reviewer {
      teams = Set.copyOf(teams);
    }
  }

  /** Some of those that wait, the longest waiting first. */
  public List<Profile> waiting(int limit) {
    return profiles
        .database()
        .read(
            transaction ->
                transaction.query(
                    ProfileRows.SELECT + "WHERE state = 'SUBMITTED' ORDER BY submitted, id LIMIT ?",
                    ProfileRows::profile,
                    limit));
  }

  /** One that waits. */
  public Optional<Profile> find(String id) {
    return profiles
        .database()
        .read(
            transaction ->
                transaction.first(
                    ProfileRows.SELECT + "WHERE id = ? AND state = 'SUBMITTED'",
                    ProfileRows::profile,
                    id));
  }

  /** Gives a profile back to its team with remarks. */
  public ProfileChange sendBack(String id, long version, Reviewer reviewer, String remarks) {
    if (remarks.isBlank() || remarks.length() > LONGEST_REMARKS) {
      throw new IllegalArgumentException(
          "remarks must have from 1 to %d characters, but have %d"
              .formatted(LONGEST_REMARKS, remarks.length()));
    }
    var found = find(id);
    if (found.isEmpty()) {
      return new ProfileChange.Unknown();
    }
    if (reviewer.teams().contains(found.get().team())) {
      return new ProfileChange.Refused(ProfileChange.Reason.OWN_TEAM);
    }
    return profiles.change(
        found.get().team(),
        id,
        version,
        reviewer.account(),
        ProfileActivity.Deed.RETURNED,
        remarks,
        (transaction, before) -> {
          if (before.state() != ProfileState.SUBMITTED) {
            return new ProfileChange.Refused(ProfileChange.Reason.STATE);
          }
          transaction.update(
              "UPDATE profile SET state = 'RETURNED', remarks = ? WHERE id = ?", remarks, id);
          return null;
        });
  }

  /**
   * Publishes a profile for a year. It bears the quality label where it passes all checks.
   *
   * @param owner whose team handed it in
   */
  public ProfileChange publish(String id, long version, Reviewer reviewer, ProfileOwner owner) {
    var found = find(id);
    if (found.isEmpty()) {
      return new ProfileChange.Unknown();
    }
    if (reviewer.teams().contains(found.get().team())) {
      return new ProfileChange.Refused(ProfileChange.Reason.OWN_TEAM);
    }
    var today = profiles.today();
    var judged = checks.judge(found.get().draft(), owner, today);
    boolean labelled = judged.stream().allMatch(ProfileCheck::passed);
    return profiles.change(
        found.get().team(),
        id,
        version,
        reviewer.account(),
        ProfileActivity.Deed.PUBLISHED,
        labelled ? "label" : "",
        (transaction, before) -> {
          if (before.state() != ProfileState.SUBMITTED) {
            return new ProfileChange.Refused(ProfileChange.Reason.STATE);
          }
          var failed = profiles.failed(before.draft(), owner);
          if (!failed.isEmpty()) {
            return new ProfileChange.Refused(ProfileChange.Reason.CHECKS, failed);
          }
          var draft = before.draft();
          var organisation = owner.organisation();
          var profile = draft.profile(owner.country(), today, today.plusYears(1));
          transaction.update(
              "UPDATE profile SET state = 'PUBLISHED', remarks = '', shown = body, anonymous = ?,"
                  + " organisation = (SELECT t.organisation FROM team t WHERE t.id = profile.team),"
                  + " country = ?, region = ?, type = ?, kind = ?, words = ?,"
                  + " published = ?, expires = ?, labelled = ?, edition = edition + 1"
                  + " WHERE id = ?",
              draft.anonymous() ? 1 : 0,
              owner.country(),
              organisation.place().region(),
              organisation.type().name(),
              profile.kind().name(),
              words.of(draft),
              profile.published().toEpochDay(),
              profile.expires().toEpochDay(),
              labelled ? 1 : 0,
              id);
          return null;
        });
  }
}
