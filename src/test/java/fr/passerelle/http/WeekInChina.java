package fr.passerelle.http;

import fr.passerelle.account.Account;
import fr.passerelle.account.Team;
import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.http.reader.MissionRoom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A mission of the usual size: 12 visitors, 20 hosts in three cities, 24 slots in four days. */
@NullMarked
final class WeekInChina {

  private static final List<String> VISITORS =
      List.of(
          "ARIA Technologies + LISA",
          "Limotech + Institut de chimie de Clermont-Ferrand",
          "CTIBiotech + UMR 5510",
          "Payan Bertrand + GREEN Avignon",
          "SIRS",
          "Actia Group",
          "Ethera",
          "Fluidyn",
          "Ecologic Sense",
          "Elichens",
          "Meersens",
          "Envea");

  private static final List<List<String>> HOSTS =
      List.of(
          List.of("Tsinghua University", "清华大学"),
          List.of("Peking University", "北京大学"),
          List.of("Beihang University", "北京航空航天大学"),
          List.of("Beijing Institute of Technology", "北京理工大学"),
          List.of("China Agricultural University", "中国农业大学"),
          List.of("University of Science and Technology Beijing", "北京科技大学"),
          List.of("Beijing Normal University", "北京师范大学"),
          List.of("Wuhan University", "武汉大学"),
          List.of("Huazhong University of Science and Technology", "华中科技大学"),
          List.of("Wuhan University of Technology", "武汉理工大学"),
          List.of("China University of Geosciences", "中国地质大学"),
          List.of("Huazhong Agricultural University", "华中农业大学"),
          List.of("Central China Normal University", "华中师范大学"),
          List.of("Hubei University", "湖北大学"),
          List.of("Fudan University", "复旦大学"),
          List.of("Shanghai Jiao Tong University", "上海交通大学"),
          List.of("Tongji University", "同济大学"),
          List.of("East China Normal University", "华东师范大学"),
          List.of("Donghua University", "东华大学"),
          List.of("Shanghai University", "上海大学"));

  private static final List<String> CITIES = List.of("beijing", "wuhan", "shanghai");

  final Mission mission;
  final List<Party> visitors = new ArrayList<>();
  final List<Party> hosts = new ArrayList<>();
  private final MissionRoom room;
  private final Account account;

  WeekInChina(MissionRoom room, Team team, Account account) {
    this.room = room;
    this.account = account;
    mission =
        room.missions()
            .create(
                new Mission(
                    "",
                    team.id(),
                    MissionKind.DELEGATION,
                    "Semaine en Chine",
                    "Qualité de l’air",
                    "CN",
                    ZoneId.of("Asia/Shanghai"),
                    LocalDate.of(2027, 3, 15),
                    LocalDate.of(2027, 3, 18),
                    List.of("fr", "en", "zh"),
                    null,
                    MissionState.PLANNING,
                    1),
                account.id());
    room.missions().lay(team.id(), mission.id(), calendar(), account.id());
    parties();
    wishes();
  }

  static Calendar calendar() {
    var slots = new ArrayList<Calendar.Slot>();
    for (int day = 0; day < 4; day++) {
      for (int nth : List.of(0, 1, 2, 4, 5, 6)) {
        var start = LocalTime.of(9, 0).plusMinutes(60L * nth);
        slots.add(
            Calendar.Slot.at(
                LocalDate.of(2027, 3, 15).plusDays(day), nth, start, start.plusMinutes(45)));
      }
    }
    var seats = new ArrayList<Calendar.Seat>();
    for (String city : CITIES) {
      for (int i = 1; i <= 6; i++) {
        seats.add(new Calendar.Seat(city + "-" + i, city, "Table " + i, "", ""));
      }
    }
    return new Calendar(
        List.of(
            new Calendar.City("beijing", "Pékin", "北京"),
            new Calendar.City("wuhan", "Wuhan", "武汉"),
            new Calendar.City("shanghai", "Shanghai", "上海")),
        List.of(
            new Calendar.Travel("beijing", "wuhan", 4),
            new Calendar.Travel("beijing", "shanghai", 4),
            new Calendar.Travel("wuhan", "shanghai", 3)),
        slots,
        seats);
  }

  static Party party(
      Side side, String name, String local, @Nullable String city, List<String> languages) {
    return new Party(
        "",
        side,
        name,
        local,
        null,
        null,
        city,
        languages,
        side == Side.HOST ? 12 : 24,
        6,
        List.of(),
        PartyState.CONFIRMED,
        "",
        "",
        "",
        "",
        "",
        1);
  }

  private Party add(Party party) {
    return room.parties().add(mission.team(), mission.id(), party, account.id()).orElseThrow();
  }

  private void parties() {
    for (String name : VISITORS) {
      var languages = visitors.size() % 3 == 0 ? List.of("fr") : List.of("fr", "en");
      visitors.add(add(party(Side.VISITOR, name, "", null, languages)));
    }
    for (int i = 0; i < HOSTS.size(); i++) {
      String city = CITIES.get(i < 7 ? 0 : i < 14 ? 1 : 2);
      var languages = i % 2 == 0 ? List.of("zh", "en") : List.of("zh");
      hosts.add(
          add(party(Side.HOST, HOSTS.get(i).getFirst(), HOSTS.get(i).getLast(), city, languages)));
    }
    for (int i = 1; i <= 5; i++) {
      add(party(Side.INTERPRETER, "Interprète " + i, "", null, List.of("fr", "zh")));
    }
  }

  /** The first host has to meet eight visitors; the last visitor and the last host may not. */
  private void wishes() {
    var random = new Random(42);
    for (int v = 0; v < visitors.size(); v++) {
      for (int h = 0; h < hosts.size(); h++) {
        boolean isMust = h == 0 && v < 8;
        boolean isNever = v == visitors.size() - 1 && h == hosts.size() - 1;
        if (isMust || isNever || (h > 0 && random.nextInt(100) < 50)) {
          var kind = isMust ? WishKind.MUST : isNever ? WishKind.NEVER : WishKind.LIKE;
          wish(v, h, kind, isMust ? 10 : 1 + random.nextInt(10));
        }
      }
    }
  }

  private void wish(int visitor, int host, WishKind kind, int value) {
    var wish =
        new PartyWish(
            visitors.get(visitor).id(), hosts.get(host).id(), Asks.OFFICER, kind, value, "");
    room.parties().wish(mission.team(), mission.id(), wish);
  }
}
