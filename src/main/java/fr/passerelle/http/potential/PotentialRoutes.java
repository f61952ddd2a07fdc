package fr.passerelle.http.potential;

import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Paper;
import fr.passerelle.document.ReportSection;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.SensitiveShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.potential.Potential;
import fr.passerelle.matching.potential.PotentialFinder;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a cluster and a park may do together, and who suits one of them. */
public final class PotentialRoutes {

  private static final int RANKED = 30;
  private static final int MOST_HUBS = 10_000;
  private static final int KEPT = 500;

  private final Pages pages;
  private final ErrorPages errors;
  private final Exports exports;
  private final PotentialFinder finder;

  /** What was drawn, by index, pair and language; emptied where it grows long. */
  private final Map<String, List<ReportSection>> drawn = new ConcurrentHashMap<>();

  public PotentialRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.pages = pages;
    this.errors = errors;
    this.exports = exports;
    this.finder = new PotentialFinder(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new PotentialLinks(links).page(),
                "What a cluster and a technology park may do together",
                this::page),
            Pages.inEachLanguage(
                links -> new PotentialLinks(links).paper(),
                "What a cluster and a technology park may do together, on paper",
                this::paper))
        .flatMap(List::stream)
        .toList();
  }

  /** The hub that was typed: by id or by its exact name. */
  private static Optional<Organisation> hub(
      String typed, OrganisationType type, Snapshot snapshot) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    return snapshot
        .find(typed)
        .or(() -> snapshot.hub(typed).flatMap(snapshot::find))
        .filter(one -> one.type() == type);
  }

  private Answer page(Asking asking, Language language) {
    String typedCluster = asking.parameters().first(PotentialLinks.CLUSTER);
    String typedPark = asking.parameters().first(PotentialLinks.PARK);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var wording = labels.wording();
      var cluster = hub(typedCluster, OrganisationType.CLUSTER, snapshot).orElse(null);
      var park = hub(typedPark, OrganisationType.TECHNOLOGY_PARK, snapshot).orElse(null);
      var notes = new ArrayList<String>();
      unknown(typedCluster, cluster, wording, notes);
      unknown(typedPark, park, wording, notes);
      boolean isWrong = !notes.isEmpty();
      if (!isWrong && cluster != null && park != null) {
        return pages.page("potential", between(cluster, park, labels), 200);
      }
      var sections = new ArrayList<ReportSection>();
      var drawing = new PotentialDrawing(labels);
      if (!isWrong && cluster != null) {
        String id = cluster.id();
        sections.add(
            drawing.ranking(
                "parks",
                Ranked.of(() -> finder.parksFor(id, snapshot, Integer.MAX_VALUE), RANKED),
                Potential::park,
                "park"));
      } else if (!isWrong && park != null) {
        String id = park.id();
        sections.add(
            drawing.ranking(
                "clusters",
                Ranked.of(() -> finder.clustersFor(id, snapshot, Integer.MAX_VALUE), RANKED),
                Potential::cluster,
                "cluster"));
      }
      var only = asking.parameters().only(Set.of(PotentialLinks.CLUSTER, PotentialLinks.PARK));
      return pages.page(
          "potential",
          drawn(
              only,
              cluster == null ? typedCluster : labels.name(cluster),
              park == null ? typedPark : labels.name(park),
              wording.say("potential.title"),
              notes,
              List.of(),
              null,
              sections,
              labels),
          isWrong ? 400 : 200);
    }
  }

  private static void unknown(
      String typed, @Nullable Organisation found, Wording wording, List<String> notes) {
    if (!typed.isBlank() && found == null) {
      notes.add(wording.say("potential.unknown", "name", typed));
    }
  }

  private PotentialPage between(Organisation cluster, Organisation park, Labels labels) {
    var wording = labels.wording();
    var to = new PotentialLinks(wording.language());
    var potential = finder.between(cluster.id(), park.id(), labels.snapshot());
    return drawn(
        PotentialLinks.asked(cluster.id(), park.id()),
        labels.name(cluster),
        labels.name(park),
        title(cluster, park, labels),
        notes(potential, cluster, park, labels),
        List.of(
            new PotentialPage.Way(
                wording.say("potential.paper"), to.paper(cluster.id(), park.id())),
            new PotentialPage.Way(
                wording.say("potential.parks-for", "cluster", labels.name(cluster)),
                Parameters.NONE.with(PotentialLinks.CLUSTER, cluster.id()).on(to.page())),
            new PotentialPage.Way(
                wording.say("potential.clusters-for", "park", labels.name(park)),
                Parameters.NONE.with(PotentialLinks.PARK, park.id()).on(to.page()))),
        sensitive(potential, labels),
        sections(potential, labels),
        labels);
  }

  private static String title(Organisation cluster, Organisation park, Labels labels) {
    return labels
        .wording()
        .say("potential.between", "cluster", labels.name(cluster), "park", labels.name(park));
  }

  private static List<String> notes(
      Potential potential, Organisation cluster, Organisation park, Labels labels) {
    var wording = labels.wording();
    var notes = new ArrayList<String>();
    notes.add(
        wording.say(
            "potential.counted",
            "members",
            potential.cluster().people().size(),
            "tenants",
            potential.park().people().size()));
    if (potential.cluster().people().isEmpty()) {
      notes.add(wording.say("potential.no-members", "cluster", labels.name(cluster)));
    }
    if (potential.park().people().isEmpty()) {
      notes.add(wording.say("potential.no-tenants", "park", labels.name(park)));
    }
    if (cluster.place().country().equals(park.place().country())) {
      notes.add(wording.say("potential.same-country"));
    }
    return notes;
  }

  /** What the themes of both speak of. */
  private @Nullable SensitiveShown sensitive(Potential potential, Labels labels) {
    var words =
        potential.shared().stream()
            .limit(PotentialDrawing.MOST_THEMES)
            .map(theme -> labels.concept(theme.theme()))
            .toList();
    var language = labels.wording().language();
    return words.isEmpty()
        ? null
        : SensitiveShown.of(
            Need.of(String.join(". ", words), language), language, pages.parts(), labels.wording());
  }

  private List<ReportSection> sections(Potential potential, Labels labels) {
    String key =
        String.join(
            "\n",
            Long.toString(labels.snapshot().version()),
            potential.cluster().hub().id(),
            potential.park().hub().id(),
            labels.wording().language().code());
    var known = drawn.get(key);
    if (known != null) {
      return known;
    }
    var drawing = new PotentialDrawing(labels);
    var pairs = new PairRanking(pages.parts().finder(), drawing).section(potential);
    var sections = drawing.sections(potential, pairs);
    if (drawn.size() >= KEPT) {
      drawn.clear();
    }
    drawn.put(key, sections);
    return sections;
  }

  private PotentialPage drawn(
      Parameters kept,
      String cluster,
      String park,
      String title,
      List<String> notes,
      List<PotentialPage.Way> ways,
      @Nullable SensitiveShown sensitive,
      List<ReportSection> sections,
      Labels labels) {
    var language = labels.wording().language();
    return new PotentialPage(
        pages.frame(
            language,
            title,
            kept.names().isEmpty() ? labels.wording().say("potential.lead") : "",
            links -> new PotentialLinks(links).page(),
            kept),
        new PotentialLinks(language).page(),
        cluster,
        park,
        names(OrganisationType.CLUSTER, labels),
        names(OrganisationType.TECHNOLOGY_PARK, labels),
        notes,
        ways,
        sensitive,
        sections.stream().map(PotentialRoutes::shown).toList());
  }

  private static PotentialPage.Section shown(ReportSection section) {
    return new PotentialPage.Section(
        section.id(),
        section.heading(),
        section.words(),
        section.columns(),
        section.rows().stream()
            .map(
                row ->
                    new PotentialPage.Row(
                        said(row.cells().getFirst()),
                        row.href(),
                        row.cells().stream().skip(1).map(PotentialRoutes::said).toList()))
            .toList());
  }

  /** All cells here are texts. */
  private static String said(Cell cell) {
    return cell instanceof Cell.Text(String text) ? text : "";
  }

  private static List<String> names(OrganisationType type, Labels labels) {
    var filter = Filter.of(Map.of(Filter.Dimension.TYPE, List.of(type.code())));
    return labels.snapshot().profiles(new Query.Everything(), filter, MOST_HUBS).stream()
        .map(hit -> labels.name(labels.snapshot().organisation(hit.organisation())))
        .distinct()
        .sorted()
        .toList();
  }

  private Answer paper(Asking asking, Language language) {
    return exports.inTurn(
        language,
        () -> {
          try (var snapshot = pages.parts().engine().snapshot()) {
            var asked = asking.parameters();
            var cluster =
                hub(asked.first(PotentialLinks.CLUSTER), OrganisationType.CLUSTER, snapshot);
            var park =
                hub(asked.first(PotentialLinks.PARK), OrganisationType.TECHNOLOGY_PARK, snapshot);
            return cluster.isEmpty() || park.isEmpty()
                ? errors.unknown(language)
                : paper(
                    cluster.get(), park.get(), asking, pages.parts().labels(language, snapshot));
          }
        });
  }

  private Answer paper(Organisation cluster, Organisation park, Asking asking, Labels labels) {
    var wording = labels.wording();
    var potential = finder.between(cluster.id(), park.id(), labels.snapshot());
    var said = new ArrayList<Line>();
    for (String note : notes(potential, cluster, park, labels)) {
      said.add(new Line("note", wording.say("potential.note"), note));
    }
    var sensitive = sensitive(potential, labels);
    if (sensitive != null) {
      said.add(new Line("sensitive", wording.say("sensitive.title"), sensitive.lead()));
    }
    var colophon = exports.colophon(title(cluster, park, labels), said, wording.language());
    byte[] bytes = exports.report(sections(potential, labels), PotentialRoutes::said, colophon);
    int people = potential.cluster().people().size() + potential.park().people().size();
    exports.note(asking.asker(), null, "pdf", cluster.id() + " " + park.id(), people);
    return new Answer.File(bytes, Paper.TYPE, exports.name("potential") + ".pdf");
  }
}
