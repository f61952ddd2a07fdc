package fr.passerelle.workspace.watch;

import fr.passerelle.language.Language;
import java.util.List;

/**
 * The alerts of a watch that one letter tells of.
 *
 * @param id names the letter for ever, in its Message-ID too
 * @param email of who made the watch
 * @param language that its letters are written in
 * @param alerts the newest first
 */
public record Digest(String id, Watch watch, String email, Language language, List<Alert> alerts) {
  public Digest {
    alerts = List.copyOf(alerts);
  }
}
