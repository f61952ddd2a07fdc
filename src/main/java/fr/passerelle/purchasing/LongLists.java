package fr.passerelle.purchasing;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SourceMark;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may supply a line: the ranking of partners with the weights of purchasing, and what the
 * line asks of its supplier. Safe for use by many threads at once.
 */
public final class LongLists {

  /** How many candidates a line keeps. */
  public static final int KEPT = 20;

  private static final int LOOKED_AT = 45;

  /** Whoever is behind these by what is needed is not brought forward by what is checked. */
  private static final int CHECKED = 28;

  /** What the checks count beside the fit. By hand: no judged set holds must-haves. */
  private static final double OF_CHECKS = 0.3;

  /**
   * What the item with its must-haves counts beside item and specification together: words of a
   * specification, such as what a part touches or is made of, must not drown the part. On 50 lines
   * judged by hand.
   */
  private static final double OF_ITEM = 0.65;

  /** What is left of the score of those who do not live on selling, where something is bought. */
  private static final double OF_OTHERS = 0.5;

  /** Whoever shows less of what is needed than this share of the best is left out. */
  private static final double LEAST_OF_BEST = 0.4;

  /** What tells that somebody can do what is needed. */
  private static final Set<Signal> ABILITY =
      EnumSet.of(Signal.NAME, Signal.CONCEPTS, Signal.WORDS, Signal.EVIDENCE, Signal.MEANING);

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
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return fits(line, reader).stream()
        .map(fit -> candidate(line, fit, reader, today))
        .sorted(
            Comparator.comparingDouble(Candidate::value)
                .reversed()
                .thenComparing(Candidate::organisation))
        .limit(KEPT)
        .toList();
  }

  /**
   * A partner and what it shows.
   *
   * @param ability how much of what is needed its evidence tells, from 0 to 1
   * @param score that with whether it sells
   */
  private record Fit(RankedPartner partner, double ability, double score) {}

  /**
   * Those who may be able, best first: who answers the item and what its supplier must be able to
   * do, and who answers the item and its specification.
   */
  private List<Fit> fits(Requirement line, Language reader) {
    var whole = ranked(line.text(), line, reader);
    var item = ranked(checks.ability(line), line, reader);
    var all = new LinkedHashMap<>(item);
    whole.forEach(all::putIfAbsent);
    var fits =
        all.values().stream()
            .filter(partner -> !NO_SUPPLIERS.contains(partner.organisation().type()))
            .map(
                partner -> {
                  String id = partner.organisation().id();
                  double ability =
                      OF_ITEM * ability(item.get(id)) + (1 - OF_ITEM) * ability(whole.get(id));
                  return new Fit(partner, ability, score(line, partner, ability));
                })
            .toList();
    double most = fits.stream().mapToDouble(Fit::ability).max().orElse(0);
    return fits.stream()
        .filter(fit -> fit.ability() >= LEAST_OF_BEST * most)
        .sorted(
            Comparator.comparingDouble(Fit::score)
                .reversed()
                .thenComparing(fit -> fit.partner().organisation().id()))
        .limit(CHECKED)
        .toList();
  }

  private Map<String, RankedPartner> ranked(String text, Requirement line, Language reader) {
    var need =
        Need.of(text, reader)
            .meantFor(line.isResearch() ? Need.Purpose.RESEARCH : Need.Purpose.PURCHASING)
            .page(0, LOOKED_AT);
    var ranked = new LinkedHashMap<String, RankedPartner>();
    finder.find(need).partners().forEach(one -> ranked.put(one.organisation().id(), one));
    return ranked;
  }

  /** How much of what is needed a partner's evidence tells, from 0 to 1. */
  private static double ability(@Nullable RankedPartner partner) {
    if (partner == null) {
      return 0;
    }
    double most =
        partner.weights().entrySet().stream()
            .filter(one -> ABILITY.contains(one.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double told =
        partner.reasons().stream()
            .filter(reason -> ABILITY.contains(reason.signal()))
            .mapToDouble(Reason::part)
            .sum();
    return most == 0 ? 0 : Math.min(1, told / most);
  }

  private static double score(Requirement line, RankedPartner partner, double ability) {
    boolean isSeller = partner.organisation().type() == OrganisationType.COMPANY;
    return line.isResearch() || isSeller ? ability : OF_OTHERS * ability;
  }

  private Candidate candidate(Requirement line, Fit fit, Language reader, LocalDate today) {
    var partner = fit.partner();
    var organisation = partner.organisation();
    var evidence =
        partner.reasons().stream()
            .flatMap(reason -> reason.evidence().stream())
            .distinct()
            .toList();
    var known = new KnownOf(organisation, evidence, texts, today);
    var asked = checks.of(line, organisation, known);
    double value = (1 - OF_CHECKS) * fit.score() + OF_CHECKS * Checks.share(asked);
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
        fit.score(),
        value,
        partner.reasons().stream()
            .filter(reason -> ABILITY.contains(reason.signal()))
            .limit(MOST_REASONS)
            .map(Reason::text)
            .toList(),
        asked,
        new Candidate.Facts(
            organisation.established(),
            !isFirm || !parent.isEmpty() || isRegistered,
            known.expired(),
            mark.source(),
            mark.day().orElse(null)));
  }
}
