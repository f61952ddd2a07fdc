package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Needs for money, advice, skills and export find those who give them, not laboratories. */
@NullMarked
class SupportNeedsTest {

  private static final int FIRST = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          capital-investissement                | investor funder public-body association company  | investor
          venture capital for a start-up        | investor funder public-body association company incubator | investor
          风险投资                              | investor funder public-body association company  | investor
          prêt bancaire et garantie pour une PME | funder public-body investor company association network cluster | funder
          formation soudage                     | training-body research-institute university laboratory company | training-body
          welder training                       | training-body research-institute university laboratory company | training-body
          焊接培训                              | training-body research-institute university laboratory company | training-body
          aide à l'export Chine                 | public-body network association cluster company  | public-body
          help to export to China               | public-body network association cluster company  | public-body
          出口支持 中国                         | public-body network association cluster company  | public-body
          conseil en propriété intellectuelle   | public-body network association technology-transfer-office company | public-body
          intellectual property advice          | public-body network association technology-transfer-office company | public-body
          知识产权咨询                          | public-body network association technology-transfer-office company | public-body
          """)
  void areAnsweredByThoseWhoHelp(String need, String admitted, String among) {
    var types = new ArrayList<String>();
    Asked.json("/api/v1/partners?limit=" + FIRST + "&need=" + Asked.encoded(need))
        .path("partners")
        .forEach(one -> types.add(one.path("type").asText()));
    assertThat(types).as(need).isNotEmpty().contains(among);
    assertThat(Set.copyOf(List.of(admitted.split(" ", -1)))).as(need).containsAll(types);
  }
}
