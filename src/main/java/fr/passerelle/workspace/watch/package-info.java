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
 * <p>A {@link fr.passerelle.workspace.watch.Digest} claims its alerts before its letter is sent:
 * each is in exactly one digest whenever the process is killed. A letter whose sending was not
 * acknowledged is sent again under the same Message-ID, since a letter that comes twice is better
 * than one that never comes, and mail programs drop the copy. Marking after the sending instead
 * would put the same alerts into a second, longer letter.
 */
@NullMarked
package fr.passerelle.workspace.watch;

import org.jspecify.annotations.NullMarked;
