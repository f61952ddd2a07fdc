package fr.passerelle.http.agenda;

import fr.passerelle.delegation.agenda.Agenda;
import fr.passerelle.delegation.agenda.Agendas;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.document.BadgeSheet;
import fr.passerelle.document.CalendarFile;
import fr.passerelle.document.CalendarFile.Method;
import fr.passerelle.document.Colophon;
import fr.passerelle.document.Paper;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.route.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes agendas into files. */
record AgendaFiles(AgendaView view, Exports exports, Instant now) {

  static final String PDF = "agenda.pdf";
  static final String ICS = "agenda.ics";
  static final String CANCELLED = "cancelled.ics";
  static final String GRID = "grid.xlsx";
  static final String BADGES = "badges.csv";
  static final String BADGE_SHEET = "badges.pdf";
  static final String ZIP = "agendas.zip";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final String ZIP_TYPE = "application/zip";

  private Agendas agendas() {
    return view.agendas();
  }

  private AgendaDrawing drawing() {
    return view.drawing();
  }

  /** A file of all who take part; none where there is none of that name. */
  Optional<Answer> ofAll(String file) {
    String title = drawing().first().say("agenda.title.all", "mission", mission());
    return Optional.ofNullable(
        switch (file) {
          case PDF -> answer(booklet(agendas().all(), title), Paper.TYPE, title, file);
          case ICS -> answer(ics(null, Method.PUBLISH), CalendarFile.TYPE, title, file);
          case CANCELLED -> answer(ics(null, Method.CANCEL), CalendarFile.TYPE, cut(title), file);
          case GRID -> answer(grid(), Spreadsheet.XLSX, title, file);
          case BADGES -> answer(badges(), Spreadsheet.CSV, badgesTitle(), file);
          case BADGE_SHEET -> answer(badgeSheet(), Paper.TYPE, badgesTitle(), file);
          case ZIP -> answer(zip(title), ZIP_TYPE, title, file);
          default -> null;
        });
  }

  /** A file of one who takes part; none where there is none of that name. */
  Optional<Answer> of(Agenda agenda, String file) {
    String title = title(agenda);
    return Optional.ofNullable(
        switch (file) {
          case PDF -> answer(booklet(List.of(agenda), title), Paper.TYPE, title, file);
          case ICS -> answer(ics(agenda.party(), Method.PUBLISH), CalendarFile.TYPE, title, file);
          case CANCELLED ->
              answer(ics(agenda.party(), Method.CANCEL), CalendarFile.TYPE, cut(title), file);
          default -> null;
        });
  }

  /** The files that one who takes part can take away. */
  static List<String> of(Agenda agenda) {
    return agenda.cancelled().isEmpty() ? List.of(PDF, ICS) : List.of(PDF, ICS, CANCELLED);
  }

  private String mission() {
    String name = agendas().programme().mission().name();
    return view.isPlan() && view.pending() > 0
        ? drawing().first().say("agenda.title.plan", "mission", name)
        : name;
  }

  private String title(Agenda agenda) {
    return drawing()
        .first()
        .say("agenda.title.one", "name", agenda.party().shown(), "mission", mission());
  }

  private String cut(String title) {
    return drawing().first().say("agenda.title.cancelled", "title", title);
  }

  private String badgesTitle() {
    return drawing().first().say("agenda.badges") + " " + mission();
  }

  private static Answer answer(byte[] bytes, String type, String title, String file) {
    return new Answer.File(bytes, type, title + file.substring(file.lastIndexOf('.')));
  }

  private byte[] booklet(List<Agenda> all, String title) {
    return exports.itineraries(
        all.stream().map(drawing()::itinerary).toList(),
        drawing().words(agendas().programme().mission()),
        colophon(title));
  }

  private Colophon colophon(String title) {
    var wording = drawing().first();
    var made = now.truncatedTo(ChronoUnit.SECONDS);
    String moment =
        wording.say(
            "export.moment",
            "date",
            wording.date(made),
            "time",
            MINUTE.format(made.atOffset(ZoneOffset.UTC)));
    var line =
        new Colophon.Line(
            "date", wording.say("export.date"), wording.say("agenda.made", "moment", moment));
    return new Colophon(
        wording.language(), title, wording.say("export.about"), List.of(line), made);
  }

  private byte[] ics(@Nullable Party own, Method method) {
    return new AgendaCalendars(view, now).of(own, method);
  }

  private AgendaTables tables() {
    return new AgendaTables(drawing().first(), agendas());
  }

  private byte[] grid() {
    String title = drawing().first().say("agenda.title.all", "mission", mission());
    return Spreadsheet.xlsx(tables().grids(), colophon(title));
  }

  private byte[] badges() {
    return Spreadsheet.csv(tables().badges());
  }

  private byte[] badgeSheet() {
    return exports.badges(
        agendas().programme().parties().stream()
            .filter(one -> one.takesPart() && one.side() != Side.VEHICLE)
            .sorted(Comparator.comparing(Party::side))
            .map(
                one ->
                    new BadgeSheet.Badge(
                        one.person().isEmpty() ? one.shown() : one.person(),
                        one.local(),
                        one.person().isEmpty() ? "" : one.shown(),
                        drawing().both(wording -> wording.say("agenda.role." + one.side().code())),
                        AgendaDrawing.languages(one, drawing().first())))
            .toList(),
        drawing().words(agendas().programme().mission()),
        colophon(badgesTitle()));
  }

  /** All of it: the booklet, the grid, the badges, and the calendar of each. */
  private byte[] zip(String title) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(zip, name(title) + ".pdf", booklet(agendas().all(), title));
      add(zip, name(title) + ".xlsx", grid());
      add(zip, name(badgesTitle()) + ".csv", badges());
      add(zip, name(title) + ".ics", ics(null, Method.PUBLISH));
      int number = 0;
      for (var agenda : agendas().all()) {
        String folder =
            String.format(Locale.ROOT, "%03d-%s/", ++number, name(agenda.party().name()));
        for (String file : of(agenda)) {
          byte[] content =
              switch (file) {
                case PDF -> booklet(List.of(agenda), title(agenda));
                case ICS -> ics(agenda.party(), Method.PUBLISH);
                default -> ics(agenda.party(), Method.CANCEL);
              };
          add(zip, folder + file, content);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("agendas cannot be packed", e);
    }
    return bytes.toByteArray();
  }

  private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** A name that every machine takes for a file's. */
  private static String name(String text) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cs}\\\\/:*?\"<>|%;]", " ").strip();
    String words = plain.replaceAll("\\s+", "-").replaceAll("^[.-]+", "");
    return words.substring(
        0, words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length()))));
  }
}
