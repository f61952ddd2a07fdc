package fr.passerelle.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import fr.passerelle.purchasing.Check.Kind;
import fr.passerelle.purchasing.Check.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts of a supplier tell of what a line asks. */
@NullMarked
class KnownOfTest {

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Organisation supplier(String certificates) {
    return new Organisation(
        "machining",
        OrganisationType.COMPANY,
        Status.ACTIVE,
        List.of(new Name("Usinage du Midi", Language.FRENCH, Name.Kind.PREFERRED, "starter")),
        new Place("FR", "Occitanie", "31", "Toulouse", Map.of(), null),
        SizeClass.SMALL,
        2001,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Text(
                Text.Topic.DESCRIPTION,
                Language.FRENCH,
                "Usinage 5 axes de pièces en titane. Rang 1 pour l'aéronautique.",
                "starter"),
            new Text(Text.Topic.CERTIFICATES, Language.FRENCH, certificates, "directory"),
            new Text(Text.Topic.LANGUAGES, null, "fr, de", "directory")),
        null,
        List.of(
            new SourceMark("starter", "1", LocalDate.of(2026, 11, 21), "CC0", null, List.of())));
  }

  private static KnownOf known(String certificates) {
    return new KnownOf(supplier(certificates), List.of(), new ReadTexts(THESAURUS), TODAY);
  }

  private static List<Check> checks(Requirement line, String certificates) {
    return new Checks(THESAURUS).of(line, supplier(certificates), known(certificates));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISO 9001 valable jusqu'au 30/06/2026",
        "ISO 9001 (valid until 2026-06-30), EN 9100",
        "ISO 9001, expired on 30.06.2026",
        "ISO 9001 échéance: 2025",
        "ISO 9001有效期至2026年6月30日"
      })
  void aCertificateWithADayThatIsOverIsExpired(String certificates) {
    assertThat(known(certificates).expired())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ISO 9001 (");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISO 9001 valable jusqu'au 30/06/2027",
        "ISO 9001, EN 9100",
        "ISO 9001; bail valable jusqu'au 30/06/2020",
        "ISO 9001 depuis 2012"
      })
  void aCertificateWithoutSuchADayIsNot(String certificates) {
    assertThat(known(certificates).expired()).isEmpty();
  }

  @Test
  void whatALineAsksIsAnsweredWithThePassageThatTellsIt() {
    var checks = checks(Buys.line(0, "Ferrures", 1, 0), "ISO 9001:2015");
    assertThat(checks)
        .extracting(Check::kind, Check::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.MUST, Verdict.YES),
            org.assertj.core.groups.Tuple.tuple(Kind.CERTIFICATE, Verdict.YES),
            org.assertj.core.groups.Tuple.tuple(Kind.CERTIFICATE, Verdict.UNKNOWN),
            org.assertj.core.groups.Tuple.tuple(Kind.PLACE, Verdict.YES),
            org.assertj.core.groups.Tuple.tuple(Kind.LANGUAGE, Verdict.YES),
            org.assertj.core.groups.Tuple.tuple(Kind.LANGUAGE, Verdict.UNKNOWN),
            org.assertj.core.groups.Tuple.tuple(Kind.TRACK, Verdict.YES));
    assertThat(checks.get(1).found()).contains("ISO 9001:2015", "[directory]");
    assertThat(checks.getLast().found()).contains("Rang 1");
  }

  @Test
  void theMoneyOfALineIsSetAgainstTheSize() {
    assertThat(checks(Buys.line(0, "Ferrures", 1, 2_400_000), ""))
        .contains(new Check(Kind.SIZE, Verdict.YES, "1 200", "small"));
    assertThat(checks(Buys.line(0, "Ferrures", 1, 2_600_000), ""))
        .as("25 % of 10 M€")
        .contains(new Check(Kind.SIZE, Verdict.NO, "1 200", "small"));
  }

  @Test
  void allCertificatesThatBuyersAskForAreConcepts() {
    for (String certificate :
        List.of(
            "ISO 9001",
            "ISO 14001",
            "ISO 13485",
            "IATF 16949",
            "EN 9100",
            "ISO 27001",
            "ISO 17025",
            "Nadcap",
            "ATEX",
            "ISO 45001",
            "ISO 50001",
            "ISO/TS 22163",
            "ISO 22000",
            "IFS Food",
            "TISAX")) {
      for (var language : Language.values()) {
        assertThat(THESAURUS.find(certificate, language)).as(certificate).isNotEmpty();
      }
    }
  }
}
