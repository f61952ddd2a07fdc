package fr.passerelle.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param email as the person writes it; no two accounts have addresses that differ by case alone
 * @param name as others of the team see it
 * @param language the code of the language that letters are written in
 * @param isAdministrator whether the person runs the whole installation
 * @param confirmed when the address was confirmed; null where it never was
 * @param isClosed whether nobody may sign in with it
 */
public record Account(
    String id,
    String email,
    String name,
    String language,
    boolean isAdministrator,
    @Nullable Instant confirmed,
    boolean isClosed,
    Instant created) {}
