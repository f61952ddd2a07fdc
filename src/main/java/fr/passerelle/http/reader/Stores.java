package fr.passerelle.http.reader;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.ApiKeys;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Sessions;
import fr.passerelle.account.Teams;

/** What people and teams keep. */
public record Stores(
    Accounts accounts,
    Sessions sessions,
    Teams teams,
    ApiKeys keys,
    AuditLog audit,
    LetterBox letters,
    OwnRoom own) {}
