package fr.passerelle.catalogue.source;

import fr.passerelle.language.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * French research bodies and universities by the acronyms under which the national directory of
 * research structures names them, from {@code french-bodies.tsv}; and the panels of the European
 * Research Council by their codes.
 */
final class FrenchBodies {

  /** A body of the table. */
  record Body(List<String> acronyms, String ror, String name) {}

  private static final List<Body> ALL = read();
  private static final Map<String, String> ROR = byAcronym();

  /** Titles of the panels as of the work programme of 2024. */
  private static final Map<String, String> PANELS =
      Map.ofEntries(
          Map.entry("PE1", "Mathematics"),
          Map.entry("PE2", "Fundamental constituents of matter"),
          Map.entry("PE3", "Condensed matter physics"),
          Map.entry("PE4", "Physical and analytical chemical sciences"),
          Map.entry("PE5", "Synthetic chemistry and materials"),
          Map.entry("PE6", "Computer science and informatics"),
          Map.entry("PE7", "Systems and communication engineering"),
          Map.entry("PE8", "Products and processes engineering"),
          Map.entry("PE9", "Universe sciences"),
          Map.entry("PE10", "Earth system science"),
          Map.entry("PE11", "Materials engineering"),
          Map.entry("LS1", "Molecules of life"),
          Map.entry("LS2", "Integrative biology"),
          Map.entry("LS3", "Cell biology, development, stem cells and regeneration"),
          Map.entry("LS4", "Physiology in health, disease and ageing"),
          Map.entry("LS5", "Neuroscience and disorders of the nervous system"),
          Map.entry("LS6", "Immunity, infection and immunotherapy"),
          Map.entry("LS7", "Prevention, diagnosis and treatment of human diseases"),
          Map.entry("LS8", "Environmental biology, ecology and evolution"),
          Map.entry("LS9", "Biotechnology and biosystems engineering"),
          Map.entry("SH1", "Individuals, markets and organisations"),
          Map.entry("SH2", "Institutions, governance and legal systems"),
          Map.entry("SH3", "The social world and its interactions"),
          Map.entry("SH4", "The human mind and its complexity"),
          Map.entry("SH5", "Texts and concepts"),
          Map.entry("SH6", "The study of the human past"),
          Map.entry("SH7", "Human mobility, environment and space"),
          Map.entry("SH8", "Studies of cultures and arts"));

  private FrenchBodies() {}

  static List<Body> all() {
    return ALL;
  }

  /** The ROR id of the body with this acronym; none where the table does not know it. */
  static Optional<String> ror(String acronym) {
    return Optional.ofNullable(ROR.get(Folding.fold(acronym)));
  }

  /**
   * Panels by their titles, where the text is of codes; else the text without its cut last word.
   */
  static String panels(String text) {
    var told = new ArrayList<String>();
    for (String code : text.split("[;,] ?", -1)) {
      String title = PANELS.get(code.strip());
      if (title == null) {
        return text.endsWith("...") ? text.replaceFirst("[ ,]*[^ ]*\\.\\.\\.$", "") : text;
      }
      told.add(title);
    }
    return String.join(", ", told);
  }

  private static Map<String, String> byAcronym() {
    var byAcronym = new HashMap<String, String>();
    for (var body : ALL) {
      body.acronyms().forEach(acronym -> byAcronym.put(Folding.fold(acronym), body.ror()));
    }
    return Map.copyOf(byAcronym);
  }

  private static List<Body> read() {
    var stream = FrenchBodies.class.getResourceAsStream("french-bodies.tsv");
    if (stream == null) {
      throw new IllegalStateException("french-bodies.tsv is not in the jar");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Body(List.of(cells[0].split("\\|", -1)), cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
