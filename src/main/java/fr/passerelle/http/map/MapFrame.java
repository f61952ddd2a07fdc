package fr.passerelle.http.map;

import fr.passerelle.organisation.Place.Location;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A stretch of the Earth as it is drawn; read from what {@code web/build/maps.mjs} wrote. */
public final class MapFrame {

  public static final MapFrame FRANCE = new MapFrame("france", 41.2, 51.2, -5.3, 9.8);
  public static final MapFrame CHINA = new MapFrame("china", 18, 53.6, 73.5, 135.1);
  public static final MapFrame WORLD = new MapFrame("world", -60, 84, -180, 180);

  /** The frames, the narrowest first. */
  static final List<MapFrame> ALL = List.of(FRANCE, CHINA, WORLD);

  /** A location and where d3-geo, which drew the land, places it. */
  record Check(Location location, double x, double y) {}

  private final String code;
  private final double south;
  private final double north;
  private final double west;
  private final double east;
  private final Projection projection;
  private final int width;
  private final int height;
  private final List<Check> checks;

  private MapFrame(String code, double south, double north, double west, double east) {
    this.code = code;
    this.south = south;
    this.north = north;
    this.west = west;
    this.east = east;
    var written = read(code);
    double central = Double.parseDouble(written.getProperty("central-meridian"));
    double scale = Double.parseDouble(written.getProperty("scale"));
    double[] parallels = numbers(written.getProperty("parallels"));
    double[] translate = numbers(written.getProperty("translate"));
    projection =
        written.getProperty("projection").equals("equal-earth")
            ? new Projection.EqualEarth(central, scale, translate[0], translate[1])
            : new Projection.ConicConformal(
                central, parallels[0], parallels[1], scale, translate[0], translate[1]);
    double[] size = numbers(written.getProperty("size"));
    width = (int) size[0];
    height = (int) size[1];
    checks =
        Stream.of(written.getProperty("checks").split(" ", -1))
            .map(MapFrame::numbers)
            .map(check -> new Check(new Location(check[1], check[0]), check[2], check[3]))
            .toList();
  }

  /** The name in files and messages, such as {@code china}. */
  public String code() {
    return code;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Whether the frame's own outline stands out from the land around it. */
  public boolean hasCountry() {
    return this == FRANCE;
  }

  /** Whether a location lies within the frame. */
  public boolean shows(Location location) {
    return location.latitude() >= south
        && location.latitude() <= north
        && location.longitude() >= west
        && location.longitude() <= east;
  }

  Projection.Point place(Location location) {
    return projection.place(location);
  }

  List<Check> checks() {
    return checks;
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static Properties read(String code) {
    String file = "/fr/passerelle/http/maps/" + code + ".properties";
    try (var stream = MapFrame.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the build left out " + file);
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
