package fr.passerelle.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.search.Change;
import fr.passerelle.search.SearchEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue of a judged set ({@code organisations.jsonl}, {@code evidence.jsonl}, {@code
 * names.jsonl}; each may be gzipped, the last two may be absent) from one or more folders into an
 * engine.
 */
public final class JudgedCatalogue {

  /** The files of a catalogue; each may be gzipped. */
  static final List<String> FILES = List.of("organisations.jsonl", "evidence.jsonl", "names.jsonl");

  private static final int BATCH = 5_000;
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private final SearchEngine engine;
  private final List<Change> batch = new ArrayList<>();

  public JudgedCatalogue(SearchEngine engine) {
    this.engine = engine;
  }

  /** Reads the folders; the organisations are those of the last one that has any. */
  public void read(List<Path> folders) {
    for (var folder : folders.reversed()) {
      if (exists(folder, "organisations.jsonl")) {
        var names = names(folder);
        JudgedSet.lines(
            folder,
            "organisations.jsonl",
            line -> put(new Change.OrganisationPut(organisation(JudgedSet.tree(line), names))));
        break;
      }
    }
    for (var folder : folders) {
      if (exists(folder, "evidence.jsonl")) {
        JudgedSet.lines(
            folder,
            "evidence.jsonl",
            line -> put(new Change.EvidencePut(evidence(JudgedSet.tree(line)))));
      }
    }
    engine.apply(batch);
    batch.clear();
    engine.commit(1);
  }

  private void put(Change change) {
    batch.add(change);
    if (batch.size() == BATCH) {
      engine.apply(batch);
      batch.clear();
    }
  }

  private static boolean exists(Path folder, String name) {
    return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve(name + ".gz"));
  }

  private static Map<String, List<Name>> names(Path folder) {
    var names = new HashMap<String, List<Name>>();
    if (exists(folder, "names.jsonl")) {
      JudgedSet.lines(
          folder,
          "names.jsonl",
          line -> {
            var node = JudgedSet.tree(line);
            var all = new ArrayList<Name>();
            node.path("names").forEach(name -> all.add(name(name)));
            names.put(node.get("id").asText(), all);
          });
    }
    return names;
  }

  private static Name name(JsonNode node) {
    var kind = Name.Kind.ALIAS;
    for (var type : node.path("types")) {
      if (type.asText().equals("acronym")) {
        kind = Name.Kind.ACRONYM;
      }
    }
    String text = node.get("value").asText();
    String code = JudgedSet.text(node, "lang");
    return new Name(
        text, code == null ? script(text) : Language.of(code).orElse(null), kind, "judged");
  }

  private static @Nullable Language script(String text) {
    return Folding.hasHan(text) ? Language.CHINESE : null;
  }

  private static Organisation organisation(JsonNode node, Map<String, List<Name>> known) {
    String id = node.get("id").asText();
    var names = new ArrayList<Name>();
    String display = node.get("name").asText();
    names.add(new Name(display, script(display), Name.Kind.PREFERRED, "judged"));
    String acronym = JudgedSet.text(node, "shortName");
    if (acronym != null) {
      names.add(new Name(acronym, null, Name.Kind.ACRONYM, "judged"));
    }
    names.addAll(known.getOrDefault(id, List.of()));
    String country = node.path("country").asText("");
    return new Organisation(
        id.toLowerCase(Locale.ROOT),
        type(JudgedSet.text(node, "type")),
        Status.ACTIVE,
        names,
        new Place(
            country.matches("[A-Z]{2}") ? country : "",
            null,
            null,
            JudgedSet.text(node, "city"),
            Map.of(),
            null),
        null,
        null,
        JudgedSet.text(node, "website"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(mark(id)));
  }

  private static OrganisationType type(@Nullable String code) {
    return switch (code) {
      case "HES" -> OrganisationType.UNIVERSITY;
      case "REC" -> OrganisationType.RESEARCH_INSTITUTE;
      case "PRC" -> OrganisationType.COMPANY;
      case "PUB" -> OrganisationType.PUBLIC_BODY;
      case null, default -> OrganisationType.UNKNOWN;
    };
  }

  private static Evidence evidence(JsonNode node) {
    var organisations = new ArrayList<String>();
    node.path("organisationIds")
        .forEach(id -> organisations.add(id.asText().toLowerCase(Locale.ROOT)));
    var keywords = new ArrayList<String>();
    node.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
    int year = node.path("year").asInt(0);
    String id = node.get("id").asText();
    return new Evidence(
        id,
        Evidence.Kind.PROJECT,
        organisations,
        node.path("title").asText(""),
        node.path("text").asText(""),
        Language.of(node.path("language").asText("en")).orElse(null),
        year == 0 ? null : LocalDate.of(year, 1, 1),
        keywords,
        mark(id));
  }

  private static SourceMark mark(String id) {
    return new SourceMark("judged", id, DATE, "see the set", null, List.of());
  }
}
