package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.http.interest.InterestLinks;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Interests;
import java.net.http.HttpResponse;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Interests in profiles that were written, reviewed and published. */
@NullMarked
class ProfileInterestTest {

  private static final InterestLinks LINKS = new InterestLinks(Language.FRENCH);
  private static final String REASON = "Nous fabriquons des machines à papier en Bavière.";

  private static ProfileWorld world;
  private static Interests interests;

  @BeforeAll
  static void start() {
    world = new ProfileWorld();
    interests = world.server.stores.interests();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static HttpResponse<String> send(String profile, String... more) {
    var form = TeamServer.form(more).with("team", world.theirs.id()).with("reason", REASON);
    var csrf = world.stranger.csrf();
    var whole = csrf == null ? form : form.with("csrf", csrf);
    return world.stranger.post(LINKS.inProfile(profile), whole);
  }

  private static String sentLast() {
    return interests.sent(world.theirs.id()).getFirst().id();
  }

  @Test
  void anAnonymousProfileIsReachedThroughTheMediatorWithoutTellingWhoseItIs() {
    String id = world.published("anonymous", "1", "title", "Séchage de papier à 140 degrés");
    assertThat(interests.received(world.ours.id())).isEmpty();
    String form = world.stranger.get(LINKS.inProfile(id)).body();
    assertThat(form)
        .contains("Séchage de papier à 140 degrés", "chacun garde les siennes", "rend avec ses")
        .doesNotContain("Atelier des électrolyseurs", world.firm.id());
    assertThat(send(id, "foreground", "author").statusCode()).isEqualTo(303);
    String interest = sentLast();
    String seen = world.stranger.get(LINKS.one(world.theirs.id(), interest)).body();
    assertThat(seen)
        .contains("partie non nommée", "Chez la médiation", "se contredisent")
        .doesNotContain("Atelier des électrolyseurs", "/organisations/" + world.firm.id());
    assertThat(world.writer.get(LINKS.one(world.ours.id(), interest)).statusCode()).isEqualTo(404);
    assertThat(world.reviewer.get(LINKS.mediation()).body())
        .contains("Atelier des électrolyseurs", REASON);
    world.reviewer.post(LINKS.mediated(interest), "do", "pass");
    assertThat(world.writer.get(LINKS.one(world.ours.id(), interest)).body()).contains(REASON);
    world.writer.post(LINKS.answer(world.ours.id(), interest), "do", "decline");
    assertThat(world.stranger.get(LINKS.one(world.theirs.id(), interest)).body())
        .contains("Décliné")
        .doesNotContain("Atelier des électrolyseurs", "/organisations/" + world.firm.id());
    assertThat(send(id).statusCode()).isEqualTo(400);
  }

  @Test
  void aProfileThatIsNotPublishedHasNoForm() {
    String written = ProfileWorld.id(world.written());
    assertThat(world.stranger.get(LINKS.inProfile(written)).statusCode()).isEqualTo(404);
    assertThat(send(written).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyAttachesTheProfileOfAnotherTeamOrWritesToThemselves() {
    String id = world.published("title", "Une autre pompe à chaleur pour le papier");
    var foreign = send(id, "profile", id);
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.body()).contains("pas un profil publié");
    var own = world.writer.post(LINKS.inProfile(id), "team", world.ours.id(), "reason", REASON);
    assertThat(own.statusCode()).isEqualTo(400);
    assertThat(own.body()).contains("propre équipe");
  }
}
