package fr.passerelle.http.page;

import fr.passerelle.http.page.OrganisationPage.Fact;
import fr.passerelle.http.page.ReasonShown.EvidenceShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a request as a page shows it.
 *
 * @param kind what sort of offer or request
 * @param evidence its title, source, date and licence
 * @param lang the language of its own words as HTML writes it; null where it is the page's
 * @param facts what the form says beside, in the page's language
 */
public record ProfileShown(
    String kind,
    EvidenceShown evidence,
    @Nullable String lang,
    String summary,
    String description,
    List<Fact> facts) {

  public ProfileShown {
    facts = List.copyOf(facts);
  }

  /** The offers among these, or the requests. */
  static List<ProfileShown> of(List<Evidence> profiles, Evidence.Kind kind, Labels labels) {
    var shown = new ArrayList<ProfileShown>();
    for (var evidence : profiles) {
      var profile = evidence.profile();
      if (profile != null && evidence.kind() == kind) {
        shown.add(
            new ProfileShown(
                labels.coded("profile", profile.kind().code()),
                EvidenceShown.of(evidence, labels),
                ReasonShown.lang(evidence.language(), labels.wording().language()),
                profile.summary(),
                profile.description(),
                facts(profile, evidence, labels)));
      }
    }
    return shown;
  }

  private static List<Fact> facts(PartneringProfile profile, Evidence evidence, Labels labels) {
    var wording = labels.wording();
    var lang = ReasonShown.lang(evidence.language(), wording.language());
    var facts = new ArrayList<Fact>();
    var partner = profile.partner();
    var sought = new ArrayList<String>();
    partner.types().stream()
        .map(OrganisationType::code)
        .forEach(code -> sought.add(labels.coded("type", code)));
    partner.sizes().stream()
        .map(SizeClass::code)
        .forEach(code -> sought.add(labels.coded("size", code)));
    add(facts, "partner", sought, labels);
    if (partner.role() != null) {
      facts.add(new Fact(wording.say("profile.fact.role"), partner.role(), lang));
    }
    add(
        facts,
        "cooperation",
        profile.cooperation().stream()
            .map(Cooperation::code)
            .map(code -> labels.coded("cooperation", code))
            .toList(),
        labels);
    add(
        facts,
        "countries",
        profile.targetCountries().stream().map(wording::country).toList(),
        labels);
    add(
        facts,
        "technologies",
        profile.technologies().stream().map(labels::concept).toList(),
        labels);
    add(facts, "markets", profile.markets().stream().map(labels::concept).toList(), labels);
    if (profile.stage() != null) {
      add(facts, "stage", List.of(labels.coded("stage", Codes.of(profile.stage()))), labels);
    }
    if (profile.readiness() != null) {
      add(facts, "trl", List.of(profile.readiness().toString()), labels);
    }
    if (profile.rights() != null) {
      add(facts, "rights", List.of(labels.coded("rights", Codes.of(profile.rights()))), labels);
    }
    if (profile.advantages() != null) {
      facts.add(new Fact(wording.say("profile.fact.advantages"), profile.advantages(), lang));
    }
    var call = profile.call();
    if (call != null) {
      facts.add(new Fact(wording.say("profile.fact.call"), call.name(), lang));
      add(facts, "submission", List.of(wording.date(call.submission())), labels);
    }
    add(facts, "until", List.of(wording.date(profile.lastDay())), labels);
    return facts;
  }

  private static void add(List<Fact> facts, String name, List<String> values, Labels labels) {
    if (!values.isEmpty()) {
      var wording = labels.wording();
      facts.add(new Fact(wording.say("profile.fact." + name), wording.list(values), null));
    }
  }
}
