package fr.passerelle.search.lucene;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Filter;

/**
 * The fields of the index. Text fields of organisations begin with {@code o.}, those of evidence
 * with {@code e.}, of offers that are partnering profiles with {@code f.}, of requests with {@code
 * r.}: what is sought must not be taken for what can be done.
 */
final class IndexFields {

  /** Raised whenever the fields change, so that an older index is rebuilt. */
  static final int SCHEMA = 11;

  /** The term by which a document is replaced: kind and id. */
  static final String KEY = "key";

  /** The whole value as JSON. */
  static final String JSON = "json";

  /** The hash of an organisation's id, on its own document. */
  static final String NUMBER = "number";

  /** The hashes of the organisations that evidence speaks for. */
  static final String SPEAKS_FOR = "speaks-for";

  /** The same as a term, to find and count the evidence of an organisation. */
  static final String EVIDENCE_OF = "evidence-of";

  /** What a piece of evidence stands for, as {@link Kind#name}. */
  static final String STANDS_FOR = "stands-for";

  /** The organisations whose partnering profile it is. */
  static final String PARTNERING_OF = "partnering-of";

  /** The last day of a partnering profile, counted from 1970. */
  static final String LAST_DAY = "last-day";

  /** An organisation's or evidence's id, to sort by. */
  static final String ID = "id";

  /** An organisation's id, to read quickly. */
  static final String ID_TEXT = "id-text";

  static final String IDENTIFIER = "identifier";
  static final String LOCATION = "location";
  static final String UPDATED = "updated";

  /** 1 for an organisation that still exists as such, else 0. */
  static final String ACTIVE = "active";

  /** A term on what has a text but no vector yet. */
  static final String WITHOUT_VECTOR = "without-vector";

  static final String ASSERTED = "asserted";
  static final String CONCEPT = "concept";
  static final String RANK_NAME = "rank-name";

  static final String NAME = "o.name";
  static final String NAME_KEY = "o.name-key";
  static final String NAME_PREFIX = "o.name-prefix";
  static final String PINYIN = "o.pinyin";
  static final String NAME_CITY = "o.name-city";

  /** The names of the town where it is, each whole; absent where it is not known where that is. */
  static final String TOWN = "o.town";

  /** All names as they are compared, so that comparing need not read the whole organisation. */
  static final String KNOWN_NAMES = "o.known-names";

  private IndexFields() {}

  /** What a document stands for; the prefix of its text fields. */
  enum Kind {
    ORGANISATION("o."),
    EVIDENCE("e."),
    OFFER("f."),
    REQUEST("r.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** What a piece of evidence stands for. */
    static Kind of(Evidence evidence) {
      if (evidence.kind() == Evidence.Kind.REQUEST) {
        return REQUEST;
      }
      return evidence.profile() == null ? EVIDENCE : OFFER;
    }

    String words(Language language) {
      return prefix + language.code();
    }

    /** Pairs of neighbouring hanzi, beside the words that the dictionary makes of them. */
    String bigrams() {
      return prefix + "zh2";
    }

    /** All words of Latin script, unstemmed, without accents. */
    String folded() {
      return prefix + "folded";
    }

    String gloss() {
      return prefix + "gloss";
    }

    String concept() {
      return prefix + "concept";
    }

    String vector() {
      return prefix + "vector";
    }

    /** The concepts and all above them. */
    String conceptAbove() {
      return prefix + "concept-above";
    }

    String key(String id) {
      return prefix + id;
    }
  }

  static String facet(Filter.Dimension dimension) {
    return "facet." + dimension.parameter();
  }

  /**
   * A 64-bit hash of an id (FNV-1a, then the finaliser of MurmurHash3). Among ten million ids the
   * odds that any two collide are 3 in a million.
   */
  static long number(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
