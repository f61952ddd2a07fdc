package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.language.Language;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members of other clusters than the asker's, where they are preferred. */
@NullMarked
class OtherClustersTest {

  private static final PartnerFinder FINDER = StarterIndex.FINDER;
  private static final String NEED = "aéronautique, satellites et systèmes embarqués";

  private static Need asked() {
    return Need.of(NEED, Language.FRENCH).page(0, 200);
  }

  private static List<RankedPartner> outside(String than) {
    return FINDER.find(asked().outside(than)).partners();
  }

  private static double part(RankedPartner partner) {
    return partner.reasons().stream()
        .filter(reason -> reason.signal() == Signal.OTHER_CLUSTERS)
        .mapToDouble(Reason::part)
        .sum();
  }

  private static boolean isMember(RankedPartner partner, String cluster) {
    return partner.organisation().affiliations().stream()
        .anyMatch(tie -> tie.organisationId().equals(cluster));
  }

  @Test
  void nobodyIsPreferredWhereNothingIsSaid() {
    var partners = FINDER.find(asked()).partners();
    assertThat(partners).isNotEmpty().allMatch(partner -> part(partner) == 0);
    assertThat(partners).allMatch(one -> !one.weights().containsKey(Signal.OTHER_CLUSTERS));
  }

  @Test
  void membersOfOtherClustersGetAReasonAndOwnMembersNone() {
    var found = outside("aerospace-valley");
    assertThat(found).anyMatch(partner -> part(partner) > 0);
    assertThat(found)
        .filteredOn(partner -> isMember(partner, "aerospace-valley"))
        .isNotEmpty()
        .allMatch(partner -> part(partner) == 0);
  }

  @Test
  void theReasonsAddUpToTheScore() {
    for (var partner : outside("aerospace-valley")) {
      double sum = partner.reasons().stream().mapToDouble(Reason::part).sum();
      assertThat(sum).isEqualTo(partner.score(), within(1e-9));
    }
  }

  @Test
  void aMembersOwnClustersAreNoOtherOnes() {
    var own =
        outside("aerospace-valley").stream()
            .filter(partner -> isMember(partner, "aerospace-valley"))
            .findFirst()
            .orElseThrow();
    assertThat(outside(own.organisation().id()))
        .filteredOn(partner -> isMember(partner, "aerospace-valley"))
        .allMatch(partner -> part(partner) == 0);
  }

  @Test
  void thePreferenceRemovesNobody() {
    assertThat(FINDER.find(asked().outside("scs")).total()).isEqualTo(FINDER.find(asked()).total());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReasonNamesTheClusterInTheReadersLanguage(Language reader) {
    var need = Need.of(NEED, reader).page(0, 200).outside("scs");
    assertThat(FINDER.find(need).partners())
        .flatExtracting(RankedPartner::reasons)
        .filteredOn(reason -> reason.signal() == Signal.OTHER_CLUSTERS)
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(reason.text()).doesNotContain("{").hasSizeGreaterThan(9));
  }
}
