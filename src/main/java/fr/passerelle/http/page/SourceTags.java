package fr.passerelle.http.page;

import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.http.page.OrganisationPage.Claim;
import fr.passerelle.http.page.OrganisationPage.Difference;
import fr.passerelle.http.page.OrganisationPage.HeadSources;
import fr.passerelle.http.page.OrganisationPage.SourceTag;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The small numbers beside what an organisation's page tells: of the record in the list of sources
 * that each was taken from. Valid as long as its labels are.
 *
 * @param origins where its fields come from; what the list of sources does not hold yet or no more
 *     is left out
 */
record SourceTags(Organisation organisation, List<FieldOrigin> origins, Labels labels) {

  HeadSources head() {
    String shown = organisation.name(labels.wording().language());
    return new HeadSources(
        organisation.names().stream()
            .filter(name -> name.text().equals(shown))
            .findFirst()
            .map(name -> from(name.source()))
            .orElse(List.of()),
        of("type", "size"),
        of("city", "country", "location"),
        of("website"),
        of("theme"));
  }

  /** The records that these fields come from, each once, in the order of the list of sources. */
  List<SourceTag> of(String... fields) {
    var wanted = List.of(fields);
    return distinct(
        origins.stream().filter(origin -> wanted.contains(origin.field())).map(FieldOrigin::mark));
  }

  /** The record that says this one value of a field that may have many. */
  List<SourceTag> ofValue(String field, String value) {
    return distinct(
        origins.stream()
            .filter(origin -> origin.field().equals(field) && origin.value().equals(value))
            .map(FieldOrigin::mark));
  }

  /** The first record of a source. */
  List<SourceTag> from(String source) {
    return distinct(
        organisation.sources().stream().filter(mark -> mark.source().equals(source)).limit(1));
  }

  /** What sources say otherwise. */
  List<Difference> differences() {
    var differences = new ArrayList<Difference>();
    for (var origin : origins) {
      if (!origin.others().isEmpty()) {
        var claims = new ArrayList<Claim>();
        claim(origin.field(), origin.value(), true, origin.mark(), claims);
        for (var said : origin.others()) {
          claim(origin.field(), said.value(), false, said.mark(), claims);
        }
        if (claims.size() > 1) {
          differences.add(new Difference(labels.wording().say("fact." + origin.field()), claims));
        }
      }
    }
    return differences;
  }

  private void claim(
      String field, String value, boolean isTaken, SourceMark mark, List<Claim> claims) {
    distinct(Stream.of(mark))
        .forEach(tag -> claims.add(new Claim(shown(field, value), isTaken, tag)));
  }

  private String shown(String field, String value) {
    return switch (field) {
      case "type", "status", "size" -> labels.coded(field, value);
      case "country" -> labels.wording().country(value);
      case "region" -> labels.region(value);
      case "department" -> labels.department(value);
      case "established" -> labels.wording().year(Integer.parseInt(value));
      case "cluster" -> labels.coded("scale", value);
      case "website" -> Web.shown(value);
      default -> value;
    };
  }

  private List<SourceTag> distinct(Stream<SourceMark> marks) {
    var tags = new TreeMap<Integer, SourceTag>();
    marks.forEach(
        mark -> {
          int number = number(mark);
          if (number > 0) {
            tags.putIfAbsent(number, new SourceTag(number, title(mark)));
          }
        });
    return List.copyOf(tags.values());
  }

  /** From 1 on; 0 where the list does not hold it. */
  private int number(SourceMark mark) {
    var marks = organisation.sources();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).source().equals(mark.source())
          && marks.get(i).record().equals(mark.record())) {
        return i + 1;
      }
    }
    return 0;
  }

  private String title(SourceMark mark) {
    var wording = labels.wording();
    String source = labels.source(mark.source());
    return mark.day()
        .map(day -> wording.say("organisation.from", "source", source, "date", wording.date(day)))
        .orElseGet(() -> wording.say("organisation.from.undated", "source", source));
  }
}
