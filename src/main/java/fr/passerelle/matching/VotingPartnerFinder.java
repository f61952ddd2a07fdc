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
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Query;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The partner finder over a search engine: read, retrieve, vote, judge, explain. */
public final class VotingPartnerFinder implements PartnerFinder {

  /** So many candidates of the most promise are judged. */
  private static final int MOST_JUDGED = 1_000;

  /** A candidate that fits less than this share of how well the best does is no answer. */
  private static final double LEAST_SHARE = 0.2;

  private static final double SURE_NAME = 0.9;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_FACET_VALUES = 200;
  private static final int MOST_KEPT_ANSWERS = 2_000;

  private final SearchEngine engine;
  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final NeedReader reader;
  private final Weights weights;
  private final InstantSource clock;
  private final Answers<Need, PartnerList> answers = new Answers<>(MOST_KEPT_ANSWERS);

  public VotingPartnerFinder(
      SearchEngine engine,
      Thesaurus thesaurus,
      Glosser glosser,
      LanguageDetector detector,
      Weights weights,
      InstantSource clock) {
    this.engine = engine;
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.reader = new NeedReader(thesaurus, glosser, detector);
    this.weights = weights;
    this.clock = clock;
  }

  @Override
  public PartnerList find(Need need) {
    try (var index = engine.snapshot()) {
      return answers.get(index.version(), need, () -> find(need, index));
    }
  }

  @Override
  public List<String> ranking(Need need) {
    try (var index = engine.snapshot()) {
      var read = reader.read(need, index);
      return rank(read, need.filter(), index, named(need, index)).judged.stream()
          .skip(need.offset())
          .limit(need.limit())
          .map(judgement -> judgement.traits().id())
          .toList();
    }
  }

  @Override
  public List<RankedPartner> similar(Organisation organisation, Need frame) {
    try (var index = engine.snapshot()) {
      var read = portrait(organisation, frame, index);
      var alike = rank(read, read.need().filter(), index, Map.of());
      return alike.judged.stream()
          .filter(judgement -> !judgement.traits().id().equals(organisation.id()))
          .filter(judgement -> judgement.traits().type() == organisation.type())
          .limit(frame.limit())
          .map(alike.writer::partner)
          .toList();
    }
  }

  @Override
  public PartnerList partnersFor(Organisation organisation, Need frame) {
    try (var index = engine.snapshot()) {
      var read = portrait(organisation, frame, index);
      var ranked = rank(read, read.need().filter(), index, Map.of());
      var others =
          ranked.judged.stream()
              .filter(judgement -> !judgement.traits().id().equals(organisation.id()))
              .filter(judgement -> judgement.traits().type() != organisation.type())
              .toList();
      return list(read, others, ranked, index, List.of());
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
        new Interpretation(
            read.language(),
            read.concepts(),
            read.removed(),
            read.gloss(),
            read.suggestedFilters(),
            text),
        answer.relaxations(),
        answer.version());
  }

  private PartnerList search(ReadNeed read, Snapshot index) {
    var need = read.need();
    var named = named(need, index);
    var ranked = rank(read, need.filter(), index, named);
    var relaxations =
        ranked.judged.isEmpty()
            ? relaxations(read, index, named)
            : List.<PartnerList.Relaxation>of();
    return list(read, ranked.judged, ranked, index, relaxations);
  }

  private PartnerList list(
      ReadNeed read,
      List<Judgement> judged,
      Ranked ranked,
      Snapshot index,
      List<PartnerList.Relaxation> relaxations) {
    var need = read.need();
    var asked = sorted(judged, need.sort(), ranked.judge);
    return new PartnerList(
        judged.size(),
        ranked.capped,
        asked.stream().skip(need.offset()).limit(need.limit()).map(ranked.writer::partner).toList(),
        facets(read, judged, index),
        read.interpretation(),
        relaxations,
        index.version());
  }

  private record Ranked(List<Judgement> judged, boolean capped, Judge judge, ReasonWriter writer) {}

