package fr.passerelle.search;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation in the making, of which a test says only what it is about. */
public final class Sample {

  private final String id;
  private final List<Name> names = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<String> themes = new ArrayList<>();
  private final List<Affiliation> affiliations = new ArrayList<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private OrganisationType type = OrganisationType.COMPANY;
  private Place place = Place.UNKNOWN;
  private @Nullable SizeClass size;
  private String source = "test";

  private Sample(String id) {
    this.id = id;
  }

  public static Sample organisation(String id) {
    return new Sample(id);
  }

  /** A company that says this of itself, and is called by its id. */
  public static Change saying(String id, Language language, String text) {
    return organisation(id).says(language, text).put();
  }

  /** A piece of evidence in English. */
  public static Change evidence(String id, int year, String title, String... organisations) {
    return new Change.EvidencePut(
        new Evidence(
            id,
            Evidence.Kind.PROJECT,
            List.of(organisations),
            title,
            "",
            Language.ENGLISH,
            LocalDate.of(year, 1, 1),
            List.of(),
            mark("test")));
  }

  public Sample named(String name, @Nullable Language language) {
    return named(name, language, Name.Kind.PREFERRED);
  }

  public Sample named(String name, @Nullable Language language, Name.Kind kind) {
    names.add(new Name(name, language, kind, source));
    return this;
  }

  public Sample says(@Nullable Language language, String text) {
    texts.add(new Text(Text.Topic.DESCRIPTION, language, text, source));
    return this;
  }

  public Sample type(OrganisationType of) {
    type = of;
    return this;
  }

  public Sample size(SizeClass of) {
    size = of;
    return this;
  }

  public Sample source(String of) {
    source = of;
    return this;
  }

  public Sample theme(String concept) {
    themes.add(concept);
    return this;
  }

  public Sample in(String country, @Nullable String region, @Nullable String city) {
    place = new Place(country, region, null, city, Map.of(), place.location());
    return this;
  }

  public Sample at(double latitude, double longitude) {
    place =
        new Place(
            place.country(),
            place.region(),
            null,
            place.city(),
            Map.of(),
            new Place.Location(latitude, longitude));
    return this;
  }

  public Sample identified(String key) {
    identifiers.add(Identifier.parse(key).orElseThrow());
    return this;
  }

  public Sample tied(Affiliation.Kind kind, String other) {
    affiliations.add(new Affiliation(kind, other, null, null, source));
    return this;
  }

  public Change put() {
    return new Change.OrganisationPut(made());
  }

  public Organisation made() {
    if (names.isEmpty()) {
      named(id, null);
    }
    return new Organisation(
        id,
        type,
        Status.ACTIVE,
        names,
        place,
        size,
        null,
        null,
        identifiers,
        themes,
        affiliations,
        texts,
        null,
        List.of(mark(source)));
  }

  private static SourceMark mark(String source) {
    return new SourceMark(source, "1", LocalDate.of(2026, 1, 1), "CC0-1.0", null, List.of());
  }
}
