/**
 * How is it asked over HTTP?
 *
 * <p>One table of routes serves pages for people and JSON for programs from the same values; {@link
 * fr.passerelle.http.Server} alone knows the web server. Nothing here decides anything about
 * partners: it reads requests, asks matching and search, and words what they answer.
 */
@NullMarked
package fr.passerelle.http;

import org.jspecify.annotations.NullMarked;
