package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.ApplicationState;
import fr.passerelle.delegation.application.Criterion;
import fr.passerelle.delegation.application.Mark;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.application.ApplicationsPage.Block;
import fr.passerelle.http.application.ApplicationsPage.Button;
import fr.passerelle.http.application.ApplicationsPage.Form;
import fr.passerelle.http.application.ApplicationsPage.Hidden;
import fr.passerelle.http.application.ApplicationsPage.Row;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Field;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The blocks of an application's page. */
record OneDrawing(ApplicationDesk applications, Mission mission, Application one, Wording wording) {

  private static final int SUGGESTED = 8;

  List<MissionHead.Room> ways(Snapshot catalogue) {
    var links = new ApplicationLinks(wording.language());
    var ways = new ArrayList<MissionHead.Room>();
    ways.add(
        ApplicationRoutes.way(
            wording.say("application.list"), links.all(mission.team(), mission.id())));
    ways.add(
        ApplicationRoutes.way(
            wording.say("tandem.joint"), links.joint(mission.team(), mission.id(), one.id())));
    var firm = ApplicationDesk.known(one, Question.ORGANISATION, catalogue);
    var lab = ApplicationDesk.known(one, Question.PARTNER, catalogue);
    var seeker = firm.or(() -> lab);
    if (seeker.isPresent()) {
      var asked =
          Parameters.NONE
              .with(NeedParameters.NEED, one.said(Question.NEED))
              .with(NeedParameters.SEEKER, seeker.get().id())
              .with(NeedParameters.of(Filter.Dimension.COUNTRY), mission.country());
      var pair =
          firm.isPresent() && lab.isPresent()
              ? asked.with(NeedParameters.WITH, lab.get().id())
              : asked;
      ways.add(
          ApplicationRoutes.way(
              wording.say("application.pair.search"),
              pair.on(new Links(wording.language()).partners())));
    }
    return ways;
  }

