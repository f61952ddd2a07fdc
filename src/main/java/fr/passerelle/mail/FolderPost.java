package fr.passerelle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Writes letters as {@code .eml} files that any mail program opens, readable by the owner alone:
 * they hold links that let somebody in.
 */
final class FolderPost implements Post {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path folder;
  private final MimeLetters mime;
  private final InstantSource clock;
  private final Session session = Session.getInstance(new Properties());

  FolderPost(Path folder, MimeLetters mime, InstantSource clock) {
    this.folder = folder;
    this.mime = mime;
    this.clock = clock;
  }

  @Override
  public void send(Letter letter, String id) {
    if (!id.matches("[A-Za-z0-9]{1,64}")) {
      throw new IllegalArgumentException("an id of a letter has letters and digits, but is " + id);
    }
    var message = mime.written(letter, id, session);
    try {
      Files.createDirectories(folder);
      ownerOnly(folder);
      var part = Files.createTempFile(folder, "letter", ".part"); // for the owner alone
      try (var out = Files.newOutputStream(part)) {
        message.writeTo(out);
      }
      var file = folder.resolve(TIME.format(clock.instant()) + "-" + id + ".eml");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | MessagingException e) {
      throw new LetterNotSent(
          "the letter cannot be written into " + folder + ": " + e.getMessage(), false, e);
    }
  }

  @Override
  public Optional<Path> folder() {
    return Optional.of(folder);
  }

  private static void ownerOnly(Path path) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, OWNER);
    }
  }
}
