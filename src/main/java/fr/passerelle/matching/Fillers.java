package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Stems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that may stand in any need and any description, so that naming them tells nobody why. */
final class Fillers {

  private static final Set<String> LATIN =
      Stream.of(
              stems(
                  Language.FRENCH,
                  "visite visites rencontre rencontrer recherche recherches étude études projet"
                      + " projets partenaire partenaires partenariat entreprise société laboratoire"
                      + " institut organisme université équipe développement développer produit"
                      + " production produire produit fabrique produisent fabriquent développe"
                      + " solution solutions technologie technologies technique système systèmes"
                      + " service services industrie industriel industrielle domaine secteur"
                      + " activité application applications innovation innovant besoin offre"
                      + " travail expert expertise spécialiste spécialisé capable acteur acteurs"
                      + " centre groupe nouveau nouvelle grand petit haut haute pays région France"
                      + " Chine français chinois international national mise place cadre type"
                      + " niveau qualité fabricant fournisseur réalisation conception concevoir"
                      + " fabriquer fabrication pouvoir autre"),
              stems(
                  Language.ENGLISH,
                  "visit meeting research study project partner partnership company firm"
                      + " laboratory institute organisation organization university team"
                      + " development develop product production produce solution technology"
                      + " technologies technique technical system service industry industrial field"
                      + " sector activity application innovation innovative need offer work expert"
                      + " expertise specialist able actor centre center group new large small high"
                      + " country region France China French Chinese international national type"
                      + " level quality maker manufacturer supplier design make manufacture"
                      + " manufacturing other looking seeking based"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> CHINESE =
      Set.of(
          "研究", "机构", "研究机构", "研究所", "企业", "公司", "大学", "高校", "实验室", "团队", "合作", "伙伴", "合作伙伴", "项目",
          "开发", "研发", "产品", "生产", "技术", "系统", "服务", "行业", "产业", "领域", "应用", "创新", "需求", "专家", "中国",
          "法国", "国际", "国家", "供应商", "制造商", "制造", "设计", "方案", "解决方案", "参观", "访问", "考察", "单位", "院所",
          "科研", "中心", "工业", "新型", "高性能", "高端");

  private Fillers() {}

  /** Whether a word, or every word of a phrase, is one. */
  static boolean isOne(String phrase) {
    if (Folding.hasHan(phrase)) {
      return CHINESE.contains(phrase);
    }
    var words = Folding.words(phrase);
    return !words.isEmpty()
        && words.stream()
            .allMatch(
                word ->
                    LATIN.contains(Stems.stem(word, Language.FRENCH))
                        || LATIN.contains(Stems.stem(word, Language.ENGLISH)));
  }

  /** The others. */
  static List<String> without(List<String> words) {
    return words.stream().filter(word -> !isOne(word)).toList();
  }

  private static Set<String> stems(Language language, String words) {
    return Folding.words(words).stream()
        .map(word -> Stems.stem(word, language))
        .collect(Collectors.toSet());
  }
}
