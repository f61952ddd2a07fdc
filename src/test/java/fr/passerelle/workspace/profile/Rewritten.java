package fr.passerelle.workspace.profile;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.PartneringProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with some of its parts written otherwise. */
public final class Rewritten {

  private final ProfileDraft before;
  private PartneringProfile.@Nullable Kind kind;
  private Language language;
  private String title;
  private String summary;
  private String description;
  private List<Cooperation> cooperation;
  private List<String> technologies;
  private List<String> targets;
  private String call;
  private @Nullable LocalDate submission;
  private boolean anonymous;

  public Rewritten(ProfileDraft before) {
    this.before = before;
    this.kind = before.kind();
    this.language = before.language();
    this.title = before.title();
    this.summary = before.summary();
    this.description = before.description();
    this.cooperation = before.cooperation();
    this.technologies = before.technologies();
    this.targets = before.targetCountries();
    this.call = before.callName();
    this.submission = before.callSubmission();
    this.anonymous = before.anonymous();
  }

  public Rewritten kind(PartneringProfile.@Nullable Kind other) {
    kind = other;
    return this;
  }

  public Rewritten language(Language other) {
    language = other;
    return this;
  }

  public Rewritten title(String other) {
    title = other;
    return this;
  }

  public Rewritten summary(String other) {
    summary = other;
    return this;
  }

  public Rewritten description(String other) {
    description = other;
    return this;
  }

  public Rewritten cooperation(List<Cooperation> others) {
    cooperation = others;
    return this;
  }

  public Rewritten technologies(String... others) {
    technologies = List.of(others);
    return this;
  }

  public Rewritten targets(String... others) {
    targets = List.of(others);
    return this;
  }

  public Rewritten call(String name, LocalDate until) {
    call = name;
    submission = until;
    return this;
  }

  public Rewritten anonymous() {
    anonymous = true;
    return this;
  }

  @SuppressWarnings("NullAway") // does not see in class files that nested types may be null
  public ProfileDraft draft() {
    return new ProfileDraft(
        kind,
        language,
        title,
        summary,
        description,
        before.advantages(),
        before.stage(),
        before.rights(),
        before.readiness(),
        before.partnerTypes(),
        before.partnerRole(),
        before.partnerSizes(),
        cooperation,
        technologies,
        before.markets(),
        targets,
        call,
        before.callInterest(),
        submission,
        before.terms(),
        before.mediated(),
        anonymous);
  }
}
