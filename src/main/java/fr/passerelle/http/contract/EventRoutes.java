package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.LogEntry;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Button;
import fr.passerelle.http.contract.ContractPage.Form;
import fr.passerelle.http.contract.ContractPage.Hidden;
import fr.passerelle.http.contract.ContractPage.Row;
import fr.passerelle.http.contract.ContractPage.Spot;
import fr.passerelle.http.contract.ContractPage.Title;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event with its trace, and the forms by which it is corrected or withdrawn. */
final class EventRoutes {

  private static final String REASON = "reason";
  private static final String WHY = "why";
  private static final String LAST = "last";

  private final ContractDesk desk;

  EventRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new ContractLinks(links).event(ContractDesk.TEAM, ContractDesk.EVENT),
                "An event with its trace",
                (asking, language) ->
                    about(
                        asking, language, event -> page(asking, language, event, null, List.of()))),
            Pages.formInEachLanguage(
                links -> new ContractLinks(links).event(ContractDesk.TEAM, ContractDesk.EVENT),
                "Corrects or withdraws an event",
                (asking, language) ->
                    about(asking, language, event -> amend(asking, language, event))))
        .flatMap(List::stream)
        .toList();
  }

  private Answer about(Asking asking, Language language, Function<Standing, Answer> answer) {
    return desk.room()
        .log()
        .event(asking.named("team"), asking.named("event"))
        .map(answer)
        .orElseGet(() -> desk.errors().unknown(language));
  }

  private Answer page(
      Asking asking,
      Language language,
      Standing event,
      @Nullable Parameters typed,
      List<FieldError> wrong) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    String team = asking.named("team");
    String here = links.event(team, event.id());
    var form = new EventForm(wording);
    var drawing = new EventDrawing(wording, team);
    var shown = typed == null ? form.of(event.facts()) : typed;
    var last = List.of(new Hidden(LAST, event.last().id()));
    var blocks = new ArrayList<Block>();
    blocks.add(trace(event, drawing));
    blocks.add(
        new Block(
            "correct",
            wording.say("contract.correct"),
            List.of(wording.say("contract.correct.lead")),
            List.of(),
            List.of(),
            new Form(
                true,
                here,
                "",
                last,
                List.of(form.section(shown), reason(REASON, shown, wording)),
                List.of(new Button("correct", wording.say("contract.correct.send"))))));
    if (!event.isWithdrawn()) {
      blocks.add(
          new Block(
              "withdraw",
              wording.say("contract.withdraw"),
              List.of(wording.say("contract.withdraw.lead")),
              List.of(),
              List.of(),
              new Form(
                  true,
                  here,
                  "",
                  last,
                  List.of(reason(WHY, shown, wording)),
                  List.of(new Button("withdraw", wording.say("contract.withdraw.send"))))));
    }
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            wording.say("contract.event", "n", event.first().position()),
            there -> there.event(team, event.id()),
            Parameters.NONE,
            List.of(
                ContractDesk.way(wording.say("contract.list"), links.all(team)),
                ContractDesk.way(wording.say("contract.log"), links.log(team))),
            List.of(
                wording.say(
                    event.isWithdrawn()
                        ? "contract.event.withdrawn"
                        : event.isAmended() ? "contract.event.corrected" : "contract.event.held")),
            List.of()),
        wrong,
        blocks);
  }

  private static FormSection reason(String name, Parameters typed, Wording wording) {
    return new FormSection(
        "",
        "",
        List.of(
            new FormSection.Field(
                FormSection.Shape.LINE,
                name,
                wording.say("contract.reason"),
                wording.say("contract.reason.hint"),
                typed.first(name),
                List.of(),
                LogEntry.LONGEST_REASON,
                null)));
  }

  /** Each row that was written of the event; only the last holds, unless it withdraws it. */
  private static Block trace(Standing event, EventDrawing drawing) {
    var wording = drawing.wording();
    var titles =
        new ArrayList<>(
            List.of(
                new Title(wording.say("contract.column.row"), true),
                new Title(wording.say("contract.column.recorded"), false),
                new Title(wording.say("contract.column.act"), false),
                new Title(wording.say("contract.column.by"), false)));
    titles.addAll(drawing.titles());
    int rows = event.trace().size();
    return new Block(
        "trace",
        wording.say("contract.trace"),
        List.of(wording.say("contract.trace.how")),
        titles,
        IntStream.range(0, rows)
            .mapToObj(
                i -> {
                  var entry = event.trace().get(i);
                  boolean holds = i == rows - 1 && !event.isWithdrawn();
                  var spots =
                      new ArrayList<>(
                          List.of(
                              Spot.of(wording.number(entry.position())),
                              Spot.of(drawing.recorded(entry)),
                              Spot.of(drawing.act(entry)),
                              Spot.of(drawing.by(entry))));
                  var row = drawing.row(entry, !holds, null);
                  spots.add(row.head().struck(!holds));
                  spots.addAll(row.rest());
                  return new Row(spots);
                })
            .toList(),
        null);
  }

  private Answer amend(Asking asking, Language language, Standing event) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    String team = asking.named("team");
    String account = asking.asker().accountId();
    boolean isWithdrawal = form.first("do").equals("withdraw");
    String name = isWithdrawal ? WHY : REASON;
    String reason = form.first(name);
    if (reason.isEmpty()) {
      wrong.add(name, "contract-reason");
    } else if (reason.length() > LogEntry.LONGEST_REASON) {
      wrong.add(name, "too-long", "most", LogEntry.LONGEST_REASON, "length", reason.length());
    }
    var log = desk.room().log();
    boolean isDone = false;
    if (isWithdrawal) {
      isDone = wrong.isEmpty() && log.withdraw(team, account, event.id(), form.first(LAST), reason);
    } else {
      var facts = EventLogRoutes.read(desk, team, language, form, event.facts(), wrong);
      if (facts != null && !event.isWithdrawn() && facts.equals(event.facts())) {
        wrong.add("kind", "contract-same");
      }
      isDone =
          facts != null
              && wrong.isEmpty()
              && log.correct(team, account, event.id(), form.first(LAST), facts, reason);
    }
    if (isDone) {
      return ContractDesk.done(
          new ContractLinks(language).event(team, event.id()),
          isWithdrawal ? "withdrawn" : "corrected");
    }
    if (wrong.isEmpty()) {
      wrong.add(name, "contract-stale");
    }
    var typed = isWithdrawal ? new EventForm(desk.wording(language)).of(event.facts()) : form;
    return page(asking, language, event, typed.with(name, reason), wrong.all());
  }
}
