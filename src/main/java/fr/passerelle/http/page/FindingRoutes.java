package fr.passerelle.http.page;

import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where somebody finds an organisation by name in any guise, to read its page or to claim it. */
public final class FindingRoutes {

  private static final String NAME = "name";
  private static final int MOST = 20;

  private final Pages pages;

  public FindingRoutes(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        Links::organisations, "Finds organisations by name in any guise", this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    var wording = parts.wording(language);
    String typed = asking.parameters().first(NAME).strip();
    String name = typed.substring(0, Math.min(typed.length(), NameSought.LONGEST));
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var frame =
          pages.frame(
              language,
              wording.say("find.title"),
              name.isEmpty() ? wording.say("find.lead") : "",
              Links::organisations,
              asking.parameters().only(Set.of(NAME)));
      boolean isSignedIn = frame.person() != null;
      var found =
          named(name, snapshot).stream().map(one -> found(one, labels, isSignedIn)).toList();
      String total = name.isEmpty() ? "" : wording.count("find.total", found.size());
      return pages.page("finding", new FindingPage(frame, name, total, found), 200);
    }
  }

  private static Set<Organisation> named(String name, Snapshot snapshot) {
    var found = new LinkedHashSet<Organisation>();
    if (!name.isEmpty()) {
      OrganisationId.find(name, snapshot).ifPresent(found::add);
      snapshot.named(name, Filter.NONE, MOST).stream()
          .map(NameMatch::organisation)
          .forEach(found::add);
    }
    return found;
  }

  private static FindingPage.Found found(
      Organisation organisation, Labels labels, boolean isSignedIn) {
    var language = labels.wording().language();
    var links = new Links(language);
    return new FindingPage.Found(
        ShownName.of(organisation, language),
        ShownName.own(organisation, language).orElse(null),
        links.organisation(organisation.id()),
        labels.coded("type", organisation.type().code()),
        ResultItem.place(organisation, labels),
        isSignedIn ? links.claim(organisation.id()) : null);
  }
}
