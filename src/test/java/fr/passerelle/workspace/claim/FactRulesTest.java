package fr.passerelle.workspace.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said, and how much of what helps is said. */
class FactRulesTest {

  private final FactRules rules = new FactRules();

  @Test
  void aNameIsEnough() {
    assertThat(rules.faults(named("Acme"))).isEmpty();
    assertThat(rules.faults(OwnFacts.NONE))
        .extracting(FactRules.Fault::field)
        .containsExactly("name");
  }

  @Test
  void everyFaultIsToldAtItsField() {
    var facts =
        new OwnFacts(
            Map.of(Language.FRENCH, "n".repeat(201)),
            Map.of(Language.CHINESE, "字".repeat(2_001)),
            Map.of(),
            Map.of(),
            "javascript:alert(1)",
            null,
            -1,
            List.of("c".repeat(81)),
            List.of(),
            List.of(),
            "jean.dupont@acme.example");
    assertThat(rules.faults(facts))
        .extracting(FactRules.Fault::field)
        .containsExactly("name.fr", "description.zh", "site", "staff", "certificates", "contact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contact", "info", "rd-contact", "export.china", "Partenariats", "sales+cn"})
  void anAddressOfARoleMayBeShown(String local) {
    assertThat(rules.isOfARole(local + "@acme.example")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jean.dupont", "jdupont", "li.wei", "infos2jean", "x"})
  void anAddressOfAPersonMayNot(String local) {
    assertThat(rules.isOfARole(local + "@acme.example")).isFalse();
  }

  @Test
  void ofTwelveFactsThoseCountThatAnySourceTells() {
    assertThat(Completeness.of(OwnFacts.NONE, null).percent()).isZero();
    assertThat(Completeness.of(OwnFacts.NONE, null).missing()).hasSize(12);
    var merged =
        new Organisation(
            "a",
            OrganisationType.COMPANY,
            Status.ACTIVE,
            List.of(new Name("Acme", null, Name.Kind.PREFERRED, "ror")),
            Place.UNKNOWN,
            SizeClass.SMALL,
            null,
            "https://acme.example",
            List.of(),
            List.of(),
            List.of(),
            List.of(new Text(Text.Topic.DESCRIPTION, Language.FRENCH, "Pompes", "ror")),
            null,
            List.of(new SourceMark("ror", "a", LocalDate.EPOCH, "CC0-1.0", null, List.of())));
    var some = Completeness.of(OwnFacts.NONE, merged);
    assertThat(some.told())
        .containsExactly(
            Completeness.Fact.DESCRIPTION_FR, Completeness.Fact.SITE, Completeness.Fact.SIZE);
    assertThat(some.percent()).isEqualTo(25);
  }

  private static OwnFacts named(String name) {
    return OwnFacts.NONE.named(Map.of(Language.FRENCH, name));
  }
}
