package fr.passerelle.document;

import fr.passerelle.document.Itinerary.Both;
import fr.passerelle.language.Language;

/**
 * What a booklet of itineraries calls its parts.
 *
 * @param mission its name, at the head of each page
 * @param subtitle such as where and when the mission is
 * @param hours over the hours where the mission is
 * @param home over the hours at home
 * @param what over all else
 * @param taxi before the address that a driver reads
 * @param none for one who has nothing to do
 * @param pages with {@code {page}} and {@code {pages}} for the numbers
 */
public record ItineraryWords(
    Language first,
    Language second,
    String mission,
    Both subtitle,
    Both contents,
    Both hours,
    Both home,
    Both what,
    Both address,
    Both taxi,
    Both none,
    String pages) {}
