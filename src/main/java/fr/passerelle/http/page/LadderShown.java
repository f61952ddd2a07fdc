package fr.passerelle.http.page;

import fr.passerelle.diagnosis.NextPartner;
import fr.passerelle.diagnosis.ProductLadder;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of partner comes next for a technology of a readiness level.
 *
 * @param lead the level and the partner, as a sentence
 * @param reason why, as a sentence
 * @param search what the link to the search says
 * @param searchHref where such partners are
 * @param schemesHref the support schemes for the level
 * @param ladderHref what the levels are
 */
public record LadderShown(
    String lead,
    String reason,
    String search,
    String searchHref,
    String schemesHref,
    String ladderHref) {

  private static final Pattern LEVEL =
      Pattern.compile("\\bTRL\\s*(?:[>≥:=]\\s*)?([1-9])(?!\\d)", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_SUBJECT = 300;

  /** The level that a text names; null where it names none. */
  static @Nullable Integer level(String text) {
    var found = LEVEL.matcher(text);
    return found.find() ? Integer.valueOf(found.group(1)) : null;
  }

  /**
   * What comes next; null where the level is not known.
   *
   * @param subject what the technology is, in words
   * @param seeker the id of whose it is; empty where it is nobody's of the catalogue
   */
  public static @Nullable LadderShown of(
      @Nullable Integer level, String subject, String seeker, Wording wording) {
    var next = ProductLadder.known().next(level);
    if (level == null || next.isEmpty()) {
      return null;
    }
    var partner = next.get();
    var language = wording.language();
    var links = new Links(language);
    return new LadderShown(
        wording.say("ladder.next", "level", level, "partner", partner.role(language)),
        partner.reason(language),
        wording.say("ladder.search", "partner", partner.name(language)),
        search(partner, subject, seeker, wording),
        Parameters.NONE.with("trl", level.toString()).on(links.support()),
        links.ladder() + "#trl-" + level);
  }

  /** What comes next for the first of these profiles that tells a level; null where none does. */
  static @Nullable LadderShown of(List<Evidence> profiles, String seeker, Wording wording) {
    return profiles.stream()
        .map(Evidence::profile)
        .filter(Objects::nonNull)
        .filter(profile -> profile.readiness() != null)
        .findFirst()
        .map(profile -> of(profile.readiness(), profile.title(), seeker, wording))
        .orElse(null);
  }

  /** Where partners of a kind are for what a technology is. */
  public static String search(NextPartner partner, String subject, String seeker, Wording wording) {
    String about = LEVEL.matcher(subject).replaceAll(" ").replaceAll("\\s+", " ").strip();
    String cut = about.substring(0, Math.min(about.length(), LONGEST_SUBJECT));
    return Parameters.NONE
        .with(NeedParameters.NEED, partner.need(cut, wording.language()))
        .with(NeedParameters.SEEKER, seeker)
        .with("type", partner.types().stream().map(OrganisationType::code).toArray(String[]::new))
        .with(NeedParameters.PURPOSE, partner.purpose().toLowerCase(Locale.ROOT))
        .on(new Links(wording.language()).partners());
  }
}
