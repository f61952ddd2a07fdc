package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCardTest {

  private static final String PAGE = "https://passerelle.example/fr/organisations/ror-1";

  private static Organisation organisation(String name) {
    return new Organisation(
        "ror-1",
        OrganisationType.LABORATORY,
        Status.ACTIVE,
        List.of(
            new Name(name, Language.FRENCH, Name.Kind.PREFERRED, "ror"),
            new Name("清华大学膜分离技术与系统工程国家重点实验室", Language.CHINESE, Name.Kind.PREFERRED, "ror")),
        new Place(
            "CN",
            "Beijing",
            null,
            "Beijing",
            Map.of(Language.FRENCH, "Pékin"),
            new Place.Location(40, 116.3264)),
        null,
        null,
        "https://example.org",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(new SourceMark("ror", "1", LocalDate.of(2026, 1, 5), "CC0-1.0", null, List.of())));
  }

  private static String card(String name) {
    return new String(
        BusinessCard.of(
            organisation(name),
            Language.FRENCH,
            "Chine",
            "https://example.org",
            PAGE,
            "Sources: ROR (CC0-1.0); vu le 28 novembre 2026",
            Papers.MADE),
        StandardCharsets.UTF_8);
  }

  private static String unfolded(String card) {
    return card.replace("\r\n ", "");
  }

  @Test
  void holdsTheFactsOfTheOrganisation() {
    assertThat(unfolded(card("Institut des œufs")).lines())
        .startsWith("BEGIN:VCARD", "VERSION:4.0")
        .contains(
            "KIND:org",
            "UID:" + PAGE,
            "FN;PREF=1:Institut des œufs",
            "FN;LANGUAGE=zh-Hans:清华大学膜分离技术与系统工程国家重点实验室",
            "ORG:Institut des œufs",
            "ADR:;;;Pékin;Pékin;;Chine",
            "GEO:geo:40.00000,116.32640",
            "URL:https://example.org",
            "NOTE:Sources: ROR (CC0-1.0)\\; vu le 28 novembre 2026",
            "REV:20261128T093000Z")
        .endsWith("END:VCARD");
  }

  @Test
  void tellsNothingOfAPerson() {
    assertThat(card("Institut")).doesNotContain("EMAIL", "TEL", "\r\nN:", "\r\nN;");
  }

  @Test
  void aNameCannotBeginALineOfItsOwn() {
    String card = unfolded(card("A; B, C\\D\r\nEMAIL:x@example.org\u2028TEL:1"));
    assertThat(card).contains("FN;PREF=1:A\\; B\\, C\\\\D\\nEMAIL:x@example.org\\nTEL:1\r\n");
    assertThat(card.lines().filter(line -> line.startsWith("EMAIL") || line.startsWith("TEL")))
        .isEmpty();
  }

  @Test
  void linesAreFoldedAtSeventyFiveBytesAndNoHanziIsCut() {
    String card = card("École nationale supérieure des industries chimiques et de l’œnologie 分离工程");
    assertThat(card.split("\r\n", -1))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(card).doesNotContain("\ufffd");
    assertThat(unfolded(card)).contains("de l’œnologie 分离工程\r\n");
  }
}
