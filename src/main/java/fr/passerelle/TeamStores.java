package fr.passerelle;

import fr.passerelle.account.Accounts;
import fr.passerelle.account.ApiKeys;
import fr.passerelle.account.AuditLog;
import fr.passerelle.account.Sessions;
import fr.passerelle.account.Teams;
import fr.passerelle.http.reader.LetterBox;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.storage.Database;
import java.time.InstantSource;

/** Says {@code new} for what people and teams keep. */
public final class TeamStores {

  private TeamStores() {}

  /** The stores of a database. */
  public static Stores of(Database database, InstantSource clock, LetterBox letters) {
    return new Stores(
        new Accounts(database, clock),
        new Sessions(database, clock),
        new Teams(database, clock),
        new ApiKeys(database, clock),
        new AuditLog(database, clock),
        letters);
  }
}
