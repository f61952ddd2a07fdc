/**
 * How does a team have a search watched, and how is it told?
 *
 * <p>A search is saved from its own page: a link leads to {@link
 * fr.passerelle.http.watch.SavingRoutes}, to which who has not signed in comes back after having
 * done so. {@link fr.passerelle.http.watch.WatchRoutes} are the pages of a team's watches, {@link
 * fr.passerelle.http.watch.WatchApi} the same for programs. Feeds ({@link
 * fr.passerelle.http.watch.FeedRoutes}) are opened by their address alone, since feed readers bring
 * no cookie along; a team can give a feed another address. {@link
 * fr.passerelle.http.watch.WatchLetters} writes the letters; each ends them with one click.
 */
@NullMarked
package fr.passerelle.http.watch;

import org.jspecify.annotations.NullMarked;
