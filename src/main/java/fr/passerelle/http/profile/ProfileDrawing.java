package fr.passerelle.http.profile;

import fr.passerelle.http.profile.ProfileText.Fact;
import fr.passerelle.http.profile.ProfileText.Gloss;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.profile.ProfileDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the text of a profile for a reader. */
record ProfileDrawing(Labels labels, Glosser glosser) {

  ProfileText text(ProfileDraft draft) {
    var reader = labels.wording().language();
    String lang = draft.language() == reader ? null : draft.language().tag();
    return new ProfileText(
        draft.kind() == null
            ? labels.wording().say("profiles.no-kind")
            : labels.wording().say("profile." + draft.kind().code()),
        draft.title(),
        lang,
        lang == null ? "" : labels.wording().say("profiles.text-in." + draft.language().code()),
        draft.summary(),
        draft.description(),
        facts(draft, lang),
        terms(draft.terms()),
        glosses(draft),
        labels.wording().say("profiles.gloss.lead." + draft.language().code()));
  }

  private List<Fact> facts(ProfileDraft draft, @Nullable String lang) {
    var facts = new ArrayList<Fact>();
    var wording = labels.wording();
    own(facts, "profile.fact.advantages", draft.advantages(), lang);
    own(facts, "profile.fact.role", draft.partnerRole(), lang);
    var sought =
        Stream.concat(
                draft.partnerTypes().stream()
                    .map(OrganisationType::code)
                    .map(code -> labels.coded("type", code)),
                draft.partnerSizes().stream()
                    .map(SizeClass::code)
                    .map(code -> labels.coded("size", code)))
            .toList();
    add(facts, "partner", sought);
    add(
        facts,
        "cooperation",
        draft.cooperation().stream()
            .map(Cooperation::code)
            .map(code -> labels.coded("cooperation", code))
            .toList());
    add(facts, "countries", draft.targetCountries().stream().map(wording::country).toList());
    add(facts, "technologies", draft.technologies().stream().map(this::keyword).toList());
    add(facts, "markets", draft.markets().stream().map(this::keyword).toList());
    if (draft.stage() != null) {
      add(facts, "stage", List.of(labels.coded("stage", IpTerms.code(draft.stage()))));
    }
    if (draft.readiness() != null) {
      add(facts, "trl", List.of(draft.readiness().toString()));
    }
    if (draft.rights() != null) {
      add(facts, "rights", List.of(labels.coded("rights", IpTerms.code(draft.rights()))));
    }
    own(facts, "profile.fact.call", draft.callName(), lang);
    if (draft.callInterest() != null) {
      facts.add(
          new Fact(
              wording.say("profiles.field.interest"), wording.date(draft.callInterest()), null));
    }
    if (draft.callSubmission() != null) {
      add(facts, "submission", List.of(wording.date(draft.callSubmission())));
    }
    return facts;
  }

  private void own(List<Fact> facts, String key, String text, @Nullable String lang) {
    if (!text.isBlank()) {
      facts.add(new Fact(labels.wording().say(key), text, lang));
    }
  }

  private void add(List<Fact> facts, String name, List<String> values) {
    if (!values.isEmpty()) {
      var wording = labels.wording();
      facts.add(new Fact(wording.say("profile.fact." + name), wording.list(values), null));
    }
  }

  /** A keyword in the reader's language where it is a concept, else as it is written. */
  String keyword(String word) {
    return labels.thesaurus().meantBy(word).map(labels::label).orElse(word);
  }

  private List<Fact> terms(IpTerms terms) {
    var facts = new ArrayList<Fact>();
    term(facts, "background", terms.background());
    term(facts, "foreground", terms.foreground());
    term(facts, "exclusivity", terms.exclusivity());
    return facts;
  }

  private void term(List<Fact> facts, String name, @Nullable Enum<?> value) {
    if (value != null) {
      var wording = labels.wording();
      facts.add(
          new Fact(
              wording.say("profiles.field." + name),
              wording.say("profiles." + name + "." + IpTerms.code(value)),
              null));
    }
  }

  /**
   * What the text says in the other two languages: in English word by word; in French and Chinese,
   * into which nothing is glossed, its concepts.
   */
  private List<Gloss> glosses(ProfileDraft draft) {
    String words = draft.title() + "\n" + draft.summary();
    var glosses = new ArrayList<Gloss>();
    for (var language : Language.values()) {
      if (language != draft.language() && !words.isBlank()) {
        String gloss =
            language == Language.ENGLISH
                ? glosser.gloss(words, draft.language())
                : concepts(words, draft, language);
        glosses.add(new Gloss(labels.language(language), language.tag(), gloss));
      }
    }
    return glosses;
  }

  private String concepts(String words, ProfileDraft draft, Language language) {
    return Stream.concat(
            Stream.concat(draft.technologies().stream(), draft.markets().stream())
                .flatMap(word -> labels.thesaurus().meantBy(word).stream()),
            labels.thesaurus().findAll(words, draft.language()).stream()
                .map(match -> match.concept()))
        .map(concept -> concept.label(language))
        .distinct()
        .collect(Collectors.joining(labels.wording().say("list.separator")));
  }
}
