package fr.passerelle.http.agenda;

import fr.passerelle.document.Itinerary;
import fr.passerelle.document.ItineraryWords;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of one who takes part in a mission.
 *
 * @param head null for who has a link and no account
 * @param stands what was told and what is kept; empty where the two are the same
 * @param notice what the team has to know of this; empty where nothing
 * @param seconds the languages that it can be in beside the reader's
 */
public record AgendaPage(
    Frame frame,
    @Nullable MissionHead head,
    Itinerary itinerary,
    ItineraryWords words,
    List<AgendasPage.File> files,
    List<MissionHead.Room> seconds,
    List<MissionHead.Room> stands,
    String notice) {

  public AgendaPage {
    files = List.copyOf(files);
    stands = List.copyOf(stands);
    seconds = List.copyOf(seconds);
  }
}
