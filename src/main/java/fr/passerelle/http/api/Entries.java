package fr.passerelle.http.api;

import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.http.api.OrganisationRecord.AffiliationEntry;
import fr.passerelle.http.api.OrganisationRecord.ClusterEntry;
import fr.passerelle.http.api.OrganisationRecord.FieldEntry;
import fr.passerelle.http.api.OrganisationRecord.IdentifierEntry;
import fr.passerelle.http.api.OrganisationRecord.NameEntry;
import fr.passerelle.http.api.OrganisationRecord.NamedEntry;
import fr.passerelle.http.api.OrganisationRecord.SaidEntry;
import fr.passerelle.http.api.OrganisationRecord.SourceEntry;
import fr.passerelle.http.api.OrganisationRecord.TextEntry;
import fr.passerelle.http.api.OrganisationRecord.TodayEntry;
import fr.passerelle.http.api.PartnersAnswer.ConceptEntry;
import fr.passerelle.http.api.PartnersAnswer.EvidenceEntry;
import fr.passerelle.http.api.PartnersAnswer.FacetEntry;
import fr.passerelle.http.api.PartnersAnswer.InterpretationEntry;
import fr.passerelle.http.api.PartnersAnswer.LocationEntry;
import fr.passerelle.http.api.PartnersAnswer.PartnerEntry;
import fr.passerelle.http.api.PartnersAnswer.ReasonEntry;
import fr.passerelle.http.api.PartnersAnswer.RelaxationEntry;
import fr.passerelle.http.api.PartnersAnswer.SuggestedFilterEntry;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the domain's values into the API's. Valid as long as its labels are. */
record Entries(Labels labels) {

  PartnersAnswer partners(PartnerList list, List<SensitiveEntry> sensitive, @Nullable String next) {
    return new PartnersAnswer(
        list.total(),
        list.capped(),
        list.partners().stream().map(this::partner).toList(),
        facets(list.facets()),
        interpretation(list.interpretation(), sensitive),
        DiversityEntries.of(list.diversity(), labels),
        list.relaxations().stream()
            .map(relaxation -> new RelaxationEntry(relaxation.dropped(), relaxation.total()))
            .toList(),
        list.known(),
        next);
  }

  PartnerEntry partner(RankedPartner partner) {
    var organisation = partner.organisation();
    return new PartnerEntry(
        organisation.id(),
        labels.name(organisation),
        names(organisation),
        organisation.type().code(),
        today(organisation),
        organisation.place().country(),
        organisation.place().city(language()),
        location(organisation.place().location()),
        partner.score(),
        partner.reasons().stream().map(this::reason).toList(),
        partner.silent().stream().map(Signal::code).toList(),
        partner.covered(),
        partner.distanceInKilometres());
  }

  OrganisationRecord whole(Organisation it, List<Evidence> evidence, List<FieldOrigin> origins) {
    return new OrganisationRecord(
        it.id(),
        labels.name(it),
        names(it),
        it.names().stream()
            .map(n -> new NameEntry(n.text(), code(n.language()), code(n.kind()), n.source()))
            .toList(),
        it.type().code(),
        code(it.status()),
        today(it),
        it.place().country(),
        it.place().region(),
        it.place().city(language()),
        location(it.place().location()),
        it.size() == null ? null : it.size().code(),
        it.established(),
        it.website(),
        it.identifiers().stream().map(Entries::identifier).toList(),
        it.themes().stream().map(id -> new ConceptEntry(id, labels.concept(id))).toList(),
        it.affiliations().stream().map(this::affiliation).toList(),
        it.texts().stream()
            .map(t -> new TextEntry(code(t.topic()), code(t.language()), t.text(), t.source()))
            .toList(),
        cluster(it.cluster()),
        origins.stream().map(Entries::field).toList(),
        evidence.stream().map(Entries::evidence).toList(),
        it.sources().stream().map(Entries::source).toList(),
        it.day().map(LocalDate::toString).orElse(null));
  }

  NamedEntry named(NameMatch match) {
    var organisation = match.organisation();
    return new NamedEntry(
        organisation.id(),
        labels.name(organisation),
        match.matched(),
        names(organisation),
        organisation.identifiers().stream().map(Entries::identifier).toList(),
        organisation.type().code(),
        code(organisation.status()),
        today(organisation),
        organisation.place().country(),
        organisation.place().city(language()),
        match.score());
  }

  ConceptEntry concept(Concept concept) {
    return new ConceptEntry(concept.id(), labels.label(concept));
  }

