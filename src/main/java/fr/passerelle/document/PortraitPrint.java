package fr.passerelle.document;

import fr.passerelle.document.Portrait.Said;
import java.util.List;

/** Writes a partner into a page. */
record PortraitPrint(PaperWords words, Brevity brevity) {

  /** How much is told, from all to what fits a page. */
  enum Brevity {
    FULL(5, 8, 1_600),
    USUAL(2, 8, 700),
    SHORT(1, 6, 320),
    SHORTER(0, 5, 160),
    SHORTEST(0, 3, 0);

    private final int proofs;
    private final int reasons;
    private final int letters;

    Brevity(int proofs, int reasons, int letters) {
      this.proofs = proofs;
      this.reasons = reasons;
      this.letters = letters;
    }
  }

  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_NAME = 240;
  private static final int MOST_SOURCES = 12;

  /**
   * Writes a partner.
   *
   * @param asked what it was asked for, to be read before the reasons; may be empty
   */
  void write(Portrait it, List<Portrait.Line> asked, Xhtml page) {
    page.open("h1", "id", anchor(it));
    said(new Said(shortened(it.name(), LONGEST_NAME), it.names().getFirst().lang()), page);
    page.close();
    for (var name : it.names().subList(1, it.names().size())) {
      page.element("p", shortened(name.text(), LONGEST_NAME), "class", "own", "lang", name.lang());
    }
    page.element("p", shortened(it.facts(), LONGEST_LINE), "class", "facts");
    for (var line : asked) {
      page.open("div", "class", "need")
          .element("span", line.label() + " ", "class", "quiet")
          .text(shortened(line.text(), 3 * LONGEST_LINE))
          .close();
    }
    reasons(it, page);
    texts(it, page);
    if (!it.lines().isEmpty()) {
      page.element("h2", words.known());
      lines(it.lines(), page);
    }
    if (!it.sources().isEmpty()) {
      page.element("h2", words.sources());
      page.open("ul", "class", "small");
      it.sources().stream()
          .limit(MOST_SOURCES)
          .forEach(source -> page.element("li", shortened(source, LONGEST_LINE)));
      page.close();
    }
  }

  /** Where a partner begins, for links. */
  static String anchor(Portrait it) {
    return "p-" + it.id().replaceAll("[^a-z0-9-]", "_");
  }

  /** Facts under their names. */
  static void lines(List<Portrait.Line> lines, Xhtml page) {
    page.open("table", "class", "lines").open("tbody");
    for (var line : lines) {
      page.open("tr")
          .element("th", line.label(), "scope", "row")
          .element("td", shortened(line.text(), LONGEST_LINE))
          .close();
    }
    page.close().close();
  }

  private void reasons(Portrait it, Xhtml page) {
    if (it.reasons().isEmpty() && it.coverage().isEmpty()) {
      return;
    }
    page.element("h2", words.reasons());
    it.coverage()
        .forEach(
            sentence -> page.element("p", shortened(sentence, LONGEST_LINE), "class", "quiet"));
    it.reasons().stream().limit(brevity.reasons).forEach(reason -> reason(reason, page));
  }

  private void reason(Portrait.Ground reason, Xhtml page) {
    page.open("div", "class", "reason");
    page.open("p");
    if (!reason.signal().isEmpty()) {
      page.element("strong", reason.signal() + " ");
    }
    reason.parts().forEach(part -> said(part, page));
    if (!reason.figures().isEmpty()) {
      page.text(" ").element("span", reason.figures(), "class", "figures");
    }
    page.close();
    var proofs = reason.proofs().stream().limit(brevity.proofs).toList();
    if (!proofs.isEmpty()) {
      page.open("ul", "class", "proofs");
      for (var proof : proofs) {
        page.open("li");
        said(new Said(shortened(proof.title().text(), 200), proof.title().lang()), page);
        page.text(" · " + proof.note()).close();
      }
      page.close();
    }
    page.close();
  }

  private void texts(Portrait it, Xhtml page) {
    if (it.texts().isEmpty() || brevity.letters == 0) {
      return;
    }
    page.element("h2", words.texts());
    var passage = it.texts().getFirst();
    page.open("p", "lang", passage.text().lang());
    page.text(shortened(passage.text().text(), brevity.letters) + " ");
    page.element("span", passage.source(), "class", "quiet").close();
  }

  private static void said(Said said, Xhtml page) {
    if (said.lang() == null) {
      page.text(said.text());
    } else {
      page.element("span", said.text(), "lang", said.lang());
    }
  }

  static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most)).strip() + "…";
  }
}
