package fr.passerelle.document;

import fr.passerelle.document.PortraitPrint.Brevity;
import java.util.List;

/** Prints a list of partners: what was asked, the contents, then a page or more for each. */
public final class Dossier {

  private static final int LONGEST_HEAD = 90;

  private final Paper paper;

  public Dossier(Paper paper) {
    this.paper = paper;
  }

  /**
   * A dossier.
   *
   * @param partners in their order, each id once
   * @throws PaperBusy where too many are being printed
   */
  public byte[] of(List<Portrait> partners, PaperWords words, Colophon colophon) {
    var setting =
        new Paper.Setting(
            colophon.language(),
            colophon.title(),
            colophon.heading(),
            PortraitPrint.shortened(colophon.title(), LONGEST_HEAD),
            words.pages(),
            colophon.made());
    return paper
        .print(
            setting,
            outline -> {
              for (int i = 0; i < partners.size(); i++) {
                var it = partners.get(i);
                outline
                    .open(
                        "bookmark",
                        "name",
                        (i + 1) + ". " + it.name(),
                        "href",
                        "#" + PortraitPrint.anchor(it))
                    .close();
              }
            },
            page -> write(partners, words, colophon, page))
        .bytes();
  }

  private static void write(
      List<Portrait> partners, PaperWords words, Colophon colophon, Xhtml page) {
    page.element("p", "Passerelle", "class", "band").element("h1", colophon.title());
    PortraitPrint.lines(
        colophon.lines().stream()
            .map(line -> new Portrait.Line(line.label(), line.text()))
            .toList(),
        page);
    page.element("h2", words.contents()).open("table", "class", "contents").open("tbody");
    for (int i = 0; i < partners.size(); i++) {
      var it = partners.get(i);
      String href = "#" + PortraitPrint.anchor(it);
      page.open("tr")
          .open("th", "scope", "row")
          .open("a", "href", href, "title", it.name())
          .text((i + 1) + ". ")
          .element("span", it.name(), "lang", it.names().getFirst().lang())
          .close()
          .element("span", " " + it.facts(), "class", "quiet")
          .close()
          .open("td")
          .element("span", "", "data-at", href)
          .close()
          .close();
    }
    page.close().close();
    for (var it : partners) {
      page.open("div", "class", "new");
      new PortraitPrint(words, Brevity.USUAL).write(it, List.of(), page);
      page.close();
    }
  }
}
