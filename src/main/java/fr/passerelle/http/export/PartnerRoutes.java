package fr.passerelle.http.export;

import fr.passerelle.document.BusinessCard;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Paper;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.TandemRoutes;
import fr.passerelle.http.page.Web;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One partner to take away: on a page for a need, and as a card. */
final class PartnerRoutes {

  private static final Set<String> KEPT =
      Stream.concat(NeedParameters.ASKED.stream(), Stream.of(TandemRoutes.TANDEM))
          .collect(Collectors.toUnmodifiableSet());

  private final Pages pages;
  private final ErrorPages errors;
  private final Exports exports;
  private final NeedReader reader;

  PartnerRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.pages = pages;
    this.errors = errors;
    this.exports = exports;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  List<Route> routes() {
    return Stream.concat(
            Pages.inEachLanguage(links -> links.sheet("{id}"), "A partner on a page", this::sheet)
                .stream(),
            Pages.inEachLanguage(links -> links.card("{id}"), "An organisation's card", this::card)
                .stream())
        .toList();
  }

  private Answer sheet(Asking asking, Language language) {
    var parts = pages.parts();
    var asked = asking.parameters().only(KEPT);
    try (var snapshot = parts.engine().snapshot()) {
      var organisation = OrganisationId.find(asking.named("id"), snapshot);
      if (organisation.isEmpty()) {
        return errors.unknown(language);
      }
      var paired = OrganisationId.find(asked.first(TandemRoutes.TANDEM), snapshot).orElse(null);
      var reading =
          reader.read(
              paired == null ? asked : asked.with(NeedParameters.SEEKER, paired.id()),
              parts.wording(language),
              0,
              id -> OrganisationId.find(id, snapshot).isPresent());
      return switch (reading) {
        case NeedReading.Refused(var wrong) ->
            pages.refused(wrong, asked, language, there -> there.why(organisation.get().id()));
        case NeedReading.Understood(Need need) ->
            exports.inTurn(
                Format.PDF,
                language,
                () -> {
                  var file =
                      sheet(
                          organisation.get(),
                          paired,
                          need,
                          asked,
                          parts.labels(language, snapshot));
                  exports.note(asking.asker(), null, "sheet", organisation.get().id(), 1);
                  return file;
                });
      };
    }
  }

  private Answer sheet(
      Organisation organisation,
      @Nullable Organisation paired,
      Need need,
      Parameters asked,
      Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    boolean isAsked = need.seekerId() != null || !need.text().isBlank() || !need.offer().isBlank();
    var standing = isAsked ? pages.parts().finder().standing(organisation, paired, need) : null;
    var partner = standing == null ? unjudged(organisation) : standing.partner();
    var concepts = standing == null ? List.<Concept>of() : standing.interpretation().concepts();
    var said = new ArrayList<Line>();
    if (standing != null) {
      said.addAll(asked(need, standing.interpretation(), labels));
      said.add(
          new Line(
              "place",
              wording.say("export.place"),
              standing.isAnswer()
                  ? wording.say("export.place.text", "place", standing.place())
                  : wording.say("why.not")));
    }
    said.addAll(
        SourcesNamed.lines(
            List.of(organisation),
            partner.reasons().stream().flatMap(reason -> reason.evidence().stream()).toList(),
            labels));
    String page = isAsked ? links.why(organisation.id()) : links.organisation(organisation.id());
    said.add(new Line("address", wording.say("export.address"), pages.address() + asked.on(page)));
    String name = labels.name(organisation);
    var drawing =
        new PartnerDrawing(
            partner, standing == null ? 0 : standing.place(), concepts, labels, pages.address());
    return new Answer.File(
        exports.sheet(
            drawing.portrait(),
            exports.colophon(
                isAsked ? wording.say("why.title", "name", name) : name, said, wording.language())),
        Paper.TYPE,
        exports.name(name) + ".pdf");
  }

  private static List<Line> asked(Need need, Interpretation read, Labels labels) {
    return new AskedWords(need, read, labels)
        .lines().stream().filter(line -> !line.key().equals("concepts")).toList();
  }

  private static RankedPartner unjudged(Organisation organisation) {
    return new RankedPartner(
        organisation, 0, List.of(), List.of(Signal.values()), Map.of(), List.of(), null);
  }

  private Answer card(Asking asking, Language language) {
    try (Snapshot snapshot = pages.parts().engine().snapshot()) {
      var found = OrganisationId.find(asking.named("id"), snapshot);
      if (found.isEmpty()) {
        return errors.unknown(language);
      }
      var organisation = found.get();
      var labels = pages.parts().labels(language, snapshot);
      var wording = labels.wording();
      var sources = SourcesNamed.lines(List.of(organisation), List.of(), labels);
      var now = pages.parts().clock().instant();
      byte[] card =
          BusinessCard.of(
              organisation,
              language,
              organisation.place().country().isEmpty()
                  ? ""
                  : wording.country(organisation.place().country()),
              Web.address(organisation.website()),
              pages.address() + new Links(language).organisation(organisation.id()),
              wording.say(
                  "export.card.note",
                  "sources",
                  wording.list(sources.stream().map(Line::text).toList()),
                  "date",
                  wording.date(now)),
              now);
      exports.note(asking.asker(), null, "vcard", organisation.id(), 1);
      return new Answer.File(
          card, BusinessCard.TYPE, exports.name(labels.name(organisation)) + ".vcf");
    }
  }
}
