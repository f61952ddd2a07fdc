package fr.passerelle.matching;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way back of a match: whether a candidate seeks what the asker brings, and whether each side
 * is the partner that the other seeks. For one request; not safe for several threads.
 *
 * <p>Most organisations state one side alone, and must not pay for it. Two ways of scoring were
 * open: the mean of the signals that can judge a candidate, and the sum over those that can judge
 * anybody. The mean looks fair and is not: a request that fits by 0.5 would lower a candidate whose
 * other signals stand at 0.6, so that saying nothing would be better than saying something that
 * half fits. So it is the sum, with the same weights for all candidates, and each signal has a
 * neutral strength for those of whom nothing is stated:
 *
 * <ul>
 *   <li>Reciprocity can only speak for a candidate: a request for something else says nothing
 *       against it. Its neutral strength is 0, where silence and other requests stand alike, and a
 *       request that the asker answers stands above both.
 *   <li>Fit can speak for and against. It is the share of the stated points that are met, and half
 *       where none is stated, on both sides or on one: whoever contradicts stands below those who
 *       say nothing, and whoever agrees above.
 * </ul>
 *
 * Hence the order among candidates that state nothing is that of the other signals, whatever the
 * asker offers.
 */
final class BothWays {

  /** Nothing is known of the asker, and nothing is judged. */
  static final BothWays ONE_WAY =
      new BothWays(EnumSet.noneOf(Signal.class), null, null, null, null);

  private final Set<Signal> able;
  private final @Nullable Wishes wishes;
  private final @Nullable Supplies supplies;
  private final @Nullable Fit fit;
  private final @Nullable Snapshot index;

  private BothWays(
      Set<Signal> able,
      @Nullable Wishes wishes,
      @Nullable Supplies supplies,
      @Nullable Fit fit,
      @Nullable Snapshot index) {
    this.able = able;
    this.wishes = wishes;
    this.supplies = supplies;
    this.fit = fit;
    this.index = index;
  }

  /** What is known of who asks; where nobody typed a need, also who offers what it seeks. */
  static BothWays of(
      Seeker seeker,
      ReadNeed need,
      Filter filter,
      LocalDate day,
      Snapshot index,
      Thesaurus thesaurus) {
    var able = EnumSet.noneOf(Signal.class);
    if (!seeker.offers().isEmpty() && index.requests() > 0) {
      able.add(Signal.RECIPROCITY);
    }
    if (seeker.isKnown()) {
      able.add(Signal.FIT);
    }
    return able.isEmpty()
        ? ONE_WAY
        : new BothWays(
            able,
            Wishes.of(seeker, filter, day, index, thesaurus),
            need.portrait() ? Supplies.of(seeker, filter, day, index, thesaurus) : null,
            seeker.isKnown() ? new Fit(seeker, need, filter, thesaurus) : null,
            index);
  }

  /** The signals that can judge here. */
  Set<Signal> able() {
    return able;
  }

  /** The ordinals of those that seek what the asker brings. */
  Set<Integer> seekers() {
    return wishes == null ? Set.of() : wishes.organisations();
  }

  /** By ordinal, those that offer what the asker's own requests seek; none for a typed need. */
  Map<Integer, Supplies.Supply> suppliers() {
    return supplies == null ? Map.of() : supplies.byOrganisation();
  }

  /** Whether profiles say that one side offers what the other seeks. */
  boolean isStated(Ballot.Candidate candidate) {
    return wish(candidate) != null || suppliers().containsKey(candidate.organisation());
  }

  /** Puts the strengths of both signals. */
  void judge(Ballot.Candidate candidate, Traits traits, Map<Signal, Double> strengths) {
    var wish = wish(candidate);
    if (wish != null) {
      strengths.put(Signal.RECIPROCITY, wish.strength());
    }
    if (fit != null) {
      strengths.put(Signal.FIT, verdict(candidate, traits).strength());
    }
  }

  /** The request of a candidate that the asker answers best; null where there is none. */
  Wishes.@Nullable Wish wish(Ballot.Candidate candidate) {
    return wishes == null ? null : wishes.of(candidate.organisation());
  }

  /** Whether both sides suit each other, by the profiles that the match rests on. */
  Fit.Verdict verdict(Ballot.Candidate candidate, Traits traits) {
    if (fit == null || index == null) {
      return new Fit.Verdict(List.of(), List.of(), false);
    }
    var theirs = new ArrayList<Evidence>();
    for (var vote : candidate.offers()) {
      theirs.add(index.evidence(vote.evidence()));
    }
    var wish = wish(candidate);
    if (wish != null) {
      theirs.add(wish.request());
    }
    return fit.judge(traits, theirs, wish == null ? null : wish.offer().profile());
  }
}
