package fr.passerelle.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** As many organisations as wanted, made of the starter entries: one's name, another's words. */
final class ManyOrganisations {

  private ManyOrganisations() {}

  /** Writes them in the starter format and returns the file; the same ones on every run. */
  static Path write(Path folder, int count) throws IOException {
    var random = new Random(20_261_122);
    var json = new ObjectMapper();
    var entries = new ArrayList<ObjectNode>();
    try (var files = Files.newDirectoryStream(Path.of("index-data/starter"), "*.jsonl")) {
      for (var file : files) {
        for (String line : Files.readAllLines(file)) {
          entries.add((ObjectNode) json.readTree(line));
        }
      }
    }
    var target = folder.resolve("many.jsonl");
    try (var out = Files.newBufferedWriter(target)) {
      for (int i = 0; i < count; i++) {
        var named = entries.get(random.nextInt(entries.size()));
        var made = entries.get(random.nextInt(entries.size())).deepCopy();
        made.remove(List.of("identifiers", "website", "affiliations", "cluster", "status"));
        made.put("id", "made-" + i);
        String name = named.get("names").elements().next().path(0).asText() + " " + i;
        made.putObject("names").putArray("en").add(name);
        out.write(json.writeValueAsString(made));
        out.newLine();
      }
    }
    return target;
  }
}
