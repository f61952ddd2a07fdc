package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which partner comes next, on the pages of those who publish a readiness. */
@NullMarked
class LadderPagesTest {

  private static ProfileWorld world;
  private static String id;

  @BeforeAll
  static void publish() {
    world = new ProfileWorld();
    id = world.published("trl", "7");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Elements next(TeamServer.Reader reader, String path) {
    var answer = reader.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body()).select(".ladder-next");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/organisations/bulane | un fabricant pour la première série | Chercher",
        "/en/organisations/bulane | a manufacturer for the first series | Search",
        "/zh/organisations/bulane | 首批量产的制造商 | 搜索"
      })
  void theOrganisationThatPublishedALevelIsToldInThreeLanguages(
      String path, String partner, String search) {
    var next = next(world.server.visitor(), path);
    assertThat(next).hasSize(1);
    assertThat(next.text()).contains("TRL 7", partner, search);
    var links = next.select("a").eachAttr("href");
    assertThat(links.getFirst()).contains("type=company", "seeker=bulane", "purpose=purchasing");
    assertThat(links.get(1)).endsWith("?trl=7");
    assertThat(links.get(2)).endsWith("#trl-7");
    for (String link : links) {
      assertThat(world.server.visitor().get(link.replaceFirst("#.*", "")).statusCode())
          .as(link)
          .isEqualTo(200);
    }
  }

  @Test
  void theOwnTeamIsToldOnItsProfileAndStrangersAreNot() {
    assertThat(next(world.writer, "/fr/profils/" + id)).hasSize(1);
    assertThat(next(world.stranger, "/fr/profils/" + id)).isEmpty();
    assertThat(next(world.writer, ProfileWorld.profiles(world.ours) + "/" + id)).hasSize(1);
  }

  @Test
  void aDraftWithoutALevelIsToldNothing() {
    assertThat(next(world.writer, world.written("trl", ""))).isEmpty();
    assertThat(next(world.writer, world.written("trl", "2")).text()).contains("TRL 2");
  }

  @Test
  void theResultsOfASeekerWhoPublishedALevelTellIt() {
    assertThat(next(world.server.visitor(), "/en/partners?seeker=bulane").text())
        .contains("TRL 7", "a manufacturer");
    assertThat(next(world.server.visitor(), "/en/partners?seeker=airbus")).isEmpty();
    assertThat(next(world.server.visitor(), "/en/partners?seeker=bulane&need=TRL+3+burners").text())
        .contains("TRL 3", "a laboratory");
  }

  @Test
  void programsReadWhichPartnerComesNext() {
    assertThat(world.server.visitor().get("/api/v1/profiles/" + id).body())
        .contains("\"nextPartner\":\"manufacturer\"");
  }
}
