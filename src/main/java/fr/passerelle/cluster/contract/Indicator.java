package fr.passerelle.cluster.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an objective is measured by. */
public enum Indicator {
  MATCHES(Way.PAIRS, EventKind.MATCH),
  INTRODUCTIONS(Way.PAIRS, EventKind.INTRODUCTION),
  MEETINGS(Way.EVENTS, EventKind.MEETING),
  AGREEMENTS(Way.EVENTS, EventKind.AGREEMENT),
  PROJECTS(Way.EVENTS, EventKind.PROJECT),
  PRODUCTS(Way.EVENTS, EventKind.PRODUCT),
  EXPORTS(Way.EUROS, EventKind.EXPORT),
  SMES(Way.SMES, EventKind.MATCH, EventKind.EXPORT),
  NEW_MEMBERS(Way.MEMBERS, EventKind.NEW_MEMBER),
  SME_SHARE(Way.SHARE, EventKind.MATCH, EventKind.EXPORT);

  /** How it is counted. */
  public enum Way {
    /** Each event once. */
    EVENTS,
    /** Each pair of a member and a partner once. */
    PAIRS,
    /** The euros of all events together. */
    EUROS,
    /** Each member once. */
    MEMBERS,
    /** Each member that is an SME once. */
    SMES,
    /** SMEs of the members whose size is known, each once, in percent. */
    SHARE
  }

  private final Way way;
  private final EventKind first;
  private final EventKind last;

  Indicator(Way way, EventKind kind) {
    this(way, kind, kind);
  }

  /** Counts the kinds from the one to the other. */
  Indicator(Way way, EventKind first, EventKind last) {
    this.way = way;
    this.first = first;
    this.last = last;
  }

  public Way way() {
    return way;
  }

  /** Whether events of a kind are counted. */
  public boolean counts(EventKind kind) {
    return kind.compareTo(first) >= 0 && kind.compareTo(last) <= 0;
  }

  /** The highest target that makes sense. */
  public long most() {
    return way == Way.SHARE ? 100 : way == Way.EUROS ? Facts.MOST_EURO : 1_000_000;
  }

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Indicator> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
