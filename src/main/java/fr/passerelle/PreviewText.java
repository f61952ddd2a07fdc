package fr.passerelle;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.ColumnMapping;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.TableLayout;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells on a terminal how a directory's table is understood, and what importing it would do. */
final class PreviewText {

  private PreviewText() {}

  static void print(TableLayout layout, PrintWriter out) {
    for (var note : layout.notes()) {
      out.println("  " + CleanText.of(text(note)));
    }
    int width =
        layout.mapping().columns().stream()
            .mapToInt(column -> column.title().length())
            .max()
            .orElse(0);
    for (var column : layout.mapping().columns()) {
      var field = column.field();
      out.printf(
          "  %-" + Math.clamp(width, 1, 40) + "s  %-14s  %s  e.g. %s%n",
          CleanText.of(column.title()),
          field == null ? "(left out)" : field.code(),
          why(column),
          column.samples().isEmpty()
              ? "(empty)"
              : CleanText.of(String.join(" · ", column.samples())));
    }
  }

  static void print(ImportPreview preview, PrintWriter out) {
    out.printf(
        "it would be: %,d read, %,d new, %,d changed (%,d by their date alone), %,d unchanged,"
            + " %,d rejected (%,d of them stand twice)%n",
        preview.read(),
        preview.fresh(),
        preview.changed(),
        preview.redated(),
        preview.unchanged(),
        preview.rejectedInAll(),
        preview.duplicates());
    for (var row : preview.rows()) {
      var rejection = row.rejection();
      if (rejection != null) {
        String field = rejection.field() == null ? "" : ", " + rejection.field();
        out.printf("  line %d%s: %s%n", row.line(), field, rejection.message());
      } else if (row.joins() != null) {
        out.printf("  line %d: %s joins %s%n", row.line(), row.name(), row.joins());
      } else if (!row.differences().isEmpty()) {
        out.printf(
            "  line %d: %s says otherwise: %s%n",
            row.line(), row.name(), String.join(", ", row.differences()));
      }
    }
    out.println("  nothing was written: leave out --preview to import");
  }

  private static String why(ColumnMapping.Column column) {
    String how =
        switch (column.why()) {
          case CHOSEN -> "chosen";
          case REMEMBERED -> "as last time";
          case NAME -> "by its name";
          case CONTENT -> "by its cells";
          case PERSONAL -> "about persons";
          case UNKNOWN -> "not known";
        };
    return "%-13s %.2f".formatted(how, column.confidence()).toLowerCase(Locale.ROOT);
  }

  private static String text(TableLayout.Note note) {
    return switch (note.kind()) {
      case SHEET -> "the sheet " + note.detail() + " is read";
      case HIDDEN_SHEET -> "the sheet " + note.detail() + " is hidden, and passed over";
      case OTHER_SHEET -> "the sheet " + note.detail() + " is passed over: --sheet reads it";
      case TITLE_LINES -> "rows above the columns' names: " + note.detail();
      case TWO_LINES -> "the columns' names stand on two lines, from line " + note.detail();
      case NO_HEADER -> "no line names the columns; they are told by number, such as #1";
      case ENCODING -> "the file is in " + note.detail();
    };
  }
}
