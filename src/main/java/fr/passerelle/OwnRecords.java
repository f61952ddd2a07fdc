package fr.passerelle;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.EvidenceClaim;
import fr.passerelle.catalogue.HouseRecords;
import fr.passerelle.catalogue.HouseSource;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.claim.OwnFacts;
import fr.passerelle.workspace.claim.OwnPages;
import fr.passerelle.workspace.claim.Publication;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records of the source {@code own} of what organisations say of themselves. */
final class OwnRecords implements Publication {

  private static final String SOURCE = HouseSource.OWN.id();
  private static final int LONGEST_TITLE = 120;

  private final HouseRecords records;

  OwnRecords(HouseRecords records) {
    this.records = records;
  }

  @Override
  public void publish(Claim claim, OwnPages.Kept kept) {
    records.put(HouseSource.OWN, record(claim, kept), claim.organisation());
  }

  @Override
  public void retract(String claim) {
    records.remove(HouseSource.OWN, claim);
  }

  @Override
  public List<String> shown() {
    return records.keys(HouseSource.OWN);
  }

  private static SourceRecord record(Claim claim, OwnPages.Kept kept) {
    var facts = kept.facts();
    var day = LocalDate.ofInstant(kept.confirmed(), ZoneOffset.UTC);
    var evidence = new ArrayList<EvidenceClaim>();
    evidence(claim, "offers", Evidence.Kind.OFFER, facts.offers(), evidence);
    evidence(claim, "seeks", Evidence.Kind.REQUEST, facts.seeks(), evidence);
    return new SourceRecord(
        new SourceMark(SOURCE, claim.id(), day, claim.licence(), null, List.of()),
        new Claims(
            OrganisationType.UNKNOWN,
            Status.ACTIVE,
            names(facts),
            Place.UNKNOWN,
            size(facts),
            null,
            facts.website().isEmpty() ? null : facts.website(),
            List.of(),
            List.of(),
            List.of(),
            texts(facts),
            null),
        evidence);
  }

  private static List<Name> names(OwnFacts facts) {
    var names = new ArrayList<Name>();
    facts
        .names()
        .forEach(
            (language, name) -> names.add(new Name(name, language, Name.Kind.PREFERRED, SOURCE)));
    return names;
  }

  /** By the staff where only that is told: by the recommendation 2003/361, as far as staff goes. */
  private static @Nullable SizeClass size(OwnFacts facts) {
    Integer staff = facts.staff();
    if (facts.size() != null || staff == null) {
      return facts.size();
    }
    return staff < 10
        ? SizeClass.MICRO
        : staff < 50
            ? SizeClass.SMALL
            : staff < 250 ? SizeClass.MEDIUM : staff < 5_000 ? SizeClass.MID_CAP : SizeClass.LARGE;
  }

  private static List<Text> texts(OwnFacts facts) {
    var texts = new ArrayList<Text>();
    facts
        .descriptions()
        .forEach(
            (language, text) ->
                texts.add(new Text(Text.Topic.DESCRIPTION, language, text, SOURCE)));
    list(Text.Topic.CERTIFICATES, facts.certificates(), texts);
    list(Text.Topic.LANGUAGES, facts.languages(), texts);
    list(Text.Topic.EXPORTS, facts.exports(), texts);
    list(
        Text.Topic.CONTACT,
        facts.contact().isEmpty() ? List.of() : List.of(facts.contact()),
        texts);
    return texts;
  }

  private static void list(Text.Topic topic, List<String> all, List<Text> texts) {
    if (!all.isEmpty()) {
      texts.add(new Text(topic, null, String.join(", ", all), SOURCE));
    }
  }

  /** What is offered and sought has no date of its own: it holds as long as it is said. */
  private static void evidence(
      Claim claim,
      String what,
      Evidence.Kind kind,
      Map<Language, String> texts,
      List<EvidenceClaim> evidence) {
    texts.forEach(
        (language, text) ->
            evidence.add(
                new EvidenceClaim(
                    claim.id() + "-" + what + "-" + language.code(),
                    kind,
                    List.of(),
                    title(text),
                    text,
                    language,
                    null,
                    List.of())));
  }

  /** The first line or sentence; the rest is in the text. */
  private static String title(String text) {
    String first = text.lines().findFirst().orElse(text).split("(?<=[.!?。！？])", 2)[0].strip();
    return first.codePointCount(0, first.length()) <= LONGEST_TITLE
        ? first
        : first.substring(0, first.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}
