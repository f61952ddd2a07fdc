package fr.passerelle.account;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the link in a letter allows, once.
 *
 * @param account whose; null where there is none yet
 * @param team the team that the person is asked into; null where none
 * @param email where the letter went
 * @param role what the person becomes in the team; null where in none
 */
public record LetterToken(
    Purpose purpose,
    @Nullable String account,
    @Nullable String team,
    String email,
    @Nullable Role role,
    Instant expires) {

  /** What for. */
  public enum Purpose {
    /** To open an account with an address that is proven by this. */
    SIGN_UP,
    /** To enter a team, with an account that is there or is opened by this. */
    INVITATION,
    /** To choose another password. */
    RESET,
    /** To use another address. */
    ADDRESS;

    static Purpose of(String name) {
      return Stream.of(values())
          .filter(purpose -> purpose.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no purpose " + name));
    }
  }

  /** The role, where the person is asked into a team. */
  Optional<Role> asked() {
    return Optional.ofNullable(role);
  }
}
