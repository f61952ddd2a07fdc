package fr.passerelle.http.route;

import java.util.List;

/**
 * A parameter of a route.
 *
 * @param description one English line
 * @param accepted the values there are; empty where any of the kind will do
 */
public record Parameter(
    String name, Place place, Kind kind, String description, List<String> accepted) {

  /** Where it stands. */
  public enum Place {
    PATH,
    QUERY
  }

  /** What its value is. */
  public enum Kind {
    TEXT,
    /** Text, any number of times or with commas between. */
    TEXTS,
    WHOLE_NUMBER,
    NUMBER
  }

  public Parameter {
    accepted = List.copyOf(accepted);
  }

  public static Parameter path(String name, String description) {
    return new Parameter(name, Place.PATH, Kind.TEXT, description, List.of());
  }

  public static Parameter query(String name, Kind kind, String description, String... accepted) {
    return new Parameter(name, Place.QUERY, kind, description, List.of(accepted));
  }
}
