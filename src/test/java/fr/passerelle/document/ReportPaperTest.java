package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.document.ReportSection.Row;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPaperTest {

  private static byte[] printed(int rows) {
    var meetings =
        new ReportSection(
            "meetings",
            "Toutes les rencontres",
            List.of("Comptées une fois."),
            List.of("Hôte", "Nombre"),
            IntStream.rangeClosed(1, rows)
                .mapToObj(
                    n ->
                        new Row(
                            null,
                            List.of(new Cell.Text("Suzhou 苏州工业园区 <" + n + ">"), new Cell.Whole(n))))
                .toList());
    var notes =
        new ReportSection(
            "notes",
            "Notes",
            List.of(),
            List.of("Rencontre", "Notes"),
            List.of(
                new Row(
                    null,
                    List.of(new Cell.Text("Aérovent"), new Cell.Text("Une ligne.\nUne autre.")))));
    return new ReportPaper(new Paper(1))
        .of(
            List.of(meetings, notes),
            "Sommaire",
            "Page {page} sur {pages}",
            cell -> cell instanceof Cell.Whole(long n) ? "n" + n : ((Cell.Text) cell).text(),
            Papers.colophon(Language.FRENCH));
  }

  @Test
  void everyPageHasItsNumberAndTheContentsTellWhere() throws IOException {
    try (var pdf = Loader.loadPDF(printed(150))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf).replaceAll("[\u00a0\\s]+", " "))
            .contains("Page " + page + " sur " + pages);
      }
      stripper.setStartPage(1);
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf).replaceAll("[\u00a0\\s]+", " "))
          .contains("Sommaire", "Toutes les rencontres 1 Notes " + pages);
    }
  }

  @Test
  void tellsEveryRowInEveryScriptAndIsTagged() throws IOException {
    try (var pdf = Loader.loadPDF(printed(60))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("[\u00a0\\s]+", " ");
      for (int n = 1; n <= 60; n++) {
        assertThat(text).contains("苏州工业园区 <" + n + "> n" + n);
      }
      assertThat(text).contains("Une ligne. Une autre.");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
    }
  }
}
