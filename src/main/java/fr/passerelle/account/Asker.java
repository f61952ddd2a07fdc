package fr.passerelle.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who makes a request. */
public sealed interface Asker {

  /** Anybody. */
  record Visitor() implements Asker {}

  /**
   * Somebody at the machine itself, as long as it has no account: the one whose catalogue it is.
   */
  record AtTheDesk() implements Asker {}

  /**
   * Somebody who has signed in.
   *
   * @param csrf what each form that changes something must bring along
   */
  record Person(Account account, List<Membership> memberships, String csrf) implements Asker {
    public Person {
      memberships = List.copyOf(memberships);
    }
  }

  /** A program of a team. */
  record Program(ApiKey key, Team team) implements Asker {}

  /** What a person is in a team; none where the team is not one of theirs. */
  default Optional<Membership> in(String team) {
    return memberships().stream().filter(one -> one.team().id().equals(team)).findFirst();
  }

  /** The teams that the asker works in, by name. */
  default List<Membership> memberships() {
    return this instanceof Person person ? person.memberships() : List.of();
  }

  /** Whether the asker has a role in any team. */
  default boolean is(Role role) {
    return memberships().stream().anyMatch(one -> one.role() == role);
  }

  /** Whether the asker runs the installation. */
  default boolean isAdministrator() {
    return this instanceof AtTheDesk
        || (this instanceof Person person && person.account().isAdministrator());
  }

  /** Whether the asker may mend the catalogue: imports, duplicates, corrections, reviews. */
  default boolean mendsTheCatalogue() {
    return isAdministrator() || is(Role.CLUSTER_STAFF);
  }

  /** Whether the asker may pass interests on between those who do not know each other. */
  default boolean mediates() {
    return isAdministrator() || is(Role.CLUSTER_STAFF) || is(Role.EMBASSY_OFFICER);
  }

  /** The id of the person's account; empty for others. */
  default String accountId() {
    return this instanceof Person person ? person.account().id() : "";
  }

  /** Whether a program may do what a scope names. */
  default Set<ApiKey.Scope> scopes() {
    return this instanceof Program program ? program.key().scopes() : Set.of();
  }
}
