package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda.Appointment;
import fr.passerelle.delegation.agenda.Agenda.Sitting;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Table;
import fr.passerelle.document.Table.Column;
import fr.passerelle.http.reader.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws a programme as tables: days and slots down, who takes part across; and badges. */
record AgendaTables(Wording wording, Agendas agendas) {

  private static final int WIDE = 26;

  /** The sheets of a workbook: by visitor, by host, by interpreter, and all meetings. */
  List<Table> grids() {
    var tables = new ArrayList<Table>();
    tables.add(grid(Side.VISITOR, one -> List.of(one.host())));
    tables.add(grid(Side.HOST, one -> List.of(one.visitor())));
    if (agendas.programme().parties().stream().anyMatch(one -> one.side() == Side.INTERPRETER)) {
      tables.add(grid(Side.INTERPRETER, one -> List.of(one.visitor(), one.host())));
    }
    tables.add(list());
    if (!agendas.sittings().isEmpty()) {
      tables.add(sessions());
    }
    return tables;
  }

  private Table grid(Side side, Function<Appointment, List<Party>> others) {
    var parties =
        agendas.programme().parties().stream()
            .filter(one -> one.side() == side && one.takesPart())
            .toList();
    var columns = new ArrayList<Column>();
    columns.add(column("day", 12));
    columns.add(column("hours", 13));
    columns.add(column("home", 13));
    parties.forEach(one -> columns.add(new Column(one.id(), AgendaDrawing.named(one), WIDE)));
    var rows =
        agendas.programme().calendar().slots().stream()
            .map(slot -> row(slot, parties, others))
            .toList();
    return new Table(wording.say("agenda.sheet." + side.code()), columns, rows);
  }

  private List<Cell> row(
      Calendar.Slot slot, List<Party> parties, Function<Appointment, List<Party>> others) {
    var row = new ArrayList<Cell>();
    var span = agendas.span(slot);
    row.add(Cell.of(slot.day()));
    row.add(new Cell.Text(AgendaDrawing.hours(span)));
    row.add(new Cell.Text(AgendaDrawing.home(span)));
    var now =
        agendas.planned().stream().filter(one -> one.meeting().slot().equals(slot.id())).toList();
    for (var party : parties) {
      row.add(
          new Cell.Texts(
              Stream.concat(
                      now.stream()
                          .filter(one -> one.isOf(party))
                          .flatMap(
                              one ->
                                  Stream.concat(
                                      others.apply(one).stream().map(AgendaDrawing::named),
                                      Stream.of(one.venue().name(), one.venue().city()))),
                      agendas.sittings(party).stream()
                          .filter(one -> one.span().meets(span))
                          .map(this::said))
                  .filter(text -> !text.isEmpty())
                  .toList()));
    }
    return row;
  }

  private Table list() {
    var columns =
        List.of(
            column("day", 12),
            column("hours", 13),
            column("home", 13),
            column("visitor", 30),
            column("visitor-local", 20),
            column("host", 30),
            column("host-local", 20),
            column("city", 16),
            column("seat", 16),
            column("address", 36),
            column("address-local", 36),
            column("interpreter", 24),
            column("state", 14));
    var rows =
        Stream.concat(agendas.planned().stream(), agendas.cancelled().stream())
            .map(
                one ->
                    List.of(
                        Cell.of(one.span().day()),
                        new Cell.Text(AgendaDrawing.hours(one.span())),
                        new Cell.Text(AgendaDrawing.home(one.span())),
                        new Cell.Text(one.visitor().shown()),
                        new Cell.Text(one.visitor().local()),
                        new Cell.Text(one.host().name()),
                        new Cell.Text(one.host().local()),
                        new Cell.Text((one.venue().city() + " " + one.venue().cityLocal()).strip()),
                        new Cell.Text(one.venue().name()),
                        new Cell.Text(one.venue().address()),
                        new Cell.Text(one.venue().local()),
                        interpreter(one),
                        new Cell.Text(wording.say("agenda.state." + one.meeting().state().code()))))
            .toList();
    return new Table(wording.say("agenda.sheet.list"), columns, rows);
  }

  private String said(Sitting one) {
    return wording.say("agenda.session.said", "session", one.session().title(wording.language()));
  }

  private Table sessions() {
    var columns =
        List.of(
            column("day", 12),
            column("hours", 13),
            column("home", 13),
            column("session", 40),
            column("seat", 16),
            column("city", 16),
            column("speakers", 40),
            column("attendees", 60));
    var parties = agendas.programme().parties();
    var rows =
        agendas.sittings().stream()
            .map(
                one ->
                    List.of(
                        Cell.of(one.span().day()),
                        new Cell.Text(AgendaDrawing.hours(one.span())),
                        new Cell.Text(AgendaDrawing.home(one.span())),
                        new Cell.Text(one.session().title(wording.language())),
                        new Cell.Text(one.venue().name()),
                        new Cell.Text((one.venue().city() + " " + one.venue().cityLocal()).strip()),
                        new Cell.Texts(
                            Stream.concat(
                                    Stream.of(one.session().chair()),
                                    one.session().talks().stream().map(talk -> talk.speaker()))
                                .filter(name -> !name.isBlank())
                                .distinct()
                                .toList()),
                        new Cell.Texts(
                            parties.stream()
                                .filter(party -> one.session().involves(party))
                                .map(AgendaDrawing::named)
                                .toList())))
            .toList();
    return new Table(wording.say("agenda.sheet.sessions"), columns, rows);
  }

  private static Cell interpreter(Appointment one) {
    var interpreter = one.interpreter();
    return interpreter == null ? Cell.NONE : new Cell.Text(AgendaDrawing.named(interpreter));
  }

  /** One badge a row; of those who are people. */
  Table badges() {
    var cities = agendas.programme().calendar().cities();
    var columns =
        List.of(
            column("name", 30),
            column("local", 20),
            column("organisation", 30),
            column("side", 14),
            column("languages", 24),
            column("city", 16));
    var rows =
        agendas.programme().parties().stream()
            .filter(one -> one.takesPart() && one.side() != Side.VEHICLE)
            .sorted(Comparator.comparing(Party::side))
            .map(
                one ->
                    List.<Cell>of(
                        new Cell.Text(one.person().isEmpty() ? one.shown() : one.person()),
                        new Cell.Text(one.local()),
                        new Cell.Text(one.shown()),
                        new Cell.Text(wording.say("agenda.role." + one.side().code())),
                        new Cell.Text(AgendaDrawing.languages(one, wording)),
                        new Cell.Text(
                            cities.stream()
                                .filter(city -> city.id().equals(one.city()))
                                .map(city -> (city.name() + " " + city.local()).strip())
                                .findFirst()
                                .orElse(""))))
            .toList();
    return new Table(wording.say("agenda.badges"), columns, rows);
  }

  private Column column(String key, int width) {
    return new Column(key, wording.say("agenda.column." + key), width);
  }
}
