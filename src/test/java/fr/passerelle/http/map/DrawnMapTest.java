package fr.passerelle.http.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.organisation.Place.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnMapTest {

  static List<MapFrame> frames() {
    return MapFrame.ALL;
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aPlaceLiesWhereTheProgramThatDrewTheLandPutIt(MapFrame frame) {
    assertThat(frame.checks()).hasSizeGreaterThan(3);
    for (var check : frame.checks()) {
      var point = frame.place(check.location());
      assertThat(point.x()).isCloseTo(check.x(), Offset.offset(0.01));
      assertThat(point.y()).isCloseTo(check.y(), Offset.offset(0.01));
    }
  }

  @Test
  void frenchAndChineseCitiesGetTheirOwnFrameAndOthersTheWorld() {
    var maps =
        DrawnMap.of(
            List.of(
                pin(1, "Nice", 43.7, 7.27),
                pin(2, "Hefei", 31.82, 117.23),
                pin(3, "Boston", 42.36, -71.06)),
            DrawnMap.LARGE);
    assertThat(maps.stream().map(map -> map.frame().code()))
        .containsExactly("france", "china", "world");
  }

  @Test
  void organisationsOfOneCityShareADotThatSaysThereAreMore() {
    var maps =
        DrawnMap.of(
            List.of(pin(2, "Paris", 48.85, 2.35), pin(5, "Paris", 48.86, 2.34)), DrawnMap.LARGE);
    assertThat(maps).hasSize(1);
    assertThat(maps.getFirst().dots()).hasSize(1);
    assertThat(maps.getFirst().dots().getFirst().text()).isEqualTo("2+");
    assertThat(maps.getFirst().dots().getFirst().cities()).containsExactly("Paris");
  }

  @Test
  void noDotHidesAnother() {
    var random = new Random(7);
    var pins = new ArrayList<DrawnMap.Pin>();
    for (int i = 1; i <= 300; i++) {
      pins.add(pin(i, "c" + i, random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
    }
    for (var map : DrawnMap.of(pins, DrawnMap.SMALL)) {
      assertThat(map.dots().stream().mapToInt(dot -> dot.pins().size()).sum()).isPositive();
      for (var dot : map.dots()) {
        assertThat(dot.x()).isFinite();
        assertThat(dot.y()).isFinite();
        for (var other : map.dots()) {
          double away = Math.hypot(dot.x() - other.x(), dot.y() - other.y());
          assertThat(dot.equals(other) || away >= 2 * DrawnMap.SMALL).isTrue();
        }
      }
    }
  }

  private static DrawnMap.Pin pin(int number, String city, double latitude, double longitude) {
    return new DrawnMap.Pin(
        number, "Organisation " + number, city, "#r" + number, new Location(latitude, longitude));
  }
}
