package fr.passerelle.http.reader;

import fr.passerelle.purchasing.NeedSheets;
import fr.passerelle.purchasing.SheetFiles;

/** What is kept of purchases, and who reads the files that are sent. */
public record BuyingRoom(NeedSheets sheets, SheetFiles files) {}
