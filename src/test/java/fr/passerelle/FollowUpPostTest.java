package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.outcome.MissionWorld;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.report.ReminderLetters;
import fr.passerelle.mail.Outbox;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpPostTest {

  private Instant now = Instant.parse("2027-03-16T08:00:00Z");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLetterIsHandedInOnceADateAndLeadsToTheMission(Dialect dialect, @TempDir Path folder) {
    InstantSource clock = () -> now;
    try (var database = dialect.newPlace(folder).open()) {
      var world = new MissionWorld(database, clock, "lea");
      world.held(0, "", "Envoyer l’échantillon");
      var post =
          new FollowUpPost(
              world.reminders(clock),
              new ReminderLetters(new Messages(), "https://passerelle.example"),
              new Outbox(database, clock));
      assertThat(post.send()).isZero();
      for (String day : new String[] {"2027-06-19", "2027-09-20", "2028-03-21"}) {
        now = Instant.parse(day + "T07:00:00Z");
        assertThat(post.send()).as(day).isOne();
        assertThat(post.send()).as("again on " + day).isZero();
      }
      var texts =
          database.read(
              t ->
                  t.query(
                      "SELECT reader, subject, text FROM outbox ORDER BY created",
                      row -> row.text(1) + "\n" + row.text(2) + "\n" + row.text(3)));
      assertThat(texts).hasSize(3);
      assertThat(texts.getFirst())
          .startsWith("lea@example.org\n")
          .contains("Semaine de l’air", "après 3 mois", "1 rencontre")
          .contains(
              "https://passerelle.example/fr/equipes/"
                  + world.team
                  + "/missions/"
                  + world.mission.id()
                  + "/suivi/echeances");
      assertThat(texts.get(2)).contains("après 12 mois");
    }
  }
}
