package fr.passerelle.http.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that holds a file, as browsers send it (RFC 7578). The line between its parts is read from
 * its first line. A body that is no such form is taken as the file itself.
 *
 * @param fields the fields that are no files
 * @param fileName the name that the sender gives the file, without folders; empty where none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is; never compared
public record FormParts(Parameters fields, String fileName, byte[] file) {

  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
  private static final int LONGEST_HEAD = 4_096;
  private static final int MOST_PARTS = 50;

  /** Reads a body. What is cut short or ill-formed ends the form; what came before holds. */
  public static FormParts of(byte[] body) {
    byte[] line = boundary(body);
    return line == null ? new FormParts(Parameters.NONE, "", body) : parts(body, line);
  }

  private static FormParts parts(byte[] body, byte[] line) {
    var fields = new LinkedHashMap<String, List<String>>();
    String fileName = "";
    byte[] file = new byte[0];
    int start = line.length + 2;
    for (int part = 0; part < MOST_PARTS && start < body.length; part++) {
      int head = indexOf(body, bytes("\r\n\r\n"), start);
      int end = head < 0 ? -1 : indexOf(body, join(bytes("\r\n"), line), head + 2);
      if (end < head + 2 || head - start > LONGEST_HEAD) {
        break;
      }
      String headers = new String(body, start, head - start, StandardCharsets.UTF_8);
      byte[] content = Arrays.copyOfRange(body, Math.min(head + 4, end), end);
      var named = FILE_NAME.matcher(headers);
      var name = NAME.matcher(headers);
      if (named.find()) {
        fileName = named.group(1).replaceFirst(".*[/\\\\]", "");
        file = content;
      } else if (name.find()) {
        String text = Parameters.cleaned(new String(content, StandardCharsets.UTF_8));
        fields.computeIfAbsent(name.group(1), key -> new ArrayList<>()).add(text);
      }
      start = end + 2 + line.length + 2;
    }
    return new FormParts(new Parameters(Map.copyOf(fields)), fileName, file);
  }

  /** The line between the parts; null where the body is no form. */
  private static byte @Nullable [] boundary(byte[] body) {
    int end = indexOf(body, bytes("\r\n"), 0);
    boolean isLine = end >= 3 && end <= 80 && body[0] == '-' && body[1] == '-';
    String next =
        isLine
            ? new String(
                body, end + 2, Math.min(40, body.length - end - 2), StandardCharsets.ISO_8859_1)
            : "";
    return next.regionMatches(true, 0, "Content-Disposition: form-data", 0, 30)
        ? Arrays.copyOf(body, end)
        : null;
  }

  private static int indexOf(byte[] body, byte[] wanted, int from) {
    for (int i = from; i <= body.length - wanted.length; i++) {
      int length = 0;
      while (length < wanted.length && body[i + length] == wanted[length]) {
        length++;
      }
      if (length == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
