package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Missions as the API tells of them. Days and times are written as ISO 8601. */
final class MissionJson {

  private MissionJson() {}

  /** All missions of a team. */
  record MissionsAnswer(List<MissionInfo> missions) {}

  /** What a mission is. */
  record MissionInfo(
      String id,
      String kind,
      String name,
      String theme,
      String country,
      String zone,
      String firstDay,
      String lastDay,
      List<String> languages,
      @Nullable Long budgetInEuro,
      String state) {

    static MissionInfo of(Mission mission) {
      return new MissionInfo(
          mission.id(),
          mission.kind().code(),
          mission.name(),
          mission.theme(),
          mission.country(),
          mission.zone().getId(),
          mission.firstDay().toString(),
          mission.lastDay().toString(),
          mission.languages(),
          mission.budgetInEuro(),
          mission.state().code());
    }
  }

  /** A mission with all that is planned of it. */
  record MissionAnswer(
      MissionInfo mission,
      List<MissionCity> cities,
      List<MissionTravel> travel,
      List<MissionSlot> slots,
      List<MissionTable> tables,
      List<MissionParty> parties,
      List<MissionWish> wishes,
      List<MissionMeeting> meetings) {}

  /** A city. */
  record MissionCity(String id, String name, String local) {

    static MissionCity of(Calendar.City city) {
      return new MissionCity(city.id(), city.name(), city.local());
    }
  }

  /** So many free slots are needed between two cities. */
  record MissionTravel(String one, String other, int slots) {

    static MissionTravel of(Calendar.Travel way) {
      return new MissionTravel(way.one(), way.other(), way.slots());
    }
  }

  /** A slot at the mission's own place; its city is empty where meetings are held anywhere. */
  record MissionSlot(String id, String day, String starts, String ends, String city) {

    static MissionSlot of(Calendar.Slot slot) {
      return new MissionSlot(
          slot.id(),
          slot.day().toString(),
          slot.starts().toString(),
          slot.ends().toString(),
          slot.city());
    }
  }

  /** Where two can sit. */
  record MissionTable(String id, String city, String name, String address, String local) {

    static MissionTable of(Calendar.Seat seat) {
      return new MissionTable(seat.id(), seat.city(), seat.name(), seat.address(), seat.local());
    }
  }

  /** Somebody who takes part; the version is the one to change. */
  record MissionParty(
      String id,
      String side,
      String name,
      String local,
      @Nullable String organisation,
      @Nullable String partner,
      @Nullable String city,
      List<String> languages,
      @Nullable Integer most,
      @Nullable Integer mostADay,
      List<String> absent,
      String state,
      String person,
      String email,
      String need,
      long version) {

    static MissionParty of(Party party) {
      return new MissionParty(
          party.id(),
          party.side().code(),
          party.name(),
          party.local(),
          party.organisation(),
          party.partner(),
          party.city(),
          party.languages(),
          limit(party.most()),
          limit(party.mostADay()),
          party.absent(),
          party.state().code(),
          party.person(),
          party.email(),
          party.need(),
          party.version());
    }

    private static @Nullable Integer limit(int most) {
      return most >= Party.UNLIMITED ? null : Integer.valueOf(most);
    }
  }

  /** A wish. */
  record MissionWish(
      String visitor, String host, String asks, String kind, int value, String reason) {

    static MissionWish of(PartyWish wish) {
      return new MissionWish(
          wish.visitor(),
          wish.host(),
          wish.asks().code(),
          wish.kind().code(),
          wish.value(),
          wish.reason());
    }
  }

  /** A meeting; its sequence grows with each change. */
  record MissionMeeting(
      String id,
      String visitor,
      String host,
      String slot,
      String table,
      @Nullable String interpreter,
      boolean isPinned,
      String state,
      long sequence) {

    static MissionMeeting of(PlannedMeeting meeting) {
      return new MissionMeeting(
          meeting.id(),
          meeting.visitor(),
          meeting.host(),
          meeting.slot(),
          meeting.place(),
          meeting.interpreter(),
          meeting.isPinned(),
          meeting.state().code(),
          meeting.sequence());
    }
  }
}
