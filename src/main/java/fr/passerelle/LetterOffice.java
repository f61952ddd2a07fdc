package fr.passerelle;

import fr.passerelle.account.AuditLog;
import fr.passerelle.http.reader.LetterBox;
import fr.passerelle.mail.Delivery;
import fr.passerelle.mail.Letter;
import fr.passerelle.mail.Outbox;
import fr.passerelle.mail.Post;
import fr.passerelle.storage.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes letters into the outbox, and sends them from there once it is opened. */
final class LetterOffice implements LetterBox, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LetterOffice.class);

  private final Database database;
  private final Outbox outbox;
  private final Post post;
  private final Delivery delivery;

  LetterOffice(Database database, Settings settings, InstantSource clock) {
    this.database = database;
    outbox = new Outbox(database, clock);
    post = settings.mail().post(settings.letters(), clock);
    var audit = new AuditLog(database, clock);
    delivery =
        new Delivery(outbox, post, (id, why) -> audit.note(null, null, "letter.given-up", id, why));
  }

  /** Begins to send. */
  void open() {
    delivery.start();
    folder().ifPresent(folder -> log.info("letters are not sent but written into {}", folder));
  }

  /** The letters that wait, for who enters one together with what it tells of. */
  Outbox outbox() {
    return outbox;
  }

  @Override
  public void post(String to, String subject, String text) {
    Letter letter;
    try {
      letter = new Letter(to, Letter.subject(subject), text);
    } catch (IllegalArgumentException e) {
      // What is answered must not tell whether there is an account: the log alone says it.
      log.warn("a letter cannot be sent: {}", e.getMessage());
      return;
    }
    var _ = database.write(transaction -> outbox.enqueue(transaction, letter));
    delivery.wake();
  }

  @Override
  public void forget(String address) {
    database.change(transaction -> outbox.forget(transaction, address));
  }

  @Override
  public Optional<Path> folder() {
    return post.folder();
  }

  @Override
  public void close() {
    delivery.close();
  }
}
