package fr.passerelle.catalogue;

import fr.passerelle.catalogue.PairJudgement.Found;
import fr.passerelle.language.Folding;
import fr.passerelle.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges whether two records speak of one organisation, by what they say alone. */
final class Likeness {

  private final Compared one;
  private final Compared other;
  private final boolean isRare;
  private final List<Found> found = new ArrayList<>();

  private Likeness(Compared one, Compared other, boolean isRare) {
    this.one = one;
    this.other = other;
    this.isRare = isRare;
  }

  /** The judgement of a pair whose names others may bear; the same in either order. */
  static PairJudgement judge(Member one, Member other) {
    return judge(one, other, false);
  }

  /**
   * The judgement of a pair; the same in either order.
   *
   * @param isRare whether hardly any other record bears what ties the two
   */
  static PairJudgement judge(Member one, Member other, boolean isRare) {
    return one.ownId().compareTo(other.ownId()) <= 0
        ? judge(one.keys().compared(), other.keys().compared(), isRare)
        : judge(other.keys().compared(), one.keys().compared(), isRare);
  }

  static PairJudgement judge(Compared one, Compared other, boolean isRare) {
    var likeness = new Likeness(one, other, isRare);
    likeness.identifiers();
    new NameReasons(one, other, likeness.found).find();
    likeness.place();
    likeness.type();
    likeness.years();
    likeness.domains();
    return PairJudgement.of(likeness.found);
  }

  private void add(PairReason reason, String detail) {
    found.add(new Found(reason, detail));
  }

  private void identifiers() {
    for (int scheme = 0; scheme < MatchKeys.LINKING_SCHEMES.size(); scheme++) {
      String name = MatchKeys.LINKING_SCHEMES.get(scheme);
      var mine = values(one, name);
      var theirs = values(other, name);
      var shared = new TreeSet<>(mine);
      shared.retainAll(theirs);
      if (!shared.isEmpty()) {
        add(PairReason.SAME_IDENTIFIER, name + ":" + shared.first());
        return;
      }
      if (scheme < MatchKeys.EXCLUSIVE_SCHEMES && !mine.isEmpty() && !theirs.isEmpty()) {
        add(
            PairReason.DIFFERENT_IDENTIFIERS,
            name + ":" + mine.first() + " ≠ " + name + ":" + theirs.first());
        return;
      }
    }
  }

  private static SortedSet<String> values(Compared side, String scheme) {
    var values = new TreeSet<String>();
    for (var identifier : side.claims().identifiers()) {
      if (identifier.scheme().equals(scheme)) {
        values.add(identifier.value());
      }
    }
    return values;
  }

  private void place() {
    if (one.country().isEmpty() || other.country().isEmpty()) {
      return;
    }
    if (!one.country().equals(other.country())) {
      add(PairReason.DIFFERENT_COUNTRIES, one.country() + " ≠ " + other.country());
      return;
    }
    add(PairReason.SAME_COUNTRY, one.country());
    if (one.sharesTown(other)) {
      add(PairReason.SAME_TOWN, town(one));
    } else if (!one.towns().isEmpty() && !other.towns().isEmpty() && !mayBeOneTown()) {
      add(PairReason.DIFFERENT_TOWNS, town(one) + " ≠ " + town(other));
      rare();
    }
  }

  /** 厦门 and Xiamen: what one writes in hanzi may be what the other writes in letters. */
  private boolean mayBeOneTown() {
    return one.towns().stream()
        .anyMatch(
            mine ->
                other.towns().stream()
                    .anyMatch(
                        theirs ->
                            Folding.hasHan(mine) != Folding.hasHan(theirs)
                                && Translation.place(mine).equals(Translation.place(theirs))));
  }

  /** A name that few bear and that has a word of its own is seldom borne by two in two towns. */
  private void rare() {
    boolean isSameName =
        found.stream()
            .map(Found::reason)
            .anyMatch(r -> r == PairReason.SAME_NAME || r == PairReason.SAME_SENSE);
    if (isRare && isSameName) {
      one.senses().keySet().stream()
          .filter(other.senses()::containsKey)
          .filter(NameSense::isTelling)
          .findFirst()
          .ifPresent(sense -> add(PairReason.RARE_NAME, one.senses().getOrDefault(sense, "")));
    }
  }

  private static String town(Compared side) {
    String city = side.claims().place().city();
    return city == null ? side.towns().iterator().next() : city;
  }

  private void type() {
    var mine = one.claims().type();
    var theirs = other.claims().type();
    if (mine == theirs && mine != OrganisationType.UNKNOWN) {
      add(PairReason.SAME_TYPE, mine.code());
    } else if (!Kinship.kindred(mine, theirs)) {
      add(PairReason.TYPE_AGAINST, mine.code() + " ≠ " + theirs.code());
    }
  }

  private void domains() {
    String mine = one.domain();
    String theirs = other.domain();
    if (mine == null || theirs == null) {
      return;
    }
    if (mine.equals(theirs)) {
      add(PairReason.SAME_DOMAIN, mine);
    } else if (!Compared.label(mine).equals(Compared.label(theirs))) {
      add(PairReason.DIFFERENT_DOMAINS, mine + " ≠ " + theirs);
    }
  }

  private void years() {
    var mine = one.claims().established();
    var theirs = other.claims().established();
    if (mine != null && theirs != null) {
      int apart = Math.abs(mine - theirs);
      if (apart == 0) {
        add(PairReason.SAME_YEAR, mine.toString());
      } else if (apart > 2) {
        add(PairReason.YEAR_AGAINST, mine + " ≠ " + theirs);
      }
    }
  }
}
