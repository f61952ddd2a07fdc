/** How quick is it? Programs to run by hand, no tests. */
@NullMarked
package fr.passerelle.bench;

import org.jspecify.annotations.NullMarked;
