package fr.passerelle.delegation.counterpart;

import fr.passerelle.language.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a host was given a link to answer by.
 *
 * @param party the host
 * @param sentTo an address; empty where the link was handed over otherwise
 * @param isOpen whether the link still leads anywhere
 * @param answered when the host answered last; null where it has not
 * @param answeredBy who answered; empty where nobody has
 */
public record Invitation(
    String party,
    Language language,
    Instant made,
    String sentTo,
    boolean isOpen,
    @Nullable Instant answered,
    String answeredBy) {}
