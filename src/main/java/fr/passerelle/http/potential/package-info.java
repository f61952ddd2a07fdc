/** What a cluster and a park abroad may do together: a page, a paper, and rankings both ways. */
@NullMarked
package fr.passerelle.http.potential;

import org.jspecify.annotations.NullMarked;
