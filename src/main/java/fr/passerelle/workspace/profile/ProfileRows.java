package fr.passerelle.workspace.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.json.OrganisationJson;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of profiles and of what was done with them, within one transaction. */
record ProfileRows(Transaction transaction) {

  static final String SELECT =
      "SELECT id, team, state, version, body, remarks, created, changed, submitted, shown,"
          + " published, expires, labelled FROM profile ";

  static final String SELECT_PUBLISHED =
      "SELECT id, shown, anonymous, organisation, country, region, type, published, expires,"
          + " labelled, edition FROM profile ";

  private static final JsonMapper JSON = OrganisationJson.mapperBuilder().build();

  Optional<Profile> find(String team, String id) {
    return transaction.first(SELECT + "WHERE id = ? AND team = ?", ProfileRows::profile, id, team);
  }

  List<ProfileActivity> activities(String id, int limit) {
    return transaction.query(
        "SELECT version, at, account, deed, detail FROM profile_activity"
            + " WHERE profile = ? ORDER BY version DESC LIMIT ?",
        row ->
            new ProfileActivity(
                row.number(1),
                Instant.ofEpochMilli(row.number(2)),
                row.textOrNull(3),
                ProfileActivity.Deed.valueOf(row.text(4)),
                row.text(5)),
        id,
        limit);
  }

  /** Writes down what was done; an account that is no longer there is left out. */
  void note(
      String id,
      long version,
      Instant at,
      @Nullable String account,
      ProfileActivity.Deed deed,
      String detail) {
    transaction.update(
        "INSERT INTO profile_activity (profile, version, at, account, deed, detail)"
            + " VALUES (?, ?, ?, (SELECT id FROM account WHERE id = ?), ?, ?)",
        id,
        version,
        at.toEpochMilli(),
        account == null ? "" : account,
        deed.name(),
        detail);
  }

  static Profile profile(Row row) {
    Long submitted = row.numberOrNull(9);
    String shown = row.textOrNull(10);
    return new Profile(
        row.text(1),
        row.text(2),
        ProfileState.valueOf(row.text(3)),
        row.number(4),
        draft(row.text(5)),
        row.text(6),
        Instant.ofEpochMilli(row.number(7)),
        Instant.ofEpochMilli(row.number(8)),
        submitted == null ? null : Instant.ofEpochMilli(submitted),
        shown == null
            ? null
            : new Profile.Shown(
                draft(shown),
                LocalDate.ofEpochDay(row.number(11)),
                LocalDate.ofEpochDay(row.number(12)),
                row.number(13) != 0));
  }

  static PublishedProfile published(Row row) {
    return new PublishedProfile(
        row.text(1),
        draft(row.text(2)),
        row.number(3) != 0 ? null : row.text(4),
        row.text(5),
        row.textOrNull(6),
        OrganisationType.valueOf(row.text(7)),
        LocalDate.ofEpochDay(row.number(8)),
        LocalDate.ofEpochDay(row.number(9)),
        row.number(10) != 0,
        row.number(11));
  }

  static String json(ProfileDraft draft) {
    try {
      return JSON.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a draft cannot be written", e);
    }
  }

  static ProfileDraft draft(String json) {
    try {
      return JSON.readValue(json, ProfileDraft.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a draft cannot be read", e);
    }
  }
}
