package fr.passerelle.delegation;

/** A table or room where one meeting at a time is held, and the city it stands in. */
public record MeetingTable(String id, String city) {}
