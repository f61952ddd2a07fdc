package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.LicenceTerms;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that others open. */
@NullMarked
class DumpTest {

  @TempDir private Path folder;

  private static Organisation named(String id, String name) {
    return new Organisation(
        id,
        OrganisationType.COMPANY,
        Status.ACTIVE,
        List.of(new Name(name, Language.FRENCH, Name.Kind.PREFERRED, "list")),
        new Place("FR", null, null, "Nice", Map.of(), new Place.Location(43.7, -7.25)),
        null,
        null,
        "https://example.org",
        List.of(Identifier.of("siren", "552100554")),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(new SourceMark("list", "7", LocalDate.of(2026, 1, 2), "CC0-1.0", null, List.of())));
  }

  private void dump(Path to) {
    try (var dump = new Dump(to)) {
      dump.organisation(named("a", "=1+1"), List.of(new FieldSource("city", "Nice", "list")));
      dump.organisation(named("b", "Café, \"Bar\""), List.of());
      dump.finish("Made for a test.", List.of(new DumpSource("list", "The list", "CC0-1.0", "")));
    }
  }

  private static String unzipped(Path file) throws IOException {
    try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSameOrganisationsGiveTheSameBytes() throws IOException {
    dump(folder.resolve("one"));
    dump(folder.resolve("two"));
    for (String file : List.of(Dump.ORGANISATIONS, Dump.EVIDENCE, Dump.TABLE, Dump.CLAIMS)) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
    try (var files = Files.list(folder.resolve("one"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(n -> n.endsWith("part"));
    }
  }

  @Test
  void aNameIsNoFormulaAndANumberStaysOne() throws IOException {
    dump(folder);
    var lines = unzipped(folder.resolve(Dump.TABLE)).split("\r\n", -1);
    assertThat(lines[1]).contains(",'=1+1,").contains("43.7,-7.25").contains("siren:552100554");
    assertThat(lines[2]).contains("\"Café, \"\"Bar\"\"\"");
    assertThat(unzipped(folder.resolve(Dump.CLAIMS)))
        .contains("a,city,Nice,list,7,CC0-1.0,2026-01-02");
    assertThat(unzipped(folder.resolve(Dump.ORGANISATIONS)).lines()).hasSize(2);
    assertThat(folder.resolve(Dump.README)).content().contains("The list", "CC0-1.0: 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=x", "+x", "-x", "@x", "\tx", "\rx"})
  void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
    assertThat(CsvRow.of(Arrays.asList(text, null, -3))).contains("'" + text).endsWith(",,-3\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "CC0-1.0, OPEN",
    "CC-BY-4.0, OPEN",
    "CC BY 4.0, OPEN",
    "etalab-2.0, OPEN",
    "Apache-2.0, OPEN",
    "CC-BY-SA-4.0, SHARE_ALIKE",
    "ODbL-1.0, SHARE_ALIKE",
    "CC-BY-NC-4.0, RESTRICTED",
    "CC-BY-ND-4.0, RESTRICTED",
    "unknown, UNKNOWN",
    "as agreed, UNKNOWN"
  })
  void theTermsOfALicenceAreToldFromItsName(String licence, LicenceTerms terms) {
    assertThat(LicenceTerms.of(licence)).isEqualTo(terms);
  }
}
