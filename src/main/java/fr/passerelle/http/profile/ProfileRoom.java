package fr.passerelle.http.profile;

import fr.passerelle.account.Asker;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.search.Snapshot;
import fr.passerelle.workspace.profile.ProfileOwner;
import fr.passerelle.workspace.profile.Profiles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages about profiles are made with. */
public record ProfileRoom(Pages pages, ErrorPages errors, Profiles profiles, Glosser glosser) {

  /** The link on a team's page. */
  public FormPage.Way way(TeamRoutes.TeamPlace place) {
    return new FormPage.Way(
        wording(place.language()).say("profiles.room"),
        new ProfileLinks(place.language()).ofTeam(place.team()));
  }

  /** The desk of those who review; nothing for others. */
  public Optional<FormPage.Way> desk(Asker asker, Language language) {
    return asker.mendsTheCatalogue()
        ? Optional.of(
            new FormPage.Way(
                wording(language).say("profiles.review"), new ProfileLinks(language).review()))
        : Optional.empty();
  }

  Wording wording(Language language) {
    return pages.parts().wording(language);
  }

  Snapshot snapshot() {
    return pages.parts().engine().snapshot();
  }

  LocalDate today() {
    return LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
  }

  /** Whom a team speaks for; null where it speaks for nobody whom the catalogue knows. */
  @Nullable ProfileOwner owner(String team, Snapshot snapshot) {
    var found = pages.parts().stores().teams().team(team);
    if (found.isEmpty() || found.get().organisation() == null) {
      return null;
    }
    String name = found.get().name();
    return snapshot
        .find(found.get().organisation())
        .filter(organisation -> !organisation.place().country().isEmpty())
        .map(organisation -> new ProfileOwner(organisation, name))
        .orElse(null);
  }
}
