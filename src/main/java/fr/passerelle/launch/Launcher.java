package fr.passerelle.launch;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Starts the program under a Java that can run it.
 *
 * <p>Compiled for Java 8 and calling nothing newer, so that {@code java -jar} works with whatever
 * {@code java} comes first on the path: this class then finds a JDK 25 and starts that one, with
 * the switches that Lucene wants.
 */
public final class Launcher {

  private static final int NEEDED = 25;
  private static final Charset UTF_8 = Charset.forName("UTF-8");

  /** The property in which the child finds its arguments: Base64 of UTF-8, each ended by a zero. */
  private static final String ARGUMENTS = "passerelle.arguments";

  private static final String MAIN = "fr.passerelle.Main";

  private Launcher() {}

  public static void main(String[] args) throws Exception {
    String[] arguments = asTyped(args);
    if (running() >= NEEDED && hasVectorModule()) {
      Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
      return;
    }
    File java = find();
    if (java == null) {
      System.err.println(
          "This program needs Java "
              + NEEDED
              + " or newer; this is Java "
              + running()
              + " and no newer one was found. Set JAVA_HOME to one.");
      System.exit(78);
      return;
    }
    System.exit(run(java, arguments));
  }

  /**
   * The arguments as UTF-8. Java decodes them by the locale, and in the C locale of many servers
   * nothing but ASCII survives that; the system still has the bytes.
   */
  private static String[] asTyped(String[] args) {
    if ("UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))) {
      return args;
    }
    try (FileInputStream file = new FileInputStream("/proc/self/cmdline")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
      String[] all = new String(bytes.toByteArray(), UTF_8).split("\0", -1);
      int end = all.length - 1; // every argument ends with a zero
      return end < args.length ? args : Arrays.copyOfRange(all, end - args.length, end);
    } catch (IOException e) {
      return args;
    }
  }

  /** The arguments in ASCII, so that they reach the child whatever the locale. */
  private static String packed(String[] args) {
    StringBuilder joined = new StringBuilder();
    for (String argument : args) {
      joined.append(argument).append('\0');
    }
    return Base64.getEncoder().encodeToString(joined.toString().getBytes(UTF_8));
  }

  private static int run(File java, String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<String>();
    command.add(java.getPath());
    command.add("--add-modules=jdk.incubator.vector");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("-D" + ARGUMENTS + "=" + packed(args));
    command.add(MAIN);
    final Process child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread() {
              @Override
              public void run() {
                child.destroy();
                try {
                  child.waitFor();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    return child.waitFor();
  }

  /** The newest fit {@code java}: JAVA_HOME's, else this one, else one under /usr/lib/jvm. */
  private static File find() {
    List<File> homes = new ArrayList<File>();
    String home = System.getenv("JAVA_HOME");
    if (home != null) {
      homes.add(new File(home));
    }
    homes.add(new File(System.getProperty("java.home")));
    File[] installed = new File("/usr/lib/jvm").listFiles();
    if (installed != null) {
      Arrays.sort(installed);
      homes.addAll(Arrays.asList(installed));
    }
    for (File candidate : homes) {
      File java = new File(candidate, "bin/java");
      if (java.canExecute() && version(candidate) >= NEEDED) {
        return java;
      }
    }
    return null;
  }

  /** The feature version that {@code home/release} states, such as 25; 0 where it states none. */
  private static int version(File home) {
    try (java.util.Scanner lines = new java.util.Scanner(new File(home, "release"), "UTF-8")) {
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("JAVA_VERSION=")) {
          return feature(line.substring("JAVA_VERSION=".length()).replace("\"", ""));
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  private static int running() {
    return feature(System.getProperty("java.version"));
  }

  private static int feature(String version) {
    String number = version.startsWith("1.") ? version.substring(2) : version;
    return Integer.parseInt(number.split("[^0-9]")[0]);
  }

  private static boolean hasVectorModule() {
    try {
      Class.forName("jdk.incubator.vector.Vector");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
