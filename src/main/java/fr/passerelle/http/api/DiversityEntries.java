package fr.passerelle.http.api;

import fr.passerelle.http.api.PartnersAnswer.DiversityEntry;
import fr.passerelle.http.api.PartnersAnswer.MixEntry;
import fr.passerelle.http.api.PartnersAnswer.MovedEntry;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.matching.Diversity;
import fr.passerelle.search.Filter;
import org.jspecify.annotations.Nullable;

/** Turns the diversity of an answer into the API's. */
final class DiversityEntries {

  private DiversityEntries() {}

  /** Returns null where the answer has no first places. */
  static @Nullable DiversityEntry of(Diversity diversity, Labels labels) {
    return diversity.after().first() == 0
        ? null
        : new DiversityEntry(
            mix(diversity.before()),
            mix(diversity.after()),
            diversity.moved().stream()
                .map(
                    moved ->
                        new MovedEntry(
                            moved.parent(),
                            labels.of(Filter.Dimension.AFFILIATION, moved.parent()),
                            moved.count()))
                .toList());
  }

  private static MixEntry mix(Diversity.Mix mix) {
    return new MixEntry(
        mix.first(),
        mix.sized(),
        mix.smes(),
        mix.sized() == 0 ? null : (double) mix.smes() / mix.sized(),
        (double) mix.smes() / mix.first(),
        mix.parents());
  }
}
