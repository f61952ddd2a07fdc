package fr.passerelle.http.page;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The footbridge of a match: its deck spans from what is asked to what is offered, and its planks
 * are the reasons, each as long as its part of the score. An arrow leads each way.
 *
 * @param there whether anything is known of what is asked and they offer
 * @param back whether anything is known of what they ask and is offered to them
 * @param score in the reader's form
 * @param description the bridge in words
 */
public record Bridge(
    List<Plank> planks, boolean there, boolean back, String score, String description) {

  /** The length of the deck in units of the drawing: a score of 1. */
  public static final double SPAN = 200;

  private static final double GAP = 1.5;

  /**
   * A reason's plank.
   *
   * @param x where it begins, as SVG writes it
   * @param width how long it is, as SVG writes it
   * @param tone the signal's code
   */
  public record Plank(String x, String width, String tone, String description) {}

  public Bridge {
    planks = List.copyOf(planks);
  }

  /** The bridge of a partner. */
  public static Bridge of(RankedPartner partner, Labels labels) {
    var planks = new ArrayList<Plank>();
    var told = new ArrayList<String>();
    boolean there = false;
    boolean back = false;
    double x = 0;
    for (var reason : partner.reasons()) {
      String name = labels.coded("signal", reason.signal().code());
      String description =
          labels.wording().say("bridge.plank", "signal", name, "part", reason.part());
      double width = reason.part() * SPAN;
      if (width >= GAP) {
        planks.add(new Plank(svg(x), svg(width - GAP), reason.signal().code(), description));
      }
      switch (reason.signal()) {
        case RECIPROCITY -> back = true;
        case FIT, SUPPLY, PLACE, FRESHNESS -> {}
        default -> there = true;
      }
      told.add(description);
      x += width;
    }
    String score = labels.wording().decimal(partner.score());
    String way = "bridge." + (there ? "there" : "not-there") + (back ? ".back" : ".not-back");
    return new Bridge(
        planks,
        there,
        back,
        score,
        labels
            .wording()
            .say(
                "bridge.description",
                "score",
                score,
                "planks",
                labels.wording().list(told),
                "way",
                labels.wording().say(way)));
  }

  /** The score that the reasons add up to. */
  static double sum(List<Reason> reasons) {
    return reasons.stream().mapToDouble(Reason::part).sum();
  }

  private static String svg(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
