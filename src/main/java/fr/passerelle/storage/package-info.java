/**
 * Where are rows kept?
 *
 * <p>In one SQLite file beside the index, or in PostgreSQL when an address names one. The rest of
 * the house writes SQL that both understand and hands it to a {@link
 * fr.passerelle.storage.Transaction}; no other package knows which of the two answers. A write that
 * has returned is on the disk: SQLite runs in WAL mode with {@code synchronous=FULL}, PostgreSQL
 * with its own default. The schema is brought up to date when a database is opened.
 *
 * <p>Plain JDBC rather than Jdbi: the catalogue's writes are a handful of prepared batches, and a
 * mapping layer would stand between them and the driver at several thousand records a second.
 */
@NullMarked
package fr.passerelle.storage;

import org.jspecify.annotations.NullMarked;
