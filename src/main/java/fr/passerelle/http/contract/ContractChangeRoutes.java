package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.Objective;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Button;
import fr.passerelle.http.contract.ContractPage.Form;
import fr.passerelle.http.contract.ContractPage.Hidden;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a contract is changed, and where its objectives are entered. */
final class ContractChangeRoutes {

  private final ContractDesk desk;

  ContractChangeRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.change(ContractDesk.TEAM, ContractDesk.CONTRACT),
                "Where a contract and its objectives are changed",
                (asking, language, contract) ->
                    page(asking, language, contract, null, Parameters.NONE, List.of())),
            desk.form(
                links -> links.change(ContractDesk.TEAM, ContractDesk.CONTRACT),
                "Changes a contract or its objectives",
                this::change))
        .flatMap(List::stream)
        .toList();
  }

  private ContractForm form(Language language) {
    return new ContractForm(desk.wording(language), desk.pages().parts().thesaurus());
  }

  /**
   * The page with its forms.
   *
   * @param typed what was typed of the contract; null for what it says
   * @param aim what was typed of an objective
   */
  private Answer page(
      Asking asking,
      Language language,
      Contract contract,
      @Nullable Parameters typed,
      Parameters aim,
      List<FieldError> wrong) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    var form = form(language);
    String team = contract.team();
    String here = links.change(team, contract.id());
    var blocks = new ArrayList<Block>();
    blocks.add(
        Block.form(
            "add",
            wording.say("contract.objective.new"),
            new Form(
                true,
                here,
                "",
                List.of(),
                List.of(form.objective(aim, contract.terms().markets())),
                List.of(new Button("add", wording.say("contract.objective.add"))))));
    var objectives = desk.room().contracts().objectives(team, contract.id(), Instant.MAX);
    if (!objectives.isEmpty()) {
      blocks.add(
          Block.form(
              "drop",
              wording.say("contract.objectives"),
              new Form(
                  true,
                  here,
                  "",
                  List.of(),
                  List.of(chosen(objectives, language)),
                  List.of(new Button("end", wording.say("contract.objective.end"))))));
    }
    blocks.add(
        Block.form(
            "terms",
            wording.say("contract.terms"),
            new Form(
                true,
                here,
                "",
                List.of(new Hidden("version", Long.toString(contract.version()))),
                List.of(form.section(typed == null ? form.of(contract.terms()) : typed)),
                List.of(new Button("change", wording.say("contract.save"))))));
    blocks.add(ContractListRoutes.definitions(wording));
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            wording.say("contract.change"),
            there -> there.change(team, contract.id()),
            Parameters.NONE,
            List.of(
                ContractDesk.way(wording.say("contract.list"), links.all(team)),
                ContractDesk.way(contract.terms().title(), links.contract(team, contract.id()))),
            List.of(wording.say("contract.change.lead")),
            List.of()),
        wrong,
        blocks);
  }

  private FormSection chosen(List<Objective> objectives, Language language) {
    var wording = desk.wording(language);
    var drawing = new EventDrawing(wording, "");
    return new FormSection(
        "",
        wording.say("contract.objective.end.lead"),
        List.of(
            new FormSection.Field(
                FormSection.Shape.RADIOS,
                "objective",
                wording.say("contract.objectives"),
                "",
                "",
                objectives.stream()
                    .map(
                        one ->
                            new FormSection.Choice(
                                one.id(),
                                wording.say(
                                    "contract.objective.said",
                                    "indicator",
                                    drawing.indicator(one.indicator()),
                                    "target",
                                    drawing.number(one.indicator(), one.target()),
                                    "market",
                                    ContractPageRoutes.market(one, wording),
                                    "due",
                                    wording.say("contract.due." + one.due().code())),
                                false))
                    .toList(),
                0,
                null)));
  }

  private Answer change(Asking asking, Language language, Contract contract) {
    var form = asking.form();
    return switch (form.first("do")) {
      case "add" -> add(asking, language, contract, form);
      case "end" -> end(asking, language, contract, form);
      default -> terms(asking, language, contract, form);
    };
  }

  private Answer add(Asking asking, Language language, Contract contract, Parameters form) {
    var wrong = new FieldErrors(desk.wording(language));
    var aim = form(language).readObjective(form, contract.terms().markets(), wrong);
    if (aim.isPresent()) {
      var it = aim.get();
      boolean isAdded =
          desk.room()
              .contracts()
              .add(
                  contract.team(),
                  contract.id(),
                  asking.asker().accountId(),
                  it.indicator(),
                  it.market(),
                  it.due(),
                  it.target());
      if (isAdded) {
        return done(language, contract, "objective");
      }
      wrong.add("target", "contract-objectives", "most", Objective.MOST);
    }
    return page(asking, language, contract, null, form, wrong.all());
  }

  private Answer end(Asking asking, Language language, Contract contract, Parameters form) {
    if (desk.room()
        .contracts()
        .end(contract.team(), contract.id(), asking.asker().accountId(), form.first("objective"))) {
      return done(language, contract, "ended");
    }
    var wrong = new FieldErrors(desk.wording(language));
    wrong.add("objective", "contract-choose");
    return page(asking, language, contract, null, Parameters.NONE, wrong.all());
  }

  private Answer terms(Asking asking, Language language, Contract contract, Parameters form) {
    var wrong = new FieldErrors(desk.wording(language));
    var terms = form(language).read(form, wrong);
    String version = form.first("version");
    if (terms.isPresent()) {
      boolean isKept =
          desk.room()
              .contracts()
              .change(
                  contract.team(),
                  contract.id(),
                  version.matches("\\d{1,9}") ? Long.parseLong(version) : 0,
                  asking.asker().accountId(),
                  terms.get());
      if (isKept) {
        return ContractDesk.done(
            new ContractLinks(language).contract(contract.team(), contract.id()), "changed");
      }
      wrong.add("title", "contract-stale");
    }
    return page(asking, language, contract, form, Parameters.NONE, wrong.all());
  }

  private static Answer done(Language language, Contract contract, String what) {
    return ContractDesk.done(
        new ContractLinks(language).change(contract.team(), contract.id()), what);
  }
}
