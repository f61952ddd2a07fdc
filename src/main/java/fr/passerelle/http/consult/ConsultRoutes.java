package fr.passerelle.http.consult;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.purchasing.DecidedLines;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.consult.Decision;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of consultations: one line a room. */
public final class ConsultRoutes {

  private final ConsultDesk desk;

  public ConsultRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.desk = new ConsultDesk(pages, errors, exports);
  }

  /** Tells the table that a buyer takes away what is decided. */
  public static DecidedLines decisions(Parts parts) {
    return (sheet, wording) ->
        parts.stores().buyingRoom().consult().decisions().of(sheet.team(), sheet.id()).stream()
            .filter(Decision::holds)
            .collect(
                Collectors.toMap(
                    Decision::position,
                    one ->
                        new DecidedLines.Told(
                            DecisionWords.suppliers(one, wording),
                            DecisionWords.said(one, wording)),
                    (_, later) -> later));
  }

  public List<Route> routes() {
    return Stream.of(
            new CompareRoutes(desk).routes(),
            new ShortlistRoutes(desk).routes(),
            new InviteRoutes(desk).routes(),
            new ReplyRoutes(desk).routes(),
            new AnswersRoutes(desk).routes(),
            new DecisionRoutes(desk).routes(),
            new OverviewRoutes(desk).routes(),
            new TrailRoutes(desk).routes(),
            new FileRoutes(desk).routes(),
            new OpenNeedRoutes(desk).routes(),
            new NeedBoardRoutes(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
