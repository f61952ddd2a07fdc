package fr.passerelle;

import fr.passerelle.http.reader.LetterBox;
import fr.passerelle.storage.RandomId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes letters into a folder, for machines that have no way to send them. */
final class FolderLetters implements LetterBox {

  private static final Logger log = LoggerFactory.getLogger(FolderLetters.class);

  private final Path folder;

  FolderLetters(Path folder) {
    this.folder = folder;
  }

  @Override
  public void post(String to, String subject, String text) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve(RandomId.next() + ".txt");
      Files.writeString(file, "To: " + to + "\nSubject: " + subject + "\n\n" + text);
      log.info("a letter lies in {}", file);
    } catch (IOException e) {
      throw new UncheckedIOException("the letter could not be written", e);
    }
  }
}