  private @Nullable TodayEntry today(Organisation organisation) {
    var at = labels.snapshot().today(organisation);
    return at.id().equals(organisation.id()) ? null : new TodayEntry(at.id(), labels.name(at));
  }

  private Language language() {
    return labels.wording().language();
  }

  private ReasonEntry reason(Reason reason) {
    return new ReasonEntry(
        reason.signal().code(),
        reason.strength(),
        reason.weight(),
        reason.text(),
        reason.evidence().stream().map(Entries::evidence).toList());
  }

  private Map<String, List<FacetEntry>> facets(List<Facet> facets) {
    var entries = new LinkedHashMap<String, List<FacetEntry>>();
    for (var facet : facets) {
      entries.put(
          NeedParameters.of(facet.dimension()),
          facet.counts().stream().map(count -> count(facet.dimension(), count)).toList());
    }
    return entries;
  }

  private FacetEntry count(Filter.Dimension dimension, Facet.Count count) {
    return new FacetEntry(
        count.value(), labels.of(dimension, count.value()), count.organisations());
  }

  private InterpretationEntry interpretation(Interpretation read, List<SensitiveEntry> sensitive) {
    return new InterpretationEntry(
        read.language().code(),
        read.otherLanguage() == null ? null : read.otherLanguage().code(),
        read.concepts().stream().map(this::concept).toList(),
        read.removed().stream().map(this::concept).toList(),
        read.gloss(),
        Stream.concat(
                read.suggestedFilters().stream().map(this::suggested),
                read.suggestedPlaces().stream().map(this::suggested))
            .toList(),
        sensitive,
        read.didYouMean());
  }

  private SuggestedFilterEntry suggested(Interpretation.SuggestedFilter filter) {
    return new SuggestedFilterEntry(
        NeedParameters.of(filter.dimension()),
        filter.value(),
        labels.of(filter.dimension(), filter.value()),
        filter.words(),
        null);
  }

  private SuggestedFilterEntry suggested(Interpretation.SuggestedPlace place) {
    return new SuggestedFilterEntry(
        NeedParameters.NEAR,
        NeedParameters.near(place.near()),
        labels.near(place),
        place.words(),
        place.near().withinKilometres());
  }

  private AffiliationEntry affiliation(Affiliation tie) {
    return new AffiliationEntry(
        tie.kind().code(),
        tie.organisationId(),
        labels.snapshot().find(tie.organisationId()).map(labels::name).orElse(null),
        tie.since(),
        tie.until(),
        tie.source());
  }

  private static Map<String, String> names(Organisation organisation) {
    var names = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      organisation.preferred(language).ifPresent(name -> names.put(language.code(), name));
    }
    return names;
  }

  private static EvidenceEntry evidence(Evidence evidence) {
    return new EvidenceEntry(
        evidence.id(),
        evidence.title(),
        evidence.mark().source(),
        evidence.date() == null ? null : evidence.date().toString(),
        evidence.mark().url(),
        evidence.mark().licence());
  }

  private static IdentifierEntry identifier(Identifier identifier) {
    return new IdentifierEntry(identifier.scheme(), identifier.value(), identifier.url());
  }

  private static FieldEntry field(FieldOrigin origin) {
    var mark = origin.mark();
    return new FieldEntry(
        origin.field(),
        origin.value(),
        mark.source(),
        mark.record(),
        mark.day().map(LocalDate::toString).orElse(null),
        origin.others().stream()
            .map(
                said ->
                    new SaidEntry(
                        said.value(),
                        said.mark().source(),
                        said.mark().record(),
                        said.mark().day().map(LocalDate::toString).orElse(null)))
            .toList());
  }

  private static SourceEntry source(SourceMark mark) {
    return new SourceEntry(
        mark.source(),
        mark.record(),
        mark.day().map(LocalDate::toString).orElse(null),
        mark.licence(),
        mark.url(),
        mark.citations());
  }

  private static @Nullable ClusterEntry cluster(@Nullable ClusterRecord cluster) {
    return cluster == null
        ? null
        : new ClusterEntry(
            cluster.phases(),
            code(cluster.scale()),
            cluster.departments(),
            cluster.awarded(),
            cluster.members(),
            cluster.membersYear());
  }

  private static @Nullable LocationEntry location(Place.@Nullable Location location) {
    return location == null ? null : new LocationEntry(location.latitude(), location.longitude());
  }

  private static @Nullable String code(@Nullable Language language) {
    return language == null ? null : language.code();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
