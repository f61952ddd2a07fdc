package fr.passerelle.catalogue;

import fr.passerelle.catalogue.PairJudgement.Found;
import fr.passerelle.language.Folding;
import fr.passerelle.language.LegalForms;
import fr.passerelle.language.TradeWords;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the names of two records say for and against one organisation. */
final class NameReasons {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\p{L}?|[ivx]{2,4}|i");

  /** The share of words from which two names are alike. */
  private static final double ALIKE = 0.7;

  private static final int LEAST_ACRONYM = 3;

  private static final int LEAST_JOINED = 6;

  private final Compared one;
  private final Compared other;
  private final List<Found> found;

  /** Adds the reasons to those found so far. */
  NameReasons(Compared one, Compared other, List<Found> found) {
    this.one = one;
    this.other = other;
    this.found = found;
  }

  void find() {
    boolean isTied = sameName() || former() || byAcronym();
    if (!isTied && !sameButForTradeWords() && !translated()) {
      boolean isAcronymShared = sameAcronym();
      likest(isAcronymShared);
    }
  }

  private boolean sameName() {
    var cores = one.names().keySet().stream().filter(other.names()::containsKey).toList();
    if (!cores.isEmpty()) {
      var whole = cores.stream().filter(it -> !one.shortens(it) && !other.shortens(it)).findFirst();
      String core = whole.orElse(cores.getFirst());
      if (whole.isEmpty()) {
        add(PairReason.SHORT_NAME, "");
      }
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
    if (writtenApart()) {
      return true;
    }
    if (one.sharesTown(other)) {
      for (var mine : one.senses().entrySet()) {
        for (var theirs : other.senses().entrySet()) {
          if (!areBothHan(mine.getValue(), theirs.getValue())
              && one.withoutTown(mine.getKey()).equals(other.withoutTown(theirs.getKey()))) {
            add(PairReason.SAME_BUT_FOR_THE_TOWN, mine.getValue() + " = " + theirs.getValue());
            return true;
          }
        }
      }
    }
    return false;
  }

  /** As ExxonMobil and Exxon Mobil. */
  private boolean writtenApart() {
    for (var mine : one.names().entrySet()) {
      String joined = mine.getKey().replace(" ", "");
      for (var theirs : other.names().entrySet()) {
        if (joined.length() >= LEAST_JOINED
            && joined.equals(theirs.getKey().replace(" ", ""))
            && joined.chars().noneMatch(Character::isDigit)
            && !Folding.hasHan(joined)) {
          add(PairReason.SAME_SENSE, mine.getValue() + " = " + theirs.getValue());
          return true;
        }
      }
    }
    return false;
  }

  /** As ACTIA and ACTIA Group. */
  private boolean sameButForTradeWords() {
    for (var mine : one.senses().entrySet()) {
      for (var theirs : other.senses().entrySet()) {
        String bare = TradeWords.without(mine.getKey());
        if (!areBothHan(mine.getValue(), theirs.getValue())
            && bare.equals(TradeWords.without(theirs.getKey()))
            && !NameSense.isGeneric(bare)) {
          add(PairReason.SAME_BUT_FOR_TRADE_WORDS, mine.getValue() + " = " + theirs.getValue());
          return true;
        }
      }
    }
    return false;
  }

  /** Only where the two have no script in common: else the names in that would say it. */
  private boolean translated() {
    boolean isOneHan = one.names().keySet().stream().allMatch(Folding::hasHan);
    boolean isOtherHan = other.names().keySet().stream().allMatch(Folding::hasHan);
    var chinese = isOneHan ? one : other;
    var latin = isOneHan ? other : one;
    if (isOneHan == isOtherHan || latin.names().keySet().stream().anyMatch(Folding::hasHan)) {
      return false;
    }
    for (var mine : chinese.names().entrySet()) {
      String said = Translation.of(mine.getKey());
      for (var theirs : latin.names().entrySet()) {
        if (!said.isEmpty() && said.equals(Translation.of(theirs.getKey()))) {
          add(PairReason.SAME_IN_TRANSLATION, mine.getValue() + " = " + theirs.getValue());
          return true;
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
    String mine = form(one.withoutCountry(one.names().getOrDefault(core, "")), core);
    String theirs = form(other.withoutCountry(other.names().getOrDefault(core, "")), core);
    if (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs)) {
      add(PairReason.DIFFERENT_FORMS, mine + " ≠ " + theirs);
    }
  }

  private static String form(String name, String core) {
    return LegalForms.shortened(Folding.fold(name).replace(core, "").replace(" ", ""));
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
        onlyMine.stream().anyMatch(NameReasons::isNumber)
            || onlyTheirs.stream().anyMatch(NameReasons::isNumber);
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
      add(
          PairReason.ALIKE_NAMES,
          String.join(" ", onlyMine) + " ~ " + String.join(" ", onlyTheirs));
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

  private static String shared(Map<String, String> mine, Map<String, String> theirs) {
    return shared(mine.keySet(), theirs.keySet());
  }

  private static String shared(Set<String> mine, Set<String> theirs) {
    return mine.stream().filter(theirs::contains).findFirst().orElse("");
  }

  private void add(PairReason reason, String detail) {
    found.add(new Found(reason, detail));
  }
}
