package fr.passerelle.http.page;

import fr.passerelle.http.need.Members;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.TandemPage.Pair;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.Actor;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Shows an organisation with each of those who complete it, and where the two can go on. */
final class TandemDrawing {

  private static final int MOST_ABROAD = 3;
  private static final int MOST_NARROWER = 2;

  /** So many concepts stand for what a pair does where no need is asked. */
  private static final int MOST_CONCEPTS = 5;

  private final Organisation seeker;
  private final Need need;
  private final List<Concept> concepts;
  private final Labels labels;
  private final Links links;
  private final List<String> countries;

  TandemDrawing(Organisation seeker, Need need, PartnerList list, Labels labels) {
    this.seeker = seeker;
    this.need = need;
    this.concepts = list.interpretation().concepts();
    this.labels = labels;
    this.links = new Links(labels.wording().language());
    this.countries =
        labels
            .snapshot()
            .facet(Filter.Dimension.COUNTRY, Filter.NONE, MOST_ABROAD + 3)
            .counts()
            .stream()
            .map(Facet.Count::value)
            .filter(country -> !country.isEmpty())
            .toList();
  }

  /** The pair with a partner that is shown so. */
  Pair pair(RankedPartner partner, ResultItem item) {
    return new Pair(item, completes(partner), abroad(partner), consortium(partner));
  }

  /** The role that the partner has in the pair, and what each knows that the other does not. */
  private List<String> completes(RankedPartner partner) {
    var wording = labels.wording();
    String name = labels.name(seeker);
    var told = new ArrayList<String>();
    told.add(wording.say("tandem.role." + Actor.besides(seeker).code(), "name", name));
    boolean isAsked = !need.text().isBlank();
    var shared = told(partner, concept -> isOwn(concept) || !isAsked);
    if (!shared.isEmpty()) {
      told.add(wording.say("tandem.shared", "name", name, "concepts", wording.list(shared)));
    }
    var added = told(partner, concept -> isAsked && !isOwn(concept));
    if (!added.isEmpty()) {
      told.add(wording.say("tandem.added", "name", name, "concepts", wording.list(added)));
    }
    if (shared.isEmpty() && added.isEmpty()) {
      told.add(wording.say("tandem.unshared"));
    }
    return told;
  }

  private List<Tag> abroad(RankedPartner partner) {
    var wording = labels.wording();
    var home = List.of(seeker.place().country(), partner.organisation().place().country());
    var asking =
        Parameters.NONE
            .with(NeedParameters.NEED, words(partner))
            .with(NeedParameters.SEEKER, seeker.id())
            .with(NeedParameters.WITH, partner.organisation().id());
    var ways = new ArrayList<Tag>();
    countries.stream()
        .filter(country -> !home.contains(country))
        .limit(MOST_ABROAD)
        .map(
            country ->
                new Tag(
                    wording.country(country),
                    asking
                        .with(NeedParameters.of(Filter.Dimension.COUNTRY), country)
                        .on(links.partners())))
        .forEach(ways::add);
    ways.add(new Tag(wording.say("tandem.anywhere"), asking.on(links.partners())));
    return ways;
  }

  private String consortium(RankedPartner partner) {
    return Parameters.NONE
        .with(NeedParameters.NEED, words(partner))
        .with(Members.NAME, seeker.id(), partner.organisation().id())
        .on(links.consortium());
  }

  /** What the pair asks: the need; where there is none, what both do. */
  private String words(RankedPartner partner) {
    if (!need.text().isBlank()) {
      return need.text();
    }
    var both = labels(partner, _ -> true);
    var named = both.isEmpty() ? concepts.stream().map(labels::label).toList() : both;
    return labels.wording().list(named.stream().limit(MOST_CONCEPTS).toList());
  }

  /** Whether the organisation is said to work on a concept, or on something narrower. */
  private boolean isOwn(String concept) {
    return !Collections.disjoint(labels.thesaurus().withNarrower(concept), seeker.themes());
  }

  /** The labels of themes; with the narrower one where that alone is the partner's. */
  private List<String> told(RankedPartner partner, Predicate<String> which) {
    var themes = partner.organisation().themes();
    return partner.covered().stream()
        .filter(which)
        .map(
            concept -> {
              var narrower =
                  themes.contains(concept)
                      ? List.<String>of()
                      : labels.thesaurus().withNarrower(concept).stream()
                          .filter(themes::contains)
                          .map(labels::concept)
                          .limit(MOST_NARROWER)
                          .toList();
              var wording = labels.wording();
              return narrower.isEmpty()
                  ? labels.concept(concept)
                  : wording.say(
                      "tandem.by",
                      "concept",
                      labels.concept(concept),
                      "narrower",
                      wording.list(narrower));
            })
        .distinct()
        .toList();
  }

  private List<String> labels(RankedPartner partner, Predicate<String> which) {
    return partner.covered().stream().filter(which).map(labels::concept).distinct().toList();
  }
}
