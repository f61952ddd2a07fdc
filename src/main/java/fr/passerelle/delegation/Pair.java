package fr.passerelle.delegation;

/** The ids of a visitor and of a host. */
public record Pair(String visitor, String host) {}
