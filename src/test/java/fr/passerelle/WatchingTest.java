package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.catalogue.source.ProfileSource;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.watch.Alert;
import fr.passerelle.workspace.watch.Frequency;
import fr.passerelle.workspace.watch.Watch;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a team is told of when directories are imported, changed and taken back. */
@NullMarked
class WatchingTest {

  private static final String HEAD = "name,country,city,type,description_fr,description_en\n";
  private static final String LIDAR =
      "Lumora,FR,Lyon,company,Nous fabriquons des capteurs lidar pour véhicules autonomes.,\n";
  private static final String BREAD =
      "Miche,FR,Nantes,company,Nous vendons du pain et des brioches.,\n";

  @TempDir private Path folder;
  private int files;

  /** The whole application, without a server, over a database that may have been there before. */
  private final class House implements AutoCloseable {
    private final Application application;
    private final Database database;

    House(Settings settings) {
      application = new Application(settings);
      String url = settings.databaseUrl();
      database = url == null ? Database.inFolder(settings.data()) : Database.at(url);
    }

    void team(String id, @Nullable String organisation) {
      database.change(
          transaction ->
              transaction.update(
                  "INSERT INTO team (id, name, organisation, created) VALUES (?, ?, ?, 0)",
                  id,
                  id,
                  organisation));
    }

    Watch watch(String team, String need, String... filters) {
      var parameters = Parameters.NONE.with("need", need);
      for (int i = 0; i < filters.length; i += 2) {
        parameters = parameters.with(filters[i], filters[i + 1]);
      }
      return application
          .stores()
          .watches()
          .add(team, null, "a watch", Language.FRENCH, parameters.query(), Frequency.DAILY)
          .orElseThrow();
    }

    List<Alert> alerts(Watch watch) {
      return application.stores().alerts().of(watch.team(), watch.id(), 0, 100);
    }

    long directory(String... rows) {
      var source = new DirectorySource("members", "Members", "unknown", "", day());
      long batch = read(source, "csv", HEAD + String.join("", rows));
      application.finishIndexing();
      return batch;
    }

    void profile(String id, String title) {
      read(new ProfileSource(), "jsonl", profileLine(first(), id, title));
      application.finishIndexing();
    }

    long read(Source source, String ending, String text) {
      try {
        var file = Files.writeString(folder.resolve("file" + files++ + "." + ending), text);
        return application.catalogue().importFrom(source, file, Progress.SILENT).batchId();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The id of the first organisation that the index holds. */
    String first() {
      try (var index = application.engine().snapshot()) {
        return index.organisation(0).id();
      }
    }

    @Override
    public void close() {
      application.close();
      database.close();
    }
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 11, 20);
  }

  private static String profileLine(String organisation, String id, String title) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return """
    {"id": "%s", "organisation": "%s", "country": "FR", "kind": "technology-offer", \
    "title": "%s", "summary": "%s", "description": "%s", "partner": {"types": ["company"], \
    "role": "Integrates it"}, "cooperation": ["licence"], "published": "%s", "expires": "%s"}
    """
        .formatted(id, organisation, title, title, title, today, today.plusMonths(6));
  }

  private House house(Dialect dialect) {
    return new House(settings(dialect));
  }

