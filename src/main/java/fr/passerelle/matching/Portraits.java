package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads needs of those who ask alone by their words, and needs of several who ask together by their
 * words and by what each of them does. What somebody does is read in one language, whoever reads
 * the answer, so that it is the same for all. Safe for use by many threads at once.
 */
final class Portraits {

  /**
   * What the askers do counts half of what they ask for at most, theme by theme and taken together:
   * it tells whom to ask, not what. Themes by the dozen of a large laboratory would drown the need.
   */
  private static final double BESIDE_NEED = 0.5;

  private static final int LONGEST = 2_000;

  private final NeedReader reader;
  private final Thesaurus thesaurus;

  Portraits(NeedReader reader, Thesaurus thesaurus) {
    this.reader = reader;
    this.thesaurus = thesaurus;
  }

  /** Reads a need: with the portraits of all who ask where they are several. */
  ReadNeed read(Need need, Snapshot index) {
    if (need.companions().isEmpty() || (need.text().isBlank() && !need.offer().isBlank())) {
      return reader.read(need, index);
    }
    return together(askers(need, index), need, index);
  }

  /** Those of the askers that are in the catalogue, the seeker first. */
  static List<Organisation> askers(Need need, Snapshot index) {
    return ordinals(need, index).stream().map(index::organisation).toList();
  }

  /** The ordinals of who asks, who may have given other identifiers; none of the unknown. */
  static List<Integer> ordinals(Need need, Snapshot index) {
    return Stream.concat(Stream.ofNullable(need.seekerId()), need.companions().stream())
        .flatMap(given -> index.find(given).stream())
        .map(organisation -> index.ordinal(organisation.id()))
        .flatMap(ordinal -> ordinal.stream().boxed())
        .distinct()
        .toList();
  }

  /** What an organisation does, as a need. */
  ReadNeed of(Organisation organisation, Need frame, Snapshot index) {
    String words = words(organisation);
    var language = SeekerReader.description(organisation).map(Text::language);
    var read = reader.read(frame.saying(words, language.orElse(Language.ENGLISH)), index);
    var concepts = themes(List.of(organisation), 1, frame, index);
    return concepts.isEmpty() ? told(read, read) : told(read, with(read, concepts, concepts));
  }

  /** What is asked and what the askers do, or the latter alone where nothing is asked. */
  ReadNeed together(List<Organisation> askers, Need need, Snapshot index) {
    boolean asked = !need.text().isBlank();
    String words =
        askers.stream()
            .map(Portraits::words)
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
            .collect(Collectors.joining("\n"));
    var read = reader.read(asked ? need : need.saying(words), index);
    var concepts = new LinkedHashMap<String, Double>();
    if (asked) {
      read.concepts().forEach(one -> concepts.put(one.concept(), one.weight()));
    }
    var own = themes(askers, 1, need, index);
    double share = asked ? share(concepts.values(), own) : 1;
    own.forEach(theme -> concepts.merge(theme.concept(), share * theme.weight(), Math::max));
    if (concepts.isEmpty()) {
      return asked ? read : told(read, read);
    }
    var wider = new LinkedHashMap<String, Double>(concepts);
    if (asked) {
      read.wider().forEach(one -> wider.putIfAbsent(one.concept(), one.weight()));
    }
    var whole = with(read, weighted(concepts), weighted(wider));
    return asked ? whole : told(read, whole);
  }

  private static double share(Collection<Double> asked, List<Query.Weighted> own) {
    double all = own.stream().mapToDouble(Query.Weighted::weight).sum();
    double most = asked.stream().mapToDouble(Double::doubleValue).sum();
    return most > 0 && all > 0 ? BESIDE_NEED * Math.min(1, most / all) : BESIDE_NEED;
  }

  private List<Query.Weighted> themes(
      List<Organisation> organisations, double share, Need need, Snapshot index) {
    return organisations.stream()
        .flatMap(organisation -> organisation.themes().stream())
        .distinct()
        .filter(theme -> !need.without().contains(theme))
        .map(theme -> new Query.Weighted(theme, share * index.rarity(theme)))
        .toList();
  }

  private static List<Query.Weighted> weighted(Map<String, Double> concepts) {
    var weighted = new ArrayList<Query.Weighted>();
    concepts.forEach((concept, weight) -> weighted.add(new Query.Weighted(concept, weight)));
    return weighted;
  }

  /** The same words with other concepts. */
  static ReadNeed with(ReadNeed read, List<Query.Weighted> concepts, List<Query.Weighted> wider) {
    return new ReadNeed(
        read.need(),
        read.language(),
        read.asked(),
        read.content(),
        read.gloss(),
        concepts,
        wider,
        read.unread(),
        read.readShare(),
        read.named(),
        read.portrait(),
        read.refused(),
        read.interpretation());
  }

  /** A reading that tells what somebody does: nothing of it is taken for a wish. */
  private ReadNeed told(ReadNeed read, ReadNeed whole) {
    var labels = new LinkedHashSet<Concept>();
    whole.concepts().forEach(one -> thesaurus.concept(one.concept()).ifPresent(labels::add));
    var interpretation =
        new Interpretation(
            read.language(),
            null,
            List.copyOf(labels),
            List.of(),
            List.of(),
            read.gloss(),
            List.of(),
            List.of(),
            null);
    return new ReadNeed(
        read.need(),
        read.language(),
        read.asked(),
        read.content(),
        read.gloss(),
        whole.concepts(),
        whole.wider(),
        List.of(),
        1,
        List.of(),
        true,
        Set.of(),
        interpretation);
  }

  private static String words(Organisation organisation) {
    return SeekerReader.description(organisation)
        .map(Text::text)
        .orElseGet(() -> organisation.name(Language.ENGLISH));
  }
}
