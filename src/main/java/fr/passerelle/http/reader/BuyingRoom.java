package fr.passerelle.http.reader;

import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.SheetFiles;
import fr.passerelle.purchasing.SheetWork;
import fr.passerelle.purchasing.consult.Decisions;
import fr.passerelle.purchasing.consult.Invitations;
import fr.passerelle.purchasing.consult.NeedBoard;
import fr.passerelle.purchasing.consult.OpenNeeds;
import fr.passerelle.purchasing.consult.ReplyLinks;
import fr.passerelle.purchasing.consult.Shortlists;
import fr.passerelle.purchasing.consult.Trail;

/** What is kept of purchases, who reads the files that are sent, and who searches for them. */
public record BuyingRoom(NeedSheets sheets, SheetFiles files, SheetWork work, ConsultRoom consult) {

  /** What is kept of whom teams consult for their lines. */
  public record ConsultRoom(
      Shortlists shortlists,
      Invitations invitations,
      Decisions decisions,
      Trail trail,
      OpenNeeds needs,
      NeedBoard board,
      ReplyLinks links) {}
}
