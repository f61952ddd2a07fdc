package fr.passerelle.http;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartnerSought;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Change;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A server over the starter catalogue with made-up members of some of its clusters: thirty of SCS,
 * of whom six are also of SAFE, ten of SAFE alone, twelve of Capenergies, and one of Moveo, which
 * is NextMove today. The first of SCS seeks hydrogen production; the second offers cybersecurity.
 */
@NullMarked
final class PortfolioWorld {

  static final int OF_SCS = 30;
  static final int OF_BOTH = 6;
  static final int OF_SAFE = 10;
  static final int OF_CAPENERGIES = 12;

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final SourceMark MARK =
      new SourceMark("members", "1", DAY, "unknown", null, List.of());

  // after what it is made of
  private static final PortfolioWorld ONLY = new PortfolioWorld();

  final TeamServer server;

  private PortfolioWorld() {
    try {
      var folder = Files.createTempDirectory("passerelle-portfolio");
      var database = Database.inFolder(folder);
      var clock = InstantSource.fixed(Instant.parse("2026-11-28T09:00:00Z"));
      var thesaurus = Thesaurus.read(LANGUAGE);
      var catalogue = new Catalogue(database, clock);
      catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
      var engine =
          new LuceneEngine(folder.resolve("index"), thesaurus, new Glosser(thesaurus, LANGUAGE));
      var changes = new ArrayList<Change>();
      for (var change : catalogue.changes(0, 1_000_000)) {
        if (change instanceof CatalogueChange.OrganisationPut(long _, var organisation)) {
          changes.add(new Change.OrganisationPut(organisation));
        }
      }
      changes.addAll(members());
      engine.apply(changes);
      engine.commit(catalogue.lastSequence());
      server = new TeamServer(database, clock, true, engine, published -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started once for all tests of a JVM. */
  static PortfolioWorld running() {
    return ONLY;
  }

  private static List<Change> members() {
    var all = new ArrayList<Change>();
    var sizes = new SizeClass[] {SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM, null};
    for (int i = 0; i < OF_SCS; i++) {
      var clusters = i < OF_BOTH ? List.of("scs", "safe-cluster") : List.of("scs");
      var themes =
          i % 3 == 0 ? List.of("cybersecurity", "embedded-system") : List.of("cybersecurity");
      all.add(put("scs", i, sizes[i % 4], i % 2 == 0 ? "06" : "13", clusters, themes));
    }
    for (int i = 0; i < OF_SAFE; i++) {
      all.add(
          put(
              "safe",
              i,
              sizes[i % 4],
              "13",
              List.of("safe-cluster"),
              List.of("drone", "cybersecurity")));
    }
    for (int i = 0; i < OF_CAPENERGIES; i++) {
      var themes = List.of("hydrogen-production", "smart-grid");
      all.add(put("cap", i, sizes[i % 4], i < 2 ? "971" : "13", List.of("capenergies"), themes));
    }
    all.add(put("mov", 0, SizeClass.SMALL, "76", List.of("moveo"), List.of("battery")));
    all.add(
        profile(
            "request-1",
            "scs-0",
            PartneringProfile.Kind.TECHNOLOGY_REQUEST,
            "Cherche une production d’hydrogène sûre",
            "hydrogen-production",
            4));
    all.add(
        profile(
            "offer-1",
            "scs-1",
            PartneringProfile.Kind.TECHNOLOGY_OFFER,
            "Offre un pare-feu pour automates",
            "cybersecurity",
            7));
    return all;
  }

  private static Change put(
      String prefix,
      int number,
      @Nullable SizeClass size,
      String department,
      List<String> clusters,
      List<String> themes) {
    String id = prefix + "-" + number;
    var location = department.equals("06") ? new Place.Location(43.7, 7.27) : null;
    return new Change.OrganisationPut(
        new Organisation(
            id,
            OrganisationType.COMPANY,
            Status.ACTIVE,
            List.of(new Name("Atelier " + id, null, Name.Kind.PREFERRED, "members")),
            new Place("FR", null, department, "Ville", Map.of(), location),
            size,
            null,
            null,
            List.of(),
            themes,
            clusters.stream()
                .map(
                    cluster ->
                        new Affiliation(Affiliation.Kind.MEMBER_OF, cluster, null, null, "members"))
                .toList(),
            List.of(
                new Text(
                    Text.Topic.DESCRIPTION,
                    Language.FRENCH,
                    "Cet atelier travaille en Provence sur son métier.",
                    "members")),
            null,
            List.of(MARK)));
  }

  private static Change profile(
      String id,
      String organisation,
      PartneringProfile.Kind kind,
      String title,
      String technology,
      int readiness) {
    var profile =
        new PartneringProfile(
            kind,
            title,
            title + ".",
            title + ", pour un pilote d’un an.",
            null,
            null,
            null,
            new PartnerSought(List.of(), null, List.of()),
            List.of(Cooperation.RESEARCH),
            List.of(technology),
            List.of(),
            "FR",
            List.of(),
            readiness,
            DAY.minusMonths(1),
            DAY.plusMonths(6),
            null);
    return new Change.EvidencePut(
        new Evidence(
            id,
            Evidence.kind(profile),
            List.of(organisation),
            title,
            profile.summary(),
            Language.FRENCH,
            profile.published(),
            List.of(),
            MARK,
            profile));
  }
}
