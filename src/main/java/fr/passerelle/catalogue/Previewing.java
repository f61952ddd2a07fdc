package fr.passerelle.catalogue;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.storage.Database;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Goes through a file as an import would, chunk by chunk, and writes nothing. Used once. */
final class Previewing {

  private final Database database;
  private final Source source;
  private final int rowsOfAKind;
  private final SeenKeys seen = new SeenKeys();
  private final Map<ImportPreview.State, Long> counts = new EnumMap<>(ImportPreview.State.class);
  private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
  private final List<ImportPreview.Row> rows = new ArrayList<>();
  private long redated;

  Previewing(Database database, Source source, int rowsOfAKind) {
    this.database = database;
    this.source = source;
    this.rowsOfAKind = rowsOfAKind;
  }

  /** Reads the file to its end. */
  ImportPreview run(InputFile file) {
    long read = 0;
    try (var readings = source.read(file)) {
      var all = readings.iterator();
      var chunk = new ArrayList<Reading>(Importer.CHUNK_RECORDS);
      while (all.hasNext()) {
        chunk.add(seen.once(all.next()));
        read++;
        if (chunk.size() == Importer.CHUNK_RECORDS || !all.hasNext()) {
          look(chunk);
          chunk.clear();
        }
      }
    }
    return new ImportPreview(
        read,
        count(ImportPreview.State.NEW),
        count(ImportPreview.State.CHANGED),
        redated,
        count(ImportPreview.State.UNCHANGED),
        rejected,
        rows);
  }

  private long count(ImportPreview.State state) {
    return counts.getOrDefault(state, 0L);
  }

  private void look(List<Reading> chunk) {
    var accepted = new LinkedHashMap<String, Reading.Accepted>();
    for (var reading : chunk) {
      if (reading instanceof Reading.Accepted taken) {
        accepted.put(source.organisationId(taken.record().mark().record()), taken);
      }
    }
    var known =
        database.read(
            transaction -> {
              var stored = new RecordRows(transaction);
              var versions = stored.versions(accepted.keySet());
              var sources = new LinkedHashMap<Long, String>();
              stored
                  .withIds(versions.values().stream().map(RecordRows.Version::record).toList())
                  .forEach(member -> sources.put(member.id(), member.source()));
              return new Known(versions, sources);
            });
    for (var reading : chunk) {
      switch (reading) {
        case Reading.Rejected refused -> add(refused);
        case Reading.Accepted taken -> look(taken, known);
      }
    }
    tellWhatTheyJoin(accepted);
  }

  /** Finds of the new rows that will be shown which known organisation each would join. */
  private void tellWhatTheyJoin(Map<String, Reading.Accepted> accepted) {
    var shown = new HashSet<Long>();
    rows.stream()
        .filter(row -> row.state() == ImportPreview.State.NEW)
        .forEach(row -> shown.add(row.line()));
    var fresh = new ArrayList<Member>();
    accepted.forEach(
        (ownId, taken) -> {
          if (shown.contains(taken.line()) && taken.record().claims() != null) {
            fresh.add(new Member(-taken.line(), ownId, source.authority(), null, taken.record()));
          }
        });
    if (!fresh.isEmpty()) {
      var names = database.read(transaction -> new Joining(transaction).names(fresh));
      rows.replaceAll(
          row ->
              row.state() == ImportPreview.State.NEW && names.containsKey(-row.line())
                  ? row.joining(names.get(-row.line()))
                  : row);
    }
  }

  private record Known(Map<String, RecordRows.Version> versions, Map<Long, String> sources) {}

  private void look(Reading.Accepted taken, Known known) {
    String ownId = source.organisationId(taken.record().mark().record());
    var version = known.versions().get(ownId);
    if (version == null) {
      add(taken, ImportPreview.State.NEW, List.of());
    } else if (version.body().equals(CatalogueJson.write(taken.record()))) {
      add(taken, ImportPreview.State.UNCHANGED, List.of());
    } else if (!source.id().equals(known.sources().get(version.record()))) {
      add(new Reading.Rejected(taken.line(), ownId, null, RejectionReason.BAD_ID, List.of(ownId)));
    } else {
      var differences = differences(CatalogueJson.record(version.body()), taken.record());
      redated += differences.isEmpty() ? 1 : 0;
      add(taken, ImportPreview.State.CHANGED, differences);
    }
  }

  private void add(Reading.Accepted taken, ImportPreview.State state, List<String> differences) {
    var claims = taken.record().claims();
    String name =
        claims == null ? taken.record().mark().record() : claims.names().getFirst().text();
    var names = new EnumMap<Language, String>(Language.class);
    for (var known : claims == null ? List.<Name>of() : claims.names()) {
      var language = known.language();
      if (language != null && known.kind() == Name.Kind.PREFERRED) {
        names.putIfAbsent(language, known.text());
      }
    }
    add(new ImportPreview.Row(taken.line(), state, name, names, differences, null, null));
  }

  private void add(Reading.Rejected refused) {
    boolean isTwice = refused.reason() == RejectionReason.REPEATED_KEY;
    var state = isTwice ? ImportPreview.State.DUPLICATE : ImportPreview.State.REJECTED;
    rejected.merge(refused.reason(), 1L, Long::sum);
    add(
        new ImportPreview.Row(
            refused.line(), state, refused.excerpt(), Map.of(), List.of(), null, refused));
  }

  private void add(ImportPreview.Row row) {
    if (counts.merge(row.state(), 1L, Long::sum) <= rowsOfAKind) {
      rows.add(row);
    }
  }

  /** What two versions of a record say otherwise; nothing where only the date is another. */
  private static List<String> differences(SourceRecord before, SourceRecord after) {
    var one = before.claims();
    var other = after.claims();
    if (one == null || other == null) {
      return before.evidence().equals(after.evidence()) ? List.of() : List.of("evidence");
    }
    var parts = new LinkedHashMap<String, Function<Claims, ?>>();
    parts.put("name", Claims::names);
    parts.put("type", Claims::type);
    parts.put("place", Claims::place);
    parts.put("size", claims -> String.valueOf(claims.size()));
    parts.put("founded", claims -> String.valueOf(claims.established()));
    parts.put("website", claims -> String.valueOf(claims.website()));
    parts.put("identifiers", Claims::identifiers);
    parts.put("themes", Claims::themes);
    parts.put("member-of", Claims::affiliations);
    parts.put("description", Claims::texts);
    return parts.entrySet().stream()
        .filter(part -> !Objects.equals(part.getValue().apply(one), part.getValue().apply(other)))
        .map(Map.Entry::getKey)
        .toList();
  }
}
