package fr.passerelle.catalogue.source;

import static fr.passerelle.catalogue.source.StarterEntries.ENTRIES;
import static fr.passerelle.catalogue.source.StarterEntries.MAPPER;
import static fr.passerelle.catalogue.source.StarterEntries.country;
import static fr.passerelle.catalogue.source.StarterEntries.id;
import static fr.passerelle.catalogue.source.StarterEntries.names;
import static fr.passerelle.catalogue.source.StarterEntries.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.SharedData;
import fr.passerelle.language.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The entries of the starter catalogue that ROR knows as well. */
class StarterRorTest {

  /** Reviewed: what ROR has instead of the city is a district, a province or a former seat. */
  private static final Set<String> OTHER_CITY =
      Set.of(
          "france-energies-marines", // Brest for Plouzané, beside it
          "shanghai-institute-of-immunity-and-infection", // Xuhui, a district
          "shanghai-institute-of-materia-medica", // Pudong, a district
          "state-key-laboratory-of-bayan-obo-rare-earth-resources", // a district of Baotou
          "state-key-laboratory-of-microbial-technology", // Jinan, before the move to Qingdao
          "state-key-laboratory-of-robotics"); // Liaoning, the province of Shenyang

  @Test
  void agreesWithRorInNameCityAndCountry() throws IOException {
    var folder = SharedData.folder("data/ror");
    if (folder.isEmpty()) {
      return;
    }
    var wanted = new HashMap<String, JsonNode>();
    for (var entry : ENTRIES.values()) {
      texts(entry.path("identifiers")).stream()
          .filter(key -> key.startsWith("ror:"))
          .forEach(key -> wanted.put("https://ror.org/" + key.substring(4), entry));
    }
    var wrong = new ArrayList<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(folder.get().resolve("ror.jsonl.gz")), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int at = line.indexOf("https://ror.org/"); // its own id comes first
        var entry = wanted.remove(line.substring(at, at + 25));
        if (entry != null) {
          compare(entry, MAPPER.readTree(line), wrong);
        }
      }
    }
    wanted.values().forEach(entry -> wrong.add(id(entry) + ": not in ROR"));
    assertThat(wrong).isEmpty();
  }

  private static void compare(JsonNode entry, JsonNode record, List<String> wrong) {
    var names = folded(record.path("names").findValuesAsText("value"));
    if (names(entry).stream().map(Folding::fold).noneMatch(names::contains)) {
      wrong.add(id(entry) + ": in ROR its names are " + names);
    }
    var cities = folded(record.path("locations").findValuesAsText("name"));
    if (!OTHER_CITY.contains(id(entry))
        && texts(entry.at("/place/city")).stream().map(Folding::fold).noneMatch(cities::contains)) {
      wrong.add(id(entry) + ": in ROR its city is " + cities);
    }
    if (!record.path("locations").findValuesAsText("country_code").contains(country(entry))) {
      wrong.add(id(entry) + ": in ROR its country is another");
    }
  }

  /** Without the country that ROR puts behind a name that several have. */
  private static Set<String> folded(List<String> texts) {
    var folded = new HashSet<String>();
    for (String text : texts) {
      folded.add(Folding.fold(text.replaceFirst(" \\((France|China)\\)$", "")));
    }
    return folded;
  }
}
