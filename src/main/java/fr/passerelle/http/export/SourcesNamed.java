package fr.passerelle.http.export;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names the sources of what is taken away, each with its licence and how many of its records. */
final class SourcesNamed {

  private SourcesNamed() {}

  /** A line for each source and licence, the one with the most records first. */
  static List<Line> lines(
      Collection<Organisation> organisations, Collection<Evidence> evidence, Labels labels) {
    var records = new TreeMap<String, Set<String>>();
    Stream.concat(
            organisations.stream().flatMap(it -> it.sources().stream()),
            evidence.stream().map(Evidence::mark))
        .forEach(
            mark ->
                records.computeIfAbsent(named(mark, labels), _ -> new HashSet<>()).add(key(mark)));
    return records.entrySet().stream()
        .sorted((one, other) -> other.getValue().size() - one.getValue().size())
        .map(
            entry ->
                new Line(
                    "source",
                    labels.wording().say("facet.source"),
                    labels
                        .wording()
                        .count("export.source", entry.getValue().size(), "source", entry.getKey())))
        .toList();
  }

  /** A source and its licence. */
  static String named(SourceMark mark, Labels labels) {
    return labels
        .wording()
        .say(
            "export.licensed",
            "source",
            labels.source(mark.source()),
            "licence",
            labels.licence(mark.licence()));
  }

  private static String key(SourceMark mark) {
    return mark.source() + " " + mark.record();
  }
}
