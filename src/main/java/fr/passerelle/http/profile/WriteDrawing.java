package fr.passerelle.http.profile;

import fr.passerelle.http.claim.ClaimLinks;
import fr.passerelle.http.page.LadderShown;
import fr.passerelle.http.profile.ProfilePages.Line;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.profile.Profile;
import fr.passerelle.workspace.profile.ProfileChange;
import fr.passerelle.workspace.profile.ProfileDraft;
import fr.passerelle.workspace.profile.ProfileOwner;
import fr.passerelle.workspace.profile.ProfileState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws the pages on which a team's profiles are written. */
final class WriteDrawing {

  /** Stands for the id of a profile that is not kept yet. */
  static final String NEW = "-";

  private static final int LOGGED = 50;

  private final ProfileRoom room;

  WriteDrawing(ProfileRoom room) {
    this.room = room;
  }

  /**
   * What the page of one profile shows.
   *
   * @param kept null where it is not kept yet
   * @param version that the text was made from
   * @param typed the text in the fields of the form
   * @param draft the same as it was read
   * @param told what came of the last form; empty where nothing
   * @param warning what stands in the way; empty where nothing does
   * @param theirs what somebody else wrote meanwhile; null where nobody did
   */
  record Shown(
      String team,
      @Nullable Profile kept,
      long version,
      Parameters typed,
      ProfileDraft draft,
      List<FieldError> wrong,
      String told,
      String warning,
      @Nullable ProfileDraft theirs) {

    Shown(String team, @Nullable Profile kept, long version, Parameters typed, ProfileDraft draft) {
      this(team, kept, version, typed, draft, List.of(), "", "", null);
    }

    static Shown of(Profile profile, Parameters typed) {
      return new Shown(profile.team(), profile, profile.version(), typed, profile.draft());
    }

    Shown refusing(List<FieldError> errors) {
      return new Shown(team, kept, version, typed, draft, errors, told, warning, theirs);
    }

    Shown telling(String what) {
      return new Shown(team, kept, version, typed, draft, wrong, what, warning, theirs);
    }

    Shown warning(String what) {
      return new Shown(team, kept, version, typed, draft, wrong, told, what, theirs);
    }

    /** The same text, to be kept over what somebody else wrote, who is shown beside. */
    Shown over(Profile now) {
      return new Shown(team, now, now.version(), typed, draft, wrong, told, warning, now.draft());
    }
  }

  Answer page(Shown shown, Language language, int status) {
    try (var snapshot = room.snapshot()) {
      var labels = room.pages().parts().labels(language, snapshot);
      var owner = room.owner(shown.team(), snapshot);
      return room.pages().page("profile-write", page(shown, owner, labels), status);
    }
  }

  /** The page with what stands in the way of a change. */
  Answer refused(Shown shown, ProfileChange.Refused refused, Language language) {
    String reason = room.wording(language).say("profiles.refused." + refused.reason().code());
    return page(shown.warning(reason), language, 409);
  }

  /** The page with both texts, of which the typed one may then be kept. */
  Answer stale(Shown shown, Profile now, Language language) {
    String reason = room.wording(language).say("profiles.stale");
    return page(shown.over(now).warning(reason), language, 409);
  }

  private WritePage page(Shown shown, @Nullable ProfileOwner owner, Labels labels) {
    var wording = labels.wording();
    var language = wording.language();
    var links = new ProfileLinks(language);
    var kept = shown.kept();
    String id = kept == null ? "" : kept.id();
    String title =
        kept == null
            ? wording.say("profiles.new")
            : kept.draft().title().isBlank()
                ? wording.say("profiles.untitled")
                : kept.draft().title();
    var frame =
        room.pages()
            .frame(
                language,
                title,
                "",
                there -> {
                  var ways = new ProfileLinks(there.language());
                  return kept == null ? ways.writing(shown.team()) : ways.own(shown.team(), id);
                },
                Parameters.NONE);
    var soFar =
        new SoFarDrawing(room, labels)
            .of(shown.draft(), owner, shown.team(), id, room.profiles().ofTeam(shown.team()));
    return new WritePage(
        frame,
        links,
        shown.team(),
        id,
        kept == null ? links.writing(shown.team()) : links.own(shown.team(), id),
        links.preview(shown.team(), kept == null ? NEW : id),
        kept == null ? "" : links.state(shown.team(), id),
        shown.version(),
        kept == null ? "" : state(kept, wording),
        shown.told().isEmpty() ? null : shown.told(),
        shown.warning().isEmpty() ? null : shown.warning(),
        owner == null ? new ClaimLinks(language).own(shown.team()) : null,
        kept == null ? "" : kept.remarks(),
        shown.wrong(),
        new FormDrawing(shown.typed(), wording).sections(),
        soFar,
        new ProfileDrawing(labels, room.glosser()).text(shown.draft()),
        kept == null || kept.state().mayBeSubmitted() ? handing(soFar, owner, wording) : null,
        kept == null ? List.of() : acts(kept, wording),
        others(shown, wording),
        kept == null ? List.of() : log(kept, wording),
        LadderShown.of(
            shown.draft().readiness(),
            shown.draft().title(),
            owner == null ? "" : owner.organisation().id(),
            wording));
  }

