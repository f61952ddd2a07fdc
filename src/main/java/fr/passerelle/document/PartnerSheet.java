package fr.passerelle.document;

import fr.passerelle.document.PortraitPrint.Brevity;
import java.util.List;
import java.util.Set;

/** Prints a partner on a page: who it is, and why for this need. */
public final class PartnerSheet {

  /** What a reader wants to see before the reasons. */
  private static final Set<String> ASKED = Set.of("need", "offer");

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
                new PortraitPrint(words, brevity).write(partner, asked(colophon), page);
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

  private static List<Portrait.Line> asked(Colophon colophon) {
    return colophon.lines().stream()
        .filter(line -> ASKED.contains(line.key()))
        .map(line -> new Portrait.Line(line.label(), line.text()))
        .toList();
  }

  private static void about(Colophon colophon, Xhtml page) {
    page.element("h2", colophon.heading());
    var rest = colophon.lines().stream().filter(line -> !ASKED.contains(line.key())).toList();
    for (var line : rest) {
      page.open("p", "class", "small")
          .element("strong", line.label() + " ")
          .text(PortraitPrint.shortened(line.text(), 500))
          .close();
    }
  }
}
