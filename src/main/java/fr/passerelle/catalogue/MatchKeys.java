package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words by which records are found to speak of one organisation: identifiers such as {@code
 * siren:552100554}, ids such as {@code id:scs}, and names with their place such as {@code
 * name:FR|rousset|pole scs}.
 */
final class MatchKeys {

  /**
   * Schemes that identify, the most reliable first. An exchange's ticker, a web domain or a funder
   * number does not: groups share them.
   */
  static final List<String> LINKING_SCHEMES =
      List.of("ror", "siren", "uscc", "lei", "rnsr", "pic", "siret", "vat", "wikidata", "isni");

  /** Of the linking schemes, the first so many give one organisation one value only. */
  static final int EXCLUSIVE_SCHEMES = 6;

  private MatchKeys() {}

  /** What a record answers to when another names it: its own id and its identifiers. */
  static List<String> answersTo(Member member) {
    var keys = new ArrayList<String>();
    keys.add("id:" + member.ownId());
    for (var identifier : member.claims().identifiers()) {
      if (!(identifier instanceof Identifier.Other)) {
        keys.add(identifier.key());
      }
    }
    return keys;
  }

  /** The names in full, folded, each with each form of the city; none where no city is known. */
  static Set<String> names(Claims claims) {
    var cities = cities(claims.place());
    if (cities.isEmpty() || claims.place().country().isEmpty()) {
      return Set.of();
    }
    var keys = new LinkedHashSet<String>();
    for (var name : claims.names()) {
      if (name.kind() == Name.Kind.PREFERRED || name.kind() == Name.Kind.ALIAS) {
        String folded = Folding.fold(name.text());
        if (!folded.isEmpty()) {
          for (String city : cities) {
            keys.add("name:" + claims.place().country() + "|" + city + "|" + folded);
          }
        }
      }
    }
    return keys;
  }

  /** All that a record can be found by. */
  static Set<String> all(Member member) {
    var keys = new LinkedHashSet<>(answersTo(member));
    keys.addAll(names(member.claims()));
    return keys;
  }

  /** The forms of one naming of another organisation, most particular first. */
  static List<String> mention(String source, String target) {
    var identifier = Identifier.parse(target);
    if (identifier.isPresent() && !(identifier.get() instanceof Identifier.Other)) {
      return List.of(identifier.get().key());
    }
    return List.of("id:" + OrganisationIds.of(source, target), "id:" + target);
  }

  /** All that a record names without describing it. */
  static Set<String> mentions(SourceRecord record) {
    var keys = new LinkedHashSet<String>();
    String source = record.mark().source();
    var claims = record.claims();
    if (claims != null) {
      for (Affiliation affiliation : claims.affiliations()) {
        keys.addAll(mention(source, affiliation.organisationId()));
      }
    }
    for (var evidence : record.evidence()) {
      evidence.about().forEach(target -> keys.addAll(mention(source, target)));
    }
    return keys;
  }

  /** Without district numbers and CEDEX; one word, so that Xi'an and Xian are one. */
  private static Set<String> cities(Place place) {
    var cities = new LinkedHashSet<String>();
    if (place.city() != null) {
      cities.add(city(place.city()));
    }
    place.cityNames().values().stream().sorted().map(MatchKeys::city).forEach(cities::add);
    cities.remove("");
    return cities;
  }

  private static String city(String name) {
    var whole = new StringBuilder();
    for (String word : Folding.fold(name).split(" ", -1)) {
      switch (word) {
        case "cedex" -> {
          return whole.toString();
        }
        case "st" -> whole.append("saint");
        case "ste" -> whole.append("sainte");
        default -> whole.append(Character.isDigit(firstLetter(word)) ? "" : word);
      }
    }
    return whole.toString();
  }

  private static char firstLetter(String word) {
    return word.isEmpty() ? ' ' : word.charAt(0);
  }
}
