package fr.passerelle.http.sensitive;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.SensitiveShown.OfficeShown;
import fr.passerelle.http.page.SensitiveShown.TopicShown;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.sensitive.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The page that lists sensitive topics, the acts and the offices. */
public final class SensitiveRoutes {

  private final Pages pages;

  public SensitiveRoutes(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        Links::sensitive,
        "The topics for which an office may have to agree",
        (asking, language) -> answer(language));
  }

  private Answer answer(Language language) {
    var wording = pages.parts().wording(language);
    var topics = pages.parts().sensitive().topics();
    var frame =
        pages.frame(
            language,
            wording.say("sensitive.title"),
            wording.say("sensitive.description"),
            Links::sensitive,
            Parameters.NONE);
    var groups =
        topics.stream()
            .collect(Collectors.groupingBy(Topic::group, LinkedHashMap::new, Collectors.toList()));
    var page =
        new SensitivePage(
            frame,
            wording.count("sensitive.count", topics.size()),
            groups.entrySet().stream()
                .map(
                    group ->
                        new SensitivePage.Group(
                            group.getKey(),
                            title(group.getKey(), wording),
                            group.getValue().stream()
                                .map(topic -> listed(topic, wording))
                                .toList()))
                .toList(),
            topics.stream()
                .flatMap(topic -> topic.rules().stream())
                .map(Topic.Rule::regime)
                .distinct()
                .map(
                    act ->
                        new SensitivePage.Act(
                            act.name(language), wording.date(act.date()), act.url()))
                .toList(),
            topics.stream()
                .flatMap(topic -> topic.offices().stream())
                .distinct()
                .map(
                    office ->
                        new OfficeShown(
                            office.name(language), wording.country(office.country()), office.url()))
                .toList());
    return pages.page("sensitive", page, 200);
  }

  /** The name of a field; that of its table where somebody added one. */
  private static String title(String group, Wording wording) {
    String key = "sensitive.group." + group;
    return wording.messages().has(key) ? wording.say(key) : group;
  }

  private static SensitivePage.Listed listed(Topic topic, Wording wording) {
    return new SensitivePage.Listed(
        TopicShown.of(topic, "", wording),
        wording.list(topic.terms(wording.language())),
        wording.date(topic.date()));
  }
}
