/**
 * How do programs ask?
 *
 * <p>The routes under {@code /api/v1}: JSON in the shapes of this package's records, from which the
 * OpenAPI description is made as well.
 */
@NullMarked
package fr.passerelle.http.api;

import org.jspecify.annotations.NullMarked;
