package fr.passerelle.http.application;

import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.ApplicationTable;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.application.ApplicationsPage.Block;
import fr.passerelle.http.application.ApplicationsPage.Button;
import fr.passerelle.http.application.ApplicationsPage.Form;
import fr.passerelle.http.application.ApplicationsPage.Hidden;
import fr.passerelle.http.application.ApplicationsPage.Row;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.FormParts;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applications that come in as a table: looked at first, then added. */
final class TableRoutes {

  private static final int MOST_BYTES = 1 << 20;

  private final ApplicationDesk applications;
  private final MissionDesk desk;

  TableRoutes(ApplicationDesk applications) {
    this.applications = applications;
    this.desk = applications.desk();
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ApplicationLinks(links).table(MissionDesk.TEAM, MissionDesk.MISSION),
                "Where a table of applications is sent",
                (asking, language, mission) -> page(asking, language, mission, List.of())),
            desk.form(
                links -> new ApplicationLinks(links).table(MissionDesk.TEAM, MissionDesk.MISSION),
                "Looks at a table of applications, or adds them",
                this::read),
            desk.page(
                links ->
                    new ApplicationLinks(links).template(MissionDesk.TEAM, MissionDesk.MISSION),
                "A table of applications to fill in",
                this::template))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language, Mission mission, List<Block> more) {
    var wording = desk.wording(language);
    var links = new ApplicationLinks(language);
    var blocks = new ArrayList<>(more);
    blocks.add(
        new Block(
            "",
            List.of(),
            List.of(),
            List.of(),
            new Form(
                true,
                links.table(mission.team(), mission.id()),
                wording.say("application.table.file"),
                List.of(),
                List.of(),
                List.of(new Button("look", wording.say("application.table.look"))))));
    return applications.page(
        asking,
        language,
        mission,
        wording.say("application.table"),
        there -> there.table(mission.team(), mission.id()),
        Parameters.NONE,
        List.of(
            ApplicationRoutes.way(
                wording.say("application.list"), links.all(mission.team(), mission.id())),
            ApplicationRoutes.way(
                wording.say("application.table.template"),
                links.template(mission.team(), mission.id()))),
        List.of(),
        blocks);
  }

  private Answer template(Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    String head =
        Stream.of(Question.values())
            .filter(question -> !question.isJoint())
            .map(question -> '"' + wording.say("application.q." + question.code()) + '"')
            .collect(Collectors.joining(";"));
    return new Answer.File(
        ("\ufeff" + head + "\r\n").getBytes(StandardCharsets.UTF_8),
        "text/csv; charset=utf-8",
        "passerelle-applications.csv");
  }

  private Answer read(Asking asking, Language language, Mission mission) {
    boolean isSure = asking.form().first("do").equals("confirm");
    byte[] bytes = isSure ? kept(asking.form().first("table")) : FormParts.of(asking.body()).file();
    ApplicationTable table;
    try {
      if (bytes.length == 0 || bytes.length > MOST_BYTES) {
        throw new SourceUnreadable("no file, or one that is too long");
      }
      table = ApplicationTable.of(desk.room().tables().lines(bytes));
    } catch (SourceUnreadable _) {
      String what = desk.wording(language).say("application.fault.unreadable");
      return page(asking, language, mission, List.of(Block.words("", List.of(what))));
    }
    if (isSure && !table.rows().isEmpty()) {
      var all = linked(table);
      applications.store().add(mission.team(), mission.id(), all, asking.asker().accountId());
      return MissionDesk.done(
          new ApplicationLinks(language).all(mission.team(), mission.id()), "application-added");
    }
    return page(asking, language, mission, preview(table, bytes, language, mission));
  }

  private List<Application> linked(ApplicationTable table) {
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      return table.rows().stream()
          .map(
              row -> {
                var answers = new TreeMap<>(row.application().answers());
                ApplicationDesk.link(answers, catalogue);
                return Application.of(row.application().state(), answers);
              })
          .toList();
    }
  }

  private static byte[] kept(String typed) {
    try {
      return Base64.getUrlDecoder().decode(typed);
    } catch (IllegalArgumentException _) { // told as a file that cannot be read
      return new byte[0];
    }
  }

  private List<Block> preview(
      ApplicationTable table, byte[] bytes, Language language, Mission mission) {
    var wording = desk.wording(language);
    var columns =
        table.columns().stream()
            .map(
                column ->
                    new Row(
                        null,
                        column.title(),
                        List.of(
                            column
                                .question()
                                .map(it -> wording.say("application.q." + it.code()))
                                .orElse(wording.say("application.table.not-taken")))))
            .toList();
    var faults =
        table.faults().stream()
            .map(
                fault ->
                    new Row(
                        null,
                        Long.toString(fault.line()),
                        List.of(
                            fault.column(),
                            fault.cell(),
                            wording.say("application.fault." + fault.what()))))
            .toList();
    var rows =
        table.rows().stream()
            .map(
                row ->
                    new Row(
                        null,
                        Long.toString(row.line()),
                        Stream.of(Question.NAME, Question.LAB, Question.TITLE)
                            .map(row.application()::said)
                            .toList()))
            .toList();
    var confirm =
        new Form(
            true,
            new ApplicationLinks(language).table(mission.team(), mission.id()),
            "",
            List.of(new Hidden("table", Base64.getUrlEncoder().encodeToString(bytes))),
            List.of(),
            List.of(
                new Button("confirm", wording.say("application.table.confirm", "n", rows.size()))));
    return List.of(
        block(language, "application.table.columns", 0, columns, null, "column", "question"),
        block(
            language,
            "application.table.faults",
            faults.size(),
            faults,
            null,
            "line",
            "column",
            "cell",
            "reason"),
        block(
            language,
            "application.table.rows",
            rows.size(),
            rows,
            rows.isEmpty() ? null : confirm,
            "line",
            "name",
            "lab",
            "title"));
  }

  private Block block(
      Language language,
      String heading,
      int count,
      List<Row> rows,
      @Nullable Form form,
      String... columns) {
    var wording = desk.wording(language);
    return new Block(
        wording.say(heading, "n", count),
        List.of(),
        Stream.of(columns).map(one -> wording.say("application.column." + one)).toList(),
        rows,
        form);
  }
}
