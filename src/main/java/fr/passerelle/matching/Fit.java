package fr.passerelle.matching;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Traits;
import java.util.ArrayList;
import java.util.Collection;
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
 * against it: such a point is not among the findings.
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
   */
  record Verdict(List<Finding> findings, List<Evidence> profiles) {

    /** Half, which speaks neither for nor against. */
    static final double NEUTRAL = 0.5;

    Verdict {
      findings = List.copyOf(findings);
      profiles = List.copyOf(profiles);
    }

    /** The share of the points that are met, from 0 to 1; neutral where nothing was said. */
    double strength() {
      return findings.isEmpty() ? NEUTRAL : (double) met().size() / findings.size();
    }

    List<Finding> met() {
      return findings.stream().filter(Finding::met).toList();
    }

    List<Finding> missed() {
      return findings.stream().filter(finding -> !finding.met()).toList();
    }
  }

  private final Seeker seeker;

  Fit(Seeker seeker) {
    this.seeker = seeker;
  }

  /** Judges a candidate by those of its profiles that the match rests on. */
  Verdict judge(Traits candidate, List<Evidence> theirs) {
    var asker = seeker.organisation();
    var asked = profiles(theirs);
    var findings = new ArrayList<Finding>();
    if (asker != null) {
      findings(findings, true, asked, asker.type(), asker.size(), asker.place().country());
    }
    agreement(findings, asked);
    var profiles = new LinkedHashSet<>(findings.isEmpty() ? List.of() : theirs);
    int before = findings.size();
    var mine = profiles(seeker.profiles());
    findings(findings, false, mine, candidate.type(), candidate.size(), candidate.country());
    if (findings.size() > before) {
      profiles.addAll(seeker.profiles());
    }
    return new Verdict(findings, List.copyOf(profiles));
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
