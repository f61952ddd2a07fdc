package fr.passerelle.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first of a ranking, as it was kept in a file or as it is now.
 *
 * <p>The eight-bit numbers of a sentence encoder come out a little different on another processor.
 * So a ranking holds where scores and parts moved by {@link #SLACK} at most, and where only those
 * changed places whose scores are as near as that. Who fits barely, by its meaning alone or far
 * less than the best, stands at a threshold that another processor may put it across: it may come
 * and go.
 */
record Ranking(List<Placed> places) {

  /** So much a score may differ on another processor. */
  static final double SLACK = 0.01;

  /** Scores are kept with two decimals. */
  private static final double ROUNDING = 0.005;

  private static final int FIRST = 10;

  /** So many are looked at, for those who change places with the tenth. */
  private static final int LOOKED_AT = 20;

  /** The signals that tell of the need itself. */
  private static final Set<String> TOPICAL =
      Set.of("name", "concepts", "words", "evidence", "meaning");

  /** A fifth of the best is asked for; so much of it is near that. */
  private static final double BARELY = 0.25;

  private static final Pattern PART = Pattern.compile("([a-z-]+) ([0-9.]+)");

  /** A partner, its score, and what each signal adds to it. */
  record Placed(String id, double score, Map<String, Double> parts) {

    static Placed of(RankedPartner partner) {
      var parts = new LinkedHashMap<String, Double>();
      partner.reasons().forEach(reason -> parts.put(reason.signal().code(), reason.part()));
      return new Placed(partner.organisation().id(), partner.score(), parts);
    }

    /** Reads a line such as " 1 0.61 robosense = concepts 0.29 + meaning 0.25 + words 0.05". */
    static Placed of(String line) {
      var sides = line.split(" = ", 2);
      var told = sides[0].strip().split(" +", -1);
      var parts = new LinkedHashMap<String, Double>();
      PART.matcher(sides[1])
          .results()
          .forEach(part -> parts.put(part.group(1), Double.valueOf(part.group(2))));
      return new Placed(told[2], Double.parseDouble(told[1]), parts);
    }

    double topical() {
      return parts.entrySet().stream()
          .filter(part -> TOPICAL.contains(part.getKey()))
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }

    String line(int rank) {
      var parts = new ArrayList<String>();
      this.parts.forEach(
          (signal, part) -> {
            if (part >= ROUNDING) {
              parts.add(String.format(Locale.ROOT, "%s %.2f", signal, part));
            }
          });
      return String.format(
          Locale.ROOT, "%2d %.2f %s = %s", rank, score, id, String.join(" + ", parts));
    }
  }

  /** What is found for a need now. */
  static Ranking of(Need need, PartnerFinder finder) {
    var partners = finder.find(need.page(0, LOOKED_AT)).partners();
    return new Ranking(partners.stream().map(Placed::of).toList());
  }

  /** The first ten as lines. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var placed : first()) {
      lines.add(placed.line(lines.size() + 1));
    }
    return lines;
  }

  /** The ids of the first ten. */
  Set<String> ten() {
    return ids(first());
  }

  /** Who stands among the first ten on any processor. */
  Set<String> surely() {
    double next = places.size() <= FIRST ? -1 : places.get(FIRST).score;
    return ids(first().stream().filter(placed -> placed.score > next + SLACK).toList());
  }

  /** Who may stand among the first ten on some processor. */
  Set<String> possibly() {
    double last = places.size() < FIRST ? 0 : places.get(FIRST - 1).score;
    var possible = new LinkedHashSet<>(ten());
    possible.addAll(ids(places.stream().filter(placed -> placed.score >= last - SLACK).toList()));
    return possible;
  }

  /** In what this ranking differs from one that was kept, beyond what another processor changes. */
  List<String> differences(Ranking kept) {
    var differences = new ArrayList<String>();
    for (var was : kept.places) {
      int at = position(was.id);
      if (at >= 0) {
        compare(places.get(at), was, differences);
      } else if (!kept.fitsBarely(was)) {
        differences.add(was.id + " is gone");
      }
    }
    for (int i = 0; i < kept.places.size(); i++) {
      for (int j = 0; j < i; j++) {
        int upper = position(kept.places.get(j).id);
        int lower = position(kept.places.get(i).id);
        if (lower >= 0 && upper > lower && gap(upper, lower) > SLACK) {
          differences.add(places.get(lower).id + " is now before " + places.get(upper).id);
        }
      }
    }
    var known = ids(kept.places);
    double last = kept.places.isEmpty() ? 0 : kept.places.getLast().score;
    for (var placed : first()) {
      boolean fits = known.size() < FIRST || placed.score > last + SLACK + ROUNDING;
      if (fits && !known.contains(placed.id) && !fitsBarely(placed)) {
        differences.add(placed.id + " is new");
      }
    }
    return differences;
  }

  private static void compare(Placed now, Placed was, List<String> differences) {
    var signals = new LinkedHashSet<>(was.parts.keySet());
    signals.addAll(now.parts.keySet());
    for (String signal : signals) {
      double before = was.parts.getOrDefault(signal, 0.0);
      double after = now.parts.getOrDefault(signal, 0.0);
      if (Math.abs(after - before) > SLACK + ROUNDING) {
        differences.add(
            String.format(
                Locale.ROOT, "%s of %s is %.3f, was %.2f", signal, was.id, after, before));
      }
    }
    if (Math.abs(now.score - was.score) > SLACK + ROUNDING) {
      differences.add(
          String.format(Locale.ROOT, "%s has %.3f, had %.2f", was.id, now.score, was.score));
    }
  }

  private boolean fitsBarely(Placed placed) {
    double best = places.stream().mapToDouble(Placed::topical).max().orElse(0);
    var parts = placed.parts.keySet();
    return placed.topical() <= BARELY * best
        || !(parts.contains("concepts") || parts.contains("evidence") || parts.contains("name"));
  }

  private List<Placed> first() {
    return places.subList(0, Math.min(FIRST, places.size()));
  }

  private double gap(int one, int other) {
    return Math.abs(places.get(one).score - places.get(other).score);
  }

  private int position(String id) {
    return places.stream().map(Placed::id).toList().indexOf(id);
  }

  private static Set<String> ids(List<Placed> places) {
    var ids = new LinkedHashSet<String>();
    places.forEach(placed -> ids.add(placed.id));
    return ids;
  }
}
