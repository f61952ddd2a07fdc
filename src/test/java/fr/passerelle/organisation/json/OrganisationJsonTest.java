package fr.passerelle.organisation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.search.SampleProfile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationJsonTest {

  private static final SourceMark MARK =
      new SourceMark(
          "starter",
          "scs",
          LocalDate.of(2026, 11, 21),
          "Apache-2.0",
          "https://example.org/scs",
          List.of("general knowledge", "https://example.org/?a=1&b=\"2\""));

  private static final Organisation FULL =
      new Organisation(
          "scs",
          OrganisationType.CLUSTER,
          Status.RENAMED,
          List.of(
              new Name("Solutions communicantes sécurisées", Language.FRENCH, p(), "starter"),
              new Name("安全通信解决方案 𠮷", Language.CHINESE, Name.Kind.ALIAS, "starter"),
              new Name("SCS", null, Name.Kind.ACRONYM, "ror")),
          new Place(
              "FR",
              "Provence-Alpes-Côte d'Azur",
              "06",
              "Nice",
              Map.of(Language.FRENCH, "Nice", Language.ENGLISH, "Nice", Language.CHINESE, "尼斯"),
              new Place.Location(43.7034, 7.2663)),
          SizeClass.MID_CAP,
          2005,
          "www.pole-scs.org",
          List.of(
              new Identifier.Siren("552100554"),
              new Identifier.Siret("73282932000074"),
              new Identifier.Rnsr("199812965F"),
              new Identifier.Ror("02feahw73"),
              new Identifier.Wikidata("Q280413"),
              new Identifier.Isni("000000012146438X"),
              new Identifier.Pic("999997930"),
              new Identifier.Vat("FR83404833048"),
              new Identifier.Lei("R0MUWSFPU8MPRO8K5P83"),
              new Identifier.Uscc("91350100M000100Y43"),
              new Identifier.Stock("300750.SZ"),
              new Identifier.Other("fundref", "10.13039/501100004794:x")),
          List.of("microelectronics", "cybersecurity"),
          List.of(
              new Affiliation(Affiliation.Kind.MEMBER_OF, "afpc", 2013, 2018, "starter"),
              new Affiliation(Affiliation.Kind.RENAMED_TO, "aktantis", null, null, "starter")),
          List.of(
              new Text(
                  Text.Topic.DESCRIPTION, Language.FRENCH, "Pôle.\n« Ça » \\ 100 %", "starter"),
              new Text(Text.Topic.HISTORY, null, "Geschichte", "ror")),
          new ClusterRecord(
              List.of(1, 2, 3), ClusterRecord.Scale.WORLD, List.of("06"), 2024, 300, 2024),
          List.of(MARK));

  private static final Organisation BARE =
      new Organisation(
          "bare",
          OrganisationType.UNKNOWN,
          Status.ACTIVE,
          List.of(new Name("Bare", null, Name.Kind.PREFERRED, "test")),
          Place.UNKNOWN,
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of());

  private static Name.Kind p() {
    return Name.Kind.PREFERRED;
  }

  @Test
  void anOrganisationComesBackWithAllItsFields() {
    assertThat(OrganisationJson.organisation(OrganisationJson.write(FULL))).isEqualTo(FULL);
  }

  @Test
  void theTestFillsEveryField() throws ReflectiveOperationException {
    for (var component : Organisation.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(FULL);
      assertThat(value).as(component.getName()).isNotNull();
      if (value instanceof Collection<?> values) {
        assertThat(values).as(component.getName()).isNotEmpty();
      }
    }
    assertThat(FULL.identifiers())
        .hasSize(Identifier.class.getPermittedSubclasses().length)
        .extracting(Object::getClass)
        .doesNotHaveDuplicates();
  }

  @Test
  void anOrganisationOfWhichLittleIsKnownComesBackToo() {
    assertThat(OrganisationJson.organisation(OrganisationJson.write(BARE))).isEqualTo(BARE);
  }

  @Test
  void whatIsUnknownTakesNoRoom() {
    assertThat(text(OrganisationJson.write(BARE))).doesNotContain("null");
  }

  @Test
  void evidenceComesBackWithAllItsFields() {
    var full =
        new Evidence(
            "cordis-101012345",
            Evidence.Kind.PROJECT,
            List.of("scs", "ror-02feahw73"),
            "Title – 标题",
            "Text",
            Language.ENGLISH,
            LocalDate.of(2023, 2, 28),
            List.of("battery", "sodium"),
            MARK);
    var bare =
        new Evidence(
            "p1", Evidence.Kind.WEB_PASSAGE, List.of("a"), "", "", null, null, List.of(), MARK);
    var profile = SampleProfile.request("scs", "Capteurs").on("lidar").ready(5).evidence();
    assertThat(OrganisationJson.evidence(OrganisationJson.write(profile))).isEqualTo(profile);
    assertThat(OrganisationJson.evidence(OrganisationJson.write(full))).isEqualTo(full);
    assertThat(OrganisationJson.evidence(OrganisationJson.write(bare))).isEqualTo(bare);
  }

  @Test
  void equalOrganisationsGiveEqualBytes() {
    var again = OrganisationJson.organisation(OrganisationJson.write(FULL));
    assertThat(OrganisationJson.write(again)).isEqualTo(OrganisationJson.write(FULL));
    assertThat(text(OrganisationJson.write(FULL)))
        .contains("\"cityNames\":{\"FRENCH\":\"Nice\",\"ENGLISH\":\"Nice\",\"CHINESE\":\"尼斯\"}");
  }

  @Test
  void aFieldOfALaterVersionIsPassedOver() {
    String json = text(OrganisationJson.write(BARE)).replaceFirst("\\{", "{\"colour\":\"red\",");
    assertThat(OrganisationJson.organisation(json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(BARE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"id\":\"a\"}", "<xml/>"})
  void whatIsNoOrganisationIsRefused(String json) {
    assertThatThrownBy(() -> OrganisationJson.organisation(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("not an organisation as JSON");
  }

  @Test
  void anIdentifierWithAWrongCheckDigitIsRefused() {
    String json = text(OrganisationJson.write(FULL)).replace("552100554", "552100555");
    assertThatThrownBy(() -> OrganisationJson.organisation(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining("siren:552100555");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
