package fr.passerelle.delegation.application;

import org.jspecify.annotations.Nullable;

/**
 * A member of the committee who declared not to be impartial about an application.
 *
 * @param account null where it was erased
 */
public record Conflict(String application, @Nullable String account, String reason) {}
