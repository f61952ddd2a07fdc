/**
 * How is a letter sent?
 *
 * <p>A {@link fr.passerelle.mail.Letter} holds nothing that could add a header or a recipient. A
 * {@link fr.passerelle.mail.Post} carries it: to an SMTP server where one is set, else into a
 * folder in which the person who runs the machine can read it. Who must not lose a letter enters it
 * into the {@link fr.passerelle.mail.Outbox} within the transaction that is the reason for it;
 * {@link fr.passerelle.mail.Delivery} then sends it as often as it takes. A letter is sent at least
 * once: a process that is killed between the server's answer and the note that it came sends it
 * again after the next start, with the same Message-ID, by which a mailbox can tell.
 */
@NullMarked
package fr.passerelle.mail;

import org.jspecify.annotations.NullMarked;
