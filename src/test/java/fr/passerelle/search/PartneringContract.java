package fr.passerelle.search;

import static fr.passerelle.search.Sample.organisation;
import static fr.passerelle.search.SampleProfile.offer;
import static fr.passerelle.search.SampleProfile.request;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How offers and requests are found, whatever the engine. */
public abstract class PartneringContract extends EngineContract {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Query LASERS = new Query.Gloss("laser", 0);

  @Test
  void whatIsSoughtIsNotTakenForWhatCanBeDone() {
    given(
        organisation("a").put(),
        Sample.evidence("project", 2020, "Lasers", "a"),
        offer("a", "Lasers to cut").put(),
        request("a", "Lasers wanted").put());
    assertThat(evidence(LASERS, Filter.NONE)).containsExactly("project");
    assertThat(offers(LASERS, Filter.NONE, DAY)).containsExactly("a:technology-offer");
    assertThat(requests(LASERS, Filter.NONE, DAY)).containsExactly("a:technology-request");
    try (var index = engine.snapshot()) {
      assertThat(index.evidence()).isEqualTo(3);
      assertThat(index.offers()).isEqualTo(1);
      assertThat(index.requests()).isEqualTo(1);
      assertThat(index.evidenceFor("a", 9)).hasSize(3);
    }
  }

  @Test
  void allOffersAndAllRequestsCanBeListed() {
    given(
        organisation("a").put(),
        Sample.evidence("project", 2020, "Lasers", "a"),
        offer("a", "Lasers to cut").put(),
        request("a", "Pumps wanted").put());
    var everything = new Query.Everything();
    assertThat(offers(everything, Filter.NONE, DAY)).containsExactly("a:technology-offer");
    assertThat(requests(everything, Filter.NONE, DAY)).containsExactly("a:technology-request");
    assertThat(evidence(everything, Filter.NONE)).as("evidence is not listed whole").isEmpty();
  }

  @Test
  void aProfileIsFoundOnItsLastDayAndNotAfterIt() {
    var last = LocalDate.of(2026, 12, 1);
    given(
        organisation("a").put(),
        request("a", "Lasers wanted").until(last).put(),
        offer("a", "Lasers to cut").until(last).put());
    assertThat(requests(LASERS, Filter.NONE, last)).hasSize(1);
    assertThat(requests(LASERS, Filter.NONE, last.plusDays(1))).isEmpty();
    assertThat(offers(LASERS, Filter.NONE, last)).hasSize(1);
    assertThat(offers(LASERS, Filter.NONE, last.plusDays(1))).isEmpty();
    try (var index = engine.snapshot()) {
      assertThat(index.partnering("a", last, 9)).hasSize(2);
      assertThat(index.partnering("a", last.plusDays(1), 9)).isEmpty();
      assertThat(index.partnering("b", last, 9)).isEmpty();
    }
  }

  @Test
  void aFilterHoldsForWhoSeeks() {
    given(
        organisation("cn").in("CN", null, null).put(),
        organisation("fr").in("FR", null, null).put(),
        request("cn", "Lasers wanted").put(),
        request("fr", "Lasers wanted").put());
    assertThat(requests(LASERS, only(Filter.Dimension.COUNTRY, "CN"), DAY))
        .containsExactly("cn:technology-request");
  }

  @Test
  void theTechnologiesOfAProfileAreItsConcepts() {
    given(organisation("a").put(), request("a", "Eyes for robots").on("lidar").put());
    var asked = new Query.Concepts(List.of(new Query.Weighted("lidar", 1)));
    assertThat(requests(asked, Filter.NONE, DAY)).containsExactly("a:technology-request");
  }

  @Test
  void aRequestThatBecomesAnOfferIsNoRequestAnyMore() {
    var before = request("a", "Lasers").evidence();
    var after = offer("a", "Lasers").evidence();
    given(organisation("a").put(), new Change.EvidencePut(before));
    given(
        new Change.EvidencePut(
            new Evidence(
                before.id(),
                after.kind(),
                after.organisationIds(),
                after.title(),
                after.text(),
                Language.ENGLISH,
                after.date(),
                after.keywords(),
                after.mark(),
                after.profile())));
    assertThat(requests(LASERS, Filter.NONE, DAY)).isEmpty();
    assertThat(offers(LASERS, Filter.NONE, DAY)).containsExactly(before.id());
  }

  private List<String> offers(Query query, Filter filter, LocalDate day) {
    try (var index = engine.snapshot()) {
      return ids(index.offers(query, filter, day, 9), index);
    }
  }

  private List<String> requests(Query query, Filter filter, LocalDate day) {
    try (var index = engine.snapshot()) {
      return ids(index.requests(query, filter, day, 9), index);
    }
  }

  private static List<String> ids(List<Hit.OfEvidence> hits, Snapshot index) {
    return hits.stream().map(hit -> index.evidence(hit.evidence()).id()).toList();
  }
}
