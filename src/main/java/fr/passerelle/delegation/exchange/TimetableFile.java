package fr.passerelle.delegation.exchange;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.ProgrammeInvalid;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.Unplaced;

/** A timetable as JSON. */
public final class TimetableFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TimetableFile() {}

  /**
   * Reads a timetable; the reasons in it are as they are told.
   *
   * @throws ProgrammeInvalid where it is none, with the field's name and what to do
   */
  public static Timetable read(String json) {
    var document = Field.document(json);
    return new Timetable(
        document.at("instance").text(),
        document.at("meetings").objects().stream().map(TimetableFile::meeting).toList(),
        document.at("unplaced").objectsOrNone().stream().map(TimetableFile::unplaced).toList());
  }

  private static Meeting meeting(Field meeting) {
    var interpreter = meeting.at("interpreter");
    return new Meeting(
        meeting.at("visitor").text(),
        meeting.at("host").text(),
        meeting.at("slot").text(),
        meeting.at("table").text(),
        interpreter.isAbsent() ? null : interpreter.text());
  }

  private static Unplaced unplaced(Field one) {
    return new Unplaced.Told(
        new Pair(one.at("visitor").text(), one.at("host").text()), one.at("reason").text());
  }

  /** The timetable as {@link #read} reads it; each reason has its sentence beside it. */
  public static String write(Timetable timetable) {
    var document = JSON.createObjectNode();
    document.put("instance", timetable.instance());
    var meetings = document.putArray("meetings");
    for (var meeting : timetable.meetings()) {
      meetings
          .addObject()
          .put("visitor", meeting.visitor())
          .put("host", meeting.host())
          .put("slot", meeting.slot())
          .put("table", meeting.table())
          .put("interpreter", meeting.interpreter());
    }
    var unplaced = document.putArray("unplaced");
    for (var one : timetable.unplaced()) {
      unplaced
          .addObject()
          .put("visitor", one.pair().visitor())
          .put("host", one.pair().host())
          .put("reason", one.code())
          .put("explanation", one.words());
    }
    return document.toPrettyString() + "\n";
  }
}
