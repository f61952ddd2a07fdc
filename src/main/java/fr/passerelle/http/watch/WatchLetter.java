package fr.passerelle.http.watch;

/**
 * A letter that tells of a digest's alerts.
 *
 * @param id names it for ever: sent twice, it is the same letter
 * @param to an address
 * @param subject one line
 * @param html the same as the text, escaped
 * @param oneClick the address to which a mail program posts to end these letters
 */
public record WatchLetter(
    String id, String to, String subject, String text, String html, String oneClick) {}
