package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is in a mission. */
public enum Side {
  /** Travels from host to host. */
  VISITOR,
  /** Is visited. */
  HOST,
  /** Sits with those who share no language. */
  INTERPRETER,
  /** Carries visitors between cities. */
  VEHICLE;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Side> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
