package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Answers;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.Snapshot;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The partner finder over a search engine: read, retrieve, vote, judge, explain. */
public final class VotingPartnerFinder implements PartnerFinder {

  private static final int MOST_KEPT_ANSWERS = 2_000;

  private final SearchEngine engine;
  private final Thesaurus thesaurus;
  private final NeedReader reader;
  private final Ranker ranker;
  private final Answers<Asked, PartnerList> answers = new Answers<>(MOST_KEPT_ANSWERS);

  /** A need on a day: profiles expire and records age. */
  private record Asked(Need need, LocalDate day) {}

  public VotingPartnerFinder(
      SearchEngine engine,
      Thesaurus thesaurus,
      Glosser glosser,
      LanguageDetector detector,
      Weights weights,
      InstantSource clock) {
    this.engine = engine;
    this.thesaurus = thesaurus;
    this.reader = new NeedReader(thesaurus, glosser, detector);
    var seekers = new SeekerReader(reader, thesaurus, detector);
    this.ranker = new Ranker(thesaurus, glosser, weights, clock, seekers);
  }

  @Override
  public PartnerList find(Need need) {
    try (var index = engine.snapshot()) {
      var asked = new Asked(need, ranker.today());
      return answers.get(index.version(), asked, () -> find(need, index));
    }
  }

  @Override
  public List<String> ranking(Need need) {
    try (var index = engine.snapshot()) {
      var read = reader.read(need, index);
      return ranker.rank(read, need.filter(), index).judged().stream()
          .skip(need.offset())
          .limit(need.limit())
          .map(judgement -> judgement.traits().id())
          .toList();
    }
  }

  @Override
  public List<Strengths> strengths(Need need) {
    try (var index = engine.snapshot()) {
      var read = reader.read(need, index);
      return ranker.rank(read, need.filter(), index).judged().stream()
          .map(
              judgement ->
                  new Strengths(judgement.traits().id(), Map.copyOf(judgement.strengths())))
          .toList();
    }
  }

  @Override
  public List<RankedPartner> similar(Organisation organisation, Need frame) {
    try (var index = engine.snapshot()) {
      var read = portrait(organisation, frame, index);
      var alike =
          ranker
              .rankByTopic(read, read.need().filter(), index)
              .only(judgement -> judgement.traits().type() == organisation.type());
      return alike.judged().stream()
          .filter(judgement -> !judgement.traits().id().equals(organisation.id()))
          .limit(frame.limit())
          .map(alike.writer()::partner)
          .toList();
    }
  }

  @Override
  public PartnerList partnersFor(Organisation organisation, Need frame) {
    try (var index = engine.snapshot()) {
      var read = portrait(organisation, frame, index);
      var others =
          ranker
              .rankByTopic(read, read.need().filter(), index)
              .only(
                  judgement ->
                      !judgement.traits().id().equals(organisation.id())
                          && judgement.traits().type() != organisation.type());
      return list(read, others, index, List.of());
    }
  }

  private PartnerList find(Need need, Snapshot index) {
    var read = reader.read(need, index);
    if (read.isBlank()) {
      return everything(read, index);
    }
    var answer = search(read, index);
    if (answer.total() > 0) {
      return answer;
    }
    var mended = index.didYouMean(need.text(), read.language());
    return mended.map(text -> mended(need, text, index)).orElse(answer);
  }

  /** The answer to the need as it would be spelled, which says so. */
  private PartnerList mended(Need need, String text, Snapshot index) {
    var answer = search(reader.read(need.saying(text), index), index);
    var read = answer.interpretation();
    return new PartnerList(
        answer.total(),
        answer.capped(),
        answer.partners(),
        answer.facets(),
        read.meaning(text),
        answer.relaxations(),
        answer.version());
  }

  private PartnerList search(ReadNeed read, Snapshot index) {
    var ranked = ranker.rank(read, read.need().filter(), index);
    var relaxations =
        ranked.judged().isEmpty() ? relaxations(read, index) : List.<PartnerList.Relaxation>of();
    return list(read, ranked, index, relaxations);
  }

  private PartnerList list(
      ReadNeed read,
      Ranker.Ranked ranked,
      Snapshot index,
      List<PartnerList.Relaxation> relaxations) {
    var need = read.need();
    return new PartnerList(
        ranked.judged().size(),
        ranked.capped(),
        ranked.sorted(need.sort()).stream()
            .skip(need.offset())
            .limit(need.limit())
            .map(ranked.writer()::partner)
            .toList(),
        facets(read, ranked.judged(), index),
        read.interpretation(),
        relaxations,
        index.version());
  }

