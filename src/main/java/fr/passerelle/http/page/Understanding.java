package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.ConceptChip;
import fr.passerelle.http.page.ResultsPage.Understood;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.Need;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a need was read, on any page that asks for one: each choice is the address of the same page
 * with one thing changed.
 *
 * @param asked the page's parameters, without the stretch
 * @param path the page's path
 * @param takes the parameters that the page takes: filters that it does not are not suggested
 */
record Understanding(Parameters asked, String path, Set<String> takes, Labels labels) {

  /**
   * How the need was read.
   *
   * @param unread where nothing of it was understood: not even its language then
   * @param spelled the need as it would be spelled; null where that is not known to be better
   */
  Understood of(Interpretation read, boolean unread, @Nullable String spelled) {
    var filters = new AskedFilters(asked);
    return new Understood(
        unread ? "" : language(read),
        read.concepts().stream().map(this::chip).toList(),
        read.removed().stream()
            .filter(concept -> asked.each(NeedParameters.WITHOUT).contains(concept.id()))
            .map(this::removed)
            .toList(),
        read.refused().isEmpty()
            ? ""
            : labels
                .wording()
                .say("understood.refused", "words", labels.wording().list(read.refused())),
        Stream.concat(
                read.suggestedFilters().stream()
                    .filter(filter -> takes.contains(NeedParameters.of(filter.dimension())))
                    .filter(filter -> !filters.chosen(filter.dimension()).contains(filter.value()))
                    .map(this::suggested),
                read.suggestedPlaces().stream()
                    .filter(_ -> takes.contains(NeedParameters.NEAR))
                    .filter(place -> !filters.isNear(place))
                    .map(this::suggested))
            .toList(),
        spelled == null
            ? null
            : choice(
                spelled,
                asked.with(NeedParameters.NEED, spelled).without(NeedParameters.WITHOUT),
                ""));
  }

  /**
   * How a need would be spelled; null where that is not better: where a part of it was understood,
   * as long as more of it is not.
   */
  static @Nullable String spelled(Need need, Interpretation read, Labels labels) {
    return need.text().isBlank()
        ? null
        : labels
            .snapshot()
            .didYouMean(need.text(), read.language())
            .filter(
                spelled ->
                    read.concepts().isEmpty()
                        || told(spelled, read, labels) > told(need.text(), read, labels))
            .orElse(null);
  }

  /** How many characters of a text stand in concepts. */
  private static int told(String text, Interpretation read, Labels labels) {
    return labels.thesaurus().find(text, read.language()).stream()
        .mapToInt(match -> match.end() - match.start())
        .sum();
  }

  private ConceptChip chip(Concept concept) {
    return new ConceptChip(
        concept.id(),
        labels.label(concept),
        new Links(labels.wording().language()).concept(concept.id()),
        asked.plus(NeedParameters.WITHOUT, concept.id()).on(path));
  }

  private Choice removed(Concept concept) {
    return choice(labels.label(concept), asked.minus(NeedParameters.WITHOUT, concept.id()), "");
  }

  private Choice suggested(Interpretation.SuggestedFilter filter) {
    var dimension = filter.dimension();
    return choice(
        labels
            .wording()
            .say(
                "understood.suggested",
                "facet",
                labels.coded("facet", NeedParameters.of(dimension)),
                "value",
                labels.of(dimension, filter.value())),
        new AskedFilters(asked).with(dimension, filter.value()),
        filter.words());
  }

  private Choice suggested(Interpretation.SuggestedPlace place) {
    var near = place.near();
    return choice(
        labels.near(place),
        asked
            .with(NeedParameters.NEAR, NeedParameters.near(near))
            .with(NeedParameters.WITHIN, "" + Math.round(near.withinKilometres())),
        place.words());
  }

  private String language(Interpretation read) {
    var other = read.otherLanguage();
    String language = labels.tongue(read.language());
    return other == null
        ? labels.wording().say("understood.language", "language", language)
        : labels
            .wording()
            .say("understood.languages", "language", language, "other", labels.tongue(other));
  }

  private Choice choice(String label, Parameters changed, String note) {
    return new Choice(label, changed.on(path), false, note);
  }
}
