package fr.passerelle.http.export;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Portrait;
import fr.passerelle.document.Portrait.Ground;
import fr.passerelle.document.Portrait.Passage;
import fr.passerelle.document.Portrait.Proof;
import fr.passerelle.document.Portrait.Said;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ReasonShown;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partner as files tell of it, in the words of the pages. Valid as long as its labels are.
 *
 * @param concepts of the need
 * @param address where readers reach the server, without a slash at its end
 */
record PartnerDrawing(
    RankedPartner partner, int number, List<Concept> concepts, Labels labels, String address) {

  private static final int MOST_LANGUAGES = 3;

  private Organisation organisation() {
    return partner.organisation();
  }

  private Language reader() {
    return labels.wording().language();
  }

  /** As a page or a part of a dossier. */
  Portrait portrait() {
    var links = new Links(reader());
    var item = ResultItem.of(partner, number, labels, links, Parameters.NONE);
    return new Portrait(
        organisation().id(),
        names(),
        labels.wording().say("export.facts", "facts", item.facts(), "place", item.place()),
        lines(item, links),
        texts(),
        coverage(item),
        item.reasons().stream().map(this::ground).toList(),
        organisation().sources().stream()
            .map(
                mark ->
                    labels
                        .wording()
                        .list(
                            Stream.of(
                                    SourcesNamed.named(mark, labels),
                                    mark.day().map(day -> labels.wording().date(day)).orElse(""),
                                    mark.record())
                                .filter(text -> !text.isEmpty())
                                .toList()))
            .toList());
  }

  /** As a row of {@link PartnerTable}. */
  List<Cell> row() {
    var links = new Links(reader());
    var item = ResultItem.of(partner, number, labels, links, Parameters.NONE);
    var it = organisation();
    var place = it.place();
    var distance = partner.distanceInKilometres();
    var size = it.size();
    return List.of(
        number > 0 ? new Cell.Whole(number) : Cell.NONE,
        new Cell.Text(item.name().text()),
        Cell.of(it.preferred(Language.FRENCH).orElse(null)),
        Cell.of(it.preferred(Language.ENGLISH).orElse(null)),
        Cell.of(it.preferred(Language.CHINESE).orElse(null)),
        new Cell.Text(labels.coded("type", it.type().code())),
        size == null ? Cell.NONE : new Cell.Text(labels.coded("size", size.code())),
        Cell.of(place.city(reader())),
        place.region() == null ? Cell.NONE : new Cell.Text(labels.region(place.region())),
        new Cell.Text(labels.wording().country(place.country())),
        distance == null ? Cell.NONE : new Cell.Whole(Math.round(distance)),
        Cell.of(it.website()),
        new Cell.Texts(identifiers()),
        new Cell.Text(labels.wording().list(themes())),
        new Cell.Text(labels.wording().list(covered(true))),
        new Cell.Amount(Math.round(partner.score() * 10_000) / 10_000.0),
        new Cell.Texts(
            item.reasons().stream()
                .map(
                    reason ->
                        labels
                            .wording()
                            .say("export.reason", "signal", reason.signal(), "text", reason.text()))
                .toList()),
        new Cell.Texts(
            it.sources().stream()
                .map(mark -> SourcesNamed.named(mark, labels))
                .distinct()
                .toList()),
        Cell.of(it.day().orElse(null)),
        new Cell.Text(it.id()),
        new Cell.Text(address + links.organisation(it.id())));
  }

  private List<Said> names() {
    var names = new ArrayList<Said>();
    var shown = ShownName.of(organisation(), reader());
    names.add(new Said(shown.text(), shown.lang()));
    ShownName.own(organisation(), reader())
        .ifPresent(own -> names.add(new Said(own.text(), own.lang())));
    for (var language : Language.values()) {
      organisation()
          .preferred(language)
          .filter(name -> names.stream().noneMatch(said -> said.text().equals(name)))
          .ifPresent(name -> names.add(new Said(name, lang(language))));
    }
    return names.subList(0, Math.min(names.size(), MOST_LANGUAGES));
  }

  private List<Portrait.Line> lines(ResultItem item, Links links) {
    var wording = labels.wording();
    var lines = new ArrayList<Portrait.Line>();
    add(lines, "fact.website", organisation().website());
    add(lines, "export.column.themes", wording.list(themes()));
    add(
        lines,
        "facet.affiliation",
        wording.list(item.badges().stream().map(badge -> badge.name().text()).toList()));
    add(lines, "export.column.identifiers", wording.list(identifiers()));
    add(lines, "facet.near", item.distance());
    add(
        lines,
        "export.column.updated",
        organisation().day().map(day -> wording.date(day)).orElse(null));
    add(lines, "export.column.page", address + links.organisation(organisation().id()));
    return lines;
  }

  private void add(List<Portrait.Line> lines, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.add(new Portrait.Line(labels.wording().say(key), text));
    }
  }

  private List<Passage> texts() {
    return organisation().texts().stream()
        .filter(text -> text.topic() == Text.Topic.DESCRIPTION)
        .sorted(Comparator.comparingInt(text -> text.language() == reader() ? 0 : 1))
        .map(
            text ->
                new Passage(
                    new Said(text.text(), lang(text.language())), labels.source(text.source())))
        .toList();
  }

  private List<String> coverage(ResultItem item) {
    var wording = labels.wording();
    var told = new ArrayList<String>();
    if (!covered(true).isEmpty()) {
      told.add(wording.say("why.covered", "concepts", wording.list(covered(true))));
    }
    if (!covered(false).isEmpty()) {
      told.add(wording.say("why.missing", "concepts", wording.list(covered(false))));
    }
    if (!item.reasons().isEmpty()) {
      told.add(wording.say("export.sum", "sum", item.bridge().score()));
    }
    return told;
  }

  private List<String> covered(boolean wanted) {
    return concepts.stream()
        .filter(concept -> partner.covered().contains(concept.id()) == wanted)
        .map(labels::label)
        .toList();
  }

  private Ground ground(ReasonShown reason) {
    return new Ground(
        reason.signal(),
        reason.parts().stream().map(part -> new Said(part.text(), part.lang())).toList(),
        labels
            .wording()
            .say(
                "export.part",
                "strength",
                reason.strength(),
                "weight",
                reason.weight(),
                "part",
                reason.part()),
        reason.evidence().stream()
            .map(
                proof ->
                    new Proof(
                        new Said(proof.title(), proof.lang()),
                        labels
                            .wording()
                            .list(
                                Stream.of(
                                        proof.kind(), proof.date(), proof.source(), proof.licence())
                                    .filter(text -> !text.isEmpty())
                                    .toList())))
            .toList());
  }

  private List<String> identifiers() {
    return organisation().identifiers().stream()
        .map(id -> labels.coded("identifier", id.scheme()) + " " + id.value())
        .toList();
  }

  private List<String> themes() {
    return organisation().themes().stream()
        .filter(theme -> labels.thesaurus().concept(theme).isPresent())
        .map(labels::concept)
        .toList();
  }

  private @Nullable String lang(@Nullable Language language) {
    return language == null || language == reader() ? null : language.tag();
  }
}
