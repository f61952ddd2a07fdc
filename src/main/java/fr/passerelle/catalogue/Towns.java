package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms by which a town is compared: one word without accents, district numbers, CEDEX and the
 * Chinese word for what kind of place it is, so that Xi'an and Xian, St-Etienne and Saint-Étienne,
 * 厦门市 and 厦门 are one; and by one name where it has several, so that København is Copenhagen.
 */
final class Towns {

  /** What is left of a Chinese town without its kind is at least as long. */
  private static final int LEAST_HAN = 2;

  private static final String KINDS = "市县區区縣";

  /** Latin names that more than one large Chinese town bears: such a name tells neither. */
  private static final Set<String> OF_SEVERAL =
      Set.of("fuzhou", "suzhou", "taizhou", "yichun", "yulin", "chaoyang", "jizhou", "anshun");

  /** The names of a town in other languages, each line led by the one that is compared. */
  private static final Map<String, String> ELSEWHERE = elsewhere();

  private Towns() {}

  /** The forms of a place's town; none where no town is known. */
  static Set<String> of(Place place) {
    var towns = new LinkedHashSet<String>();
    if (place.city() != null) {
      add(towns, place.city());
    }
    place.cityNames().values().stream().sorted().forEach(name -> add(towns, name));
    towns.remove("");
    return towns;
  }

  /** Whether two towns, each by its forms, are one. */
  static boolean areOne(Set<String> these, Set<String> those) {
    return these.stream().anyMatch(those::contains)
        || isLatinOf(these, those)
        || isLatinOf(those, these);
  }

  /** The forms and the Latin ones of hanzi, by which records in either script are found. */
  static Set<String> findable(Set<String> towns) {
    var all = new LinkedHashSet<>(towns);
    towns.stream().map(Translation::place).forEach(all::add);
    return all;
  }

  /** Whether one side tells hanzi, the other letters alone, and those are what the hanzi say. */
  private static boolean isLatinOf(Set<String> hanzi, Set<String> letters) {
    return letters.stream().noneMatch(Folding::hasHan)
        && hanzi.stream()
            .filter(Folding::hasHan)
            .map(Translation::place)
            .anyMatch(said -> letters.contains(said) && !OF_SEVERAL.contains(said));
  }

  private static void add(Set<String> towns, String name) {
    var words = Folding.words(name);
    towns.add(form(words));
    if (words.size() > 1 && words.getLast().equals("city")) {
      towns.add(form(words.subList(0, words.size() - 1)));
    }
  }

  private static String form(List<String> words) {
    var whole = new StringBuilder();
    for (String word : words) {
      if (word.equals("cedex")) {
        break;
      }
      switch (word) {
        case "st" -> whole.append("saint");
        case "ste" -> whole.append("sainte");
        default -> whole.append(Character.isDigit(word.charAt(0)) ? "" : word);
      }
    }
    int last = whole.length() - 1;
    if (last >= LEAST_HAN && KINDS.indexOf(whole.charAt(last)) >= 0) {
      whole.setLength(last);
    }
    String form = whole.toString();
    return ELSEWHERE.getOrDefault(form, form);
  }

  private static Map<String, String> elsewhere() {
    var names = new HashMap<String, String>();
    for (String line :
        """
        antwerpen antwerp anvers
        athens athenes athina
        basel bale basle
        beijing pekin peking
        bruxelles brussels brussel
        bucharest bucarest bucuresti
        cologne koln koeln
        copenhagen copenhague kobenhavn koebenhavn
        firenze florence
        geneve geneva genf
        gent ghent gand
        gothenburg goteborg
        guangzhou canton
        krakow cracow cracovie
        lisboa lisbon lisbonne
        london londres
        lyon lyons
        marseille marseilles
        milano milan
        munchen munich muenchen
        napoli naples
        nurnberg nuremberg nuernberg
        praha prague
        roma rome
        sevilla seville
        strasbourg strassburg
        thehague denhaag lahaye
        torino turin
        warszawa warsaw varsovie
        wien vienna
        """
            .lines()
            .toList()) {
      var all = List.of(line.split(" ", -1));
      all.forEach(name -> names.put(name, all.getFirst()));
    }
    return Map.copyOf(names);
  }
}
