package fr.passerelle.launch;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final String MAIN = "fr.passerelle.Main";

  private Launcher() {}

  public static void main(String[] args) throws Exception {
    if (running() >= NEEDED && hasVectorModule()) {
      Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
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
    System.exit(run(java, args));
  }

  private static int run(File java, String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<String>();
    command.add(java.getPath());
    command.add("--add-modules=jdk.incubator.vector");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(MAIN);
    command.addAll(Arrays.asList(args));
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
