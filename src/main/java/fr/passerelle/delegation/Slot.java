package fr.passerelle.delegation;

/**
 * A stretch of time that holds one meeting.
 *
 * @param day what tells the days apart, such as "2027-03-08"; days follow one another as the slots
 *     name them
 * @param index its place within the day, from 0 to 63; a number left out is a pause, such as lunch,
 *     in which one may travel
 * @param start when it begins, such as "09:00", or empty
 * @param end when it ends, or empty
 * @param city where alone meetings are held then; empty for anywhere
 */
public record Slot(String id, String day, int index, String start, String end, String city) {

  /** How many places a day has for slots. */
  public static final int A_DAY = 64;

  /** A slot for meetings anywhere. */
  public Slot(String id, String day, int index, String start, String end) {
    this(id, day, index, start, end, "");
  }

  /** Whether meetings are held in a city then. */
  public boolean isOpenIn(String place) {
    return city.isEmpty() || city.equals(place);
  }
}
