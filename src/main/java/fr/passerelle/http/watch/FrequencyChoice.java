package fr.passerelle.http.watch;

/** How often letters may come, to choose from. */
public record FrequencyChoice(String value, String label, boolean isChosen) {}
