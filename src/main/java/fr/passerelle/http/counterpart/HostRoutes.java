package fr.passerelle.http.counterpart;

import fr.passerelle.account.EmailAddress;
import fr.passerelle.delegation.counterpart.Invitation;
import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.mission.MissionPlace;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All visitors and hosts, and the invitations of hosts. */
final class HostRoutes {

  private static final String HOST = "host";
  private static final String EMAIL = "email";
  private static final String LANGUAGE = "language";

  /** A link that was just made. */
  private record Made(String link, String said) {
    private static final Made NONE = new Made("", "");
  }

  private final MissionDesk desk;
  private final InvitationLetters letters;

  HostRoutes(MissionDesk desk) {
    this.desk = desk;
    this.letters = new InvitationLetters(desk);
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, place()),
                "The visitors and hosts of a mission",
                (asking, language, mission) ->
                    page(asking, language, mission, Made.NONE, List.of())),
            desk.form(
                links -> links.place(MissionDesk.TEAM, MissionDesk.MISSION, place()),
                "Invites a host, or ends its link",
                this::invite))
        .flatMap(List::stream)
        .toList();
  }

  private static MissionPlace place() {
    return MissionPlace.COUNTERPARTS;
  }

  private Answer invite(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var host =
        desk.room()
            .parties()
            .party(mission.team(), mission.id(), form.first(HOST))
            .filter(one -> one.side() == Side.HOST);
    if (host.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var wording = desk.wording(language);
    String name = host.get().name();
    if (form.first("do").equals("end")) {
      desk.room().hosts().invitations().end(mission.team(), mission.id(), host.get().id());
      return MissionDesk.done(
          new CounterpartLinks(language).all(mission.team(), mission.id()), "link-ended");
    }
    boolean isLetter = form.first("do").equals("send");
    String email = form.first(EMAIL);
    if (isLetter && !EmailAddress.isValid(email)) {
      var wrong = new FieldErrors(wording);
      wrong.add(EMAIL, email.isEmpty() ? "missing" : "email");
      return page(asking, language, mission, Made.NONE, wrong.all());
    }
    var spoken = Language.of(form.first(LANGUAGE)).orElse(Names.of(mission.country()));
    var secret =
        desk.room()
            .hosts()
            .invitations()
            .make(
                mission.team(),
                mission.id(),
                host.get().id(),
                spoken,
                isLetter ? email : "",
                asking.asker().accountId());
    if (secret.isEmpty()) {
      return desk.errors().unknown(language);
    }
    String link = desk.pages().address() + new CounterpartLinks(spoken).invitation(secret.get());
    if (isLetter) {
      letters.invite(mission, host.get(), email, spoken, link);
    }
    String said =
        isLetter
            ? wording.say("counterpart.link.sent", "name", name, "email", email)
            : wording.say("counterpart.link.made", "name", name);
    return page(asking, language, mission, new Made(link, said), List.of());
  }

  private Answer page(
      Asking asking, Language language, Mission mission, Made made, List<FieldError> errors) {
    var wording = desk.wording(language);
    String team = mission.team();
    var missions = new MissionLinks(language);
    var links = new CounterpartLinks(missions);
    var parties = desk.room().parties().of(team, mission.id());
    var wishes = desk.room().parties().wishes(team, mission.id());
    var calendar = desk.room().missions().calendar(team, mission.id());
    Map<String, Invitation> invitations = new LinkedHashMap<>();
    desk.room()
        .hosts()
        .invitations()
        .of(team, mission.id())
        .forEach(one -> invitations.put(one.party(), one));
    int never = desk.room().hosts().neverList().of(team).size();
    var page =
        new HostsPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("mission.room.counterparts"),
                there -> there.place(team, mission.id(), place())),
            links.all(team, mission.id()),
            Parameters.NONE
                .with("add", Side.VISITOR.code())
                .on(missions.place(team, mission.id(), MissionPlace.PARTIES)),
            links.never(team, mission.id()),
            wording.count("never.count", never),
            made.link(),
            made.said(),
            parties.stream()
                .filter(one -> one.side() == Side.VISITOR)
                .map(
                    one ->
                        new HostsPage.Visitor(
                            one.name(),
                            one.need().isBlank() ? mission.theme() : one.need(),
                            links.visitor(team, mission.id(), one.id()),
                            wording.count("counterpart.accepted", accepted(one, wishes))))
                .toList(),
            parties.stream()
                .filter(one -> one.side() == Side.HOST)
                .map(
                    one ->
                        host(
                            one,
                            mission,
                            calendar,
                            parties,
                            wishes,
                            Optional.ofNullable(invitations.get(one.id())),
                            wording))
                .toList(),
            errors);
    return desk.pages().page("counterpart-hosts", page, errors.isEmpty() ? 200 : 400);
  }

  private static long accepted(Party visitor, List<PartyWish> wishes) {
    return wishes.stream()
        .filter(one -> one.asks() == Asks.OFFICER && one.visitor().equals(visitor.id()))
        .count();
  }

  private static HostsPage.Host host(
      Party host,
      Mission mission,
      Calendar calendar,
      List<Party> parties,
      List<PartyWish> wishes,
      Optional<Invitation> invitation,
      Wording wording) {
    var wishing =
        wishes.stream()
            .filter(one -> one.asks() != Asks.HOST && one.host().equals(host.id()))
            .map(PartyWish::visitor)
            .collect(Collectors.toSet());
    var spoken = invitation.map(Invitation::language).orElse(Names.of(mission.country()));
    return new HostsPage.Host(
        host.id(),
        host.name(),
        host.local().equals(host.name()) ? "" : host.local(),
        Names.pinyin(host.local(), wording.language()),
        new MissionLinks(wording.language()).party(mission.team(), mission.id(), host.id()),
        calendar.cities().stream()
            .filter(one -> one.id().equals(host.city()))
            .map(Calendar.City::name)
            .findFirst()
            .orElse(""),
        wording.say("mission.party.state." + host.state().code()),
        wording.list(
            parties.stream().filter(one -> wishing.contains(one.id())).map(Party::name).toList()),
        invitation.map(one -> answered(one, wording)).orElse(""),
        invitation.map(one -> made(one, wording)).orElse(""),
        invitation.map(Invitation::isOpen).orElse(false),
        host.email(),
        Stream.of(Language.values())
            .map(
                one -> new Choice(one.code(), wording.say("language." + one.code()), one == spoken))
            .toList());
  }

  private static String answered(Invitation invitation, Wording wording) {
    var answered = invitation.answered();
    return answered == null
        ? ""
        : wording.say(
            invitation.answeredBy().isEmpty() ? "counterpart.answered" : "counterpart.answered.by",
            "who",
            invitation.answeredBy(),
            "date",
            wording.date(answered));
  }

  private static String made(Invitation invitation, Wording wording) {
    String key =
        !invitation.isOpen()
            ? "counterpart.link.over"
            : invitation.sentTo().isEmpty() ? "counterpart.link.on" : "counterpart.link.to";
    return wording.say(key, "date", wording.date(invitation.made()), "email", invitation.sentTo());
  }
}
