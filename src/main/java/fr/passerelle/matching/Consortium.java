package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a partial consortium cover of its need, and who could cover the rest.
 *
 * @param members those that are in it, in the order they were given
 * @param interpretation how the need was read
 * @param coverage a row for each concept of the need, most telling first
 * @param words those of the need that are no theme that is known, with who holds them in its texts
 * @param known with how many others a member has worked, where they are left out; else null
 * @param gaps concepts that no member covers first, then kinds of actors that are missing
 */
public record Consortium(
    List<Organisation> members,
    Interpretation interpretation,
    List<Row> coverage,
    List<Word> words,
    List<Gap> gaps,
    @Nullable Integer known,
    long version) {

  /** Members, the first of whom counts as the seeker. */
  public static final int MOST_MEMBERS = Need.MAX_COMPANIONS + 1;

  /** How a member covers a concept; the strongest way first. */
  public enum Cover {
    /** A source asserts it. */
    ASSERTED,
    /** It is found in its names and texts. */
    FOUND,
    /** What it did tells of it, as far as its freshest evidence goes. */
    EVIDENCE,
    /** Nothing tells of it. */
    NONE;

    /** The name in the API, such as {@code found}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who covers a concept.
   *
   * @param members in the order of the consortium's
   */
  public record Row(Concept concept, List<Cover> members) {
    public Row {
      members = List.copyOf(members);
    }

    /** Whether a member covers it. */
    public boolean isCovered() {
      return members.stream().anyMatch(cover -> cover != Cover.NONE);
    }
  }

  /** A word of the need that stands outside all themes, and the members whose texts hold it. */
  public record Word(String word, List<Organisation> members) {
    public Word {
      members = List.copyOf(members);
    }
  }

  /** Something that the consortium lacks, with who could bring it. */
  public sealed interface Gap {

    /** Who could bring it, best first; no member. */
    List<RankedPartner> candidates();

    /** A concept of the need that no member covers. */
    record Topic(Concept concept, List<RankedPartner> candidates) implements Gap {
      public Topic {
        candidates = List.copyOf(candidates);
      }
    }

    /** A kind of actor that no member is. */
    record Role(Actor actor, List<RankedPartner> candidates) implements Gap {
      public Role {
        candidates = List.copyOf(candidates);
      }
    }
  }

  public Consortium {
    members = List.copyOf(members);
    coverage = List.copyOf(coverage);
    words = List.copyOf(words);
    gaps = List.copyOf(gaps);
  }
}
