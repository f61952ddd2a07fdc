package fr.passerelle.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Nested
  class ATrueOne {

    @ParameterizedTest
    @CsvSource({
      "siren, 552100554", // Peugeot
      "siren, 552081317", // EDF
      "siren, 180089013", // CNRS
      "siret, 73282932000074", // INSEE's own example
      "siret, 18008901303720", // CNRS, seat
      "siret, 35600000000048", // La Poste, seat
      "siret, 35600000049837", // La Poste, by its sum of digits alone
      "rnsr, 199812965F",
      "ror, 02feahw73", // CNRS
      "ror, 042nb2s44", // MIT
      "ror, 03cve4549", // Tsinghua
      "wikidata, Q280413", // CNRS
      "isni, 000000012146438X", // ISNI's own example
      "isni, 0000000122597504", // CNRS
      "pic, 999997930", // CNRS
      "vat, FR40303265045",
      "vat, FR83404833048",
      "lei, 549300MLUDYVRQOOXS22", // Bloomberg's example
      "lei, 5493001KJTIIGC8Y1R12", // Bloomberg LP
      "lei, R0MUWSFPU8MPRO8K5P83", // BNP Paribas
      "uscc, 91350100M000100Y43", // GB 32100-2015's own example
      "uscc, 9144030071526726XG", // Tencent Technology
      "stock, 300750.SZ",
      "stock, AIR.PA",
      "fundref, 501100004794",
    })
    void isTakenAsItIs(String scheme, String value) {
      var identifier = Identifier.of(scheme, value);
      assertThat(identifier.value()).isEqualTo(value);
      assertThat(identifier.key()).isEqualTo(scheme + ":" + value);
      assertThat(Identifier.parse(identifier.key())).contains(identifier);
    }

    @ParameterizedTest
    @CsvSource({
      "siren, 552 100 554, 552100554",
      "siren, 552\u00a0100\u202f554, 552100554",
      "siret, 732 829 320 00074, 73282932000074",
      "rnsr, 199812965f, 199812965F",
      "ROR, https://ror.org/02FEAHW73, 02feahw73",
      "ror, ' ror.org/02feahw73 ', 02feahw73",
      "wikidata, http://www.wikidata.org/entity/q280413, Q280413",
      "isni, 0000 0001 2146 438x, 000000012146438X",
      "isni, https://isni.org/isni/000000012146438X, 000000012146438X",
      "vat, FR 83 404 833 048, FR83404833048",
      "lei, r0muwsfpu8mpro8k5p83, R0MUWSFPU8MPRO8K5P83",
      "uscc, 91350100m000100y43, 91350100M000100Y43",
      "stock, 300750.sz, 300750.SZ",
    })
    void isBroughtToItsCanonicalForm(String scheme, String written, String value) {
      assertThat(Identifier.of(scheme, written).value()).isEqualTo(value);
    }
  }

  @Nested
  class AWrongOne {

    @ParameterizedTest
    @CsvSource({
      "siren, 552100555",
      "siren, 55210055",
      "siren, 5521005540",
      "siren, ''",
      "siren, 55210055A",
      "siren, ٥٥٢١٠٠٥٥٤",
      "siret, 73282932000075",
      "siret, 35600000049838",
      "rnsr, 1998129651",
      "ror, 02feahw74",
      "ror, 12feahw73",
      "ror, 02feahi73",
      "wikidata, 280413",
      "wikidata, Q0",
      "isni, 0000000121464381",
      "isni, 00000001214643X8",
      "pic, 99999793",
      "vat, FR84404833048",
      "vat, FR83404833049",
      "vat, 83404833048",
      "lei, R0MUWSFPU8MPRO8K5P84",
      "lei, R0MUWSFPU8MPRO8K5P8",
      "lei, K16ZJV52SPI33NE7ZR01", // 98 is its check, and no check is below 02
      "uscc, 91350100M000100Y44",
      "uscc, 91350100I000100Y43",
      "uscc, 91350100M000100Y4",
      "stock, 300750.SZ.CN.X",
      "stock, ''",
      "other scheme, 1",
    })
    void cannotBeMade(String scheme, String value) {
      assertThatIllegalArgumentException().isThrownBy(() -> Identifier.of(scheme, value));
      assertThat(Identifier.parse(scheme + ":" + value)).isEmpty();
    }

    @Test
    void isNamedInTheError() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Identifier.of("siren", "552 100 555"))
          .withMessage("not a valid SIREN: 552100555");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "siren", ":552100554", "552100554", "siren552100554"})
    void keyHasNoScheme(String key) {
      assertThat(Identifier.parse(key)).isEmpty();
    }
  }

  @Nested
  class OneChangedCharacter {

    private final Random random = new Random(20261121);

    @Test
    void ofASirenIsNoticed() {
      everyChangeIsRefused("siren", "552100554", DIGITS, 0);
      for (int i = 0; i < 60; i++) {
        everyChangeIsRefused("siren", completed("siren", digits(8), DIGITS), DIGITS, 0);
      }
    }

    @Test
    void ofASiretIsNoticed() {
      everyChangeIsRefused("siret", "73282932000074", DIGITS, 0);
    }

    @Test
    void ofARorIdIsNoticed() {
      String base32 = "0123456789abcdefghjkmnpqrstvwxyz";
      everyChangeIsRefused("ror", "02feahw73", base32, 0);
      for (int i = 0; i < 60; i++) {
        String body = "0" + drawn(base32, 6);
        everyChangeIsRefused("ror", completed("ror", body, DIGITS, DIGITS), base32, 0);
      }
    }

    /**
     * A letter counts as two digits: only a letter for a letter keeps the others in their place.
     */
    @Test
    void ofAnLeiIsNoticedAmongLettersAndAmongDigits() {
      everyChangeIsRefused("lei", "R0MUWSFPU8MPRO8K5P83", LETTERS, 0);
      for (int i = 0; i < 20; i++) {
        String lei = completed("lei", drawn(DIGITS + LETTERS, 18), DIGITS, DIGITS);
        everyChangeIsRefused("lei", lei, LETTERS, 0);
        everyChangeIsRefused("lei", lei, DIGITS, 0);
      }
    }

    @Test
    void ofAUsccIsNoticed() {
      String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
      everyChangeIsRefused("uscc", "91350100M000100Y43", characters, 0);
      for (int i = 0; i < 20; i++) {
        String uscc = completed("uscc", drawn(characters, 17), characters);
        everyChangeIsRefused("uscc", uscc, characters, 0);
      }
    }

    @Test
    void ofAnIsniIsNoticed() {
      everyChangeIsRefused("isni", "000000012146438X", DIGITS + "X", 0);
      for (int i = 0; i < 60; i++) {
        everyChangeIsRefused("isni", completed("isni", digits(15), DIGITS + "X"), DIGITS + "X", 0);
      }
    }

    @Test
    void ofAFrenchVatNumberIsNoticed() {
      everyChangeIsRefused("vat", "FR83404833048", DIGITS, 2);
    }

    private void everyChangeIsRefused(String scheme, String valid, String alphabet, int from) {
      assertThat(Identifier.parse(scheme + ":" + valid)).isPresent();
      for (int i = from; i < valid.length(); i++) {
        for (int j = 0; j < alphabet.length(); j++) {
          char other = alphabet.charAt(j);
          char old = valid.charAt(i);
          if (other != old && isLike(other, old, scheme)) {
            String changed = valid.substring(0, i) + other + valid.substring(i + 1);
            assertThat(Identifier.parse(scheme + ":" + changed)).as(changed).isEmpty();
          }
        }
      }
    }

    private static boolean isLike(char other, char old, String scheme) {
      return !scheme.equals("lei") || Character.isDigit(other) == Character.isDigit(old);
    }

    /** The one valid end of a body, found by trying. */
    private String completed(String scheme, String body, String... ends) {
      var found = new ArrayList<String>();
      var tried = new ArrayList<String>();
      tried.add(body);
      for (String end : ends) {
        var longer = new ArrayList<String>();
        for (String start : tried) {
          end.chars().forEach(c -> longer.add(start + (char) c));
        }
        tried.clear();
        tried.addAll(longer);
      }
      for (String candidate : tried) {
        if (Identifier.parse(scheme + ":" + candidate).isPresent()) {
          found.add(candidate);
        }
      }
      assertThat(found).as("valid ends of " + scheme + " " + body).hasSize(1);
      return found.getFirst();
    }

    private String digits(int length) {
      return drawn(DIGITS, length);
    }

    private String drawn(String alphabet, int length) {
      var drawn = new StringBuilder();
      for (int i = 0; i < length; i++) {
        drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      return drawn.toString();
    }
  }

  @Test
  void whateverIsWrittenNoneButAnIdentifierOrAnIllegalArgumentComesBack() {
    var random = new Random(7);
    String[] schemes = {
      "siren", "siret", "rnsr", "ror", "wikidata", "isni", "pic", "vat", "lei", "uscc", "stock", "x"
    };
    for (int i = 0; i < 20_000; i++) {
      var value = new StringBuilder();
      random.ints(random.nextInt(22), 0, 0x2100).forEach(value::appendCodePoint);
      String scheme = schemes[random.nextInt(schemes.length)];
      Identifier.parse(scheme + ":" + value)
          .ifPresent(found -> assertThat(Identifier.parse(found.key())).contains(found));
    }
  }

  @Test
  void everyIdOfTheResearchOrganizationRegistryPassesItsCheck() throws IOException {
    var folder = SharedData.folder("data/ror");
    if (folder.isEmpty()) {
      return;
    }
    var mapper = new ObjectMapper();
    int read = 0;
    var refused = new ArrayList<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(folder.get().resolve("ror.jsonl.gz")), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String id = mapper.readTree(line).path("id").asText();
        read++;
        if (Identifier.parse("ror:" + id).isEmpty()) {
          refused.add(id.toLowerCase(Locale.ROOT));
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(read).isGreaterThan(40_000);
  }
}
