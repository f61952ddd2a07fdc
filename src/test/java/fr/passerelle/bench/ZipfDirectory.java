package fr.passerelle.bench;

import fr.passerelle.document.CsvRow;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A directory of as many generated organisations as wanted, as CSV: few words stand in many rows
 * and many in few, as Zipf found of natural texts. The same number gives the same file on every
 * run; rows are written one by one.
 */
final class ZipfDirectory {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "name_zh",
          "type",
          "country",
          "city",
          "siren",
          "website",
          "size",
          "founded",
          "themes",
          "description_fr",
          "description_en",
          "description_zh");
  private static final List<String> TYPES =
      List.of("company", "laboratory", "company", "university", "research-institute", "company");
  private static final List<String> SIZES = List.of("micro", "small", "medium", "mid-cap");
  private static final List<String> FRENCH = List.of("Lyon", "Paris", "Nice", "Grenoble", "Lille");
  private static final List<String> CHINESE =
      List.of("Beijing", "Shanghai", "Shenzhen", "Hefei", "Suzhou");
  private static final List<String> SYLLABLES =
      List.of("ba", "cor", "di", "fel", "gan", "lu", "mir", "no", "pra", "sel", "tor", "vi", "zan");

  private final Random random = new Random(20_261_127);
  private final List<Concept> concepts;
  private final double[] upTo;

  private ZipfDirectory(Thesaurus thesaurus) {
    var all = new ArrayList<>(thesaurus.concepts());
    Collections.shuffle(all, random);
    this.concepts = List.copyOf(all);
    this.upTo = new double[concepts.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
  }

  /** Writes so many organisations. */
  static void write(Path file, int count, Thesaurus thesaurus) throws IOException {
    var directory = new ZipfDirectory(thesaurus);
    try (var out = Files.newBufferedWriter(file)) {
      out.write(CsvRow.of(COLUMNS));
      for (int i = 0; i < count; i++) {
        out.write(CsvRow.of(directory.row(i)));
      }
    }
  }

  private List<String> row(int i) {
    boolean french = random.nextInt(10) < 6;
    var about = new ArrayList<Concept>();
    int many = 2 + random.nextInt(4);
    for (int k = 0; k < many; k++) {
      about.add(drawn());
    }
    String name = name() + " " + about.getFirst().label(Language.ENGLISH) + " " + i;
    boolean identified = french && random.nextInt(10) < 5;
    return Arrays.asList(
        name,
        french ? "" : about.getFirst().label(Language.CHINESE) + "研究所" + i,
        TYPES.get(random.nextInt(TYPES.size())),
        french ? "FR" : "CN",
        french ? of(FRENCH) : of(CHINESE),
        identified ? siren(i) : "",
        random.nextInt(10) < 7 ? "made-" + i + ".example" : "",
        french ? of(SIZES) : "",
        Integer.toString(1950 + random.nextInt(75)),
        about.stream().map(Concept::id).distinct().limit(3).collect(Collectors.joining("|")),
        french ? text(about, Language.FRENCH, "Nous développons ", ", ", ".") : "",
        random.nextInt(10) < 5 ? text(about, Language.ENGLISH, "We work on ", ", ", ".") : "",
        french ? "" : text(about, Language.CHINESE, "从事", "、", "。"));
  }

  private String text(
      List<Concept> about, Language language, String before, String between, String after) {
    var sentences = new StringBuilder();
    int many = 1 + random.nextInt(4);
    for (int k = 0; k < many; k++) {
      var named = new ArrayList<String>();
      named.add(about.get(random.nextInt(about.size())).label(language));
      named.add(drawn().label(language));
      named.add(drawn().label(language));
      sentences.append(before).append(String.join(between, named)).append(after).append(' ');
    }
    return sentences.toString().strip();
  }

  private Concept drawn() {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return concepts.get(at < 0 ? Math.min(-at - 1, concepts.size() - 1) : at);
  }

  private String name() {
    String made = of(SYLLABLES) + of(SYLLABLES) + (random.nextBoolean() ? of(SYLLABLES) : "");
    return made.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + made.substring(1);
  }

  private String of(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Nine digits whose last makes them pass Luhn's check. */
  private static String siren(int i) {
    String eight = Integer.toString(10_000_000 + i);
    int sum = 0;
    for (int k = 0; k < 8; k++) {
      int digit = eight.charAt(k) - '0';
      int doubled = k % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return eight + (10 - sum % 10) % 10;
  }
}
