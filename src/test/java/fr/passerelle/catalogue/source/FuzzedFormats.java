package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Well-formed files of every format that the sources read, for tests that damage them. */
public final class FuzzedFormats {

  /** How a format is packed. */
  enum Packing {
    PLAIN,
    GZIP,
    ZIP,
    WORKBOOK
  }

  /**
   * One format.
   *
   * @param content the file before it is packed; a workbook as it is
   * @param entry the name within the archive
   */
  @SuppressWarnings("ArrayRecordComponent") // damaged in copies; never compared
  public record Format(
      String title,
      Source source,
      boolean json,
      Charset encoding,
      Packing packing,
      String entry,
      byte[] content) {

    @Override
    public String toString() {
      return title;
    }
  }

  private static final String RECORDS =
      SourceFiles.STARTER_RECORD + "\n" + renamed(SourceFiles.STARTER_RECORD, "scs", "tes") + "\n";
  private static final String ROR =
      SourceFiles.ROR_RECORD
          + "\n"
          + renamed(SourceFiles.ROR_RECORD, "03cve4549", "02feahw73")
          + "\n";
  private static final String PROFILES =
      SourceFiles.PROFILE_RECORD + "\n" + renamed(SourceFiles.PROFILE_RECORD, "P1", "P2") + "\n";

  private FuzzedFormats() {}

  /** All of them, always the same. */
  public static List<Format> all() {
    return List.of(
        json("starter", new StarterSource(), Packing.PLAIN, "s.jsonl", RECORDS),
        json("starter array", new StarterSource(), Packing.PLAIN, "s.json", array(RECORDS)),
        json("ROR", new RorSource(), Packing.PLAIN, "r.jsonl", ROR),
        json("ROR gzip", new RorSource(), Packing.GZIP, "r.jsonl.gz", ROR),
        json("ROR zip", new RorSource(), Packing.ZIP, "v2.1-2026-01-15-ror-data.json", array(ROR)),
        json("profiles", new ProfileSource(), Packing.PLAIN, "p.jsonl", PROFILES),
        table("CSV UTF-8", "UTF-8", ';', Packing.PLAIN),
        table("CSV UTF-16", "UTF-16LE", '\t', Packing.PLAIN),
        table("CSV Windows", "windows-1252", ';', Packing.PLAIN),
        table("CSV GB18030", "GB18030", ',', Packing.PLAIN),
        table("CSV bars", "UTF-8", '|', Packing.PLAIN),
        table("CSV gzip", "UTF-8", ',', Packing.GZIP),
        table("CSV zip", "UTF-8", '\t', Packing.ZIP),
        workbook());
  }

  private static Format json(
      String title, Source source, Packing packing, String entry, String content) {
    byte[] bytes = SourceFiles.utf8(content);
    return new Format(title, source, true, StandardCharsets.UTF_8, packing, entry, bytes);
  }

  private static Format table(String title, String encoding, char separator, Packing packing) {
    var random = new Random(title.hashCode());
    boolean hanzi = !encoding.startsWith("windows");
    var shape =
        Directories.text(random, Directories.members(random, 12, hanzi), encoding, separator);
    return new Format(
        title,
        new DirectorySource(),
        false,
        Charset.forName(encoding),
        packing,
        "members.csv",
        shape.bytes());
  }

  private static Format workbook() {
    var random = new Random(7);
    var shape = Directories.spreadsheet(random, Directories.members(random, 12, true));
    return new Format(
        "XLSX",
        new DirectorySource(),
        false,
        StandardCharsets.UTF_8,
        Packing.WORKBOOK,
        "members.xlsx",
        shape.bytes());
  }

  private static String renamed(String record, String id, String other) {
    return record.replaceFirst(id, other);
  }

  private static String array(String lines) {
    return "[" + String.join(",\n", lines.strip().split("\n", -1)) + "]";
  }
}
