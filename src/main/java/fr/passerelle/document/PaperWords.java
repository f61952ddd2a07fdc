package fr.passerelle.document;

/**
 * What paper calls its parts, in the reader's language.
 *
 * @param reasons over why a partner is proposed
 * @param texts over what it does
 * @param known over what is known of it
 * @param sources over who says so
 * @param contents over the list of what a dossier holds
 * @param pages with {@code {page}} and {@code {pages}} for the numbers
 */
public record PaperWords(
    String reasons, String texts, String known, String sources, String contents, String pages) {}
