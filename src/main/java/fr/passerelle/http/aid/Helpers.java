package fr.passerelle.http.aid;

import fr.passerelle.aid.Party;
import fr.passerelle.aid.SupportDomain;
import fr.passerelle.catalogue.Opportunities;
import fr.passerelle.http.aid.EligibilityPage.CallShown;
import fr.passerelle.http.aid.EligibilityPage.Help;
import fr.passerelle.http.aid.EligibilityPage.Helper;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who helps beside the schemes: organisations near the seeker, training, and calls. */
record Helpers(Labels labels) {

  private static final int SHOWN = 5;
  private static final int READ = 40;
  private static final double NEAR_KM = 200;

  /** Who helps in each domain. */
  private static final Map<SupportDomain, List<OrganisationType>> TYPES =
      new EnumMap<>(
          Map.of(
              SupportDomain.FINANCING,
              List.of(
                  OrganisationType.FUNDER, OrganisationType.INVESTOR, OrganisationType.PUBLIC_BODY),
              SupportDomain.INTERNATIONALISATION,
              List.of(
                  OrganisationType.PUBLIC_BODY,
                  OrganisationType.NETWORK,
                  OrganisationType.ASSOCIATION,
                  OrganisationType.CLUSTER),
              SupportDomain.SKILLS,
              List.of(OrganisationType.TRAINING_BODY, OrganisationType.UNIVERSITY),
              SupportDomain.ADVICE,
              List.of(
                  OrganisationType.TECHNOLOGY_TRANSFER_OFFICE,
                  OrganisationType.CLUSTER,
                  OrganisationType.INCUBATOR,
                  OrganisationType.TECHNOLOGY_PARK)));

  /** What those are about who help in a domain, whatever the need is. */
  private static final Map<SupportDomain, List<String>> ABOUT =
      new EnumMap<>(
          Map.of(
              SupportDomain.FINANCING,
              List.of("public-funding", "venture-capital", "business-loan"),
              SupportDomain.INTERNATIONALISATION,
              List.of("export-support", "business-partner-search"),
              SupportDomain.SKILLS,
              List.of("continuing-education", "vocational-training", "digital-skills-training"),
              SupportDomain.ADVICE,
              List.of("innovation-consulting", "technology-transfer", "intellectual-property")));

  /**
   * The domains, each with its schemes and with organisations.
   *
   * @param themes what the need is about; training is looked for on these
   */
  List<Help> all(
      @Nullable Organisation seeker, Party known, List<String> themes, Parameters asked) {
    return Stream.of(SupportDomain.values())
        .map(domain -> help(domain, seeker, known, themes, asked))
        .toList();
  }

  private Help help(
      SupportDomain domain,
      @Nullable Organisation seeker,
      Party known,
      List<String> themes,
      Parameters asked) {
    var wording = labels.wording();
    String list =
        asked.with(AidParameters.DOMAIN, domain.code()).on(new AidLinks(wording.language()).all());
    return new Help(
        wording.say("aid.domain." + domain.code()),
        new Tag(wording.say("aid.help.schemes"), list),
        found(domain, seeker, known, themes));
  }

  /** Who helps in one domain whom nobody in the catalogue asks. */
  List<Helper> of(SupportDomain domain, Party known, List<String> themes) {
    return found(domain, null, known, themes);
  }

  private List<Helper> found(
      SupportDomain domain, @Nullable Organisation seeker, Party known, List<String> themes) {
    var found = new LinkedHashMap<String, Helper>();
    if (domain == SupportDomain.SKILLS && !themes.isEmpty()) {
      training(known, themes).forEach(found::putIfAbsent);
    }
    near(domain, seeker, known, themes).stream()
        .filter(one -> seeker == null || !one.id().equals(seeker.id()))
        .forEach(one -> found.putIfAbsent(one.id(), helper(one, "")));
    return found.values().stream().limit(SHOWN).toList();
  }

