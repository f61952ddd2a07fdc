package fr.passerelle.purchasing;

import fr.passerelle.language.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a need sheet tells, and the words by which it is known. */
public enum NeedColumn {
  LINE(
      "line|line id|line no|line number|id|ref|reference|item no|position|pos|n|no|nr|num|"
          + "ligne|n ligne|no ligne|numero de ligne|numero|repere|poste|code ligne|行号|编号|序号|项次"),
  ITEM(
      "item|need|part|product|requirement|description of need|title|subject|designation|article|"
          + "besoin|intitule|libelle|produit|objet|piece|物料|需求|名称|品名|产品|项目"),
  SPECIFICATION(
      "specification|specifications|spec|technical specification|details|description|comment|"
          + "caracteristiques|specification technique|descriptif|exigences techniques|"
          + "cahier des charges|规格|技术要求|说明|描述"),
  CPV("cpv|cpv code|code cpv|cpv编码|cpv代码"),
  NACE("nace|nace code|code nace|naf|code naf|nace编码|nace代码"),
  VOLUME(
      "volume|quantity|qty|annual volume|annual quantity|amount|budget|quantite|qte|"
          + "volume annuel|quantite annuelle|montant|数量|年用量|用量|金额|预算"),
  UNIT("unit|unit of measure|uom|unite|单位"),
  PLACE(
      "place|delivery|delivery place|place of delivery|country|region|site|location|"
          + "lieu|lieu de livraison|livraison|pays|usine|地点|交货地点|国家|地区"),
  DATE(
      "date|delivery date|needed by|deadline|due date|required by|date de livraison|echeance|"
          + "delai|date souhaitee|besoin pour le|日期|交货日期|交期|期限"),
  CERTIFICATES(
      "certificates|certificate|certs|cert|certification|certifications|standards|certificats|certificat|"
          + "normes|qualification|认证|证书|资质"),
  LANGUAGES("languages|language|working language|langues|langue|langue de travail|语言|工作语言"),
  KIND(
      "r d or buy|rd or buy|type|kind|make or buy|nature|type de besoin|r d ou achat|"
          + "rd ou achat|类型|研发或采购"),
  SOURCES(
      "sources|number of sources|suppliers wanted|nombre de sources|nb sources|"
          + "nombre de fournisseurs|供应商数量|来源数量"),
  DEPENDENCE(
      "maximum dependence|max dependence|dependence|dependency|dependance|dependance max|"
          + "dependance maximale|taux de dependance|最大依赖度|依赖度"),
  MUSTS(
      "must haves|must have|musts|mandatory|mandatory criteria|obligatoire|imperatifs|imperatif|"
          + "criteres obligatoires|indispensable|必备条件|必须条件|硬性要求"),
  NICES(
      "nice to have|nice to haves|wishes|optional|desirable|souhaits|souhaitable|"
          + "criteres souhaites|atouts|可选条件|优先条件|加分项"),
  NDA("nda|confidential|confidentiality|accord de confidentialite|confidentiel|保密|保密协议");

  private final String words;

  NeedColumn(String words) {
    this.words = words;
  }

  private List<String> words() {
    return List.of(words.split("\\|", -1));
  }

  /** The name in files and messages, such as {@code nda}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a column with this at its head tells. */
  public static Optional<NeedColumn> of(String head) {
    String folded = plain(head);
    return Stream.of(values())
        .filter(column -> column.words().contains(folded))
        .findFirst()
        .or(() -> ofPart(folded));
  }

  /** The column whose longest known word stands within a head of several. */
  private static Optional<NeedColumn> ofPart(String folded) {
    NeedColumn best = null;
    int longest = 3;
    for (var column : values()) {
      for (String word : column.words()) {
        boolean isWithin =
            Folding.hasHan(word)
                ? folded.contains(word)
                : (" " + folded + " ").contains(" " + word + " ");
        int weight = Folding.hasHan(word) ? 4 * word.length() : word.length();
        if (isWithin && weight > longest && folded.length() <= 60) {
          best = column;
          longest = weight;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many columns of a row have known heads, each column once. */
  static long known(List<String> cells) {
    return columns(cells).stream().flatMap(Optional::stream).count();
  }

  /** What each cell of a header tells; the first of two that tell the same. */
  static List<Optional<NeedColumn>> columns(List<String> header) {
    var columns = new ArrayList<Optional<NeedColumn>>();
    for (String head : header) {
      var column = head.isBlank() || head.length() > 80 ? Optional.<NeedColumn>empty() : of(head);
      columns.add(column.filter(one -> !columns.contains(column)));
    }
    return columns;
  }

  private static String plain(String head) {
    return String.join(" ", Folding.words(head.replaceAll("[°º&/_().:#*-]", " ")));
  }
}
