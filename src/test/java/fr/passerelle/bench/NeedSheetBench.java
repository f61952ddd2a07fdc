package fr.passerelle.bench;

import fr.passerelle.BuyingHouse;
import fr.passerelle.SharedData;
import fr.passerelle.purchasing.Multipart;
import fr.passerelle.purchasing.NeedSheet;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Drops a sheet of 500 needs on a server over 50,000 organisations, and prints how long it takes
 * until the filled sheet is there: once after the start, and once more.
 *
 * <p>Run by {@code mvn -q -Pbench -Dbench=fr.passerelle.bench.NeedSheetBench -Dbench.heap=1500m
 * process-test-classes}. It takes the ROR file of the shared data where there is one, else
 * organisations made of the starter entries.
 */
final class NeedSheetBench {

  private static final Path NEEDS = Path.of("src/test/resources/purchasing/needs-500.csv");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private NeedSheetBench() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("passerelle-needs");
    try {
      var ror = SharedData.folder("data/ror").map(found -> found.resolve("ror.jsonl.gz"));
      var file = ror.isPresent() ? ror.get() : ManyOrganisations.write(folder, 50_000);
      var data = folder.resolve("data");
      Files.createDirectories(data);
      try (var house = new BuyingHouse(data, ror.isPresent() ? "ror" : "starter", file)) {
        System.out.printf(Locale.ROOT, "%,d organisations%n", house.organisations());
        run(house, "first");
        run(house, "second");
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void run(BuyingHouse house, String name) throws Exception {
    var open = new Multipart(house.address(), house.session(), "");
    var account = new String(open.file("/fr/compte").body(), StandardCharsets.UTF_8);
    var found = CSRF.matcher(account);
    var buyer = new Multipart(house.address(), house.session(), found.find() ? found.group(1) : "");
    String all = "/fr/equipes/" + house.team() + "/achats";
    long from = System.nanoTime();
    long busy = processor();
    int status = buyer.send(all, name, "needs.csv", Files.readAllBytes(NEEDS)).statusCode();
    double searched = 0;
    while (house.sheet().state() != NeedSheet.State.READY) {
      if (searched == 0 && house.sheet().searched() == 500) {
        searched = seconds(from);
      }
      Thread.sleep(100);
    }
    var sheet = house.sheet();
    int bytes = buyer.file(all + "/" + sheet.id() + "/fichier/xlsx").body().length;
    System.out.printf(
        Locale.ROOT,
        "%s: answered %d; %d lines searched after %.1f s; filled XLSX of %,d bytes after %.1f s"
            + " (%.1f s of processor, load of the machine %.1f)%n",
        name,
        status,
        sheet.searched(),
        searched,
        bytes,
        seconds(from),
        (processor() - busy) / 1e9,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** What this process has had of the processors, in nanoseconds: others do not change it. */
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }
}
