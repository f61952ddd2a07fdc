package fr.passerelle.http.purchasing;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.CellFault;
import fr.passerelle.purchasing.NeedColumn;
import fr.passerelle.purchasing.NeedReading;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.SheetRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a single need: a new one, or a line of a sheet to be corrected. */
final class NeedForm {

  private static final int LONGEST_CELL = 4_000;

  /** What a line may tell, in the order of the form. */
  private static final List<NeedColumn> COLUMNS =
      List.of(
          NeedColumn.ITEM,
          NeedColumn.SPECIFICATION,
          NeedColumn.KIND,
          NeedColumn.CPV,
          NeedColumn.NACE,
          NeedColumn.VOLUME,
          NeedColumn.PLACE,
          NeedColumn.DATE,
          NeedColumn.CERTIFICATES,
          NeedColumn.LANGUAGES,
          NeedColumn.SOURCES,
          NeedColumn.DEPENDENCE,
          NeedColumn.MUSTS,
          NeedColumn.NICES,
          NeedColumn.NDA);

  private static final String BUY = "buy";
  private static final String RESEARCH = "R&D";
  private static final String YES = "yes";

  /**
   * What was typed.
   *
   * @param line null where something is wrong
   */
  record Typed(@Nullable Requirement line, List<FieldError> errors) {
    Typed {
      errors = List.copyOf(errors);
    }
  }

  private final Wording wording;

  NeedForm(Wording wording) {
    this.wording = wording;
  }

  FormSection section(String title, String lead, Parameters typed, List<CellFault> faults) {
    return new FormSection(
        title, lead, COLUMNS.stream().map(column -> field(column, typed, faults)).toList());
  }

  private FormSection.Field field(NeedColumn column, Parameters typed, List<CellFault> faults) {
    String hint =
        faults.stream()
            .filter(fault -> NeedColumn.of(fault.column()).filter(column::equals).isPresent())
            .map(fault -> fault(fault, wording))
            .findFirst()
            .orElseGet(
                () ->
                    wording.messages().has("purchasing.hint." + column.code())
                        ? wording.say("purchasing.hint." + column.code())
                        : "");
    return new FormSection.Field(
        switch (column) {
          case SPECIFICATION -> Shape.AREA;
          case DATE -> Shape.DATE;
          case KIND -> Shape.RADIOS;
          case NDA -> Shape.CHECKS;
          default -> Shape.LINE;
        },
        column.code(),
        wording.say("purchasing.column." + column.code()),
        hint,
        typed.text(column.code()),
        choices(column, typed),
        0,
        null);
  }

  private List<Choice> choices(NeedColumn column, Parameters typed) {
    String chosen = typed.first(column.code());
    return switch (column) {
      case KIND ->
          List.of(
              new Choice(BUY, wording.say("purchasing.buy"), !chosen.equals(RESEARCH)),
              new Choice(RESEARCH, wording.say("purchasing.research"), chosen.equals(RESEARCH)));
      case NDA -> List.of(new Choice(YES, wording.say("purchasing.nda.yes"), chosen.equals(YES)));
      default -> List.of();
    };
  }

  /** A line as the form shows it; what could not be taken stands there as it was written. */
  Parameters of(Requirement line) {
    var typed = Parameters.NONE;
    for (var column : COLUMNS) {
      String text =
          line.faults().stream()
              .filter(fault -> NeedColumn.of(fault.column()).filter(column::equals).isPresent())
              .map(CellFault::value)
              .findFirst()
              .orElse(text(column, line));
      typed = typed.with(column.code(), text);
    }
    return typed;
  }

  private static String text(NeedColumn column, Requirement line) {
    var date = line.date();
    var dependence = line.dependence();
    return switch (column) {
      case ITEM -> line.item();
      case SPECIFICATION -> line.specification();
      case KIND -> line.isResearch() ? RESEARCH : BUY;
      case CPV -> line.cpv();
      case NACE -> line.nace();
      case VOLUME -> volume(line);
      case PLACE -> line.place();
      case DATE -> date == null ? "" : date.toString();
      case CERTIFICATES -> String.join("; ", line.certificates());
      case LANGUAGES -> String.join("; ", line.languages());
      case SOURCES -> Integer.toString(line.sources());
      case DEPENDENCE -> dependence == null ? "" : dependence + " %";
      case MUSTS -> String.join("; ", line.musts());
      case NICES -> String.join("; ", line.nices());
      case NDA -> line.isConfidential() ? YES : "";
      case LINE, UNIT -> throw new IllegalArgumentException("not in the form: " + column);
    };
  }

  /** The volume with its unit, which may have stood in a column of its own. */
  static String volume(Requirement line) {
    return line.quantity();
  }

  /**
   * Reads the form as a sheet of one line is read, but takes nothing that is wrong.
   *
   * @param id of the line
   */
  Typed read(Parameters form, String id) {
    var wrong = new FieldErrors(wording);
    var english = wording.messages().in(Language.ENGLISH);
    var heads = new ArrayList<String>();
    var cells = new ArrayList<String>();
    heads.add(english.say("purchasing.column.line"));
    cells.add(id);
    for (var column : COLUMNS) {
      String text = form.text(column.code()).strip();
      if (text.length() > LONGEST_CELL) {
        wrong.add(column.code(), "too-long", "most", LONGEST_CELL, "length", text.length());
      }
      heads.add(english.say("purchasing.column." + column.code()));
      cells.add(text);
    }
    if (form.first(NeedColumn.ITEM.code()).isEmpty()) {
      wrong.add(NeedColumn.ITEM.code(), "missing");
    }
    if (!wrong.isEmpty()) {
      return new Typed(null, wrong.all());
    }
    var rows = List.of(new SheetRows.Row(1, heads, true), new SheetRows.Row(2, cells, true));
    var line = NeedReading.of(new SheetRows(rows, List.of())).lines().getFirst();
    return new Typed(
        line.faults().isEmpty() ? line : null,
        line.faults().stream().map(fault -> error(fault, heads)).toList());
  }

  private FieldError error(CellFault fault, List<String> heads) {
    String code =
        IntStream.range(0, COLUMNS.size())
            .filter(i -> heads.get(i + 1).equals(fault.column()))
            .mapToObj(i -> COLUMNS.get(i).code())
            .findFirst()
            .orElse("");
    String label = code.isEmpty() ? "" : wording.say("purchasing.column." + code);
    return new FieldError(code, label, fault(fault, wording));
  }

  /** What is wrong with a cell, as a sentence. */
  static String fault(CellFault fault, Wording wording) {
    return wording.say(
        "purchasing.fault." + fault.fault(),
        "value",
        fault.value(),
        "row",
        Long.toString(fault.row()));
  }

  /** The same behind the column's head, where it has one. */
  static List<String> faults(Requirement line, Wording wording) {
    return line.faults().stream()
        .map(
            fault ->
                Stream.of(fault.column(), fault(fault, wording))
                    .filter(part -> !part.isEmpty())
                    .reduce(
                        (head, what) ->
                            wording.say("purchasing.fault.at", "column", head, "what", what))
                    .orElse(""))
        .toList();
  }
}
