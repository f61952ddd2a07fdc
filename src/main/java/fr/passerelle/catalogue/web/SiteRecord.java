package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.EvidenceClaim;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.catalogue.web.SiteLinks.Kind;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit to its own site says of an organisation. The record repeats by what the catalogue
 * knows the organisation (identifiers, else name and city), so that it joins it; where it is known
 * by neither, it brings evidence alone, which names the organisation by its id.
 */
final class SiteRecord {

  private static final int MOST_PASSAGES = 12;
  private static final int MOST_PASSAGES_OF_A_PAGE = 4;

  private final Organisation organisation;
  private final SiteVisit visit;
  private final LocalDate date;
  private final LanguageDetector detector;
  private final SiteFacts facts;
  private final Language prior;

  SiteRecord(
      Organisation organisation, SiteVisit visit, LocalDate date, LanguageDetector detector) {
    this.organisation = organisation;
    this.visit = visit;
    this.date = date;
    this.detector = detector;
    this.facts = SiteFacts.of(visit.home().document());
    this.prior =
        Language.of(visit.home().document().select("html").attr("lang")).orElse(Language.ENGLISH);
  }

  SiteFacts facts() {
    return facts;
  }

  /** The site as it is; null where it says nothing. */
  @Nullable SourceRecord whole() {
    var claims = claims();
    var evidence = new ArrayList<EvidenceClaim>();
    if (claims == null && facts.description() != null) {
      evidence.add(
          evidence("description", Evidence.Kind.DESCRIPTION, "", facts.description(), null));
    }
    for (var seen : visit.pages()) {
      if (seen.kind() == Kind.OFFER || seen.kind() == Kind.RESEARCH || seen.kind() == Kind.ABOUT) {
        addPassages(evidence, seen);
      }
    }
    if (evidence.stream().noneMatch(claim -> claim.kind() == Evidence.Kind.WEB_PASSAGE)) {
      addPassages(evidence, visit.home());
    }
    return claims == null && evidence.isEmpty()
        ? null
        : new SourceRecord(mark(organisation.id()), claims, evidence);
  }

  /** What is new on the site since the visit before; null where nothing is. */
  @Nullable SourceRecord news() {
    var added = visit.news();
    if (added.isEmpty()) {
      return null;
    }
    String text = CleanText.excerpt(String.join(" ", added), SiteText.LONGEST_PASSAGE);
    String title =
        switch (detector.detect(text, prior)) {
          case FRENCH -> "Nouveau sur le site";
          case ENGLISH -> "New on the site";
          case CHINESE -> "网站新内容";
        };
    String key = "news/" + date + "/" + PageStore.digest(text).substring(0, 8);
    return new SourceRecord(
        mark(organisation.id() + "/" + key),
        null,
        List.of(evidence(key, Evidence.Kind.WEB_PASSAGE, title, text, date)));
  }

  private SourceMark mark(String key) {
    return new SourceMark(
        WebSource.ID,
        key,
        date,
        WebSource.LICENCE,
        visit.home().page().url().toString(),
        List.of());
  }

  private void addPassages(List<EvidenceClaim> evidence, SiteVisit.Seen seen) {
    int number = 0;
    for (var passage : SiteText.passages(seen.document())) {
      if (number == MOST_PASSAGES_OF_A_PAGE || evidence.size() >= MOST_PASSAGES) {
        return;
      }
      String key = PageStore.digest(seen.page().url().toString()).substring(0, 8) + "/" + number++;
      evidence.add(evidence(key, Evidence.Kind.WEB_PASSAGE, passage.title(), passage.text(), null));
    }
  }

  private EvidenceClaim evidence(
      String key, Evidence.Kind kind, String title, String text, @Nullable LocalDate dated) {
    return new EvidenceClaim(
        organisation.id() + "/" + key,
        kind,
        List.of(organisation.id()),
        title,
        text,
        detector.detect(text, prior),
        dated,
        List.of());
  }

  private @Nullable Claims claims() {
    var identifiers =
        organisation.identifiers().stream()
            .filter(identifier -> !(identifier instanceof Identifier.Other))
            .toList();
    var place = organisation.place();
    if (identifiers.isEmpty() && (place.city() == null || place.country().isEmpty())) {
      return null;
    }
    var texts = new ArrayList<Text>();
    if (facts.description() != null) {
      var language = detector.detect(facts.description(), prior);
      texts.add(new Text(Text.Topic.DESCRIPTION, language, facts.description(), WebSource.ID));
    }
    return new Claims(
        OrganisationType.UNKNOWN,
        organisation.status(),
        names(),
        new Place(place.country(), null, null, place.city(), place.cityNames(), null),
        null,
        null,
        organisation.website(),
        identifiers,
        List.of(),
        List.of(),
        texts,
        null);
  }

  /** The name by which it is known, then those of its site. */
  private List<Name> names() {
    var known = organisation.names().getFirst();
    var names = new ArrayList<Name>();
    names.add(new Name(known.text(), known.language(), known.kind(), WebSource.ID));
    for (String name : facts.namesOf(organisation.names().stream().map(Name::text).toList())) {
      boolean told =
          organisation.names().stream()
              .anyMatch(other -> Folding.fold(other.text()).equals(Folding.fold(name)));
      if (!told) {
        var language = Folding.hasHan(name) ? Language.CHINESE : null;
        names.add(new Name(name, language, Name.Kind.ALIAS, WebSource.ID));
      }
    }
    return names;
  }
}
