package fr.passerelle.http.consult;

import fr.passerelle.document.Cell;
import fr.passerelle.http.reader.BuyingRoom;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.consult.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is decided of a sheet, as two cells of the table that a buyer takes away. */
public final class DecidedCells {

  /** The cells of a line that is not decided. */
  public static final List<Cell> NONE = List.of(Cell.NONE, Cell.NONE);

  private DecidedCells() {}

  /** Who was chosen, and why, by the position of the line; those alone that are decided. */
  public static Map<Integer, List<Cell>> of(
      BuyingRoom.ConsultRoom room, NeedSheet sheet, Wording wording) {
    var cells = new HashMap<Integer, List<Cell>>();
    room.decisions().of(sheet.team(), sheet.id()).stream()
        .filter(Decision::holds)
        .forEach(
            one ->
                cells.put(
                    one.position(),
                    List.of(
                        Cell.of(DecisionWords.suppliers(one, wording)),
                        Cell.of(DecisionWords.said(one, wording)))));
    return cells;
  }
}
