package fr.passerelle.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program of a team in.
 *
 * @param id its first characters, which are no secret
 * @param name what the team calls it
 * @param account who made it
 * @param used when it was last used, to the hour; null where it never was
 */
public record ApiKey(
    String id,
    String team,
    String account,
    String name,
    Set<Scope> scopes,
    Instant created,
    Instant expires,
    @Nullable Instant used) {

  /** What a key may do for its team. */
  public enum Scope {
    /** Read lists, profiles, interests and alerts. */
    READ,
    /** Change them. */
    WRITE,
    /** Take them away as files. */
    EXPORT;

    /** As in tables and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a code; none where there is none such. */
    public static Optional<Scope> of(String code) {
      return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
  }

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }
}
