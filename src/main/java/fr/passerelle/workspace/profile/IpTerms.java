package fr.passerelle.workspace.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the author of a profile wishes to deal with intellectual property; null where it is not told.
 *
 * @param background what each side brings along
 * @param foreground what comes out of the work together
 * @param exclusivity how far the partner may keep others out
 */
public record IpTerms(
    @Nullable Background background,
    @Nullable Foreground foreground,
    @Nullable Exclusivity exclusivity) {

  /** Nothing is told. */
  public static final IpTerms UNTOLD = new IpTerms(null, null, null);

  /** What happens to the knowledge that each side brings along. */
  public enum Background {
    /** Each keeps its own, and the other may not use it. */
    KEPT,
    /** The other may use it for the work together alone. */
    FOR_THE_PROJECT,
    /** The other may use it for the results as well. */
    FOR_THE_RESULTS,
    /** It is open to anybody. */
    OPEN
  }

  /** Who owns the results. */
  public enum Foreground {
    /** Who wrote the profile. */
    AUTHOR,
    PARTNER,
    /** Each owns what it makes. */
    WHO_MAKES_IT,
    /** Both own all of it. */
    JOINT
  }

  /** How far the partner may keep others out. */
  public enum Exclusivity {
    NONE,
    /** In one field of use. */
    BY_FIELD,
    /** In some countries. */
    BY_COUNTRY,
    FULL
  }

  /** A value as files and messages name it, such as {@code for-the-project}. */
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
