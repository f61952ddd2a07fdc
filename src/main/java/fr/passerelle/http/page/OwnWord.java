package fr.passerelle.http.page;

import fr.passerelle.catalogue.HouseSource;
import fr.passerelle.http.page.OrganisationPage.Fact;
import fr.passerelle.http.page.OrganisationPage.TextShown;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an organisation says of itself on its page.
 *
 * @param said that it does, and when it last said that all is right; empty where it says nothing
 * @param offers what it offers, in the reader's language first
 * @param seeks what it seeks
 * @param contact the address of a role; empty where it gives none
 */
public record OwnWord(
    String said, List<TextShown> offers, List<TextShown> seeks, List<Fact> facts, String contact) {

  private static final String SOURCE = HouseSource.OWN.id();

  public OwnWord {
    offers = List.copyOf(offers);
    seeks = List.copyOf(seeks);
    facts = List.copyOf(facts);
  }

  /** What stands in its own record, and in the evidence that it brought. */
  static OwnWord of(Organisation organisation, List<Evidence> evidence, Labels labels) {
    var wording = labels.wording();
    return new OwnWord(
        organisation
            .mark(SOURCE)
            .flatMap(SourceMark::day)
            .map(day -> wording.say("own.said", "date", day))
            .orElse(""),
        texts(evidence, Evidence.Kind.OFFER, labels),
        texts(evidence, Evidence.Kind.REQUEST, labels),
        facts(organisation, labels),
        organisation.texts().stream()
            .filter(text -> text.topic() == Text.Topic.CONTACT && text.source().equals(SOURCE))
            .map(Text::text)
            .findFirst()
            .orElse(""));
  }

  /** Whether the organisation itself brought a piece of evidence. */
  static boolean is(Evidence evidence) {
    return evidence.mark().source().equals(SOURCE);
  }

  private static List<TextShown> texts(List<Evidence> all, Evidence.Kind kind, Labels labels) {
    var reader = labels.wording().language();
    return all.stream()
        .filter(one -> is(one) && one.kind() == kind)
        .sorted(Comparator.comparingInt(one -> one.language() == reader ? 0 : 1))
        .map(
            one ->
                new TextShown(
                    one.text(),
                    ReasonShown.lang(one.language(), reader),
                    labels.tongue(Objects.requireNonNullElse(one.language(), reader)),
                    labels.source(SOURCE),
                    one.language() == reader))
        .toList();
  }

  private static List<Fact> facts(Organisation organisation, Labels labels) {
    var wording = labels.wording();
    var locale = wording.language().locale();
    var facts = new ArrayList<Fact>();
    for (var text : organisation.texts()) {
      var each = Stream.of(text.text().split(", ", -1));
      switch (text.topic()) {
        case CERTIFICATES ->
            facts.add(new Fact(wording.say("own.certificates.shown"), text.text(), null));
        case LANGUAGES ->
            facts.add(
                new Fact(
                    wording.say("own.languages"),
                    wording.list(
                        each.map(code -> Locale.of(code).getDisplayLanguage(locale)).toList()),
                    null));
        case EXPORTS ->
            facts.add(
                new Fact(
                    wording.say("own.exports.shown"),
                    wording.list(each.map(wording::country).toList()),
                    null));
        case DESCRIPTION, HISTORY, CONTACT -> {}
      }
    }
    return facts;
  }
}
