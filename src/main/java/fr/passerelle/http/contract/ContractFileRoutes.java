package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.Contract;
import fr.passerelle.cluster.contract.LogEntry;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The report of a contract on paper and as a spreadsheet, as it stood on a day. */
final class ContractFileRoutes {

  private final ContractDesk desk;

  ContractFileRoutes(ContractDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return desk.page(
        links -> links.file(ContractDesk.TEAM, ContractDesk.CONTRACT, "{format}"),
        "The report of a performance contract as a file",
        this::file);
  }

  private Answer file(Asking asking, Language language, Contract contract) {
    var format = Format.of(asking.named("format"));
    return format.isPresent() && (format.get() == Format.XLSX || format.get() == Format.PDF)
        ? desk.exports().inTurn(language, () -> file(format.get(), asking, language, contract))
        : desk.errors().unknown(language);
  }

  private Answer file(Format format, Asking asking, Language language, Contract latest) {
    var wording = desk.wording(language);
    var wrong = new FieldErrors(wording);
    var asOf = AsOf.of(asking.parameters(), desk.today(), wrong);
    if (!wrong.isEmpty()) {
      return desk.pages()
          .refused(
              wrong.all(),
              asking.parameters(),
              language,
              there -> new ContractLinks(there).contract(latest.team(), latest.id()));
    }
    var report = Report.of(desk, latest, asOf);
    var sections =
        new ReportSections(report, new ContractForm(wording, desk.pages().parts().thesaurus()))
            .all();
    var exports = desk.exports();
    var colophon =
        exports.colophon(
            wording.say(
                "contract.report", "title", report.contract().terms().title(), "day", asOf.day()),
            List.of(
                new Line(
                    "recount",
                    wording.say("contract.recount"),
                    wording.say("contract.recount.how"))),
            language);
    byte[] bytes =
        format == Format.PDF
            ? exports.report(sections, cell -> said(cell, wording), colophon)
            : Spreadsheet.xlsx(tables(sections, report, wording), colophon);
    exports.note(asking.asker(), latest.team(), format.code(), latest.id(), report.events().size());
    return new Answer.File(
        bytes, format.contentType(), exports.name("contract") + "." + format.code());
  }

  private static List<Table> tables(List<ReportSection> sections, Report report, Wording wording) {
    var tables = new ArrayList<Table>();
    for (var section : sections) {
      if (!section.rows().isEmpty()) {
        tables.add(section.table());
      }
    }
    var entries = new ArrayList<LogEntry>();
    report.events().forEach(one -> entries.addAll(one.trace()));
    entries.sort(Comparator.comparingLong(LogEntry::position));
    tables.add(new LogTable(wording).of(entries));
    return tables;
  }

  private static String said(Cell cell, Wording wording) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Texts(List<String> texts) -> String.join("\n", texts);
      case Cell.Amount(double number) -> wording.decimal(number, 1);
      case Cell.Whole(long number) -> wording.number(number);
      case Cell.Day(var day) -> wording.date(day);
    };
  }
}
