package fr.passerelle.http.page;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.DoubtfulPair;
import fr.passerelle.catalogue.DoubtfulPair.PairedRecord;
import fr.passerelle.catalogue.Duplicates;
import fr.passerelle.catalogue.PairJudgement;
import fr.passerelle.catalogue.PairVerdict;
import fr.passerelle.http.page.DuplicatesPage.PairShown;
import fr.passerelle.http.page.DuplicatesPage.RecordShown;
import fr.passerelle.http.page.DuplicatesPage.RowShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.AtTheDesk;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pairs of records that may be one organisation: shown, and decided. */
public final class DuplicatesRoutes {

  /** The parameter that asks for the records of one organisation. */
  static final String ORGANISATION = "organisation";

  private static final String SUMMARY = "The pairs of records that may be one organisation";

  private final Pages pages;
  private final ErrorPages errors;

  public DuplicatesRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.addAll(Pages.inEachLanguage(Links::duplicates, SUMMARY, this::answer));
    for (var language : Language.values()) {
      routes.add(
          new Route(
              Route.Method.POST,
              new Links(language).duplicates(),
              "Decides of such a pair",
              List.of(),
              null,
              Map.of(),
              asking -> decide(asking, language)));
    }
    return routes;
  }

  private Answer answer(Asking asking, Language language) {
    if (!AtTheDesk.admits(asking)) {
      return refused(language);
    }
    String organisation = asking.parameters().first(ORGANISATION);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      return pages.page(
          "duplicates",
          organisation.isEmpty() ? queue(labels) : records(organisation, labels),
          200);
    }
  }

  private Answer decide(Asking asking, Language language) {
    if (!AtTheDesk.admits(asking)) {
      return refused(language);
    }
    var form = Parameters.parse(new String(asking.body(), StandardCharsets.UTF_8));
    var verdict = PairVerdict.of(form.first("verdict"));
    try {
      if (verdict.isPresent()) {
        duplicates().decide(form.first("one"), form.first("other"), verdict.get());
      } else if (!form.first("split").isEmpty()) {
        duplicates().split(form.first("split"));
      } else if (!form.first("undo").isEmpty()) {
        duplicates().undoLast();
      }
    } catch (IllegalArgumentException _) { // an import came in between
      return problem("duplicates.gone", 409, language);
    }
    return new Answer.Moved(new Links(language).duplicates(), 303);
  }

  private Duplicates duplicates() {
    return pages.parts().catalogue().duplicates();
  }

  private Answer refused(Language language) {
    return problem("duplicates.desk", 403, language);
  }

  private Answer problem(String key, int status, Language language) {
    var wording = pages.parts().wording(language);
    return errors.of(
        new Problem(
            "about:blank", wording.say("duplicates.title"), status, wording.say(key), List.of()),
        language);
  }

  private DuplicatesPage queue(Labels labels) {
    var wording = labels.wording();
    var queue = duplicates().queue();
    return new DuplicatesPage(
        frame(wording.say("duplicates.title"), Parameters.NONE, wording),
        queue.isEmpty()
            ? wording.say("duplicates.none")
            : wording.count("duplicates.count", queue.size()),
        queue.isEmpty() ? null : shown(queue.getFirst(), labels),
        List.of(),
        duplicates().canUndo());
  }

  private DuplicatesPage records(String organisation, Labels labels) {
    var wording = labels.wording();
    return new DuplicatesPage(
        frame(
            wording.say("duplicates.records.title", "name", organisation),
            Parameters.NONE.with(ORGANISATION, organisation),
            wording),
        "",
        null,
        duplicates().recordsOf(organisation).stream().map(RecordShown::new).toList(),
        duplicates().canUndo());
  }

  private Frame frame(String title, Parameters kept, Wording wording) {
    return pages.frame(wording.language(), title, "", Links::duplicates, kept);
  }

  private static PairShown shown(DoubtfulPair pair, Labels labels) {
    var wording = labels.wording();
    var rows = new ArrayList<RowShown>();
    row(rows, "name", pair, side -> claims(side).names().getFirst().text(), wording);
    row(rows, "names", pair, side -> others(claims(side)), wording);
    row(rows, "type", pair, side -> labels.coded("type", claims(side).type().code()), wording);
    row(rows, "town", pair, side -> town(claims(side), wording), wording);
    row(rows, "website", pair, side -> claims(side).website(), wording);
    row(rows, "established", pair, side -> year(claims(side).established(), wording), wording);
    row(rows, "identifiers", pair, side -> identifiers(claims(side), labels), wording);
    row(rows, "source", pair, side -> source(side, labels), wording);
    return new PairShown(
        pair.one().ownId(),
        pair.other().ownId(),
        wording.say("duplicates.score", "score", wording.decimal(pair.judgement().score(), 2)),
        rows,
        reasons(pair.judgement(), true, wording),
        reasons(pair.judgement(), false, wording));
  }

  private static void row(
      List<RowShown> rows,
      String field,
      DoubtfulPair pair,
      Function<PairedRecord, @Nullable String> value,
      Wording wording) {
    String one = Objects.requireNonNullElse(value.apply(pair.one()), "");
    String other = Objects.requireNonNullElse(value.apply(pair.other()), "");
    if (!one.isEmpty() || !other.isEmpty()) {
      boolean differs = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
      rows.add(new RowShown(wording.say("duplicates." + field), one, other, differs));
    }
  }

  private static List<String> reasons(PairJudgement judgement, boolean isFor, Wording wording) {
    return judgement.reasons(isFor).stream()
        .map(
            found -> {
              String reason = wording.say("pair-reason." + found.reason().code());
              String weight = wording.decimal(found.reason().weight(), 1);
              return wording.list(
                  found.detail().isEmpty()
                      ? List.of(reason, weight)
                      : List.of(reason, found.detail(), weight));
            })
        .toList();
  }

  private static Claims claims(PairedRecord side) {
    return Objects.requireNonNull(side.record().claims());
  }

  private static String others(Claims claims) {
    return claims.names().stream().skip(1).map(Name::text).collect(Collectors.joining(" · "));
  }

  private static String town(Claims claims, Wording wording) {
    var parts = new ArrayList<String>();
    String city = claims.place().city(wording.language());
    if (city != null) {
      parts.add(city);
    }
    if (!claims.place().country().isEmpty()) {
      parts.add(wording.country(claims.place().country()));
    }
    return wording.list(parts);
  }

  private static @Nullable String year(@Nullable Integer year, Wording wording) {
    return year == null ? null : wording.year(year);
  }

  private static String identifiers(Claims claims, Labels labels) {
    return claims.identifiers().stream()
        .map(id -> labels.coded("identifier", id.scheme()) + " " + id.value())
        .collect(Collectors.joining(" · "));
  }

  private static String source(PairedRecord side, Labels labels) {
    var mark = side.record().mark();
    return labels
        .wording()
        .list(
            List.of(
                labels.source(mark.source()), mark.record(), labels.wording().date(mark.date())));
  }
}
