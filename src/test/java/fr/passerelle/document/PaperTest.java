package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final Paper PAPER = new Paper(2);
  private static final String BIGGEST = "Höchstspannungsgleichstromübertragungs".repeat(8);

  private static byte[] sheet(Portrait portrait) {
    return new PartnerSheet(PAPER).of(portrait, Papers.WORDS, Papers.colophon(Language.FRENCH));
  }

  private static byte[] dossier(int partners) {
    var all =
        IntStream.range(0, partners)
            .mapToObj(i -> Papers.portrait("id-" + i, "École n° " + i, 6))
            .toList();
    return new Dossier(PAPER).of(all, Papers.WORDS, Papers.colophon(Language.FRENCH));
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
  }

  @Nested
  class OnePartner {

    @Test
    void fitsOnePageHoweverMuchIsKnown() throws IOException {
      try (var pdf = Loader.loadPDF(sheet(Papers.portrait("a", BIGGEST, 40)))) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      }
    }

    @Test
    void isNamedInHanziAndWithAccents() throws IOException {
      try (var pdf = Loader.loadPDF(sheet(Papers.portrait("a", "École des œuvres", 3)))) {
        assertThat(text(pdf))
            .contains("École des œuvres", "清华大学 喆 堃 碲", "膜分离技术研究", "Pékin, Chine")
            .contains("Membranes & <b>filtres</b> 0", "procédé de séparation — 分离工艺")
            .contains("30 premiers sur 412", "CC0-1.0");
        assertThat(new PDFTextStripper().getText(pdf)).contains("comme le dit «\u00a0");
      }
    }

    @Test
    void keepsEachLetterWithinThePage() throws IOException {
      try (var pdf = Loader.loadPDF(sheet(Papers.portrait("a", BIGGEST, 3)))) {
        float width = pdf.getPage(0).getMediaBox().getWidth();
        var beyond = new java.util.ArrayList<String>();
        var stripper =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(TextPosition letter) {
                if (letter.getXDirAdj() < 40
                    || letter.getXDirAdj() + letter.getWidthDirAdj() > width - 40) {
                  beyond.add(letter.getUnicode());
                }
                super.processTextPosition(letter);
              }
            };
        stripper.getText(pdf);
        assertThat(beyond).isEmpty();
      }
    }

    @Test
    void isReadByAScreenReader() throws IOException {
      try (var pdf = Loader.loadPDF(sheet(Papers.portrait("a", "École", 3)))) {
        var catalogue = pdf.getDocumentCatalog();
        assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
        assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
        assertThat(catalogue.getLanguage()).isEqualTo("fr");
        assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Partenaires pour «");
        String xmp = new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertThat(xmp).contains("<pdfuaid:part>1</pdfuaid:part>", "œuf", "2026-11-28T09:30:00Z");
      }
    }

    @Test
    void tellsAScreenReaderHeadingsListsTablesAndLanguages() throws IOException {
      try (var pdf = Loader.loadPDF(sheet(Papers.portrait("a", "École", 3)))) {
        var told = new java.util.ArrayList<String>();
        tell(pdf.getDocumentCatalog().getStructureTreeRoot(), told);
        assertThat(told).contains("H1", "H2", "P", "L", "LI", "Table", "TH", "TD");
        assertThat(told).contains("P zh-Hans", "Span zh-Hans");
      }
    }

    private static void tell(PDStructureNode node, List<String> told) {
      for (Object kid : node.getKids()) {
        if (kid instanceof PDStructureElement element) {
          String language = element.getLanguage();
          told.add(element.getStructureType() + (language == null ? "" : " " + language));
          tell(element, told);
        }
      }
    }

    @Test
    void isTheSameToTheByteWhenPrintedAgain() {
      var portrait = Papers.portrait("a", "École", 3);
      assertThat(
              new PartnerSheet(new Paper(1))
                  .of(portrait, Papers.WORDS, Papers.colophon(Language.FRENCH)))
          .isEqualTo(sheet(portrait));
    }

    @Test
    void showsASquareForWhatNoFontDraws() throws IOException {
      try (var pdf = Loader.loadPDF(sheet(Papers.portrait("a", "شركة 龍騰 𠀀", 1)))) {
        assertThat(text(pdf)).contains("□□□□ 龍騰");
      }
    }
  }

  @Nested
  class ADossier {

    @Test
    void numbersItsPagesAndSaysWhereEachPartnerIs() throws IOException {
      try (var pdf = Loader.loadPDF(dossier(5))) {
        int pages = pdf.getNumberOfPages();
        assertThat(pages).isGreaterThanOrEqualTo(6);
        var stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        String first = stripper.getText(pdf).replaceAll("\\s+", " ");
        assertThat(first).contains("Page 1 sur " + pages, "Sommaire", "École n° 4");
        assertThat(first).contains("30 premiers sur 412");
        var links =
            pdf.getPage(0).getAnnotations().stream()
                .filter(PDAnnotationLink.class::isInstance)
                .toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(5);
        assertThat(links).allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
        var outline = pdf.getDocumentCatalog().getDocumentOutline();
        assertThat(outline.getFirstChild().getTitle()).isEqualTo("1. École n° 0");
      }
    }

    @Test
    void holdsThirtyPartners() throws IOException {
      try (var pdf = Loader.loadPDF(dossier(30))) {
        assertThat(pdf.getNumberOfPages()).isGreaterThan(30);
        assertThat(text(pdf)).contains("30. École n° 29");
      }
    }
  }

  @Test
  void isRefusedWhereNoTurnComesInTime() throws InterruptedException {
    var paper = new Paper(1, Duration.ofMillis(30));
    var setting = new Paper.Setting(Language.FRENCH, "t", "d", "h", "{page}", Papers.MADE);
    var printing = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    var other =
        Thread.ofVirtual()
            .start(
                () ->
                    paper.print(
                        setting,
                        _ -> {},
                        page -> {
                          printing.countDown();
                          await(done);
                          page.element("p", "x");
                        }));
    await(printing);
    assertThatThrownBy(() -> paper.print(setting, _ -> {}, page -> page.element("p", "y")))
        .isInstanceOf(PaperBusy.class);
    done.countDown();
    other.join();
    assertThat(paper.print(setting, _ -> {}, page -> page.element("p", "y")).pages()).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesNoStyleFromATitle() throws IOException {
    var setting =
        new Paper.Setting(
            Language.ENGLISH,
            "</style><script>",
            "\"",
            "\"; } body { display: none } </style><p>injected</p>",
            "\"}{page}",
            Papers.MADE);
    byte[] bytes = PAPER.print(setting, _ -> {}, page -> page.element("p", "seen")).bytes();
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(text(pdf)).contains("seen", "</style><p>injected</p>");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("</style><script>");
    }
  }

  @Test
  void drawsRareHanziWithTheFontsThatTheyNeedAlone() {
    var fonts = new Fonts();
    assertThat(fonts.forText("abc", Language.FRENCH))
        .extracting(Fonts.Needed::family)
        .containsOnly("noto-sans/noto-sans-latin");
    assertThat(fonts.forText("钚 plutonium", Language.FRENCH)).hasSizeLessThan(5);
    assertThat(fonts.legible("a\u202fb\u200bc → 钚")).isEqualTo("a\u00a0bc → 钚");
    assertThat(List.of(fonts.legible("ﬁ"), fonts.legible("㎏"))).doesNotContain("□");
  }
}
