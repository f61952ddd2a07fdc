package fr.passerelle.http.consult;

import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.consult.Act;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says what was done by whom. */
final class TrailWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private TrailWords() {}

  static TrailPage.Row row(Act one, Wording wording) {
    return new TrailPage.Row(
        Long.toString(one.ordinal()),
        MINUTE.format(one.at()),
        who(one, wording),
        one.line(),
        said(one, wording),
        plain(one.was(), wording),
        plain(one.became(), wording));
  }

  private static String who(Act one, Wording wording) {
    if (one.isOfCluster()) {
      return one.supplier();
    }
    return one.supplier().isEmpty()
        ? Objects.requireNonNullElse(one.person(), wording.say("consult.erased"))
        : wording.say("consult.by-link", "name", one.supplier());
  }

  private static String said(Act one, Wording wording) {
    return wording.say("consult.act." + one.act(), "object", one.object());
  }

  /** The name of a state where it is one; else as it was noted. */
  private static String plain(String text, Wording wording) {
    for (String prefix : List.of("consult.state.", "consult.nda.")) {
      if (!text.isEmpty() && wording.messages().has(prefix + text)) {
        return wording.say(prefix + text);
      }
    }
    return text;
  }

  static ReportSection section(List<Act> acts, Wording wording) {
    return new ReportSection(
        "trail",
        wording.say("consult.trail"),
        List.of(wording.say("consult.trail.lead")),
        Stream.of("number", "at", "who", "line", "act", "was", "became")
            .map(column -> wording.say("consult.trail." + column))
            .toList(),
        acts.stream()
            .map(one -> row(one, wording))
            .map(
                row ->
                    new ReportSection.Row(
                        null,
                        Stream.of(
                                row.number(),
                                row.at(),
                                row.who(),
                                row.line(),
                                row.act(),
                                row.was(),
                                row.became())
                            .map(Cell::of)
                            .toList()))
            .toList());
  }
}
