/**
 * What does its own site say?
 *
 * <p>Pages are fetched with manners ({@code robots.txt}, a pause for each host, conditional
 * requests) and with care: only public addresses, and the address that was checked is the one
 * connected to, at every redirect. A directory's pages and an organisation's own site are read as
 * sources like any file; what cannot be fetched is a rejected reading with its reason, never the
 * end of an import. Large files of sources are downloaded over the same guard, and go on where they
 * stopped.
 */
@NullMarked
package fr.passerelle.catalogue.web;

import org.jspecify.annotations.NullMarked;
