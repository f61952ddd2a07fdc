package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Consortium.Cover;
import fr.passerelle.matching.Consortium.Gap;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what a consortium covers of its need and lacks. Safe for use by many threads at once. */
final class ConsortiumReader {

  /** Older evidence of a member is not read for concepts. */
  private static final int MOST_EVIDENCE = 200;

  /** Candidates are sought for so many uncovered concepts, the most telling ones. */
  private static final int MOST_TOPICS = 6;

  private static final int MOST_WORDS = 10;

  private final NeedReader reader;
  private final Ranker ranker;
  private final Thesaurus thesaurus;

  ConsortiumReader(NeedReader reader, Ranker ranker, Thesaurus thesaurus) {
    this.reader = reader;
    this.ranker = ranker;
    this.thesaurus = thesaurus;
  }

  Consortium read(List<Organisation> members, Need frame, Snapshot index) {
    var ids = members.stream().map(Organisation::id).toList();
    var need = ids.isEmpty() ? frame : frame.askedBy(ids.getFirst(), ids.subList(1, ids.size()));
    var read = reader.read(need, index);
    var known = members.stream().map(member -> known(member, index)).toList();
    var coverage = new ArrayList<Consortium.Row>();
    for (var concept : read.interpretation().concepts()) {
      var answering = thesaurus.withNarrower(concept.id());
      coverage.add(
          new Consortium.Row(concept, known.stream().map(one -> one.cover(answering)).toList()));
    }
    var gaps = new ArrayList<Gap>();
    coverage.stream()
        .filter(row -> !row.isCovered())
        .limit(MOST_TOPICS)
        .map(row -> topic(row, need, index))
        .forEach(gaps::add);
    Stream.of(Actor.values())
        .filter(actor -> !members.isEmpty() && !actor.isAmong(members))
        .map(actor -> role(actor, members, read, index))
        .forEach(gaps::add);
    return new Consortium(
        members,
        read.interpretation(),
        coverage,
        words(read, members),
        gaps,
        need.onlyNew()
            ? Acquaintance.of(Portraits.ordinals(need, index), true, read.meaning(), index)
                .all()
                .size()
            : null,
        index.version());
  }

  /** The words outside all themes, which a member may know under no theme of ours. */
  private List<Consortium.Word> words(ReadNeed read, List<Organisation> members) {
    return read.unread().stream()
        .limit(MOST_WORDS)
        .map(
            word ->
                new Consortium.Word(
                    word, members.stream().filter(member -> holds(member, word, read)).toList()))
        .toList();
  }

  private boolean holds(Organisation member, String word, ReadNeed read) {
    var texts = WordSentences.texts(member, thesaurus).toList();
    return !SharedWords.between(word, read.language(), texts.stream()).isEmpty()
        || SharedWords.isKinOfOne(word, texts);
  }

  /** What is known of a member. */
  private record Known(Set<String> asserted, Set<String> found, Set<String> proven) {
    Cover cover(Set<String> answering) {
      if (!Collections.disjoint(answering, asserted)) {
        return Cover.ASSERTED;
      }
      if (!Collections.disjoint(answering, found)) {
        return Cover.FOUND;
      }
      return Collections.disjoint(answering, proven) ? Cover.NONE : Cover.EVIDENCE;
    }
  }

  private Known known(Organisation member, Snapshot index) {
    var ordinal = index.ordinal(member.id());
    if (ordinal.isEmpty()) {
      return new Known(Set.of(), Set.of(), Set.of());
    }
    Traits traits = index.traits(List.of(ordinal.getAsInt())).getFirst();
    var proven = new HashSet<String>();
    for (var hit : index.evidenceOf(ordinal.getAsInt(), Filter.NONE, MOST_EVIDENCE)) {
      var evidence = index.evidence(hit.evidence());
      if (evidence.kind() != Evidence.Kind.REQUEST) {
        var language = evidence.language();
        String text = Folding.simplify(evidence.title() + ". " + evidence.text());
        var found = thesaurus.findAll(text, language == null ? Language.ENGLISH : language);
        Negations.asserted(text, found).stream()
            .map(match -> match.concept().id())
            .forEach(proven::add);
      }
    }
    return new Known(traits.asserted(), traits.concepts(), proven);
  }

  private Gap topic(Consortium.Row row, Need need, Snapshot index) {
    var concept = row.concept();
    var asked = need.saying(concept.label(need.reader()), need.reader());
    var itself = List.of(new Query.Weighted(concept.id(), index.rarity(concept.id())));
    var read = reader.read(asked, index);
    var ranked =
        ranker.rank(Portraits.with(read, itself, read.wider()).asPortrait(), asked.filter(), index);
    return new Gap.Topic(concept, candidates(ranked, need));
  }

  private Gap role(Actor actor, List<Organisation> members, ReadNeed read, Snapshot index) {
    var countries = Actor.countries(members);
    Predicate<Judgement> wanted =
        judgement ->
            actor != Actor.FOREIGN
                || (!judgement.traits().country().isEmpty()
                    && !countries.contains(judgement.traits().country()));
    var filter = actor.narrowing(read.need().filter());
    return new Gap.Role(
        actor, candidates(ranker.rank(read, filter, index).only(wanted), read.need()));
  }

  private static List<RankedPartner> candidates(Ranker.Ranked ranked, Need need) {
    return ranked.judged().stream().limit(need.limit()).map(ranked.writer()::partner).toList();
  }
}
