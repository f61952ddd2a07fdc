package fr.passerelle.http.seminar;

import fr.passerelle.delegation.seminar.Session;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A session as it is typed. Each talk is a line: speaker | title | minutes. */
record SessionForm(Wording wording) {

  private static final int LONGEST = 300;
  private static final int MOST_MINUTES = 600;

  /** What stands in the fields of a session. */
  static Parameters of(Session session) {
    return Parameters.NONE
        .with("fr", session.fr())
        .with("en", session.en())
        .with("zh", session.zh())
        .with("day", session.day().toString())
        .with("starts", session.starts().toString())
        .with("ends", session.ends().toString())
        .with("room", session.room())
        .with("city", session.city())
        .with("capacity", session.capacity() == 0 ? "" : Integer.toString(session.capacity()))
        .with("chair", session.chair())
        .with("version", Long.toString(session.version()))
        .with(
            "talks",
            session.talks().stream()
                .map(talk -> talk.speaker() + " | " + talk.title() + " | " + talk.minutes())
                .collect(Collectors.joining("\n")));
  }

  /** The session that was typed; none where something is wrong, which is told. */
  Optional<Session> read(
      String id, Parameters form, Set<String> people, Set<String> cities, List<String> wrong) {
    for (String name : List.of("fr", "en", "zh", "room", "chair")) {
      if (form.first(name).length() > LONGEST) {
        wrong.add(wording.say("seminar.wrong.long", "field", wording.say("seminar.field." + name)));
      }
    }
    if ((form.first("fr") + form.first("en") + form.first("zh")).isBlank()) {
      wrong.add(wording.say("seminar.wrong.title"));
    }
    var talks = talks(form.text("talks"), wrong);
    int capacity = 0;
    LocalDate day = LocalDate.EPOCH;
    LocalTime starts = LocalTime.MIN;
    LocalTime ends = LocalTime.MAX;
    try {
      day = LocalDate.parse(form.first("day"));
      starts = LocalTime.parse(form.first("starts"));
      ends = LocalTime.parse(form.first("ends"));
      if (!starts.isBefore(ends)) {
        wrong.add(wording.say("seminar.wrong.order"));
      }
    } catch (DateTimeException _) {
      wrong.add(wording.say("seminar.wrong.time"));
    }
    if (!form.first("capacity").isBlank()) {
      capacity = number(form.first("capacity"), 100_000);
      if (capacity < 1) {
        wrong.add(wording.say("seminar.wrong.capacity"));
      }
    }
    return wrong.isEmpty()
        ? Optional.of(
            new Session(
                id,
                form.first("fr"),
                form.first("en"),
                form.first("zh"),
                day,
                starts,
                ends,
                form.first("room"),
                cities.contains(form.first("city")) ? form.first("city") : "",
                capacity,
                form.first("chair"),
                talks,
                form.all("attends").stream().filter(people::contains).distinct().toList(),
                number(form.first("version"), Integer.MAX_VALUE)))
        : Optional.empty();
  }

  private List<Session.Talk> talks(String typed, List<String> wrong) {
    var talks = new ArrayList<Session.Talk>();
    for (String line : typed.lines().filter(text -> !text.isBlank()).toList()) {
      String[] parts = line.split("\\|", -1);
      int minutes = parts.length == 3 ? number(parts[2].strip(), MOST_MINUTES) : 0;
      if (minutes < 1 || parts[0].isBlank() || line.length() > LONGEST) {
        wrong.add(wording.say("seminar.wrong.talk", "line", line));
      } else {
        talks.add(new Session.Talk(parts[0].strip(), parts[1].strip(), minutes));
      }
    }
    return talks;
  }

  /** A whole number from 1; 0 for anything else. */
  static int number(String typed, int most) {
    try {
      int number = Integer.parseInt(typed.strip());
      return number >= 1 && number <= most ? number : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
