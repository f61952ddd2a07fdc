package fr.passerelle.http.reader;

import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.SheetFiles;
import fr.passerelle.purchasing.SheetWork;

/** What is kept of purchases, who reads the files that are sent, and who searches for them. */
public record BuyingRoom(NeedSheets sheets, SheetFiles files, SheetWork work) {}
