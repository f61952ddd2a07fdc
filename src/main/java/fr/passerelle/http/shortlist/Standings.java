package fr.passerelle.http.shortlist;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.Standing;
import fr.passerelle.organisation.Organisation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where organisations stand in the answers to needs, as the comparison tells it. Each need is
 * answered once for those at the head of its list, and anew only for one that is further down.
 */
final class Standings {

  private final PartnerFinder finder;
  private final Labels labels;
  private final Map<Need, PartnerList> answers = new HashMap<>();

  Standings(PartnerFinder finder, Labels labels) {
    this.finder = finder;
    this.labels = labels;
  }

  /**
   * Where one stands, and what speaks for it.
   *
   * @param spoken the language of the words
   */
  Standing of(Organisation organisation, String words, Language spoken) {
    var need = Need.of(words, labels.wording().language()).saying(words, spoken);
    var answer = answers.computeIfAbsent(need.page(0, Need.MAX_LIMIT), finder::find);
    var partners = answer.partners();
    return IntStream.range(0, partners.size())
        .filter(i -> partners.get(i).organisation().id().equals(organisation.id()))
        .mapToObj(i -> new Standing(i + 1, partners.get(i), answer.interpretation()))
        .findFirst()
        .orElseGet(() -> finder.standing(organisation, null, need));
  }
}
