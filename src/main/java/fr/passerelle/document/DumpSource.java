package fr.passerelle.document;

/** A source as a dump tells of it. */
public record DumpSource(String id, String title, String licence, String homepage) {}
