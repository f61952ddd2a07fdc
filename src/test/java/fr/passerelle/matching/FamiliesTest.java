package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.search.Filter;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How the first ten places are shared out among parents with many institutes. */
class FamiliesTest {

  private static final Need CROWDED =
      Need.of("chimie", Language.FRENCH)
          .with(Filter.NONE.with(Filter.Dimension.TYPE, List.of("laboratory")))
          .page(0, 40);

  @Test
  void aParentHasThreeOfTheFirstTenAndTheRestFollowsJustBehind() {
    var list = StarterIndex.FINDER.find(CROWDED);
    var diversity = list.diversity();
    assertThat(diversity.moved()).isNotEmpty();
    for (var moved : diversity.moved()) {
      var places = places(list, moved.parent());
      assertThat(places.stream().filter(place -> place < 10)).hasSize(3);
      assertThat(places.stream().filter(place -> place >= 10 && place < 10 + moved.count()))
          .as("places of %s: %s", moved.parent(), places)
          .isNotEmpty();
    }
    assertThat(diversity.after().parents()).isGreaterThan(diversity.before().parents());
    assertThat(diversity.before().first()).isEqualTo(10);
  }

  @Test
  void whoIsNotMovedKeepsItsOrder() {
    var partners = StarterIndex.FINDER.find(CROWDED).partners();
    var first = partners.subList(0, 10).stream().map(RankedPartner::score).toList();
    assertThat(first).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(StarterIndex.FINDER.ranking(CROWDED))
        .isEqualTo(partners.stream().map(partner -> partner.organisation().id()).toList());
  }

  @Test
  void whoAsksForTheInstitutesOfAParentGetsThem() {
    var filter = CROWDED.filter().with(Filter.Dimension.AFFILIATION, List.of("cnrs"));
    var list = StarterIndex.FINDER.find(CROWDED.with(filter));
    assertThat(places(list, "cnrs")).contains(0, 1, 2, 3, 4);
    assertThat(list.diversity().moved()).noneMatch(moved -> moved.parent().equals("cnrs"));
  }

  @Test
  void nobodyMovesWhereNoOthersFit() {
    var list = StarterIndex.FINDER.find(CROWDED.saying("catalyse"));
    assertThat(list.total()).isBetween(4, 10);
    assertThat(list.partners().stream().map(RankedPartner::score).toList())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(list.diversity().moved()).isEmpty();
    assertThat(list.diversity().after()).isEqualTo(list.diversity().before());
  }

  @Test
  void smesAreCountedAmongThoseOfKnownSize() {
    var list = StarterIndex.FINDER.find(Need.of("capteurs lidar", Language.FRENCH).page(0, 10));
    var sizes =
        list.partners().stream().map(it -> it.organisation().size()).filter(it -> it != null);
    var mix = list.diversity().after();
    assertThat(mix.smes()).isLessThanOrEqualTo(mix.sized());
    assertThat(mix.sized()).isEqualTo((int) sizes.count()).isPositive();
  }

  @Test
  void anOrderOtherThanByMatchIsLeftAsItIs() {
    var fresh =
        new Need(
            "chimie",
            null,
            Language.FRENCH,
            CROWDED.filter(),
            null,
            Need.Purpose.RESEARCH,
            List.of(),
            new TreeMap<>(),
            Need.Sort.FRESHEST,
            0,
            12);
    assertThat(StarterIndex.FINDER.find(fresh).diversity()).isEqualTo(Diversity.NONE);
  }

  private static List<Integer> places(PartnerList list, String parent) {
    return java.util.stream.IntStream.range(0, list.partners().size())
        .filter(
            i ->
                list.partners().get(i).organisation().affiliations().stream()
                    .anyMatch(
                        tie ->
                            tie.kind() == Affiliation.Kind.PART_OF
                                && tie.organisationId().equals(parent)))
        .boxed()
        .toList();
  }
}
