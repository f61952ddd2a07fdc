package fr.passerelle.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes events in the form of iCalendar (RFC 5545, RFC 5546), for calendars. One that a calendar
 * knows by its uid takes the place of what it held, where its sequence is greater. The same events
 * give the same bytes.
 */
public final class CalendarFile {

  /** What it is called on the web. */
  public static final String TYPE = "text/calendar; charset=utf-8";

  private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n]]");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  /** What a calendar is to do with the events. */
  public enum Method {
    /** To show them as they are: those that are cancelled, as cancelled. */
    PUBLISH,
    /** To take them out. */
    CANCEL
  }

  /**
   * An event.
   *
   * @param uid stays while all else changes
   * @param sequence from 0; grows with each change
   * @param starts by the clock of its place
   */
  public record Event(
      String uid,
      long sequence,
      boolean isCancelled,
      ZonedDateTime starts,
      ZonedDateTime ends,
      String summary,
      String location,
      String description) {}

  /**
   * Who holds events.
   *
   * @param email an address of ASCII letters; empty where there is none
   */
  public record Organiser(String name, String email) {

    /** Where nobody is named. */
    public static final Organiser NOBODY = new Organiser("", "");
  }

  private CalendarFile() {}

  /**
   * A calendar.
   *
   * @param name as the reader's calendar shows it
   * @param organiser who holds the events; {@link Organiser#NOBODY} where nobody is named
   * @param stamp when this was said: no file looks at the clock itself
   */
  public static byte[] of(
      String name, Method method, List<Event> events, Organiser organiser, Instant stamp) {
    var properties = new ArrayList<Property>();
    properties.add(new ProdId("-//Passerelle//Agenda//FR"));
    properties.add(ImmutableVersion.VERSION_2_0);
    properties.add(ImmutableCalScale.GREGORIAN);
    properties.add(method == Method.CANCEL ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
    properties.add(new XProperty("X-WR-CALNAME", text(name)));
    var components = new ArrayList<CalendarComponent>();
    events.stream()
        .map(event -> event.starts().getZone())
        .distinct()
        .forEach(zone -> components.add(zone(zone, events)));
    events.forEach(event -> components.add(event(event, organiser, stamp)));
    var calendar = new Calendar(new PropertyList(properties), new ComponentList<>(components));
    var written = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, written);
    } catch (IOException e) {
      throw new UncheckedIOException("a calendar cannot be written", e);
    }
    var folded = new StringBuilder(written.getBuffer().length() + 200);
    // it folds by letters, and within those that are two to Java, where the standard counts bytes
    written.toString().replace("\r\n ", "").lines().forEach(line -> FoldedLine.add(line, folded));
    return folded.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static VEvent event(Event event, Organiser organiser, Instant stamp) {
    var all = new ArrayList<Property>();
    if (!organiser.email().isEmpty()) {
      var named = new ParameterList(List.of(new Cn(text(organiser.name()).replace('"', '\''))));
      all.add(new Organizer(named, mailto(organiser.email())));
    }
    all.add(new Uid(event.uid()));
    all.add(new DtStamp(stamp));
    all.add(new DtStart<>(event.starts()));
    all.add(new DtEnd<>(event.ends()));
    all.add(new Sequence((int) event.sequence()));
    all.add(
        event.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    all.add(event.isCancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    all.add(new Summary(text(event.summary())));
    if (!event.location().isBlank()) {
      all.add(new Location(text(event.location())));
    }
    if (!event.description().isBlank()) {
      all.add(new Description(text(event.description())));
    }
    return new VEvent(new PropertyList(all));
  }

  /** What an address may hold and a URI may not is escaped. */
  private static URI mailto(String email) {
    try {
      return new URI("mailto", email, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(email + " is no address", e);
    }
  }

  /** A text without signs that steer. */
  private static String text(String text) {
    return UNWRITABLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
  }

  /** A zone's clock around the events, as this machine knows it: nothing is fetched. */
  private static VTimeZone zone(ZoneId zone, List<Event> events) {
    var moments =
        events.stream()
            .filter(event -> event.starts().getZone().equals(zone))
            .flatMap(event -> Stream.of(event.starts().toInstant(), event.ends().toInstant()))
            .sorted()
            .toList();
    var rules = zone.getRules();
    var last = moments.getLast().atZone(ZoneOffset.UTC).plusYears(1).toInstant();
    var from = moments.getFirst().atZone(ZoneOffset.UTC).minusYears(1).toInstant();
    var observances = new ArrayList<Observance>();
    observances.add(
        observance(
            zone,
            from,
            rules.getOffset(from),
            rules.getOffset(from),
            LocalDateTime.ofInstant(from, rules.getOffset(from)).toLocalDate().atStartOfDay()));
    var next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(last)) {
      observances.add(
          observance(
              zone,
              next.getInstant(),
              next.getOffsetBefore(),
              next.getOffsetAfter(),
              next.getDateTimeBefore()));
      next = rules.nextTransition(next.getInstant());
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  private static Observance observance(
      ZoneId zone, Instant at, ZoneOffset before, ZoneOffset after, LocalDateTime onset) {
    var properties =
        new PropertyList(
            List.of(
                new DtStart<>(new ParameterList(), LOCAL.format(onset)),
                new TzOffsetFrom(before),
                new TzOffsetTo(after),
                new TzName(
                    DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone)))));
    return zone.getRules().isDaylightSavings(at)
        ? new Daylight(properties)
        : new Standard(properties);
  }
}
