package fr.passerelle.delegation.counterpart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is not to be asked.
 *
 * @param reason in words; may be empty
 * @param account who said so; null where the account was erased
 */
public record PutAside(Somebody who, String reason, @Nullable String account, Instant at) {}
