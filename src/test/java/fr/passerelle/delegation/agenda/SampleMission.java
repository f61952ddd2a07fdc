package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Three visitors in two cities on two days, with an interpreter and two vehicles. */
@NullMarked
public final class SampleMission {

  public static final String ADDRESS = "苏州市工业园区星湖街328号国际科技园";

  private SampleMission() {}

  public static Mission mission(String team) {
    return new Mission(
        "mission",
        team,
        MissionKind.CALL_FOR_TANDEMS,
        "COOPOL 2027",
        "Qualité de l’air et éco-extraction",
        "CN",
        ZoneId.of("Asia/Shanghai"),
        LocalDate.parse("2027-03-15"),
        LocalDate.parse("2027-03-16"),
        List.of("fr", "en", "zh"),
        null,
        MissionState.PUBLISHED,
        0);
  }

  public static Calendar calendar(LocalDate... days) {
    var slots = new ArrayList<Calendar.Slot>();
    for (int day = 0; day < days.length; day++) {
      for (int nth : new int[] {0, 1, 2, 4, 5, 6}) {
        var starts =
            nth < 4
                ? LocalTime.of(9, 0).plusMinutes(50L * nth)
                : LocalTime.of(14, 0).plusMinutes(50L * (nth - 4));
        slots.add(
            new Calendar.Slot(
                "d" + day + "s" + nth, days[day], nth, starts, starts.plusMinutes(40)));
      }
    }
    return new Calendar(
        List.of(
            new Calendar.City("suzhou", "Suzhou", "苏州"), new Calendar.City("wuxi", "Wuxi", "无锡")),
        List.of(new Calendar.Travel("suzhou", "wuxi", 2)),
        slots,
        List.of(
            new Calendar.Seat("t1", "suzhou", "Table 1", "328 Xinghu Street", ADDRESS),
            new Calendar.Seat("t2", "suzhou", "Table 2", "328 Xinghu Street", ADDRESS),
            new Calendar.Seat("w1", "wuxi", "Salle 1", "Taihu International Science Park", "")));
  }

  public static Calendar calendar() {
    return calendar(LocalDate.parse("2027-03-15"), LocalDate.parse("2027-03-16"));
  }

  public static List<Party> parties() {
    return List.of(
        party("aria", Side.VISITOR, "ARIA Technologies", "", null, Party.UNLIMITED, "fr", "en"),
        party("limotech", Side.VISITOR, "Limotech", "", null, Party.UNLIMITED, "fr"),
        party("cti", Side.VISITOR, "CTIBiotech", "", null, Party.UNLIMITED, "fr", "en"),
        party("soochow", Side.HOST, "Soochow University", "苏州大学", "suzhou", 8, "zh", "en"),
        party(
            "nano",
            Side.HOST,
            "Suzhou Institute of Nano-Tech and Nano-Bionics",
            "中国科学院苏州纳米技术与纳米仿生研究所",
            "suzhou",
            8,
            "zh"),
        party("jiangnan", Side.HOST, "Jiangnan University", "江南大学", "wuxi", 8, "zh"),
        party("words", Side.INTERPRETER, "Interprète 1", "翻译一", null, 20, "fr", "zh"),
        party("bus1", Side.VEHICLE, "Minibus 1", "一号车", null, 3, "zh"),
        party("bus2", Side.VEHICLE, "Minibus 2", "二号车", null, 8, "zh"));
  }

  private static Party party(
      String id,
      Side side,
      String name,
      String local,
      @Nullable String city,
      int most,
      String... languages) {
    return new Party(
        id,
        side,
        name,
        local,
        null,
        id.equals("aria") ? "lisa" : null,
        city,
        List.of(languages),
        most,
        6,
        List.of(),
        PartyState.CONFIRMED,
        side == Side.HOST ? "Service de la coopération" : "",
        "",
        id.equals("jiangnan") ? "1800 Lihu Avenue" : "",
        "Ne pas montrer",
        "",
        1);
  }

  public static List<PlannedMeeting> meetings() {
    return List.of(
        meeting("m1", "aria", "soochow", "d0s0", "t1", "words", MeetingState.PLANNED),
        meeting("m2", "aria", "nano", "d0s1", "t2", null, MeetingState.PLANNED),
        meeting("m3", "aria", "jiangnan", "d0s5", "w1", "words", MeetingState.PLANNED),
        meeting("m4", "limotech", "soochow", "d0s1", "t1", null, MeetingState.PLANNED),
        meeting("m5", "limotech", "jiangnan", "d0s4", "w1", null, MeetingState.PLANNED),
        meeting("m6", "limotech", "nano", "d1s0", "t2", "words", MeetingState.PLANNED),
        meeting("m7", "cti", "soochow", "d1s1", "t1", null, MeetingState.CANCELLED));
  }

  public static PlannedMeeting meeting(
      String id,
      String visitor,
      String host,
      String slot,
      String seat,
      @Nullable String interpreter,
      MeetingState state) {
    return new PlannedMeeting(
        id,
        visitor,
        host,
        slot,
        seat,
        interpreter,
        false,
        state,
        state == MeetingState.CANCELLED ? 1 : 0,
        "");
  }

  public static Programme programme() {
    return new Programme(mission("team"), calendar(), parties(), meetings());
  }
}
