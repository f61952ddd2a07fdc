package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all pages about lists need. Safe for use by many threads at once. */
record ShortlistDesk(Pages pages, ErrorPages errors, Shortlists lists) {

  /** The parameter that tells what came of the last form. */
  static final String DONE = "done";

  /** Answers about a list or an entry that its team has. */
  @FunctionalInterface
  interface About<T> {
    Answer answer(T found, ShortlistDrawing drawing);
  }

  /** Answers about the list in the path; that there is none where the team has none such. */
  Answer aboutList(Asking asking, Language language, About<Shortlist> about) {
    return about(asking, language, lists.find(asking.named("team"), asking.named("list")), about);
  }

  /** Answers about the entry in the path. */
  Answer aboutEntry(Asking asking, Language language, About<Entry> about) {
    String team = asking.named("team");
    return about(asking, language, lists.entries().find(team, asking.named("entry")), about);
  }

  private <T> Answer about(Asking asking, Language language, Optional<T> found, About<T> about) {
    if (found.isEmpty()) {
      return errors.unknown(language);
    }
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      return about.answer(found.get(), new ShortlistDrawing(labels, asking.named("team"), today()));
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
  }

  /** The notes of a list by entry. */
  Map<String, List<Note>> notes(Shortlist list) {
    return lists.notes().ofList(list.team(), list.id()).stream()
        .collect(Collectors.groupingBy(Note::entry));
  }

  /** The entries of a list as they are shown, in their order. */
  List<EntryShown> entries(Shortlist list, ShortlistDrawing drawing) {
    var notes = notes(list);
    return lists.entries().of(list.team(), list.id()).stream()
        .map(entry -> drawing.entry(entry, list, notes.getOrDefault(entry.id(), List.of()).size()))
        .toList();
  }

  /** A way on after a form; it says what was done. */
  static Answer done(String path, String what) {
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }

  /** What came of the last form, in words; empty for nothing or what is not known. */
  String told(Asking asking, Language language) {
    String key = "shortlist.done." + asking.parameters().first(DONE);
    return pages.parts().messages().has(key) ? pages.parts().wording(language).say(key) : "";
  }

  /** The routes of a form, one a language. */
  static List<Route> forms(
      Function<ShortlistLinks, String> path, String summary, Pages.InLanguage handler) {
    return Pages.formInEachLanguage(
        links -> path.apply(new ShortlistLinks(links)), summary, handler);
  }

  /** The routes of a page, one a language. */
  static List<Route> pages(
      Function<ShortlistLinks, String> path, String summary, Pages.InLanguage handler) {
    return Pages.inEachLanguage(links -> path.apply(new ShortlistLinks(links)), summary, handler);
  }
}
