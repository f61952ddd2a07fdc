package fr.passerelle.delegation.seminar;

import fr.passerelle.delegation.mission.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why those of a table sit together.
 *
 * @param table its number, from 1
 * @param languages that all speak who said what they speak
 * @param interpreters who helps where there is none
 * @param wishes that are met here
 * @param again pairs that sat together before
 */
public record TableReasons(
    int table,
    List<Diner> diners,
    List<String> languages,
    List<Diner> interpreters,
    int visitors,
    int hosts,
    List<Meal.Tie> wishes,
    List<Meal.Tie> again) {

  public TableReasons {
    diners = List.copyOf(diners);
    languages = List.copyOf(languages);
    interpreters = List.copyOf(interpreters);
    wishes = List.copyOf(wishes);
    again = List.copyOf(again);
  }

  /** Whether all can speak with each other, if need be by an interpreter. */
  public boolean canSpeak() {
    return diners.size() < 2
        || !languages.isEmpty()
        || !interpreters.isEmpty()
        || diners.stream().allMatch(one -> one.languages().isEmpty());
  }

  /** The reasons of all tables, empty ones too. */
  public static List<TableReasons> of(Meal meal, Map<String, Integer> seated) {
    var all = new ArrayList<TableReasons>();
    for (int n = 1; n <= meal.tables(); n++) {
      int table = n;
      var diners =
          meal.diners().stream()
              .filter(one -> Integer.valueOf(table).equals(seated.get(one.id())))
              .toList();
      var ids = Set.copyOf(diners.stream().map(Diner::id).toList());
      all.add(
          new TableReasons(
              table,
              diners,
              languages(diners),
              diners.stream().filter(one -> one.side() == Side.INTERPRETER).toList(),
              (int) diners.stream().filter(one -> one.side() == Side.VISITOR).count(),
              (int) diners.stream().filter(one -> one.side() == Side.HOST).count(),
              within(meal.wishes(), ids),
              within(meal.before(), ids)));
    }
    return all;
  }

  private static List<Meal.Tie> within(List<Meal.Tie> ties, Set<String> ids) {
    return ties.stream()
        .filter(tie -> ids.contains(tie.one()) && ids.contains(tie.other()))
        .toList();
  }

  /** The languages that all speak who said what they speak. */
  static List<String> languages(List<Diner> diners) {
    @Nullable TreeSet<String> common = null;
    for (var diner : diners) {
      if (!diner.languages().isEmpty()) {
        if (common == null) {
          common = new TreeSet<>(diner.languages());
        } else {
          common.retainAll(diner.languages());
        }
      }
    }
    return common == null ? List.of() : List.copyOf(common);
  }
}
