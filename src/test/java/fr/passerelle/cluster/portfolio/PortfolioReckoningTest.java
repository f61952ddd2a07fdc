package fr.passerelle.cluster.portfolio;

import static fr.passerelle.cluster.portfolio.SmallWorld.THESAURUS;
import static fr.passerelle.cluster.portfolio.SmallWorld.cluster;
import static fr.passerelle.cluster.portfolio.SmallWorld.hub;
import static fr.passerelle.cluster.portfolio.SmallWorld.member;
import static fr.passerelle.cluster.portfolio.SmallWorld.touching;
import static fr.passerelle.cluster.portfolio.SmallWorld.withBroader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of portfolios, reckoned by hand in a small world. */
@NullMarked
class PortfolioReckoningTest {

  private static final Offset<Double> NEARLY = within(1e-9);

  private final ClusterWorld world = SmallWorld.world();
  private final Hub alpha = hub(world, "alpha");
  private final Hub beta = hub(world, "beta");
  private final Hub gamma = hub(world, "gamma");

  @Nested
  class Counting {

    @Test
    void aMemberOfTwoClustersIsOneOfAllMembers() {
      assertThat(world.members()).extracting(Member::id).doesNotHaveDuplicates().hasSize(8);
      assertThat(world.of(alpha)).hasSize(4);
      assertThat(world.of(beta)).hasSize(3);
      assertThat(world.of(List.of(alpha, beta))).hasSize(6);
    }

    @Test
    void aThemeCountsForItsBroaderOnesOnceAMember() {
      var tally = Tally.of(Criterion.THEME, world.of(alpha));
      assertThat(tally.count("cybersecurity")).as("two assert it, one a narrower one").isEqualTo(3);
      assertThat(tally.count("security")).isEqualTo(3);
      assertThat(tally.count("network-security")).isEqualTo(1);
      assertThat(tally.unknown()).isEqualTo(1);
      assertThat(tally.known()).isEqualTo(3);
    }

