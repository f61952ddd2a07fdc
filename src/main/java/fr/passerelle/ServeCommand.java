package fr.passerelle;

import fr.passerelle.Settings.SettingInvalid;
import fr.passerelle.workspace.exposure.Exposures;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves pages and API until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves pages and API; fills an empty catalogue with the starter entries.",
    footer = {
      "",
      "Examples:",
      "  passerelle serve",
      "  passerelle serve --port 8080 --data /srv/p"
    })
final class ServeCommand extends DataOptions implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  @Option(names = "--port", description = "The port to listen on (7070); 0 takes a free one.")
  private @Nullable Integer port;

  @Option(names = "--host", description = "The address to listen on (127.0.0.1).")
  private @Nullable String host;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = settings();
    settings = port == null ? settings : settings.withPort(port);
    settings = host == null ? settings : settings.withHost(host);
    log.info("settings: {}", settings);
    var stopped = new CountDownLatch(1);
    try (var application = new Application(settings)) {
      if (!application.writesIndex()) {
        throw new SettingInvalid(
            "another server uses the data folder %s: stop it, or give another --data"
                .formatted(settings.data()));
      }
      application.prepare();
      application.indexing().start();
      application.letters().open();
      var daily = Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
      application.stores().own().mend();
      var _ =
          daily.scheduleWithFixedDelay(
              () -> writeExposures(application),
              Exposures.FLUSH_SECONDS,
              Exposures.FLUSH_SECONDS,
              TimeUnit.SECONDS);
      var _ = daily.scheduleWithFixedDelay(() -> refresh(application), 1, 24, TimeUnit.HOURS);
      var _ = daily.scheduleWithFixedDelay(() -> sweep(application), 0, 1, TimeUnit.MINUTES);
      try (var server = application.server();
          var keeper = application.watchKeeper(server)) {
        server.start();
        keeper.start();
        var reminding = application.followUpPost(server);
        var _ = daily.scheduleWithFixedDelay(() -> remind(reminding), 1, 60, TimeUnit.MINUTES);
        var out = spec.commandLine().getOut();
        SourcesCommand.tell(out, application.dictionaries());
        out.printf("Passerelle answers at http://%s:%d%n", settings.host(), server.port());
        out.flush();
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> stop(server, keeper, application, stopped)));
        stopped.await();
      } finally {
        daily.shutdownNow();
      }
    }
    return 0;
  }

  private static void remind(FollowUpPost post) {
    try {
      post.send();
    } catch (RuntimeException e) { // the next hour tries again
      log.error("could not remind of what is due after missions", e);
    }
  }

  private static void writeExposures(Application application) {
    try {
      application.stores().own().exposures().flush();
      application.stores().visibilityRoom().lists().flush();
    } catch (RuntimeException e) { // what could not be written is counted on
      log.error("could not write how often organisations were shown", e);
    }
  }

  private static void refresh(Application application) {
    try {
      application.stores().own().tidy();
      application.stores().visibilityRoom().lists().tidy();
      application.stores().accounts().tidy();
      application.refresh().run(told -> log.info("refresh: {}", told));
    } catch (RuntimeException e) { // the next day tries again
      log.error("could not read again what is due", e);
    }
  }

  private static void sweep(Application application) {
    try {
      application.sweepProfiles();
    } catch (RuntimeException e) { // the next minute tries again
      log.error("could not look through the published profiles", e);
    }
  }

  /** Requests under way are answered, the index is committed, then the process ends. */
  private static void stop(
      AutoCloseable server, AutoCloseable keeper, Application application, CountDownLatch stopped) {
    try {
      server.close();
      keeper.close();
      writeExposures(application);
      application.close();
    } catch (Exception e) {
      log.error("could not stop in order", e);
    }
    stopped.countDown();
  }
}
