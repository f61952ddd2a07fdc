package fr.passerelle.http.export;

import fr.passerelle.account.Asker;
import fr.passerelle.document.BadgeSheet;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Dossier;
import fr.passerelle.document.Itinerary;
import fr.passerelle.document.ItineraryBooklet;
import fr.passerelle.document.ItineraryWords;
import fr.passerelle.document.Paper;
import fr.passerelle.document.PaperBusy;
import fr.passerelle.document.PaperWords;
import fr.passerelle.document.PartnerSheet;
import fr.passerelle.document.Portrait;
import fr.passerelle.document.ProfileSheet;
import fr.passerelle.document.ReportPaper;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.document.TableJson;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.language.Language;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is taken away, and notes it. A few at once, so that no list keeps pages waiting; safe
 * for use by many threads at once.
 */
public final class Exports {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int SECONDS_OF_PATIENCE = 20;

  private final Pages pages;
  private final ErrorPages errors;
  private final Paper paper;
  private final Semaphore tables;
  private final Semaphore papers;

  /**
   * Writes at most so many tables at once, and so many papers; others wait their turn for twenty
   * seconds.
   */
  public Exports(Pages pages, ErrorPages errors, int atOnce) {
    this.pages = pages;
    this.errors = errors;
    this.paper = new Paper(atOnce);
    this.tables = new Semaphore(atOnce, true);
    this.papers = new Semaphore(atOnce, true);
  }

  /** Answers with paper when there is a turn; that we are busy where there is none in time. */
  public Answer inTurn(Language language, Supplier<Answer> answer) {
    return inTurn(Format.PDF, language, answer);
  }

  /** Answers with a file of a kind when there is a turn for it. */
  Answer inTurn(Format format, Language language, Supplier<Answer> answer) {
    var turns = format == Format.PDF ? papers : tables;
    try {
      if (!turns.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)) {
        return busy(language);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return busy(language);
    }
    try {
      return answer.get();
    } catch (PaperBusy _) {
      return busy(language);
    } finally {
      turns.release();
    }
  }

  private Answer busy(Language language) {
    return errors.of(Problems.busy(pages.parts().wording(language)), language);
  }

  /**
   * A list as a file.
   *
   * @param name of the file, without its ending
   * @param portraits for a dossier; the table is for all other kinds
   */
  Answer file(
      Format format,
      String name,
      Supplier<Table> table,
      Supplier<List<Portrait>> portraits,
      Colophon colophon) {
    byte[] bytes =
        switch (format) {
          case XLSX -> Spreadsheet.xlsx(table.get(), colophon);
          case CSV -> Spreadsheet.csv(table.get(), colophon);
          case JSON -> TableJson.of(table.get(), colophon);
          case PDF -> new Dossier(paper).of(portraits.get(), words(colophon.language()), colophon);
        };
    return new Answer.File(bytes, format.contentType(), name + "." + format.code());
  }

  /** A partner on a page. */
  byte[] sheet(Portrait partner, Colophon colophon) {
    return new PartnerSheet(paper).of(partner, words(colophon.language()), colophon);
  }

  /** A partnering profile on paper. */
  public byte[] profile(ProfileSheet.Profile profile, Colophon colophon) {
    return new ProfileSheet(paper).of(profile, words(colophon.language()).pages(), colophon);
  }

  /** The days of those who take part in a mission, on paper. */
  public byte[] itineraries(List<Itinerary> all, ItineraryWords words, Colophon colophon) {
    return new ItineraryBooklet(paper).of(all, words, colophon);
  }

  /** The badges of those who take part in a mission, on paper. */
  public byte[] badges(List<BadgeSheet.Badge> badges, ItineraryWords words, Colophon colophon) {
    return new BadgeSheet(paper).of(badges, words, colophon);
  }

  /**
   * A report on paper, with its contents.
   *
   * @param said how a number or a day is said
   */
  public byte[] report(
      List<ReportSection> sections, Function<Cell, String> said, Colophon colophon) {
    var words = words(colophon.language());
    return new ReportPaper(paper).of(sections, words.contents(), words.pages(), said, colophon);
  }

  /**
   * Notes that something was taken away.
   *
   * @param team whose list it is; null where it is nobody's, unless a team's program takes it
   * @param what such as {@code xlsx}
   * @param object what it was taken from, such as the need
   */
  public void note(
      Asker asker, @Nullable String team, String what, String object, int organisations) {
    pages
        .parts()
        .stores()
        .audit()
        .note(
            asker.accountId(),
            asker instanceof Asker.Program program ? program.team().id() : team,
            "export." + what,
            object,
            Integer.toString(organisations));
  }

  /** What a file says of itself: {@code said}, and when it was made. */
  public Colophon colophon(String title, List<Line> said, Language language) {
    var wording = pages.parts().wording(language);
    var now = pages.parts().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    var lines = new ArrayList<>(said);
    lines.add(
        new Line(
            "date",
            wording.say("export.date"),
            wording.say("export.moment", "date", wording.date(now), "time", MINUTE.format(now))));
    lines.add(new Line("terms", wording.say("export.terms"), wording.say("export.terms.text")));
    return new Colophon(language, title, wording.say("export.about"), lines, now);
  }

  /** The name of a file that is made now, without its ending. */
  public String name(String what) {
    return "passerelle-%s-%s"
        .formatted(what, pages.parts().clock().instant().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** How many of how many a file holds, and how many it leaves out; in sentences. */
  static String held(int rows, int total, boolean capped, int most, Wording wording) {
    if (rows >= total) {
      return capped
          ? wording.say("export.held.ranked", "rows", rows, "most", most)
          : wording.count("export.held.all", rows, "most", most);
    }
    return wording.say(
        capped ? "export.held.capped" : "export.held",
        "rows",
        rows,
        "total",
        total,
        "most",
        most,
        "left",
        total - rows);
  }

  private PaperWords words(Language language) {
    var wording = pages.parts().wording(language);
    return new PaperWords(
        wording.say("export.paper.reasons"),
        wording.say("organisation.does"),
        wording.say("export.paper.known"),
        wording.say("export.paper.sources"),
        wording.say("export.paper.contents"),
        wording.say("export.paper.pages", "page", "{page}", "pages", "{pages}"));
  }
}
