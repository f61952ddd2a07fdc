package fr.passerelle.delegation.application;

import fr.passerelle.language.Folding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applications that come in as a table, whatever its columns are called in French, English or
 * Chinese. Nothing of it is dropped silently.
 *
 * @param columns what each column is taken for
 * @param rows that can be taken over
 * @param faults of cells and rows, by line
 */
public record ApplicationTable(List<Column> columns, List<Row> rows, List<Fault> faults) {

  private static final int LONGEST = 4_000;
  private static final Map<Question, Set<String>> NAMES = names();

  /** A line of a file: its number, from 1, and its cells. */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }
  }

  /** A column and what it is taken for; none where it is not taken over. */
  public record Column(String title, Optional<Question> question) {}

  /** An application and the line that it stands on. */
  public record Row(long line, Application application) {}

  /**
   * What is wrong with a cell, which is left out, or with a row, which is left out as a whole.
   *
   * @param column the title of the cell's column; empty for a row
   * @param what the end of a key of messages
   */
  public record Fault(long line, String column, String cell, String what) {}

  public ApplicationTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /** Reads a table whose first line that is not blank names the columns. */
  public static ApplicationTable of(List<Line> lines) {
    var full =
        lines.stream()
            .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
            .toList();
    if (full.isEmpty()) {
      return new ApplicationTable(List.of(), List.of(), List.of(new Fault(1, "", "", "empty")));
    }
    var faults = new ArrayList<Fault>();
    var columns = new ArrayList<Column>();
    for (String title : full.getFirst().cells()) {
      var question =
          question(title)
              .filter(
                  one -> columns.stream().noneMatch(c -> c.question().equals(Optional.of(one))));
      columns.add(new Column(title.strip(), question));
    }
    if (columns.stream().noneMatch(c -> c.question().equals(Optional.of(Question.NAME)))) {
      faults.add(new Fault(full.getFirst().number(), "", "", "no-name-column"));
      return new ApplicationTable(columns, List.of(), faults);
    }
    var rows = new ArrayList<Row>();
    for (var line : full.subList(1, full.size())) {
      var answers = answers(line, columns, faults);
      if (answers.containsKey(Question.NAME)) {
        var application = Application.of(ApplicationState.RECEIVED, answers);
        rows.add(new Row(line.number(), application));
      } else {
        faults.add(new Fault(line.number(), "", String.join(" · ", line.cells()), "no-name"));
      }
    }
    return new ApplicationTable(columns, rows, faults);
  }

  private static Map<Question, String> answers(
      Line line, List<Column> columns, List<Fault> faults) {
    var answers = new TreeMap<Question, String>();
    for (int i = 0; i < Math.max(columns.size(), line.cells().size()); i++) {
      String cell = line.cell(i);
      if (cell.isEmpty()) {
        continue;
      }
      if (i >= columns.size()) {
        faults.add(new Fault(line.number(), "", cell, "beyond"));
        continue;
      }
      var column = columns.get(i);
      var question = column.question();
      if (question.isPresent()) {
        var read = read(question.get(), cell);
        read.ifPresent(answer -> answers.put(question.get(), answer));
        boolean isWhole =
            question.get().kind() != Question.Kind.LANGUAGES || unread(cell).isEmpty();
        if (read.isEmpty() || !isWhole) {
          faults.add(
              new Fault(
                  line.number(),
                  column.title(),
                  cell,
                  question.get().kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
      }
    }
    return answers;
  }

  /** An answer as it is kept; none where it cannot be one. */
  public static Optional<String> read(Question question, String typed) {
    String text = typed.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (question.kind()) {
      case LINE, ORGANISATION -> text.length() > 300 ? Optional.empty() : Optional.of(text);
      case AREA -> Optional.of(text);
      case WHOLE -> whole(text);
      case PER_CENT -> whole(text.replace("%", "")).filter(n -> Long.parseLong(n) <= 100);
      case YES_NO -> yesNo(text);
      case DAY -> day(text);
      case EMAIL ->
          text.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}")
              ? Optional.of(text)
              : Optional.empty();
      case LANGUAGES -> languages(text);
    };
  }

  private static Optional<String> whole(String text) {
    String digits = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replaceFirst("[.,]0{1,2}$", "");
    String plain =
        digits.matches("\\d{1,3}([.,']\\d{3})+") ? digits.replaceAll("[.,']", "") : digits;
    return plain.matches("\\d{1,15}")
        ? Optional.of(Long.toString(Long.parseLong(plain)))
        : Optional.empty();
  }

  private static Optional<String> yesNo(String text) {
    String folded = Folding.fold(text);
    if (Set.of("oui", "yes", "x", "1", "true", "vrai", "是").contains(folded)) {
      return Optional.of("yes");
    }
    return Set.of("non", "no", "0", "false", "faux", "否").contains(folded)
        ? Optional.of("no")
        : Optional.empty();
  }

  private static Optional<String> day(String text) {
    String iso = text.replaceFirst("^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$", "$3-$2-$1");
    String padded = iso.replaceAll("(?<=-)(\\d)(?=-|$)", "0$1");
    try {
      return Optional.of(LocalDate.parse(padded.replaceFirst("[T ].*$", "")).toString());
    } catch (DateTimeParseException _) { // told as a fault of its cell
      return Optional.empty();
    }
  }

  /** The languages that are known; none where not one is. */
  private static Optional<String> languages(String text) {
    var codes =
        words(text)
            .map(ApplicationTable::language)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(" "));
    return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
  }

  /** What stands among languages and is none that is known. */
  private static List<String> unread(String text) {
    return words(text).filter(word -> language(word).isEmpty()).toList();
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split("[\\s,;/、，·+&]+", -1)).filter(word -> !word.isBlank());
  }

  private static Optional<String> language(String word) {
    return switch (Folding.fold(word)) {
      case "fr", "francais", "french", "法语", "法文" -> Optional.of("fr");
      case "en", "anglais", "english", "英语", "英文" -> Optional.of("en");
      case "zh", "chinois", "chinese", "mandarin", "中文", "汉语", "普通话" -> Optional.of("zh");
      default -> Optional.empty();
    };
  }

  /** What a column of this title holds. */
  static Optional<Question> question(String title) {
    String folded = Folding.fold(title).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return Stream.of(Question.values())
        .filter(one -> NAMES.getOrDefault(one, Set.of()).contains(folded))
        .findFirst();
  }

  private static Map<Question, Set<String>> names() {
    String table =
        """
        NAME|entreprise|pme|nom|nom de l entreprise|raison sociale|societe|company|sme|firm|name|企业|公司|企业名称|中小企业|公司名称
        ORGANISATION|identifiant|id|catalogue|catalogue id|identifiant du catalogue|目录编号
        COUNTRY|pays|country|国家
        DEPARTMENT|departement|department|省|部门|省份
        CITY|ville|city|town|commune|城市
        STAFF|effectif|effectifs|salaries|etp|staff|employees|headcount|员工|员工人数|人数
        TURNOVER|chiffre d affaires|ca|ca eur|chiffre d affaires eur|turnover|revenue|营业额|销售额|营业额 欧元
        BALANCE|bilan|total du bilan|total de bilan|balance|balance sheet|balance sheet total|资产总额|资产负债表总额|资产负债表总额 欧元
        HELD|part detenue|capital detenu par d autres entreprises|detention|held by others|share held by others|其他企业持股|held by other enterprises
        CONSOLIDATED|consolide|comptes consolides|consolidated|合并|chiffres consolides avec les entreprises partenaires et liees|figures count partner and linked enterprises in|数据是否合并伙伴及关联企业
        CLUSTER|pole|pole de competitivite|poles|cluster|竞争力集群|产业集群|集群|pole ou cluster dont l entreprise est membre|cluster that the firm is a member of|所属竞争力集群
        LAB|laboratoire|partenaire academique|labo|laboratory|lab|academic partner|实验室|学术伙伴|合作实验室
        PARTNER|identifiant du laboratoire|laboratory id|实验室编号
        LAB_CITY|ville du laboratoire|laboratory city|town of the laboratory|实验室城市
        TITLE|projet|titre|titre du projet|project|title|project title|项目|项目名称
        SUMMARY|resume|resume du projet|summary|abstract|摘要|项目摘要|项目简介
        NEED|besoin|recherche|partenaire recherche|need|looking for|需求|合作需求
        LANGUAGES|langues|langue|languages|language|语言
        PERSON|contact|personne|interlocuteur|contact person|person|联系人
        EMAIL|courriel|e mail|email|mail|adresse electronique|电子邮件|邮箱|电子邮箱
        CITIES|villes|villes souhaitees|cities|wished cities|cities to visit|希望访问城市|目的城市|希望访问的城市
        RECEIVED|date|recu le|date de reception|received|received on|收到日期|日期
        """;
    var names = new TreeMap<Question, Set<String>>();
    table
        .lines()
        .forEach(
            line -> {
              String[] parts = line.split("\\|", -1);
              names.put(
                  Question.valueOf(parts[0]),
                  Set.of(parts).stream()
                      .map(Folding::fold)
                      .collect(Collectors.toUnmodifiableSet()));
            });
    return names;
  }
}
