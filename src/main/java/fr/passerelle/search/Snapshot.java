package fr.passerelle.search;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The index as it was at one moment; open for the length of one request.
 *
 * <p>Lists are ordered best first, equal scores by organisation or evidence id, so that one
 * question has one answer. Safe for use by many threads at once.
 */
public interface Snapshot extends AutoCloseable {

  /** A number that changes whenever an answer could. */
  long version();

  /** How many organisations there are. */
  int organisations();

  /** How many pieces of evidence there are, offers and requests among them. */
  int evidence();

  /** Organisations whose own profile fits, at most {@code limit}. */
  List<Hit.OfOrganisation> profiles(Query query, Filter filter, int limit);

  /**
   * Evidence that fits and speaks for an organisation that passes, at most {@code limit}; neither
   * partnering profiles nor requests, which {@link #offers} and {@link #requests} search.
   */
  List<Hit.OfEvidence> evidence(Query query, Filter filter, int limit);

  /** Whether texts can be compared by what they mean. */
  boolean readsMeaning();

  /**
   * How alike pieces of evidence are to a query and to each other: by what they mean for a {@link
   * Query.Meaning}, by the English words that they share for a {@link Query.Gloss}.
   *
   * @throws IllegalArgumentException for any other query
   */
  Likeness likeness(Query query, List<Integer> evidence);

  /** How near each piece of evidence is to what the query means, from 0 to 1. */
  double[] closeness(Query.Meaning query, List<Integer> evidence);

  /**
   * The evidence that speaks for an organisation, freshest first, each with a score of 1, and with
   * those of its organisations that pass.
   */
  List<Hit.OfEvidence> evidenceOf(int organisation, Filter filter, int limit);

  /** How many offers there are that are partnering profiles, expired ones too. */
  int offers();

  /** How many requests there are, expired ones too. */
  int requests();

  /**
   * Offers that are partnering profiles, as {@link #evidence(Query, Filter, int)} finds the rest;
   * all of them for {@link Query.Everything}.
   *
   * @param day those whose last day is before it are left out
   */
  List<Hit.OfEvidence> offers(Query query, Filter filter, LocalDate day, int limit);

  /** Requests, as {@link #offers(Query, Filter, LocalDate, int)} finds offers. */
  List<Hit.OfEvidence> requests(Query query, Filter filter, LocalDate day, int limit);

  /** What judging needs to know of these organisations, in the given order. */
  List<Traits> traits(Collection<Integer> organisations);

  /** How many organisations pass the filter. */
  int count(Filter filter);

  /** How all organisations that pass spread over a dimension, at most {@code limit} values. */
  Facet facet(Filter.Dimension dimension, Filter filter, int limit);

  /** The whole of an organisation. */
  Organisation organisation(int ordinal);

  /** The whole of a piece of evidence. */
  Evidence evidence(int ordinal);

  /**
   * Returns the organisation with this id, an id that it bore, or an identifier such as
   * ror:03cve4549.
   */
  Optional<Organisation> find(String id);

  /** Returns the ordinal of the organisation with this id. */
  OptionalInt ordinal(String id);

  /** Evidence that speaks for an organisation, freshest first. */
  List<Evidence> evidenceFor(String organisationId, int limit);

  /** The partnering profiles of an organisation that hold on a day, freshest first. */
  List<Evidence> partnering(String organisationId, LocalDate day, int limit);

  /** Organisations that have an affiliation to this one, by name in a language. */
  List<Organisation> affiliated(String organisationId, int limit);

  /** Organisations by name in any guise, best first. */
  List<NameMatch> named(String name, Filter filter, int limit);

  /**
   * Those of {@link #named} that score at least so much, from 0 to 1; the more is asked, the
   * quicker the answer. Where a name of many words is written with typing errors, some may be
   * missing.
   */
  List<NameMatch> called(String name, Filter filter, double least, int limit);

  /** What an organisation is today, or was last, through mergers and new names; else itself. */
  default Organisation today(Organisation organisation) {
    var seen = new HashSet<String>();
    var at = organisation;
    while (seen.add(at.id())) {
      at = at.succession().flatMap(tie -> find(tie.organisationId())).orElse(at);
    }
    return at;
  }

  /** Returns the town of this name, in any language that the sources give it in. */
  Optional<Town> town(String name);

  /** Returns the id of the cluster or park that bears exactly this name. */
  Optional<String> hub(String name);

  /** What a reader who typed this may mean: names and concepts. */
  List<Suggestion> suggest(String prefix, Language reader, int limit);

  /**
   * How the words would be spelled with letters that occur, where they occur nowhere as they are.
   */
  Optional<String> didYouMean(String text, Language language);

  /**
   * How rare a concept is among organisations and evidence: the natural logarithm of (1 + N / (1 +
   * n)), so above 0.
   */
  double rarity(String concept);

  @Override
  void close();
}
