package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.ListedSource.Entry;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.LicenceTerms;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.json.OrganisationJson;
import fr.passerelle.storage.Dialect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What who is given the catalogue finds in it. */
@ParameterizedClass
@EnumSource
class ReleaseTest extends OnEachDatabase {

  ReleaseTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  private static boolean isOpen(SourceMark mark) {
    return LicenceTerms.of(mark.licence()) == LicenceTerms.OPEN;
  }

  private static final class Given implements ReleaseReader {
    private final Map<String, Organisation> organisations = new TreeMap<>();
    private final Map<String, List<FieldSource>> fields = new TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();

    @Override
    public void organisation(Organisation organisation, List<FieldSource> said) {
      organisations.put(organisation.id(), organisation);
      fields.put(organisation.id(), said);
    }

    @Override
    public void evidence(Evidence one) {
      evidence.add(one);
    }

    private String text() {
      var text = new StringBuilder();
      organisations
          .values()
          .forEach(
              one -> text.append(new String(OrganisationJson.write(one), StandardCharsets.UTF_8)));
      evidence.forEach(
          one -> text.append(new String(OrganisationJson.write(one), StandardCharsets.UTF_8)));
      return text.append(fields).toString();
    }
  }

  private Given given(Predicate<SourceMark> kept) {
    var given = new Given();
    test.catalogue().release(kept, given);
    return given;
  }

  @Test
  void everythingIsGivenAsTheCatalogueHoldsIt() {
    randomSources(new Random(7)).forEach(test::add);
    var given = given(mark -> true);
    var state = new TreeMap<String, String>();
    given.organisations.forEach((id, one) -> state.put(id, CatalogueJson.write(one)));
    given.evidence.forEach(one -> state.put(one.id(), CatalogueJson.write(one)));
    assertThat(state).isEqualTo(test.state());
  }

  @Test
  void ofWhatIsNotOpenNotAWordIsGiven() {
    test.add("ror", Authority.REGISTER, Entry.of("ror", "a", "Open Name").identifier(CNRS));
    test.add(
        "closed",
        Authority.CURATED,
        Entry.of("closed", "a", "Secret Name")
            .identifier(CNRS)
            .text("secret words")
            .licence("CC-BY-SA-4.0")
            .award("secret-award"),
        Entry.of("closed", "b", "Secret Other").licence("unknown"));
    test.add(
        "member",
        Authority.OTHER,
        Entry.of("member", "m", "Member").partOf("closed-b").award("shown", "closed-b", CNRS));
    var given = given(ReleaseTest::isOpen);
    assertThat(given.text()).containsIgnoringCase("Open Name").doesNotContainIgnoringCase("secret");
    assertThat(given.organisations).hasSize(2);
    assertThat(given.organisations.values())
        .allSatisfy(one -> assertThat(one.affiliations()).isEmpty());
    assertThat(given.evidence)
        .allSatisfy(
            one ->
                assertThat(given.organisations)
                    .containsKeys(one.organisationIds().toArray(String[]::new)));
    assertThat(given(mark -> true).text()).contains("Secret Name", "secret words");
  }

  @Test
  void eachFieldNamesTheSourceThatSaidIt() {
    test.add(
        "ror",
        Authority.REGISTER,
        Entry.of("ror", "a", "Centre").identifier(CNRS).name("Alias", Name.Kind.ALIAS));
    test.add(
        "list",
        Authority.OTHER,
        Entry.of("list", "a", "Centre").identifier(CNRS).in("FR", "Paris").text("Words"));
    var fields = given(mark -> true).fields.values().iterator().next();
    assertThat(fields)
        .contains(
            new FieldSource("city", "Paris", "list"),
            new FieldSource("country", "FR", "list"),
            new FieldSource("text.description", "Words", "list"),
            new FieldSource("name", "Alias", "ror"),
            new FieldSource("website", "https://example.org", "ror"));
    assertThat(fields).extracting(FieldSource::field).contains("identifier.ror", "status");
  }
}
