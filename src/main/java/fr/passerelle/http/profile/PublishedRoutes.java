package fr.passerelle.http.profile;

import fr.passerelle.http.page.LadderShown;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.page.Stretch;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.PartneringProfile.Kind;
import fr.passerelle.workspace.profile.PublishedProfile;
import fr.passerelle.workspace.profile.PublishedProfiles.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles that anybody may read. */
final class PublishedRoutes {

  static final String WORDS = "words";
  static final String KIND = "kind";
  static final String COUNTRY = "country";
  private static final int PAGE = 20;
  private static final int LONGEST_WORDS = 200;

  private final ProfileRoom room;

  PublishedRoutes(ProfileRoom room) {
    this.room = room;
  }

  List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(WritingRoutes.pages(ProfileLinks::published, "The published profiles", this::list));
    all.addAll(
        WritingRoutes.pages(links -> links.published("{id}"), "A published profile", this::one));
    return all;
  }

  private Answer list(Asking asking, Language language) {
    var wording = room.wording(language);
    var links = new ProfileLinks(language);
    var asked = Parameters.NONE;
    for (String name : List.of(WORDS, KIND, COUNTRY, "page")) {
      asked = asked.with(name, asking.parameters().first(name));
    }
    var sought = sought(asked);
    var stretch = Stretch.of(asked, PAGE);
    var found = room.profiles().published().search(sought, stretch.offset(), PAGE);
    int total = Math.toIntExact(found.total());
    String last = stretch.instead(total, asked, links.published());
    if (last != null) {
      return new Answer.Moved(last, 302);
    }
    try (var snapshot = room.snapshot()) {
      var labels = room.pages().parts().labels(language, snapshot);
      var entries = found.profiles().stream().map(one -> entry(one, labels)).toList();
      var page =
          new ProfilePages.Published(
              room.pages()
                  .frame(
                      language,
                      wording.say("profiles.published"),
                      asked.names().isEmpty() ? wording.say("profiles.published.lead") : "",
                      there -> new ProfileLinks(there.language()).published(),
                      asked),
              links,
              sought.words(),
              kinds(sought, wording),
              countries(sought, wording),
              wording.count("profiles.total", total),
              entries,
              stretch.shown(entries.size(), total, asked, links.published(), wording));
      return room.pages().page("profiles", page, 200);
    }
  }

  /** What is asked for; a kind or a country that there is not asks for any. */
  static Sought sought(Parameters asked) {
    String words = asked.first(WORDS);
    return new Sought(
        kind(asked.first(KIND)).orElse(null),
        asked.first(COUNTRY).matches("[A-Z]{2}") ? asked.first(COUNTRY) : "",
        words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
  }

  static Optional<Kind> kind(String code) {
    return Stream.of(Kind.values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  private static List<Choice> kinds(Sought sought, Wording wording) {
    var kinds = new ArrayList<Choice>();
    kinds.add(new Choice("", wording.say("profiles.any-kind"), sought.kind() == null));
    for (var kind : Kind.values()) {
      kinds.add(
          new Choice(kind.code(), wording.say("profile." + kind.code()), kind == sought.kind()));
    }
    return kinds;
  }

  private List<Choice> countries(Sought sought, Wording wording) {
    var countries = new ArrayList<Choice>();
    countries.add(new Choice("", wording.say("profiles.any-country"), sought.country().isEmpty()));
    for (String code : room.profiles().published().countries()) {
      countries.add(new Choice(code, wording.country(code), code.equals(sought.country())));
    }
    return countries;
  }

  private static ProfilePages.Entry entry(PublishedProfile profile, Labels labels) {
    var wording = labels.wording();
    var draft = profile.draft();
    return new ProfilePages.Entry(
        new ProfileLinks(wording.language()).published(profile.id()),
        draft.title(),
        lang(profile, wording.language()),
        wording.say("profile." + profile.profile().kind().code()),
        by(profile, labels),
        draft.summary(),
        wording.say("profiles.until", "date", profile.profile().lastDay()),
        profile.labelled());
  }

  private static @Nullable String lang(PublishedProfile profile, Language language) {
    return profile.draft().language() == language ? null : profile.draft().language().tag();
  }

  /** Whose a profile is; where it is anonymous, what may be told of them. */
  static String by(PublishedProfile profile, Labels labels) {
    var organisation = organisation(profile, labels);
    return organisation.map(labels::name).orElseGet(() -> anonymous(profile, labels));
  }

  static Optional<Organisation> organisation(PublishedProfile profile, Labels labels) {
    String id = profile.organisation();
    return id == null ? Optional.empty() : labels.snapshot().find(id);
  }

  private static String anonymous(PublishedProfile profile, Labels labels) {
    var wording = labels.wording();
    var told = new ArrayList<String>();
    told.add(labels.coded("type", profile.type().code()));
    if (profile.region() != null) {
      told.add(labels.region(profile.region()));
    }
    told.add(wording.country(profile.country()));
    return profile.draft().anonymous()
        ? wording.say("profiles.anonymous-by", "what", wording.list(told))
        : wording.list(told);
  }

  /** Where the reader's own team writes it; null where it is another's. */
  private @Nullable String own(Asking asking, String id, ProfileLinks links) {
    return asking.asker().memberships().stream()
        .map(one -> one.team().id())
        .filter(team -> room.profiles().find(team, id).isPresent())
        .map(team -> links.own(team, id))
        .findFirst()
        .orElse(null);
  }

  private Answer one(Asking asking, Language language) {
    var found = room.profiles().published().find(asking.named("id"));
    if (found.isEmpty()) {
      return room.errors().unknown(language);
    }
    var profile = found.get();
    var wording = room.wording(language);
    var links = new ProfileLinks(language);
    try (var snapshot = room.snapshot()) {
      var labels = room.pages().parts().labels(language, snapshot);
      var organisation = organisation(profile, labels);
      String own = own(asking, profile.id(), links);
      var page =
          new ProfilePages.One(
              room.pages()
                  .frame(
                      language,
                      profile.draft().title(),
                      profile.draft().summary(),
                      there -> new ProfileLinks(there.language()).published(profile.id()),
                      Parameters.NONE),
              links,
              by(profile, labels),
              organisation.map(found2 -> ShownName.of(found2, language).lang()).orElse(null),
              organisation.map(one -> new Links(language).organisation(one.id())).orElse(null),
              profile.draft().mediated(),
              profile.labelled(),
              wording.say("profiles.until", "date", profile.profile().lastDay()),
              links.published(profile.id()),
              links.interest(profile.id()),
              own,
              ProfileLinks.json(profile.id()),
              new ProfileDrawing(labels, room.glosser()).text(profile.draft()),
              SoFarDrawing.sensitive(profile.draft(), room, wording),
              own == null ? null : ladder(profile, wording));
      return room.pages().page("profile", page, 200);
    }
  }

  private static @Nullable LadderShown ladder(PublishedProfile profile, Wording wording) {
    return LadderShown.of(
        profile.draft().readiness(),
        profile.draft().title(),
        Objects.requireNonNullElse(profile.organisation(), ""),
        wording);
  }
}
