/**
 * What can be asked, and what is answered?
 *
 * <p>Requests and answers as plain values, and the table of routes from which both the server and
 * the description of the API are made.
 */
@NullMarked
package fr.passerelle.http.route;

import org.jspecify.annotations.NullMarked;
