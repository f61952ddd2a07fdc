package fr.passerelle.purchasing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a need sheet.
 *
 * @param position its place in the sheet, from 0
 * @param id as the buyer's sheet has it; one of our own where it has none
 * @param row on which it stands in the file, from 1
 * @param item what is needed; empty where the line does not tell, which is among the faults
 * @param cpv a code of the Common Procurement Vocabulary as it was written; empty where none was
 * @param volume as it was written, with its unit
 * @param amount the number of that; null where it is none
 * @param unit of the amount, such as {@code pcs} or {@code EUR}
 * @param place where it is to be delivered, as it was written
 * @param date by when; null where no day was told
 * @param languages codes of languages to work in
 * @param sources how many suppliers are wanted, from 1 to {@value #MOST_SOURCES}
 * @param dependence the most of a supplier's turnover that this may be, in percent; null for any
 * @param musts what a supplier must have, each a short text
 * @param other what columns said that are not known, each with its head
 * @param faults what is wrong with its cells
 */
public record Requirement(
    int position,
    String id,
    long row,
    String item,
    String specification,
    String cpv,
    String nace,
    String volume,
    @Nullable Double amount,
    String unit,
    String place,
    @Nullable LocalDate date,
    List<String> certificates,
    List<String> languages,
    boolean isResearch,
    int sources,
    @Nullable Integer dependence,
    List<String> musts,
    List<String> nices,
    boolean isConfidential,
    List<String> other,
    List<CellFault> faults) {

  public static final int MOST_SOURCES = 5;

  public Requirement {
    certificates = List.copyOf(certificates);
    languages = List.copyOf(languages);
    musts = List.copyOf(musts);
    nices = List.copyOf(nices);
    other = List.copyOf(other);
    faults = List.copyOf(faults);
  }

  /** What is searched for; empty where the line does not tell. */
  public String text() {
    String text = specification.isEmpty() ? item : item + ". " + specification;
    return text.length() <= 2_000 ? text : text.substring(0, 2_000);
  }

  /** How much, with its unit. */
  public String quantity() {
    return unit.isEmpty() || volume.contains(unit) ? volume : volume + " " + unit;
  }

  /** This line as it was corrected: its place, its id and what other columns told stay. */
  public Requirement corrected(Requirement now) {
    var mended = faults.stream().map(fault -> fault.column() + ": ").toList();
    return new Requirement(
        position,
        id,
        row,
        now.item,
        now.specification,
        now.cpv,
        now.nace,
        now.volume,
        now.amount,
        now.unit,
        now.place,
        now.date,
        now.certificates,
        now.languages,
        now.isResearch,
        now.sources,
        now.dependence,
        now.musts,
        now.nices,
        now.isConfidential,
        other.stream().filter(one -> mended.stream().noneMatch(one::startsWith)).toList(),
        now.faults);
  }
}
