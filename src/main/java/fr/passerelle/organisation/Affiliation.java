package fr.passerelle.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tie of an organisation to another.
 *
 * @param organisationId the other organisation, as the catalogue names it
 * @param since the year it began, where known
 * @param until the year it ended, where it did and the source says so
 * @param source the id of the source that says so
 */
public record Affiliation(
    Kind kind,
    String organisationId,
    @Nullable Integer since,
    @Nullable Integer until,
    String source) {

  /** Whether the one is the other today. */
  public boolean isSuccession() {
    return kind == Kind.MERGED_INTO || kind == Kind.RENAMED_TO;
  }

  /** What the tie is; read "this organisation is … the other". */
  public enum Kind {
    /** Member of a cluster or network. */
    MEMBER_OF,
    /** Tenant of a technology park. */
    TENANT_OF,
    /** Part of a parent body. */
    PART_OF,
    MERGED_INTO,
    RENAMED_TO,
    TWINNED_WITH,
    /** Related in a way that the source does not tell. */
    RELATED_TO;

    /** The name in files and the API, such as {@code member-of}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind with this code. */
    public static Optional<Kind> of(String code) {
      String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
      return Stream.of(values()).filter(kind -> kind.code().equals(wanted)).findFirst();
    }
  }
}
