package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.language.Language;
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
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What users of this server say in their own name, beside what the sources say. */
@ParameterizedClass
@EnumSource
class HouseRecordsTest extends OnEachDatabase {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final String SIREN = "siren:552100554";

  HouseRecordsTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void joinTheOrganisationThatTheyAreBoundToThoughTheNameAndTheNumberAreAnothers() {
    test.add(
        "list",
        Authority.DIRECTORY,
        entry("list", "a", "Acme"),
        entry("list", "b", "Bemol").identifier(SIREN));
    put("k", "list-a", "Bemol", SIREN);
    assertThat(organisation("list-a").mark("own")).isPresent();
    assertThat(organisation("list-b").mark("own")).isEmpty();
    assertThat(test.state()).containsOnlyKeys("list-a", "list-b");
    assertThat(test.catalogue().organisation(SIREN))
        .as("nobody is found by a number that is theirs by their own word alone")
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("list-b"));
  }

  @Test
  void tieNothingTogether() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme"));
    put("k", "list-a", "Bemol", SIREN);
    test.add("more", Authority.DIRECTORY, entry("more", "b", "Bemol").identifier(SIREN));
    assertThat(test.state()).containsOnlyKeys("list-a", "more-b");
    assertThat(test.catalogue().duplicates().queue()).isEmpty();
  }

  @Test
  void comeFirstForWhatAnOrganisationDoesAndLastForItsNameAndNumbers() {
    test.add(
        "list",
        Authority.DIRECTORY,
        entry("list", "a", "Acme").text("What the list says").identifier(SIREN));
    put("k", "list-a", "Acme Group", "siren:542051180");
    var acme = organisation("list-a");
    assertThat(acme.name(Language.ENGLISH)).isEqualTo("Acme");
    assertThat(acme.names()).extracting(Name::text).containsExactly("Acme", "Acme Group");
    assertThat(acme.texts())
        .extracting(Text::text)
        .containsExactly("What they say themselves", "What the list says");
    assertThat(acme.website()).isEqualTo("https://own.example.org");
    assertThat(acme.size()).isEqualTo(SizeClass.SMALL);
    assertThat(acme.identifiers()).extracting(Identifier::value).startsWith("552100554");
    assertThat(acme.updated()).isEqualTo(DAY);
    var origins = test.catalogue().origins("list-a");
    assertThat(origins)
        .filteredOn(origin -> origin.field().equals("website"))
        .singleElement()
        .satisfies(
            origin -> {
              assertThat(origin.mark().source()).isEqualTo("own");
              assertThat(origin.others())
                  .extracting(said -> said.mark().source())
                  .containsExactly("list");
            });
  }

  @Test
  void stayWithTheOrganisationWhenItGetsAnotherId() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme").identifier(SIREN));
    put("k", "list-a", "Acme");
    test.add("reg", Authority.REGISTER, entry("reg", "r", "Acme SA").identifier(SIREN));
    assertThat(organisation("reg-r").mark("own")).isPresent();
    assertThat(house().organisation(HouseSource.OWN, "k")).contains("reg-r");
    assertThat(test.state()).containsOnlyKeys("reg-r");
    put("k", "list-a", "Acme of today");
    assertThat(organisation("reg-r").names()).extracting(Name::text).contains("Acme of today");
  }

  @Test
  void stayWhenOtherImportsAreUndoneAndJoinAgainWhatComesBack() {
    var list = test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme").identifier(SIREN));
    var reg = test.add("reg", Authority.REGISTER, entry("reg", "r", "Acme SA").identifier(SIREN));
    put("k", "reg-r", "Acme");
    test.catalogue().undo(reg.batchId());
    assertThat(organisation("list-a").mark("own"))
        .as("the record that it was claimed under is gone, another of the organisation is there")
        .isPresent();
    test.catalogue().undo(list.batchId());
    assertThat(test.state()).containsOnlyKeys("own-k");
    test.add("reg", Authority.REGISTER, entry("reg", "r", "Acme again").identifier(SIREN));
    assertThat(test.state()).containsOnlyKeys("reg-r");
    assertThat(organisation("reg-r").mark("own")).isPresent();
  }

  @Test
  void stayWithTheOrganisationWhateverIsDecidedOfTheirPair() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme"), entry("list", "b", "Bemol"));
    put("k", "list-a", "Acme");
    test.catalogue().duplicates().decide("own-k", "list-a", PairVerdict.DIFFERENT);
    test.catalogue().duplicates().decide("own-k", "list-b", PairVerdict.SAME);
    assertThat(organisation("list-a").mark("own")).isPresent();
    assertThat(organisation("list-b").mark("own")).isEmpty();
    assertThat(test.catalogue().duplicates().recordsOf("list-a")).containsExactly("list-a");
  }

  @Test
  void areOnTheStreamOfChangesAndInTheHistory() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme"));
    long before = test.catalogue().lastSequence();
    put("k", "list-a", "Acme");
    long between = test.catalogue().lastSequence();
    assertThat(test.changesAfter(before)).hasSize(1);
    put("k", "list-a", "Acme");
    assertThat(test.catalogue().lastSequence()).as("the same again").isEqualTo(between);
    put("k", "list-a", "Acme of today");
    assertThat(test.catalogue().history("list-a", 9))
        .extracting(RecordChange::source)
        .containsExactly("own", "own", "list");
    assertThat(test.catalogue().batches()).extracting(ImportBatch::source).containsExactly("list");
  }

  @Test
  void goWithoutATrace() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme"));
    var before = test.state();
    put("k", "list-a", "Acme");
    put("k", "list-a", "Acme of today");
    long sequence = test.catalogue().lastSequence();
    assertThat(house().remove(HouseSource.OWN, "k")).isTrue();
    assertThat(test.state()).isEqualTo(before);
    assertThat(test.changesAfter(sequence)).hasSize(1);
    assertThat(test.catalogue().history("list-a", 9)).hasSize(1);
    assertThat(house().keys(HouseSource.OWN)).isEmpty();
    assertThat(house().remove(HouseSource.OWN, "k")).isFalse();
  }

  @Test
  void thatAreProfilesSpeakForTheOrganisationThoughItsIdChanges() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme").identifier(SIREN));
    house().put(HouseSource.PROFILES, profile("p", "list-a"));
    assertThat(test.catalogue().evidenceOf("list-a")).hasSize(1);
    test.add("reg", Authority.REGISTER, entry("reg", "r", "Acme SA").identifier(SIREN));
    assertThat(test.catalogue().evidenceOf("reg-r"))
        .extracting(Evidence::id)
        .containsExactly("own-profiles-p");
    assertThat(house().remove(HouseSource.PROFILES, "p")).isTrue();
    assertThat(test.catalogue().evidenceOf("reg-r")).isEmpty();
  }

  @Test
  void ofAnUnknownOrganisationAreRefusedAndNothingIsKept() {
    assertThatThrownBy(() -> put("k", "nobody", "Acme"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThat(test.state()).isEmpty();
    assertThatThrownBy(() -> house().put(HouseSource.OWN, own("k", "Acme")))
        .hasMessageContaining("bound");
  }

  @Test
  void ofTwoThatBecomeOneAreBothKept() {
    test.add("list", Authority.DIRECTORY, entry("list", "a", "Acme"), entry("list", "b", "Bemol"));
    put("k", "list-a", "Acme");
    put("l", "list-b", "Bemol");
    test.catalogue().duplicates().decide("list-a", "list-b", PairVerdict.SAME);
    assertThat(organisation("list-a").sources()).extracting(SourceMark::record).contains("k", "l");
  }

  private static Entry entry(String source, String key, String name) {
    return Entry.of(source, key, name).in("FR", "Toulouse");
  }

  private HouseRecords house() {
    return test.catalogue().house();
  }

  private Organisation organisation(String id) {
    return test.catalogue().organisation(id).orElseThrow();
  }

  private void put(String key, String organisation, String name, String... identifiers) {
    house().put(HouseSource.OWN, own(key, name, identifiers), organisation);
  }

  private static SourceRecord own(String key, String name, String... identifiers) {
    return new SourceRecord(
        mark("own", key),
        new Claims(
            OrganisationType.UNKNOWN,
            Status.ACTIVE,
            List.of(new Name(name, null, Name.Kind.PREFERRED, "own")),
            new Place("FR", null, null, "Toulouse", Map.of(), null),
            SizeClass.SMALL,
            null,
            "https://own.example.org",
            Stream.of(identifiers).map(one -> Identifier.parse(one).orElseThrow()).toList(),
            List.of(),
            List.of(),
            List.of(
                new Text(
                    Text.Topic.DESCRIPTION, Language.ENGLISH, "What they say themselves", "own")),
            null),
        List.of());
  }

  private static SourceRecord profile(String key, String organisation) {
    return new SourceRecord(
        mark("own-profiles", key),
        null,
        List.of(
            new EvidenceClaim(
                key,
                Evidence.Kind.OFFER,
                List.of(organisation),
                "An offer",
                "",
                null,
                DAY,
                List.of())));
  }

  private static SourceMark mark(String source, String key) {
    return new SourceMark(source, key, DAY, "CC-BY-4.0", null, List.of());
  }
}
