package fr.passerelle.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTableTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
  private static final EventWords WORDS =
      new EventWords(
          Map.of(
              "type", EventColumn.KIND,
              "date", EventColumn.DAY,
              "membres", EventColumn.MEMBERS,
              "pme", EventColumn.SME,
              "partenaire", EventColumn.PARTNER,
              "pays", EventColumn.COUNTRY,
              "montant", EventColumn.AMOUNT),
          Map.of("rencontre", EventKind.MEETING, "contrat a l export", EventKind.EXPORT),
          Map.of("pme", Sme.YES, "non pme", Sme.NO, "oui", Sme.YES),
          new EventWords.Names() {
            @Override
            public Firm firm(String written) {
              return written.equals("Optique")
                  ? new Firm("opt", written, Sme.NO)
                  : Firm.named(written, Sme.UNKNOWN);
            }

            @Override
            public @Nullable String country(String written) {
              return written.equals("Chine") ? "CN" : null;
            }
          });

  private static EventTable read(String... lines) {
    var all = new ArrayList<EventTable.Line>();
    for (int i = 0; i < lines.length; i++) {
      all.add(new EventTable.Line(i + 1L, List.of(lines[i].split("\\|", -1))));
    }
    return EventTable.of(all, WORDS, TODAY);
  }

  private static EventReading one(Map<EventColumn, String> more) {
    var written = new HashMap<EventColumn, String>();
    written.put(EventColumn.KIND, "Rencontre");
    written.put(EventColumn.DAY, "2027-03-31");
    written.put(EventColumn.MEMBERS, "Alpha");
    written.putAll(more);
    return EventReading.of(written, WORDS, TODAY);
  }

  @Test
  void aTableWithLinesAboveItsTitlesIsRead() {
    var table =
        read(
            "Journal 2027|||",
            "Type|Date|Membres|Remarque|Partenaire|Pays",
            "Rencontre|31/03/2027|Alpha (PME) ; Optique|bien|Wuhan Optics|Chine",
            "|||||");
    assertThat(table.isTable()).isTrue();
    assertThat(table.ignored()).containsExactly("Remarque");
    assertThat(table.faults()).isEmpty();
    var facts = table.rows().getFirst().facts();
    assertThat(table.rows().getFirst().line()).isEqualTo(3);
    assertThat(facts.day()).isEqualTo("2027-03-31");
    assertThat(facts.members())
        .containsExactly(Firm.named("Alpha", Sme.YES), new Firm("opt", "Optique", Sme.NO));
    assertThat(facts.partner().name()).isEqualTo("Wuhan Optics");
    assertThat(facts.country()).isEqualTo("CN");
  }

  @Test
  void eachFaultNamesItsLineItsColumnAndWhatStandsThere() {
    var table =
        read(
            "Type|Date|Membres|Pays|Montant",
            "Réunion|31/02/2027|Alpha|Atlantide|12,5",
            "Contrat à l’export|2027-07-01||Chine|");
    assertThat(table.rows()).isEmpty();
    assertThat(table.faults())
        .extracting(one -> one.line() + " " + one.title() + " " + one.what().fault())
        .containsExactly(
            "2 Type kind",
            "2 Date day",
            "2 Pays country",
            "2 Montant amount",
            "3 Date future",
            "3 Membres missing",
            "3 Montant amount-missing");
    assertThat(table.faults().getFirst().what().value()).isEqualTo("Réunion");
  }

  @Test
  void aTableWithoutWhatIsNeededIsNone() {
    assertThat(read("Nom|Ville", "Alpha|Nice").isTable()).isFalse();
    assertThat(read("Type|Date|Pays", "Rencontre|2027-01-01|Chine").isTable()).isFalse();
    assertThat(EventTable.of(List.of(), WORDS, TODAY).isTable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120000      | 120000
          120 000 €   | 120000
          120.000     | 120000
          1,250,000   | 1250000
          120000,00   | 120000
          EUR 5000    | 5000
          0           | 0
          """)
  void anAmountIsReadAsPeopleWriteIt(String written, long euros) {
    var facts = one(Map.of(EventColumn.AMOUNT, written)).facts();
    assertThat(Objects.requireNonNull(facts).amountInEuro()).isEqualTo(euros);
  }

  @ParameterizedTest
  @CsvSource({"'12,5'", "1.2.3", "-5", "12k", "=1+1", "99999999999999"})
  void whatIsNoAmountInWholeEurosIsRefused(String written) {
    assertThat(one(Map.of(EventColumn.AMOUNT, written)).faults())
        .extracting(EventReading.Fault::fault)
        .containsExactly("amount");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-05, 2027-03-05",
    "2027-03-05T00:00, 2027-03-05",
    "5/3/2027, 2027-03-05",
    "05.03.2027, 2027-03-05",
    "2027年3月5日, 2027-03-05"
  })
  void aDayIsReadAsPeopleWriteIt(String written, LocalDate day) {
    assertThat(EventReading.day(written)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"hier", "2027-13-01", "31/02/2027", "45000", "1987-01-01"})
  void whatIsNoDayIsRefused(String written) {
    assertThat(one(Map.of(EventColumn.DAY, written)).faults())
        .extracting(EventReading.Fault::fault)
        .containsExactly("day");
  }

  @Test
  void theSizeBesideTheNameGoesBeforeTheCatalogueAndThatBeforeTheColumn() {
    var facts =
        one(Map.of(
                EventColumn.MEMBERS, "Optique (PME)\nAlpha\nOptique Deux [non PME]",
                EventColumn.SME, "oui"))
            .facts();
    assertThat(Objects.requireNonNull(facts).members())
        .extracting(Firm::sme)
        .containsExactly(Sme.YES, Sme.YES, Sme.NO);
  }
}
