/**
 * How is this one source read?
 *
 * <p>One class a source. What all of them share: a file is read as a stream, compressed or not,
 * with limits on what it may inflate to and on the length of one record; a record that cannot be
 * taken becomes a {@link fr.passerelle.catalogue.Reading.Rejected} that names its line, its field
 * and the remedy; only a file that cannot be read on at all is a {@link
 * fr.passerelle.catalogue.SourceUnreadable}.
 */
@NullMarked
package fr.passerelle.catalogue.source;

import org.jspecify.annotations.NullMarked;
