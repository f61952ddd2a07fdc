package fr.passerelle.document;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.Regions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an organisation's card in the form of vCard 4.0 (RFC 6350), for an address book. It holds
 * facts of the organisation alone: nobody's name, number or address.
 */
public final class BusinessCard {

  /** What it is called on the web. */
  public static final String TYPE = "text/vcard; charset=utf-8";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder card = new StringBuilder(600);

  private BusinessCard() {}

  /**
   * The card of an organisation.
   *
   * @param reader whose name of it comes first
   * @param country its name in the reader's language; empty where unknown
   * @param site its own page, where it is an address of the web
   * @param page where we tell of it: names it for ever
   * @param note where all this comes from
   */
  public static byte[] of(
      Organisation organisation,
      Language reader,
      String country,
      @Nullable String site,
      String page,
      String note,
      Instant made) {
    var card = new BusinessCard();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("PRODID", "-//Passerelle//" + reader.code().toUpperCase(Locale.ROOT));
    card.line("UID", address(page));
    card.line("KIND", "org");
    card.names(organisation, reader);
    card.place(organisation.place(), reader, country);
    if (site != null) {
      card.line("URL", address(site));
    }
    card.line("SOURCE", address(page));
    card.line("NOTE", text(note));
    card.line("REV", MOMENT.format(made));
    card.line("END", "VCARD");
    return card.card.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void names(Organisation organisation, Language reader) {
    String shown = organisation.name(reader);
    line("FN;PREF=1", text(shown));
    var others = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      organisation
          .preferred(language)
          .filter(name -> !name.equals(shown))
          .ifPresent(name -> others.put(name, language.tag()));
    }
    others.forEach((name, tag) -> line("FN;LANGUAGE=" + tag, text(name)));
    line("ORG", text(shown));
  }

  private void place(Place place, Language reader, String country) {
    String city = Optional.ofNullable(place.city(reader)).orElse("");
    String region =
        Optional.ofNullable(place.region())
            .map(name -> Regions.known().label(name, reader).orElse(name))
            .orElse("");
    if (!(city + region + country).isEmpty()) {
      line("ADR", ";;;" + text(city) + ";" + text(region) + ";;" + text(country));
    }
    var location = place.location();
    if (location != null) {
      line(
          "GEO",
          String.format(Locale.ROOT, "geo:%.5f,%.5f", location.latitude(), location.longitude()));
    }
  }

  /** A text as a value: what would end it or begin another is escaped (RFC 6350, 3.4). */
  private static String text(String text) {
    return text.replace("\\", "\\\\")
        .replace(",", "\\,")
        .replace(";", "\\;")
        .replace("\r\n", "\\n")
        .replaceAll("[\\n\\r\\x{2028}\\x{2029}]", "\\\\n")
        .replaceAll("[\\p{Cc}\\p{Cs}]", " ");
  }

  /** An address as a value: it cannot hold what would end its line. */
  private static String address(String address) {
    return address.replaceAll("[\\p{Cc}\\p{Cs}\\s]", "");
  }

  private void line(String name, String value) {
    FoldedLine.add(name + ":" + value, card);
  }
}
