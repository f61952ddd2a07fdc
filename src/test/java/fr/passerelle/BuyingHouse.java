package fr.passerelle;

import fr.passerelle.account.Role;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.NeedSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** A whole installation in a folder, with a team that buys. */
@NullMarked
public final class BuyingHouse implements AutoCloseable {

  private final Application application;
  private final fr.passerelle.http.Server server;
  private final String team;
  private final String session;

  /**
   * Imports a file into a fresh folder, and starts.
   *
   * @param source the id of what the file is of
   */
  public BuyingHouse(Path data, String source, Path file) {
    application =
        new Application(
            Settings.from(
                Map.of(
                    "PASSERELLE_DATA",
                    data.toString(),
                    "PASSERELLE_HOME",
                    ".",
                    "PASSERELLE_PORT",
                    "0")));
    var read = application.sources().stream().filter(one -> one.id().equals(source)).findFirst();
    application.catalogue().importFrom(read.orElseThrow(), file, Progress.SILENT);
    application.finishIndexing();
    server = application.server();
    server.start();
    Stores stores = application.stores();
    var account = stores.accounts().open("buyer@example.org", "Buyer", "fr", false);
    team = stores.teams().create("Achats", account.id(), Role.BUYER).id();
    session = stores.sessions().begin(account.id(), "");
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  public String session() {
    return session;
  }

  public String team() {
    return team;
  }

  /** How many organisations there are. */
  public int organisations() {
    try (var snapshot = application.engine().snapshot()) {
      return snapshot.organisations();
    }
  }

  /** The newest sheet of the team. */
  public NeedSheet sheet() {
    return sheets().of(team).getFirst();
  }

  public NeedSheets sheets() {
    return application.stores().buyingRoom().sheets();
  }

  /**
   * Serves the starter catalogue until it is killed, to be looked at: prints address and cookie.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var house =
        new BuyingHouse(
            Files.createTempDirectory("passerelle-buying"),
            "starter",
            Path.of("index-data/starter"));
    System.out.printf(
        "%s/fr/equipes/%s/achats __Host-passerelle=%s%n",
        house.address(), house.team(), house.session());
    Thread.currentThread().join();
  }

  @Override
  public void close() {
    server.close();
    application.close();
  }
}