  private Ranked rank(ReadNeed read, Filter filter, Snapshot index, Map<Integer, NameMatch> named) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var judge = new Judge(read, index, thesaurus, weights, today, named);
    var ballot = Ballot.hold(read, filter, index);
    named.keySet().forEach(ballot::candidate);
    var candidates =
        ballot.candidates().stream()
            .sorted(
                Comparator.comparing(
                        (Ballot.Candidate candidate) ->
                            !named.containsKey(candidate.organisation()))
                    .thenComparing(
                        Comparator.comparingDouble(Ballot.Candidate::promise).reversed()))
            .limit(MOST_JUDGED)
            .toList();
    var traits = index.traits(candidates.stream().map(Ballot.Candidate::organisation).toList());
    var judged = new ArrayList<Judgement>(candidates.size());
    double best = 0;
    for (int i = 0; i < candidates.size(); i++) {
      if (!mayAnswer(traits.get(i), read.need(), named)) {
        continue;
      }
      var judgement = judge.judge(candidates.get(i), traits.get(i));
      judged.add(judgement);
      best = Math.max(best, judgement.topical());
    }
    double least = best * LEAST_SHARE;
    judged.removeIf(judgement -> judgement.topical() < least || judgement.topical() <= 0);
    judged.sort(
        Comparator.comparingDouble(Judgement::score)
            .reversed()
            .thenComparing(judgement -> judgement.traits().id()));
    boolean capped = ballot.capped() || ballot.candidates().size() > MOST_JUDGED;
    return new Ranked(
        judged, capped, judge, new ReasonWriter(read, index, judge, thesaurus, glosser));
  }

  /** The seeker is no partner; what no longer exists is one only for who typed its name. */
  private static boolean mayAnswer(Traits traits, Need need, Map<Integer, NameMatch> named) {
    return !traits.id().equals(need.seekerId())
        && (traits.active() || named.containsKey(traits.organisation()));
  }

  private static List<Judgement> sorted(List<Judgement> judged, Need.Sort sort, Judge judge) {
    return switch (sort) {
      case MATCH -> judged;
      case FRESHEST ->
          judged.stream()
              .sorted(
                  Comparator.comparing((Judgement judgement) -> judgement.traits().updated())
                      .reversed())
              .toList();
      case DISTANCE ->
          judged.stream()
              .sorted(
                  Comparator.comparing(
                      judgement -> judge.distance(judgement.traits()),
                      Comparator.nullsLast(Comparator.naturalOrder())))
              .toList();
    };
  }

  /** Organisations whose name is what was typed. */
  private static Map<Integer, NameMatch> named(Need need, Snapshot index) {
    if (need.text().length() > LONGEST_NAME) {
      return Map.of();
    }
    var sure = new HashMap<Integer, NameMatch>();
    for (var match : index.named(need.text(), need.filter(), 5)) {
      if (match.score() >= SURE_NAME) {
        index.ordinal(match.organisation().id()).ifPresent(ordinal -> sure.put(ordinal, match));
      }
    }
    return sure;
  }

  private PartnerList everything(ReadNeed read, Snapshot index) {
    var need = read.need();
    int total = index.count(need.filter());
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var judge = new Judge(read, index, thesaurus, weights, today, Map.of());
    var writer = new ReasonWriter(read, index, judge, thesaurus, glosser);
    var hits = index.profiles(new Query.Everything(), need.filter(), need.offset() + need.limit());
    var traits =
        index.traits(hits.stream().skip(need.offset()).map(hit -> hit.organisation()).toList());
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      facets.add(
          index.facet(dimension, need.filter().with(dimension, List.of()), MOST_FACET_VALUES));
    }
    return new PartnerList(
        total,
        false,
        traits.stream()
            .map(trait -> judge.judge(new Ballot.Candidate(trait.organisation()), trait))
            .map(writer::partner)
            .toList(),
        facets,
        read.interpretation(),
        total == 0 ? relaxations(read, index, Map.of()) : List.of(),
        index.version());
  }

  private List<Facet> facets(ReadNeed read, List<Judgement> judged, Snapshot index) {
    var facets = new ArrayList<Facet>();
    for (var dimension : Dimension.values()) {
      if (read.need().filter().accepted(dimension).isEmpty()) {
        facets.add(FacetTally.count(dimension, judged, thesaurus));
      } else {
        var lifted = read.need().filter().with(dimension, List.of());
        var wider = rank(read, lifted, index, Map.of());
        facets.add(FacetTally.count(dimension, wider.judged, thesaurus));
      }
    }
    return facets;
  }

  /** Which single filter to drop, where dropping it finds something; most found first. */
  private List<PartnerList.Relaxation> relaxations(
      ReadNeed read, Snapshot index, Map<Integer, NameMatch> named) {
    var filter = read.need().filter();
    var relaxations = new ArrayList<PartnerList.Relaxation>();
    for (var dimension : filter.values().keySet()) {
      var lifted = filter.with(dimension, List.of());
      relaxations.add(
          new PartnerList.Relaxation(
              lifted, dimension.parameter(), total(read, lifted, index, named)));
    }
    if (filter.near() != null) {
      relaxations.add(
          new PartnerList.Relaxation(
              filter.anywhere(), "near", total(read, filter.anywhere(), index, named)));
    }
    if (relaxations.size() > 1 && relaxations.stream().allMatch(one -> one.total() == 0)) {
      relaxations.add(
          new PartnerList.Relaxation(Filter.NONE, "all", total(read, Filter.NONE, index, named)));
    }
    return relaxations.stream()
        .filter(one -> one.total() > 0)
        .sorted(Comparator.comparingInt(PartnerList.Relaxation::total).reversed())
        .toList();
  }

  private int total(ReadNeed read, Filter filter, Snapshot index, Map<Integer, NameMatch> named) {
    return read.isBlank() ? index.count(filter) : rank(read, filter, index, named).judged.size();
  }

  /** What an organisation does, as a need. */
  private ReadNeed portrait(Organisation organisation, Need frame, Snapshot index) {
    var text =
        Optional.of(Language.ENGLISH)
            .flatMap(organisation::description)
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
    if (concepts.isEmpty()) {
      return read;
    }
    var interpretation =
        new Interpretation(
            read.language(), List.copyOf(labels), List.of(), read.gloss(), List.of(), null);
    return new ReadNeed(
        read.need(),
        read.language(),
        read.content(),
        read.gloss(),
        concepts,
        concepts,
        interpretation);
  }
}
