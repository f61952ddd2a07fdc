/**
 * How are a cluster's members seen, and which needs find nobody?
 *
 * <p>For the staff of the cluster that a team speaks for: the share of SMEs among members that are
 * shown, what they are found for, who is never shown, and the needs of a month that hardly anybody
 * answered; as a page and as a file.
 */
@NullMarked
package fr.passerelle.http.visibility;

import org.jspecify.annotations.NullMarked;
