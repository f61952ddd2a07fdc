package fr.passerelle.http.shortlist;

/**
 * A note as pages show it.
 *
 * @param said who wrote it, which the team alone is told, and when, and when it was edited
 * @param href where it is changed; empty where the reader may not
 */
public record NoteShown(String id, String said, String words, String href) {}
