package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.page.OrganisationPage.Citation;
import fr.passerelle.http.page.OrganisationPage.Fact;
import fr.passerelle.http.page.OrganisationPage.IdentifierShown;
import fr.passerelle.http.page.OrganisationPage.SourceShown;
import fr.passerelle.http.page.OrganisationPage.SourceTag;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.OrganisationPage.TextShown;
import fr.passerelle.http.page.OrganisationPage.Tie;
import fr.passerelle.http.page.OrganisationPage.Year;
import fr.passerelle.http.page.ReasonShown.EvidenceShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The parts of an organisation's page. Valid as long as its labels are. */
record OrganisationDrawing(Organisation organisation, Labels labels, Links links, SourceTags tags) {

  private static final int MOST_TIES = 60;

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    var shown = organisation.name(language());
    for (var name : organisation.names()) {
      if (!name.text().equals(shown)) {
        String kind =
            name.kind() == Name.Kind.PREFERRED && name.language() != null
                ? "name." + name.language().code()
                : "name." + Codes.of(name.kind());
        facts.add(
            new Fact(
                labels.wording().say("fact." + kind),
                name.text(),
                ReasonShown.lang(name.language(), language()),
                tags.from(name.source())));
      }
    }
    var wording = labels.wording();
    if (organisation.size() != null) {
      add(facts, "size", labels.coded("size", organisation.size().code()), tags.of("size"));
    }
    if (organisation.established() != null) {
      add(facts, "established", wording.year(organisation.established()), tags.of("established"));
    }
    var region = organisation.place().region();
    if (region != null) {
      add(facts, "region", labels.region(region), tags.of("region"));
    }
    var department = organisation.place().department();
    if (department != null) {
      add(facts, "department", labels.department(department), tags.of("department"));
    }
    if (organisation.cluster() != null) {
      cluster(organisation.cluster(), facts);
    }
    return facts;
  }

  List<Tag> themes() {
    return organisation.themes().stream()
        .filter(theme -> labels.thesaurus().concept(theme).isPresent())
        .map(id -> new Tag(labels.concept(id), links.concept(id)))
        .toList();
  }

  /** In which language the name is, where that is not the reader's; empty where it is. */
  String nameIn() {
    return organisation.names().stream()
        .filter(name -> name.text().equals(organisation.name(language())))
        .map(Name::language)
        .filter(language -> language != null)
        .findFirst()
        .filter(in -> organisation.preferred(language()).isEmpty() && in != language())
        .map(in -> labels.wording().say("name.in", "language", labels.tongue(in)))
        .orElse("");
  }

  List<IdentifierShown> identifiers() {
    return organisation.identifiers().stream()
        .map(
            id ->
                new IdentifierShown(
                    labels.coded("identifier", id.scheme()),
                    id.value(),
                    Web.address(id.url()),
                    tags.ofValue("identifier." + id.scheme(), id.value())))
        .toList();
  }

  /** The passages on a topic: in the reader's language first, then as the languages come. */
  List<TextShown> texts(Text.Topic topic) {
    return organisation.texts().stream()
        .filter(text -> text.topic() == topic)
        .sorted(Comparator.comparingInt(text -> text.language() == language() ? 0 : 1))
        .map(this::text)
        .toList();
  }

  /** Its history in the reader's language alone; in every one there is where that is missing. */
  List<TextShown> history() {
    var all = texts(Text.Topic.HISTORY);
    return all.isEmpty() || !all.getFirst().inReaders() ? all : List.of(all.getFirst());
  }

  /** Evidence by year, the freshest first; what has no date comes last. */
  List<Year> years(List<Evidence> evidence) {
    var years = new LinkedHashMap<String, List<EvidenceShown>>();
    evidence.stream()
        .sorted(
            Comparator.comparing(Evidence::date, Comparator.nullsLast(Comparator.reverseOrder())))
        .forEach(
            one -> {
              String year =
                  one.date() == null
                      ? labels.wording().say("year.unknown")
                      : labels.wording().year(one.date().getYear());
              years
                  .computeIfAbsent(year, key -> new ArrayList<>())
                  .add(EvidenceShown.of(one, labels));
            });
    return years.entrySet().stream()
        .map(entry -> new Year(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What this organisation is to others. */
  List<Tie> affiliations() {
    return organisation.affiliations().stream()
        .limit(MOST_TIES)
        .map(tie -> tie(tie, labels.snapshot().find(tie.organisationId()), tie.organisationId()))
        .toList();
  }

  /** What others are to this organisation; a cluster's predecessors are told elsewhere. */
  List<Tie> affiliated(List<Organisation> others) {
    return others.stream()
        .flatMap(
            other ->
                other.affiliations().stream()
                    .filter(tie -> tie.organisationId().equals(organisation.id()))
                    .filter(tie -> organisation.cluster() == null || !tie.isSuccession())
                    .map(tie -> inverse(tie, other)))
        .toList();
  }

  List<DrawnMap> maps() {
    var location = organisation.place().location();
    if (location == null) {
      return List.of();
    }
    String city = Optional.ofNullable(organisation.place().city(language())).orElse("");
    return DrawnMap.of(
        List.of(new DrawnMap.Pin(0, labels.name(organisation), city, "#place", location)),
        DrawnMap.SMALL);
  }

  List<SourceShown> sources() {
    return organisation.sources().stream()
        .map(
            mark ->
                new SourceShown(
                    labels.source(mark.source()),
                    mark.record(),
                    mark.day().map(labels.wording()::date).orElse(""),
                    labels.licence(mark.licence()),
                    Web.address(mark.url()),
                    mark.citations().stream()
                        .map(it -> new Citation(labels.citation(it), Web.address(it)))
                        .toList()))
        .toList();
  }

  private Language language() {
    return labels.wording().language();
  }

  private void cluster(ClusterRecord cluster, List<Fact> facts) {
    var wording = labels.wording();
    var from = tags.of("cluster");
    if (!cluster.phases().isEmpty()) {
      var phases = cluster.phases().stream().map(n -> wording.say("phase." + n)).toList();
      add(facts, "phases", wording.list(phases), from);
    }
    if (cluster.scale() != ClusterRecord.Scale.UNKNOWN) {
      add(facts, "scale", labels.coded("scale", Codes.of(cluster.scale())), from);
    }
    if (!cluster.departments().isEmpty()) {
      add(
          facts,
          "departments",
          wording.list(cluster.departments().stream().map(labels::department).toList()),
          from);
    }
    String members = ClusterDrawing.members(cluster, wording);
    if (members != null) {
      add(facts, "members", members, from);
    }
  }

  private void add(List<Fact> facts, String name, String text, List<SourceTag> from) {
    facts.add(new Fact(labels.wording().say("fact." + name), text, null, from));
  }

  private TextShown text(Text text) {
    var in = text.language();
    return new TextShown(
        text.text(),
        ReasonShown.lang(in, language()),
        in == null ? labels.wording().say("tongue.other") : labels.tongue(in),
        labels.source(text.source()),
        in == language());
  }

  private Tie tie(Affiliation tie, Optional<Organisation> other, String id) {
    return new Tie(
        labels.coded("tie", tie.kind().code()),
        other.map(it -> ShownName.of(it, language())).orElse(new ShownName(id, null)),
        other.map(it -> links.organisation(it.id())).orElse(null),
        years(tie),
        labels.source(tie.source()));
  }

  private Tie inverse(Affiliation tie, Organisation other) {
    return new Tie(
        labels.coded("tied", tie.kind().code()),
        ShownName.of(other, language()),
        links.organisation(other.id()),
        years(tie),
        labels.source(tie.source()));
  }

  private String years(Affiliation tie) {
    var wording = labels.wording();
    var since = tie.since();
    var until = tie.until();
    if (since != null && until != null) {
      return wording.say("years.both", "since", wording.year(since), "until", wording.year(until));
    }
    if (since != null) {
      return wording.say("years.since", "since", wording.year(since));
    }
    return until == null ? "" : wording.say("years.until", "until", wording.year(until));
  }
}