  /** Bodies that train, with what shows that they know the need's concepts. */
  private Map<String, Helper> training(Party known, List<String> themes) {
    var found = new LinkedHashMap<String, Helper>();
    var filter = filter(TYPES.getOrDefault(SupportDomain.SKILLS, List.of()), known, null);
    var snapshot = labels.snapshot();
    for (var hit : snapshot.evidence(concepts(themes), filter, READ)) {
      var evidence = snapshot.evidence(hit.evidence());
      String note =
          evidence.title().isBlank()
              ? ""
              : labels.wording().say("aid.help.evidence", "title", evidence.title());
      for (int ordinal : hit.organisations()) {
        var organisation = snapshot.organisation(ordinal);
        found.putIfAbsent(organisation.id(), helper(organisation, note));
      }
    }
    return found;
  }

  /** Near on the need's concepts; else on the domain's; else just near; else in the country. */
  private List<Organisation> near(
      SupportDomain domain, @Nullable Organisation seeker, Party known, List<String> themes) {
    var snapshot = labels.snapshot();
    var types = TYPES.getOrDefault(domain, List.of());
    var around = filter(types, known, seeker);
    var nearest = new Query.Everything(Query.Everything.Order.NEAREST);
    var hits =
        new ArrayList<>(
            themes.isEmpty()
                ? snapshot.profiles(nearest, around, READ)
                : snapshot.profiles(concepts(themes), around, SHOWN));
    if (hits.size() < SHOWN) {
      hits.addAll(
          snapshot.profiles(concepts(ABOUT.getOrDefault(domain, List.of())), around, SHOWN));
    }
    if (hits.size() < SHOWN) {
      hits.addAll(snapshot.profiles(nearest, around, READ));
    }
    if (hits.size() < SHOWN) {
      hits.addAll(snapshot.profiles(nearest, filter(types, known, null), READ));
    }
    return hits.stream().map(hit -> snapshot.organisation(hit.organisation())).distinct().toList();
  }

  private Helper helper(Organisation organisation, String note) {
    var language = labels.wording().language();
    return new Helper(
        ShownName.of(organisation, language),
        new Links(language).organisation(organisation.id()),
        labels
            .wording()
            .list(
                List.of(
                    ResultItem.facts(organisation, labels),
                    ResultItem.place(organisation, labels))),
        note);
  }

  /** The calls of the catalogue that name what the need is about, and are not closed. */
  List<CallShown> calls(Opportunities opportunities, List<String> themes, LocalDate today) {
    var found = new LinkedHashMap<String, CallShown>();
    var wording = labels.wording();
    for (String theme : themes) {
      var concept = labels.thesaurus().concept(theme);
      if (concept.isPresent() && found.size() < SHOWN) {
        String words = concept.get().label(Language.ENGLISH);
        var wish = new Opportunities.Wish(words, null, "", false);
        for (var known : opportunities.find(wish, today, 0, SHOWN).opportunities()) {
          var call = known.opportunity();
          var status = call.status(today);
          var language = call.language();
          found.putIfAbsent(
              known.id(),
              new CallShown(
                  call.title(),
                  language == null ? wording.language().tag() : language.tag(),
                  new Links(wording.language()).call(known.id()),
                  status.code(),
                  wording.say(
                      "aid.call",
                      "status",
                      wording.say("call-status." + status.code()),
                      "date",
                      call.deadline())));
        }
      }
    }
    return found.values().stream().limit(SHOWN).toList();
  }

  private static Query.Concepts concepts(List<String> themes) {
    return new Query.Concepts(themes.stream().map(theme -> new Query.Weighted(theme, 1)).toList());
  }

  /** These types, in the seeker's country, and near it where it is known where it is. */
  private static Filter filter(
      List<OrganisationType> types, Party known, @Nullable Organisation seeker) {
    var filter =
        Filter.NONE.with(Dimension.TYPE, types.stream().map(OrganisationType::code).toList());
    if (!known.country().isEmpty()) {
      filter = filter.with(Dimension.COUNTRY, List.of(known.country()));
    }
    var centre = seeker == null ? null : seeker.place().location();
    return centre == null ? filter : new Filter(filter.values(), new Filter.Near(centre, NEAR_KM));
  }
}
