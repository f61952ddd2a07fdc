package fr.passerelle.delegation.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a mission.
 *
 * @param local the name in the host country's own script; empty where none
 * @param organisation its id in the catalogue; null where it is not in it
 * @param partner the id of the laboratory that makes a tandem with it; null where none
 * @param lab what that laboratory is called; empty where there is none
 * @param city where a host receives; null for others
 * @param languages the codes of the languages spoken
 * @param most how many meetings it has at most
 * @param mostADay how many it has at most in a day
 * @param absent ids of the slots in which it cannot meet
 * @param person whom to ask for
 * @param email of that person; empty where none, and shown to the team alone
 * @param need what a visitor seeks
 */
public record Party(
    String id,
    Side side,
    String name,
    String local,
    @Nullable String organisation,
    @Nullable String partner,
    String lab,
    @Nullable String city,
    List<String> languages,
    int most,
    int mostADay,
    List<String> absent,
    PartyState state,
    String person,
    String email,
    String address,
    String note,
    String need,
    long version) {

  /** So many meetings that nobody has them. */
  public static final int UNLIMITED = 1_000_000;

  public Party {
    languages = List.copyOf(languages);
    absent = List.copyOf(absent);
  }

  /** One without a laboratory, or of whose laboratory the name is not told. */
  public Party(
      String id,
      Side side,
      String name,
      String local,
      @Nullable String organisation,
      @Nullable String partner,
      @Nullable String city,
      List<String> languages,
      int most,
      int mostADay,
      List<String> absent,
      PartyState state,
      String person,
      String email,
      String address,
      String note,
      String need,
      long version) {
    this(
        id,
        side,
        name,
        local,
        organisation,
        partner,
        "",
        city,
        languages,
        most,
        mostADay,
        absent,
        state,
        person,
        email,
        address,
        note,
        need,
        version);
  }

  /** Its name for all who read it: of a tandem, the firm's and the laboratory's. */
  public String shown() {
    return lab.isEmpty() || name.contains(lab) ? name : name + " + " + lab;
  }

  /** The same, in another state and absent in other slots. */
  public Party standing(PartyState now, List<String> slots) {
    return new Party(
        id,
        side,
        name,
        local,
        organisation,
        partner,
        lab,
        city,
        languages,
        most,
        mostADay,
        slots,
        now,
        person,
        email,
        address,
        note,
        need,
        version);
  }

  /** The same as somebody new, in a city or in none. */
  public Party anew(@Nullable String place) {
    return new Party(
        "",
        side,
        name,
        local,
        organisation,
        partner,
        lab,
        place,
        languages,
        most,
        mostADay,
        absent,
        state,
        person,
        email,
        address,
        note,
        need,
        0);
  }

  /** Whether it may be given meetings. */
  public boolean takesPart() {
    return state == PartyState.CONFIRMED
        || state == PartyState.INVITED
        || state == PartyState.PROPOSED;
  }
}
