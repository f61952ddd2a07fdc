package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.language.LegalForms;
import fr.passerelle.language.TradeWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a name says whatever its language: its folded words without legal forms and small words, the
 * common ones (university, institute, hospital …) in English, in alphabetical order. A Chinese name
 * that ends in such a word is the pinyin of what comes before it, so that 浙江大学 and Zhejiang
 * University say the same.
 */
final class NameSense {

  private static final Set<String> SMALL =
      words(
          """
          de du des d la le les l et en au aux a the of and for in at on und der die das fur di del
          della e y el dell degli van voor s
          """);

  private static final Map<String, String> COMMON = common();

  /** Words that many organisations of a town can bear; English, as {@link #COMMON} makes them. */
  private static final Set<String> GENERIC =
      words(
          """
          university school laboratory hospital centre institute research national technology science
          college department faculty engineering medicine clinical innovation group foundation
          association academy high applied technical france china international europe company agency
          network
          """);

  private static final int LEAST_TELLING = 4;

  /** Words of what is named after the same people and saints in many towns. */
  private static final Set<String> OF_NAMESAKES =
      words("lycee school college hospital clinique maternite notre saint sainte");

  /** Words that organisations of many towns bear beside the generic ones. */
  private static final Set<String> BORNE_BY_MANY =
      words(
          """
          regional regionale departement departmental general generale central centrale public
          sud nord ouest atlantique mediterranee alpes bretagne normandie aquitaine occitanie
          provence lorraine alsace industry development energy services service conseil consulting
          invest chambre commerce agriculture metiers maison union federation pole cluster plateforme
          """);

  private static final Map<String, String> CHINESE_ENDS =
      Map.of(
          "大学", "university",
          "医院", "hospital",
          "研究院", "institute",
          "研究所", "institute",
          "研究中心", "centre research",
          "学院", "college",
          "实验室", "laboratory",
          "科学院", "academy science",
          "集团", "group");

  private NameSense() {}

  /** The words in order, joined by spaces; empty where the name has neither letter nor digit. */
  static String of(String name) {
    return ofCore(LegalForms.without(Folding.fold(name)));
  }

  /** The sense of a name that is folded and without its legal forms already. */
  static String ofCore(String core) {
    var words = inOrder(core);
    words.sort(null);
    return String.join(" ", words);
  }

  private static List<String> inOrder(String bare) {
    if (Folding.hasHan(bare)) {
      return chinese(bare.replace(" ", ""));
    }
    var words = new ArrayList<String>();
    var all = bare.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      String word = all[i];
      boolean isSmall = SMALL.contains(word) && (i < all.length - 1 || word.length() > 1);
      if (!isSmall && !word.isEmpty()) {
        words.add(COMMON.getOrDefault(word, word));
      }
    }
    return words.isEmpty() && !bare.isEmpty()
        ? new ArrayList<>(List.of(bare.split(" ", -1)))
        : words;
  }

  /** The words of a core in order, the common ones in English, without small ones. */
  static List<String> content(String core) {
    return List.copyOf(inOrder(core));
  }

  /**
   * Whether a sense bears a word of its own, as far as one can tell without counting: neither
   * common nor the name of a saint, a person that schools are named after, or a region.
   */
  static boolean isTelling(String sense) {
    var words = List.of(sense.split(" ", -1));
    return words.stream().noneMatch(OF_NAMESAKES::contains)
        && words.stream()
            .anyMatch(
                word ->
                    word.length() >= LEAST_TELLING
                        && !GENERIC.contains(word)
                        && !TradeWords.contains(word)
                        && !BORNE_BY_MANY.contains(word));
  }

  /** Whether nothing but words that many bear is in a sense. */
  static boolean isGeneric(String sense) {
    return Arrays.stream(sense.split(" ", -1)).allMatch(GENERIC::contains);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static List<String> chinese(String name) {
    String rest = name;
    var words = new ArrayList<String>();
    String longest =
        CHINESE_ENDS.keySet().stream()
            .filter(end -> name.endsWith(end) && name.length() > end.length())
            .max((one, other) -> Integer.compare(one.length(), other.length()))
            .orElse("");
    if (!longest.isEmpty()) {
      rest = name.substring(0, name.length() - longest.length());
      words.addAll(List.of(CHINESE_ENDS.getOrDefault(longest, "").split(" ", -1)));
    }
    words.addFirst(Folding.pinyin(rest).replace(" ", ""));
    return words;
  }

  private static Map<String, String> common() {
    var common = new HashMap<String, String>();
    for (String line :
        """
        university universite universitat universita universidad universitaire universities universites universiteit
        school ecole schule escuela scuola
        laboratory laboratoire labor laboratorio lab laboratoires laboratories
        hospital hopital hospitalier klinik clinic hospitals hopitaux ospedale krankenhaus
        centre center zentrum centro centres centers
        institute institut instituto istituto instituts institutes
        research recherche recherches forschung ricerca investigacion
        national nationale nationales nationaux nazionale nacional
        technology technologie technologies technique techniques tecnologia technologique
        science sciences scientifique wissenschaft wissenschaften scientific
        engineering ingenieur ingenieurs ingenierie
        medicine medical medicale medicales
        academy academie akademie accademia academia
        foundation fondation stiftung fondazione
        association verein associazione
        agency agence agentur agenzia
        network reseau netzwerk
        group groupe gruppe gruppo
        federal federale federales bundes
        polytechnic polytechnique politecnico polytechnische
        international internationale internationales
        europe europeen europeenne european
        france francais francaise french
        china chine chinese chinois chinoise
        shanghai changhai
        beijing pekin peking
        society societe gesellschaft
        energy energie energies
        industry industrie industries industriel industrielle industrial
        development developpement
        innovation innovations
        company compagnie
        high superieure superieur haute
        faculty faculte fakultat
        """
            .lines()
            .toList()) {
      var words = List.of(line.split(" ", -1));
      words.forEach(word -> common.put(word, words.getFirst()));
    }
    return Map.copyOf(common);
  }
}
