package fr.passerelle.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that the page of quality shows. */
class FiguresTest {

  @Test
  void aFigureIsReadWithItsIntervals() {
    var figures =
        Figures.of(
            List.of(
                "# measured 2026-11-22",
                "fp7\twhole\t427\t0.1\t0.05\t0.15\t0.2\t0.1\t0.3\t0.4\t0.3\t0.5"));
    assertThat(figures.measured()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(figures.all())
        .containsExactly(
            new Figures.Figure(
                "fp7",
                "whole",
                427,
                new Figures.Mean(0.1, 0.05, 0.15),
                new Figures.Mean(0.2, 0.1, 0.3),
                new Figures.Mean(0.4, 0.3, 0.5)));
  }

  @Test
  void theFiguresOfTheBuildHaveASimpleRankingBesideOurs() {
    var figures = Figures.read();
    assertThat(figures.all()).extracting(Figures.Figure::set).contains("fp7", "fp7-newcomers");
    assertThat(figures.all())
        .filteredOn(figure -> figure.set().equals("fp7"))
        .extracting(Figures.Figure::system)
        .startsWith("whole")
        .contains("bm25");
  }

  @Test
  void aLineThatIsNoFigureIsNamed() {
    assertThatThrownBy(() -> Figures.of(List.of("# measured 2026-11-22", "fp7\twhole")))
        .hasMessageContaining("fp7\twhole");
    assertThatThrownBy(() -> Figures.of(List.of())).hasMessageContaining("# measured");
    assertThatThrownBy(() -> new Figures.Mean(0.5, 0.6, 0.7)).hasMessageContaining("0.6");
  }
}
