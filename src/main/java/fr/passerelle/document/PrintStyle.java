package fr.passerelle.document;

/** How paper looks: ink, one blue, hairlines. */
final class PrintStyle {

  private static final String RULES =
      """
      body { margin: 0; font-size: 9.5pt; line-height: 1.4; color: #1c1b1a; word-wrap: break-word; }
      h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 2mm; }
      h2 { font-size: 10.5pt; color: #0b5a8a; margin: 4.5mm 0 1.2mm; page-break-after: avoid;
           border-bottom: 0.4pt solid #dcd7cb; padding-bottom: 0.8mm; }
      h3 { font-size: 9.5pt; margin: 2mm 0 0.4mm; page-break-after: avoid; }
      p { margin: 0 0 1.6mm; }
      ul, ol { margin: 0 0 1.6mm; padding: 0 0 0 5mm; }
      li { margin: 0 0 0.8mm; }
      a { color: #0b5a8a; text-decoration: none; }
      .quiet { color: #5f5b54; }
      .figures { color: #5f5b54; font-size: 8pt; white-space: nowrap; }
      .own { font-size: 12pt; font-weight: 400; color: #5f5b54; margin: 0 0 1mm; }
      .facts { color: #5f5b54; margin: 0 0 2.5mm; }
      .need { font-size: 10.5pt; border-left: 1.2pt solid #0b5a8a; padding-left: 3mm; margin: 0 0 2mm; }
      .reason { page-break-inside: avoid; margin: 0 0 1.8mm; }
      .reason p { margin: 0; }
      .proofs { color: #5f5b54; font-size: 8.5pt; margin: 0.5mm 0 0; padding: 0 0 0 4mm; }
      .lines { width: 100%; border-collapse: collapse; table-layout: fixed; }
      .lines th { width: 38mm; text-align: left; vertical-align: top; font-weight: 700;
                  padding: 0.5mm 3mm 0.5mm 0; }
      .lines td { vertical-align: top; padding: 0.5mm 0; }
      .small { font-size: 8pt; color: #5f5b54; line-height: 1.35; }
      .new { page-break-before: always; }
      .contents { font-size: 9pt; width: 100%; border-collapse: collapse; table-layout: fixed; }
      .contents tr { page-break-inside: avoid; }
      .contents th, .contents td { border-bottom: 0.4pt solid #dcd7cb; padding: 0.4mm 0;
                                   vertical-align: top; text-align: left; font-weight: 400; }
      .contents td { width: 12mm; text-align: right; }
      .contents a { color: #1c1b1a; font-weight: 700; }
      .contents td span:after { content: target-counter(attr(data-at), page); }
      .day { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
      .day tr { page-break-inside: avoid; }
      .day th, .day td { text-align: left; vertical-align: top; padding: 1.6mm 3mm 1.6mm 0;
                         border-bottom: 0.4pt solid #8a857b; font-weight: 400; }
      .day thead th { font-size: 8pt; color: #5f5b54; padding: 0.6mm 3mm 0.6mm 0; }
      .day th.when { width: 34mm; }
      .day p { margin: 0 0 0.6mm; }
      .day .hours { font-size: 12pt; font-weight: 700; display: block; }
      .day .home { font-size: 8pt; color: #5f5b54; display: block; }
      .day .between { font-size: 9pt; }
      .day .between .hours { font-size: 9.5pt; font-weight: 400; }
      .day .who { font-size: 12pt; font-weight: 700; }
      .day .local { font-size: 12pt; }
      .day .warning { font-weight: 700; border-left: 2pt solid #1c1b1a; padding-left: 2mm; }
      .day .label { color: #5f5b54; font-size: 8pt; }
      .day .taxi { border: 0.6pt solid #1c1b1a; padding: 1.2mm 2.5mm; margin: 1mm 0 0.5mm; }
      .day .driver { font-size: 16pt; line-height: 1.35; display: block; }
      .badge { float: left; width: 78mm; height: 52mm; padding: 3mm 4mm; overflow: hidden;
               border: 0.4pt dashed #5f5b54; }
      .badge p { margin: 0 0 1.2mm; }
      .badge .mission { font-size: 8pt; color: #5f5b54; }
      .badge .holder { font-size: 15pt; font-weight: 700; line-height: 1.15; }
      .badge .own-name { font-size: 14pt; line-height: 1.25; }
      .badge .of { font-size: 10pt; }
      .badge .side { font-weight: 700; }
      .badge .spoken { font-size: 8pt; }
      .note { border-left: 1.2pt solid #1c1b1a; padding-left: 3mm; margin: 3mm 0 0; }
      .after { margin: 6mm 0 0; }
      .grid { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8.5pt; -fs-table-paginate: paginate;
              -fs-page-break-min-height: 14mm; }
      .grid tr { page-break-inside: avoid; }
      .grid th, .grid td { border-bottom: 0.4pt solid #dcd7cb; padding: 0.6mm 2mm 0.6mm 0;
                           vertical-align: top; text-align: left; font-weight: 400; }
      .grid thead th { color: #5f5b54; font-size: 7.5pt; vertical-align: bottom; }
      .grid p { margin: 0; }
      .many { font-size: 7.5pt; }
      .many thead th { font-size: 6.3pt; padding-right: 0.8mm; }
      .band { color: #b93a1c; font-weight: 700; font-size: 9pt; margin: 0 0 5mm; }
      """;

  private PrintStyle() {}

  /**
   * The style.
   *
   * @param families of the fonts, as CSS names them
   * @param head at the head of each page
   * @param foot with {@code {page}} and {@code {pages}} for the numbers
   */
  static String of(String families, String head, String foot) {
    String fonts = "font-family: " + families + ";";
    String edge = fonts + " font-size: 8pt; color: #5f5b54;";
    return "html, body { %s }\n".formatted(fonts)
        + "@page { size: A4; margin: 18mm 18mm 17mm; "
        + "@top-left { %s content: %s; } ".formatted(edge, Xhtml.quoted(head))
        + "@bottom-right { %s content: %s; } }\n".formatted(edge, numbered(foot))
        + RULES;
  }

  private static String numbered(String foot) {
    var content = new StringBuilder();
    for (String part : foot.splitWithDelimiters("\\{pages?}", -1)) {
      content.append(
          switch (part) {
            case "{page}" -> "counter(page) ";
            case "{pages}" -> "counter(pages) ";
            default -> Xhtml.quoted(part) + " ";
          });
    }
    return content.toString();
  }
}
