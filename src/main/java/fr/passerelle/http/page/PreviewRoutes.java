package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reconcile.ReconcileRoutes;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.Map;

/** The small page about an organisation that a reconciling program shows in a frame. */
public final class PreviewRoutes {

  private static final int LONGEST_TEXT = 240;

  private final Pages pages;

  public PreviewRoutes(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
                Route.Method.GET,
                ReconcileRoutes.PREVIEW,
                "A small page about an organisation, to be shown in a frame",
                List.of(
                    Parameter.query("id", Parameter.Kind.TEXT, "The organisation's id"),
                    NeedParameters.lang()),
                null,
                Map.of(),
                this::preview)
            .shared(Route.Sharing.FRAME));
  }

  private Answer preview(Asking asking) {
    var language = asking.language();
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var found = OrganisationId.find(asking.parameters().first("id"), snapshot);
      String title = found.map(labels::name).orElse(labels.wording().say("reconcile.unknown"));
      var frame = pages.frame(language, title, "", Links::home, Parameters.NONE);
      var page =
          found
              .map(
                  organisation ->
                      new PreviewPage(
                          frame,
                          ShownName.of(organisation, language),
                          ResultItem.facts(organisation, labels),
                          ResultItem.place(organisation, labels),
                          organisation
                              .description(language)
                              .map(text -> shortened(text.text()))
                              .orElse(null),
                          pages.address() + frame.links().organisation(organisation.id())))
              .orElseGet(
                  () -> new PreviewPage(frame, new ShownName(title, null), "", "", null, null));
      return pages.page("preview", page, found.isPresent() ? 200 : 404);
    }
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }
}
