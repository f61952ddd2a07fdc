package fr.passerelle.http.watch;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.workspace.watch.Alert;
import fr.passerelle.workspace.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An alert as it is shown.
 *
 * @param place what the organisation is, and where
 * @param href to the organisation
 * @param why to the page that says why it answers the same need
 * @param reason what was found, in a sentence
 */
public record AlertShown(
    String subject,
    String organisation,
    ShownName name,
    String place,
    String href,
    String why,
    String reason,
    String date,
    Instant at,
    boolean isNew,
    boolean isDeclined) {

  /** Those of the alerts whose organisations the index knows, in their order. */
  static List<AlertShown> of(Watch watch, List<Alert> alerts, List<String> filters, Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    var asked = Parameters.parse(watch.parameters());
    var shown = new ArrayList<AlertShown>();
    for (var alert : alerts) {
      labels
          .snapshot()
          .find(alert.organisation())
          .ifPresent(
              organisation ->
                  shown.add(
                      new AlertShown(
                          alert.subject(),
                          organisation.id(),
                          ShownName.of(organisation, wording.language()),
                          String.join(
                              " · ",
                              Stream.of(
                                      labels.coded("type", organisation.type().code()),
                                      organisation.place().city(wording.language()),
                                      wording.country(organisation.place().country()))
                                  .filter(part -> part != null && !part.isEmpty())
                                  .toList()),
                          links.organisation(organisation.id()),
                          asked.on(links.why(organisation.id())),
                          AlertReasons.of(alert, filters, labels),
                          wording.date(alert.at()),
                          alert.at(),
                          !alert.isSeen(),
                          alert.isDeclined())));
    }
    return shown;
  }
}
