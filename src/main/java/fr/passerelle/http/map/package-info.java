/**
 * Where on the drawn land does a place lie?
 *
 * <p>The projections of the three frames, which the land was drawn with when the front was built,
 * and dots grouped so that none hides another.
 */
@NullMarked
package fr.passerelle.http.map;

import org.jspecify.annotations.NullMarked;
