package fr.passerelle.http.contract;

import fr.passerelle.account.Team;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.cluster.contract.EventColumn;
import fr.passerelle.cluster.contract.EventLog;
import fr.passerelle.cluster.contract.EventTable;
import fr.passerelle.cluster.contract.Origin;
import fr.passerelle.document.Colophon;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Button;
import fr.passerelle.http.contract.ContractPage.Form;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.FormParts;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events that come in as a table: looked at first, then recorded. */
final class EventTableRoutes {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_BODY = 2 << 20;

  private final ContractDesk desk;

  EventTableRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    var routes =
        new ArrayList<>(
            Stream.of(
                    Pages.inEachLanguage(
                        links -> new ContractLinks(links).table(ContractDesk.TEAM),
                        "Where a table of events is sent",
                        (asking, language) -> page(asking, language, List.of(), List.of())),
                    Pages.inEachLanguage(
                        links -> new ContractLinks(links).template(ContractDesk.TEAM),
                        "A table of events to fill in",
                        this::template))
                .flatMap(List::stream)
                .toList());
    for (var language : Language.values()) {
      routes.add(
          new Route(
              Route.Method.POST,
              new ContractLinks(language).table(ContractDesk.TEAM),
              "Looks at a table of events, or records them",
              List.of(),
              null,
              Map.of(),
              asking -> read(asking, language),
              MOST_BODY));
    }
    return routes;
  }

  private Answer page(Asking asking, Language language, List<FieldError> wrong, List<Block> more) {
    var wording = desk.wording(language);
    var links = new ContractLinks(language);
    String team = asking.named("team");
    var blocks = new ArrayList<>(more);
    blocks.add(
        new Block(
            "send",
            wording.say("contract.table.send"),
            List.of(wording.say("contract.table.columns.lead", "columns", columns(wording))),
            List.of(),
            List.of(),
            new Form(
                true,
                links.table(team),
                wording.say("contract.table.file"),
                List.of(),
                List.of(),
                List.of(new Button("look", wording.say("contract.table.look"))))));
    return desk.answer(
        asking,
        language,
        new ContractDesk.Head(
            wording.say("contract.table"),
            there -> there.table(team),
            Parameters.NONE,
            List.of(
                ContractDesk.way(wording.say("contract.list"), links.all(team)),
                ContractDesk.way(wording.say("contract.log"), links.log(team))),
            List.of(wording.say("contract.table.lead")),
            List.of(ContractDesk.way(wording.say("contract.template"), links.template(team)))),
        wrong,
        blocks);
  }

  private static String columns(Wording wording) {
    return wording.list(
        Stream.of(EventColumn.values())
            .map(one -> wording.say("contract.column." + one.code()))
            .toList());
  }

  private Answer template(Asking asking, Language language) {
    var wording = desk.wording(language);
    var table =
        new Table(
            wording.say("contract.template.name"),
            Stream.of(EventColumn.values())
                .map(
                    one ->
                        new Table.Column(
                            one.code(), wording.say("contract.column." + one.code()), 24))
                .toList(),
            List.of());
    var hints =
        Stream.of(EventColumn.values())
            .map(
                one ->
                    new Colophon.Line(
                        one.code(),
                        wording.say("contract.column." + one.code()),
                        wording.say("contract.cell." + one.code())))
            .toList();
    var colophon = desk.exports().colophon(wording.say("contract.template.name"), hints, language);
    return new Answer.File(
        Spreadsheet.xlsx(table, colophon), Spreadsheet.XLSX, "passerelle-events.xlsx");
  }

  private Answer read(Asking asking, Language language) {
    var parts = FormParts.of(asking.body());
    boolean isSure = asking.form().first("do").equals("confirm");
    byte[] bytes = isSure ? kept(asking.form().first("table")) : parts.file();
    var wrong = new FieldErrors(desk.wording(language));
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      wrong.add("file", bytes.length == 0 ? "contract-no-file" : "contract-file-long");
      return page(asking, language, wrong.all(), List.of());
    }
    EventTable table;
    try {
      table = understood(asking, bytes);
    } catch (SourceUnreadable _) {
      wrong.add("file", "contract-unreadable");
      return page(asking, language, wrong.all(), List.of());
    }
    if (!table.isTable()) {
      wrong.add("file", "contract-no-columns", "columns", columns(desk.wording(language)));
      return page(asking, language, wrong.all(), List.of());
    }
    String team = asking.named("team");
    if (isSure && !table.rows().isEmpty()) {
      var told = EventPreview.told(desk, team);
      var fresh =
          table.rows().stream()
              .map(EventTable.Row::facts)
              .filter(one -> !told.contains(one))
              .toList();
      var ids = desk.room().log().record(team, asking.asker().accountId(), fresh, Origin.FILE);
      if (fresh.isEmpty() || !ids.isEmpty()) {
        return ContractDesk.done(new ContractLinks(language).log(team), "imported");
      }
      wrong.add("file", "contract-full", "most", EventLog.MOST);
    }
    return page(
        asking, language, wrong.all(), new EventPreview(desk, team, language).of(table, bytes));
  }

  private EventTable understood(Asking asking, byte[] bytes) {
    var parts = desk.pages().parts();
    String cluster =
        parts.stores().teams().team(asking.named("team")).map(Team::organisation).orElse(null);
    var lines =
        parts.stores().missionRoom().tables().lines(bytes).stream()
            .map(line -> new EventTable.Line(line.number(), line.cells()))
            .toList();
    try (var snapshot = parts.engine().snapshot()) {
      var members = new ClusterMembers(snapshot, cluster, List.of());
      return EventTable.of(lines, EventForm.words(parts.messages(), members), desk.today());
    }
  }

  private static byte[] kept(String typed) {
    try {
      return Base64.getUrlDecoder().decode(typed);
    } catch (IllegalArgumentException _) { // told as a file that cannot be read
      return new byte[0];
    }
  }
}
