package fr.passerelle.bench;

import fr.passerelle.SharedData;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Replays needs against a real server over 50,000 organisations and prints how long each took.
 *
 * <p>The server is a process of its own with a heap of 512 MB, so that its CPU time is its own; one
 * client asks one request after the other over one connection. Every need is new to the server, so
 * that none is answered from its cache. Beside it stands what Lucene alone needs for the same words
 * on the same index: the ten best of any of the words of the gloss.
 *
 * <p>Run by {@code mvn -q -Pbench process-test-classes}. It takes the ROR file of the shared data
 * where there is one, else organisations made of the starter entries.
 */
final class RequestReplay {

  private static final Path INDEX_DATA = Path.of("index-data");
  private static final int WARM_UP = 900;
  private static final int MEASURED = 300;
  private static final String HEAP = "-Xmx512m";

  private final Path data;
  private final List<AskedNeed> needs;

  private RequestReplay(Path data) {
    this.data = data;
    var thesaurus = Thesaurus.read(INDEX_DATA.resolve("thesaurus"));
    this.needs = AskedNeed.distinct(thesaurus, WARM_UP + MEASURED);
  }

  /**
   * Runs it.
   *
   * @param arguments none, or a data folder that an import filled already and that is left as it is
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
      new RequestReplay(Path.of(arguments[0])).replay();
      return;
    }
    var folder = Files.createTempDirectory("passerelle-replay");
    try {
      var replay = new RequestReplay(folder.resolve("data"));
      replay.fill(folder);
      replay.replay();
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void fill(Path folder) throws IOException, InterruptedException {
    var ror = SharedData.folder("data/ror").map(found -> found.resolve("ror.jsonl.gz"));
    String source = ror.isPresent() ? "ror" : "starter";
    var file = ror.isPresent() ? ror.get() : ManyOrganisations.write(folder, 50_000);
    long begin = System.nanoTime();
    var importing = passerelle("import", source, file.toString());
    try (var lines = importing.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(System.out::println);
    }
    if (importing.waitFor() != 0) {
      throw new IllegalStateException("the import ended with " + importing.exitValue());
    }
    System.out.printf(
        Locale.ROOT,
        "import, with the start of its JVM: %.1f s%n",
        (System.nanoTime() - begin) / 1e9);
  }

  private void replay() throws IOException, InterruptedException {
    var server = passerelle("serve", "--port", "0");
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      String address = address(server.inputReader(StandardCharsets.UTF_8));
      for (var need : needs.subList(0, WARM_UP)) {
        ask(client, address, need);
      }
      var measured = needs.subList(WARM_UP, needs.size());
      var before = cpu(server);
      var times = new ArrayList<Double>();
      for (var need : measured) {
        times.add(ask(client, address, need));
      }
      var spent = cpu(server).minus(before);
      System.out.printf("load of the machine: %.1f%n", load());
      tell("over HTTP, all", times);
      tell("  without a filter", pick(times, measured, false));
      tell("  with a filter", pick(times, measured, true));
      System.out.printf(
          Locale.ROOT, "server CPU: %.1f ms a request%n", spent.toNanos() / 1e6 / measured.size());
      var cached = new ArrayList<Double>();
      for (var need : measured) {
        cached.add(ask(client, address, need));
      }
      tell("asked again, from the cache", cached);
      var bare = bare(measured);
      tell("bare Lucene, gloss, top 10", bare);
      System.out.printf(Locale.ROOT, "ratio of the medians: %.1f%n", median(times) / median(bare));
    } finally {
      server.destroy();
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
    }
  }

  private List<Double> bare(List<AskedNeed> measured) throws IOException {
    var glosser =
        new Glosser(
            Thesaurus.read(INDEX_DATA.resolve("thesaurus")), INDEX_DATA.resolve("thesaurus"));
    var glosses = needs.stream().map(need -> glosser.gloss(need.text(), need.language())).toList();
    try (var lucene = new BareLucene(data.resolve("index"))) {
      glosses.forEach(lucene::milliseconds);
      return glosses.subList(glosses.size() - measured.size(), glosses.size()).stream()
          .map(lucene::milliseconds)
          .toList();
    }
  }

  private Process passerelle(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED"));
    String switches = System.getenv("REPLAY_JVM"); // such as -XX:StartFlightRecording=…
    if (switches != null && !switches.isBlank()) {
      command.addAll(Arrays.asList(switches.split(" ", -1)));
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "fr.passerelle.Main", arguments[0]));
    command.addAll(List.of(arguments).subList(1, arguments.length));
    command.addAll(List.of("--data", data.toString()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
    return builder.start();
  }

  /** Reads the server's output up to its address, and the rest on a thread of its own. */
  private static String address(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return line.substring(at).strip();
      }
    }
    throw new IllegalStateException("the server ended before it listened");
  }

  private static double ask(HttpClient client, String address, AskedNeed need)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address + need.path())).build();
    long begin = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofString());
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          answer.statusCode() + " for " + need.path() + ": " + answer.body());
    }
    return milliseconds;
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static List<Double> pick(List<Double> times, List<AskedNeed> needs, boolean filtered) {
    var picked = new ArrayList<Double>();
    for (int i = 0; i < times.size(); i++) {
      if (needs.get(i).isFiltered() == filtered) {
        picked.add(times.get(i));
      }
    }
    return picked;
  }

  private static void tell(String what, List<Double> milliseconds) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %4d requests, median %.1f ms, p90 %.1f ms, p99 %.1f ms%n",
        what,
        milliseconds.size(),
        median(milliseconds),
        share(milliseconds, 0.9),
        share(milliseconds, 0.99));
  }

  private static double median(List<Double> values) {
    return share(values, 0.5);
  }

  private static double share(List<Double> values, double share) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
