package fr.passerelle.document;

import com.fasterxml.jackson.databind.ObjectWriter;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.json.OrganisationJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a dump one organisation at a time: as JSON lines, as a table, and as a table
 * of what each source said. The same organisations give the same bytes (Java's gzip header holds no
 * time). The files take their names at the end alone, so that none is ever half there. For one
 * thread.
 */
public final class Dump implements AutoCloseable {

  static final String ORGANISATIONS = "organisations.jsonl.gz";
  static final String EVIDENCE = "evidence.jsonl.gz";
  static final String TABLE = "organisations.csv.gz";
  static final String CLAIMS = "claims.csv.gz";
  static final String README = "README.txt";
  private static final String PART = ".part";
  private static final ObjectWriter JSON = OrganisationJson.openMapperBuilder().build().writer();

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "type",
          "status",
          "name",
          "name_fr",
          "name_en",
          "name_zh",
          "other_names",
          "country",
          "region",
          "department",
          "city",
          "latitude",
          "longitude",
          "size",
          "established",
          "website",
          "identifiers",
          "themes",
          "member_of",
          "sources",
          "licences",
          "updated");

  /** An organisation and who said what of it. */
  private record Told(Organisation organisation, List<FieldSource> fields) {}

  private final Path folder;
  private final Map<String, OutputStream> open = new LinkedHashMap<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Map<String, Long>> licences = new TreeMap<>();

  /** Begins a dump in a folder, which is made where there is none. */
  public Dump(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      for (String file : List.of(ORGANISATIONS, EVIDENCE, TABLE, CLAIMS)) {
        open.put(
            file,
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(file + PART)), 1 << 16));
        counts.put(file, 0L);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    row(TABLE, COLUMNS);
    row(CLAIMS, List.of("id", "field", "value", "source", "record", "licence", "date"));
  }

  /** Adds an organisation; they come in the order of their ids. */
  public void organisation(Organisation organisation, List<FieldSource> fields) {
    json(ORGANISATIONS, new Told(organisation, fields));
    count(ORGANISATIONS, 1);
    row(TABLE, cells(organisation));
    count(TABLE, 1);
    for (var field : fields) {
      var mark = organisation.mark(field.source()).orElse(null);
      row(
          CLAIMS,
          Arrays.asList(
              organisation.id(),
              field.field(),
              field.value(),
              field.source(),
              mark == null ? null : mark.record(),
              mark == null ? null : mark.licence(),
              mark == null ? null : mark.day().orElse(null)));
    }
    count(CLAIMS, fields.size());
    organisation.sources().forEach(this::licence);
  }

  /** Adds a piece of evidence; they come after the organisations, in the order of their ids. */
  public void evidence(Evidence evidence) {
    json(EVIDENCE, evidence);
    count(EVIDENCE, 1);
    licence(evidence.mark());
  }

  /**
   * Ends the dump: writes what it holds and gives the files their names.
   *
   * @param heading what was left out, and when it was made
   * @return how many organisations, and how many pieces of evidence there are
   */
  public List<Long> finish(String heading, List<DumpSource> sources) {
    var files = new ArrayList<>(open.keySet());
    close();
    try {
      Files.writeString(folder.resolve(README + PART), readme(heading, sources));
      files.add(README);
      for (String file : files) {
        Files.move(
            folder.resolve(file + PART),
            folder.resolve(file),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return List.of(counts.getOrDefault(ORGANISATIONS, 0L), counts.getOrDefault(EVIDENCE, 0L));
  }

  @Override
  public void close() {
    try {
      for (var stream : open.values()) {
        stream.close();
      }
      open.clear();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static List<@Nullable Object> cells(Organisation it) {
    var place = it.place();
    var location = place.location();
    return Arrays.asList(
        it.id(),
        it.type().code(),
        it.status().name().toLowerCase(Locale.ROOT),
        it.name(Language.ENGLISH),
        it.preferred(Language.FRENCH).orElse(null),
        it.preferred(Language.ENGLISH).orElse(null),
        it.preferred(Language.CHINESE).orElse(null),
        joined(
            it.names().stream().filter(name -> name.kind() != Name.Kind.PREFERRED).map(Name::text)),
        place.country(),
        place.region(),
        place.department(),
        place.city(),
        location == null ? null : location.latitude(),
        location == null ? null : location.longitude(),
        it.size() == null ? null : it.size().code(),
        it.established(),
        it.website(),
        joined(it.identifiers().stream().map(Identifier::key)),
        joined(it.themes().stream()),
        joined(
            it.affiliations().stream()
                .filter(tie -> tie.kind() == Affiliation.Kind.MEMBER_OF)
                .map(Affiliation::organisationId)),
        joined(it.sources().stream().map(SourceMark::source)),
        joined(it.sources().stream().map(SourceMark::licence)),
        it.day().orElse(null));
  }

  private static String joined(Stream<String> values) {
    return values.distinct().collect(Collectors.joining("; "));
  }

  private String readme(String heading, List<DumpSource> sources) {
    var text = new StringBuilder(2_000);
    text.append("Passerelle: a dump of the catalogue\n\n").append(heading).append("\n\nFiles\n");
    counts.forEach(
        (file, count) ->
            text.append(String.format(Locale.ROOT, "  %-24s %,d lines\n", file, count)));
    text.append(
        """

        Each line of organisations.jsonl.gz holds an organisation, put together from its sources,
        and for each of its fields the source that said so; the marks under "sources" give each
        source's record, date and licence. claims.csv.gz holds the same as a table. Text is UTF-8;
        a cell that begins like a formula has an apostrophe before it. Ids are stable: an
        organisation keeps its id also where a record that it was named after is left out.

        Sources, and how many organisations and pieces of evidence each speaks in
        """);
    licences.forEach(
        (source, byLicence) -> {
          var known = sources.stream().filter(one -> one.id().equals(source)).findFirst();
          text.append("  ").append(source);
          known.ifPresent(
              one -> text.append(": ").append(one.title()).append(' ').append(one.homepage()));
          text.append('\n');
          byLicence.forEach(
              (licence, count) ->
                  text.append(String.format(Locale.ROOT, "    licence %s: %,d\n", licence, count)));
        });
    text.append(
        """

        Whoever passes this on keeps to the licence of each source and names it.
        """);
    return text.toString();
  }

  private void licence(SourceMark mark) {
    licences
        .computeIfAbsent(mark.source(), source -> new TreeMap<>())
        .merge(mark.licence(), 1L, Long::sum);
  }

  private void count(String file, long more) {
    counts.merge(file, more, Long::sum);
  }

  private void json(String file, Object value) {
    try {
      write(file, JSON.writeValueAsString(value) + "\n");
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void row(String file, List<? extends @Nullable Object> cells) {
    write(file, CsvRow.of(cells));
  }

  private void write(String file, String text) {
    try {
      var stream = open.get(file);
      if (stream == null) {
        throw new IllegalStateException("the dump is closed");
      }
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the dump cannot be written to " + folder, e);
  }
}
