package fr.passerelle.matching;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two sides are the partner that the other's profiles seek: of the type, the size and the
 * country, for the same cooperation, and ready enough.
 *
 * <p>What a profile leaves open excludes nobody, and what is not known of a side is not held
 * against it: such a point is not among the findings. Of the asker's profiles those count that the
 * match rests on: its requests on what the need asks, or all its requests where none is on that, or
 * what it offers where it has no request; what the request leaves open, the offer that the
 * candidate seeks may say. What the reader asks of a partner's type, size or country stands over
 * them.
 */
final class Fit {

  /** What profiles say of the partner they seek. */
  enum Point {
    TYPE,
    SIZE,
    COUNTRY,
    COOPERATION,
    READINESS
  }

  /**
   * A point on which something was said and could be checked.
   *
   * @param theirs whether the candidate's profile says it; else the asker's or the need does
   * @param wanted what is accepted: codes, countries or levels
   * @param had what the other side is or has
   */
  record Finding(Point point, boolean theirs, boolean met, List<String> wanted, List<String> had) {
    Finding {
      wanted = List.copyOf(wanted);
      had = List.copyOf(had);
    }
  }

  /**
   * All that was found for a candidate.
   *
   * @param profiles those that said it, the candidate's first
   * @param isOneSided whether the asker's profiles alone say whom they seek
   */
  record Verdict(List<Finding> findings, List<Evidence> profiles, boolean isOneSided) {

    /** Half, which speaks neither for nor against. */
    static final double NEUTRAL = 0.5;

    Verdict {
      findings = List.copyOf(findings);
      profiles = List.copyOf(profiles);
    }

    /**
     * The share of the points that are met, from 0 to 1; neutral where nothing was said. Where one
     * side alone was judged, the other's silence is neutral too, so that an agreement of both
     * stands above what suits one.
     */
    double strength() {
      if (findings.isEmpty()) {
        return NEUTRAL;
      }
      double share = (double) met().size() / findings.size();
      return isOneSided ? (share + NEUTRAL) / 2 : share;
    }

    List<Finding> met() {
      return findings.stream().filter(Finding::met).toList();
    }

    List<Finding> missed() {
      return findings.stream().filter(finding -> !finding.met()).toList();
    }
  }

  private final Seeker seeker;
  private final List<Evidence> own;

  private final Filter filter;

  /**
   * Makes one.
   *
   * @param filter what the reader asks of a partner, over what the asker's profiles say
   */
  Fit(Seeker seeker, ReadNeed need, Filter filter, Thesaurus thesaurus) {
    this.seeker = seeker;
    this.filter = filter;
    this.own = own(seeker, need, thesaurus);
  }

  /** The asker's profiles that a match on the need rests on. */
  private static List<Evidence> own(Seeker seeker, ReadNeed need, Thesaurus thesaurus) {
    var requests =
        seeker.profiles().stream().filter(one -> one.kind() == Evidence.Kind.REQUEST).toList();
    if (requests.isEmpty() || need.isOfferAlone()) {
      return seeker.profiles();
    }
    var asked = new HashSet<String>();
    for (var concept : need.concepts()) {
      asked.addAll(thesaurus.withNarrower(concept.concept()));
    }
    var onTopic =
        requests.stream()
            .filter(one -> !Collections.disjoint(asked, Wishes.sought(one, thesaurus)))
            .toList();
    return onTopic.isEmpty() ? requests : onTopic;
  }

