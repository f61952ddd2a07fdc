package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one organisation of what several records claim of it. Where only one value can be, the
 * strongest record that has one wins; where many can be, all are kept, the strongest record's
 * first, each once. For its size, website and themes and for what it says of its work, its own word
 * comes first; for all else last.
 */
final class Composition {

  /** Finds the catalogue's id of an organisation that a record names, or null where unknown. */
  interface Directory {
    @Nullable String idOf(String source, String target);
  }

  private final String id;
  private final List<Member> members;
  private final List<Claims> claims;
  private final List<Claims> ownFirst;

  private Composition(String id, List<Member> members) {
    this.id = id;
    this.members = members.stream().sorted(Member.STRONGEST_CLAIMS_FIRST).toList();
    this.claims = this.members.stream().map(Member::claims).toList();
    this.ownFirst = members.stream().sorted(Member.OWN_WORD_FIRST).map(Member::claims).toList();
  }

  /** The id that these records' organisation bears. */
  static String id(List<Member> members) {
    return members.stream().min(Member.STRONGEST_ID_FIRST).orElseThrow().ownId();
  }

  /** The organisation of these records, of which there must be one at least. */
  static Organisation compose(String id, List<Member> members, Directory directory) {
    return new Composition(id, members).organisation(directory);
  }

  private Organisation organisation(Directory directory) {
    return new Organisation(
        id,
        type(),
        claims.getFirst().status(),
        names(),
        place(),
        first(Claims::size),
        first(Claims::established),
        first(Claims::website),
        identifiers(),
        themes(),
        affiliations(directory),
        texts(),
        first(Claims::cluster),
        members.stream().map(Member::mark).toList());
  }

  private OrganisationType type() {
    return claims.stream()
        .map(Claims::type)
        .filter(type -> type != OrganisationType.UNKNOWN)
        .findFirst()
        .orElse(OrganisationType.UNKNOWN);
  }

  private <T> @Nullable T first(Function<Claims, @Nullable T> field) {
    for (var claim : ownFirst) {
      T value = field.apply(claim);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** One preferred name a language, the others being aliases; no name twice in a language. */
  private List<Name> names() {
    if (claims.size() == 1) {
      return preferredFirst(claims.getFirst().names());
    }
    var kept = new LinkedHashMap<String, Name>();
    var preferred = EnumSet.noneOf(Language.class);
    boolean preferredInNone = false;
    for (var claim : claims) {
      for (var name : claim.names()) {
        var kind = name.kind();
        if (kind == Name.Kind.PREFERRED) {
          boolean taken =
              name.language() == null ? preferredInNone : !preferred.add(name.language());
          preferredInNone |= name.language() == null;
          kind = taken ? Name.Kind.ALIAS : kind;
        }
        kept.putIfAbsent(
            nameKey(name), new Name(name.text(), name.language(), kind, name.source()));
      }
    }
    kept.values()
        .removeIf(
            name ->
                name.language() == null
                    && name.kind() != Name.Kind.ACRONYM
                    && inSomeLanguage(name, kept));
    return preferredFirst(List.copyOf(kept.values()));
  }

  private static boolean inSomeLanguage(Name name, Map<String, Name> kept) {
    for (var language : Language.values()) {
      if (kept.containsKey(nameKey(name.text(), language))) {
        return true;
      }
    }
    return false;
  }

  private static String nameKey(Name name) {
    return nameKey(name.text(), name.language());
  }

  private static String nameKey(String text, @Nullable Language language) {
    String folded = Folding.fold(text);
    return language + "|" + (folded.isEmpty() ? text : folded);
  }

  private static List<Name> preferredFirst(List<Name> names) {
    if (names.getFirst().kind() == Name.Kind.PREFERRED && names.size() == 1) {
      return names;
    }
    var ordered = new ArrayList<Name>(names.size());
    names.stream().filter(name -> name.kind() == Name.Kind.PREFERRED).forEach(ordered::add);
    names.stream().filter(name -> name.kind() != Name.Kind.PREFERRED).forEach(ordered::add);
    return ordered;
  }

  /** The strongest place, completed by those of the same country where it is silent. */
  private Place place() {
    Place place = Place.UNKNOWN;
    for (var claim : claims) {
      var other = claim.place();
      if (place.country().isEmpty()) {
        place = other;
      } else if (place.country().equals(other.country())) {
        place = completed(place, other);
      }
    }
    return place;
  }

  private static Place completed(Place place, Place other) {
    var cities = new EnumMap<Language, String>(Language.class);
    // Another city's coordinates and names would contradict the city that is shown.
    boolean sameCity = place.city() == null || sameFolded(place.city(), other.city());
    if (sameCity) {
      cities.putAll(other.cityNames());
    }
    cities.putAll(place.cityNames());
    return new Place(
        place.country(),
        place.region() == null && sameCity ? other.region() : place.region(),
        place.department() == null && sameCity ? other.department() : place.department(),
        place.city() == null ? other.city() : place.city(),
        cities,
        place.location() == null && sameCity ? other.location() : place.location());
  }

  private static boolean sameFolded(String one, @Nullable String other) {
    return other != null && Folding.fold(one).equals(Folding.fold(other));
  }

  private List<Identifier> identifiers() {
    var kept = new LinkedHashMap<String, Identifier>();
    for (var claim : claims) {
      claim.identifiers().forEach(identifier -> kept.putIfAbsent(identifier.key(), identifier));
    }
    return List.copyOf(kept.values());
  }

  private List<String> themes() {
    var kept = new LinkedHashSet<String>();
    ownFirst.forEach(claim -> kept.addAll(claim.themes()));
    return List.copyOf(kept);
  }

  /** Those to organisations that are known, none to itself. */
  private List<Affiliation> affiliations(Directory directory) {
    var kept = new LinkedHashMap<String, Affiliation>();
    for (var member : members) {
      for (var tie : member.claims().affiliations()) {
        String other = directory.idOf(member.source(), tie.organisationId());
        if (other != null && !other.equals(id)) {
          kept.putIfAbsent(
              tie.kind() + " " + other,
              new Affiliation(tie.kind(), other, tie.since(), tie.until(), tie.source()));
        }
      }
    }
    return List.copyOf(kept.values());
  }

  private List<Text> texts() {
    var told = new HashSet<String>();
    var kept = new ArrayList<Text>();
    for (var claim : ownFirst) {
      for (var text : claim.texts()) {
        if (told.add(text.topic() + "|" + text.language() + "|" + text.text())) {
          kept.add(text);
        }
      }
    }
    return kept;
  }
}
