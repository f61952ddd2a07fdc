package fr.passerelle.sensitive;

/**
 * A topic that a text speaks of.
 *
 * @param words as they stand in the text
 */
public record Mention(Topic topic, String words) {}
