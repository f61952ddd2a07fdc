package fr.passerelle;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.ApiKeys;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.PersonalData;
import fr.passerelle.account.Sessions;
import fr.passerelle.account.Teams;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.cluster.contract.Contracts;
import fr.passerelle.cluster.contract.EventLog;
import fr.passerelle.cluster.visibility.ListReports;
import fr.passerelle.cluster.visibility.ShownLists;
import fr.passerelle.delegation.application.Applications;
import fr.passerelle.delegation.counterpart.Counterparts;
import fr.passerelle.delegation.counterpart.Invitations;
import fr.passerelle.delegation.counterpart.NeverList;
import fr.passerelle.delegation.mission.MeetingPlan;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Parties;
import fr.passerelle.delegation.outcome.Aftermath;
import fr.passerelle.delegation.outcome.FollowUps;
import fr.passerelle.delegation.outcome.Outcomes;
import fr.passerelle.delegation.programme.ProgrammeRuns;
import fr.passerelle.delegation.programme.Programmes;
import fr.passerelle.delegation.seminar.Seminars;
import fr.passerelle.http.reader.BuyingRoom;
import fr.passerelle.http.reader.ClusterRoom;
import fr.passerelle.http.reader.LetterBox;
import fr.passerelle.http.reader.MissionRoom;
import fr.passerelle.http.reader.OwnRoom;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.VisibilityRoom;
import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.SheetWork;
import fr.passerelle.purchasing.consult.Decisions;
import fr.passerelle.purchasing.consult.NeedBoard;
import fr.passerelle.purchasing.consult.OpenNeeds;
import fr.passerelle.purchasing.consult.ReplyLinks;
import fr.passerelle.purchasing.consult.Trail;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.claim.ClaimDesk;
import fr.passerelle.workspace.claim.FactRules;
import fr.passerelle.workspace.claim.OwnPages;
import fr.passerelle.workspace.claim.WebDomains;
import fr.passerelle.workspace.exposure.ExposureReports;
import fr.passerelle.workspace.exposure.Exposures;
import fr.passerelle.workspace.exposure.GroupReports;
import fr.passerelle.workspace.interest.Interests;
import fr.passerelle.workspace.shortlist.Shortlists;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Watches;
import java.time.InstantSource;

/** Says {@code new} for what people and teams keep. */
public final class TeamStores {

  private TeamStores() {}

  private static OwnRoom own(Database database, InstantSource clock) {
    var house = new Catalogue(database, clock).house();
    return new OwnRoom(
        new ClaimDesk(database, clock),
        new OwnPages(database, clock, new OwnRecords(house)),
        WebDomains.read(),
        new FactRules(),
        new Exposures(database, clock),
        new ExposureReports(database, clock),
        house);
  }

  private static MissionRoom missions(Database database, InstantSource clock) {
    var missions = new Missions(database, clock);
    var parties = new Parties(database, clock);
    var plan = new MeetingPlan(database, clock);
    return new MissionRoom(
        missions,
        parties,
        plan,
        new MissionRoom.HostRoom(
            new Counterparts(database, clock),
            new Invitations(database, clock),
            new NeverList(database, clock)),
        new Programmes(database, clock),
        new ProgrammeRuns(),
        new Aftermath(
            missions, parties, plan, new Outcomes(database, clock), new FollowUps(database, clock)),
        new Applications(database, clock),
        SentTables::lines,
        new Seminars(database, clock));
  }

  private static BuyingRoom buying(Database database, InstantSource clock) {
    var sheets = new NeedSheets(database, clock);
    return new BuyingRoom(
        sheets,
        new NeedFiles(),
        new SheetWork(sheets),
        new BuyingRoom.ConsultRoom(
            new fr.passerelle.purchasing.consult.Shortlists(database, clock),
            new fr.passerelle.purchasing.consult.Invitations(database, clock),
            new Decisions(database, clock),
            new Trail(database),
            new OpenNeeds(database, clock),
            new NeedBoard(database, clock),
            new ReplyLinks(database, clock)));
  }

  /** The stores of a database. */
  public static Stores of(Database database, InstantSource clock, LetterBox letters) {
    return new Stores(
        new Accounts(database, clock),
        new Sessions(database, clock),
        new Teams(database, clock),
        new ApiKeys(database, clock),
        new AuditLog(database, clock),
        new PersonalData(database),
        new Shortlists(database, clock),
        new Interests(database, clock),
        new Watches(database, clock),
        new Alerts(database, clock),
        letters,
        own(database, clock),
        missions(database, clock),
        buying(database, clock),
        new ClusterRoom(new Contracts(database, clock), new EventLog(database, clock)),
        new VisibilityRoom(
            new ShownLists(database, clock),
            new ListReports(database),
            new GroupReports(database, clock)));
  }
}
