/**
 * How does a team receive applications for a mission and choose among them?
 *
 * <p>All pages are drawn from blocks of words, a table and a form ({@link
 * fr.passerelle.http.application.ApplicationsPage}); each form works without scripts.
 */
@NullMarked
package fr.passerelle.http.application;

import org.jspecify.annotations.NullMarked;
