package fr.passerelle.http.page;

import fr.passerelle.catalogue.ColumnMapping.Column;
import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.ImportBatch;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.catalogue.TableLayout.NoteKind;
import fr.passerelle.http.page.DirectoryPage.ColumnShown;
import fr.passerelle.http.page.DirectoryPage.Mapping;
import fr.passerelle.http.page.DirectoryPage.Preview;
import fr.passerelle.http.page.DirectoryPage.Result;
import fr.passerelle.http.page.DirectoryPage.RowShown;
import fr.passerelle.http.page.RegisterPage.Option;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.reader.DirectoryDesk.Look;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words how a directory is understood and what becomes of its rows. */
record DirectoryDrawing(Wording wording) {

  /** In place of a field in the address: the column is left out. */
  static final String LEFT_OUT = "-";

  /** Reasons whose first detail is what stands in the cell. */
  private static final Set<RejectionReason> OF_A_VALUE =
      EnumSet.of(
          RejectionReason.UNKNOWN_COUNTRY,
          RejectionReason.UNKNOWN_VALUE,
          RejectionReason.BAD_IDENTIFIER,
          RejectionReason.BAD_NUMBER,
          RejectionReason.OUT_OF_RANGE,
          RejectionReason.BAD_DATE);

  Mapping mapping(Look look, String country, Parameters kept) {
    var layout = look.layout();
    return new Mapping(
        look.fileName(),
        Hidden.of(kept),
        country.isEmpty() && look.country() != null ? look.country() : country,
        sheets(layout),
        layout.notes().stream().map(this::note).toList(),
        layout.mapping().columns().stream().map(this::column).toList());
  }

  private List<Option> sheets(TableLayout layout) {
    var sheets = new ArrayList<Option>();
    for (var note : layout.notes()) {
      if (note.kind() == NoteKind.SHEET || note.kind() == NoteKind.OTHER_SHEET) {
        sheets.add(new Option(note.detail(), note.detail(), note.kind() == NoteKind.SHEET));
      }
    }
    return sheets.size() < 2 ? List.of() : sheets;
  }

  private String note(TableLayout.Note note) {
    return wording.say("table-note." + code(note.kind()), "what", note.detail());
  }

  private ColumnShown column(Column column) {
    var options = new ArrayList<Option>();
    options.add(new Option(LEFT_OUT, wording.say("directory.left-out"), column.field() == null));
    for (var field : DirectoryField.values()) {
      options.add(new Option(field.code(), label(field), field == column.field()));
    }
    String why = wording.say("column-why." + code(column.why()));
    return new ColumnShown(
        "c" + column.index(),
        column.title(),
        options,
        column.field() == null
            ? why
            : wording.say(
                "directory.because", "why", why, "sure", wording.decimal(column.confidence())),
        String.join(" · ", column.samples()));
  }

  Preview preview(ImportPreview preview, String action, Parameters order) {
    var counts = new ArrayList<String>();
    counts.add(wording.count("directory.new", preview.fresh()));
    counts.add(wording.count("directory.changed", preview.changed() - preview.redated()));
    counts.add(wording.count("directory.redated", preview.redated()));
    counts.add(wording.count("directory.unchanged", preview.unchanged()));
    counts.add(wording.count("directory.duplicate", preview.duplicates()));
    counts.add(wording.count("directory.rejected", preview.rejectedInAll() - preview.duplicates()));
    return new Preview(
        counts,
        preview.rows().stream().map(this::row).toList(),
        preview.read() > preview.rejectedInAll(),
        action,
        Hidden.of(order));
  }

  private RowShown row(ImportPreview.Row row) {
    String state = wording.say("row-state." + code(row.state()));
    var rejection = row.rejection();
    if (rejection != null) {
      return row(rejection, state);
    }
    String differences =
        wording.list(
            row.differences().stream().map(part -> wording.say("row-part." + part)).toList());
    boolean isRedated = row.state() == ImportPreview.State.CHANGED && row.differences().isEmpty();
    return new RowShown(
        line(row.line()),
        state,
        row.names().getOrDefault(wording.language(), row.name()),
        "",
        "",
        isRedated
            ? wording.say("directory.date-alone")
            : row.joins() != null
                ? wording.say("directory.joins", "name", row.joins())
                : differences.isEmpty()
                    ? ""
                    : wording.say("directory.differs", "parts", differences));
  }

  private RowShown row(Reading.Rejected rejection, String state) {
    boolean hasValue = OF_A_VALUE.contains(rejection.reason()) && !rejection.details().isEmpty();
    String field = rejection.field();
    return new RowShown(
        line(rejection.line()),
        state,
        rejection.excerpt(),
        field == null ? "" : title(field),
        hasValue ? rejection.details().getFirst() : "",
        message(rejection));
  }

  /** Why a row is not taken and what to do, in the reader's language. */
  String message(Reading.Rejected rejection) {
    String field = rejection.field();
    return wording.say(
        "rejection." + rejection.reason().code(),
        "field",
        field == null ? wording.say("directory.row") : title(field),
        "a",
        detail(rejection, 0),
        "b",
        rejection.reason() == RejectionReason.UNKNOWN_VALUE
            ? codes(detail(rejection, 1))
            : detail(rejection, 1));
  }

  /** The codes that a cell may hold, as the reader calls them. */
  private String codes(String listed) {
    return wording.list(
        Stream.of(listed.split(", ", -1))
            .map(
                code ->
                    OrganisationType.of(code)
                        .map(type -> wording.say("type." + type.code()))
                        .or(
                            () ->
                                SizeClass.of(code).map(size -> wording.say("size." + size.code())))
                        .orElse(code))
            .toList());
  }

  private static String detail(Reading.Rejected rejection, int index) {
    return index < rejection.details().size() ? rejection.details().get(index) : "";
  }

  Result result(ImportBatch batch, List<Reading.Rejected> rejections, String undo) {
    var counts = batch.counts();
    boolean isUndone = batch.state() == ImportBatch.State.UNDONE;
    return new Result(
        wording.say(
            isUndone ? "directory.undone" : "directory.done",
            "batch",
            Long.toString(batch.id()),
            "file",
            batch.fileName()),
        List.of(
            wording.count("directory.new", counts.created() + counts.merged()),
            wording.count("directory.merged", counts.merged()),
            wording.count("directory.changed", counts.changed()),
            wording.count("directory.unchanged", counts.unchanged()),
            wording.count("directory.rejected", counts.rejectedInAll())),
        batch.id(),
        isUndone ? null : undo,
        rejections.stream()
            .map(rejection -> row(rejection, wording.say("row-state.rejected")))
            .toList());
  }

  /** A line is named, not counted: its thousands are not grouped. */
  private static String line(long line) {
    return Long.toString(line);
  }

  private String label(DirectoryField field) {
    return wording.say("field." + field.code().replace('_', '-'));
  }

  private String title(@Nullable String field) {
    return field == null
        ? ""
        : DirectoryField.of(field)
            .filter(known -> known.code().equals(field))
            .map(this::label)
            .orElse(field);
  }

  private static String code(Enum<?> value) {
    return Codes.of(value);
  }
}
