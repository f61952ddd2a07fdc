package fr.passerelle.http.map;

import fr.passerelle.organisation.Place.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A frame with numbered dots on it.
 *
 * @param dots none hides another
 * @param radius of the dots, in units of the view box
 */
public record DrawnMap(MapFrame frame, List<Dot> dots, double radius) {

  /** For maps beside something: 24 pixels across where the map is 290 pixels wide. */
  public static final double LARGE = 15;

  /** For maps that are the point of a page: 24 pixels across where it is 432 pixels wide. */
  public static final double SMALL = 10;

  /**
   * Something to show on a map.
   *
   * @param number as the list counts it, from 1; 0 where there is no list
   * @param city what it is grouped by; empty where unknown
   */
  public record Pin(int number, String name, String city, String href, Location location) {}

  /**
   * One dot for all pins of a place, or of places too near to be told apart.
   *
   * @param pins at least one, by number
   */
  public record Dot(double x, double y, List<Pin> pins) {
    public Dot {
      pins = List.copyOf(pins);
    }

    public Pin first() {
      return pins.getFirst();
    }

    /** The first number; a plus where there are more. */
    public String text() {
      if (first().number() == 0) {
        return "";
      }
      return pins.size() == 1 ? "" + first().number() : first().number() + "+";
    }

    /** The coordinates as SVG writes them, with one decimal. */
    public String svgX() {
      return String.format(Locale.ROOT, "%.1f", x);
    }

    public String svgY() {
      return String.format(Locale.ROOT, "%.1f", y);
    }

    /** The cities of the pins, each once. */
    public List<String> cities() {
      return pins.stream().map(Pin::city).filter(city -> !city.isEmpty()).distinct().toList();
    }
  }

  public DrawnMap {
    dots = List.copyOf(dots);
  }

  /**
   * Draws pins on as few frames as show them all: France, China, and the world for those in
   * neither.
   */
  public static List<DrawnMap> of(List<Pin> pins, double radius) {
    Map<MapFrame, List<Pin>> byFrame = new LinkedHashMap<>();
    for (var pin : pins) {
      byFrame.computeIfAbsent(frameOf(pin.location()), frame -> new ArrayList<>()).add(pin);
    }
    return byFrame.entrySet().stream()
        .map(
            entry ->
                new DrawnMap(
                    entry.getKey(), grouped(entry.getKey(), entry.getValue(), radius), radius))
        .toList();
  }

  private static MapFrame frameOf(Location location) {
    for (var frame : MapFrame.ALL) {
      if (frame.shows(location)) {
        return frame;
      }
    }
    return MapFrame.WORLD;
  }

  private static List<Dot> grouped(MapFrame frame, List<Pin> pins, double radius) {
    var dots = new ArrayList<Dot>();
    for (var pin : pins) {
      var point = frame.place(pin.location());
      int near = nearTo(point, dots, radius);
      if (near < 0) {
        dots.add(new Dot(point.x(), point.y(), List.of(pin)));
      } else {
        var dot = dots.get(near);
        var all = new ArrayList<>(dot.pins());
        all.add(pin);
        dots.set(near, new Dot(dot.x(), dot.y(), all));
      }
    }
    return dots;
  }

  private static int nearTo(Projection.Point point, List<Dot> dots, double radius) {
    for (int i = 0; i < dots.size(); i++) {
      var dot = dots.get(i);
      if (point.distance(new Projection.Point(dot.x(), dot.y())) < 2 * radius) {
        return i;
      }
    }
    return -1;
  }
}
