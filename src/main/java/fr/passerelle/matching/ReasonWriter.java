package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a judgement in sentences of the reader's language that name their evidence. */
final class ReasonWriter {

  private final ReadNeed need;
  private final Snapshot index;
  private final Judge judge;
  private final Thesaurus thesaurus;
  private final WordSentences words;
  private final Language reader;
  private final Sentences sentences;
  private final EvidenceReasons evidenceReasons;
  private final BothWaysWriter bothWays;
  private final Completion completion;

  ReasonWriter(ReadNeed need, Snapshot index, Judge judge, Thesaurus thesaurus, Glosser glosser) {
    this.need = need;
    this.index = index;
    this.judge = judge;
    this.thesaurus = thesaurus;
    this.reader = need.need().reader();
    this.sentences = Sentences.of(need);
    this.words = new WordSentences(need, glosser, thesaurus);
    this.evidenceReasons = new EvidenceReasons(need, index, judge);
    this.completion = new Completion(need, index, thesaurus);
    this.bothWays = new BothWaysWriter(judge.bothWays(), thesaurus, reader);
  }

  RankedPartner partner(Judgement judgement) {
    var organisation = index.organisation(judgement.candidate().organisation());
    var quote = Quotation.of(organisation, reader, need, judge.answering(), thesaurus).orElse(null);
    var reasons = new ArrayList<Reason>();
    var silent = new ArrayList<Signal>();
    for (var entry : judge.weights().entrySet()) {
      Double strength = judgement.strengths().get(entry.getKey());
      if (strength == null) {
        silent.add(entry.getKey());
      } else {
        reasons.add(
            reason(entry.getKey(), strength, entry.getValue(), judgement, organisation, quote));
      }
    }
    reasons.sort(Comparator.comparingDouble(Reason::part).reversed());
    return new RankedPartner(
        organisation,
        judgement.score(),
        reasons,
        silent,
        judge.weights(),
        judge.covered(judgement.traits()),
        judge.distance(judgement.traits()));
  }

  private Reason reason(
      Signal signal,
      double strength,
      double weight,
      Judgement judgement,
      Organisation organisation,
      Quotation.@Nullable Quote quote) {
    return switch (signal) {
      case NAME ->
          new Reason(signal, strength, weight, nameSentence(judgement, organisation), List.of());
      case CONCEPTS ->
          new Reason(
              signal,
              strength,
              weight,
              conceptSentence(judgement, organisation)
                  + completion.sentence(judge.covered(judgement.traits())),
              described(organisation, quote));
      case WORDS -> worded(strength, weight, judgement, organisation, quote);
      case EVIDENCE -> evidenceReasons.votes(strength, weight, judgement);
      case MEANING ->
          evidenceReasons.meaning(
              strength,
              weight,
              judgement,
              organisation,
              isQuotedByMeaning(judgement) ? quote : null,
              described(organisation, quote));
      case NETWORK -> evidenceReasons.network(strength, weight, judgement);
      case AFFILIATION ->
          new Reason(
              signal,
              strength,
              weight,
              affiliationSentence(judgement, organisation),
              hosting(judgement));
      case RECIPROCITY -> bothWays.reciprocity(strength, weight, judgement);
      case FIT -> bothWays.fit(strength, weight, judgement);
      case SUPPLY ->
          new Reason(
              signal,
              strength,
              weight,
              sentences.tell(strength == 1 ? "supply" : "supply.unknown", Map.of()),
              List.of());
      case PLACE ->
          new Reason(signal, strength, weight, placeSentence(judgement, organisation), List.of());
      case FRESHNESS ->
          new Reason(signal, strength, weight, freshnessSentence(organisation), List.of());
      case OTHER_CLUSTERS ->
          new Reason(
              signal,
              strength,
              weight,
              sentences.tell("other-cluster", Map.of("name", otherCluster(judgement))),
              List.of());
    };
  }

  /** The words that both share, with the text or the name that has them. */
  private Reason worded(
      double strength,
      double weight,
      Judgement judgement,
      Organisation organisation,
      Quotation.@Nullable Quote quote) {
    var told = words.told(organisation, isQuotedByMeaning(judgement) ? null : quote);
    var text = told.text();
    return new Reason(
        Signal.WORDS,
        strength,
        weight,
        told.sentence(),
        List.of(
            text == null
                ? Described.named(organisation, reader)
                : Described.by(organisation, text, "")));
  }

  private String nameSentence(Judgement judgement, Organisation organisation) {
    String shown = organisation.name(reader);
    var match = judge.named(judgement.candidate());
    String matched = match.map(NameMatch::matched).orElse(shown);
    if (match.filter(one -> !one.organisation().id().equals(organisation.id())).isPresent()) {
      return sentences.tell("name.successor", Map.of("name", matched));
    }
    if (match.filter(need.named()::contains).isPresent()) {
      return sentences.tell("name.within", Map.of("name", matched));
    }
    return matched.equals(shown)
        ? sentences.tell("name", Map.of("name", shown))
        : sentences.tell("name.other", Map.of("name", matched));
  }

