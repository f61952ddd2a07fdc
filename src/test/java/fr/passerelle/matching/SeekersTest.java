package fr.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Change;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Sample;
import fr.passerelle.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who ask together, or for new partners alone, can rely on. */
class SeekersTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final String LIDAR = "lidar sensors";

  private LuceneEngine engine;
  private PartnerFinder finder;

  @BeforeEach
  void open(@TempDir Path folder) {
    var glosser = new Glosser(StarterIndex.THESAURUS, LANGUAGE);
    engine = new LuceneEngine(folder.resolve("index"), StarterIndex.THESAURUS, glosser);
    finder =
        new VotingPartnerFinder(
            engine,
            StarterIndex.THESAURUS,
            glosser,
            new LanguageDetector(StarterIndex.THESAURUS),
            Weights.read(),
            StarterIndex.CLOCK);
    given(
        organisation("sme", OrganisationType.COMPANY, "FR", "lidar"),
        organisation("lab", OrganisationType.LABORATORY, "FR", "heat-pump"),
        organisation("old-friend", OrganisationType.UNIVERSITY, "CN", "lidar"),
        organisation("friends-friend", OrganisationType.UNIVERSITY, "CN", "lidar"),
        organisation("lab-friend", OrganisationType.COMPANY, "CN", "lidar"),
        organisation("stranger", OrganisationType.COMPANY, "CN", "lidar"),
        organisation("heat", OrganisationType.COMPANY, "CN", "heat-pump"),
        Sample.evidence("p1", 2023, "Lidar sensors for trains", "sme", "old-friend"),
        Sample.evidence("p2", 2024, "Lidar sensors at sea", "old-friend", "friends-friend"),
        Sample.evidence("p3", 2022, "Cheese ripening", "lab", "lab-friend"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void whomTheSeekerWorkedWithIsAReasonUnlessOnlyNewPartnersAreAskedFor() {
    var need = Need.of(LIDAR, Language.ENGLISH).askedBy("sme", List.of());
    var all = finder.find(need);
    assertThat(all.known()).isZero();
    assertThat(reasons(all, "old-friend")).contains(Signal.NETWORK);
    var fresh = finder.find(need.newPartnersOnly());
    assertThat(fresh.known()).isEqualTo(1);
    assertThat(fresh.total()).isEqualTo(all.total() - 1);
    assertThat(ids(fresh))
        .isEqualTo(ids(all).stream().filter(id -> !id.equals("old-friend")).toList())
        .contains("friends-friend", "stranger");
    assertThat(reasons(fresh, "friends-friend"))
        .as("a friend's friend is new, and the friend a reason")
        .contains(Signal.NETWORK);
  }

  @Test
  void onlyNewPartnersAreListedAndCountedWhereNothingInParticularIsAskedFor() {
    var need = Need.of("", Language.ENGLISH).askedBy("sme", List.of());
    var all = finder.find(need);
    assertThat(ids(all)).contains("old-friend").doesNotContain("sme");
    var fresh = finder.find(need.newPartnersOnly());
    assertThat(ids(fresh)).doesNotContain("sme", "old-friend").hasSize(fresh.total());
    assertThat(fresh.total()).isEqualTo(all.total() - 1);
    assertThat(fresh.known()).isEqualTo(1);
    var countries =
        fresh.facets().stream()
            .filter(facet -> facet.dimension() == Filter.Dimension.COUNTRY)
            .flatMap(facet -> facet.counts().stream())
            .mapToInt(count -> count.organisations())
            .sum();
    assertThat(countries).isEqualTo(fresh.total());
  }

  @Test
  void neitherOfAPairIsAmongItsPartnersAndWhatEitherDidCounts() {
    var pair = Need.of(LIDAR, Language.ENGLISH).askedBy("sme", List.of("lab"));
    assertThat(ids(finder.find(pair))).doesNotContain("sme", "lab").contains("lab-friend");
    var fresh = finder.find(pair.newPartnersOnly());
    assertThat(ids(fresh)).doesNotContain("old-friend", "lab-friend").contains("stranger");
    assertThat(fresh.known()).isEqualTo(2);
  }

  @Test
  void aPairIsReadTogetherAndEachPartnerTellsWhomItJoins() {
    var alone = finder.find(Need.of(LIDAR, Language.ENGLISH).askedBy("sme", List.of()));
    assertThat(ids(alone)).doesNotContain("heat");
    var abroad = Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of("CN")));
    for (String need : List.of(LIDAR, "")) {
      var pair = Need.of(need, Language.ENGLISH).with(abroad).askedBy("sme", List.of("lab"));
      var found = finder.find(pair);
      assertThat(ids(found)).contains("stranger");
      if (need.isEmpty()) {
        assertThat(told(found, "heat")).contains("Joins lab on heat pump.").doesNotContain("sme");
      } else {
        assertThat(ids(found)).as("whoever has nothing of what was asked").doesNotContain("heat");
      }
      assertThat(told(found, "stranger")).contains("Joins sme on lidar.").doesNotContain("lab on");
      for (var partner : found.partners()) {
        double sum = partner.reasons().stream().mapToDouble(Reason::part).sum();
        assertThat(sum).isCloseTo(partner.score(), org.assertj.core.api.Assertions.within(1e-9));
      }
    }
  }

  @Test
  void companionsWithoutASeekerAreRefused() {
    var need = Need.of(LIDAR, Language.ENGLISH);
    assertThatThrownBy(
            () ->
                new Need(
                    need.text(),
                    "",
                    null,
                    need.reader(),
                    Filter.NONE,
                    null,
                    Need.Purpose.RESEARCH,
                    List.of(),
                    need.weights(),
                    Need.Sort.MATCH,
                    0,
                    12,
                    List.of("lab"),
                    false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[lab]");
  }

  private static Change organisation(
      String id, OrganisationType type, String country, String theme) {
    String words = theme.equals("lidar") ? "Lidar sensors." : "Heat pumps for buildings.";
    return Sample.organisation(id)
        .type(type)
        .in(country, null, null)
        .theme(theme)
        .says(Language.ENGLISH, words)
        .put();
  }

  private void given(Change... changes) {
    engine.apply(List.of(changes));
    engine.commit(1);
  }

  private static List<String> ids(PartnerList list) {
    return list.partners().stream().map(partner -> partner.organisation().id()).toList();
  }

  private static List<Signal> reasons(PartnerList list, String id) {
    return partner(list, id).reasons().stream().map(Reason::signal).toList();
  }

  private static String told(PartnerList list, String id) {
    return partner(list, id).reasons().stream()
        .filter(reason -> reason.signal() == Signal.CONCEPTS)
        .map(Reason::text)
        .findFirst()
        .orElse("");
  }

  private static RankedPartner partner(PartnerList list, String id) {
    return list.partners().stream()
        .filter(partner -> partner.organisation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
