package fr.passerelle.http.export;

import fr.passerelle.account.Asker;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of partners to take away: the page that tells what each file holds, and the files. */
final class ListRoutes {

  private final Pages pages;
  private final ErrorPages errors;
  private final Exports exports;
  private final NeedReader reader;

  ListRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.pages = pages;
    this.errors = errors;
    this.exports = exports;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  List<Route> routes() {
    return Stream.concat(
            Pages.inEachLanguage(
                Links::export, "What a list of partners can be taken away as", this::page)
                .stream(),
            Pages.inEachLanguage(
                links -> links.export() + "/{format}", "A list of partners as a file", this::file)
                .stream())
        .toList();
  }

  private static boolean isKnown(Asking asking) {
    return !(asking.asker() instanceof Asker.Visitor);
  }

  private Answer page(Asking asking, Language language) {
    int most = Format.XLSX.most(isKnown(asking));
    return read(
        asking,
        language,
        (need, labels) -> {
          var list = pages.parts().finder().find(need.page(0, most));
          var asked = asking.parameters().only(NeedParameters.ASKED);
          var taken = new Taken(need, list, most, labels, asked);
          return pages.page("export", taken.page(asking), 200);
        });
  }

  private Answer file(Asking asking, Language language) {
    var format = Format.of(asking.named("format"));
    if (format.isEmpty()) {
      return errors.unknown(language);
    }
    return read(
        asking,
        language,
        (need, labels) ->
            exports.inTurn(format.get(), language, () -> file(asking, format.get(), need, labels)));
  }

  private Answer file(Asking asking, Format format, Need need, Labels labels) {
    int most = format.most(isKnown(asking));
    var list = pages.parts().finder().find(need.page(0, most));
    var asked = asking.parameters().only(NeedParameters.ASKED);
    var file = new Taken(need, list, most, labels, asked).file(format);
    exports.note(
        asking.asker(),
        null,
        format.code(),
        need.text().isBlank() ? asked.query() : need.text(),
        list.partners().size());
    return file;
  }

  private Answer read(
      Asking asking, Language language, BiFunction<Need, Labels, Answer> understood) {
    var parts = pages.parts();
    var asked = asking.parameters().only(NeedParameters.ASKED);
    try (Snapshot snapshot = parts.engine().snapshot()) {
      var reading =
          reader.read(
              asked,
              parts.wording(language),
              0,
              id -> OrganisationId.find(id, snapshot).isPresent());
      return switch (reading) {
        case NeedReading.Refused(var wrong) ->
            pages.refused(wrong, asked, language, Links::partners);
        case NeedReading.Understood(Need need) ->
            understood.apply(need, parts.labels(language, snapshot));
      };
    }
  }

  /** What is taken of an answer. Valid as long as its labels are. */
  private final class Taken {

    private final Need need;
    private final PartnerList list;
    private final int most;
    private final Labels labels;
    private final Parameters asked;
    private final Links links;

    Taken(Need need, PartnerList list, int most, Labels labels, Parameters asked) {
      this.need = need;
      this.list = list;
      this.most = most;
      this.labels = labels;
      this.asked = asked;
      this.links = new Links(labels.wording().language());
    }

    ExportPage page(Asking asking) {
      var wording = labels.wording();
      boolean isMore = Format.XLSX.most(true) > most && (list.capped() || list.total() > most);
      return new ExportPage(
          pages.frame(wording.language(), wording.say("export.title"), "", Links::export, asked),
          asked.on(links.partners()),
          new AskedWords(need, list.interpretation(), labels).lines(),
          wording.count(list.capped() ? "results.total.capped" : "results.total", list.total()),
          list.partners().isEmpty()
              ? List.of()
              : Stream.of(Format.values()).map(format -> offered(format, asking)).toList(),
          wording.list(PartnerTable.titles(wording)),
          sources().stream().map(Line::text).toList(),
          isMore && asking.asker() instanceof Asker.Visitor
              ? new AccountLinks(links).signIn(asked.on(links.export()))
              : null);
    }

    private ExportPage.Offered offered(Format format, Asking asking) {
      int cap = format.most(isKnown(asking));
      int rows = Math.min(cap, list.partners().size());
      return new ExportPage.Offered(
          asked.on(links.export() + "/" + format.code()),
          format.name(),
          labels.wording().say("export." + format.code()),
          Exports.held(rows, list.total(), list.capped(), cap, labels.wording()));
    }

    Answer file(Format format) {
      var wording = labels.wording();
      var said = new ArrayList<>(new AskedWords(need, list.interpretation(), labels).lines());
      said.add(
          new Line(
              "held",
              wording.say("export.holds"),
              Exports.held(list.partners().size(), list.total(), list.capped(), most, wording)));
      said.addAll(sources());
      said.add(
          new Line(
              "address",
              wording.say("export.address"),
              pages.address() + asked.on(links.partners())));
      var drawings = drawings();
      return exports.file(
          format,
          exports.name(wording.say("export.file").toLowerCase(Locale.ROOT)),
          () -> PartnerTable.of(drawings, wording),
          () -> drawings.stream().map(PartnerDrawing::portrait).toList(),
          exports.colophon(title(), said, wording.language()));
    }

    private String title() {
      var wording = labels.wording();
      return need.text().isBlank()
          ? wording.say("results.title.all")
          : wording.say("results.title", "need", ListRoutes.shortened(need.text()));
    }

    private List<PartnerDrawing> drawings() {
      var partners = list.partners();
      return IntStream.range(0, partners.size())
          .mapToObj(
              i ->
                  new PartnerDrawing(
                      partners.get(i),
                      i + 1,
                      list.interpretation().concepts(),
                      labels,
                      pages.address()))
          .toList();
    }

    private List<Line> sources() {
      var partners = list.partners();
      return SourcesNamed.lines(
          partners.stream().map(RankedPartner::organisation).toList(),
          partners.stream()
              .flatMap(partner -> partner.reasons().stream())
              .flatMap(reason -> reason.evidence().stream())
              .toList(),
          labels);
    }
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 80
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
  }
}
