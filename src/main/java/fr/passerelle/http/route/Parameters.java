package fr.passerelle.http.route;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The parameters of an address, in their order. Immutable: each change is another one.
 *
 * <p>Reading never fails: what is not well-formed UTF-8 or percent-encoding becomes replacement
 * characters, and characters that steer rather than write (controls, bidirectional overrides,
 * halves of surrogate pairs) become spaces.
 */
public record Parameters(Map<String, List<String>> values) {

  public static final Parameters NONE = new Parameters(Map.of());

  /** The end of a line within a field, as {@link #text} knows it, percent-encoded. */
  static final String LINE_END_IN_ADDRESS = "%E2%80%A8";

  private static final char LINE_END = '\u2028';

  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

  public Parameters {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (name, all) -> {
          if (!all.isEmpty()) {
            copy.put(name, List.copyOf(all));
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** Reads the part of an address after the question mark. */
  public static Parameters parse(String query) {
    var values = new LinkedHashMap<String, List<String>>();
    for (String pair : query.split("&", 1_000)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return new Parameters(values);
  }

  /** The text without characters that steer rather than write; line ends become spaces too. */
  public static String cleaned(String text) {
    return STEERING.matcher(text).replaceAll(" ");
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** The first value of a name, in one line without spaces around it; empty where none. */
  public String first(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst().replace(LINE_END, ' ').strip();
  }

  /** The same with its ends of lines, where they were kept. */
  public String text(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst().replace(LINE_END, '\n').strip();
  }

  /** All values of a name as they stand. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The values of a name, also where several stand in one with commas between; none blank. */
  public List<String> each(String name) {
    return all(name).stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** With these values alone for a name; a blank one lifts it. */
  public Parameters with(String name, String... all) {
    var changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(all).stream().filter(value -> !value.isBlank()).toList());
    return new Parameters(changed);
  }

  /** With one more value for a name that may have several. */
  public Parameters plus(String name, String value) {
    var all = new ArrayList<>(each(name));
    all.add(value);
    return with(name, all.stream().distinct().toArray(String[]::new));
  }

  /** Without one of the values of a name. */
  public Parameters minus(String name, String value) {
    return with(
        name, each(name).stream().filter(other -> !other.equals(value)).toArray(String[]::new));
  }

  /** Without these names. */
  public Parameters without(String... names) {
    var changed = new LinkedHashMap<>(values);
    for (String name : names) {
      changed.remove(name);
    }
    return new Parameters(changed);
  }

  /** With these names alone. */
  public Parameters only(Set<String> names) {
    var changed = new LinkedHashMap<>(values);
    changed.keySet().retainAll(names);
    return new Parameters(changed);
  }

  /** The address of a path with these parameters. */
  public String on(String path) {
    return values.isEmpty() ? path : path + "?" + query();
  }

  /** As they stand in an address after the question mark. */
  public String query() {
    var joined = new StringJoiner("&");
    values.forEach((name, all) -> all.forEach(v -> joined.add(encoded(name) + "=" + encoded(v))));
    return joined.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  private static String decoded(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return cleaned(bytes.toString(StandardCharsets.UTF_8));
  }
}
