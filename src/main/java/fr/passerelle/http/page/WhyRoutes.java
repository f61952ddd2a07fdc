package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Signal;
import fr.passerelle.matching.Weights;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page that says why an organisation answers a need. */
public final class WhyRoutes {

  private static final Set<String> KEPT =
      Stream.concat(NeedParameters.ASKED.stream(), Stream.of(TandemRoutes.TANDEM))
          .collect(Collectors.toUnmodifiableSet());

  private final Pages pages;
  private final ErrorPages errors;
  private final NeedReader reader;
  private final Weights weights = Weights.read();

  public WhyRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        links -> links.why("{id}"), "Why an organisation answers a need", this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    var asked = asking.parameters().only(KEPT);
    try (var snapshot = parts.engine().snapshot()) {
      var organisation = OrganisationId.find(asking.named("id"), snapshot);
      if (organisation.isEmpty()) {
        return errors.unknown(language);
      }
      var links = new Links(language);
      var moved = WeightsForm.settled(asking.parameters(), weights);
      if (moved.isPresent()) {
        String why = links.why(organisation.get().id());
        return new Answer.Moved(moved.get().only(KEPT).on(why), 303);
      }
      String pairedWith = asked.first(TandemRoutes.TANDEM);
      var paired = OrganisationId.find(pairedWith, snapshot);
      var reading =
          reader.read(
              paired.isEmpty() ? asked : asked.with(NeedParameters.SEEKER, pairedWith),
              parts.wording(language),
              0,
              id -> OrganisationId.find(id, snapshot).isPresent());
      return switch (reading) {
        case NeedReading.Refused _ ->
            new Answer.Moved(links.organisation(organisation.get().id()), 303);
        case NeedReading.Understood(Need need) ->
            pages.page(
                "why",
                page(
                    organisation.get(),
                    paired.orElse(null),
                    need,
                    asked,
                    parts.labels(language, snapshot)),
                200);
      };
    }
  }

  /**
   * The page for a need.
   *
   * @param paired with whom the organisation is to make a tandem; null where that is not asked
   */
  private WhyPage page(
      Organisation organisation,
      @Nullable Organisation paired,
      Need need,
      Parameters asked,
      Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    boolean isAsked =
        paired != null
            || need.seekerId() != null
            || !need.text().isBlank()
            || !need.offer().isBlank();
    var drawing =
        new OrganisationDrawing(
            organisation, labels, links, new SourceTags(organisation, List.of(), labels));
    var standing = isAsked ? pages.parts().finder().standing(organisation, paired, need) : null;
    var partner = standing == null ? unjudged(organisation) : standing.partner();
    var concepts = standing == null ? List.<Concept>of() : standing.interpretation().concepts();
    int place = standing == null ? 0 : standing.place();
    var frame =
        pages.frame(
            wording.language(),
            wording.say(isAsked ? "why.title" : "why.title.ask", "name", labels.name(organisation)),
            "",
            there -> there.why(organisation.id()),
            asked);
    return new WhyPage(
        frame,
        need.text(),
        need.offer(),
        paired == null ? "" : wording.say("why.tandem", "name", labels.name(paired)),
        paired == null
            ? asked.on(links.partners())
            : asked.without(TandemRoutes.TANDEM).on(links.tandem(paired.id())),
        asked.only(Set.of(NeedParameters.NEED)).on(links.organisation(organisation.id())),
        links.why(organisation.id()),
        asked.on(links.sheet(organisation.id())),
        links.eligibility(seeker(paired, need), organisation.id()),
        SensitiveShown.between(
            need,
            organisation,
            SensitiveShown.evidence(partner),
            SensitiveShown.country(frame.asker(), need.seekerId(), labels),
            pages.parts(),
            wording),
        isAsked ? List.of() : drawing.themes(),
        isAsked ? List.of() : drawing.texts(Text.Topic.DESCRIPTION),
        ResultItem.of(partner, place, labels, links, asked),
        labelled(concepts, partner, true, labels),
        labelled(concepts, partner, false, labels),
        wording.decimal(Bridge.sum(partner.reasons())),
        WeightsForm.of(need, asked, links.why(organisation.id()), weights, wording),
        isAsked,
        place > 0);
  }

  /** Who would apply for support with the organisation; empty where nobody is named. */
  private static String seeker(@Nullable Organisation paired, Need need) {
    String asks = need.seekerId();
    return paired != null ? paired.id() : asks == null ? "" : asks;
  }

  private static RankedPartner unjudged(Organisation organisation) {
    return new RankedPartner(
        organisation, 0, List.of(), List.of(Signal.values()), Map.of(), List.of(), null);
  }

  private static List<String> labelled(
      List<Concept> concepts, RankedPartner partner, boolean covered, Labels labels) {
    return concepts.stream()
        .filter(concept -> partner.covered().contains(concept.id()) == covered)
        .map(labels::label)
        .toList();
  }
}
