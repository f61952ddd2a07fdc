/**
 * Which pages tell a firm what it needs next?
 *
 * <p>The digital diagnosis: a questionnaire, and what its answers lead to. The answers stand in the
 * address of the page and are kept nowhere. And the product ladder: which kind of partner comes
 * next for a technology of a readiness level.
 */
@NullMarked
package fr.passerelle.http.diagnosis;

import org.jspecify.annotations.NullMarked;
