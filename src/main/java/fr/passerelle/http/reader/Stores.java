package fr.passerelle.http.reader;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.ApiKeys;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.PersonalData;
import fr.passerelle.account.Sessions;
import fr.passerelle.account.Teams;
import fr.passerelle.workspace.interest.Interests;
import fr.passerelle.workspace.shortlist.Shortlists;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Watches;

/** What people and teams keep. */
public record Stores(
    Accounts accounts,
    Sessions sessions,
    Teams teams,
    ApiKeys keys,
    AuditLog audit,
    PersonalData personal,
    Shortlists shortlists,
    Interests interests,
    Watches watches,
    Alerts alerts,
    LetterBox letters,
    OwnRoom own,
    MissionRoom missionRoom,
    BuyingRoom buyingRoom,
    ClusterRoom clusterRoom,
    VisibilityRoom visibilityRoom) {}
