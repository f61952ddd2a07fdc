package fr.passerelle.http.mission;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.MissionRoom;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all pages about missions need. Safe for use by many threads at once. */
public record MissionDesk(Pages pages, ErrorPages errors) {

  /** The parameter that tells what came of the last form. */
  public static final String DONE = "done";

  /** What stands for the team and the mission in the path of a route. */
  public static final String TEAM = "{team}";

  public static final String MISSION = "{mission}";

  /** Answers about the mission in the path. Must be thread-safe. */
  @FunctionalInterface
  public interface About {
    Answer answer(Asking asking, Language language, Mission mission);
  }

  /** What is kept of missions. */
  public MissionRoom room() {
    return pages.parts().stores().missionRoom();
  }

  public Wording wording(Language language) {
    return pages.parts().wording(language);
  }

  /** The day it is at Greenwich. */
  public LocalDate today() {
    return LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
  }

  /** Answers about the mission in the path; that there is none where the team has none such. */
  public Answer about(Asking asking, Language language, About about) {
    return room()
        .missions()
        .mission(asking.named("team"), asking.named("mission"))
        .map(mission -> about.answer(asking, language, mission))
        .orElseGet(() -> errors.unknown(language));
  }

  /**
   * The routes of a page of a mission, one a language.
   *
   * @param path from the links of a language, with {@link #TEAM} and {@link #MISSION} in it
   */
  public List<Route> page(Function<MissionLinks, String> path, String summary, About about) {
    return Pages.inEachLanguage(
        links -> path.apply(new MissionLinks(links)),
        summary,
        (asking, language) -> about(asking, language, about));
  }

  /** The routes of a form about a mission, one a language. */
  public List<Route> form(Function<MissionLinks, String> path, String summary, About about) {
    return Pages.formInEachLanguage(
        links -> path.apply(new MissionLinks(links)),
        summary,
        (asking, language) -> about(asking, language, about));
  }

  /** The head of a page of a mission. */
  public MissionHead head(
      Asking asking,
      Language language,
      Mission mission,
      String title,
      Function<MissionLinks, String> path) {
    return head(asking, language, mission, title, path, Parameters.NONE);
  }

  /**
   * The head of a page of a mission.
   *
   * @param path of the page in each language
   * @param kept the parameters that the page's address has in each language
   */
  public MissionHead head(
      Asking asking,
      Language language,
      Mission mission,
      String title,
      Function<MissionLinks, String> path,
      Parameters kept) {
    var wording = wording(language);
    var links = new MissionLinks(language);
    String here = path.apply(links);
    return new MissionHead(
        pages.frame(language, title, "", there -> path.apply(new MissionLinks(there)), kept),
        mission.name(),
        about(mission, wording),
        links.all(mission.team()),
        told(asking, wording),
        Stream.of(MissionPlace.values())
            .map(
                place -> {
                  String href = links.place(mission.team(), mission.id(), place);
                  boolean isHere =
                      place == MissionPlace.MISSION ? here.equals(href) : here.startsWith(href);
                  return new MissionHead.Room(wording.say(place.key()), href, isHere);
                })
            .toList());
  }

  /** Kind, country, days and state of a mission in one line. */
  static String about(Mission mission, Wording wording) {
    return wording.say(
        "mission.about",
        "kind",
        wording.say("mission.kind." + mission.kind().code()),
        "country",
        wording.country(mission.country()),
        "first",
        wording.date(mission.firstDay()),
        "last",
        wording.date(mission.lastDay()),
        "state",
        wording.say("mission.state." + mission.state().code()));
  }

  /** What came of the last form, in words; empty for nothing or what is not known. */
  private String told(Asking asking, Wording wording) {
    String key = "mission.done." + asking.parameters().first(DONE);
    return pages.parts().messages().has(key) ? wording.say(key) : "";
  }

  /**
   * A way on after a form; it says what was done.
   *
   * @param what the end of a key that begins with {@code mission.done.}
   */
  public static Answer done(String path, String what) {
    return new Answer.Moved(Parameters.NONE.with(DONE, what).on(path), 303);
  }
}
