package fr.passerelle.http.counterpart;

import fr.passerelle.account.Team;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;

/** The letters that invite hosts, each in the language that the officer chose for it. */
final class InvitationLetters {

  private final MissionDesk desk;

  InvitationLetters(MissionDesk desk) {
    this.desk = desk;
  }

  /** The name of a team, as those read it whom it invites. */
  static String team(MissionDesk desk, Mission mission) {
    return desk.pages().parts().stores().teams().team(mission.team()).map(Team::name).orElse("");
  }

  /** Invites a host by a link. */
  void invite(Mission mission, Party host, String email, Language language, String link) {
    var wording = desk.wording(language);
    Object[] parts = {
      "team",
      plain(team(desk, mission)),
      "host",
      plain(host.local().isEmpty() || language != Language.CHINESE ? host.name() : host.local()),
      "first",
      wording.date(mission.firstDay()),
      "last",
      wording.date(mission.lastDay()),
      "country",
      wording.country(mission.country()),
      "link",
      link
    };
    desk.pages()
        .parts()
        .stores()
        .letters()
        .post(
            email,
            wording.say("invitation.letter.subject", parts),
            wording.say("invitation.letter.text", parts));
  }

  /** Line ends of other scripts would keep a letter from being sent. */
  private static String plain(String text) {
    return Parameters.cleaned(text).replaceAll("[\u2028\u2029]", " ");
  }
}
