package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.ClusterWorld;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.KeptWorld;
import fr.passerelle.document.Cell;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.language.Language;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What all pages of portfolios are made with. */
public record PortfolioDesk(Pages pages, ErrorPages errors, Exports exports, KeptWorld kept) {

  /** A desk with nothing read yet. */
  public PortfolioDesk(Pages pages, ErrorPages errors, Exports exports) {
    this(pages, errors, exports, new KeptWorld(pages.parts().engine(), pages.parts().thesaurus()));
  }

  /** What a page reads, as long as its snapshot is open. */
  record View(Labels labels, ClusterWorld world) {

    Wording wording() {
      return labels.wording();
    }

    Language language() {
      return wording().language();
    }

    Links links() {
      return new Links(language());
    }

    PortfolioLinks to() {
      return new PortfolioLinks(language());
    }

    String say(String key, Object... parts) {
      return wording().say(key, parts);
    }

    String name(Hub hub) {
      return labels.name(hub.cluster());
    }

    /** The name of a cluster, or of another organisation of the catalogue. */
    String name(String id) {
      return world
          .today(id)
          .filter(hub -> hub.id().equals(id))
          .map(this::name)
          .or(() -> labels.snapshot().find(id).map(labels::name))
          .orElse(id);
    }
  }

  Answer answer(Language language, Function<View, Answer> answer) {
    try (var snapshot = pages.parts().engine().snapshot()) {
      return answer.apply(view(pages.parts(), kept, language, snapshot));
    }
  }

  static View view(Parts parts, KeptWorld kept, Language language, Snapshot snapshot) {
    var day = LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC);
    return new View(parts.labels(language, snapshot), kept.world(snapshot, day));
  }

  /** The cluster that an address names, by an id of today or of old. */
  static Optional<Hub> hub(String id, ClusterWorld world) {
    return world.today(id.toLowerCase(Locale.ROOT));
  }

  /** What stands in a cell, in the reader's words. */
  static String said(Cell cell, Wording wording) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Texts(var texts) -> wording.list(texts);
      case Cell.Whole(long number) -> wording.number(number);
      case Cell.Amount(double number) -> wording.decimal(number);
      case Cell.Day(var day) -> wording.date(day);
    };
  }
}
