package fr.passerelle.matching;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Answers;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The partner finder over a search engine: read, retrieve, vote, judge, explain. */
public final class VotingPartnerFinder implements PartnerFinder {

  private static final int MOST_KEPT_ANSWERS = 2_000;

  private final SearchEngine engine;
  private final Thesaurus thesaurus;
  private final Portraits portraits;
  private final Ranker ranker;
  private final ConsortiumReader consortia;
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
    var reader = new NeedReader(thesaurus, glosser, detector);
    this.portraits = new Portraits(reader, thesaurus);
    var seekers = new SeekerReader(reader, thesaurus, detector);
    this.ranker = new Ranker(thesaurus, glosser, weights, clock, seekers);
    this.consortia = new ConsortiumReader(reader, ranker, thesaurus);
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
      var read = portraits.read(need, index);
      var judged = ranker.rank(read, need.filter(), index).judged();
      return Families.placed(judged, need.filter(), index).ranking().stream()
          .skip(need.offset())
          .limit(need.limit())
          .map(judgement -> judgement.traits().id())
          .toList();
    }
  }

  @Override
  public List<Strengths> strengths(Need need) {
    try (var index = engine.snapshot()) {
      var read = portraits.read(need, index);
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
      var read = portraits.of(organisation, frame, index);
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
      var read = portraits.of(organisation, frame, index);
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

  @Override
  public PartnerList tandem(Organisation seeker, Need frame) {
    var wanted = frame.with(Actor.besides(seeker).narrowing(frame.filter()));
    var asked = wanted.askedBy(seeker.id(), List.of());
    try (var index = engine.snapshot()) {
      var read = portraits.together(List.of(seeker), asked, index);
      var filter = asked.filter();
      var ranked =
          asked.text().isBlank()
              ? ranker.rankByTopic(read, filter, index)
              : ranker.rank(read, filter, index);
      boolean anywhere = filter.accepted(Dimension.COUNTRY).isEmpty();
      String own = seeker.place().country();
      return list(
          read,
          anywhere ? ranked.first(one -> one.traits().country().equals(own)) : ranked,
          index,
          List.of());
    }
  }

  @Override
  public Consortium consortium(List<Organisation> members, Need need) {
    try (var index = engine.snapshot()) {
      return consortia.read(members, need, index);
    }
  }

  private PartnerList find(Need need, Snapshot index) {
    var read = portraits.read(need, index);
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
    var answer = search(portraits.read(need.saying(text), index), index);
    return answer.reading(answer.interpretation().meaning(text));
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
    var placed = Families.placed(ranked.judged(), need.filter(), index);
    boolean byMatch = need.sort() == Need.Sort.MATCH;
    var shown = byMatch ? placed.ranking() : ranked.sorted(need.sort());
    return new PartnerList(
        ranked.judged().size(),
        ranked.capped(),
        shown.stream()
            .skip(need.offset())
            .limit(need.limit())
            .map(ranked.writer()::partner)
            .toList(),
        facets(read, ranked.judged(), index),
        read.interpretation(),
        byMatch ? placed.diversity() : Diversity.NONE,
        relaxations,
        index.version(),
        ranked.known());
  }

  private PartnerList everything(ReadNeed read, Snapshot index) {
    var need = read.need();
    var filter = need.filter();
    var left = Ranker.leftOut(need, index);
    var hidden =
        index.traits(left).stream().filter(it -> FacetTally.passes(filter, it, thesaurus)).toList();
    int total = index.count(filter) - hidden.size();
    var all = new Query.Everything(order(need.sort()));
    int until = Math.min(total + left.size(), left.size() + need.offset() + need.limit());
    var shown =
        index.profiles(all, filter, Math.max(1, until)).stream()
            .map(Hit.OfOrganisation::organisation)
            .filter(organisation -> !left.contains(organisation))
            .skip(need.offset())
            .limit(need.limit())
            .toList();
    long asking =
        hidden.stream()
            .map(Traits::organisation)
            .filter(Ranker.askers(need, index)::contains)
            .count();
    var unranked = ranker.unranked(read, index);
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      var lifted = filter.with(dimension, List.of());
      var facet = index.facet(dimension, lifted, FacetTally.mostValues(dimension));
      for (var one : index.traits(left)) {
        facet = FacetTally.without(one, facet, lifted, thesaurus);
      }
      facets.add(facet);
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
        Diversity.NONE,
        total == 0 ? relaxations(read, index) : List.of(),
        index.version(),
        hidden.size() - (int) asking);
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
}
