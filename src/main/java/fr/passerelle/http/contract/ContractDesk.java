package fr.passerelle.http.contract;

import fr.passerelle.account.Team;
import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.ClusterRoom;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What all pages about contracts need. Safe for use by many threads at once. */
record ContractDesk(Pages pages, ErrorPages errors, Exports exports, Gatherer gatherer) {

  static final String TEAM = "{team}";
  static final String CONTRACT = "{contract}";
  static final String EVENT = "{event}";
  static final String INDICATOR = "{indicator}";
  private static final String DONE = "done";

  ContractDesk(Pages pages, ErrorPages errors, Exports exports) {
    this(pages, errors, exports, new Gatherer(pages.parts()));
  }

  /** Answers about a contract, as it says now. Must be thread-safe. */
  @FunctionalInterface
  interface About {
    Answer answer(Asking asking, Language language, Contract contract);
  }

  ClusterRoom room() {
    return pages.parts().stores().clusterRoom();
  }

  Wording wording(Language language) {
    return pages.parts().wording(language);
  }

  LocalDate today() {
    return LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
  }

  /** The events of a team, with what is new elsewhere, as they stood at a moment. */
  List<Standing> events(String team, Instant asOf) {
    gatherer.gather(team);
    return room().log().standings(team, asOf);
  }

  List<Route> page(Function<ContractLinks, String> path, String summary, About about) {
    return Pages.inEachLanguage(
        links -> path.apply(new ContractLinks(links)),
        summary,
        (asking, language) -> about(asking, language, about));
  }

  List<Route> form(Function<ContractLinks, String> path, String summary, About about) {
    return Pages.formInEachLanguage(
        links -> path.apply(new ContractLinks(links)),
        summary,
        (asking, language) -> about(asking, language, about));
  }

  private Answer about(Asking asking, Language language, About about) {
    return room()
        .contracts()
        .contract(asking.named("team"), asking.named("contract"))
        .map(contract -> about.answer(asking, language, contract))
        .orElseGet(() -> errors.unknown(language));
  }

  /** What a page is made of beside its blocks. */
  record Head(
      String title,
      Function<ContractLinks, String> path,
      Parameters kept,
      List<FormPage.Way> over,
      List<String> lead,
      List<FormPage.Way> ways) {}

  Answer answer(
      Asking asking,
      Language language,
      Head head,
      List<FieldError> wrong,
      List<ContractPage.Block> blocks) {
    var wording = wording(language);
    String team = asking.named("team");
    var over = new ArrayList<FormPage.Way>();
    over.add(
        new FormPage.Way(
            pages.parts().stores().teams().team(team).map(Team::name).orElse(""),
            new Links(language).team(team)));
    over.addAll(head.over());
    var frame =
        pages.frame(
            language,
            head.title(),
            "",
            there -> head.path().apply(new ContractLinks(there)),
            head.kept());
    return pages.page(
        "contract",
        new ContractPage(
            frame, over, told(asking, wording), wrong, head.lead(), head.ways(), blocks),
        wrong.isEmpty() ? 200 : 400);
  }

  /** What came of the last form, in words; empty for nothing or what is not known. */
  private String told(Asking asking, Wording wording) {
    String key = "contract.done." + asking.parameters().first(DONE);
    return pages.parts().messages().has(key) ? wording.say(key) : "";
  }

  /** A way on after a form; it says what was done. */
  static Answer done(String path, String what) {
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }

  static FormPage.Way way(String label, String href) {
    return new FormPage.Way(label, href);
  }
}
