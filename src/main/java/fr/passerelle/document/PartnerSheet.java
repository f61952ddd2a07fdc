package fr.passerelle.document;

import fr.passerelle.document.PortraitPrint.Brevity;

/** Prints a partner on a page: who it is, and why for this need. */
public final class PartnerSheet {

  private final Paper paper;

  public PartnerSheet(Paper paper) {
    this.paper = paper;
  }

  /**
   * A partner on one page; less is told of one of whom there is too much for it.
   *
   * @throws PaperBusy where too many are being printed
   */
  public byte[] of(Portrait partner, PaperWords words, Colophon colophon) {
    var setting =
        new Paper.Setting(
            colophon.language(),
            colophon.title(),
            partner.facts(),
            "Passerelle",
            words.pages(),
            colophon.made());
    Paper.Printed printed = null;
    for (var brevity : Brevity.values()) {
      printed =
          paper.print(
              setting,
              _ -> {},
              page -> {
                new PortraitPrint(words, brevity).write(partner, page, "h1");
                about(colophon, page);
              });
      if (printed.pages() == 1) {
        break;
      }
    }
    if (printed == null) {
      throw new IllegalStateException("nothing was printed");
    }
    return printed.bytes();
  }

  private static void about(Colophon colophon, Xhtml page) {
    page.element("h2", colophon.heading());
    for (var line : colophon.lines()) {
      page.open("p", "class", "small")
          .element("strong", line.label() + " ")
          .text(PortraitPrint.shortened(line.text(), 500))
          .close();
    }
  }
}
