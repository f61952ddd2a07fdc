package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.language.LegalForms;
import fr.passerelle.organisation.Name;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of one record is compared with another: names by their core and their sense, the forms of
 * the town, the host of the website.
 *
 * @param names the names in use by their folded core, each as written
 * @param former the former names, likewise
 * @param acronyms the acronyms, likewise
 * @param senses the senses of the names in use, each with the name as written
 * @param domain null where there is none that tells organisations apart
 */
record Compared(
    Claims claims,
    Map<String, String> names,
    Map<String, String> former,
    Map<String, String> acronyms,
    Map<String, String> senses,
    Set<String> formerSenses,
    Set<String> towns,
    Set<String> townWords,
    @Nullable String domain) {

  /** Hosts on which anybody has a page. */
  private static final Set<String> SHARED_HOSTS =
      Set.of(
          "facebook.com",
          "linkedin.com",
          "twitter.com",
          "x.com",
          "youtube.com",
          "wikipedia.org",
          "github.com",
          "github.io",
          "google.com",
          "sites.google.com",
          "wordpress.com",
          "blogspot.com",
          "wixsite.com",
          "ror.org",
          "wikidata.org",
          "instagram.com");

  private static final Set<String> SECOND_LEVEL =
      Set.of("com", "co", "edu", "ac", "org", "gov", "net", "gouv");

  /** Words before a name that tell what kind of organisation bears it, and are often left out. */
  private static final Set<String> KINDS = Set.of("pole", "cluster", "irt", "satt", "technopole");

  static Compared of(Claims claims) {
    var names = new LinkedHashMap<String, String>();
    var former = new LinkedHashMap<String, String>();
    var acronyms = new LinkedHashMap<String, String>();
    var senses = new LinkedHashMap<String, String>();
    var formerSenses = new LinkedHashSet<String>();
    for (var name : claims.names()) {
      String core =
          LegalForms.without(Folding.fold(withoutCountry(name.text(), claims.place().country())));
      if (core.isEmpty()) {
        continue;
      }
      switch (name.kind()) {
        case PREFERRED, ALIAS -> {
          names.putIfAbsent(core, name.text());
          senses.putIfAbsent(NameSense.ofCore(core), name.text());
        }
        case FORMER -> {
          former.putIfAbsent(core, name.text());
          formerSenses.add(NameSense.ofCore(core));
        }
        case ACRONYM -> acronyms.putIfAbsent(core.replace(" ", ""), name.text());
      }
    }
    var townWords = new TreeSet<String>();
    if (claims.place().city() != null) {
      townWords.addAll(Folding.words(claims.place().city()));
    }
    claims.place().cityNames().values().forEach(city -> townWords.addAll(Folding.words(city)));
    return new Compared(
        claims,
        names,
        former,
        acronyms,
        senses,
        formerSenses,
        Towns.of(claims.place()),
        townWords,
        domain(claims.website()));
  }

  /** A register tells namesakes apart by their own country: Virbac (France). */
  private static String withoutCountry(String name, String country) {
    int open = name.lastIndexOf(" (");
    return open > 0
            && !country.isEmpty()
            && name.endsWith(" (" + Locale.of("", country).getDisplayCountry(Locale.ENGLISH) + ")")
        ? name.substring(0, open)
        : name;
  }

  /** A name without the country that a register puts behind it. */
  String withoutCountry(String name) {
    return withoutCountry(name, country());
  }

  /** A sense without the words of the town; the sense itself where too little would be left. */
  String withoutTown(String sense) {
    var kept =
        List.of(sense.split(" ", -1)).stream().filter(word -> !townWords.contains(word)).toList();
    String rest = String.join(" ", kept);
    return rest.isEmpty() || NameSense.isGeneric(rest) ? sense : rest;
  }

  /** Whether a name is an alias that leaves words of the preferred name out. */
  boolean shortens(String core) {
    var words = List.of(NameSense.ofCore(core).split(" ", -1));
    boolean shortens = false;
    for (var name : claims.names()) {
      if (name.kind() == Name.Kind.PREFERRED) {
        String sense = NameSense.of(withoutCountry(name.text(), country()));
        var all = Stream.of(sense.split(" ", -1)).filter(word -> !KINDS.contains(word)).toList();
        if (all.size() == words.size() && all.containsAll(words)) {
          return false;
        }
        String whole = Folding.fold(name.text());
        shortens |=
            all.containsAll(words)
                || (Folding.hasHan(core) && whole.startsWith(core) && !whole.equals(core));
      }
    }
    return shortens;
  }

  boolean sharesTown(Compared other) {
    return country().equals(other.country()) && Towns.areOne(towns, other.towns);
  }

  String country() {
    return claims.place().country();
  }

  /** An address without its scheme, {@code www.} and a slash at the end, to be compared. */
  static String address(String website) {
    return website
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[a-z]+://", "")
        .replaceFirst("^www\\d?\\.", "")
        .replaceFirst("/$", "");
  }

  /** The name within a web domain: ifpenergiesnouvelles of ifpenergiesnouvelles.fr. */
  static String label(String domain) {
    String[] parts = domain.split("\\.", -1);
    int last = parts.length - 2;
    return parts[last > 0 && SECOND_LEVEL.contains(parts[last]) ? last - 1 : Math.max(last, 0)];
  }

  static @Nullable String domain(@Nullable String website) {
    if (website == null || website.isBlank()) {
      return null;
    }
    try {
      var address = URI.create(website.contains("://") ? website.strip() : "http://" + website);
      String host = address.getHost();
      String path = address.getPath() == null ? "" : address.getPath();
      // A page on a host that has pages of many is no sign; a language's home page is.
      if (host == null
          || !path.matches("/?([a-z]{2}(-[A-Za-z]{2})?)?/?(index\\.\\w+|home|accueil)?/?")) {
        return null;
      }
      String bare =
          host.toLowerCase(Locale.ROOT).replaceFirst("^(www\\d?|fr|en|cn|zh|english)\\.", "");
      return SHARED_HOSTS.contains(bare) || !bare.contains(".") ? null : bare;
    } catch (IllegalArgumentException _) { // no address at all
      return null;
    }
  }
}
