package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.Progress;
import fr.passerelle.catalogue.ReleaseReader;
import fr.passerelle.catalogue.source.StarterSource;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileChange;
import fr.passerelle.workspace.profile.ProfileChecks;
import fr.passerelle.workspace.profile.ProfileDraft;
import fr.passerelle.workspace.profile.ProfileOwner;
import fr.passerelle.workspace.profile.ProfileReview.Reviewer;
import fr.passerelle.workspace.profile.Profiles;
import fr.passerelle.workspace.profile.Rewritten;
import fr.passerelle.workspace.profile.WrittenProfiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
@ParameterizedClass
@EnumSource(Dialect.class)
class ProfileCarrierTest {

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final ProfileChecks CHECKS =
      new ProfileChecks(THESAURUS, new LanguageDetector(THESAURUS));
  private static final Reviewer STAFF = new Reviewer("staff", Set.of());
  private static final String OURS = "scs";

  private final Database database;
  private final Catalogue catalogue;
  private final ProfileCarrier carrier;
  private final Profiles profiles;
  private final Organisation organisation;
  private Instant now = Instant.parse("2026-11-28T09:00:00Z");

  ProfileCarrierTest(Dialect dialect, @TempDir Path folder) {
    database = dialect.newPlace(folder).open();
    catalogue = new Catalogue(database, () -> now);
    catalogue.importFrom(new StarterSource(), Path.of("index-data/starter"), Progress.SILENT);
    carrier = new ProfileCarrier(catalogue.house(), THESAURUS, "https://example.org");
    profiles = new Profiles(database, () -> now, CHECKS, THESAURUS, carrier::catchUp);
    organisation = catalogue.organisation(OURS).orElseThrow();
  }

