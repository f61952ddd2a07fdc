package fr.passerelle.http.claim;

import fr.passerelle.account.Account;
import fr.passerelle.account.Asker;
import fr.passerelle.account.Team;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.claim.ClaimsPage.Waiting;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.OwnRoom;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.claim.ClaimDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the staff of clusters, and administrators, decide on claims. */
public final class ClaimQueueRoutes {

  private static final int MOST = 100;

  private final Pages pages;
  private final ErrorPages errors;
  private final Stores stores;
  private final OwnRoom own;
  private final ClaimLetters letters;

  public ClaimQueueRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.stores = pages.parts().stores();
    this.own = stores.own();
    this.letters = new ClaimLetters(pages);
  }

  public List<Route> routes() {
    var routes =
        new ArrayList<>(
            Pages.inEachLanguage(
                links -> new ClaimLinks(links.language()).claims(),
                "The claims that wait for a decision",
                this::queue));
    for (var language : Language.values()) {
      routes.add(
          Route.form(
              new ClaimLinks(language).decided("{id}"),
              "Accepts or refuses a claim",
              asking -> decide(asking, language)));
    }
    return routes;
  }

  /** The link among one's teams, for who decides; nothing for others. */
  public Optional<FormPage.Way> desk(Asker asker, Language language) {
    return asker.mendsTheCatalogue()
        ? Optional.of(
            new FormPage.Way(
                pages.parts().wording(language).say("claim.queue"),
                new ClaimLinks(language).claims()))
        : Optional.empty();
  }

  private Answer queue(Asking asking, Language language) {
    var wording = pages.parts().wording(language);
    String done = asking.parameters().first(OwnRoutes.DONE);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var page =
          new ClaimsPage(
              pages.frame(
                  language,
                  wording.say("claim.queue"),
                  "",
                  there -> new ClaimLinks(there.language()).claims(),
                  Parameters.NONE),
              done.matches("accepted|refused") ? wording.say("claim.queue." + done) : null,
              own.desk().waiting(MOST).stream()
                  .filter(claim -> mayDecide(asking, claim, snapshot))
                  .map(claim -> waiting(claim, snapshot, language))
                  .toList());
      return pages.page("claims", page, 200);
    }
  }

  private Optional<Organisation> organisation(Claim claim, Snapshot snapshot) {
    return snapshot.find(own.house().idsOf(claim.organisation()).getFirst());
  }

  private boolean mayDecide(Asking asking, Claim claim, Snapshot snapshot) {
    return own.mayDecide(asking.asker(), claim, organisation(claim, snapshot).orElse(null));
  }

  private Waiting waiting(Claim claim, Snapshot snapshot, Language language) {
    var organisation = organisation(claim, snapshot);
    String id = organisation.map(Organisation::id).orElse(claim.organisation());
    String account = claim.account();
    return new Waiting(
        new ClaimLinks(language).decided(claim.id()),
        organisation.map(one -> one.name(language)).orElse(id),
        new Links(language).organisation(id),
        teamName(claim.team()),
        account == null ? "" : stores.accounts().account(account).map(Account::name).orElse(""),
        pages.parts().wording(language).date(claim.created()),
        claim.host(),
        OwnSites.ofOthers(pages.parts().catalogue().origins(id)),
        own.desk()
            .holder(own.house().idsOf(claim.organisation()))
            .map(holder -> teamName(holder.team()))
            .orElse(""),
        claim.words());
  }

  private String teamName(String team) {
    return stores.teams().team(team).map(Team::name).orElse("");
  }

  private Answer decide(Asking asking, Language language) {
    var form = asking.form();
    var claim = own.desk().claim(asking.named("id"));
    String answer = form.first("answer");
    boolean isAccepted = form.first("do").equals("accept");
    try (var snapshot = pages.parts().engine().snapshot()) {
      if (claim.isEmpty()
          || !mayDecide(asking, claim.get(), snapshot)
          || !(isAccepted || form.first("do").equals("refuse"))
          || answer.length() > ClaimDesk.LONGEST_WORDS) {
        return errors.unknown(language);
      }
      var decision =
          own.desk()
              .decide(
                  claim.get().id(),
                  isAccepted,
                  answer,
                  asking.asker().accountId(),
                  id -> own.house().idsOf(id));
      if (decision.isEmpty()) {
        return errors.unknown(language);
      }
      String name =
          organisation(claim.get(), snapshot)
              .map(one -> one.name(language))
              .orElse(claim.get().organisation());
      tell(decision.get(), isAccepted, name, answer);
    }
    return new Answer.Moved(
        Parameters.NONE
            .with(OwnRoutes.DONE, isAccepted ? "accepted" : "refused")
            .on(new ClaimLinks(language).claims()),
        303);
  }

  private void tell(ClaimDesk.Decision decision, boolean isAccepted, String name, String answer) {
    letters.tell(decision.claim().team(), isAccepted ? "accepted" : "refused", name, answer);
    var before = decision.before();
    if (before != null) {
      own.pages().retract(before.id());
      letters.tell(before.team(), "lost", name, answer);
    }
  }
}
