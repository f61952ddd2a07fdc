package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The portfolio of a cluster: a page, and files of the same figures. */
public final class PortfolioRoutes {

  private static final List<Format> FORMATS = List.of(Format.XLSX, Format.CSV, Format.PDF);

  private final PortfolioDesk desk;

  public PortfolioRoutes(PortfolioDesk desk) {
    this.desk = desk;
  }

  /** All routes of the room. */
  public List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> links.portfolio("{id}"), "The portfolio of a cluster", this::page),
            Pages.inEachLanguage(
                links -> new PortfolioLinks(links).file("{id}", "{format}"),
                "The portfolio of a cluster as a file",
                this::file),
            new ComplementRoutes(desk).routes(),
            new MembersRoutes(desk).routes(),
            new TogetherRoutes(desk).routes(),
            new TerritoryRoutes(desk).routes(),
            new ScaleRoutes(desk).routes())
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language) {
    return desk.answer(
        language,
        view -> {
          var hub = PortfolioDesk.hub(asking.named("id"), view.world());
          if (hub.isEmpty()) {
            return desk.errors().unknown(language);
          }
          String id = hub.get().id();
          return id.equals(asking.named("id"))
              ? desk.pages().page("portfolio", drawn(hub.get(), view), 200)
              : new Answer.Moved(view.links().portfolio(id), 301);
        });
  }

  private PortfolioPage drawn(Hub hub, View view) {
    String name = view.name(hub);
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                view.say("portfolio.title", "name", name),
                view.say("portfolio.description", "name", name),
                links -> links.portfolio(hub.id()),
                Parameters.NONE),
        view.say("portfolio.lead"),
        new Way(name, view.links().organisation(hub.id())),
        null,
        notes(hub, view),
        ways(hub, view),
        List.of(),
        tables(hub, view));
  }

  /** How much of the cluster the catalogue knows. */
  static List<String> notes(Hub hub, View view) {
    var members = view.world().of(hub);
    var notes = new ArrayList<String>();
    notes.add(view.wording().count("portfolio.counted", members.size()));
    var record = hub.cluster().cluster();
    var announced = record == null ? null : record.members();
    var year = record == null ? null : record.membersYear();
    if (announced != null && year != null) {
      notes.add(view.say("portfolio.announced", "n", announced, "year", view.wording().year(year)));
    }
    if (members.isEmpty()) {
      notes.add(view.say("portfolio.no-members"));
    } else if (members.size() < 10) {
      notes.add(view.say("portfolio.few"));
    }
    return notes;
  }

  private static List<Way> ways(Hub hub, View view) {
    var ways = new ArrayList<Way>();
    ways.add(new Way(view.say("portfolio.complements"), view.to().complements(hub.id())));
    ways.add(
        new Way(
            view.say("portfolio.search"),
            Parameters.NONE
                .with("affiliation", hub.ids().toArray(String[]::new))
                .on(view.links().partners())));
    for (var format : FORMATS) {
      ways.add(
          new Way(
              view.say("portfolio.file." + format.code()),
              view.to().file(hub.id(), format.code())));
    }
    return ways;
  }

  private static List<FigureTable> tables(Hub hub, View view) {
    var drawing = new PortfolioDrawing(view);
    var members = view.world().of(hub);
    var within = MemberFilter.NONE.with(Criterion.CLUSTER, List.of(hub.id()));
    var tables = new ArrayList<>(drawing.themes(members, within));
    tables.add(drawing.gaps(hub, within));
    tables.addAll(
        drawing.spread(
            members,
            within,
            Criterion.SIZE,
            Criterion.TYPE,
            Criterion.TRL,
            Criterion.OFFERS,
            Criterion.SEEKS,
            Criterion.REGION));
    return tables;
  }

  private Answer file(Asking asking, Language language) {
    var format = Format.of(asking.named("format")).filter(FORMATS::contains);
    return format.isEmpty()
        ? desk.errors().unknown(language)
        : desk.exports()
            .inTurn(
                language,
                () ->
                    desk.answer(
                        language,
                        view ->
                            PortfolioDesk.hub(asking.named("id"), view.world())
                                .map(hub -> file(format.get(), hub, asking, view))
                                .orElseGet(() -> desk.errors().unknown(language))));
  }

  private Answer file(Format format, Hub hub, Asking asking, View view) {
    var said = new ArrayList<Line>();
    notes(hub, view).forEach(note -> said.add(new Line("note", view.say("portfolio.note"), note)));
    said.add(
        new Line(
            "address",
            view.say("export.address"),
            desk.pages().address() + new Links(view.language()).portfolio(hub.id())));
    var tables = tables(hub, view);
    for (var table : tables) {
      said.add(new Line("means." + table.id(), table.heading(), table.words().getFirst()));
    }
    String title = view.say("portfolio.title", "name", view.name(hub));
    var colophon = desk.exports().colophon(title, said, view.language());
    var sections = tables.stream().map(FigureTable::section).toList();
    byte[] bytes =
        switch (format) {
          case PDF ->
              desk.exports()
                  .report(sections, cell -> PortfolioDesk.said(cell, view.wording()), colophon);
          case CSV -> Spreadsheet.csv(inOne(sections, view), colophon);
          case XLSX, JSON ->
              Spreadsheet.xlsx(sections.stream().map(ReportSection::table).toList(), colophon);
        };
    desk.exports().note(asking.asker(), null, format.code(), hub.id(), view.world().of(hub).size());
    return new Answer.File(
        bytes,
        format.contentType(),
        desk.exports().name("portfolio-" + hub.id()) + "." + format.code());
  }

  /** All tables as one: a line for each figure, with the table, the row and the column it is in. */
  private static Table inOne(List<ReportSection> sections, View view) {
    var columns =
        Stream.of("section", "item", "measure", "value")
            .map(key -> new Table.Column(key, view.say("portfolio.column.csv." + key), 30))
            .toList();
    var rows = new ArrayList<List<Cell>>();
    for (var section : sections) {
      for (var row : section.rows()) {
        IntStream.range(1, section.columns().size())
            .filter(i -> !Cell.isEmpty(row.cells().get(i)))
            .forEach(
                i ->
                    rows.add(
                        List.of(
                            Cell.of(section.heading()),
                            row.cells().getFirst(),
                            Cell.of(section.columns().get(i)),
                            row.cells().get(i))));
      }
    }
    return new Table(view.say("portfolio.sheet"), columns, rows);
  }
}
