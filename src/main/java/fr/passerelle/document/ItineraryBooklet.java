package fr.passerelle.document;

import fr.passerelle.document.Itinerary.Both;
import fr.passerelle.document.Itinerary.Day;
import fr.passerelle.document.Itinerary.Fact;
import fr.passerelle.document.Itinerary.Kind;
import fr.passerelle.document.Itinerary.Stop;
import java.util.List;

/**
 * Prints itineraries in two languages: one alone, or a booklet of all with its contents. What a
 * driver has to read is large; nothing is told by colour alone.
 */
public final class ItineraryBooklet {

  private static final int LONGEST = 400;
  private static final int LONGEST_HEAD = 80;

  private final Paper paper;

  public ItineraryBooklet(Paper paper) {
    this.paper = paper;
  }

  /**
   * A booklet; without a page of contents where it holds one itinerary alone.
   *
   * @param all in their order, each id once
   * @throws PaperBusy where too much is being printed
   */
  public byte[] of(List<Itinerary> all, ItineraryWords words, Colophon colophon) {
    var setting =
        new Paper.Setting(
            words.first(),
            colophon.title(),
            colophon.heading(),
            PortraitPrint.shortened(words.mission(), LONGEST_HEAD),
            words.pages(),
            colophon.made());
    boolean isOne = all.size() == 1;
    return paper
        .print(
            setting,
            outline ->
                all.forEach(
                    one ->
                        outline
                            .open("bookmark", "name", one.name(), "href", "#" + anchor(one))
                            .close()),
            page -> {
              var print = new Print(words, page);
              if (!isOne) {
                print.cover(all, colophon);
              }
              for (var one : all) {
                page.open("div", "class", isOne ? null : "new");
                print.itinerary(one);
                page.close();
              }
              if (isOne) {
                print.colophon(colophon);
              }
            })
        .bytes();
  }

  private static String anchor(Itinerary one) {
    return "a-" + one.id().replaceAll("[^a-z0-9-]", "_");
  }

  /** Writes into a page. */
  private record Print(ItineraryWords words, Xhtml page) {

    void cover(List<Itinerary> all, Colophon colophon) {
      page.element("p", "Passerelle", "class", "band").element("h1", words.mission());
      block(words.subtitle(), "own");
      heading("h2", words.contents());
      page.open("table", "class", "contents").open("tbody");
      for (int i = 0; i < all.size(); i++) {
        var it = all.get(i);
        String href = "#" + anchor(it);
        page.open("tr").open("th", "scope", "row").open("a", "href", href, "title", it.name());
        page.text((i + 1) + ". " + shortened(it.name())).close();
        if (!it.local().isEmpty()) {
          page.text(" ").element("span", shortened(it.local()), "lang", Itinerary.lang(it.local()));
        }
        page.text(" ").element("span", it.about().first(), "class", "quiet").close();
        page.open("td").element("span", "", "data-at", href).close().close();
      }
      page.close().close();
      colophon(colophon);
    }

    void colophon(Colophon colophon) {
      page.open("div", "class", "after");
      for (var line : colophon.lines()) {
        page.element("p", line.text(), "class", "small");
      }
      page.close();
    }

    void itinerary(Itinerary it) {
      page.element("h1", shortened(it.name()), "id", anchor(it));
      if (!it.local().isEmpty()) {
        page.element(
            "p", shortened(it.local()), "class", "own", "lang", Itinerary.lang(it.local()));
      }
      page.open("p", "class", "facts");
      both(it.about());
      page.close();
      if (!it.facts().isEmpty()) {
        page.open("table", "class", "lines").open("tbody");
        for (var fact : it.facts()) {
          page.open("tr").open("th", "scope", "row");
          both(fact.label());
          page.close()
              .element("td", shortened(fact.text()), "lang", Itinerary.lang(fact.text()))
              .close();
        }
        page.close().close();
      }
      if (it.days().isEmpty()) {
        block(words.none(), "facts");
      }
      it.days().forEach(this::day);
      it.notes().forEach(note -> block(note, "note"));
    }

    private void day(Day day) {
      heading("h2", day.date());
      page.open("table", "class", "day").open("thead").open("tr");
      page.open("th", "scope", "col", "class", "when");
      both(words.hours());
      page.open("span", "class", "home");
      both(words.home());
      page.close().close().open("th", "scope", "col");
      both(words.what());
      page.close().close().close().open("tbody");
      day.stops().forEach(this::stop);
      page.close().close();
    }

    private void stop(Stop stop) {
      page.open("tr", "class", stop.kind() == Kind.MEETING ? "meeting" : "between");
      page.open("th", "scope", "row", "class", "when");
      page.element("span", stop.hours(), "class", "hours");
      page.element("span", stop.home(), "class", "home").close();
      page.open("td");
      if (!stop.title().first().isEmpty()) {
        page.open("p", "class", stop.isWarning() ? "warning" : "title");
        both(stop.title());
        page.close();
      }
      if (!stop.name().isEmpty()) {
        page.element("p", shortened(stop.name()), "class", "who");
      }
      if (!stop.local().isEmpty()) {
        page.element(
            "p", shortened(stop.local()), "class", "local", "lang", Itinerary.lang(stop.local()));
      }
      for (var fact : stop.facts()) {
        fact(fact);
      }
      if (!stop.address().isEmpty()) {
        fact(new Fact(words.address(), stop.address()));
      }
      if (!stop.taxi().isEmpty()) {
        page.open("p", "class", "taxi").open("span", "class", "label");
        both(words.taxi());
        page.close().text(" ");
        page.element(
            "span", shortened(stop.taxi()), "class", "driver", "lang", Itinerary.lang(stop.taxi()));
        page.close();
      }
      page.close().close();
    }

    private void fact(Fact fact) {
      page.open("p", "class", "fact").open("span", "class", "label");
      both(fact.label());
      page.close().text(" ");
      page.element("span", shortened(fact.text()), "lang", Itinerary.lang(fact.text())).close();
    }

    /** Says something in the first language, and behind it in the second. */
    private void both(Both both) {
      page.text(both.first());
      if (!both.isSame()) {
        page.text(" ").element("span", "· " + both.second(), "lang", words.second().tag());
      }
    }

    private void heading(String element, Both both) {
      page.open(element);
      both(both);
      page.close();
    }

    private void block(Both both, String style) {
      page.element("p", both.first(), "class", style);
      if (!both.isSame()) {
        page.element("p", both.second(), "class", style, "lang", words.second().tag());
      }
    }

    private static String shortened(String text) {
      return PortraitPrint.shortened(text, LONGEST);
    }
  }
}
