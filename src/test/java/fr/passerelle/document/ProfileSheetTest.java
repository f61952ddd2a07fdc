package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.document.Portrait.Said;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ProfileSheetTest {

  private static byte[] printed(String description) {
    return new ProfileSheet(new Paper(1))
        .of(
            new ProfileSheet.Profile(
                new Said("高温热泵 <b>", "zh-Hans"),
                "Offre de technologie · Occitanie",
                new Said("Une pompe à chaleur pour l’œuvre", null),
                new Said(description, null),
                List.of(
                    new ProfileSheet.Part(
                        "",
                        List.of(new ProfileSheet.Field("Coopération", new Said("licence", null)))),
                    new ProfileSheet.Part(
                        "Propriété intellectuelle",
                        List.of(
                            new ProfileSheet.Field("Résultats", new Said("en commun", null)))))),
            "Page {page} sur {pages}",
            Papers.colophon(Language.FRENCH));
  }

  @Test
  void tellsAllOfAProfileInEveryScript() throws IOException {
    try (var pdf = Loader.loadPDF(printed("Un.\nDeux."))) {
      String text =
          new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
      assertThat(text)
          .contains("高温热泵 <b>", "Offre de technologie · Occitanie", "Un. Deux.")
          .contains("Coopération licence", "Propriété intellectuelle", "Résultats en commun")
          .contains("Page 1 sur 1");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void goesOnOverPagesWhereItIsLong() throws IOException {
    try (var pdf = Loader.loadPDF(printed("Elle sèche le papier. ".repeat(700)))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
    }
  }
}
