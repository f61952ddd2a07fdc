package fr.passerelle;

import fr.passerelle.delegation.outcome.Reminders;
import fr.passerelle.http.report.ReminderLetters;
import fr.passerelle.mail.Letter;
import fr.passerelle.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands in the letters that remind of what is due after missions. */
final class FollowUpPost {

  private static final Logger log = LoggerFactory.getLogger(FollowUpPost.class);

  private final Reminders reminders;
  private final ReminderLetters letters;
  private final Outbox outbox;

  FollowUpPost(Reminders reminders, ReminderLetters letters, Outbox outbox) {
    this.reminders = reminders;
    this.letters = letters;
    this.outbox = outbox;
  }

  /** Hands in those that are due, each together with the note that it was; tells how many. */
  int send() {
    int sent = 0;
    for (var reminder : reminders.due()) {
      try {
        var written = letters.letter(reminder);
        var letter = new Letter(written.to(), Letter.subject(written.subject()), written.text());
        boolean isNew =
            reminders.sent(reminder, transaction -> outbox.enqueue(transaction, letter));
        sent += isNew ? 1 : 0;
      } catch (RuntimeException e) { // the next round tries again
        log.error("a reminder of mission {} could not be handed in", reminder.mission().id(), e);
      }
    }
    return sent;
  }
}