  List<Block> blocks(String account, Parameters typed, String action, Snapshot catalogue) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block(
            wording.say("application.eligibility"),
            List.of(),
            columns("rule", "answer", "reason"),
            ApplicationDesk.verdicts(one, wording.language(), catalogue).stream()
                .map(
                    verdict ->
                        new Row(
                            null,
                            wording.say("application.rule." + verdict.rule().code()),
                            List.of(
                                wording.say("application.value." + verdict.answer().code()),
                                ApplicationDesk.said(verdict, wording))))
                .toList(),
            null));
    if (one.said(Question.PARTNER).isEmpty() && one.said(Question.LAB).isEmpty()) {
      blocks.addAll(labs(action, catalogue));
    }
    blocks.add(marks());
    blocks.add(block("mark", markFields(account), action, new Button("mark", worded("mark.keep"))));
    blocks.add(
        block(
            "conflict",
            List.of(field(Shape.AREA, "conflict", worded("conflict.reason"), "", List.of())),
            action,
            new Button("declare", worded("conflict.declare")),
            new Button("take-back", worded("conflict.take-back"))));
    var states =
        Stream.of(ApplicationState.values())
            .map(
                state ->
                    new Choice(state.code(), worded("state." + state.code()), state == one.state()))
            .toList();
    blocks.add(
        block(
            "decide",
            List.of(
                field(Shape.SELECT, "state", worded("decision"), "", states),
                field(Shape.AREA, "reason", worded("decision.reason"), one.reason(), List.of())),
            action,
            new Button("decide", worded("decide.keep"))));
    var answers = new ApplicationForm(wording).sections(typed, false);
    blocks.add(
        new Block(
            worded("answers"),
            List.of(),
            List.of(),
            List.of(),
            form(action, answers, new Button("save", worded("save")))));
    blocks.add(
        block(
            "remove",
            List.of(
                field(
                    Shape.CHECKS,
                    "sure",
                    worded("remove"),
                    "",
                    List.of(new Choice("yes", worded("remove.sure"), false)))),
            action,
            new Button("remove", worded("remove"))));
    return blocks;
  }

  private String worded(String key) {
    return wording.say("application." + key);
  }

  private List<String> columns(String... names) {
    return Stream.of(names).map(name -> worded("column." + name)).toList();
  }

  private Form form(String action, List<FormSection> sections, Button... buttons) {
    return new Form(
        true,
        action,
        "",
        List.of(new Hidden("version", Long.toString(one.version()))),
        sections,
        List.of(buttons));
  }

  private Block block(String key, List<Field> fields, String action, Button... buttons) {
    return new Block(
        "",
        List.of(),
        List.of(),
        List.of(),
        form(action, List.of(new FormSection(worded(key), "", fields)), buttons));
  }

  private static Field field(
      Shape shape, String name, String label, String text, List<Choice> choices) {
    return new Field(shape, name, label, "", text, choices, 0, null);
  }

  private List<Mark> given() {
    return applications.store().marks(mission.team(), mission.id()).stream()
        .filter(mark -> mark.application().equals(one.id()))
        .toList();
  }

  private List<Field> markFields(String account) {
    var fields = new ArrayList<Field>();
    for (var criterion : Criterion.values()) {
      var own =
          given().stream()
              .filter(mark -> account.equals(mark.account()) && mark.criterion() == criterion)
              .findFirst();
      String name = worded("criterion." + criterion.code());
      var choices = new ArrayList<Choice>();
      choices.add(new Choice("", "—", own.isEmpty()));
      for (int i = 0; i <= Mark.BEST; i++) {
        int mark = i;
        boolean isOwn = own.filter(it -> it.mark() == mark).isPresent();
        choices.add(new Choice(Integer.toString(mark), Integer.toString(mark), isOwn));
      }
      fields.add(field(Shape.SELECT, "mark-" + criterion.code(), name, "", choices));
      fields.add(
          field(
              Shape.AREA,
              "comment-" + criterion.code(),
              wording.say("application.mark.comment", "criterion", name),
              own.map(Mark::comment).orElse(""),
              List.of()));
    }
    return fields;
  }

  private Block marks() {
    var members = applications.members(mission.team());
    var words =
        applications.store().conflicts(mission.team(), mission.id()).stream()
            .filter(conflict -> conflict.application().equals(one.id()))
            .map(
                conflict ->
                    wording.say(
                        "application.conflict.counts-not",
                        "name",
                        name(members, conflict.account()),
                        "reason",
                        conflict.reason()))
            .toList();
    return new Block(
        worded("marks"),
        words,
        columns("reviewer", "criterion", "mark", "comment"),
        given().stream()
            .map(
                mark ->
                    new Row(
                        null,
                        name(members, mark.account()),
                        List.of(
                            worded("criterion." + mark.criterion().code()),
                            Integer.toString(mark.mark()),
                            mark.comment())))
            .toList(),
        null);
  }

  private String name(Map<String, String> members, @Nullable String id) {
    return id == null ? worded("erased") : members.getOrDefault(id, worded("erased"));
  }

  private List<Block> labs(String action, Snapshot catalogue) {
    var firm = ApplicationDesk.known(one, Question.ORGANISATION, catalogue);
    String said = one.said(Question.COUNTRY).toUpperCase(Locale.ROOT);
    String country =
        firm.map(it -> it.place().country()).orElse(said.matches("[A-Z]{2}") ? said : "FR");
    String text =
        Stream.of(Question.NEED, Question.TITLE, Question.SUMMARY)
            .map(one::said)
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    var filter =
        Filter.of(
            Map.of(
                Filter.Dimension.TYPE,
                List.of("laboratory", "university", "research-institute"),
                Filter.Dimension.COUNTRY,
                List.of(country)));
    var need = Need.of(text, wording.language()).with(filter).page(0, 2 * SUGGESTED);
    var finder = applications.desk().pages().parts().finder();
    List<RankedPartner> found =
        firm.isPresent()
            ? finder.tandem(firm.get(), need).partners()
            : text.isEmpty() ? List.of() : finder.find(need).partners();
    String region = firm.map(it -> it.place().region()).orElse(null);
    var nearest =
        found.stream()
            .sorted(
                Comparator.comparing(
                    it -> !Objects.equals(region, it.organisation().place().region())))
            .limit(SUGGESTED)
            .toList();
    if (nearest.isEmpty()) {
      return List.of(Block.words(worded("lab.choose"), List.of(worded("lab.none"))));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(Block.words(worded("lab.choose"), List.of()));
    for (var lab : nearest) {
      var organisation = lab.organisation();
      String name = organisation.name(wording.language());
      var words = new ArrayList<String>();
      words.add(name);
      lab.reasons().stream().limit(3).map(Reason::text).forEach(words::add);
      blocks.add(
          new Block(
              "",
              words,
              List.of(),
              List.of(),
              new Form(
                  true,
                  action,
                  "",
                  List.of(
                      new Hidden("version", Long.toString(one.version())),
                      new Hidden("partner", organisation.id())),
                  List.of(),
                  List.of(new Button("choose", wording.say("application.choose", "name", name))))));
    }
    return blocks;
  }
}
