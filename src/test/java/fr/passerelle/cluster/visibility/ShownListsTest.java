package fr.passerelle.cluster.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.cluster.visibility.ShownLists.Asked;
import fr.passerelle.cluster.visibility.UnmetNeeds.Share;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.storage.StorageFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted of lists that are shown, and what of that is told. */
@ParameterizedClass
@EnumSource
class ShownListsTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final Dialect.Place place;
  private final Database database;
  private final ShownLists lists;
  private final ListReports reports;
  private Instant now = Instant.parse("2026-11-10T09:00:00Z");

  ShownListsTest(Dialect dialect, @TempDir Path folder) {
    place = dialect.newPlace(folder);
    database = place.open();
    lists = new ShownLists(database, () -> now);
    reports = new ListReports(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Organisation organisation(String id, @Nullable SizeClass size) {
    return new Organisation(
        id,
        size == null ? OrganisationType.LABORATORY : OrganisationType.COMPANY,
        Status.ACTIVE,
        List.of(new Name(id, Language.ENGLISH, Name.Kind.PREFERRED, "test")),
        new Place("FR", null, null, null, java.util.Map.of(), null),
        size,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(new SourceMark("test", id, LocalDate.of(2026, 1, 1), "CC0-1.0", null, List.of())));
  }

  private void onDays(int days, Asked... needs) {
    for (int day = 0; day < days; day++) {
      for (var need : needs) {
        lists.asked(need);
      }
      lists.flush();
      now = now.plus(Duration.ofDays(1));
    }
  }

  private static Asked asked(String concept, int found) {
    return new Asked(List.of(concept), "fr", "CN", found);
  }

  @Test
  void needsThatFindHardlyAnybodyAreToldByConceptWithTheirLanguagesAndCountries() {
    onDays(3, asked("pumps", 0), new Asked(List.of("pumps", "valves"), "zh", "", 4));
    var told = reports.unmet(NOVEMBER);
    assertThat(told.isMoreHidden()).isFalse();
    assertThat(told.concepts())
        .extracting(UnmetNeeds.OfConcept::concept)
        .containsExactly("pumps", "valves");
    var pumps = told.concepts().getFirst();
    assertThat(pumps.needs()).isEqualTo(6);
    assertThat(pumps.empty()).isEqualTo(3);
    assertThat(pumps.languages()).containsExactly(new Share("fr", 3), new Share("zh", 3));
    assertThat(pumps.countries()).containsExactly(new Share("", 3), new Share("CN", 3));
    assertThat(told.concepts().getLast().empty()).isZero();
  }

  @Test
  void needsThatFindEnoughAreNotCounted() {
    onDays(3, asked("pumps", ShownLists.FEW));
    assertThat(lists.waiting()).isZero();
    assertThat(reports.unmet(NOVEMBER).concepts()).isEmpty();
    assertThat(reports.unmet(NOVEMBER).isMoreHidden()).isFalse();
  }

  @Test
  void whatOnePersonMayHaveAskedInADayIsNotTold() {
    for (int i = 0; i < 50; i++) {
      lists.asked(asked("often-in-one-day", 0));
    }
    onDays(2, asked("on-two-days", 0), asked("on-two-days", 0));
    var told = reports.unmet(NOVEMBER);
    assertThat(told.concepts()).isEmpty();
    assertThat(told.isMoreHidden()).isTrue();
  }

  @Test
  void aLanguageThatFewAskInIsNotToldEvenWhereTheConceptIs() {
    onDays(3, asked("pumps", 0));
    lists.asked(new Asked(List.of("pumps"), "zh", "FR", 0));
    lists.flush();
    var pumps = reports.unmet(NOVEMBER).concepts().getFirst();
    assertThat(pumps.needs()).isEqualTo(4);
    assertThat(pumps.languages()).containsExactly(new Share("fr", 3));
    assertThat(pumps.countries()).containsExactly(new Share("CN", 3));
  }

  @Test
  void needsOfWhichNothingIsUnderstoodAreCountedWithoutAConcept() {
    onDays(3, new Asked(List.of(), "fr", "", 0));
    assertThat(reports.unmet(NOVEMBER).concepts())
        .singleElement()
        .satisfies(one -> assertThat(one.concept()).isEmpty());
  }

  @Test
  void aMonthTellsItsOwnNeedsAlone() {
    onDays(3, asked("pumps", 0));
    assertThat(reports.unmet(YearMonth.of(2026, 10)).concepts()).isEmpty();
    assertThat(reports.unmet(YearMonth.of(2026, 12)).concepts()).isEmpty();
  }

  @Test
  void sizesAreCountedEachTimeAnOrganisationIsShown() {
    var all =
        List.of(
            organisation("a", SizeClass.SMALL),
            organisation("b", SizeClass.LARGE),
            organisation("c", null));
    lists.shown(all);
    lists.flush();
    lists.shown(all.subList(0, 1));
    lists.flush();
    var day = LocalDate.of(2026, 11, 10);
    assertThat(reports.sizes(day, day)).isEqualTo(new SizesShown(day, 4, 3, 2));
    assertThat(reports.sizes(day.plusDays(1), day.plusDays(9)))
        .isEqualTo(new SizesShown(null, 0, 0, 0));
  }

  @Test
  void whatIsOlderThanTwoYearsIsForgotten() {
    onDays(3, asked("pumps", 0));
    lists.shown(List.of(organisation("a", SizeClass.SMALL)));
    lists.flush();
    now = now.plus(Duration.ofDays(ShownLists.KEPT_DAYS + 5));
    lists.tidy();
    assertThat(reports.unmet(NOVEMBER).concepts()).isEmpty();
    assertThat(reports.sizes(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 1, 1)).since()).isNull();
  }

  @Test
  void memoryIsBounded() {
    IntStream.range(0, ShownLists.MOST_KEYS + 50).forEach(i -> lists.asked(asked("c" + i, 0)));
    assertThat(lists.waiting()).isEqualTo(ShownLists.MOST_KEYS);
    lists.asked(new Asked(IntStream.range(0, 20).mapToObj(i -> "d" + i).toList(), "fr", "", 0));
    assertThat(lists.waiting()).isEqualTo(ShownLists.MOST_KEYS);
  }

  @Test
  void whatCannotBeWrittenIsCountedOn() {
    lists.asked(asked("pumps", 0));
    database.close();
    assertThatThrownBy(lists::flush).isInstanceOf(StorageFailed.class);
    assertThat(lists.waiting()).isEqualTo(1);
  }

  @Test
  void theShareIsThatOfFirmsOfKnownSize() {
    assertThat(new SmeShare(10, 4, 3).percent()).hasValue(75);
    assertThat(new SmeShare(10, 3, 2).percent()).hasValue(67);
    assertThat(new SmeShare(10, 0, 0).percent()).isEmpty();
    assertThatThrownBy(() -> new SmeShare(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
