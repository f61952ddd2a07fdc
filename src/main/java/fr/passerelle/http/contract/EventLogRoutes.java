package fr.passerelle.http.contract;

import fr.passerelle.account.Team;
import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.EventLog;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Origin;
import fr.passerelle.cluster.contract.Standing;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Spot;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log of a team: what happened, and the form by which people tell of more. */
final class EventLogRoutes {

  private static final String KIND = "only";
  private static final String PAGE = "page";
  private static final int EVENTS_A_PAGE = 100;

  private final ContractDesk desk;

  EventLogRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new ContractLinks(links).log(ContractDesk.TEAM),
                "The log of events of a team",
                (asking, language) -> page(asking, language, Parameters.NONE, List.of())),
            Pages.formInEachLanguage(
                links -> new ContractLinks(links).log(ContractDesk.TEAM),
                "Records an event",
                this::record),
            Pages.inEachLanguage(
                links -> new ContractLinks(links).logFile(ContractDesk.TEAM),
                "The log of events as CSV",
                this::csv))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language, Parameters typed, List<FieldError> wrong) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    String team = asking.named("team");
    var only = EventKind.of(asking.parameters().first(KIND)).orElse(null);
    var events =
        desk.events(team, Instant.MAX).stream()
            .filter(one -> only == null || one.facts().kind() == only)
            .sorted(
                Comparator.comparing((Standing one) -> one.facts().day())
                    .thenComparingLong(one -> one.first().position())
                    .reversed())
            .toList();
    var blocks = new ArrayList<Block>();
    blocks.add(filter(only, links.log(team), wording));
    blocks.add(listed(asking, events, wording, team));
    blocks.add(
        Block.form(
            "new",
            wording.say("contract.event.new"),
            new ContractPage.Form(
                true,
                links.log(team),
                "",
                List.of(),
                List.of(new EventForm(wording).section(typed)),
                List.of(new ContractPage.Button("record", wording.say("contract.event.record"))))));
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            wording.say("contract.log"),
            there -> there.log(team),
            asking.parameters().only(Set.of(KIND, PAGE)),
            List.of(ContractDesk.way(wording.say("contract.list"), links.all(team))),
            List.of(wording.say("contract.log.lead"), wording.say("contract.log.gathered")),
            List.of(
                ContractDesk.way(wording.say("contract.table"), links.table(team)),
                ContractDesk.way(wording.say("contract.log.csv"), links.logFile(team)))),
        wrong,
        blocks);
  }

  private static Block filter(@Nullable EventKind only, String action, Wording wording) {
    var choices = new ArrayList<FormSection.Choice>();
    choices.add(new FormSection.Choice("", wording.say("contract.all-kinds"), only == null));
    for (var kind : EventKind.values()) {
      choices.add(
          new FormSection.Choice(
              kind.code(), wording.say("contract.kind." + kind.code()), kind == only));
    }
    return Block.form(
        "filter",
        "",
        new ContractPage.Form(
            false,
            action,
            "",
            List.of(),
            List.of(
                new FormSection(
                    "",
                    "",
                    List.of(
                        new FormSection.Field(
                            FormSection.Shape.SELECT,
                            KIND,
                            wording.say("contract.column.kind"),
                            "",
                            "",
                            choices,
                            0,
                            null)))),
            List.of(new ContractPage.Button("show", wording.say("contract.asof.show")))));
  }

  private static Block listed(Asking asking, List<Standing> events, Wording wording, String team) {
    var drawing = new EventDrawing(wording, team);
    int pages = Math.max(1, (events.size() + EVENTS_A_PAGE - 1) / EVENTS_A_PAGE);
    String asked = asking.parameters().first(PAGE);
    int at = Math.clamp(asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1, 1, pages);
    var rows =
        new ArrayList<>(
            events.stream()
                .skip((at - 1L) * EVENTS_A_PAGE)
                .limit(EVENTS_A_PAGE)
                .map(
                    one ->
                        drawing.row(one, Spot.of(one.isAmended() ? drawing.act(one.last()) : "")))
                .toList());
    var words = new ArrayList<String>();
    if (events.isEmpty()) {
      words.add(wording.say("contract.log.empty"));
    } else if (pages > 1) {
      words.add(wording.say("contract.log.page", "page", at, "pages", pages));
    }
    if (at < pages) {
      String next =
          asking
              .parameters()
              .only(Set.of(KIND))
              .with(PAGE, Integer.toString(at + 1))
              .on(new ContractLinks(wording.language()).log(team));
      var spots = new ArrayList<Spot>();
      spots.add(Spot.of(wording.say("contract.log.older")).to(next));
      for (int i = 1; i < drawing.titles("state").size(); i++) {
        spots.add(Spot.of(""));
      }
      rows.add(new ContractPage.Row(spots));
    }
    return new Block(
        "events",
        wording.count("contract.events", events.size()),
        words,
        drawing.titles("state"),
        rows,
        null);
  }

  /** What somebody typed of an event of a team; null where it is wrong, which is then told. */
  static @Nullable Facts read(
      ContractDesk desk,
      String team,
      Language language,
      Parameters form,
      @Nullable Facts before,
      FieldErrors wrong) {
    var parts = desk.pages().parts();
    String cluster = parts.stores().teams().team(team).map(Team::organisation).orElse(null);
    try (var snapshot = parts.engine().snapshot()) {
      var members = new ClusterMembers(snapshot, cluster, List.of());
      var names = before == null ? members : EventForm.keeping(before, members);
      return new EventForm(desk.wording(language))
          .read(form, EventForm.words(parts.messages(), names), desk.today(), wrong);
    }
  }

  private Answer record(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    var wrong = new FieldErrors(desk.wording(language));
    var facts = read(desk, team, language, form, null, wrong);
    if (facts != null) {
      var ids =
          desk.room().log().record(team, asking.asker().accountId(), List.of(facts), Origin.HAND);
      if (!ids.isEmpty()) {
        return ContractDesk.done(
            new ContractLinks(language).event(team, ids.getFirst()), "recorded");
      }
      wrong.add("kind", "contract-full", "most", EventLog.MOST);
    }
    return page(asking, language, form, wrong.all());
  }

  private Answer csv(Asking asking, Language language) {
    String team = asking.named("team");
    desk.gatherer().gather(team);
    var entries = desk.room().log().entries(team);
    desk.exports().note(asking.asker(), team, "csv", "contract-log", entries.size());
    return new Answer.File(
        Spreadsheet.csv(new LogTable(desk.wording(language)).of(entries)),
        Spreadsheet.CSV,
        desk.exports().name("contract-log") + ".csv");
  }
}
