package fr.passerelle.purchasing;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SourceMark;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds who may supply a line: the ranking of partners with the weights of purchasing, and what the
 * line asks of its supplier. Safe for use by many threads at once.
 */
public final class LongLists {

  /** How many candidates a line keeps. */
  public static final int KEPT = 20;

  private static final int LOOKED_AT = 45;

  /** Whoever is behind these by the ranking is not brought forward by what is checked. */
  private static final int CHECKED = 28;

  /** What the checks count beside the ranking. By hand: no judged set holds must-haves. */
  private static final double OF_CHECKS = 0.3;

  private static final int MOST_REASONS = 3;

  /** Those who support, pay or gather others, and sell nothing that a sheet asks for. */
  private static final Set<OrganisationType> NO_SUPPLIERS =
      EnumSet.of(
          OrganisationType.CLUSTER,
          OrganisationType.TECHNOLOGY_PARK,
          OrganisationType.INCUBATOR,
          OrganisationType.FUNDER,
          OrganisationType.PUBLIC_BODY,
          OrganisationType.ASSOCIATION,
          OrganisationType.NETWORK,
          OrganisationType.INVESTOR);

  private final PartnerFinder finder;
  private final ReadTexts texts;
  private final Checks checks;
  private final InstantSource clock;

  public LongLists(PartnerFinder finder, Thesaurus thesaurus, InstantSource clock) {
    this.finder = finder;
    this.texts = new ReadTexts(thesaurus);
    this.checks = new Checks(thesaurus);
    this.clock = clock;
  }

  /**
   * Returns who may supply a line, best first; nobody where it does not tell what is needed.
   *
   * @param reader the language of names and reasons
   */
  public List<Candidate> of(Requirement line, Language reader) {
    if (line.text().isBlank()) {
      return List.of();
    }
    var need =
        Need.of(line.text(), reader)
            .meantFor(line.isResearch() ? Need.Purpose.RESEARCH : Need.Purpose.PURCHASING)
            .page(0, LOOKED_AT);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return finder.find(need).partners().stream()
        .filter(partner -> !NO_SUPPLIERS.contains(partner.organisation().type()))
        .limit(CHECKED)
        .map(partner -> candidate(line, partner, reader, today))
        .sorted(
            Comparator.comparingDouble(Candidate::value)
                .reversed()
                .thenComparing(Candidate::organisation))
        .limit(KEPT)
        .toList();
  }

  private Candidate candidate(
      Requirement line, RankedPartner partner, Language reader, LocalDate today) {
    var organisation = partner.organisation();
    var evidence =
        partner.reasons().stream()
            .flatMap(reason -> reason.evidence().stream())
            .distinct()
            .toList();
    var known = new KnownOf(organisation, evidence, texts, today);
    var asked = checks.of(line, organisation, known);
    double value = (1 - OF_CHECKS) * partner.score() + OF_CHECKS * Checks.share(asked);
    String parent =
        organisation.affiliations().stream()
            .filter(tie -> tie.kind() == Affiliation.Kind.PART_OF && tie.until() == null)
            .map(Affiliation::organisationId)
            .min(Comparator.naturalOrder())
            .orElse("");
    boolean isRegistered =
        organisation.identifiers().stream()
            .anyMatch(
                id ->
                    id instanceof Identifier.Lei
                        || id instanceof Identifier.Siren
                        || id instanceof Identifier.Uscc
                        || id instanceof Identifier.Stock);
    var mark =
        organisation.sources().stream()
            .max(Comparator.comparing(SourceMark::date))
            .orElse(organisation.sources().getFirst());
    boolean isFirm = organisation.type() == OrganisationType.COMPANY;
    return new Candidate(
        organisation.id(),
        organisation.name(reader),
        organisation.place().country(),
        Objects.requireNonNullElse(organisation.place().region(), ""),
        organisation.size(),
        parent.isEmpty() ? organisation.id() : parent,
        partner.score(),
        value,
        partner.reasons().stream().limit(MOST_REASONS).map(Reason::text).toList(),
        asked,
        new Candidate.Facts(
            organisation.established(),
            !isFirm || !parent.isEmpty() || isRegistered,
            known.expired(),
            mark.source(),
            mark.day().orElse(null)));
  }
}
