package fr.passerelle.catalogue;

import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A source whose records a test lists; it can break at one of them. */
record ListedSource(String id, Authority authority, List<Reading> readings, int breaksAt)
    implements Source {

  static ListedSource of(String id, Authority authority, SourceRecord... records) {
    var readings = new ArrayList<Reading>();
    for (var record : records) {
      readings.add(new Reading.Accepted(readings.size() + 1L, record));
    }
    return new ListedSource(id, authority, readings, Integer.MAX_VALUE);
  }

  ListedSource breakingAt(int reading) {
    return new ListedSource(id, authority, readings, reading);
  }

  ListedSource with(Reading reading) {
    var more = new ArrayList<>(readings);
    more.add(reading);
    return new ListedSource(id, authority, more, breaksAt);
  }

  @Override
  public String title() {
    return "The " + id + " list";
  }

  @Override
  public String licence() {
    return "CC0-1.0";
  }

  @Override
  public String homepage() {
    return "https://example.org/" + id;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return IntStream.range(0, readings.size())
        .mapToObj(
            i -> {
              if (i == breaksAt) {
                throw new SourceUnreadable("the list breaks: fetch it again");
              }
              return readings.get(i);
            });
  }

  /** One record in the making. */
  static final class Entry {
    private final String source;
    private final String key;
    private final List<Name> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Affiliation> affiliations = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<EvidenceClaim> evidence = new ArrayList<>();
    private OrganisationType type = OrganisationType.UNKNOWN;
    private Place place = Place.UNKNOWN;
    private String licence = "CC0-1.0";
    private LocalDate date = LocalDate.of(2026, 1, 1);

    private Entry(String source, String key) {
      this.source = source;
      this.key = key;
    }

    static Entry of(String source, String key, String name) {
      return new Entry(source, key).name(name, Name.Kind.PREFERRED);
    }

    Entry name(String text, Name.Kind kind) {
      names.add(new Name(text, null, kind, source));
      return this;
    }

    Entry identifier(String identifier) {
      identifiers.add(Identifier.parse(identifier).orElseThrow());
      return this;
    }

    Entry partOf(String target) {
      affiliations.add(new Affiliation(Affiliation.Kind.PART_OF, target, null, null, source));
      return this;
    }

    Entry in(String country, String city) {
      place = new Place(country, null, null, city, Map.of(), null);
      return this;
    }

    Entry licence(String newLicence) {
      licence = newLicence;
      return this;
    }

    Entry type(OrganisationType newType) {
      type = newType;
      return this;
    }

    Entry date(LocalDate newDate) {
      date = newDate;
      return this;
    }

    Entry text(String text) {
      texts.add(new Text(Text.Topic.DESCRIPTION, null, text, source));
      return this;
    }

    Entry award(String evidenceKey, String... about) {
      evidence.add(
          new EvidenceClaim(
              evidenceKey,
              Evidence.Kind.AWARD,
              List.of(about),
              "Award " + evidenceKey,
              "",
              null,
              null,
              List.of()));
      return this;
    }

    SourceRecord done() {
      return new SourceRecord(mark(), claims(), evidence);
    }

    SourceRecord evidenceOnly() {
      return new SourceRecord(mark(), null, evidence);
    }

    private Claims claims() {
      return new Claims(
          type,
          Status.ACTIVE,
          names,
          place,
          null,
          null,
          "https://example.org",
          identifiers,
          List.of(),
          affiliations,
          texts,
          null);
    }

    private SourceMark mark() {
      return new SourceMark(source, key, date, licence, null, List.of());
    }
  }
}
