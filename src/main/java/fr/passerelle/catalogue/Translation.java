package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a Chinese name and its English form say alike: the words for what an organisation is, and
 * what is left, which is a place or a name of its own, in pinyin. 哈尔滨工业大学 and Harbin Institute of
 * Technology say <i>technology university</i> and <i>harbin</i>. Several schools of one town may
 * say the same, so that this is enough for a question, never for an answer.
 */
final class Translation {

  private static final int LEAST_PROPER = 4;

  /** Hanzi with the English for what an organisation is; the longest are tried first. */
  private static final Map<String, String> KINDS =
      table(
          """
          大学 university
          学院 institute
          研究院 institute
          研究所 institute
          研究中心 centre
          中心 centre
          医院 hospital
          实验室 laboratory
          科学院 academy science
          科学技术 science technology
          科技 science technology
          科学 science
          技术 technology
          理工 technology
          工业 technology
          工程 engineering
          师范 normal
          医科 medicine
          医学 medicine
          中医药 medicine
          农业 agriculture
          农林 agriculture forestry
          林业 forestry
          财经 finance economics
          外国语 foreign language
          海洋 ocean
          石油 petroleum
          矿业 mining technology
          航空航天 aeronautics astronautics
          电子 electronics
          信息 information
          材料 material
          化学 chemistry
          化工 chemistry technology
          物理 physics
          生物 biology
          能源 energy
          汽车 automobile
          半导体 semiconductor
          机械 machinery
          制药 pharmacy
          集团 group
          国家 national
          """);

  /**
   * Hanzi whose Latin form is not their pinyin, or not the one that a table of single hanzi has.
   */
  private static final Map<String, String> PLACES =
      table(
          """
          哈尔滨 harbin
          内蒙古 innermongolia
          西藏 tibet
          陕西 shaanxi
          香港 hongkong
          澳门 macau
          乌鲁木齐 urumqi
          呼和浩特 hohhot
          厦门 xiamen
          重庆 chongqing
          长春 changchun
          长沙 changsha
          长安 changan
          华东 eastchina
          华南 southchina
          华北 northchina
          东北 northeast
          西北 northwest
          西南 southwest
          东南 southeast
          南方 south
          北方 north
          中国 china
          首都 capital
          """);

  /** English words that say the same of an organisation, by the one that stands for them. */
  private static final Map<String, String> ALIKE =
      table(
          """
          college institute
          academy institute
          polytechnic technology
          polytechnical technology
          industrial technology
          industry technology
          technological technology
          agricultural agriculture
          aeronautical aeronautics
          economic economics
          financial finance
          studies language
          languages language
          electronic electronics
          chemical chemistry
          materials material
          pharmaceutical pharmacy
          oceanography ocean
          automotive automobile
          """);

  private static final Set<String> DROPPED =
      Set.of("research", "traditional", "group", "limited", "national");

  private static final Set<String> WORDS = words();

  private final Set<String> kinds = new TreeSet<>();
  private final StringBuilder proper = new StringBuilder();

  private Translation() {}

  /**
   * What two names in two scripts have alike where they are one; empty where what is left of the
   * name beside common words is too little.
   *
   * @param core folded, without legal forms
   */
  static String of(String core) {
    var translation = new Translation();
    if (Folding.hasHan(core)) {
      translation.chinese(core.replace(" ", ""));
    } else {
      translation.english(core);
    }
    return translation.said();
  }

  /** A town in letters: hanzi by their usual Latin form, letters as they are. */
  static String place(String folded) {
    return Folding.hasHan(folded)
        ? PLACES.getOrDefault(folded, Folding.pinyin(folded).replace(" ", ""))
        : folded;
  }

  private void chinese(String name) {
    int at = 0;
    int from = 0;
    while (at < name.length()) {
      String rest = name.substring(at);
      String known = longest(rest);
      if (known.isEmpty()) {
        at++;
      } else {
        pinyin(name.substring(from, at));
        if (KINDS.containsKey(known)) {
          kinds.addAll(List.of(KINDS.getOrDefault(known, "").split(" ", -1)));
        } else {
          proper.append(PLACES.getOrDefault(known, ""));
        }
        at += known.length();
        from = at;
      }
    }
    pinyin(name.substring(from));
  }

  private static String longest(String rest) {
    return Stream.of(KINDS, PLACES)
        .flatMap(table -> table.keySet().stream())
        .filter(rest::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private void pinyin(String hanzi) {
    if (!hanzi.isEmpty()) {
      proper.append(Folding.pinyin(hanzi).replace(" ", ""));
    }
  }

  private void english(String core) {
    for (String word : NameSense.content(core)) {
      String kind = ALIKE.getOrDefault(word, word);
      if (WORDS.contains(kind)) {
        kinds.add(kind);
      } else if (!DROPPED.contains(word)) {
        proper.append(word.replaceFirst("ern$", ""));
      }
    }
  }

  private String said() {
    kinds.removeAll(DROPPED);
    // An institute of technology is a university as often as not.
    if (kinds.contains("technology") && kinds.remove("institute")) {
      kinds.add("university");
    }
    String name = proper.toString();
    boolean says = name.length() >= LEAST_PROPER && !kinds.isEmpty() && !name.equals("china");
    return says ? String.join(" ", kinds) + "|" + name : "";
  }

  private static Map<String, String> table(String text) {
    var table = new LinkedHashMap<String, String>();
    for (String line : text.strip().lines().toList()) {
      int space = line.indexOf(' ');
      table.put(line.substring(0, space), line.substring(space + 1));
    }
    return Map.copyOf(table);
  }

  private static Set<String> words() {
    var words = new HashSet<String>();
    for (String english : new ArrayList<>(KINDS.values())) {
      words.addAll(List.of(english.split(" ", -1)));
    }
    return Set.copyOf(words);
  }
}
