package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.Answers;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who asks. Safe for use by many threads at once. */
final class SeekerReader {

  private static final int MOST_PROFILES = 20;
  private static final int MOST_KEPT = 1_000;

  /** More of a description than this tells little more of what an organisation brings. */
  private static final int LONGEST_DESCRIPTION = 2_000;

  private static final Pattern READINESS =
      Pattern.compile("\\bTRL\\s*(?:[>≥:=]\\s*)?([1-9])(?!\\d)", Pattern.CASE_INSENSITIVE);

  private record Asked(
      String text,
      String offer,
      @Nullable Language language,
      Language reader,
      @Nullable String seekerId,
      List<String> companions,
      LocalDate day) {}

  private final NeedReader reader;
  private final Thesaurus thesaurus;
  private final LanguageDetector detector;
  private final Answers<Asked, Seeker> known = new Answers<>(MOST_KEPT);

  SeekerReader(NeedReader reader, Thesaurus thesaurus, LanguageDetector detector) {
    this.reader = reader;
    this.thesaurus = thesaurus;
    this.detector = detector;
  }

  /** Returns who asks on a day; nobody where the index holds no partnering profile to meet. */
  Seeker read(Need need, LocalDate day, Snapshot index) {
    if (index.offers() == 0 && index.requests() == 0) {
      return Seeker.NOBODY;
    }
    var asked =
        new Asked(
            need.text(),
            need.offer(),
            need.language(),
            need.reader(),
            need.seekerId(),
            need.companions(),
            day);
    return known.get(index.version(), asked, () -> readAnew(need, day, index));
  }

  private Seeker readAnew(Need need, LocalDate day, Snapshot index) {
    var organisation = Optional.ofNullable(need.seekerId()).flatMap(index::find).orElse(null);
    var profiles =
        organisation == null
            ? List.<Evidence>of()
            : index.partnering(organisation.id(), day, MOST_PROFILES);
    var offers = new ArrayList<>(offers(need, organisation, profiles, index));
    for (String companion : need.offer().isBlank() ? need.companions() : List.<String>of()) {
      index
          .find(companion)
          .map(it -> offers(need, it, index.partnering(it.id(), day, MOST_PROFILES), index))
          .ifPresent(offers::addAll);
    }
    var concepts = new HashSet<String>();
    for (var offer : offers) {
      offer.read().concepts().stream().map(Query.Weighted::concept).forEach(concepts::add);
      if (offer.profile() != null) {
        concepts.addAll(technologies(offer.profile(), thesaurus));
      }
    }
    if (organisation != null && need.offer().isBlank()) {
      concepts.addAll(organisation.themes());
    }
    return new Seeker(
        organisation,
        profiles,
        List.copyOf(offers),
        requests(need, profiles, index),
        Set.copyOf(concepts),
        Collections.unmodifiableSet(cooperation(need, profiles)),
        readiness(need, profiles));
  }

  /** The concepts that the technologies of evidence are, where it is a partnering profile. */
  static Set<String> technologies(Evidence evidence, Thesaurus thesaurus) {
    var found = new HashSet<String>();
    var profile = evidence.profile();
    if (profile != null) {
      for (String keyword : profile.technologies()) {
        thesaurus.meantBy(keyword).map(Concept::id).ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Seeker.Offered> offers(
      Need need, @Nullable Organisation organisation, List<Evidence> profiles, Snapshot index) {
    if (!need.offer().isBlank()) {
      return List.of(new Seeker.Offered(read(need.offer(), null, need, index), null));
    }
    if (organisation == null) {
      return List.of();
    }
    var offers = new ArrayList<Seeker.Offered>();
    for (var profile : profiles) {
      if (profile.kind() == Evidence.Kind.OFFER) {
        String text = profile.title() + ". " + profile.text();
        offers.add(new Seeker.Offered(read(text, profile.language(), need, index), profile));
      }
    }
    description(organisation)
        .map(text -> read(text.text(), text.language(), need, index))
        .ifPresent(read -> offers.add(new Seeker.Offered(read, null)));
    return offers;
  }

  private List<Seeker.Requested> requests(Need need, List<Evidence> profiles, Snapshot index) {
    return profiles.stream()
        .filter(profile -> profile.kind() == Evidence.Kind.REQUEST)
        .map(
            profile ->
                new Seeker.Requested(
                    read(profile.title() + ". " + profile.text(), profile.language(), need, index),
                    profile))
        .toList();
  }

  /**
   * What an organisation says of itself, in the first of English, French and Chinese that it is
   * known in: the same whoever reads, since nobody typed it.
   */
  static Optional<Text> description(Organisation organisation) {
    return Stream.of(Language.ENGLISH, Language.FRENCH, Language.CHINESE)
        .flatMap(language -> organisation.description(language).stream())
        .findFirst()
        .or(
            () ->
                organisation.texts().stream()
                    .filter(text -> text.topic() == Text.Topic.DESCRIPTION)
                    .findFirst());
  }

  private ReadNeed read(String text, @Nullable Language language, Need need, Snapshot index) {
    String told = text.substring(0, Math.min(text.length(), LONGEST_DESCRIPTION));
    return reader.read(Need.of("", need.reader()).saying(told, language), index);
  }

  /** What the need asks for; else what the asker's own profiles do. */
  private Set<Cooperation> cooperation(Need need, List<Evidence> profiles) {
    var asked = EnumSet.noneOf(Cooperation.class);
    var language =
        need.language() == null ? detector.detect(need.text(), need.reader()) : need.language();
    for (var match : thesaurus.find(need.text(), language)) {
      if (match.concept().kind() == Concept.Kind.COOPERATION) {
        meaning(match.concept().id()).ifPresent(asked::add);
      }
    }
    if (asked.isEmpty()) {
      told(profiles).forEach(profile -> asked.addAll(profile.cooperation()));
    }
    return asked;
  }

  /** The type that a concept of the thesaurus names, or a broader concept does. */
  private Optional<Cooperation> meaning(String concept) {
    return Stream.concat(Stream.of(concept), thesaurus.ancestors(concept).stream())
        .flatMap(id -> Stream.of(Cooperation.values()).filter(type -> id.equals(type.concept())))
        .findFirst();
  }

  private static @Nullable Integer readiness(Need need, List<Evidence> profiles) {
    var written = READINESS.matcher(need.text());
    if (written.find()) {
      return Integer.valueOf(written.group(1));
    }
    return told(profiles)
        .filter(profile -> profile.kind().seeks())
        .map(PartneringProfile::readiness)
        .filter(Objects::nonNull)
        .min(Integer::compare)
        .orElse(null);
  }

  private static Stream<PartneringProfile> told(List<Evidence> profiles) {
    return profiles.stream().map(Evidence::profile).filter(Objects::nonNull);
  }
}