  private String state(Profile profile, Wording wording) {
    String state = wording.say("profiles.state." + profile.state().code());
    var shown = profile.shown();
    if (shown == null) {
      return state;
    }
    String until = wording.say("profiles.until", "date", shown.expires());
    return profile.state() == ProfileState.PUBLISHED || profile.state() == ProfileState.EXPIRED
        ? wording.list(List.of(state, until))
        : wording.list(List.of(state, wording.say("profiles.earlier"), until));
  }

  /** What is to be mended before a text may be handed in. */
  private static List<String> handing(SoFar soFar, @Nullable ProfileOwner owner, Wording wording) {
    var wrong = new ArrayList<String>();
    if (owner == null) {
      wrong.add(wording.say("profiles.refused.no-organisation"));
    }
    soFar.checks().stream()
        .filter(check -> check.isRequired() && !check.isPassed())
        .map(SoFar.Check::remedy)
        .forEach(wrong::add);
    return wrong;
  }

  private static List<WritePage.Act> acts(Profile profile, Wording wording) {
    var acts = new ArrayList<WritePage.Act>();
    if (profile.shown() != null) {
      acts.add(new WritePage.Act("renew", wording.say("profiles.act.renew"), false));
    }
    if (profile.shown() != null || profile.state() == ProfileState.SUBMITTED) {
      acts.add(new WritePage.Act("withdraw", wording.say("profiles.act.withdraw"), false));
    }
    return acts;
  }

  private List<WritePage.Other> others(Shown shown, Wording wording) {
    var theirs = shown.theirs();
    if (theirs == null) {
      return List.of();
    }
    var their = DraftForm.written(theirs, wording::country);
    var own = DraftForm.written(shown.draft(), wording::country);
    var others = new ArrayList<WritePage.Other>();
    var names = new ArrayList<>(their.names());
    own.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    for (String name : names) {
      String one = wording.list(their.all(name));
      String other = wording.list(own.all(name));
      if (!one.equals(other)) {
        others.add(new WritePage.Other(wording.say("profiles.field." + name), one, other));
      }
    }
    return others;
  }

  List<WritePage.Done> log(Profile profile, Wording wording) {
    return room.profiles().activities(profile.team(), profile.id(), LOGGED).stream()
        .map(
            done ->
                new WritePage.Done(
                    wording.date(done.at()),
                    wording.say("profiles.deed." + done.deed().code()),
                    detail(done.deed().code(), done.detail(), wording)))
        .toList();
  }

  private static String detail(String deed, String detail, Wording wording) {
    return switch (deed) {
      case "published" -> detail.isEmpty() ? "" : wording.say("profiles.label");
      case "returned" -> detail;
      default -> "";
    };
  }

  /** The page of all profiles of a team. */
  Answer list(String team, String told, Language language) {
    var wording = room.wording(language);
    var profiles = room.profiles();
    try (var snapshot = room.snapshot()) {
      boolean isNobody = room.owner(team, snapshot) == null;
      var page =
          new ProfilePages.OfTeam(
              room.pages()
                  .frame(
                      language,
                      wording.say("profiles.of-team"),
                      "",
                      there -> new ProfileLinks(there.language()).ofTeam(team),
                      Parameters.NONE),
              new ProfileLinks(language),
              team,
              told.isEmpty() ? null : told,
              isNobody ? new ClaimLinks(language).own(team) : null,
              profiles.ending(team).stream().map(one -> line(one, wording)).toList(),
              profiles.ofTeam(team).stream().map(one -> line(one, wording)).toList());
      return room.pages().page("profiles-team", page, 200);
    }
  }

  private Line line(Profile profile, Wording wording) {
    var links = new ProfileLinks(wording.language());
    var draft = profile.draft();
    return new Line(
        links.own(profile.team(), profile.id()),
        draft.title().isBlank() ? wording.say("profiles.untitled") : draft.title(),
        draft.title().isBlank() || draft.language() == wording.language()
            ? null
            : draft.language().tag(),
        state(profile, wording),
        draft.kind() == null
            ? wording.say("profiles.no-kind")
            : wording.say("profile." + Objects.requireNonNull(draft.kind()).code()),
        wording.say("profiles.changed", "date", wording.date(profile.changed())),
        profile.shown() == null ? null : links.state(profile.team(), profile.id()),
        profile.version());
  }
}