  private PartnerList everything(ReadNeed read, Snapshot index) {
    var need = read.need();
    var filter = need.filter();
    var seeker = Optional.ofNullable(Ranker.seeker(need, index)).map(index::ordinal);
    var asking = seeker.orElse(OptionalInt.empty());
    var asker = asking.stream().mapToObj(it -> index.traits(List.of(it)).getFirst()).findFirst();
    boolean passes = asker.filter(it -> FacetTally.passes(filter, it, thesaurus)).isPresent();
    int total = index.count(filter) - (passes ? 1 : 0);
    var all = new Query.Everything(order(need.sort()));
    int until = (int) Math.min(total + 1L, 1L + need.offset() + need.limit());
    var shown =
        index.profiles(all, filter, until).stream()
            .map(Hit.OfOrganisation::organisation)
            .filter(organisation -> asking.isEmpty() || organisation != asking.getAsInt())
            .skip(need.offset())
            .limit(need.limit())
            .toList();
    var unranked = ranker.unranked(read, index);
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      var lifted = filter.with(dimension, List.of());
      var facet = index.facet(dimension, lifted, FacetTally.mostValues(dimension));
      facets.add(asker.map(it -> FacetTally.without(it, facet, lifted, thesaurus)).orElse(facet));
    }
    return new PartnerList(
        total,
        false,
        index.traits(shown).stream()
            .map(trait -> unranked.judge().judge(new Ballot.Candidate(trait.organisation()), trait))
            .map(unranked.writer()::partner)
            .toList(),
        facets,
        read.interpretation(),
        total == 0 ? relaxations(read, index) : List.of(),
        index.version());
  }

  private static Query.Everything.Order order(Need.Sort sort) {
    return switch (sort) {
      case MATCH -> Query.Everything.Order.BY_ID;
      case DISTANCE -> Query.Everything.Order.NEAREST;
      case FRESHEST -> Query.Everything.Order.FRESHEST;
    };
  }

  private List<Facet> facets(ReadNeed read, List<Judgement> judged, Snapshot index) {
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      if (read.need().filter().accepted(dimension).isEmpty()) {
        facets.add(FacetTally.count(dimension, judged, thesaurus));
      } else {
        var lifted = read.need().filter().with(dimension, List.of());
        facets.add(
            FacetTally.count(dimension, ranker.rank(read, lifted, index).judged(), thesaurus));
      }
    }
    return facets;
  }

  /** Which single filter to drop, where dropping it finds something; most found first. */
  private List<PartnerList.Relaxation> relaxations(ReadNeed read, Snapshot index) {
    var filter = read.need().filter();
    var relaxations = new ArrayList<PartnerList.Relaxation>();
    for (var dimension : filter.values().keySet()) {
      var lifted = filter.with(dimension, List.of());
      relaxations.add(
          new PartnerList.Relaxation(lifted, dimension.parameter(), total(read, lifted, index)));
    }
    if (filter.near() != null) {
      relaxations.add(
          new PartnerList.Relaxation(
              filter.anywhere(), "near", total(read, filter.anywhere(), index)));
    }
    if (relaxations.size() > 1 && relaxations.stream().allMatch(one -> one.total() == 0)) {
      relaxations.add(
          new PartnerList.Relaxation(Filter.NONE, "all", total(read, Filter.NONE, index)));
    }
    return relaxations.stream()
        .filter(one -> one.total() > 0)
        .sorted(Comparator.comparingInt(PartnerList.Relaxation::total).reversed())
        .toList();
  }

  private int total(ReadNeed read, Filter filter, Snapshot index) {
    return read.isBlank() ? index.count(filter) : ranker.rank(read, filter, index).judged().size();
  }

  /** What an organisation does, as a need. */
  private ReadNeed portrait(Organisation organisation, Need frame, Snapshot index) {
    var text =
        organisation
            .description(frame.reader())
            .or(() -> organisation.texts().stream().findFirst());
    String words = text.map(Text::text).orElse(organisation.name(Language.ENGLISH));
    var language = text.map(Text::language).orElse(Language.ENGLISH);
    var read = reader.read(frame.saying(words, language), index);
    var concepts = new ArrayList<Query.Weighted>();
    var labels = new LinkedHashSet<Concept>();
    for (String theme : organisation.themes()) {
      thesaurus.concept(theme).ifPresent(labels::add);
      concepts.add(new Query.Weighted(theme, index.rarity(theme)));
    }
    var interpretation =
        new Interpretation(
            read.language(),
            null,
            List.copyOf(labels),
            List.of(),
            read.gloss(),
            List.of(),
            List.of(),
            null);
    return new ReadNeed(
        read.need(),
        read.language(),
        read.content(),
        read.gloss(),
        concepts.isEmpty() ? read.concepts() : concepts,
        concepts.isEmpty() ? read.wider() : concepts,
        List.of(),
        1,
        true,
        interpretation);
  }
}
