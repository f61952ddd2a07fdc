package fr.passerelle.matching;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Answers;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.Snapshot;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The partner finder over a search engine: read, retrieve, vote, judge, explain. */
public final class VotingPartnerFinder implements PartnerFinder {

  private static final int MOST_KEPT_ANSWERS = 2_000;

  private final SearchEngine engine;
  private final Thesaurus thesaurus;
  private final Portraits portraits;
  private final Ranker ranker;
  private final Everybody everybody;
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
    this.everybody = new Everybody(ranker);
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
      return partnersFor(organisation, frame, index);
    }
  }

  private PartnerList partnersFor(Organisation organisation, Need frame, Snapshot index) {
    return list(forPartners(organisation, frame, index), index, _ -> List.of());
  }

  /** Those of its own type do what it does; they are partners where profiles say so. */
  private Way forPartners(Organisation organisation, Need frame, Snapshot index) {
    var asked = frame.askedBy(organisation.id(), List.of());
    var read = portraits.of(organisation, asked, index);
    return new Way(
        read,
        filter -> {
          var ranked = ranker.rankByPortrait(read, filter, index);
          Predicate<Judgement> stated = one -> ranked.judge().bothWays().isStated(one.candidate());
          return ranked.only(one -> stated.test(one) || one.traits().type() != organisation.type());
        });
  }

  @Override
  public PartnerList tandem(Organisation seeker, Need frame) {
    try (var index = engine.snapshot()) {
      return list(forTandem(seeker, frame, index), index, _ -> List.of());
    }
  }

  private Way forTandem(Organisation seeker, Need frame, Snapshot index) {
    var wanted = frame.with(Actor.besides(seeker).narrowing(frame.filter()));
    var asked = wanted.askedBy(seeker.id(), List.of());
    var read = portraits.together(List.of(seeker), asked, index);
    boolean anywhere = asked.filter().accepted(Dimension.COUNTRY).isEmpty();
    String own = seeker.place().country();
    return new Way(
        read,
        filter -> {
          var ranked = ranker.rankForTandem(read, filter, index);
          return anywhere ? ranked.first(one -> one.traits().country().equals(own)) : ranked;
        });
  }

  @Override
  public Standing standing(Organisation organisation, @Nullable Organisation paired, Need need) {
    try (var index = engine.snapshot()) {
      var way = paired == null ? way(need, index) : forTandem(paired, need, index);
      var filter = way.read().need().filter();
      var ranked = way.ranking().apply(filter);
      if (paired == null && ranked.judged().isEmpty() && !need.text().isBlank()) {
        var mended = index.didYouMean(need.text(), way.read().language());
        way = mended.map(text -> way(need.saying(text), index)).orElse(way);
        ranked = way.ranking().apply(filter);
      }
      var placed = Families.placed(ranked.judged(), filter, index).ranking();
      var ids = placed.stream().map(judgement -> judgement.traits().id()).toList();
      int place = ids.indexOf(organisation.id()) + 1;
      var judgement =
          place > 0
              ? placed.get(place - 1)
              : ranked.judgement(index.ordinal(organisation.id()).orElseThrow(), index);
      return new Standing(place, ranked.writer().partner(judgement), way.read().interpretation());
    }
  }

  /** How a need is answered, where something is asked or somebody asks. */
  private Way way(Need need, Snapshot index) {
    var read = portraits.read(need, index);
    String seekerId = read.isBlank() ? need.seekerId() : null;
    return Optional.ofNullable(seekerId)
        .flatMap(index::find)
        .map(seeker -> forPartners(seeker, need, index))
        .orElseGet(() -> new Way(read, filter -> ranker.rank(read, filter, index)));
  }

  /** A need as it was read, and how those who pass a filter are ranked for it. */
  private record Way(ReadNeed read, Function<Filter, Ranker.Ranked> ranking) {}

  @Override
  public Consortium consortium(List<Organisation> members, Need need) {
    try (var index = engine.snapshot()) {
      return consortia.read(members, need, index);
    }
  }

  private PartnerList find(Need need, Snapshot index) {
    var way = way(need, index);
    if (way.read().isBlank()) {
      return everybody.list(way.read(), index, () -> relaxations(way.read(), index));
    }
    var answer = search(way, index);
    if (answer.total() > 0 || need.text().isBlank()) {
      return answer;
    }
    var mended = index.didYouMean(need.text(), way.read().language());
    return mended.map(text -> mended(need, text, index)).orElse(answer);
  }

  /** The answer to the need as it would be spelled, which says so. */
  private PartnerList mended(Need need, String text, Snapshot index) {
    var answer = search(way(need.saying(text), index), index);
    return answer.reading(answer.interpretation().meaning(text));
  }

  private PartnerList search(Way way, Snapshot index) {
    return list(
        way,
        index,
        ranked -> ranked.judged().isEmpty() ? relaxations(way.read(), index) : List.of());
  }

  private PartnerList list(
      Way way, Snapshot index, Function<Ranker.Ranked, List<PartnerList.Relaxation>> relaxations) {
    var need = way.read().need();
    var ranked = way.ranking().apply(need.filter());
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
        facets(need.filter(), ranked, way.ranking()),
        way.read().interpretation(),
        byMatch ? placed.diversity() : Diversity.NONE,
        relaxations.apply(ranked),
        index.version(),
        ranked.known());
  }

  private List<Facet> facets(
      Filter filter, Ranker.Ranked ranked, Function<Filter, Ranker.Ranked> ranking) {
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      var counted =
          filter.accepted(dimension).isEmpty()
              ? ranked
              : ranking.apply(filter.with(dimension, List.of()));
      facets.add(FacetTally.count(dimension, counted.judged(), thesaurus));
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
