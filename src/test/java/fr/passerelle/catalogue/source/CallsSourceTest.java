package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.opportunity.OpportunityStatus;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a line of calls is understood. */
class CallsSourceTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final CallsSource source = new CallsSource();
  @TempDir private Path folder;

  @Test
  void aLineSaysAllThatItsFormatHolds() {
    var record = accepted(SourceFiles.CALL_RECORD, "calls_2026-08.jsonl");
    assertThat(record.claims()).isNull();
    assertThat(record.evidence()).isEmpty();
    assertThat(record.mark().record()).isEqualTo("horizon-cl5-2027-01-d2-01");
    assertThat(record.mark().date()).isEqualTo(LocalDate.of(2026, 8, 1));
    assertThat(record.mark().url()).isEqualTo("https://example.org/horizon-cl5-2027-01-d2-01");
    assertThat(record.mark().citations()).containsExactly("© European Union");
    var call = opportunity(record);
    assertThat(call.reference()).isEqualTo("HORIZON-CL5-2027-01-D2-01");
    assertThat(call.title()).isEqualTo("Batteries for harbour cranes");
    assertThat(call.programme()).isEqualTo("Horizon Europe");
    assertThat(call.call()).isEqualTo("Harbours");
    assertThat(call.action()).isEqualTo("HORIZON Research and Innovation Actions");
    assertThat(call.deadline()).isEqualTo(LocalDate.of(2027, 2, 16));
    assertThat(call.stated()).isEqualTo(OpportunityStatus.OPEN);
    assertThat(call.leastEuros()).isEqualTo(2_000_000);
    assertThat(call.mostEuros()).isEqualTo(3_000_000);
    assertThat(call.keywords()).containsExactly("Energy storage");
    assertThat(call.text()).startsWith("Expected Outcome:Cranes");
    assertThat(call.language()).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "calls_2026-08-15.jsonl, 2026-08-15",
    "calls_2026-13.jsonl, 1970-01-01",
    "calls.jsonl, 1970-01-01"
  })
  void theNameOfTheFileTellsWhenItWasRight(String file, LocalDate date) {
    assertThat(accepted(SourceFiles.CALL_RECORD, file).mark().date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HORIZON-CL5-2027-01-D2-01\",\"title | \",\"title | topicId | MISSING_FIELD",
        "Batteries for harbour cranes | '' | title | MISSING_FIELD",
        "\"Horizon Europe\" | null | programme | MISSING_FIELD",
        "2027-02-16 | 16/02/2027 | deadline | BAD_DATE",
        "\"open\" | \"soon\" | callStatus | UNKNOWN_VALUE",
        "2000000 | \"2 M€\" | budgetMin | BAD_NUMBER",
        "3000000 | -1 | budgetMax | BAD_NUMBER",
      })
  void aLineThatCannotBeTakenSaysWhy(
      String good, String bad, String field, RejectionReason reason) {
    assertThat(read(SourceFiles.CALL_RECORD.replace(good, bad)))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> {
              assertThat(rejected.field()).isEqualTo(field);
              assertThat(rejected.reason()).isEqualTo(reason);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L’égalité à Åland — « vis-à-vis » : ≥ 5 °C",
        "CONVOCATORIA TEMÁTICA PARA LAS ÍNSULAS",
        "“Beauty” of the Łódź harbour",
        "Déjà un âge, une île",
        "plain letters alone",
      })
  void accentsThatWereMisreadAreMendedAndOthersKept(String title) {
    assertThat(titled(misread(title)).title()).isEqualTo(title);
    assertThat(titled(title).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L\ufffdgalit\ufffd",
        "déjà la filiÃ¨re", // half of it was misread: which half is not told
        "the â€œReport", // what should close it is lost, and an é follows: é
      })
  void textThatCannotBeMendedForSureIsRefusedWithIt(String title) {
    String broken = title.startsWith("the") ? title + " é" : title;
    assertThat(read(SourceFiles.CALL_RECORD.replace("Batteries for harbour cranes", broken)))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected -> {
              assertThat(rejected.field()).isEqualTo("title");
              assertThat(rejected.reason()).isEqualTo(RejectionReason.BROKEN_TEXT);
              assertThat(rejected.message()).contains("cannot be mended");
            });
  }

  @Test
  void theRealFileIsReadWhole() {
    SharedData.folder("data/calls")
        .ifPresent(
            real -> {
              var file = InputFile.of(real.resolve("open_calls_2026-08.jsonl.gz"));
              try (var readings = source.read(file)) {
                var all = readings.toList();
                assertThat(all).hasSize(629).allMatch(Reading.Accepted.class::isInstance);
                assertThat(all)
                    .extracting(reading -> opportunity(((Reading.Accepted) reading).record()))
                    .noneMatch(
                        call -> (call.title() + call.text()).matches("(?s).*(â€|Ã|\ufffd).*"))
                    .anyMatch(call -> call.title().startsWith("CONVOCATORIA TEMÁTICA"));
              }
            });
  }

  /** The text as it looks once its UTF-8 was read as Windows-1252. */
  private static String misread(String text) {
    var misread = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      String letter = new String(new byte[] {one}, WINDOWS);
      misread.append(letter.equals("\ufffd") ? Character.toString(one & 0xff) : letter);
    }
    return misread.toString();
  }

  private Opportunity titled(String title) {
    String line = SourceFiles.CALL_RECORD.replace("Batteries for harbour cranes", title);
    return opportunity(accepted(line, "file"));
  }

  private static Opportunity opportunity(SourceRecord record) {
    return Objects.requireNonNull(record.opportunity());
  }

  private SourceRecord accepted(String line, String file) {
    var readings = SourceFiles.read(source, folder, file, SourceFiles.utf8(line));
    return ((Reading.Accepted) readings.getFirst()).record();
  }

  private Reading read(String line) {
    return SourceFiles.read(source, folder, "file", SourceFiles.utf8(line)).getFirst();
  }
}
