package fr.passerelle.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a database says of its own tables. */
final class Tables {

  private static final String SCRIPTS_RUN = "flyway_schema_history";

  private Tables() {}

  /** The names of all tables of ours, such that each stands after those that it refers to. */
  static List<String> inOrder(Connection connection) throws SQLException {
    var referred = new TreeMap<String, Set<String>>();
    var metadata = connection.getMetaData();
    for (String name : names(connection)) {
      var others = new TreeSet<String>();
      try (var keys = metadata.getImportedKeys(null, connection.getSchema(), name)) {
        while (keys.next()) {
          others.add(keys.getString("PKTABLE_NAME"));
        }
      }
      others.remove(name);
      referred.put(name, others);
    }
    SequencedSet<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < referred.size()) {
      int before = ordered.size();
      referred.forEach(
          (name, others) -> {
            if (ordered.containsAll(others)) {
              ordered.add(name);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle: " + referred);
      }
    }
    return List.copyOf(ordered);
  }

  private static List<String> names(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.equals(SCRIPTS_RUN) && !name.startsWith("sqlite_")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The number of the last script that was run. */
  static int schema(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT version FROM " + SCRIPTS_RUN + " ORDER BY 1")) {
      int last = 0;
      while (rows.next()) {
        String version = rows.getString(1);
        last = version == null ? last : Math.max(last, Integer.parseInt(version));
      }
      return last;
    }
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
