package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.BuyingRoom;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.Classification;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.Risk;
import fr.passerelle.purchasing.Risks;
import fr.passerelle.purchasing.SheetWork;
import fr.passerelle.purchasing.consult.Decision;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.LineKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What all pages about purchases need. Safe for use by many threads at once. */
record PurchasingDesk(Pages pages, ErrorPages errors, Classification classification) {

  static final String TEAM = "{team}";
  static final String SHEET = "{sheet}";
  static final String DONE = "done";

  /** Answers about the sheet in the path. Must be thread-safe. */
  @FunctionalInterface
  interface About {
    Answer answer(Asking asking, Language language, NeedSheet sheet);
  }

  /** Answers about the line in the path of a sheet. Must be thread-safe. */
  @FunctionalInterface
  interface AboutLine {
    Answer answer(Asking asking, Language language, NeedSheet sheet, Requirement line);
  }

  BuyingRoom room() {
    return pages.parts().stores().buyingRoom();
  }

  SheetWork work() {
    return room().work();
  }

  Wording wording(Language language) {
    return pages.parts().wording(language);
  }

  List<Route> page(Function<PurchasingLinks, String> path, String summary, About about) {
    return Pages.inEachLanguage(
        links -> path.apply(new PurchasingLinks(links)),
        summary,
        (asking, language) -> about(asking, language, about));
  }

  List<Route> form(Function<PurchasingLinks, String> path, String summary, About about) {
    return Pages.formInEachLanguage(
        links -> path.apply(new PurchasingLinks(links)),
        summary,
        (asking, language) -> about(asking, language, about));
  }

  private Answer about(Asking asking, Language language, About about) {
    return room()
        .sheets()
        .sheet(asking.named("team"), asking.named("sheet"))
        .map(sheet -> about.answer(asking, language, sheet))
        .orElseGet(() -> errors.unknown(language));
  }

  /** About the line whose position is in the path; a page of an unknown address where none is. */
  About line(AboutLine about) {
    return (asking, language, sheet) -> {
      var lines = room().sheets().lines(sheet.team(), sheet.id());
      String position = asking.named("position");
      int at = position.matches("\\d{1,6}") ? Integer.parseInt(position) : -1;
      return at < 0 || at >= lines.size()
          ? errors.unknown(language)
          : about.answer(asking, language, sheet, lines.get(at));
    };
  }

  /** What came of the last form, in words; empty for nothing or what is not known. */
  String told(Asking asking, Wording wording) {
    String key = "purchasing.done." + asking.parameters().first(DONE);
    return pages.parts().messages().has(key) ? wording.say(key) : "";
  }

  static Answer done(String path, String what) {
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }

  /** Whom the plan chooses for each line. */
  static Map<Integer, List<Candidate>> chosen(Map<Integer, List<ListedCandidate>> listed) {
    var chosen = new HashMap<Integer, List<Candidate>>();
    listed.forEach(
        (position, all) ->
            chosen.put(
                position,
                all.stream()
                    .filter(ListedCandidate::isChosen)
                    .map(ListedCandidate::candidate)
                    .toList()));
    return chosen;
  }

  /** Who supplies each line: whom a decision names, else whom the plan chooses. */
  Map<Integer, List<Candidate>> suppliers(NeedSheet sheet) {
    String team = sheet.team();
    var suppliers = new HashMap<>(chosen(room().sheets().foremost(team, sheet.id())));
    for (var decision : room().consult().decisions().of(team, sheet.id())) {
      if (decision.holds()) {
        var named = decision.shares().stream().map(Decision.Share::organisation).toList();
        suppliers.put(
            decision.position(),
            room().sheets().candidates(team, sheet.id(), decision.position()).stream()
                .map(ListedCandidate::candidate)
                .filter(one -> named.contains(one.organisation()))
                .toList());
      }
    }
    return suppliers;
  }

  /** Whether suppliers were invited for a line, or it is decided, so that it must stay as it is. */
  boolean isConsulted(NeedSheet sheet, int position) {
    var consult = room().consult();
    var key = new LineKey(sheet.team(), sheet.id(), position);
    var entries = consult.shortlists().of(key).stream().map(Entry::id).toList();
    return consult.decisions().of(key).stream().anyMatch(Decision::holds)
        || consult.invitations().of(sheet.team(), sheet.id()).stream()
            .anyMatch(one -> !one.isWithdrawn() && entries.contains(one.entry()));
  }

  /** The risks of each line, in the order of the lines. */
  List<List<Risk>> risks(
      List<Requirement> lines, Map<Integer, List<Candidate>> chosen, Language language) {
    var today = LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
    var sensitive = pages.parts().sensitive();
    return new Risks(
            today,
            text ->
                sensitive.in(text, language).stream()
                    .map(mention -> mention.topic().label(language))
                    .distinct()
                    .toList())
        .of(lines, chosen);
  }
}
