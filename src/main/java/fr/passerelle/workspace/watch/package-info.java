/**
 * Which searches does a team have watched, and what newly answers them?
 *
 * <p>A {@link fr.passerelle.workspace.watch.Watch} keeps a search's parameters. What answers it is
 * decided elsewhere ({@code matching.stored}), on the catalogue's change stream: the root package
 * compares each batch of changes with all watches <em>before</em> the index takes it, since the
 * index still knows how things were. {@link fr.passerelle.workspace.watch.Alerts} keeps the outcome
 * in one transaction with the number of the last change compared. So an alert is made exactly once:
 * after a crash, or when the index is made anew, changes up to that number are passed over, and the
 * key (watch, subject) holds where one organisation changes twice.
 *
 * <p>A watch tells of what is new since it was saved. While it is paused nothing is compared with
 * it, and what changed meanwhile is not told later: the search itself shows it. An organisation
 * that goes away takes its alerts out of sight; when it comes back they are the same alerts, not
 * new ones.
 *
 * <p>What is found goes into an outbox first, a row for a text and all whom it answers, and from there
 * to the watches: so an import waits for few rows, however many watch.
 *
 * <p>A {@link fr.passerelle.workspace.watch.Digest} claims its alerts before its letter is written: each
 * is in exactly one digest whenever the process is killed, and an unwritten digest is found again. Its
 * letter is handed in within the transaction that notes it as sent. Marking after the sending instead
 * would put the same alerts into a second, longer letter after a kill.
 */
@NullMarked
package fr.passerelle.workspace.watch;

import org.jspecify.annotations.NullMarked;
