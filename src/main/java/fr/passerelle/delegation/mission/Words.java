package fr.passerelle.delegation.mission;

import java.util.List;
import java.util.stream.Stream;

/** Lists of codes in one column, with spaces between. */
final class Words {

  private Words() {}

  static List<String> of(String column) {
    return Stream.of(column.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
