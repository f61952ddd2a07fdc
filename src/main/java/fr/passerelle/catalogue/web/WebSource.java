package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.Catalogue;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SiteStatus;
import fr.passerelle.catalogue.SiteStatuses;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.organisation.Organisation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What organisations say of themselves on their own sites: the home page and the few pages behind
 * it that tell most. Its file lists organisations of the catalogue, an id a line. Each visit's
 * outcome is kept; a site that cannot be read is a rejected reading and holds up no other.
 */
public final class WebSource implements Source {

  static final String ID = "site";
  static final String LICENCE = "quotation";

  private final Catalogue catalogue;
  private final SiteStatuses statuses;
  private final PageFetcher fetcher;
  private final LanguageDetector detector;
  private final InstantSource clock;

  /**
   * A source over the sites of a catalogue's organisations.
   *
   * @param fetcher stays the caller's to close; its kept pages tell what is new
   */
  public WebSource(
      Catalogue catalogue,
      SiteStatuses statuses,
      PageFetcher fetcher,
      LanguageDetector detector,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.statuses = statuses;
    this.fetcher = fetcher;
    this.detector = detector;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Organisations' own sites";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "";
  }

  @Override
  public boolean mayBeEmpty() {
    return true;
  }

  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    var ids = ids(file);
    return IntStream.range(0, ids.size())
        .boxed()
        .flatMap(index -> readings(index + 1L, ids.get(index)).stream());
  }

  private static List<String> ids(InputFile file) {
    try (var lines =
        new BufferedReader(new InputStreamReader(file.open(file.path()), StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new SourceUnreadable("the file " + file.name() + " could not be read on", e);
    }
  }

  private List<Reading> readings(long line, String id) {
    var organisation = catalogue.organisation(id).orElse(null);
    if (organisation == null || organisation.website() == null) {
      return List.of(
          new Reading.Rejected(line, id, "website", RejectionReason.MISSING_FIELD, List.of()));
    }
    String website = organisation.website();
    boolean whole = website.matches("(?i)[a-z][a-z0-9+.-]*://.*");
    String url = whole ? website : "https://" + website;
    var fetched = fetcher.fetch(url);
    if (!whole && fetched instanceof Fetched.Failed) {
      url = "http://" + website;
      fetched = fetcher.fetch(url);
    }
    return switch (fetched) {
      case Fetched.Refused(String reason) ->
          lost(line, organisation, url, SiteStatus.State.REFUSED, reason);
      case Fetched.Failed(String reason) ->
          lost(line, organisation, url, SiteStatus.State.FAILED, reason);
      case Fetched.Read _, Fetched.NotModified _ -> {
        var home = SiteVisit.seen(null, fetched);
        yield home == null
            ? List.of()
            : visited(line, organisation, url, SiteVisit.from(home, fetcher));
      }
    };
  }

  private List<Reading> visited(long line, Organisation organisation, String url, SiteVisit visit) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var site = new SiteRecord(organisation, visit, today, detector);
    String digest = visit.digest();
    boolean same =
        statuses.of(organisation.id()).map(SiteStatus::digest).filter(digest::equals).isPresent();
    statuses.put(
        new SiteStatus(
            organisation.id(),
            url,
            same ? SiteStatus.State.UNCHANGED : SiteStatus.State.READ,
            null,
            clock.instant(),
            digest,
            visit.home().page().etag(),
            visit.contactPage(),
            visit.mailboxes(),
            site.facts().languages()));
    var readings = new ArrayList<Reading>();
    var whole = site.whole();
    if (whole == null) {
      readings.add(notRead(line, url, "its pages hold no text"));
    } else {
      readings.add(new Reading.Accepted(line, whole));
    }
    var news = site.news();
    if (news != null) {
      readings.add(new Reading.Accepted(line, news));
    }
    return readings;
  }

  private List<Reading> lost(
      long line, Organisation organisation, String url, SiteStatus.State state, String reason) {
    var before = statuses.of(organisation.id()).orElse(null);
    statuses.put(
        new SiteStatus(
            organisation.id(),
            url,
            state,
            reason,
            clock.instant(),
            before == null ? null : before.digest(),
            null,
            before == null ? null : before.contactPage(),
            before == null ? List.of() : before.mailboxes(),
            before == null ? List.of() : before.languages()));
    return List.of(notRead(line, url, reason));
  }

  private static Reading notRead(long line, String url, String reason) {
    return new Reading.Rejected(
        line, url, "website", RejectionReason.NOT_FETCHED, List.of(url, reason));
  }
}
