package fr.passerelle.delegation.outcome;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How things stand between two some months after they met. */
public enum FollowState {
  /** Nothing came of it so far. */
  NOTHING,
  IN_CONTACT,
  AGREEMENT,
  PROJECT,
  /** A product of theirs is on the market. */
  PRODUCT,
  /** They go on no more; nothing is asked of them again. */
  ENDED;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<FollowState> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
