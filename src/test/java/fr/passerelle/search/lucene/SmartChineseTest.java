package fr.passerelle.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.junit.jupiter.api.Test;

/** The Chinese analyser is of an older version than the core that it runs on. */
class SmartChineseTest {

  @Test
  void chineseWordsAreToldApartOnANewerCore() {
    try (var analyser = new SmartChineseAnalyzer()) {
      assertThat(Analysers.terms(analyser, "any", "芯片供应商在上海，LED lighting systems"))
          .contains("芯片", "供应商", "上海", "led", "light", "system")
          .doesNotContain("，", "在上");
    }
  }
}
