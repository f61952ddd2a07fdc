package fr.passerelle.http.page;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.matching.Diversity;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.List;

/** How varied the first partners are, in sentences. */
final class MixShown {

  private MixShown() {}

  /** One sentence a fact; none where the answer has no first places. */
  static List<String> of(Diversity diversity, Labels labels) {
    var after = diversity.after();
    if (after.first() < 2) {
      return List.of();
    }
    var wording = labels.wording();
    var said = new ArrayList<String>();
    diversity
        .moved()
        .forEach(
            moved ->
                said.add(
                    wording.count(
                        "diversity.moved",
                        moved.count(),
                        "parent",
                        labels.of(Filter.Dimension.AFFILIATION, moved.parent()))));
    said.add(
        wording.say(
            "diversity.mix",
            "first",
            after.first(),
            "smes",
            after.smes(),
            "sized",
            after.sized(),
            "parents",
            after.parents()));
    if (!diversity.moved().isEmpty()) {
      var before = diversity.before();
      said.add(
          wording.say(
              "diversity.before",
              "smes",
              before.smes(),
              "sized",
              before.sized(),
              "parents",
              before.parents()));
    }
    return said;
  }
}
