package fr.passerelle;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** What a command printed, and its exit code. */
@NullMarked
final class Ran {

  final int code;
  final String out;
  final String err;

  private Ran(int code, String out, String err) {
    this.code = code;
    this.out = out;
    this.err = err;
  }

  /** Runs a command over a data folder, as a shell would. */
  static Ran of(Path data, Map<String, String> environment, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    if (!all.contains("--help") && !all.getFirst().equals("nonsense")) {
      all.addAll(List.of("--data", data.toString()));
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var formerOut = System.out;
    var formerErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Main.run(environment, all.toArray(String[]::new));
      return new Ran(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(formerOut);
      System.setErr(formerErr);
    }
  }
}
