package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened. */
public enum EventKind {
  /** A partner was found for a member: listed for it, or contacted. */
  MATCH,
  /** A member and a partner were made known to each other. */
  INTRODUCTION,
  MEETING,
  AGREEMENT,
  /** A collaborative project of research and development. */
  PROJECT,
  /** A product on the market. */
  PRODUCT,
  /** A contract of a member abroad. */
  EXPORT,
  NEW_MEMBER;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<EventKind> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
