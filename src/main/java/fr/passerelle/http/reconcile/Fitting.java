package fr.passerelle.http.reconcile;

import fr.passerelle.http.need.Countries;
import fr.passerelle.http.reconcile.ReconcileAnswer.Feature;
import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How far an organisation fits a query: its name first, then what else the row says.
 *
 * <p>What agrees closes a part of the gap to 1, what contradicts takes a part of the score away,
 * and where the catalogue is silent nothing changes. An equal identifier alone is the full score.
 *
 * @param name how alike the names are, from 0 to 1
 * @param score from 0 to 1
 * @param identified whether an identifier of the row is the organisation's
 * @param agrees whether anything beside the name speaks for it
 * @param contradicted whether anything beside the name speaks against it
 */
record Fitting(
    Organisation organisation,
    double name,
    double score,
    boolean identified,
    boolean agrees,
    boolean contradicted,
    List<Feature> features) {

  /** How much a property that agrees closes of the gap, and one that contradicts takes away. */
  private record Strength(double gain, double loss) {}

  private static final Strength COUNTRY = new Strength(0.2, 0.5);
  private static final Strength CITY = new Strength(0.4, 0.2);
  private static final Strength WEBSITE = new Strength(0.8, 0.1);
  private static final Strength NAME = new Strength(0.5, 0.1);
  private static final Strength TYPE = new Strength(0.1, 0.2);
  private static final Strength IDENTIFIER = new Strength(1, 0.6);

  Fitting {
    features = List.copyOf(features);
  }

  /** Judges an organisation whose name is so much like the one asked for, from 0 to 1. */
  static Fitting of(Organisation organisation, double name, Asked query) {
    var features = new ArrayList<Feature>();
    features.add(feature("name", name));
    double score = name;
    boolean identified = false;
    boolean agrees = false;
    boolean contradicted = false;
    for (var property : Property.values()) {
      var values = query.values(property);
      var fits = values.isEmpty() ? OptionalDouble.empty() : fits(property, values, organisation);
      if (fits.isPresent()) {
        double fit = fits.getAsDouble();
        var strength = strength(property);
        features.add(feature(property.id(), fit));
        boolean equal = fit >= 0.5;
        score = equal ? score + strength.gain() * (1 - score) : score * (1 - strength.loss());
        identified |= equal && strength.equals(IDENTIFIER);
        agrees |= equal;
        contradicted |= !equal;
      }
    }
    return new Fitting(
        organisation, name, Math.clamp(score, 0, 1), identified, agrees, contradicted, features);
  }

  private static Feature feature(String id, double value) {
    return new Feature(id, Math.round(value * 1_000) / 10.0);
  }

  private static Strength strength(Property property) {
    return switch (property) {
      case COUNTRY -> COUNTRY;
      case CITY -> CITY;
      case WEBSITE -> WEBSITE;
      case TYPE -> TYPE;
      case NAMES, NAME_FR, NAME_EN, NAME_ZH -> NAME;
      default -> IDENTIFIER;
    };
  }

  /** From 0 to 1; empty where the catalogue, or the row, does not say. */
  private static OptionalDouble fits(Property property, List<String> values, Organisation of) {
    return switch (property) {
      case COUNTRY -> {
        var codes = values.stream().flatMap(value -> Countries.code(value).stream()).toList();
        String country = of.place().country();
        yield told(!country.isEmpty() && !codes.isEmpty(), codes.contains(country));
      }
      case CITY -> {
        var known =
            Stream.concat(
                    Stream.ofNullable(of.place().city()), of.place().cityNames().values().stream())
                .map(Folding::fold)
                .toList();
        yield told(!known.isEmpty(), values.stream().map(Folding::fold).anyMatch(known::contains));
      }
      case WEBSITE -> {
        String own = of.website() == null ? "" : host(of.website());
        yield told(!own.isEmpty(), values.stream().map(Fitting::host).anyMatch(own::equals));
      }
      case TYPE -> told(true, values.contains(of.type().code()));
      case NAMES, NAME_FR, NAME_EN, NAME_ZH -> {
        var known = of.names().stream().map(name -> Folding.fold(name.text())).toList();
        yield told(true, values.stream().map(Folding::fold).anyMatch(known::contains));
      }
      default -> identified(property, values, of);
    };
  }

  private static OptionalDouble told(boolean told, boolean equal) {
    return told ? OptionalDouble.of(equal ? 1 : 0) : OptionalDouble.empty();
  }

  /** Silent where the organisation has no identifier of the schemes that the row gives. */
  private static OptionalDouble identified(
      Property property, List<String> values, Organisation of) {
    var asked = identifiers(property, values);
    var schemes = asked.stream().map(Identifier::scheme).toList();
    var own = of.identifiers().stream().filter(id -> schemes.contains(id.scheme())).toList();
    return told(!own.isEmpty(), own.stream().anyMatch(asked::contains));
  }

  /** What values are valid identifiers; of {@code identifiers} each has its scheme before it. */
  static List<Identifier> identifiers(Property property, List<String> values) {
    return values.stream()
        .map(value -> property == Property.IDENTIFIERS ? value : property.id() + ":" + value)
        .map(key -> Identifier.parse(key).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String host(String address) {
    return address
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[a-z]+://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("[/:?#].*$", "");
  }
}
