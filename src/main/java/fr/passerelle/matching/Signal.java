package fr.passerelle.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One kind of thing that can speak for a partner; each judged from 0 to 1. */
public enum Signal {
  /** Whether what was typed is the partner's name. */
  NAME,
  /** How much of the need's concepts the partner covers. */
  CONCEPTS,
  /** How much of the need's words the partner's own profile and evidence hold. */
  WORDS,
  /** How strongly evidence on the need votes for the partner. */
  EVIDENCE,
  /** How near what it did, or says of itself, is to the meaning of the need. */
  MEANING,
  /** Whether it has worked with the seeker, or on what is near what the seeker did. */
  NETWORK,
  /** Whether it belongs to a cluster or park of the topic. */
  AFFILIATION,
  /** Whether it seeks what the asker brings. */
  RECIPROCITY,
  /** Whether each side is the partner that the other seeks. */
  FIT,
  /** Whether it is of those who sell, where a supplier is sought. */
  SUPPLY,
  /** How near it is to the place asked for. */
  PLACE,
  /** How recently a source confirmed it. */
  FRESHNESS,
  /** Whether it belongs to another cluster than the asker, where such partners are preferred. */
  OTHER_CLUSTERS;

  /** The name in addresses and the API, such as {@code concepts}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the signal with this code. */
  public static Optional<Signal> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(signal -> signal.code().equals(wanted)).findFirst();
  }
}
