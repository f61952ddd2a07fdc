package fr.passerelle.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources that have no file: what users of this server say in their own name, record by record,
 * by {@link HouseRecords}.
 */
public enum HouseSource implements Source {
  /** What an organisation's own people say of it. */
  OWN("own", "Said by the organisation itself", Authority.SELF),
  /** The partnering profiles that teams publish here. */
  PROFILES("own-profiles", "Partnering profiles published here", Authority.OTHER);

  private final String id;
  private final String title;
  private final Authority authority;

  HouseSource(String id, String title, Authority authority) {
    this.id = id;
    this.title = title;
    this.authority = authority;
  }

  /** The source with this id; nothing where it is no such source. */
  public static Optional<HouseSource> of(String id) {
    for (var source : values()) {
      if (source.id.equals(id)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  /** Each record tells its own. */
  @Override
  public String licence() {
    return "CC-BY-4.0";
  }

  @Override
  public String homepage() {
    return "";
  }

  @Override
  public Authority authority() {
    return authority;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    throw new SourceUnreadable(id + " has no file: it is what users of this server say");
  }
}
