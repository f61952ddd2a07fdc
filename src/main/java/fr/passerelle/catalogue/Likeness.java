package fr.passerelle.catalogue;

import fr.passerelle.catalogue.PairJudgement.Found;
import fr.passerelle.language.Folding;
import fr.passerelle.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Judges whether two records speak of one organisation, by what they say alone. */
final class Likeness {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\p{L}?|[ivx]{2,4}|i");
  private static final double ALIKE = 0.7;
  private static final int LEAST_ACRONYM = 3;

  private final Compared one;
  private final Compared other;
  private final List<Found> found = new ArrayList<>();

  private Likeness(Compared one, Compared other) {
    this.one = one;
    this.other = other;
  }

  /** The judgement of a pair; the same in either order. */
  static PairJudgement judge(Member one, Member other) {
    return one.ownId().compareTo(other.ownId()) <= 0
        ? judge(one.keys().compared(), other.keys().compared())
        : judge(other.keys().compared(), one.keys().compared());
  }

  static PairJudgement judge(Compared one, Compared other) {
    var likeness = new Likeness(one, other);
    likeness.identifiers();
    likeness.names();
    likeness.place();
    likeness.type();
    likeness.years();
    if (one.domain() != null && one.domain().equals(other.domain())) {
      likeness.add(PairReason.SAME_DOMAIN, one.domain());
    }
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

  private static TreeSet<String> values(Compared side, String scheme) {
    var values = new TreeSet<String>();
    for (var identifier : side.claims().identifiers()) {
      if (identifier.scheme().equals(scheme)) {
        values.add(identifier.value());
      }
    }
    return values;
  }

  private void names() {
    boolean isTied = sameName() || former() || byAcronym();
    if (!isTied) {
      boolean isAcronymShared = sameAcronym();
      likest(isAcronymShared);
    }
  }

  private boolean sameName() {
    String core = shared(one.names(), other.names());
    if (!core.isEmpty()) {
      String name = one.names().getOrDefault(core, core);
      add(
          NameSense.isGeneric(NameSense.of(name))
              ? PairReason.SAME_COMMON_NAME
              : PairReason.SAME_NAME,
          name);
      forms(core);
      return true;
    }
    String sense = sharedSense();
    if (!sense.isEmpty()) {
      add(
          NameSense.isGeneric(sense) ? PairReason.SAME_COMMON_NAME : PairReason.SAME_SENSE,
          one.senses().get(sense) + " = " + other.senses().get(sense));
      return true;
    }
    if (isTownShared()) {
      for (var mine : one.senses().entrySet()) {
        for (var theirs : other.senses().entrySet()) {
          if (!areBothHan(mine.getValue(), theirs.getValue())
              && one.withoutTown(mine.getKey()).equals(other.withoutTown(theirs.getKey()))) {
            add(
                PairReason.SAME_BUT_FOR_THE_TOWN, mine.getValue() + " = " + theirs.getValue());
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Two names in hanzi that sound the same are two: 山西 and 陕西. */
  private String sharedSense() {
    for (var mine : one.senses().entrySet()) {
      String theirs = other.senses().get(mine.getKey());
      if (theirs != null && !areBothHan(mine.getValue(), theirs)) {
        return mine.getKey();
      }
    }
    return "";
  }

  private static boolean areBothHan(String mine, String theirs) {
    return Folding.hasHan(mine) && Folding.hasHan(theirs);
  }

  /** Where both tell a legal form with the shared name, and not the same. */
  private void forms(String core) {
    String mine = form(one.names().getOrDefault(core, ""), core);
    String theirs = form(other.names().getOrDefault(core, ""), core);
    if (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs)) {
      add(PairReason.DIFFERENT_FORMS, mine + " ≠ " + theirs);
    }
  }

  private static String form(String name, String core) {
    return Folding.fold(name).replace(core, "").replace(" ", "");
  }

  private boolean former() {
    String name = shared(one.former(), other.names());
    name = name.isEmpty() ? shared(one.names(), other.former()) : name;
    if (name.isEmpty()) {
      name = shared(one.formerSenses(), other.senses().keySet());
      name = name.isEmpty() ? shared(one.senses().keySet(), other.formerSenses()) : name;
    }
    if (!name.isEmpty()) {
      add(PairReason.FORMER_NAME, written(name));
    }
    return !name.isEmpty();
  }

  private String written(String core) {
    for (var names : List.of(one.former(), other.former(), one.senses(), other.senses())) {
      if (names.containsKey(core)) {
        return names.getOrDefault(core, core);
      }
    }
    return core;
  }

  private boolean byAcronym() {
    String name = shared(one.acronyms(), other.names());
    name = name.isEmpty() ? shared(one.names(), other.acronyms()) : name;
    if (name.length() < LEAST_ACRONYM) {
      return false;
    }
    add(PairReason.NAMED_BY_ACRONYM, written(name));
    // Where the other has its name in full beside, that may contradict.
    if (one.names().size() > 1 && other.names().size() > 1 && likeness() < ALIKE / 2) {
      add(PairReason.DIFFERENT_NAMES, "");
    }
    return true;
  }

  private boolean sameAcronym() {
    String acronym = shared(one.acronyms(), other.acronyms());
    if (acronym.length() >= LEAST_ACRONYM) {
      add(PairReason.SAME_ACRONYM, one.acronyms().getOrDefault(acronym, acronym));
      return true;
    }
    return false;
  }

  /** No name is shared: how near the likest two come. */
  private void likest(boolean isAcronymShared) {
    double best = -1;
    Set<String> mine = Set.of();
    Set<String> theirs = Set.of();
    for (String here : one.senses().keySet()) {
      for (String there : other.senses().keySet()) {
        double likeness = likeness(words(here), words(there));
        if (likeness > best && isOneScript(here, there)) {
          best = likeness;
          mine = words(here);
          theirs = words(there);
        }
      }
    }
    if (best < 0) {
      return;
    }
    var onlyMine = new TreeSet<>(mine);
    onlyMine.removeAll(theirs);
    var onlyTheirs = new TreeSet<>(theirs);
    onlyTheirs.removeAll(mine);
    boolean isNumbered =
        onlyMine.stream().anyMatch(Likeness::isNumber)
            || onlyTheirs.stream().anyMatch(Likeness::isNumber);
    if (isNumbered && best >= 1.0 / 3) {
      boolean isOfBoth = !onlyMine.isEmpty() && !onlyTheirs.isEmpty();
      add(
          isOfBoth ? PairReason.NUMBERED_SIBLINGS : PairReason.NUMBER_OF_ONE,
          String.join(" ", onlyMine) + " ≠ " + String.join(" ", onlyTheirs));
    }
    if (onlyMine.isEmpty() || onlyTheirs.isEmpty()) {
      var more = onlyMine.isEmpty() ? onlyTheirs : onlyMine;
      add(PairReason.MORE_WORDS, String.join(" ", more));
    } else if (best >= ALIKE) {
      add(PairReason.ALIKE_NAMES, String.join(" ", onlyMine) + " ~ " + String.join(" ", onlyTheirs));
    } else if (!isAcronymShared || best < ALIKE / 2) {
      add(PairReason.DIFFERENT_NAMES, "");
    }
  }

  /** A name in hanzi and one in letters say nothing against each other. */
  private boolean isOneScript(String mine, String theirs) {
    return Folding.hasHan(one.senses().getOrDefault(mine, ""))
        == Folding.hasHan(other.senses().getOrDefault(theirs, ""));
  }

  private double likeness() {
    double best = 0;
    for (String here : one.senses().keySet()) {
      for (String there : other.senses().keySet()) {
        best = Math.max(best, likeness(words(here), words(there)));
      }
    }
    return best;
  }

  /** The share of words that both have (Jaccard). */
  private static double likeness(Set<String> mine, Set<String> theirs) {
    var both = new HashSet<>(mine);
    both.retainAll(theirs);
    int all = mine.size() + theirs.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  private static Set<String> words(String sense) {
    return new TreeSet<>(Arrays.asList(sense.split(" ", -1)));
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
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
    if (isTownShared()) {
      add(PairReason.SAME_TOWN, town(one));
    } else if (!one.towns().isEmpty() && !other.towns().isEmpty()) {
      add(PairReason.DIFFERENT_TOWNS, town(one) + " ≠ " + town(other));
    }
  }

  private boolean isTownShared() {
    return one.country().equals(other.country())
        && one.towns().stream().anyMatch(other.towns()::contains);
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

  private static String shared(Map<String, String> mine, Map<String, String> theirs) {
    return shared(mine.keySet(), theirs.keySet());
  }

  private static String shared(Set<String> mine, Set<String> theirs) {
    return mine.stream().filter(theirs::contains).findFirst().orElse("");
  }
}
