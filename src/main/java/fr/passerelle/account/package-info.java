/**
 * Who is asking, and what may they do?
 *
 * <p>A person has an {@link fr.passerelle.account.Account}, and works in {@link
 * fr.passerelle.account.Team}s, in each with a {@link fr.passerelle.account.Role}. What a request
 * may do follows from its {@link fr.passerelle.account.Asker} alone. Passwords are kept as
 * Argon2id, the secrets of sessions, letters and keys as digests: who reads the database can use
 * none of them.
 */
@NullMarked
package fr.passerelle.account;

import org.jspecify.annotations.NullMarked;