    @Test
    void readinessAndSubjectsComeFromPublishedProfilesAlone() {
      assertThat(Tally.of(Criterion.TRL, world.of(alpha)).count("4")).isEqualTo(1);
      var seeks = Tally.of(Criterion.SEEKS, world.of(alpha));
      assertThat(seeks.count(Member.ANY)).isEqualTo(1);
      assertThat(seeks.count("energy")).isEqualTo(1);
      assertThat(Tally.of(Criterion.OFFERS, world.of(alpha)).unknown()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void eachFigureIsTheLengthOfTheListBehindIt(Criterion criterion) {
      var tally = Tally.of(criterion, world.members());
      for (var slice : tally.slices()) {
        var filter = MemberFilter.NONE.with(criterion, List.of(slice.value()));
        assertThat(filter.of(world.members())).as(slice.value()).hasSize(slice.members());
      }
      var none = MemberFilter.NONE.with(criterion, List.of(MemberFilter.UNKNOWN));
      assertThat(none.of(world.members())).hasSize(tally.unknown());
    }

    @ParameterizedTest
    @EnumSource(
        value = Criterion.class,
        names = {"SIZE", "TYPE", "DEPARTMENT", "REGION"})
    void theFiguresOfWhatEachHasOnceSumToAll(Criterion criterion) {
      var tally = Tally.of(criterion, world.members());
      int sum = tally.slices().stream().mapToInt(Tally.Slice::members).sum();
      assertThat(sum + tally.unknown()).isEqualTo(8);
    }

    @Test
    void criteriaOfAFilterAddUp() {
      var both =
          MemberFilter.NONE
              .with(Criterion.CLUSTER, List.of("alpha"))
              .with(Criterion.ALSO, List.of("beta"));
      assertThat(both.of(world.members())).extracting(Member::id).containsExactly("a3");
    }
  }

  @Nested
  class Strengths {

    @Test
    void theQuotientIsSmoothedByFiveWhoSpreadAsEverywhere() {
      var share =
          world.specialisation(world.of(alpha)).themes().stream()
              .filter(one -> one.theme().equals("cybersecurity"))
              .findFirst()
              .orElseThrow();
      assertThat(share).isEqualTo(new ThemeShare("cybersecurity", 3, 3, 4, 7));
      assertThat(share.quotient()).isEqualTo((3 + 5 * 4 / 7.0) / 8 / (4 / 7.0), NEARLY);
      assertThat(share.quotient()).isEqualTo(1.28125, NEARLY);
      assertThat(share.isStrength()).isTrue();
    }

    @Test
    void oneMemberMakesNoStrengthHoweverRareTheTheme() {
      var alone = new ThemeShare("lidar", 1, 1, 1, 10_000);
      assertThat(alone.quotient()).isGreaterThan(100);
      assertThat(alone.isStrength()).isFalse();
      assertThat(new ThemeShare("lidar", 2, 2, 2, 10_000).isStrength()).isTrue();
    }

    @Test
    void whatIsAsFrequentAsElsewhereHasTheQuotientOne() {
      assertThat(new ThemeShare("drone", 10, 100, 100, 1_000).quotient()).isEqualTo(1, NEARLY);
      assertThat(new ThemeShare("drone", 0, 0, 100, 1_000).quotient()).isEqualTo(1, NEARLY);
    }

    @Test
    void aBroaderThemeOfTheSameMembersIsNotRepeated() {
      var found = world.specialisation(world.of(beta));
      assertThat(found.strengths()).extracting(ThemeShare::theme).contains("drone");
      assertThat(found.themes()).extracting(ThemeShare::theme).doesNotContain("autonomous-system");
    }

    @Test
    void aPartLargerThanItsWholeIsRefused() {
      assertThatThrownBy(() -> new ThemeShare("drone", 2, 1, 3, 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("drone");
    }
  }

  @Nested
  class Gaps {

    @Test
    void whatAMemberSeeksAndNobodyBringsIsAGap() {
      var gap = world.gaps(alpha).getFirst();
      assertThat(gap.theme()).isEqualTo("hydrogen-production");
      assertThat(gap.seeking()).containsExactly("a4");
      assertThat(gap.bringing()).isZero();
      assertThat(gap.elsewhere()).containsExactly(new Gap.Elsewhere("gamma", 2));
      assertThat(gap.weight()).isEqualTo(0.25, NEARLY);
    }

    @Test
    void whatTwoMembersTouchOnAndNoneMakesItsTradeIsAGap() {
      var members = new ArrayList<>(world.members());
      members.replaceAll(one -> one.id().matches("a[12]") ? touching(one, "satellite") : one);
      var gaps = with(members).gaps(alpha);
      var gap = gaps.stream().filter(it -> it.theme().equals("satellite")).findFirst();
      assertThat(gap.orElseThrow().touching()).containsExactly("a1", "a2");
      assertThat(gap.orElseThrow().weight()).isEqualTo(0.25 * 2 / 4, NEARLY);
      members.replaceAll(one -> one.id().equals("a2") ? touching(one, "drone") : one);
      assertThat(with(members).gaps(alpha)).extracting(Gap::theme).doesNotContain("satellite");
    }

    @Test
    void whatStandsBesideAnOwnThemeElsewhereIsAGap() {
      var members = new ArrayList<Member>();
      members.add(member("x1", null, null, Set.of("alpha"), "battery"));
      members.add(member("x2", null, null, Set.of("alpha"), "battery"));
      members.add(member("y1", null, null, Set.of("beta"), "battery", "smart-grid"));
      members.add(member("y2", null, null, Set.of("beta"), "battery", "smart-grid"));
      members.add(member("y3", null, null, Set.of("beta"), "battery"));
      IntStream.range(0, 6)
          .forEach(i -> members.add(member("z" + i, null, null, Set.of("gamma"), "lidar")));
      var gaps = with(members).gaps(alpha);
      assertThat(gaps).extracting(Gap::theme).containsExactly("smart-grid");
      assertThat(gaps.getFirst().beside()).isEqualTo(new Gap.Beside("battery", 2, 5));
      assertThat(gaps.getFirst().weight()).isEqualTo(0.25 * 2 / 5, NEARLY);
    }

    @Test
    void whatTwoOthersOfferIsNoGap() {
      var members = new ArrayList<>(world.members());
      for (String id : List.of("a1", "a2")) {
        var about = new TreeSet<>(Set.of("hydrogen-production"));
        members.replaceAll(
            one ->
                one.id().equals(id)
                    ? SmallWorld.publishing(
                        one,
                        new Member.Published("o-" + id, false, null, about, withBroader(about)))
                    : one);
      }
      assertThat(with(members).gaps(alpha)).isEmpty();
    }
  }

  @Nested
  class Together {

    @Test
    void theSumOfTheClustersIsSaidBesideTheDistinctMembers() {
      var overlap = Overlap.of(List.of(alpha, beta), world);
      assertThat(overlap.members()).hasSize(6);
      assertThat(overlap.sum()).isEqualTo(7);
      assertThat(overlap.badges())
          .containsExactly(java.util.Map.entry(1, 5), java.util.Map.entry(2, 1));
      assertThat(overlap.shared(alpha, beta)).isEqualTo(1);
      assertThat(overlap.shared(alpha, alpha)).isEqualTo(4);
    }

    @Test
    void aClusterUnderTwoNamesIsOne() {
      var overlap = Overlap.of(List.of(hub(world, "alpha-old"), alpha), world);
      assertThat(overlap.hubs()).containsExactly(alpha);
      assertThat(alpha.ids()).containsExactly("alpha", "alpha-old");
    }

    @Test
    void theClusterThatFillsTheGapComesFirstAndItsPartsAddUp() {
      var complements = world.complements(alpha);
      assertThat(complements.getFirst().other()).isEqualTo(gamma);
      assertThat(complements.getFirst().brings())
          .containsExactly(new Complement.Line("hydrogen-production", 0.25, 2));
      assertThat(complements.getFirst().in()).isEqualTo(2 / 3.0, NEARLY);
      assertThat(complements.getFirst().out()).isZero();
      assertThat(complements.getFirst().score()).isEqualTo(1 / 3.0, NEARLY);
      assertThat(world.complements(gamma).getFirst().takes())
          .as("the other way round it is taken")
          .extracting(Complement.Line::theme)
          .containsExactly("hydrogen-production");
    }
  }

  @Nested
  class Territories {

    @Test
    void aDepartmentHasTheClustersThatCoverItAndTheMembersThatAreThere() {
      var maritime = Territory.department("06", world);
      assertThat(maritime.covering()).containsExactly(alpha);
      assertThat(maritime.members()).extracting(Member::id).containsExactly("a1", "a2");
      assertThat(Territory.department("83", world).members()).isEmpty();
      assertThat(Territory.department("971", world).covering()).containsExactly(gamma);
      assertThat(Territory.region("Guadeloupe", world).covering()).containsExactly(gamma);
    }

    @Test
    void aClusterIsListedUnderTheNameThatItHadInTheYear() {
      assertThat(Territory.labelled("06", 2006, world))
          .extracting(Organisation::id)
          .containsExactly("alpha-old");
      assertThat(Territory.labelled("06", 2020, world))
          .extracting(Organisation::id)
          .containsExactly("alpha");
    }
  }

  @Test
  void thePlatformNamesElevenClustersOnce() {
    assertThat(Platform.INDUSTRY_OF_THE_FUTURE.clusters()).doesNotHaveDuplicates().hasSize(11);
    assertThat(Platform.of("industry-of-the-future")).isPresent();
    assertThat(Platform.of("another")).isEmpty();
  }

  private static ClusterWorld with(List<Member> members) {
    return new ClusterWorld(
        List.of(
            cluster("alpha", null, "06"),
            cluster("beta", null, "13"),
            cluster("gamma", null, "971")),
        members,
        THESAURUS);
  }
}
