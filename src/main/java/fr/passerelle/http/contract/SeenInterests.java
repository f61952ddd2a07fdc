package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.Origin;
import fr.passerelle.cluster.contract.Seen;
import fr.passerelle.cluster.contract.Sighting;
import fr.passerelle.cluster.contract.Sme;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.InterestState;
import fr.passerelle.workspace.interest.Interests;
import fr.passerelle.workspace.interest.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The interests of a team, and those of others that its people passed on, as events. */
final class SeenInterests {

  static final String MEDIATION = "mediation/";

  private final Interests interests;
  private final ClusterMembers members;

  SeenInterests(Interests interests, ClusterMembers members) {
    this.interests = interests;
    this.members = members;
  }

  /** The team's own: a partner is contacted; once both agree, they are introduced. */
  List<Sighting> of(String team) {
    var seen = new ArrayList<Sighting>();
    for (var one : interests.all(team)) {
      boolean isTold = one.tellsOther(team);
      if (isSent(one)) {
        add(one, EventKind.MATCH, one.created(), one.own(team), one.other(team), isTold, seen);
      }
      var decided = one.decided();
      if (one.state() == InterestState.ACCEPTED && decided != null) {
        add(one, EventKind.INTRODUCTION, decided, one.own(team), one.other(team), isTold, seen);
      }
    }
    return seen;
  }

  /** Whether it reached its recipient and was not taken back. */
  private static boolean isSent(Interest one) {
    return switch (one.state()) {
      case PENDING, ACCEPTED, DECLINED, EXPIRED -> true;
      case MEDIATION, RETURNED, WITHDRAWN -> false;
    };
  }

  private void add(
      Interest interest,
      EventKind kind,
      Instant at,
      Side own,
      Side other,
      boolean isTold,
      List<Sighting> seen) {
    var ours = members.firm(own.organisation(), own.title());
    var theirs = isTold ? firm(other) : Firm.named(other.title(), Sme.UNKNOWN);
    var theirsIsOurs = isTold ? members.memberOnly(theirs) : List.<Firm>of();
    var oursIsOurs = members.memberOnly(ours);
    boolean isTurned = oursIsOurs.isEmpty() && !theirsIsOurs.isEmpty();
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var partner = isTurned ? ours : theirs;
    seen.add(
        new Sighting(
            Origin.INTEREST,
            "interest/%s/%s".formatted(interest.id(), kind.code()),
            new Seen(kind, day, "", "", ""),
            new Facts(
                kind,
                day,
                isTurned ? theirsIsOurs : oursIsOurs,
                members.partner(partner),
                isTold || isTurned ? members.countryOf(partner.id()) : "",
                null,
                "")));
  }

  /**
   * What people passed on for members.
   *
   * @param staff the accounts of the team
   * @param known ids of those that the log has already
   */
  List<Sighting> mediated(Collection<String> staff, Collection<String> known) {
    var seen = new ArrayList<Sighting>();
    for (var passed : interests.mediations().of(staff, known)) {
      var one = passed.interest();
      var sender = firm(one.sender());
      var recipient =
          one.isAnonymous()
              ? Firm.named(one.recipient().title(), Sme.UNKNOWN)
              : firm(one.recipient());
      var from = members.memberOnly(sender);
      var to = one.isAnonymous() ? List.<Firm>of() : members.memberOnly(recipient);
      if (from.isEmpty() && to.isEmpty() && !known.contains(one.id())) {
        continue; // passed on for another cluster
      }
      var partner = from.isEmpty() ? sender : recipient;
      var day = LocalDate.ofInstant(passed.at(), ZoneOffset.UTC);
      seen.add(
          new Sighting(
              Origin.MEDIATION,
              MEDIATION + one.id(),
              new Seen(EventKind.INTRODUCTION, day, "", "", ""),
              new Facts(
                  EventKind.INTRODUCTION,
                  day,
                  from.isEmpty() ? to : from,
                  members.partner(partner),
                  members.countryOf(partner.id()),
                  null,
                  "")));
    }
    return seen;
  }

  private Firm firm(Side side) {
    return members.firm(
        side.organisation(), side.title().isEmpty() ? side.teamName() : side.title());
  }
}
