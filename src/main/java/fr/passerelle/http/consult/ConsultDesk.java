package fr.passerelle.http.consult;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.purchasing.RiskWords;
import fr.passerelle.http.reader.BuyingRoom;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.Risk;
import fr.passerelle.purchasing.Risks;
import fr.passerelle.purchasing.consult.LineKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What all pages about consultations need. Safe for use by many threads at once. */
record ConsultDesk(Pages pages, ErrorPages errors, Exports exports) {

  static final String TEAM = "{team}";
  static final String SHEET = "{sheet}";
  static final String POSITION = "{position}";
  static final String DONE = "done";

  /** A line that a request is about. */
  record At(Asking asking, Language language, NeedSheet sheet, Requirement line, Wording wording) {

    LineKey key() {
      return new LineKey(sheet.team(), sheet.id(), line.position());
    }

    String position() {
      return Integer.toString(line.position());
    }

    String account() {
      return asking.asker().accountId();
    }

    /** The address of one of the line's pages. */
    String path(Page page) {
      return page.of(new ConsultLinks(language), sheet.team(), sheet.id(), position());
    }

    /** What the line is called in titles. */
    String title() {
      String item = line.item().isEmpty() ? line.specification() : line.item();
      return wording.say("purchasing.line.title", "id", line.id(), "item", item);
    }
  }

  /** The address of a kind of page of a line. */
  @FunctionalInterface
  interface Page {
    String of(ConsultLinks links, String team, String sheet, String position);
  }

  /** Answers about a line. Must be thread-safe. */
  @FunctionalInterface
  interface AboutLine {
    Answer answer(At at);
  }

  /** Answers about a sheet. Must be thread-safe. */
  @FunctionalInterface
  interface AboutSheet {
    Answer answer(Asking asking, Language language, NeedSheet sheet);
  }

  BuyingRoom buying() {
    return pages.parts().stores().buyingRoom();
  }

  BuyingRoom.ConsultRoom room() {
    return buying().consult();
  }

  Wording wording(Language language) {
    return pages.parts().wording(language);
  }

  LocalDate today() {
    return LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
  }

  /** The name of a team, as those read it whom it writes to. */
  String team(String id) {
    return pages.parts().stores().teams().team(id).map(team -> team.name()).orElse("");
  }

  List<Route> page(Page path, String summary, AboutLine about) {
    return Pages.inEachLanguage(
        links -> path.of(new ConsultLinks(links), TEAM, SHEET, POSITION),
        summary,
        (asking, language) -> line(asking, language, about));
  }

  List<Route> form(Page path, String summary, AboutLine about) {
    return Pages.formInEachLanguage(
        links -> path.of(new ConsultLinks(links), TEAM, SHEET, POSITION),
        summary,
        (asking, language) -> line(asking, language, about));
  }

  List<Route> sheetPage(Function<ConsultLinks, String> path, String summary, AboutSheet about) {
    return Pages.inEachLanguage(
        links -> path.apply(new ConsultLinks(links)),
        summary,
        (asking, language) -> sheet(asking, language, about));
  }

  private Optional<NeedSheet> sheet(Asking asking) {
    return buying().sheets().sheet(asking.named("team"), asking.named("sheet"));
  }

  private Answer sheet(Asking asking, Language language, AboutSheet about) {
    return sheet(asking)
        .map(sheet -> about.answer(asking, language, sheet))
        .orElseGet(() -> errors.unknown(language));
  }

  private Answer line(Asking asking, Language language, AboutLine about) {
    String written = asking.named("position");
    int position = written.matches("\\d{1,6}") ? Integer.parseInt(written) : -1;
    return sheet(asking)
        .flatMap(
            sheet ->
                buying().sheets().lines(sheet.team(), sheet.id()).stream()
                    .filter(line -> line.position() == position)
                    .map(line -> new At(asking, language, sheet, line, wording(language)))
                    .findFirst())
        .map(about::answer)
        .orElseGet(() -> errors.unknown(language));
  }

  Frame frame(At at, String title, Page page, Parameters kept) {
    return pages.frame(
        at.language(),
        title,
        "",
        there ->
            page.of(new ConsultLinks(there), at.sheet().team(), at.sheet().id(), at.position()),
        kept);
  }

  /** What came of the last form, in words; empty for nothing or what is not known. */
  String told(Asking asking, Wording wording) {
    String key = "consult.done." + asking.parameters().first(DONE);
    return pages.parts().messages().has(key) ? wording.say(key) : "";
  }

  static Answer done(String path, String what) {
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }

  /** Tells the risks of what is chosen. */
  Risks risks(Language language) {
    var sensitive = pages.parts().sensitive();
    return new Risks(
        today(),
        text ->
            sensitive.in(text, language).stream()
                .map(mention -> mention.topic().label(language))
                .distinct()
                .toList());
  }

  /** Whether a risk is one supplier's, and not of the choice. */
  static boolean isOwn(Risk risk) {
    return !risk.supplier().isEmpty() && risk.kind() != Risk.Kind.CONCENTRATION;
  }

  /** Who says risks to a reader. */
  RiskWords riskWords(Wording wording) {
    return new RiskWords(pages.parts(), wording);
  }
}