  /**
   * Judges a candidate by those of its profiles that the match rests on.
   *
   * @param offered the asker's profile that answers a request of the candidate; null where none is
   */
  Verdict judge(Traits candidate, List<Evidence> theirs, @Nullable Evidence offered) {
    var asker = seeker.organisation();
    var asked = profiles(theirs);
    var findings = new ArrayList<Finding>();
    if (asker != null) {
      findings(findings, true, asked, asker.type(), asker.size(), asker.place().country());
    }
    agreement(findings, asked);
    var profiles = new LinkedHashSet<>(findings.isEmpty() ? List.of() : theirs);
    int before = findings.size();
    findings(
        findings, false, profiles(own), candidate.type(), candidate.size(), candidate.country());
    if (offered != null && !own.contains(offered)) {
      var also = new ArrayList<Finding>();
      findings(
          also,
          false,
          profiles(List.of(offered)),
          candidate.type(),
          candidate.size(),
          candidate.country());
      also.removeIf(
          one -> findings.stream().anyMatch(it -> !it.theirs() && it.point() == one.point()));
      findings.addAll(also);
      if (!also.isEmpty()) {
        profiles.add(offered);
      }
    }
    findings.removeIf(finding -> !finding.theirs() && isAskedFor(finding.point()));
    if (findings.size() > before) {
      profiles.addAll(own);
    }
    return new Verdict(findings, List.copyOf(profiles), before == 0);
  }

  private boolean isAskedFor(Point point) {
    return switch (point) {
      case TYPE -> !filter.accepted(Filter.Dimension.TYPE).isEmpty();
      case SIZE -> !filter.accepted(Filter.Dimension.SIZE).isEmpty();
      case COUNTRY -> !filter.accepted(Filter.Dimension.COUNTRY).isEmpty();
      case COOPERATION, READINESS -> false;
    };
  }

  private static void findings(
      List<Finding> findings,
      boolean theirs,
      List<PartneringProfile> profiles,
      OrganisationType type,
      @Nullable SizeClass size,
      String country) {
    add(
        findings,
        Point.TYPE,
        theirs,
        wanted(profiles, profile -> profile.partner().types(), OrganisationType::code),
        type == OrganisationType.UNKNOWN ? null : type.code());
    add(
        findings,
        Point.SIZE,
        theirs,
        wanted(profiles, profile -> profile.partner().sizes(), SizeClass::code),
        size == null ? null : size.code());
    add(
        findings,
        Point.COUNTRY,
        theirs,
        wanted(profiles, PartneringProfile::targetCountries, code -> code),
        country.isEmpty() ? null : country);
  }

  private static void add(
      List<Finding> findings,
      Point point,
      boolean theirs,
      List<String> wanted,
      @Nullable String had) {
    if (!wanted.isEmpty() && had != null) {
      findings.add(new Finding(point, theirs, wanted.contains(had), wanted, List.of(had)));
    }
  }

  /** What the asker asks for, against what the candidate's profiles propose. */
  private void agreement(List<Finding> findings, List<PartneringProfile> theirs) {
    var proposed =
        theirs.stream().flatMap(profile -> profile.cooperation().stream()).distinct().toList();
    if (!seeker.cooperation().isEmpty() && !proposed.isEmpty()) {
      var shared = proposed.stream().filter(seeker.cooperation()::contains).toList();
      findings.add(
          new Finding(
              Point.COOPERATION,
              false,
              !shared.isEmpty(),
              seeker.cooperation().stream().map(type -> type.code()).toList(),
              (shared.isEmpty() ? proposed : shared).stream().map(type -> type.code()).toList()));
    }
    var asked = seeker.readiness();
    var reached =
        theirs.stream()
            .filter(profile -> !profile.kind().seeks())
            .map(PartneringProfile::readiness)
            .filter(Objects::nonNull)
            .max(Integer::compare);
    if (asked != null && reached.isPresent()) {
      findings.add(
          new Finding(
              Point.READINESS,
              false,
              reached.get() >= asked,
              List.of(asked.toString()),
              List.of(reached.get().toString())));
    }
  }

  /** What any of the profiles accepts; empty where one of them leaves it open. */
  private static <T> List<String> wanted(
      List<PartneringProfile> profiles,
      Function<PartneringProfile, ? extends Collection<T>> said,
      Function<T, String> code) {
    boolean open = profiles.stream().anyMatch(profile -> said.apply(profile).isEmpty());
    return open
        ? List.of()
        : profiles.stream()
            .flatMap(profile -> said.apply(profile).stream())
            .map(code)
            .distinct()
            .toList();
  }

  private static List<PartneringProfile> profiles(List<Evidence> evidence) {
    return evidence.stream().flatMap(one -> Stream.ofNullable(one.profile())).toList();
  }
}
