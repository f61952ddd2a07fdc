package fr.passerelle.http.export;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was asked, in the reader's words. Valid as long as its labels are. */
record AskedWords(Need need, Interpretation read, Labels labels) {

  /** The need, then each thing that narrows or orders the answer. */
  List<Line> lines() {
    var lines = new ArrayList<Line>();
    add(
        lines,
        "need",
        need.text().isBlank() && need.seekerId() == null
            ? labels.wording().say("results.title.all")
            : need.text());
    add(lines, "offer", labels.wording().say("why.offer"), need.offer());
    add(lines, "seeker", labels.wording().list(askers()));
    add(lines, "concepts", labels.wording().say("export.concepts"), labelled(read.concepts()));
    add(lines, "purpose", labels.coded("purpose", code(need.purpose())));
    need.filter()
        .values()
        .forEach(
            (dimension, values) ->
                add(
                    lines,
                    NeedParameters.of(dimension),
                    labels
                        .wording()
                        .list(values.stream().map(value -> labels.of(dimension, value)).toList())));
    add(lines, "near", near());
    add(lines, "without", labelled(removed()));
    if (need.onlyNew()) {
      add(
          lines,
          "onlyNew",
          labels.wording().say("export.only-new"),
          labels.wording().say("results.only-new"));
    }
    if (need.otherClusters() != null) {
      add(
          lines,
          NeedParameters.OTHER_CLUSTERS,
          labels.wording().say("results.other-clusters"),
          OrganisationId.find(need.otherClusters(), labels.snapshot())
              .map(labels::name)
              .orElse(""));
    }
    if (need.sort() != Need.Sort.MATCH) {
      add(lines, "sort", labels.coded("sort", code(need.sort())));
    }
    add(lines, "weights", weights());
    return lines;
  }

  private List<String> askers() {
    return Stream.concat(Stream.ofNullable(need.seekerId()), need.companions().stream())
        .flatMap(id -> OrganisationId.find(id, labels.snapshot()).stream())
        .map(labels::name)
        .toList();
  }

  private String near() {
    var near = need.filter().near();
    if (near == null) {
      return "";
    }
    return read.suggestedPlaces().stream()
        .filter(place -> NeedParameters.near(place.near()).equals(NeedParameters.near(near)))
        .findFirst()
        .map(labels::near)
        .orElseGet(() -> labels.wording().say("near", "km", Math.round(near.withinKilometres())));
  }

  private List<Concept> removed() {
    return read.removed().stream().filter(it -> need.without().contains(it.id())).toList();
  }

  private String labelled(List<Concept> concepts) {
    return labels.wording().list(concepts.stream().map(labels::label).toList());
  }

  private String weights() {
    return labels
        .wording()
        .list(
            need.weights().entrySet().stream()
                .map(
                    entry ->
                        labels.coded("signal", entry.getKey().code())
                            + " "
                            + labels.wording().decimal(entry.getValue()))
                .toList());
  }

  private void add(List<Line> lines, String key, String text) {
    add(lines, key, labels.coded("facet", key), text);
  }

  private static void add(List<Line> lines, String key, String label, String text) {
    if (!text.isBlank()) {
      lines.add(new Line(key, label, text));
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
