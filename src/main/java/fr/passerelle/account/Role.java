package fr.passerelle.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is in a team. Each may what a member may. */
public enum Role {
  /** Of a firm or laboratory: keeps lists, profiles, interests and watches with the team. */
  MEMBER,
  /** Of a cluster: also reviews profiles, approves claims and mends the catalogue. */
  CLUSTER_STAFF,
  /** Of a purchasing department: also sources from need sheets. */
  BUYER,
  /** Of an embassy's science service: also runs missions and mediates. */
  EMBASSY_OFFICER;

  /** As in tables, messages and addresses, such as {@code cluster-staff}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a code; none where there is none such. */
  public static Optional<Role> of(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
