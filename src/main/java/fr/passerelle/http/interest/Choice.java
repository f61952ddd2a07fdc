package fr.passerelle.http.interest;

/** One of several values of a field. */
public record Choice(String value, String label, boolean chosen) {}
