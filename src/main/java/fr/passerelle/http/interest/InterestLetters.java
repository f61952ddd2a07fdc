package fr.passerelle.http.interest;

import fr.passerelle.http.page.Pages;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.InterestState;
import java.util.function.Function;

/**
 * The letters about interests, in the language of who gets them. They tell that something waits,
 * and where to read it, but neither who the other side is nor how it can be reached.
 */
final class InterestLetters {

  private static final int MOST = 20;

  private final Pages pages;

  InterestLetters(Pages pages) {
    this.pages = pages;
  }

  /** One was sent: to its recipient, unless a mediator is to read it first. */
  void sent(Interest interest) {
    if (interest.state() == InterestState.PENDING) {
      toTeam(interest, interest.recipient().team(), "interest.letter.received");
    }
  }

  /** One was answered or returned: to its sender. */
  void answered(Interest interest) {
    String state = interest.state().code();
    toTeam(interest, interest.sender().team(), "interest.letter." + state);
  }

  /** After it was accepted, a team said how it can be reached: to the other side. */
  void contactGiven(Interest interest, String team) {
    toTeam(interest, interest.other(team).team(), "interest.letter.contact");
  }

  private void toTeam(Interest interest, String team, String key) {
    String title = interest.recipient().title();
    Function<Language, String> link =
        language -> pages.address() + new InterestLinks(language).one(team, interest.id());
    pages.parts().stores().teams().members(team).stream()
        .limit(MOST)
        .map(member -> member.account())
        .filter(account -> !account.isClosed())
        .forEach(
            account -> {
              var language = Language.of(account.language()).orElse(Language.FRENCH);
              var wording = pages.parts().wording(language);
              pages
                  .parts()
                  .stores()
                  .letters()
                  .post(
                      account.email(),
                      wording.say(key + ".subject"),
                      wording.say(key + ".text", "title", title, "link", link.apply(language)));
            });
  }
}
