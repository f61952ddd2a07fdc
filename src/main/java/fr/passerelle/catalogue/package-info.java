/**
 * What do the sources say, put together?
 *
 * <p>A {@link fr.passerelle.catalogue.Source} reads a file into records or reasons why a record
 * cannot be taken. The {@link fr.passerelle.catalogue.Catalogue} keeps every record as its source
 * gave it, finds which records speak of one organisation ({@code Merge}), composes the organisation
 * of their claims ({@code Composition}), and numbers every visible change, so that an index can
 * follow.
 *
 * <p><b>Organisations are a function of the records and of people's decisions alone.</b> Which
 * records join, under which id, and which claim wins depends on what they say and what was decided
 * of them, never on the order in which they came. An import that was interrupted and resumed, or
 * undone, or run in another order, leads to the same organisations with the same ids; undoing needs
 * no log but the earlier versions of the records.
 *
 * <p><b>A batch is written in chunks</b> of {@value fr.passerelle.catalogue.Importer#CHUNK_RECORDS}
 * records, each in a transaction that also moves the batch's position. One transaction for a whole
 * batch would keep every other writer waiting for minutes, show nothing until its end, and lose all
 * of it to a crash. The price is that a batch can be seen half done; it then says that it is
 * running, and importing the same file again resumes it.
 *
 * <p>What a record says of an organisation that no source has described yet is kept with the
 * record, and becomes visible once that organisation is known.
 */
@NullMarked
package fr.passerelle.catalogue;

import org.jspecify.annotations.NullMarked;
