package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes part in a mission. */
final class PartyRoutes {

  private static final String NEW = "add";

  private final MissionDesk desk;

  PartyRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, MissionPlace.PARTIES),
                "Who takes part in a mission",
                this::all),
            desk.form(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, MissionPlace.PARTIES),
                "Brings somebody into a mission",
                this::add),
            desk.page(
                links -> links.party(MissionDesk.TEAM, MissionDesk.MISSION, "{party}"),
                "Somebody who takes part",
                (asking, language, mission) ->
                    known(asking, mission)
                        .map(
                            party ->
                                form(
                                    asking,
                                    language,
                                    mission,
                                    party,
                                    PartyForm.of(party),
                                    List.of()))
                        .orElseGet(() -> desk.errors().unknown(language))),
            desk.form(
                links -> links.party(MissionDesk.TEAM, MissionDesk.MISSION, "{party}"),
                "Changes somebody who takes part, or takes them out",
                this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<Party> known(Asking asking, Mission mission) {
    return desk.room().parties().party(mission.team(), mission.id(), asking.named("party"));
  }

  private Calendar calendar(Mission mission) {
    return desk.room().missions().calendar(mission.team(), mission.id());
  }

  private Answer all(Asking asking, Language language, Mission mission) {
    var side = Side.of(asking.parameters().first(NEW));
    if (side.isPresent()) {
      var fresh =
          Parameters.NONE
              .with("side", side.get().code())
              .with("languages", mission.languages().toArray(String[]::new))
              .with("state", PartyState.CONFIRMED.code());
      return form(asking, language, mission, null, fresh, List.of());
    }
    var wording = desk.wording(language);
    var links = new MissionLinks(language);
    var parties = desk.room().parties().of(mission.team(), mission.id());
    var calendar = calendar(mission);
    var groups = new ArrayList<PartiesPage.Group>();
    var adding = new ArrayList<MissionHead.Room>();
    String here = links.place(mission.team(), mission.id(), MissionPlace.PARTIES);
    for (var one : Side.values()) {
      var lines =
          parties.stream()
              .filter(party -> party.side() == one)
              .map(party -> line(party, mission, calendar, wording, links))
              .toList();
      groups.add(
          new PartiesPage.Group(
              wording.say("mission.side." + one.code(), "n", lines.size()), lines));
      adding.add(
          new MissionHead.Room(
              wording.say("mission.add." + one.code()),
              Parameters.NONE.with(NEW, one.code()).on(here),
              false));
    }
    var page =
        new PartiesPage(
            head(
                asking,
                language,
                mission,
                wording.say("mission.room.parties"),
                PartyRoutes.at(mission)),
            groups,
            adding,
            List.of(),
            List.of(),
            "",
            here,
            false,
            0);
    return desk.pages().page("mission-parties", page, 200);
  }

  private static Function<MissionLinks, String> at(Mission mission) {
    return links -> links.place(mission.team(), mission.id(), MissionPlace.PARTIES);
  }

  private MissionHead head(
      Asking asking,
      Language language,
      Mission mission,
      String title,
      Function<MissionLinks, String> path) {
    return desk.head(asking, language, mission, title, path, asking.parameters().only(Set.of(NEW)));
  }

  private static PartiesPage.Line line(
      Party party, Mission mission, Calendar calendar, Wording wording, MissionLinks links) {
    var about = new ArrayList<String>();
    calendar.cities().stream()
        .filter(city -> city.id().equals(party.city()))
        .map(Calendar.City::name)
        .forEach(about::add);
    if (!party.person().isEmpty()) {
      about.add(party.person());
    }
    if (!party.languages().isEmpty()) {
      about.add(
          wording.list(
              party.languages().stream().map(code -> MissionForm.spoken(wording, code)).toList()));
    }
    if (!party.absent().isEmpty()) {
      about.add(wording.count("mission.party.absences", party.absent().size()));
    }
    String organisation = party.organisation();
    return new PartiesPage.Line(
        party.shown(),
        party.local(),
        links.party(mission.team(), mission.id(), party.id()),
        organisation == null ? null : new Links(wording.language()).organisation(organisation),
        String.join(" · ", about),
        wording.say("mission.party.state." + party.state().code()),
        party.takesPart());
  }

  private Answer form(
      Asking asking,
      Language language,
      Mission mission,
      @Nullable Party party,
      Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new MissionLinks(language);
    var side = Side.of(typed.first("side")).orElse(Side.HOST);
    List<FormSection> sections = new PartyForm(wording, calendar(mission)).sections(typed);
    var page =
        new PartiesPage(
            head(
                asking,
                language,
                mission,
                party == null ? wording.say("mission.add." + side.code()) : party.shown(),
                party == null
                    ? at(mission)
                    : there -> there.party(mission.team(), mission.id(), party.id())),
            List.of(),
            List.of(),
            errors,
            sections,
            side.code(),
            party == null
                ? links.place(mission.team(), mission.id(), MissionPlace.PARTIES)
                : links.party(mission.team(), mission.id(), party.id()),
            party != null,
            party == null ? 0 : party.version());
    return desk.pages().page("mission-parties", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer add(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var read =
          new PartyForm(desk.wording(language), calendar(mission))
              .read(form, null, snapshot, wrong);
      if (read.isEmpty()) {
        return form(asking, language, mission, null, form, wrong.all());
      }
      desk.room()
          .parties()
          .add(mission.team(), mission.id(), read.get(), asking.asker().accountId());
    }
    return MissionDesk.done(at(mission).apply(new MissionLinks(language)), "party-added");
  }

  private Answer change(Asking asking, Language language, Mission mission) {
    var known = known(asking, mission);
    if (known.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var party = known.get();
    var form = asking.form().with("side", party.side().code());
    var wrong = new FieldErrors(desk.wording(language));
    String by = asking.asker().accountId();
    String all = at(mission).apply(new MissionLinks(language));
    if (form.first("do").equals("remove")) {
      if (!form.first("sure").equals("yes")) {
        wrong.add("sure", "unsure");
        return form(asking, language, mission, party, PartyForm.of(party), wrong.all());
      }
      desk.room().parties().remove(mission.team(), mission.id(), party.id(), by);
      return MissionDesk.done(all, "party-removed");
    }
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var read =
          new PartyForm(desk.wording(language), calendar(mission))
              .read(form, party, snapshot, wrong);
      if (read.isEmpty()) {
        return form(asking, language, mission, party, form, wrong.all());
      }
      boolean isFresh = form.first("version").equals(Long.toString(party.version()));
      if (!isFresh || !desk.room().parties().change(mission.team(), mission.id(), read.get(), by)) {
        wrong.add("version", "changed-meanwhile");
        return form(asking, language, mission, party, form, wrong.all());
      }
    }
    return MissionDesk.done(all, "party-changed");
  }
}
