package fr.passerelle.http.aid;

import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme.
 *
 * @param line the scheme, and what was answered where somebody asked
 * @param wanted what its rules ask for
 * @param conditions what it asks besides, as questions
 * @param deadlines those still to come, in words
 * @param calendarHref them as a calendar; null where none is known
 * @param eligibilityHref whether a pair may have it
 * @param checked when it was last compared with its sources, and how far it can be relied on
 */
public record SchemePage(
    Frame frame,
    SchemeLine line,
    String backHref,
    String domains,
    String operators,
    String money,
    List<Wanted> wanted,
    List<String> conditions,
    List<String> deadlines,
    @Nullable String calendarHref,
    String eligibilityHref,
    String checked,
    List<String> sources) {

  /** What a rule is about, and what it asks for. */
  public record Wanted(String name, String text) {}

  public SchemePage {
    wanted = List.copyOf(wanted);
    conditions = List.copyOf(conditions);
    deadlines = List.copyOf(deadlines);
    sources = List.copyOf(sources);
  }
}
