package fr.passerelle.delegation.seminar;

import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes meals of the parties of a mission, its guests and what they wish. */
public final class Meals {

  private static final int MUST = 10;

  private Meals() {}

  /** Who can be seated: parties that take part, but no vehicles; then guests. */
  public static List<Diner> diners(List<Party> parties, List<Diner> guests) {
    var diners = new ArrayList<Diner>();
    parties.stream()
        .filter(party -> party.takesPart() && party.side() != Side.VEHICLE)
        .map(party -> new Diner(party.id(), party.shown(), party.side(), party.languages()))
        .forEach(diners::add);
    diners.addAll(guests);
    return diners;
  }

  /**
   * A meal of these.
   *
   * @param earlier plans of other meals, whose neighbours are not to be seated together again
   */
  public static Meal of(
      List<Diner> diners, int tables, int seats, List<PartyWish> wishes, List<TablePlan> earlier) {
    var never = new ArrayList<Meal.Tie>();
    var liked = new ArrayList<Meal.Tie>();
    for (var wish : wishes) {
      switch (wish.kind()) {
        case NEVER -> never.add(new Meal.Tie(wish.visitor(), wish.host(), MUST));
        case MUST -> liked.add(new Meal.Tie(wish.visitor(), wish.host(), MUST));
        case LIKE -> liked.add(new Meal.Tie(wish.visitor(), wish.host(), wish.value()));
      }
    }
    // who is never to meet is not also wished for
    liked.removeIf(tie -> never.stream().anyMatch(one -> isSame(one, tie)));
    return new Meal(diners, tables, seats, never, liked, before(earlier));
  }

  private static boolean isSame(Meal.Tie one, Meal.Tie other) {
    return one.one().equals(other.one()) && one.other().equals(other.other());
  }

  private static List<Meal.Tie> before(List<TablePlan> earlier) {
    var ties = new ArrayList<Meal.Tie>();
    for (var plan : earlier) {
      var tables = new TreeMap<Integer, List<String>>();
      plan.seated()
          .forEach(
              (person, table) -> tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(person));
      for (var table : tables.values()) {
        for (int i = 0; i < table.size(); i++) {
          for (String other : table.subList(i + 1, table.size())) {
            ties.add(new Meal.Tie(table.get(i), other, 1));
          }
        }
      }
    }
    return ties;
  }
}
