package fr.passerelle.http.page;

import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.http.reader.DirectoryDesk.Look;
import fr.passerelle.http.reader.DirectoryDesk.Order;
import fr.passerelle.http.route.Parameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads from an address how a directory is to be taken. */
final class DirectoryOrders {

  private static final int LONGEST_TITLE = 200;

  private DirectoryOrders() {}

  /** What is asked of a file, with what is chosen of its columns. */
  static Order order(Parameters given, String id, TableChoices choices) {
    String title = given.first("title").isEmpty() ? id : given.first("title");
    String begin = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    return new Order(given.first("upload"), id, begin, choices);
  }

  /** The columns that are to be taken otherwise than they would be by themselves. */
  static Map<String, String> chosen(Parameters given, Look look) {
    var chosen = new HashMap<String, String>();
    boolean isOfSheet =
        given.first("of").equals(Objects.requireNonNullElse(look.layout().sheet(), ""));
    for (var column : look.layout().mapping().columns()) {
      String name = "c" + column.index();
      if (isOfSheet && given.names().contains(name)) {
        String wanted =
            given.first(name).equals(DirectoryDrawing.LEFT_OUT) ? "" : given.first(name);
        var field = column.field();
        boolean isOther = !wanted.equals(field == null ? "" : field.code());
        if (isOther && (wanted.isEmpty() || DirectoryField.of(wanted).isPresent())) {
          chosen.put(column.numberKey(), wanted);
        }
      }
    }
    return chosen;
  }
}
