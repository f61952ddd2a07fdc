package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventTable;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.http.contract.ContractPage.Block;
import fr.passerelle.http.contract.ContractPage.Button;
import fr.passerelle.http.contract.ContractPage.Form;
import fr.passerelle.http.contract.ContractPage.Hidden;
import fr.passerelle.http.contract.ContractPage.Row;
import fr.passerelle.http.contract.ContractPage.Title;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A table of events as it was understood, before anything is recorded. */
record EventPreview(ContractDesk desk, String team, Language language) {

  private static final int MOST_ROWS_SHOWN = 300;

  List<Block> of(EventTable table, byte[] bytes) {
    var wording = desk.wording(language);
    var drawing = new EventDrawing(wording, team);
    var there = told(desk, team);
    long again = table.rows().stream().filter(one -> there.contains(one.facts())).count();
    var columns =
        new ArrayList<>(
            table.columns().stream()
                .map(
                    one ->
                        Row.of(one.text(), wording.say("contract.column." + one.column().code())))
                .toList());
    table.ignored().forEach(one -> columns.add(Row.of(one, wording.say("contract.table.ignored"))));
    var faults =
        table.faults().stream()
            .limit(MOST_ROWS_SHOWN)
            .map(one -> Row.of(fault(one, wording)))
            .toList();
    var rows =
        table.rows().stream()
            .limit(MOST_ROWS_SHOWN)
            .map(
                one ->
                    Row.of(
                        Long.toString(one.line()),
                        drawing.kind(one.facts()),
                        wording.date(one.facts().day()),
                        String.join("\n", drawing.members(one.facts())),
                        one.facts().partner().name(),
                        drawing.country(one.facts().country()),
                        drawing.amount(one.facts().amountInEuro()),
                        one.facts().proof()))
            .toList();
    var confirm =
        new Form(
            true,
            new ContractLinks(language).table(team),
            "",
            List.of(new Hidden("table", Base64.getUrlEncoder().encodeToString(bytes))),
            List.of(),
            List.of(
                new Button(
                    "confirm",
                    wording.count("contract.table.confirm", table.rows().size() - again))));
    var words = new ArrayList<String>();
    if (again > 0) {
      words.add(wording.count("contract.table.again", again));
    }
    return List.of(
        new Block(
            "columns",
            wording.say("contract.table.columns"),
            List.of(),
            titles(wording, "title", "meaning"),
            columns,
            null),
        new Block(
            "faults",
            wording.say("contract.table.faults", "n", table.faults().size()),
            table.faults().isEmpty() ? List.of() : List.of(wording.say("contract.table.left")),
            titles(wording, "line", "title", "cell", "fault"),
            faults,
            null),
        new Block(
            "rows",
            wording.count("contract.table.rows", table.rows().size()),
            words,
            titles(
                wording, "line", "kind", "day", "members", "partner", "country", "amount", "proof"),
            rows,
            table.rows().size() == again ? null : confirm));
  }

  /** What a team's log tells already. */
  static Set<Facts> told(ContractDesk desk, String team) {
    Set<Facts> told = new HashSet<>();
    desk.room().log().standings(team, Instant.MAX).forEach(one -> told.add(one.facts()));
    return told;
  }

  private static String[] fault(EventTable.Fault one, Wording wording) {
    String key = "error.contract-" + one.what().fault();
    Object[] said = {
      "column",
      wording.say("contract.column." + one.what().column().code()),
      "value",
      FieldErrors.shown(one.what().value())
    };
    return new String[] {
      Long.toString(one.line()),
      one.title(),
      FieldErrors.shown(one.what().value()),
      wording.say(key, said) + " " + wording.say(key + ".remedy", said)
    };
  }

  private static List<Title> titles(Wording wording, String... keys) {
    return Stream.of(keys)
        .map(key -> new Title(wording.say("contract.column." + key), false))
        .toList();
  }
}
