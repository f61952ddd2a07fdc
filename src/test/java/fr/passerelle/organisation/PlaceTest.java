package fr.passerelle.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Place.Location;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  private static final Location PARIS = new Location(48.8566, 2.3522);
  private static final Location BEIJING = new Location(39.9042, 116.4074);

  @Test
  void parisIsSome8200KilometresFromBeijing() {
    assertThat(PARIS.distanceInKilometres(BEIJING)).isCloseTo(8_215, within(20.0));
  }

  @Test
  void theShortWayGoesOverTheDateLine() {
    var suva = new Location(-18.1416, 178.4419);
    var apia = new Location(-13.8333, -171.7667);
    assertThat(suva.distanceInKilometres(apia)).isCloseTo(1_145, within(30.0));
  }

  @Test
  void thePolesAreHalfTheEarthApartFromAnyLongitude() {
    assertThat(new Location(90, 12).distanceInKilometres(new Location(-90, -77)))
        .isCloseTo(Math.PI * 6371.0088, within(0.01));
  }

  @Test
  void distanceIsTheSameBothWaysAndNeverMoreThanHalfTheEarth() {
    var random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      var here = new Location(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      var there = new Location(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      double distance = here.distanceInKilometres(there);
      assertThat(distance).isBetween(0.0, 20_016.0);
      assertThat(there.distanceInKilometres(here)).isCloseTo(distance, within(1e-6));
      assertThat(here.distanceInKilometres(here)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"90.01, 0", "-90.01, 0", "0, 180.01", "0, -180.01", "NaN, 0", "0, NaN"})
  void aPointOffTheEarthCannotBeMade(double latitude, double longitude) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Location(latitude, longitude));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "FRA", "F", "中国"})
  void aCountryIsTwoCapitalLetters(String country) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Place(country, null, null, null, Map.of(), null))
        .withMessageContaining(country);
  }

  @Test
  void aCityIsShownInTheReadersLanguageElseInItsOwn() {
    var hefei = new Place("CN", "Anhui", null, "Hefei", Map.of(Language.CHINESE, "合肥"), null);
    assertThat(hefei.city(Language.CHINESE)).isEqualTo("合肥");
    assertThat(hefei.city(Language.FRENCH)).isEqualTo("Hefei");
    assertThat(Place.UNKNOWN.city(Language.ENGLISH)).isNull();
  }
}
