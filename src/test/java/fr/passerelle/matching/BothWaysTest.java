package fr.passerelle.matching;

import static fr.passerelle.search.SampleProfile.offer;
import static fr.passerelle.search.SampleProfile.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Change;
import fr.passerelle.search.Sample;
import fr.passerelle.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person who also says what they bring can rely on. */
class BothWaysTest {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final String NEED = "membranes for electrolysers";
  private static final String OFFER = "lidar sensors";

  private LuceneEngine engine;
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final Glosser glosser = new Glosser(StarterIndex.THESAURUS, LANGUAGE);

  @BeforeEach
  void openEngine(@TempDir Path folder) {
    engine = new LuceneEngine(folder.resolve("index"), StarterIndex.THESAURUS, glosser);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void whoSeeksWhatIBringComesBeforeWhoIsSilentAndTheyBeforeNobody() {
    given(lab("quiet"), lab("rival"), lab("seeks"));
    given(
        request("rival", "Enzymes to dye textiles").on("enzymes").put(),
        request("seeks", "Lidar sensors for plant inspection").put());
    var found = find(asking(NEED).offering(OFFER));
    assertThat(ids(found)).containsExactly("seeks", "quiet", "rival");
    var scores = found.partners().stream().map(RankedPartner::score).toList();
    assertThat(scores.get(0)).isGreaterThan(scores.get(1));
    assertThat(scores.get(1)).isEqualTo(scores.get(2));
    var reason = reason(found.partners().getFirst(), Signal.RECIPROCITY);
    assertThat(reason.text())
        .startsWith("Seeks what you bring (")
        .contains("idar")
        .endsWith("“Lidar sensors for plant inspection”.");
    assertThat(reason.evidence())
        .extracting(evidence -> evidence.id())
        .containsExactly("seeks:technology-request");
    assertThat(found.partners().get(1).silent()).contains(Signal.RECIPROCITY);
  }

  @Test
  void withoutAnOfferNothingIsAskedInReturn() {
    given(lab("quiet"), lab("seeks"), request("seeks", "Lidar sensors wanted").put());
    var found = find(asking(NEED));
    assertThat(ids(found)).containsExactly("quiet", "seeks");
    assertThat(found.partners())
        .allSatisfy(
            partner -> assertThat(partner.silent()).doesNotContain(Signal.RECIPROCITY, Signal.FIT));
    assertThat(found.partners().get(0).score()).isEqualTo(found.partners().get(1).score());
  }

  @Test
  void anOfferLeavesTheOrderOfTheSilentAsItIs() {
    given(
        lab("a"),
        Sample.saying("b", Language.ENGLISH, "Membranes, and much else beside."),
        Sample.saying("c", Language.ENGLISH, "Electrolysers."),
        lab("z-seeks"),
        request("z-seeks", "Lidar sensors wanted").put());
    var without = ids(find(asking(NEED)));
    var with = ids(find(asking(NEED).offering(OFFER)));
    assertThat(with.getFirst()).isEqualTo("z-seeks");
    assertThat(with.stream().filter(id -> !id.equals("z-seeks")).toList())
        .isEqualTo(without.stream().filter(id -> !id.equals("z-seeks")).toList());
  }

  @Test
  void aRequestAloneIsNoAnswerToANeed() {
    given(
        lab("a"),
        Sample.organisation("b").put(),
        request("b", "Membranes for electrolysers wanted").put());
    assertThat(ids(find(asking(NEED)))).containsExactly("a");
  }

  @Test
  void anOfferAmongProfilesIsEvidence() {
    given(
        Sample.organisation("maker").put(),
        offer("maker", "Membranes for electrolysers").put(),
        lab("a"));
    var maker = partner(find(asking(NEED)), "maker");
    assertThat(reason(maker, Signal.EVIDENCE).text()).contains("Membranes for electrolysers");
  }

  @Test
  void whatAnOfferTellsOfIsAThemeThatItsOrganisationCovers() {
    given(
        Sample.organisation("maker").says(Language.ENGLISH, "Fine devices.").put(),
        offer("maker", "膜电极").on("electrolyser").put(),
        Sample.saying("b", Language.ENGLISH, "Fine electrolysers."));
    var maker = partner(find(asking("electrolysers")), "maker");
    assertThat(maker.covered()).containsExactly("electrolyser");
  }

  @Test
  void anExpiredProfileIsMatchedNoLonger() {
    given(
        lab("a"),
        Sample.organisation("maker").put(),
        offer("maker", "Membranes for electrolysers").put(),
        request("a", "Lidar sensors wanted").put());
    var asked = asking(NEED).offering(OFFER);
    var finder = finder();
    assertThat(ids(finder.find(asked))).containsExactlyInAnyOrder("a", "maker");
    now = Instant.parse("2027-09-02T08:00:00Z");
    var later = finder.find(asked);
    assertThat(ids(later)).containsExactly("a");
    assertThat(later.partners().getFirst().silent()).contains(Signal.RECIPROCITY);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSentencesAreInTheReadersLanguage(Language reader) {
    given(
        lab("a"),
        offer("a", "Membranes for electrolysers").seeking(OrganisationType.COMPANY).put(),
        request("a", "Lidar sensors wanted").seeking(OrganisationType.COMPANY).put(),
        Sample.organisation("me").type(OrganisationType.COMPANY).in("FR", null, null).put());
    var asked = seeking(NEED, "me", reader).offering(OFFER);
    var partner = partner(find(asked), "a");
    assertThat(reason(partner, Signal.RECIPROCITY).text())
        .contains("Lidar sensors wanted")
        .startsWith(
            switch (reader) {
              case FRENCH -> "Cherche ce que vous apportez (";
              case ENGLISH -> "Seeks what you bring (";
              case CHINESE -> "正在寻求您所能提供的（";
            });
    assertThat(reason(partner, Signal.FIT).text())
        .contains(
            switch (reader) {
              case FRENCH -> "son profil cherche une entreprise, ce que vous êtes";
              case ENGLISH -> "its profile seeks a company, which you are";
              case CHINESE -> "对方意向书寻找企业，与您相符";
            });
  }

  @Test
  void whoContradictsComesAfterWhoSaysNothingAndTheyAfterWhoAgrees() {
    given(
        Sample.organisation("me")
            .type(OrganisationType.COMPANY)
            .size(SizeClass.SMALL)
            .in("FR", null, null)
            .says(Language.ENGLISH, "Lidar sensors.")
            .put());
    for (String id : List.of("a-against", "b-silent", "c-agrees")) {
      given(Sample.saying(id, Language.ENGLISH, "Membranes for electrolysers."));
    }
    given(
        request("a-against", "Lidar sensors wanted")
            .seeking(OrganisationType.UNIVERSITY)
            .targeting("DE")
            .put(),
        request("c-agrees", "Lidar sensors wanted")
            .seeking(OrganisationType.COMPANY)
            .seeking(SizeClass.MICRO, SizeClass.SMALL)
            .targeting("FR")
            .put());
    var moved = new TreeMap<Signal, Double>();
    moved.put(Signal.RECIPROCITY, 0.0);
    var found = find(weighing(seeking(NEED, "me", Language.ENGLISH), moved));
    assertThat(ids(found)).containsExactly("c-agrees", "b-silent", "a-against");
    var against = reason(partner(found, "a-against"), Signal.FIT);
    assertThat(against.strength()).isZero();
    assertThat(against.text())
        .isEqualTo(
            "Expectations differ: its profile seeks a university, and you are a company;"
                + " it targets other countries than yours (Germany).");
    var silent = reason(partner(found, "b-silent"), Signal.FIT);
    assertThat(silent.strength()).isEqualTo(0.5);
    assertThat(silent.evidence()).isEmpty();
    var agrees = reason(partner(found, "c-agrees"), Signal.FIT);
    assertThat(agrees.strength()).isEqualTo(1);
    assertThat(agrees.text())
        .contains("which you are", "of your size (small firm)", "your country (France)");
  }

  @Test
  void theProfilesOfTheSeekerStandForItsOfferAndForWhomItSeeks() {
    given(
        Sample.organisation("me").type(OrganisationType.COMPANY).in("FR", null, null).put(),
        offer("me", "Compact lidar sensors")
            .seeking(OrganisationType.LABORATORY)
            .targeting("CN")
            .put(),
        lab("a-lab"),
        request("a-lab", "Lidar sensors wanted").put());
    var partner = partner(find(seeking(NEED, "me", Language.FRENCH)), "a-lab");
    var back = reason(partner, Signal.RECIPROCITY);
    assertThat(back.text()).endsWith("; votre profil : « Compact lidar sensors ».");
    assertThat(back.evidence())
        .extracting(evidence -> evidence.id())
        .containsExactly("a-lab:technology-request", "me:technology-offer");
    assertThat(reason(partner, Signal.FIT).text())
        .contains("c'est un laboratoire, ce que cherche votre profil")
        .contains("votre profil vise son pays (Chine)");
  }

  @Test
  void whatTheRequestAsksIsNotOpenedByAnOfferThatLeavesItOpen() {
    given(
        Sample.organisation("me").type(OrganisationType.COMPANY).in("FR", null, null).put(),
        offer("me", "Compact lidar sensors").targeting("CN").put(),
        request("me", "Membranes for electrolysers wanted").seeking(SizeClass.SMALL).put());
    for (var size : List.of(SizeClass.SMALL, SizeClass.LARGE)) {
      given(
          Sample.organisation(size.code())
              .type(OrganisationType.COMPANY)
              .size(size)
              .in("CN", null, null)
              .says(Language.ENGLISH, "Membranes for electrolysers.")
              .put());
    }
    var found = find(seeking(NEED, "me", Language.ENGLISH));
    assertThat(ids(found)).containsExactly("small", "large");
    var small = reason(partner(found, "small"), Signal.FIT);
    assertThat(small.text())
        .startsWith("Suits what your profile seeks: its size (small firm)")
        .endsWith("Whom it seeks is not known.")
        .doesNotContain("Expectations agree");
    var large = reason(partner(found, "large"), Signal.FIT);
    assertThat(large.text()).startsWith("Does not suit what your profile seeks: its size (large");
    assertThat(large.strength()).isLessThan(0.5);
    assertThat(large.evidence())
        .extracting(evidence -> evidence.id())
        .containsExactly("me:technology-request");
  }

  @Test
  void anAgreementOfBothSidesStandsAboveWhatSuitsOne() {
    given(
        Sample.organisation("me").type(OrganisationType.COMPANY).in("FR", null, null).put(),
        offer("me", "Compact lidar sensors").put(),
        request("me", "Membranes for electrolysers wanted").targeting("CN").put(),
        lab("a-suits"),
        lab("b-agrees"),
        offer("b-agrees", "Membranes for electrolysers").targeting("FR").put());
    var found = find(seeking(NEED, "me", Language.ENGLISH));
    assertThat(ids(found)).containsExactly("b-agrees", "a-suits");
    assertThat(reason(partner(found, "b-agrees"), Signal.FIT).strength()).isEqualTo(1);
    assertThat(reason(partner(found, "a-suits"), Signal.FIT).strength()).isEqualTo(0.75);
  }

  @Test
  void whoAsksForExactlyWhatAnotherOffersIsAmongItsPartnersAndTheOtherAmongIts() {
    given(
        Sample.organisation("maker")
            .type(OrganisationType.COMPANY)
            .says(Language.ENGLISH, "Textile dyeing.")
            .put(),
        Sample.organisation("farm")
            .type(OrganisationType.COMPANY)
            .says(Language.ENGLISH, "Cheese ripening.")
            .put(),
        Sample.organisation("dyer")
            .type(OrganisationType.LABORATORY)
            .says(Language.ENGLISH, "Textile dyeing.")
            .put(),
        Sample.organisation("rival")
            .type(OrganisationType.COMPANY)
            .says(Language.ENGLISH, "Textile dyeing.")
            .put(),
        offer("maker", "Compact lidar sensors").on("lidar").put(),
        request("farm", "Lidar sensors wanted").on("lidar").put());
    assertThat(partners("maker")).containsExactlyInAnyOrder("farm", "dyer");
    assertThat(partners("farm")).containsExactly("maker");
    var maker = partner(find(seeking("", "farm", Language.ENGLISH)), "maker");
    assertThat(reason(maker, Signal.EVIDENCE).text()).contains("Compact lidar sensors");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void partnersAreTheSameWhoeverReadsAndWhereverTheyAreAskedFor(Language reader) {
    var me =
        Sample.organisation("me")
            .type(OrganisationType.COMPANY)
            .says(Language.ENGLISH, "Membranes for electrolysers.")
            .says(Language.FRENCH, "Nous affinons du fromage.")
            .says(Language.CHINESE, "激光雷达");
    given(
        me.put(),
        lab("membranes"),
        Sample.organisation("cheese")
            .type(OrganisationType.LABORATORY)
            .says(Language.FRENCH, "Affinage du fromage.")
            .put(),
        Sample.organisation("lidar")
            .type(OrganisationType.LABORATORY)
            .says(Language.CHINESE, "激光雷达")
            .put());
    var frame = Need.of("", reader);
    assertThat(ids(finder().partnersFor(me.made(), frame))).containsExactly("membranes");
    assertThat(ids(finder().tandem(me.made(), frame))).containsExactly("membranes");
    assertThat(ids(find(frame.askedBy("me", List.of())))).containsExactly("membranes");
  }

  @Test
  void aTandemSaysWhetherThePartnerSeeksWhatTheSeekerOffers() {
    var me = Sample.organisation("me").type(OrganisationType.COMPANY);
    given(
        me.says(Language.ENGLISH, "Membranes for electrolysers.").put(),
        offer("me", "Compact lidar sensors").put(),
        lab("a"),
        lab("b"),
        request("b", "Lidar sensors wanted").put());
    var found = finder().tandem(me.made(), Need.of("", Language.ENGLISH));
    assertThat(ids(found)).containsExactly("b", "a");
    assertThat(reason(partner(found, "b"), Signal.RECIPROCITY).text()).contains("Lidar sensors");
    assertThat(partner(found, "a").silent()).contains(Signal.RECIPROCITY);
    given(request("me", "Cheese wanted").seeking(OrganisationType.COMPANY).put());
    var again = finder().tandem(me.made(), Need.of("", Language.ENGLISH));
    assertThat(reason(partner(again, "a"), Signal.FIT).text())
        .as("a request for a firm is nothing against the laboratory that completes it")
        .startsWith("No profile says here who is sought");
  }

  @Test
  void thoseWhoAskAreCountedByTheThemesTheyTypedAlone() {
    var me = Sample.organisation("me").type(OrganisationType.COMPANY).theme("cheese");
    me.theme("textile-dyeing").says(Language.ENGLISH, "Cheese.");
    given(
        me.put(),
        lab("a"),
        Sample.organisation("b")
            .type(OrganisationType.LABORATORY)
            .theme("textile-dyeing")
            .says(Language.ENGLISH, "Textile dyeing.")
            .put());
    var found = finder().tandem(me.made(), asking("electrolysers"));
    assertThat(found.interpretation().concepts()).hasSize(1);
    assertThat(reason(partner(found, "a"), Signal.CONCEPTS).text()).doesNotContain("of your");
    assertThat(ids(found))
        .as("who does what the seeker does, and nothing of what was typed, is no answer")
        .containsExactly("a");
  }

  @Test
  void theDescriptionOfTheSeekerStandsForItsOfferWhereItHasNoProfile() {
    given(
        Sample.saying("me", Language.FRENCH, "Nous fabriquons des capteurs lidar."),
        lab("a"),
        lab("b"),
        request("b", "Lidar wanted").put());
    assertThat(ids(find(seeking(NEED, "me", Language.FRENCH)))).containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "under a licence agreement, 0, 'you ask for a licence, its profile proposes subcontracting'",
    "with subcontracting, 1, 'the cooperation asked for is possible: subcontracting'",
    "at TRL 4, 1, 'TRL 5, at least 4 asked for'",
    "at TRL 6, 0, 'it is not ready enough: TRL 5, at least 6 asked for'",
  })
  void theNeedItselfMayAskForACooperationOrAReadiness(String asked, double strength, String told) {
    given(
        Sample.organisation("maker").put(),
        offer("maker", "Membranes for electrolysers")
            .by(Cooperation.SUBCONTRACTING)
            .ready(5)
            .put());
    var reason = reason(partner(find(asking(NEED + " " + asked)), "maker"), Signal.FIT);
    assertThat(reason.text()).contains(told);
    assertThat(reason.strength()).isEqualTo(strength);
  }

  @Test
  void anOfferAloneFindsWhoSeeksIt() {
    given(
        lab("a"),
        lab("b"),
        lab("c"),
        request("b", "Lidar sensors wanted").put(),
        request("c", "Enzymes wanted").put());
    var found = find(asking("").offering("capteurs lidar"));
    assertThat(ids(found)).containsExactly("b");
    assertThat(found.partners().getFirst().score()).isPositive();
    assertThat(find(asking("").offering("chocolate")).partners()).isEmpty();
  }

  @Test
  void theReasonsAddUpInBothDirections() {
    given(
        lab("a"),
        lab("b"),
        offer("b", "Membranes for electrolysers").seeking(OrganisationType.INVESTOR).put(),
        request("b", "Lidar sensors wanted").put(),
        Sample.organisation("me").type(OrganisationType.COMPANY).in("FR", null, null).put());
    for (var partner : find(seeking(NEED, "me", Language.CHINESE).offering(OFFER)).partners()) {
      double sum = partner.reasons().stream().mapToDouble(Reason::part).sum();
      assertThat(sum).isCloseTo(partner.score(), within(1e-9));
      assertThat(partner.score()).isBetween(0.0, 1.0);
    }
  }

  private static Change lab(String id) {
    return Sample.organisation(id)
        .type(OrganisationType.LABORATORY)
        .in("CN", null, null)
        .says(Language.ENGLISH, "Membranes for electrolysers.")
        .put();
  }

  private void given(Change... changes) {
    engine.apply(List.of(changes));
    engine.commit(engine.committedSequence() + changes.length);
  }

  private PartnerFinder finder() {
    InstantSource clock = () -> now;
    return new VotingPartnerFinder(
        engine,
        StarterIndex.THESAURUS,
        glosser,
        new LanguageDetector(StarterIndex.THESAURUS),
        Weights.read(),
        clock);
  }

  private List<String> partners(String id) {
    return ids(find(seeking("", id, Language.ENGLISH)));
  }

  private PartnerList find(Need need) {
    return finder().find(need);
  }

  private static Need asking(String text) {
    return Need.of(text, Language.ENGLISH);
  }

  private static Need seeking(String text, @Nullable String seeker, Language reader) {
    var need = Need.of(text, reader);
    return new Need(
        text,
        Language.ENGLISH,
        reader,
        need.filter(),
        seeker,
        need.purpose(),
        List.of(),
        new TreeMap<>(),
        need.sort(),
        0,
        12);
  }

  private static Need weighing(Need need, SortedMap<Signal, Double> weights) {
    return new Need(
        need.text(),
        need.language(),
        need.reader(),
        need.filter(),
        need.seekerId(),
        need.purpose(),
        List.of(),
        weights,
        need.sort(),
        0,
        12);
  }

  private static List<String> ids(PartnerList list) {
    return list.partners().stream().map(partner -> partner.organisation().id()).toList();
  }

  private static RankedPartner partner(PartnerList list, String id) {
    return list.partners().stream()
        .filter(partner -> partner.organisation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Reason reason(RankedPartner partner, Signal signal) {
    return partner.reasons().stream()
        .filter(reason -> reason.signal() == signal)
        .findFirst()
        .orElseThrow();
  }
}
