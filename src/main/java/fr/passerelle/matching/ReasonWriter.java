package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Text;
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
    this.sentences = Sentences.in(reader);
    this.words = new WordSentences(need, glosser);
    this.evidenceReasons = new EvidenceReasons(need, index, judge);
    this.completion = new Completion(need, index, thesaurus);
    this.bothWays = new BothWaysWriter(judge.bothWays(), thesaurus, reader);
  }

  RankedPartner partner(Judgement judgement) {
    var organisation = index.organisation(judgement.candidate().organisation());
    var quote = Quotation.of(organisation, reader, need).orElse(null);
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
      case WORDS ->
          new Reason(
              signal,
              strength,
              weight,
              words.sentence(organisation, isQuotedByMeaning(judgement) ? null : quote),
              described(organisation, quote));
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
              signal, strength, weight, affiliationSentence(judgement, organisation), List.of());
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
    };
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
          need.portrait() ? "concepts.its" : "concepts.some",
          Map.of(
              "covered",
              Integer.toString(covered.size()),
              "asked",
              Integer.toString(asked),
              "labels",
              labels(covered)));
    }
    var open = unanswered(organisation);
    return open.isEmpty()
        ? sentences.tell(
            asked == 1 ? "concepts.all.one" : "concepts.all.many",
            Map.of("labels", labels(covered)))
        : sentences.tell(
            "concepts.open",
            Map.of("labels", labels(covered), "words", sentences.list(WordSentences.first(open))));
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

  /** The words outside all concepts that none of its texts holds. */
  private List<String> unanswered(Organisation organisation) {
    var open = new ArrayList<>(need.unread());
    var texts = WordSentences.texts(organisation).toList();
    open.removeAll(
        SharedWords.between(String.join(" ", need.unread()), need.language(), texts.stream()));
    open.removeIf(word -> SharedWords.isKinOfOne(word, texts));
    return open;
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
    return quote == null ? List.of() : List.of(evidence(organisation, quote.text()));
  }

  private Evidence evidence(Organisation organisation, Text text) {
    var mark = organisation.mark(text.source()).orElseGet(() -> organisation.sources().getFirst());
    String language = text.language() == null ? "und" : text.language().code();
    return new Evidence(
        organisation.id() + ":description:" + language,
        Evidence.Kind.DESCRIPTION,
        List.of(organisation.id()),
        "",
        text.text(),
        text.language(),
        mark.date(),
        List.of(),
        mark);
  }
}
