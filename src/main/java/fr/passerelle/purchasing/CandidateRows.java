package fr.passerelle.purchasing;

import fr.passerelle.organisation.SizeClass;
import fr.passerelle.storage.Row;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Candidates as rows of their table. */
final class CandidateRows {

  static final String COLUMNS =
      "organisation, name, country, region, size, parent, score, value, reasons, checks,"
          + " established, owned, expired, source, day";

  static final String INSERT =
      "INSERT INTO need_candidate (sheet, position, place, "
          + COLUMNS
          + ", chosen) VALUES (?, ?, ?"
          + ", ?".repeat(15)
          + ", 0)";

  private CandidateRows() {}

  static @Nullable Object[] values(String sheet, int position, int place, Candidate one) {
    var size = one.size();
    var day = one.facts().day();
    return new @Nullable Object[] {
      sheet,
      position,
      place,
      one.organisation(),
      one.name(),
      one.country(),
      one.region(),
      size == null ? "" : size.code(),
      one.group(),
      PlanRows.millionths(one.score()),
      PlanRows.millionths(one.value()),
      SheetText.lines(one.reasons()),
      one.checks().stream()
          .map(
              check ->
                  SheetText.parts(
                      check.kind().name(), check.verdict().name(), check.wanted(), check.found()))
          .collect(Collectors.joining("\n")),
      one.facts().established(),
      one.facts().isOwnerKnown() ? 1 : 0,
      SheetText.lines(one.facts().expired()),
      one.facts().source(),
      day == null ? null : day.toString()
    };
  }

  /** Reads the columns that begin at one. */
  static Candidate candidate(Row row, int from) {
    Long established = row.numberOrNull(from + 10);
    String day = row.textOrNull(from + 14);
    return new Candidate(
        row.text(from),
        row.text(from + 1),
        row.text(from + 2),
        row.text(from + 3),
        SizeClass.of(row.text(from + 4)).orElse(null),
        row.text(from + 5),
        row.number(from + 6) / 1e6,
        row.number(from + 7) / 1e6,
        SheetText.lines(row.text(from + 8)),
        SheetText.read(
            row.text(from + 9),
            parts ->
                new Check(
                    Check.Kind.valueOf(parts[0]),
                    Check.Verdict.valueOf(parts[1]),
                    parts[2],
                    parts[3])),
        new Candidate.Facts(
            established == null ? null : established.intValue(),
            row.number(from + 11) == 1,
            SheetText.lines(row.text(from + 12)),
            row.text(from + 13),
            day == null ? null : LocalDate.parse(day)));
  }
}
