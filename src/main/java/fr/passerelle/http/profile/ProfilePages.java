package fr.passerelle.http.profile;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.LadderShown;
import fr.passerelle.http.page.SensitiveShown;
import fr.passerelle.http.page.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages about profiles that show rather than write. */
public final class ProfilePages {

  private ProfilePages() {}

  /**
   * The profiles of a team.
   *
   * @param ending those that end within a month or have ended
   * @param claim where to claim an organisation; null where the team speaks for one
   */
  public record OfTeam(
      Frame frame,
      ProfileLinks links,
      String team,
      @Nullable String told,
      @Nullable String claim,
      List<Line> ending,
      List<Line> profiles) {
    public OfTeam {
      ending = List.copyOf(ending);
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * A profile in a list.
   *
   * @param lang of its title as HTML writes it; null where it is the page's
   * @param detail such as until when it holds
   * @param renewal where it is renewed; null where it cannot be
   */
  public record Line(
      String href,
      String title,
      @Nullable String lang,
      String state,
      String kind,
      String detail,
      @Nullable String renewal,
      long version) {}

  /** Those that wait for a review. */
  public record Queue(Frame frame, List<Waiting> waiting) {
    public Queue {
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * One that waits.
   *
   * @param isOwn whether it is of a team of the reader's, who may not review it
   */
  public record Waiting(
      String href,
      String title,
      @Nullable String lang,
      String kind,
      String by,
      String since,
      boolean isOwn) {}

  /**
   * One to be reviewed.
   *
   * @param by the organisation and the team
   * @param href of the organisation; null where none is known
   * @param isOwn whether it is of a team of the reader's
   * @param warning what stood in the way of the last decision; null where nothing did
   * @param remarks as they were typed
   */
  public record Review(
      Frame frame,
      ProfileLinks links,
      String action,
      long version,
      String by,
      @Nullable String href,
      boolean isOwn,
      boolean isAnonymous,
      boolean mayPublish,
      @Nullable String warning,
      String remarks,
      SoFar soFar,
      ProfileText text,
      List<WritePage.Done> log) {
    public Review {
      log = List.copyOf(log);
    }
  }

  /** What anybody may read, and the form to look through it. */
  public record Published(
      Frame frame,
      ProfileLinks links,
      String words,
      List<FormSection.Choice> kinds,
      List<FormSection.Choice> countries,
      String count,
      List<Entry> entries,
      Stretch.Shown stretch) {
    public Published {
      kinds = List.copyOf(kinds);
      countries = List.copyOf(countries);
      entries = List.copyOf(entries);
    }
  }

  /** A published profile in a list. */
  public record Entry(
      String href,
      String title,
      @Nullable String lang,
      String kind,
      String by,
      String summary,
      String until,
      boolean isLabelled) {}

  /**
   * A published profile.
   *
   * @param by the organisation, or what may be told of it
   * @param href of the organisation; null where the profile is anonymous
   * @param address of the page
   * @param sensitive what of it may need an authorisation; null where nothing does
   * @param own where the reader's own team writes it; null for others
   * @param json the same for programs
   * @param ladder which kind of partner comes next, for its own team; null where its readiness is
   *     not told, and for others
   */
  public record One(
      Frame frame,
      ProfileLinks links,
      String by,
      @Nullable String byLang,
      @Nullable String href,
      boolean isMediated,
      boolean isLabelled,
      String until,
      String address,
      String interest,
      @Nullable String own,
      String json,
      ProfileText text,
      @Nullable SensitiveShown sensitive,
      @Nullable LadderShown ladder) {}
}
