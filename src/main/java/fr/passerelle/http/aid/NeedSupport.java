package fr.passerelle.http.aid;

import fr.passerelle.aid.Availability;
import fr.passerelle.aid.Eligibility;
import fr.passerelle.aid.EligibilityRule;
import fr.passerelle.aid.Facts;
import fr.passerelle.aid.Party;
import fr.passerelle.aid.SchemeAnswer;
import fr.passerelle.aid.SupportDomain;
import fr.passerelle.aid.SupportSchemes;
import fr.passerelle.http.aid.EligibilityPage.Helper;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What support there is for a need: schemes, and organisations that help. */
public record NeedSupport(Labels labels, SupportSchemes schemes, LocalDate today) {

  /**
   * Those of these schemes that are not over and that nothing known of a firm rules out, what is
   * open first.
   *
   * @param firm who would apply
   * @param themes what it would do
   */
  public List<SchemeLine> schemes(List<String> ids, Party firm, Set<String> themes) {
    var drawing = drawing();
    var facts = new Facts(firm, null, null, themes, true, java.util.Map.of());
    return ids.stream()
        .map(schemes::withId)
        .flatMap(Optional::stream)
        .filter(scheme -> !(scheme.dates().on(today) instanceof Availability.Closed))
        .filter(scheme -> !isRuledOut(drawing.answer(scheme, facts)))
        .sorted(Comparator.comparingInt(drawing::rank))
        .map(drawing::line)
        .toList();
  }

  /** The schemes that ask for a readiness and take this one, and are not over; open ones first. */
  public List<SchemeLine> forReadiness(int level) {
    var drawing = drawing();
    return schemes.all().stream()
        .filter(scheme -> !(scheme.dates().on(today) instanceof Availability.Closed))
        .filter(
            scheme ->
                scheme.rules().stream()
                    .anyMatch(
                        rule ->
                            rule instanceof EligibilityRule.Readiness(int least, int most)
                                && least <= level
                                && level <= most))
        .sorted(Comparator.comparingInt(drawing::rank))
        .map(drawing::line)
        .toList();
  }

  /** Who helps in a domain on these concepts, in the firm's country where that is known. */
  public List<Helper> helpers(String domain, Party firm, List<String> concepts) {
    return SupportDomain.of(domain)
        .map(known -> new Helpers(labels).of(known, firm, concepts))
        .orElse(List.of());
  }

  /** Where the schemes of a domain are, for a firm of a country and a size. */
  public String listed(String domain, Party firm) {
    SizeClass size = firm.size();
    return Parameters.NONE
        .with(AidParameters.DOMAIN, domain)
        .with(AidParameters.COUNTRY, firm.country())
        .with(AidParameters.TYPE, firm.type() == null ? "" : firm.type().code())
        .with(AidParameters.SIZE, size == null ? "" : size.code())
        .on(new AidLinks(labels.wording().language()).all());
  }

  /** Where the schemes for a readiness are. */
  public static String forReadiness(int level, fr.passerelle.language.Language language) {
    return Parameters.NONE
        .with(AidParameters.TRL, Integer.toString(level))
        .on(new AidLinks(language).all());
  }

  private static boolean isRuledOut(SchemeAnswer answer) {
    return answer.answers().stream()
        .anyMatch(
            one ->
                one.eligibility() instanceof Eligibility.No
                    && !(one.rule() instanceof EligibilityRule.Themes));
  }

  private SchemeDrawing drawing() {
    return new SchemeDrawing(labels, labels.thesaurus(), today, Parameters.NONE);
  }
}
