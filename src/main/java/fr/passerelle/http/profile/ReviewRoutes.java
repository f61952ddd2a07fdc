package fr.passerelle.http.profile;

import fr.passerelle.account.Asker;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileChange;
import fr.passerelle.workspace.profile.ProfileOwner;
import fr.passerelle.workspace.profile.ProfileReview;
import fr.passerelle.workspace.profile.ProfileReview.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where staff of clusters look through what was handed in. */
final class ReviewRoutes {

  private static final int SHOWN = 200;

  private final ProfileRoom room;
  private final WriteDrawing drawing;

  ReviewRoutes(ProfileRoom room) {
    this.room = room;
    this.drawing = new WriteDrawing(room);
  }

  List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(
        WritingRoutes.pages(
            ProfileLinks::review, "The profiles that wait for a review", this::queue));
    all.addAll(
        WritingRoutes.pages(links -> links.review("{id}"), "A profile to be reviewed", this::one));
    for (var language : Language.values()) {
      all.add(
          Route.form(
              new ProfileLinks(language).review("{id}"),
              "Publishes a profile or gives it back",
              asking -> decide(asking, language)));
    }
    return all;
  }

  private static Reviewer reviewer(Asker asker) {
    Set<String> teams =
        asker.memberships().stream().map(one -> one.team().id()).collect(Collectors.toSet());
    return new Reviewer(asker.accountId(), teams);
  }

  private Answer queue(Asking asking, Language language) {
    var wording = room.wording(language);
    var links = new ProfileLinks(language);
    var reviewer = reviewer(asking.asker());
    try (var snapshot = room.snapshot()) {
      var waiting = new ArrayList<ProfilePages.Waiting>();
      for (var profile : room.profiles().review().waiting(SHOWN)) {
        var draft = profile.draft();
        var submitted = profile.submitted();
        waiting.add(
            new ProfilePages.Waiting(
                links.review(profile.id()),
                draft.title(),
                draft.language() == language ? null : draft.language().tag(),
                draft.kind() == null
                    ? wording.say("profiles.no-kind")
                    : wording.say("profile." + draft.kind().code()),
                by(room.owner(profile.team(), snapshot), language),
                submitted == null ? "" : wording.date(submitted),
                reviewer.teams().contains(profile.team())));
      }
      var page =
          new ProfilePages.Queue(
              room.pages()
                  .frame(
                      language,
                      wording.say("profiles.review"),
                      "",
                      there -> new ProfileLinks(there.language()).review(),
                      Parameters.NONE),
              waiting);
      return room.pages().page("profile-queue", page, 200);
    }
  }

  private String by(@Nullable ProfileOwner owner, Language language) {
    return owner == null
        ? room.wording(language).say("profiles.nobody")
        : room.wording(language)
            .say(
                "profiles.by",
                "organisation",
                owner.organisation().name(language),
                "team",
                owner.team());
  }

  private Answer one(Asking asking, Language language) {
    return shown(asking, language, null, "", 200);
  }

  private Answer shown(
      Asking asking, Language language, @Nullable String warning, String remarks, int status) {
    var found = room.profiles().review().find(asking.named("id"));
    if (found.isEmpty()) {
      return room.errors().unknown(language);
    }
    var profile = found.get();
    var wording = room.wording(language);
    var links = new ProfileLinks(language);
    try (var snapshot = room.snapshot()) {
      var labels = room.pages().parts().labels(language, snapshot);
      var owner = room.owner(profile.team(), snapshot);
      boolean isOwn = reviewer(asking.asker()).teams().contains(profile.team());
      var page =
          new ProfilePages.Review(
              room.pages()
                  .frame(
                      language,
                      profile.draft().title(),
                      "",
                      there -> new ProfileLinks(there.language()).review(profile.id()),
                      Parameters.NONE),
              links,
              links.review(profile.id()),
              profile.version(),
              by(owner, language),
              owner == null ? null : new Links(language).organisation(owner.organisation().id()),
              isOwn,
              profile.draft().anonymous(),
              !isOwn && owner != null,
              warning,
              remarks,
              new SoFarDrawing(room, labels)
                  .of(profile.draft(), owner, profile.team(), profile.id(), List.of()),
              new ProfileDrawing(labels, room.glosser()).text(profile.draft()),
              drawing.log(profile, wording));
      return room.pages().page("profile-review", page, status);
    }
  }

  private Answer decide(Asking asking, Language language) {
    var wording = room.wording(language);
    var form = asking.form();
    String remarks = form.first("remarks").replace('\u2028', '\n').strip();
    String id = asking.named("id");
    long version = WritingRoutes.version(form);
    var review = room.profiles().review();
    var reviewer = reviewer(asking.asker());
    ProfileChange change;
    if (form.first("do").equals("return")) {
      if (remarks.isEmpty() || remarks.length() > ProfileReview.LONGEST_REMARKS) {
        String wrong = wording.say("profiles.remarks.wrong", "most", ProfileReview.LONGEST_REMARKS);
        return shown(asking, language, wrong, remarks, 400);
      }
      change = review.sendBack(id, version, reviewer, remarks);
    } else {
      change = published(id, version, reviewer, form);
    }
    return switch (change) {
      case ProfileChange.Done(Profile done) -> {
        room.pages()
            .parts()
            .stores()
            .audit()
            .note(
                asking.asker().accountId(),
                done.team(),
                "profile." + done.state().code(),
                done.id(),
                "");
        new ProfileLetters(room).decided(done);
        yield new Answer.Moved(new ProfileLinks(language).review(), 303);
      }
      case ProfileChange.Stale _ ->
          shown(asking, language, wording.say("profiles.review.stale"), remarks, 409);
      case ProfileChange.Refused refused ->
          shown(
              asking,
              language,
              wording.say("profiles.refused." + refused.reason().code()),
              remarks,
              refused.reason() == ProfileChange.Reason.OWN_TEAM ? 403 : 409);
      case ProfileChange.Unknown _ -> room.errors().unknown(language);
    };
  }

  private ProfileChange published(String id, long version, Reviewer reviewer, Parameters form) {
    var review = room.profiles().review();
    var found = review.find(id);
    if (found.isEmpty() || !form.first("do").equals("publish")) {
      return new ProfileChange.Unknown();
    }
    try (var snapshot = room.snapshot()) {
      var owner = room.owner(found.get().team(), snapshot);
      return owner == null
          ? new ProfileChange.Refused(ProfileChange.Reason.NO_ORGANISATION, List.of())
          : review.publish(id, version, reviewer, owner);
    }
  }
}
