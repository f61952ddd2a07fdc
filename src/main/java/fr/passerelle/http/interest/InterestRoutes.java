package fr.passerelle.http.interest;

import fr.passerelle.account.Asker;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All pages about interests, and the same to be read as JSON. */
public final class InterestRoutes {

  private final InterestDesk desk;

  public InterestRoutes(Pages pages, ErrorPages errors, ProfileDesk profiles) {
    this.desk = new InterestDesk(pages, errors, profiles);
  }

  /** The desk of those who mediate; nothing for others. */
  public Optional<FormPage.Way> mediation(Asker asker, Language language) {
    return asker.mediates()
        ? Optional.of(
            new FormPage.Way(
                desk.wording(language).say("interest.mediation"), new Links(language).mediation()))
        : Optional.empty();
  }

  public List<Route> routes() {
    var letters = new InterestLetters(desk.pages());
    return Stream.of(
            new SendingRoutes(desk, letters).routes(),
            new SideRoutes(desk, letters).routes(),
            new MediationRoutes(desk, letters).routes(),
            new InterestApi(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