  private String conceptSentence(Judgement judgement, Organisation organisation) {
    var shown = shown();
    var all = judge.covered(judgement.traits());
    var covered = all.stream().filter(shown::contains).toList();
    if (covered.isEmpty() && !all.isEmpty()) {
      return sentences.tell("concepts.yours", Map.of("labels", labels(all)));
    }
    if (covered.isEmpty()) {
      var near = judge.near(judgement.traits());
      return sentences.tell(
          near.size() == 1 ? "concepts.near.one" : "concepts.near.many",
          Map.of("labels", labels(near)));
    }
    int asked = shown.size();
    if (covered.size() < asked) {
      return sentences.tell(
          "concepts.some",
          Map.of(
              "covered",
              Integer.toString(covered.size()),
              "asked",
              Integer.toString(asked),
              "labels",
              covered(covered, judgement)));
    }
    var open = need.portrait() ? List.<String>of() : words.unanswered(organisation);
    return open.isEmpty()
        ? sentences.tell(
            asked == 1 ? "concepts.all.one" : "concepts.all.many",
            Map.of("labels", covered(covered, judgement)))
        : sentences.tell(
            "concepts.open",
            Map.of(
                "labels",
                covered(covered, judgement),
                "words",
                sentences.list(WordSentences.first(open))));
  }

  /** The labels of covered concepts; of one that is covered by a narrower one alone, with it. */
  private String covered(List<String> covered, Judgement judgement) {
    return sentences.list(
        covered.stream()
            .map(
                concept -> {
                  var narrower = judge.narrower(concept, judgement.traits());
                  String label = labels(List.of(concept));
                  return narrower.isEmpty()
                      ? label
                      : sentences.tell(
                          "concepts.by", Map.of("label", label, "narrower", labels(narrower)));
                })
            .toList());
  }

  /**
   * The concepts that the reader sees: those read in the need, without what those who ask do
   * themselves, which is searched beside it.
   */
  private Set<String> shown() {
    var asked = need.concepts().stream().map(Query.Weighted::concept).toList();
    var read =
        need.interpretation().concepts().stream()
            .map(Concept::id)
            .filter(asked::contains)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return read.isEmpty() ? new LinkedHashSet<>(asked) : read;
  }

  private String labels(List<String> concepts) {
    return sentences.list(
        concepts.stream()
            .map(thesaurus::concept)
            .flatMap(Optional::stream)
            .map((Concept concept) -> concept.label(reader))
            .toList());
  }

  /**
   * Whether the reason by meaning quotes the description, which is quoted once: by the reason that
   * adds more, and so is told first.
   */
  private boolean isQuotedByMeaning(Judgement judgement) {
    return judgement.candidate().nearest().isEmpty()
        && judgement.strengths().containsKey(Signal.MEANING)
        && part(Signal.MEANING, judgement) >= part(Signal.WORDS, judgement);
  }

  private double part(Signal signal, Judgement judgement) {
    return judgement.strengths().getOrDefault(signal, 0.0)
        * judge.weights().getOrDefault(signal, 0.0);
  }

  private String affiliationSentence(Judgement judgement, Organisation organisation) {
    var found = judge.host(judgement.traits()).orElseThrow();
    var host = index.find(found.organisation()).orElseThrow();
    var kind =
        organisation.affiliations().stream()
            .filter(tie -> tie.organisationId().equals(found.organisation()))
            .map(Affiliation::kind)
            .findFirst()
            .orElse(Affiliation.Kind.MEMBER_OF);
    String key =
        switch (kind) {
          case TENANT_OF -> "affiliation.park";
          case PART_OF -> "affiliation.parent";
          case MEMBER_OF, MERGED_INTO, RENAMED_TO, TWINNED_WITH, RELATED_TO ->
              "affiliation.cluster";
        };
    return sentences.tell(
        key, Map.of("name", host.name(reader), "theme", labels(List.of(found.concept()))));
  }

  private String otherCluster(Judgement judgement) {
    String id = judge.otherCluster(judgement.traits()).orElseThrow();
    return index.find(id).map(cluster -> cluster.name(reader)).orElse(id);
  }

  /** What the host says of itself, as evidence; its name where it says nothing. */
  private List<Evidence> hosting(Judgement judgement) {
    var host =
        index.find(judge.host(judgement.traits()).orElseThrow().organisation()).orElseThrow();
    var text =
        host.description(reader)
            .or(() -> host.texts().stream().filter(one -> one.topic().tellsAbility()).findFirst());
    return List.of(
        text.map(told -> Described.by(host, told, host.name(reader)))
            .orElseGet(() -> Described.named(host, reader)));
  }

  private String placeSentence(Judgement judgement, Organisation organisation) {
    double distance = Objects.requireNonNull(judge.distance(judgement.traits()));
    String city = organisation.place().city(reader);
    return sentences.tell(
        "place",
        Map.of(
            "distance",
            Long.toString(Math.round(distance)),
            "city",
            city == null ? "" : sentences.tell("city", Map.of("city", city))));
  }

  private String freshnessSentence(Organisation organisation) {
    var updated = organisation.updated();
    String source =
        organisation.sources().stream()
            .filter(mark -> mark.date().equals(updated))
            .map(SourceMark::source)
            .findFirst()
            .map(sentences::source)
            .orElse("");
    var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(sentences.dates());
    return sentences.tell("freshness", Map.of("date", format.format(updated), "source", source));
  }

  /** The description that is quoted, as evidence. */
  private List<Evidence> described(Organisation organisation, Quotation.@Nullable Quote quote) {
    return quote == null ? List.of() : List.of(Described.by(organisation, quote.text(), ""));
  }
}
