package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Contracts;
import fr.passerelle.cluster.contract.Indicator;
import fr.passerelle.cluster.contract.Terms;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Row;
import fr.passerelle.http.contract.ContractPage.Spot;
import fr.passerelle.http.contract.ContractPage.Title;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The contracts of a team, and how a new one comes in. */
final class ContractListRoutes {

  private final ContractDesk desk;

  ContractListRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new ContractLinks(links).all(ContractDesk.TEAM),
                "The performance contracts of a team",
                (asking, language) -> list(asking, language, Parameters.NONE, List.of())),
            Pages.formInEachLanguage(
                links -> new ContractLinks(links).all(ContractDesk.TEAM),
                "Makes a performance contract",
                this::create))
        .flatMap(List::stream)
        .toList();
  }

  private Answer list(Asking asking, Language language, Parameters typed, List<FieldError> wrong) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    String team = asking.named("team");
    var contracts = desk.room().contracts().of(team);
    var blocks = new ArrayList<Block>();
    blocks.add(
        contracts.isEmpty()
            ? Block.words("all", "", wording.say("contract.none"))
            : new Block(
                "all",
                wording.say("contract.all"),
                List.of(),
                List.of(
                    new Title(wording.say("contract.field.title"), false),
                    new Title(wording.say("contract.period"), false),
                    new Title(wording.say("contract.field.mid"), false)),
                contracts.stream()
                    .map(
                        one ->
                            Row.of(
                                Spot.of(one.terms().title()).to(links.contract(team, one.id())),
                                Spot.of(period(one.terms(), wording)),
                                Spot.of(wording.date(one.terms().midTerm()))))
                    .toList(),
                null));
    blocks.add(
        Block.form(
            "new",
            wording.say("contract.new"),
            new ContractPage.Form(
                true,
                links.all(team),
                "",
                List.of(),
                List.of(new ContractForm(wording, desk.pages().parts().thesaurus()).section(typed)),
                List.of(new ContractPage.Button("make", wording.say("contract.make"))))));
    blocks.add(definitions(wording));
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            wording.say("contract.list"),
            there -> there.all(team),
            Parameters.NONE,
            List.of(),
            List.of(wording.say("contract.lead")),
            List.of(ContractDesk.way(wording.say("contract.log"), links.log(team)))),
        wrong,
        blocks);
  }

  static String period(Terms terms, Wording wording) {
    return wording.say("contract.from-to", "from", terms.start(), "to", terms.end());
  }

  /** What each indicator counts. */
  static Block definitions(Wording wording) {
    return new Block(
        "definitions",
        wording.say("contract.definitions"),
        List.of(wording.say("contract.definitions.lead"), wording.say("contract.definitions.same")),
        List.of(
            new Title(wording.say("contract.column.indicator"), false),
            new Title(wording.say("contract.column.definition"), false)),
        Stream.of(Indicator.values())
            .map(
                one ->
                    Row.of(
                        wording.say("contract.indicator." + one.code()),
                        wording.say("contract.definition." + one.code())))
            .toList(),
        null);
  }

  private Answer create(Asking asking, Language language) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    String team = asking.named("team");
    var terms =
        new ContractForm(desk.wording(language), desk.pages().parts().thesaurus())
            .read(form, wrong);
    if (desk.room().contracts().of(team).size() >= Contracts.MOST) {
      wrong.add("title", "contract-many", "most", Contracts.MOST);
    }
    if (terms.isEmpty() || !wrong.isEmpty()) {
      return list(asking, language, form, wrong.all());
    }
    String id = desk.room().contracts().create(team, asking.asker().accountId(), terms.get());
    return ContractDesk.done(new ContractLinks(language).change(team, id), "made");
  }
}
