package fr.passerelle.catalogue;

import java.util.Set;

/** Which ids a directory may have: not those of the sources that come with Passerelle. */
public final class SourceIds {

  /** What an id may be, in a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{0,60}";

  /** Sources whose records have ids that begin with theirs and a hyphen. */
  private static final Set<String> OF_RECORDS =
      Set.of(
          "ror", "cordis", "rnsr", "ilab", "zones", "listed", "profiles", "calls", "site", "own");

  private static final Set<String> OTHERS =
      Set.of("starter", "directory", "web-directory", "corrections", "passerelle");

  private SourceIds() {}

  /**
   * Whether an id is that of a source that comes with Passerelle, or begins with one and a hyphen,
   * so that the ids of its records could be taken for those of that source.
   */
  public static boolean isReserved(String id) {
    return OTHERS.contains(id)
        || OF_RECORDS.contains(id)
        || OF_RECORDS.stream().anyMatch(known -> id.startsWith(known + "-"));
  }

  /**
   * Refuses a directory that would take the place of a source that comes with Passerelle.
   *
   * @throws SourceUnreadable where the id is reserved
   */
  public static void requireFree(String id) {
    if (isReserved(id)) {
      throw new SourceUnreadable(refusal(id));
    }
  }

  /** Why an id is refused, and what to do. */
  public static String refusal(String id) {
    return "%s is the name of a source that comes with Passerelle, or begins with one and a hyphen:"
            .formatted(id)
        + " give the directory a name of its own, such as members-of-"
        + id;
  }
}
