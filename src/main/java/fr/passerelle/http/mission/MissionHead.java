package fr.passerelle.http.mission;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * What stands above each page of a mission.
 *
 * @param mission its name
 * @param about its kind, country, days and state
 * @param all where the team's missions are listed
 * @param told what came of the last form; empty where nothing
 */
public record MissionHead(
    Frame frame, String mission, String about, String all, String told, List<Room> rooms) {

  /** The way to a room of the mission. */
  public record Room(String label, String href, boolean isHere) {}

  public MissionHead {
    rooms = List.copyOf(rooms);
  }
}
