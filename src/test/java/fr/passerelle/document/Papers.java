package fr.passerelle.document;

import fr.passerelle.document.Portrait.Said;
import fr.passerelle.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of this package print. */
final class Papers {

  static final Instant MADE = Instant.parse("2026-11-28T09:30:00Z");
  static final PaperWords WORDS =
      new PaperWords(
          "Pourquoi ce partenaire",
          "Ce qu’il fait",
          "Ce que l’on sait",
          "Sources",
          "Sommaire",
          "Page {page} sur {pages}");

  private Papers() {}

  static Colophon colophon(Language language) {
    return new Colophon(
        language,
        "Partenaires pour « procédé de séparation de l’œuf »",
        "À propos de ce fichier",
        List.of(
            new Colophon.Line("query", "Besoin", "procédé de séparation — 分离工艺"),
            new Colophon.Line("cap", "Limite", "30 premiers sur 412; 382 ne sont pas ici"),
            new Colophon.Line("sources", "Sources", "Research Organization Registry, CC0-1.0")),
        MADE);
  }

  static Portrait portrait(String id, String name, int reasons) {
    return new Portrait(
        id,
        List.of(new Said(name, null), new Said("清华大学 喆 堃 碲", "zh-Hans")),
        "Université · Pékin, Chine",
        List.of(
            new Portrait.Line("Site", "https://example.org/" + "a".repeat(300)),
            new Portrait.Line("Thèmes", "membranes, œnologie, élevage")),
        List.of(
            new Portrait.Passage(
                new Said("Elle étudie les membranes et les œufs. ".repeat(40), null), "ROR")),
        List.of("Couvre membranes; ne couvre pas levures."),
        IntStream.range(0, reasons)
            .mapToObj(
                i ->
                    new Portrait.Ground(
                        "Thèmes",
                        List.of(
                            new Said("Travaille sur les membranes, comme le dit « ", null),
                            new Said("膜分离技术研究", "zh-Hans"),
                            new Said(" ». ", null)),
                        "0,80 × 0,30 = 0,24",
                        List.of(
                            new Portrait.Proof(
                                new Said("膜分离 " + i, "zh-Hans"), "Projet, 2024, CORDIS"),
                            new Portrait.Proof(
                                new Said("Membranes & <b>filtres</b> " + i, null),
                                "Projet, 2023, CORDIS"))))
            .toList(),
        List.of("Research Organization Registry, CC0-1.0, 12 octobre 2026"));
  }
}