  private Settings settings(Dialect dialect) {
    var given = new TreeMap<>(Map.of("PASSERELLE_EMBEDDING_MODEL", "none"));
    if (dialect == Dialect.POSTGRESQL) {
      given.put("PASSERELLE_DATABASE_URL", Dialect.newPostgresql());
    }
    return Settings.from(given).withData(folder.resolve("data"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void oneMatchingOrganisationMakesOneAlertWithItsReason(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "lidar sensors for autonomous vehicles");
      house.directory(LIDAR, BREAD);
      assertThat(house.alerts(watch))
          .singleElement()
          .satisfies(
              alert -> {
                assertThat(alert.reason().concepts()).contains("lidar");
                assertThat(alert.reason().evidence()).isEmpty();
                assertThat(alert.reason().source()).isEqualTo("members");
                assertThat(alert.reason().day()).isEqualTo(day());
                assertThat(alert.isSeen()).isFalse();
                assertThat(
                        house
                            .application
                            .catalogue()
                            .organisation(alert.organisation())
                            .orElseThrow()
                            .name(Language.FRENCH))
                    .isEqualTo("Lumora");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatDoesNotMatchMakesNone(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "lidar sensors for autonomous vehicles");
      house.directory(BREAD);
      assertThat(house.alerts(watch)).isEmpty();
      assertThat(house.application.stores().alerts().sequence())
          .isEqualTo(house.application.catalogue().lastSequence());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readingTheSameAgainMakesNone(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "capteurs lidar");
      house.directory(LIDAR, BREAD);
      var first = house.alerts(watch);
      house.directory(LIDAR, BREAD);
      house.directory(BREAD, LIDAR.replace("autonomes.", "autonomes et des radars."));
      assertThat(first).hasSize(1);
      assertThat(house.alerts(watch)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEditThatMakesItMatchMakesOne(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "lidar");
      house.directory(BREAD, "Lumora,FR,Lyon,company,Nous fabriquons des lampes.,\n");
      assertThat(house.alerts(watch)).isEmpty();
      house.directory(BREAD, LIDAR);
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anEditThatMakesItPassTheFilterMakesOne(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "lidar", "type", "laboratory");
      house.directory(LIDAR);
      assertThat(house.alerts(watch)).isEmpty();
      house.directory(LIDAR.replace("company", "laboratory"));
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasThereBeforeTheWatchIsNotNew(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      house.directory(LIDAR);
      var watch = house.watch("a", "lidar");
      house.directory(LIDAR.replace("autonomes.", "autonomes et des radars."));
      assertThat(house.alerts(watch)).isEmpty();
      house.directory(LIDAR, LIDAR.replace("Lumora", "Brumeval"));
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsTakenBackTakesItsAlertsOutOfSightAndBringsThemBack(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "lidar");
      house.directory(BREAD);
      long batch = house.directory(BREAD, LIDAR);
      assertThat(house.alerts(watch)).hasSize(1);
      house.application.catalogue().undo(batch);
      house.application.finishIndexing();
      assertThat(house.alerts(watch)).isEmpty();
      assertThat(house.application.stores().watches().of("a").getFirst().unseen()).isZero();
      house.directory(BREAD, LIDAR, "Pain,FR,Metz,company,Du pain.,\n");
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachWatchIsToldForItselfAndNoOtherTeamSeesIt(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      house.team("b", null);
      var lidar = house.watch("a", "lidar");
      var bread = house.watch("b", "", "country", "FR", "type", "company");
      var china = house.watch("b", "lidar", "country", "CN");
      house.directory(LIDAR, BREAD);
      assertThat(house.alerts(lidar)).hasSize(1);
      assertThat(house.alerts(bread)).hasSize(2);
      assertThat(house.alerts(bread))
          .allSatisfy(alert -> assertThat(alert.reason().concepts()).isEmpty());
      assertThat(house.alerts(china)).isEmpty();
      var alerts = house.application.stores().alerts();
      assertThat(alerts.of("b", lidar.id(), 0, 10)).isEmpty();
      assertThat(alerts.count("b", lidar.id())).isZero();
      String subject = house.alerts(lidar).getFirst().subject();
      assertThat(alerts.decline("b", lidar.id(), subject, true)).isFalse();
      alerts.see("b", lidar.id());
      assertThat(house.alerts(lidar).getFirst().isSeen()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPausedWatchIsToldNothingOfMeanwhile(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var watch = house.watch("a", "lidar");
      assertThat(house.application.stores().watches().pause("b", watch.id())).isFalse();
      assertThat(house.application.stores().watches().pause("a", watch.id())).isTrue();
      house.directory(LIDAR);
      assertThat(house.application.stores().watches().resume("a", watch.id())).isTrue();
      house.directory(LIDAR, LIDAR.replace("Lumora", "Brumeval"));
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aTeamIsNotToldOfItself(Dialect dialect) {
    try (var house = house(dialect)) {
      house.directory("Lumora,FR,Lyon,company,Nous fabriquons des lampes.,\n");
      house.team("a", house.first());
      var watch = house.watch("a", "lidar");
      house.directory(LIDAR);
      assertThat(house.alerts(watch)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNewProfileIsToldOnceThoughItsOrganisationIsKnown(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      house.directory(LIDAR);
      var watch = house.watch("a", "solid-state battery");
      house.profile("p1", "Solid-state battery for satellites");
      assertThat(house.alerts(watch))
          .singleElement()
          .satisfies(
              alert -> {
                assertThat(alert.isOfProfile()).isTrue();
                assertThat(alert.reason().title()).isEqualTo("Solid-state battery for satellites");
              });
      house.profile("p1", "Solid-state battery for small satellites");
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCrashBetweenTheAlertAndTheIndexMakesNoSecondOne(Dialect dialect) throws IOException {
    var settings = settings(dialect);
    Watch watch;
    try (var house = new House(settings)) {
      house.team("a", null);
      house.application.finishIndexing();
    }
    Path before = folder.resolve("before");
    copy(settings.data().resolve("index"), before);
    try (var house = new House(settings)) {
      watch = house.watch("a", "lidar");
      house.directory(LIDAR);
      assertThat(house.alerts(watch)).hasSize(1);
      house.application.stores().alerts().see("a", watch.id());
    }
    // The index as it was when the alert had been written and nothing after.
    delete(settings.data().resolve("index"));
    copy(before, settings.data().resolve("index"));
    try (var house = new House(settings)) {
      house.application.finishIndexing();
      assertThat(house.alerts(watch)).singleElement().matches(Alert::isSeen);
      house.application.indexing().rebuild();
      assertThat(house.alerts(watch)).singleElement().matches(Alert::isSeen);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasFoundBeforeAStopIsDeliveredAfterIt(Dialect dialect) {
    var settings = settings(dialect);
    Watch watch;
    try (var house = new House(settings)) {
      house.team("a", null);
      watch = house.watch("a", "lidar");
      house.read(
          new DirectorySource("members", "Members", "unknown", "", day()), "csv", HEAD + LIDAR);
      house.application.indexing().catchUp();
      assertThat(house.alerts(watch)).isEmpty();
    }
    try (var house = new House(settings)) {
      assertThat(house.application.stores().alerts().deliver()).isFalse();
      assertThat(house.alerts(watch)).hasSize(1);
      house.application.stores().alerts().deliver();
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anIndexMadeAnewTellsNothingAgain(Dialect dialect) {
    var settings = settings(dialect);
    Watch watch;
    try (var house = new House(settings)) {
      house.team("a", null);
      house.directory(LIDAR);
      watch = house.watch("a", "lidar");
    }
    delete(settings.data().resolve("index"));
    try (var house = new House(settings)) {
      house.application.finishIndexing();
      assertThat(house.alerts(watch)).isEmpty();
      house.directory(LIDAR, LIDAR.replace("Lumora", "Brumeval"));
      assertThat(house.alerts(watch)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aWatchThatIsRemovedMeanwhileStopsNothing(Dialect dialect) {
    try (var house = house(dialect)) {
      house.team("a", null);
      var gone = house.watch("a", "lidar");
      var stays = house.watch("a", "lidar");
      house.directory(BREAD);
      assertThat(house.application.stores().watches().remove("b", gone.id())).isFalse();
      assertThat(house.application.stores().watches().remove("a", gone.id())).isTrue();
      house.directory(BREAD, LIDAR);
      assertThat(house.alerts(stays)).hasSize(1);
      assertThat(house.alerts(gone)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLetterTellsTheReasonAndThatOfAnotherDayTellsTheRest(Dialect dialect) {
    try (var house = house(dialect);
        var server = house.application.server()) {
      house.team("a", null);
      house.database.change(
          transaction -> {
            transaction.update(
                "INSERT INTO account (id, email, address, name, language, administrator,"
                    + " confirmed, closed, created) VALUES ('p', 'lea@example.org',"
                    + " 'lea@example.org', 'Lea', 'fr', 0, 1, 0, 1)");
            transaction.update(
                "INSERT INTO membership (account, team, role, manages)"
                    + " VALUES ('p', 'a', 'member', 1)");
          });
      var watch =
          house
              .application
              .stores()
              .watches()
              .add("a", "p", "Lidar <b>", Language.FRENCH, "need=lidar", Frequency.AT_ONCE)
              .orElseThrow();
      house.directory(BREAD);
      try (var keeper = house.application.watchKeeper(server)) {
        assertThat(keeper.send()).isZero();
        house.directory(BREAD, LIDAR);
        assertThat(keeper.send()).isOne();
        assertThat(keeper.send()).isZero();
        house.directory(BREAD, LIDAR, LIDAR.replace("Lumora", "Brumeval"));
        assertThat(keeper.send()).isOne();
      }
      var sent =
          house.database.read(
              transaction ->
                  transaction.query(
                      "SELECT reader, subject, text, html, headers FROM outbox ORDER BY created",
                      row ->
                          List.of(
                              row.text(1), row.text(2), row.text(3), row.text(4), row.text(5))));
      assertThat(sent).hasSize(2);
      assertThat(sent.getFirst().get(0)).isEqualTo("lea@example.org");
      assertThat(sent.getFirst().get(1)).contains("Lidar <b>").startsWith("1");
      assertThat(sent.getFirst().get(2))
          .contains("Lumora (")
          .containsPattern("Sa fiche \\(.*20 novembre 2026\\) parle de.*[Ll]idar")
          .contains("/pourquoi?need=lidar")
          .contains("/fr/veilles/fin/" + watch.unsubscribe());
      assertThat(sent.getFirst().get(3)).contains("Lidar &lt;b&gt;").doesNotContain("<b>");
      assertThat(sent.getFirst().get(4))
          .contains("List-Unsubscribe:<http", watch.unsubscribe())
          .contains("List-Unsubscribe-Post:List-Unsubscribe=One-Click");
      assertThat(sent.getLast().get(2)).contains("Brumeval").doesNotContain("Lumora");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
  }

  private static void delete(Path from) {
    try (Stream<Path> files = Files.walk(from)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
