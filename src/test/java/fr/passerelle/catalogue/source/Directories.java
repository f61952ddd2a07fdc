package fr.passerelle.catalogue.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Directories made up for tests: the same members in whatever shape a cluster may keep them. */
public final class Directories {

  /** A made-up member. */
  public record Made(
      String name, String city, String postcode, String siren, String website, int founded) {}

  /** A file. */
  @SuppressWarnings("ArrayRecordComponent") // written out as it is; never compared
  public record Shape(String title, byte[] bytes) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static final List<String> FRENCH =
      List.of("Société des Énergies", "Atelier Œuvre", "Optique du Léman", "Forges d’Évry");
  private static final List<String> CHINESE = List.of("合肥量子科技有限公司", "苏州激光雷达研究所");
  private static final List<List<String>> HEADERS =
      List.of(
          List.of("Raison sociale", "Ville", "Code postal", "N° SIREN", "Site web", "Créée en"),
          List.of("Company name", "City", "Postcode", "SIREN", "Website", "Founded"),
          List.of("企业名称", "城市", "邮政编码", "siren", "网址", "成立年份"));
  private static final List<String> COUNTRIES = List.of("Pays", "Country", "国家");

  private Directories() {}

  /** So many members; with hanzi where the encoding has them. */
  public static List<Made> members(Random random, int count, boolean hanzi) {
    var names = new ArrayList<>(FRENCH);
    if (hanzi) {
      names.addAll(CHINESE);
    }
    var members = new ArrayList<Made>();
    for (int i = 0; i < count; i++) {
      members.add(
          new Made(
              names.get(random.nextInt(names.size())) + " " + i,
              List.of("Évry", "Lyon", "L'Haÿ-les-Roses", "").get(random.nextInt(4)),
              "%05d".formatted(1_000 + random.nextInt(94_000)),
              siren(random),
              "www.member-" + i + ".example",
              1950 + random.nextInt(70)));
    }
    return members;
  }

  /** A text file of some encoding, separator, language, order of columns and lines above. */
  static Shape text(Random random, List<Made> members, String encoding, char separator) {
    boolean hanzi = encoding.startsWith("UTF") || encoding.startsWith("GB");
    int languages = hanzi ? HEADERS.size() : 2; // the last header is Chinese
    var rows = grid(random, members, random.nextInt(languages), random.nextBoolean());
    var text = new StringBuilder();
    if (random.nextBoolean()) {
      text.append("Annuaire des membres\n\n");
    }
    for (var row : rows) {
      var cells = row.stream().map(cell -> quoted(cell, separator)).toList();
      text.append(String.join(String.valueOf(separator), cells))
          .append(random.nextInt(5) == 0 ? "\r\n" : "\n");
      if (random.nextInt(10) == 0) {
        text.append(String.valueOf(separator).repeat(row.size() - 1)).append('\n');
      }
    }
    boolean mark = encoding.startsWith("UTF-16") || random.nextBoolean();
    boolean marked = mark && encoding.startsWith("UTF");
    String whole = marked && !encoding.equals("UTF-16") ? "\ufeff" + text : text.toString();
    return new Shape(
        encoding + " " + separator + " " + rows.getFirst(),
        whole.getBytes(Charset.forName(encoding)));
  }

  /** A spreadsheet with sheets around the one that counts; numbers as a spreadsheet keeps them. */
  static Shape spreadsheet(Random random, List<Made> members) {
    var bytes = new ByteArrayOutputStream();
    boolean twoLines = random.nextBoolean();
    var rows = grid(random, members, random.nextInt(HEADERS.size()), twoLines);
    int above = random.nextInt(3);
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var hidden = workbook.newWorksheet("Ancien");
      hidden.value(0, 0, "Raison sociale");
      hidden.value(0, 1, "Pays");
      hidden.value(1, 0, "Ne pas lire");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      workbook.newWorksheet("Lisez-moi").value(0, 0, "Mis à jour en mars");
      var sheet = workbook.newWorksheet("Membres");
      for (int i = 0; i < above; i++) {
        sheet.value(i, 0, "Annuaire");
      }
      for (int i = 0; i < rows.size(); i++) {
        for (int column = 0; column < rows.get(i).size(); column++) {
          put(sheet, above + i, column, rows.get(i).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Shape("xlsx " + above + " " + rows.getFirst(), bytes.toByteArray());
  }

  /** The members as plain CSV in UTF-8. */
  public static byte[] csv(List<Made> members) {
    var text = new StringBuilder("Raison sociale;Pays;Ville;SIREN;Site web\n");
    for (var member : members) {
      text.append(
          "%s;FR;%s;%s;%s\n"
              .formatted(member.name(), member.city(), member.siren(), member.website()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(Worksheet sheet, int row, int column, String cell) {
    if (cell.matches("\\d+")) {
      sheet.value(row, column, Long.parseLong(cell)); // leading zeros are lost
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }

  /** Header and rows with the columns in any order, an empty column, and one without a name. */
  private static List<List<String>> grid(
      Random random, List<Made> members, int language, boolean twoLines) {
    var columns = new ArrayList<List<String>>();
    var names = HEADERS.get(language);
    columns.add(column(names.get(0), members.stream().map(Made::name).toList()));
    columns.add(column(names.get(1), members.stream().map(Made::city).toList()));
    columns.add(column(names.get(2), members.stream().map(Made::postcode).toList()));
    columns.add(column(names.get(3), members.stream().map(Made::siren).toList()));
    boolean isNamed = random.nextBoolean();
    columns.add(column(isNamed ? names.get(4) : "", members.stream().map(Made::website).toList()));
    columns.add(column(names.get(5), members.stream().map(made -> "" + made.founded()).toList()));
    columns.add(column(COUNTRIES.get(language), Collections.nCopies(members.size(), "France")));
    columns.add(column("", Collections.nCopies(members.size(), "")));
    Collections.shuffle(columns, random);
    if (twoLines) {
      columns.add(column("Nom", Collections.nCopies(members.size(), "X")));
      columns.add(column("Email", Collections.nCopies(members.size(), "x@member.example")));
    }
    var rows = new ArrayList<List<String>>();
    if (twoLines) {
      var groups = new ArrayList<>(Collections.nCopies(columns.size(), ""));
      groups.set(0, "Membre 1");
      groups.set(columns.size() - 2, "Contact");
      rows.add(groups);
    }
    for (int i = 0; i <= members.size(); i++) {
      int row = i;
      rows.add(columns.stream().map(column -> column.get(row)).toList());
    }
    return rows;
  }

  private static List<String> column(String header, List<String> cells) {
    var column = new ArrayList<String>();
    column.add(header);
    column.addAll(cells);
    return column;
  }

  private static String quoted(String cell, char separator) {
    return cell.indexOf(separator) >= 0 || cell.contains("'") ? "\"" + cell + "\"" : cell;
  }

  /** Nine digits whose Luhn sum is right; a third of them begin with zero. */
  private static String siren(Random random) {
    int first = random.nextInt(3) == 0 ? random.nextInt(10_000_000) : random.nextInt(100_000_000);
    String eight = "%08d".formatted(Math.max(1_000_000, first));
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      int digit = eight.charAt(i) - '0';
      int weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return eight + (10 - sum % 10) % 10;
  }
}
