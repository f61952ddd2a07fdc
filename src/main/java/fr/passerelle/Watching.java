package fr.passerelle;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.CatalogueChange;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.NeedTopics;
import fr.passerelle.matching.stored.Found;
import fr.passerelle.matching.stored.StoredNeed;
import fr.passerelle.matching.stored.StoredNeeds;
import fr.passerelle.matching.stored.Turn;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.SearchFailed;
import fr.passerelle.storage.StorageFailed;
import fr.passerelle.workspace.watch.Alert;
import fr.passerelle.workspace.watch.Alerts;
import fr.passerelle.workspace.watch.Outcome;
import fr.passerelle.workspace.watch.Watches;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the catalogue's changes with the teams' watches, before the index takes them. Belongs to
 * the thread that indexes.
 */
final class Watching implements Consumer<List<CatalogueChange>> {

  private static final Logger log = LoggerFactory.getLogger(Watching.class);

  private static final int PIECE = 250;

  private final Watches watches;
  private final Alerts alerts;
  private final Catalogue catalogue;
  private final SearchEngine engine;
  private final InstantSource clock;
  private final NeedReader needReader;
  private final Messages messages = new Messages();
  private final StoredNeeds needs;
  private final Map<String, Double> rarities = new HashMap<>();
  private long version = -1;

  Watching(
      Watches watches,
      Alerts alerts,
      Catalogue catalogue,
      SearchEngine engine,
      Thesaurus thesaurus,
      Glosser glosser,
      LanguageDetector detector,
      InstantSource clock) {
    this.watches = watches;
    this.alerts = alerts;
    this.catalogue = catalogue;
    this.engine = engine;
    this.clock = clock;
    this.needReader = new NeedReader(thesaurus);
    this.needs =
        new StoredNeeds(
            thesaurus,
            glosser,
            new NeedTopics(thesaurus, glosser, detector),
            concept -> rarities.computeIfAbsent(concept, this::rarity));
  }

  /** Makes the alerts of changes that the index has not taken yet, and that made none before. */
  @Override
  public void accept(List<CatalogueChange> batch) {
    readWatches();
    long compared = alerts.sequence();
    var changes = batch.stream().filter(change -> change.sequence() > compared).toList();
    if (changes.isEmpty()) {
      return;
    }
    var turns = new Turns(changes, catalogue::successor);
    if (needs.size() > 0) {
      find(turns);
    }
    alerts.keep(
        new Outcome(
            changes.getLast().sequence(),
            List.of(),
            turns.joined(),
            turns.present(),
            turns.gone()));
  }

  /** Compares some at a time, since all that many watches are told of takes much room. */
  private void find(Turns turns) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var touched = turns.touched();
    try (var index = engine.snapshot()) {
      for (int from = 0; from < touched.size(); from += PIECE) {
        alerts.hold(
            touched.subList(from, Math.min(touched.size(), from + PIECE)).parallelStream()
                .flatMap(id -> turns.of(id, index, catalogue::organisation).stream())
                .flatMap(turn -> found(turn, day).stream())
                .map(Watching::kept)
                .toList());
      }
    }
  }

  /** One organisation that cannot be compared does not keep the others out of the index. */
  private List<Found> found(Turn turn, LocalDate day) {
    try {
      return needs.found(turn, day);
    } catch (StorageFailed | SearchFailed e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be compared with the watches", turn.after().id(), e);
      return List.of();
    }
  }

  /** Takes over what changed of the watches since. */
  private void readWatches() {
    long now = watches.version();
    if (now == version) {
      return;
    }
    var news = watches.changedAfter(version);
    rarities.clear();
    for (var waiting : news.changed()) {
      var watch = waiting.watch();
      needs.remove(watch.id());
      if (!watch.isPaused()) {
        put(waiting);
      }
    }
    if (needs.size() != news.active().size()) {
      needs.ids().stream().filter(id -> !news.active().contains(id)).forEach(needs::remove);
    }
    version = news.version();
  }

  private void put(Watches.Waiting waiting) {
    var watch = waiting.watch();
    var reading =
        needReader.read(
            Parameters.parse(watch.parameters()), messages.in(watch.language()), 0, id -> true);
    switch (reading) {
      case NeedReading.Understood(var need) -> {
        var own = new LinkedHashSet<>(need.companions());
        if (need.seekerId() != null) {
          own.add(need.seekerId());
        }
        if (waiting.own() != null) {
          own.add(waiting.own());
        }
        needs.put(new StoredNeed(watch.id(), need, own));
      }
      case NeedReading.Refused(var errors) ->
          log.warn("watch {} asks what cannot be asked any more: {}", watch.id(), errors);
    }
  }

  private double rarity(String concept) {
    try (var index = engine.snapshot()) {
      return index.rarity(concept);
    }
  }

  private static Outcome.Found kept(Found found) {
    var organisation = found.organisation();
    var evidence = found.evidence();
    var mark = evidence == null ? freshest(organisation) : evidence.mark();
    LocalDate said =
        evidence == null || evidence.date() == null ? mark.day().orElse(null) : evidence.date();
    return new Outcome.Found(
        found.need(),
        found.isProfile() && evidence != null ? evidence.id() : organisation.id(),
        organisation.id(),
        new Alert.Reason(
            evidence == null ? "" : evidence.id(),
            evidence == null ? "" : title(evidence.title(), evidence.text()),
            mark.source(),
            said,
            found.concepts(),
            found.words()));
  }

  private static String title(String title, String text) {
    String shown = title.isBlank() ? text : title;
    return shown.length() <= 300 ? shown : shown.substring(0, 300);
  }

  private static SourceMark freshest(Organisation organisation) {
    return organisation.sources().stream()
        .max(Comparator.comparing(SourceMark::date))
        .orElseThrow();
  }
}
