package fr.passerelle.catalogue;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The file that a source was last imported from.
 *
 * @param finished when that import ended
 * @param digest of the file as it was then, SHA-256 in hexadecimal
 */
public record RememberedFile(
    String source,
    String title,
    String licence,
    String homepage,
    Path path,
    String digest,
    Instant finished) {}
