package fr.passerelle.http.map;

import fr.passerelle.organisation.Place.Location;

/** Places a location on a plane: x to the right and y downwards, in units of a frame's view box. */
sealed interface Projection {

  Point place(Location location);

  /** A point of a frame. */
  record Point(double x, double y) {
    double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /**
   * Lambert's conformal conic projection (1772) of the sphere, as Snyder, <i>Map Projections: A
   * Working Manual</i> (1987), 15-1 to 15-4 give it.
   *
   * @param central the longitude of the middle, in degrees
   * @param south a standard parallel, in degrees
   * @param north another one
   * @param scale units for a radian
   * @param x where longitude and latitude 0 of the turned sphere come to lie
   */
  record ConicConformal(
      double central, double south, double north, double scale, double x, double y)
      implements Projection {

    @Override
    public Point place(Location location) {
      double phi = Math.toRadians(south);
      double n =
          Math.log(Math.cos(phi) / Math.cos(Math.toRadians(north)))
              / Math.log(tangent(Math.toRadians(north)) / tangent(phi));
      double f = Math.cos(phi) * Math.pow(tangent(phi), n) / n;
      double rho = f / Math.pow(tangent(Math.toRadians(location.latitude())), n);
      double theta = n * turned(location.longitude(), central);
      return new Point(x + scale * rho * Math.sin(theta), y - scale * (f - rho * Math.cos(theta)));
    }

    private static double tangent(double phi) {
      return Math.tan((Math.PI / 2 + Math.clamp(phi, -1.57, 1.57)) / 2);
    }
  }

  /**
   * The Equal Earth projection of Šavrič, Patterson and Jenny (2018), doi
   * 10.1080/13658816.2018.1504949.
   *
   * @param central the longitude of the middle, in degrees
   * @param scale units for a radian
   * @param x where the middle comes to lie
   */
  record EqualEarth(double central, double scale, double x, double y) implements Projection {

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    @Override
    public Point place(Location location) {
      double theta = Math.asin(M * Math.sin(Math.toRadians(location.latitude())));
      double square = theta * theta;
      double sixth = square * square * square;
      double slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
      double right = turned(location.longitude(), central) * Math.cos(theta) / (M * slope);
      double up = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
      return new Point(x + scale * right, y - scale * up);
    }
  }

  /** The longitude seen from the central meridian, in radians from -π to π. */
  static double turned(double longitude, double central) {
    return Math.toRadians(Math.IEEEremainder(longitude - central, 360));
  }
}
