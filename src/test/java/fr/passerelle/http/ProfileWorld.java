package fr.passerelle.http;

import fr.passerelle.ProfileCarrier;
import fr.passerelle.account.Account;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.profile.PublishedProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** A server with an index of its own, a team that speaks for a firm, another, and a reviewer. */
@NullMarked
final class ProfileWorld implements AutoCloseable {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  final TeamServer server;
  final Catalogue catalogue;
  final Organisation firm;
  final Account author;
  final Team ours;
  final TeamServer.Reader writer;
  final Team theirs;
  final TeamServer.Reader stranger;
  final TeamServer.Reader reviewer;
  private final LuceneEngine engine;
  private final ProfileCarrier carrier;
  private long indexed;

  ProfileWorld() {
    try {
      var folder = Files.createTempDirectory("passerelle-profiles");
      var database = Database.inFolder(folder);
      var clock = InstantSource.system();
      var thesaurus = Thesaurus.read(LANGUAGE);
      catalogue = new Catalogue(database, clock);
      catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
      carrier = new ProfileCarrier(catalogue.house(), thesaurus, null);
      engine =
          new LuceneEngine(folder.resolve("index"), thesaurus, new Glosser(thesaurus, LANGUAGE));
      index();
      server = new TeamServer(database, clock, true, engine, this::carry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    firm = catalogue.organisation("bulane").orElseThrow();
    author = server.person("auteur@example.org");
    ours = server.team("Atelier des électrolyseurs", author, Role.MEMBER);
    server.stores.teams().speakFor(ours.id(), firm.id(), null);
    writer = server.as(author);
    var other = server.person("autre@example.org");
    theirs = server.team("Une autre équipe", other, Role.MEMBER);
    stranger = server.as(other);
    var staff = server.person("pole@example.org");
    server.team("Un pôle", staff, Role.CLUSTER_STAFF);
    reviewer = server.as(staff);
  }

  private void carry(PublishedProfiles published) {
    carrier.catchUp(published);
    index();
  }

  private void index() {
    var changes = new ArrayList<Change>();
    for (var change : catalogue.changes(indexed, 1_000_000)) {
      changes.add(change(change));
    }
    engine.apply(changes);
    indexed = catalogue.lastSequence();
    engine.commit(indexed);
  }

  private static Change change(CatalogueChange change) {
    return switch (change) {
      case CatalogueChange.OrganisationPut put -> new Change.OrganisationPut(put.organisation());
      case CatalogueChange.OrganisationRemoved gone -> new Change.OrganisationRemoved(gone.id());
      case CatalogueChange.EvidencePut put -> new Change.EvidencePut(put.evidence());
      case CatalogueChange.EvidenceRemoved gone -> new Change.EvidenceRemoved(gone.id());
    };
  }

  /** The path of a team's profiles. */
  static String profiles(Team team) {
    return "/fr/equipes/" + team.id() + "/profils";
  }

  /** A whole profile in the fields of the form, with some of them written otherwise. */
  static String[] fields(String... otherwise) {
    var form =
        TeamServer.form(
            "money", "in",
            "matter", "technology",
            "language", "fr",
            "title", "Séchage du papier par pompe à chaleur haute température",
            "summary",
                "Une entreprise propose une pompe à chaleur qui sèche le papier à 140 degrés."
                    + " Elle s’adresse aux fabricants de machines à papier.",
            "description",
                "La machine reprend la chaleur de l’air humide.\nElle a tourné deux hivers dans"
                    + " une papeterie.",
            "role", "Le fabricant adapte la machine et la vend dans son pays.",
            "cooperation", "licence",
            "technologies", "pompe à chaleur",
            "markets", "papier",
            "targets", "Chine, DE",
            "trl", "7",
            "background", "kept",
            "foreground", "joint");
    for (int i = 0; i < otherwise.length; i += 2) {
      form = form.with(otherwise[i], otherwise[i + 1]);
    }
    var all = new ArrayList<String>();
    form.values().forEach((name, values) -> all.addAll(List.of(name, values.getFirst())));
    return all.toArray(String[]::new);
  }

  /** Writes a profile, and returns its path. */
  String written(String... otherwise) {
    var response = writer.post(profiles(ours) + "/nouveau", fields(otherwise));
    if (response.statusCode() != 303) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return location(response);
  }

  /** Writes a profile and hands it in; returns its path. */
  String submitted(String... otherwise) {
    String path = written(otherwise);
    var response = act(path, "submit");
    if (response.statusCode() != 303) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return path;
  }

  /** Writes a profile, hands it in and publishes it; returns its id. */
  String published(String... otherwise) {
    String id = id(submitted(otherwise));
    var response =
        reviewer.post("/fr/relecture/" + id, "do", "publish", "version", version(reviewer, id));
    if (response.statusCode() != 303) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return id;
  }

  private static String version(TeamServer.Reader reader, String id) {
    return version(reader.get("/fr/relecture/" + id).body());
  }

  /** The version that a page's form was made from. */
  static String version(String page) {
    var found = VERSION.matcher(page);
    if (!found.find()) {
      throw new AssertionError("no version in " + page);
    }
    return found.group(1);
  }

  /** Does something with a profile as its team. */
  HttpResponse<String> act(String path, String deed) {
    return writer.post(path + "/etat", "do", deed, "version", version(writer.get(path).body()));
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}