  @BeforeEach
  void open() {
    database.change(
        transaction ->
            transaction.update(
                "INSERT INTO team (id, name, organisation, created) VALUES ('t', 'Nous', 'scs',"
                    + " 0)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Profile done(ProfileChange change) {
    assertThat(change).isInstanceOf(ProfileChange.Done.class);
    return ((ProfileChange.Done) change).profile();
  }

  private Profile published(Profile draft) {
    var owner = new ProfileOwner(organisation, "Nous");
    var submitted = done(profiles.submit("t", draft.id(), draft.version(), "", owner));
    return done(profiles.review().publish(draft.id(), submitted.version(), STAFF, owner));
  }

  private Profile published(ProfileDraft draft) {
    return published(done(profiles.create("t", "", draft)));
  }

  private List<Evidence> evidenceOf(String id) {
    return catalogue.evidenceOf(id).stream().filter(one -> one.profile() != null).toList();
  }

  private static String anonymous(Profile profile) {
    return "own-profiles-" + profile.id();
  }

  @Test
  void aPublishedProfileSpeaksForItsOrganisation() {
    long before = catalogue.lastSequence();
    var profile = published(WrittenProfiles.PUMPS);
    var evidence = evidenceOf(OURS);
    assertThat(evidence).hasSize(1);
    assertThat(evidence.getFirst().kind()).isEqualTo(Evidence.Kind.OFFER);
    assertThat(evidence.getFirst().keywords()).contains("heat-pump");
    assertThat(evidence.getFirst().mark().url())
        .isEqualTo("https://example.org/fr/profils/" + profile.id());
    assertThat(catalogue.changes(before, 10)).isNotEmpty();
    assertThat(catalogue.organisation(anonymous(profile))).isEmpty();
  }

  @Test
  void aRenewedOneIsOneStill() {
    var profile = published(WrittenProfiles.PUMPS);
    now = Instant.parse("2027-05-01T09:00:00Z");
    done(profiles.renew("t", profile.id(), profile.version(), ""));
    assertThat(evidenceOf(OURS)).hasSize(1);
    var held = evidenceOf(OURS).getFirst().profile();
    assertThat(held == null ? "" : held.expires().toString()).isEqualTo("2028-05-01");
  }

  @Test
  void oneTakenBackIsGone() {
    var profile = published(WrittenProfiles.PUMPS);
    done(profiles.withdraw("t", profile.id(), profile.version(), ""));
    assertThat(evidenceOf(OURS)).isEmpty();
  }

  @Test
  void oneWhoseTimeIsOverIsGoneWithTheNextSweep() {
    published(WrittenProfiles.PUMPS);
    now = Instant.parse("2028-01-01T00:00:00Z");
    carrier.sweep(profiles);
    assertThat(evidenceOf(OURS)).isEmpty();
  }

  @Test
  void oneWhoseTeamIsGoneIsGoneWithTheNextSweep() {
    published(WrittenProfiles.PUMPS);
    database.change(transaction -> transaction.update("DELETE FROM team WHERE id = 't'"));
    carrier.sweep(profiles);
    assertThat(evidenceOf(OURS)).isEmpty();
  }

  @Test
  void whatTheCatalogueCouldNotTakeItTakesLater() {
    var deaf = new Profiles(database, () -> now, CHECKS, THESAURUS, published -> {});
    var owner = new ProfileOwner(organisation, "Nous");
    var draft = done(deaf.create("t", "", WrittenProfiles.PUMPS));
    var submitted = done(deaf.submit("t", draft.id(), 1, "", owner));
    done(deaf.review().publish(draft.id(), submitted.version(), STAFF, owner));
    assertThat(evidenceOf(OURS)).isEmpty();
    carrier.sweep(profiles);
    assertThat(evidenceOf(OURS)).hasSize(1);
  }

  @Test
  void anAnonymousOneSpeaksForSomebodyOfWhomNoMoreIsKnownThanTheRegion() {
    var profile = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
    assertThat(evidenceOf(OURS)).isEmpty();
    var somebody = catalogue.organisation(anonymous(profile)).orElseThrow();
    assertThat(somebody.place().country()).isEqualTo(organisation.place().country());
    assertThat(somebody.place().region()).isEqualTo(organisation.place().region());
    assertThat(somebody.place().city()).isNull();
    assertThat(somebody.identifiers()).isEmpty();
    assertThat(somebody.website()).isNull();
    assertThat(evidenceOf(somebody.id())).hasSize(1);
  }

  @Test
  void anAnonymousOneThatIsRenewedIsOneStill() {
    var profile = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
    now = Instant.parse("2027-05-01T09:00:00Z");
    done(profiles.renew("t", profile.id(), profile.version(), ""));
    var held = evidenceOf(anonymous(profile));
    assertThat(held).hasSize(1);
    assertThat(String.valueOf(held.getFirst().profile())).contains("2028-05-01");
    done(profiles.withdraw("t", profile.id(), profile.version() + 1, ""));
    assertThat(catalogue.organisation(anonymous(profile))).isEmpty();
  }

  @Test
  void twoAnonymousOnesAreTwo() {
    var one = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
    var other = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
    assertThat(catalogue.organisation(anonymous(one)).orElseThrow().id())
        .isNotEqualTo(catalogue.organisation(anonymous(other)).orElseThrow().id());
  }

  @Test
  void oneThatBecomesAnonymousLeavesItsOrganisation() {
    var named = published(WrittenProfiles.PUMPS);
    var saved =
        done(
            profiles.save(
                "t",
                named.id(),
                named.version(),
                "",
                new Rewritten(WrittenProfiles.PUMPS).anonymous().draft()));
    assertThat(evidenceOf(OURS)).hasSize(1);
    var hidden = published(saved);
    assertThat(evidenceOf(OURS)).isEmpty();
    assertThat(evidenceOf(anonymous(hidden))).hasSize(1);
    assertThat(catalogue.history(anonymous(hidden), 10)).hasSize(1);
    var shown = done(profiles.save("t", hidden.id(), hidden.version(), "", WrittenProfiles.PUMPS));
    published(shown);
    assertThat(evidenceOf(OURS)).hasSize(1);
    assertThat(catalogue.organisation(anonymous(hidden))).isEmpty();
  }

  @Test
  void aDumpTellsNothingOfWhoseAnAnonymousOneIs() {
    var profile = published(new Rewritten(WrittenProfiles.PUMPS).anonymous().draft());
    var told = new ArrayList<String>();
    catalogue.release(
        mark -> mark.source().equals("own-profiles"),
        new ReleaseReader() {
          @Override
          public void organisation(Organisation found, List<FieldSource> fields) {
            told.add(found + " " + fields);
          }

          @Override
          public void evidence(Evidence evidence) {
            told.add(evidence.toString());
          }
        });
    assertThat(told).hasSize(2).allMatch(text -> text.contains(profile.id()));
    String all = String.join("\n", told).toLowerCase(Locale.ROOT);
    assertThat(all).doesNotContain("\"scs\"", "=scs", "nous", "valbonne", "sophia");
    organisation
        .names()
        .forEach(
            name ->
                assertThat(all).doesNotContain(" " + name.text().toLowerCase(Locale.ROOT) + " "));
  }
}
