package fr.passerelle.search;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartnerSought;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partnering profile in the making, of which a test says only what it is about. */
public final class SampleProfile {

  public static final LocalDate PUBLISHED = LocalDate.of(2026, 9, 1);

  private final PartneringProfile.Kind kind;
  private final String organisation;
  private final String title;
  private final List<OrganisationType> types = new ArrayList<>();
  private final List<SizeClass> sizes = new ArrayList<>();
  private final List<Cooperation> cooperation = new ArrayList<>();
  private final List<String> technologies = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private String country = "IS";
  private @Nullable Integer readiness;
  private LocalDate expires = PUBLISHED.plusYears(1);

  private SampleProfile(PartneringProfile.Kind kind, String organisation, String title) {
    this.kind = kind;
    this.organisation = organisation;
    this.title = title;
  }

  public static SampleProfile offer(String organisation, String title) {
    return new SampleProfile(PartneringProfile.Kind.TECHNOLOGY_OFFER, organisation, title);
  }

  public static SampleProfile request(String organisation, String title) {
    return new SampleProfile(PartneringProfile.Kind.TECHNOLOGY_REQUEST, organisation, title);
  }

  public SampleProfile seeking(OrganisationType... of) {
    types.addAll(List.of(of));
    return this;
  }

  public SampleProfile seeking(SizeClass... of) {
    sizes.addAll(List.of(of));
    return this;
  }

  public SampleProfile by(Cooperation... of) {
    cooperation.addAll(List.of(of));
    return this;
  }

  public SampleProfile on(String... of) {
    technologies.addAll(List.of(of));
    return this;
  }

  public SampleProfile from(String of) {
    country = of;
    return this;
  }

  public SampleProfile targeting(String... of) {
    targets.addAll(List.of(of));
    return this;
  }

  public SampleProfile ready(int level) {
    readiness = level;
    return this;
  }

  public SampleProfile until(LocalDate lastDay) {
    expires = lastDay;
    return this;
  }

  public PartneringProfile profile() {
    return new PartneringProfile(
        kind,
        title,
        "As the title says.",
        "More on request.",
        null,
        PartneringProfile.Stage.PROTOTYPE,
        PartneringProfile.Rights.PATENT_GRANTED,
        new PartnerSought(types, null, sizes),
        cooperation.isEmpty() ? List.of(Cooperation.RESEARCH) : cooperation,
        technologies,
        List.of(),
        country,
        targets,
        readiness,
        PUBLISHED,
        expires,
        null);
  }

  /** As evidence, in English; its id tells whose it is and what. */
  public Evidence evidence() {
    var profile = profile();
    String id = organisation + ":" + kind.code();
    return new Evidence(
        id,
        Evidence.kind(profile),
        List.of(organisation),
        title,
        profile.summary(),
        Language.ENGLISH,
        PUBLISHED,
        technologies,
        new SourceMark("profiles", id, PUBLISHED, "CC0-1.0", null, List.of()),
        profile);
  }

  public Change put() {
    return new Change.EvidencePut(evidence());
  }
}
