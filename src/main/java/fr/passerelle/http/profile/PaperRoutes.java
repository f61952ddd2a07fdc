package fr.passerelle.http.profile;

import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Paper;
import fr.passerelle.document.Portrait.Said;
import fr.passerelle.document.ProfileSheet;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.profile.ProfileDraft;
import java.util.ArrayList;
import java.util.List;

/** Profiles on paper: a team's own, and those that are published. */
final class PaperRoutes {

  private final ProfileRoom room;
  private final Exports exports;

  PaperRoutes(ProfileRoom room, Exports exports) {
    this.room = room;
    this.exports = exports;
  }

  List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(
        WritingRoutes.pages(
            links -> links.published("{id}") + "/pdf",
            "A published profile on paper",
            this::published));
    all.addAll(
        WritingRoutes.pages(
            links -> links.own("{team}", "{id}") + "/pdf", "A profile on paper", this::own));
    return all;
  }

  private Answer published(Asking asking, Language language) {
    var found = room.profiles().published().find(asking.named("id"));
    if (found.isEmpty()) {
      return room.errors().unknown(language);
    }
    var profile = found.get();
    return exports.inTurn(
        language,
        () -> {
          try (var snapshot = room.snapshot()) {
            var labels = room.pages().parts().labels(language, snapshot);
            var wording = labels.wording();
            var said =
                List.of(
                    PublishedRoutes.by(profile, labels),
                    wording.say("profiles.until", "date", profile.profile().lastDay()));
            String address =
                room.pages().address() + new ProfileLinks(language).published(profile.id());
            exports.note(asking.asker(), null, "pdf", "profile " + profile.id(), 1);
            return file(profile.id(), profile.draft(), said, address, labels);
          }
        });
  }

  private Answer own(Asking asking, Language language) {
    var found = room.profiles().find(asking.named("team"), asking.named("id"));
    if (found.isEmpty()) {
      return room.errors().unknown(language);
    }
    var profile = found.get();
    return exports.inTurn(
        language,
        () -> {
          try (var snapshot = room.snapshot()) {
            var labels = room.pages().parts().labels(language, snapshot);
            String state = labels.wording().say("profiles.state." + profile.state().code());
            String address =
                room.pages().address()
                    + new ProfileLinks(language).own(profile.team(), profile.id());
            exports.note(asking.asker(), profile.team(), "pdf", "profile " + profile.id(), 1);
            return file(profile.id(), profile.draft(), List.of(state), address, labels);
          }
        });
  }

  private Answer file(
      String id, ProfileDraft draft, List<String> said, String address, Labels labels) {
    var wording = labels.wording();
    var text = new ProfileDrawing(labels, room.glosser()).text(draft);
    var facts = new ArrayList<String>();
    facts.add(text.kind());
    facts.addAll(said);
    var parts = new ArrayList<ProfileSheet.Part>();
    parts.add(part("", text.facts()));
    if (!text.terms().isEmpty()) {
      parts.add(part(wording.say("profiles.section.terms"), text.terms()));
    }
    var sheet =
        new ProfileSheet.Profile(
            new Said(text.title(), text.lang()),
            String.join(" · ", facts),
            new Said(text.summary(), text.lang()),
            new Said(text.description(), text.lang()),
            parts);
    String title = text.title().isBlank() ? wording.say("profiles.untitled") : text.title();
    var colophon =
        exports.colophon(
            title,
            List.of(new Line("address", wording.say("export.address"), address)),
            wording.language());
    return new Answer.File(
        exports.profile(sheet, colophon), Paper.TYPE, exports.name("profile-" + id) + ".pdf");
  }

  private static ProfileSheet.Part part(String heading, List<ProfileText.Fact> facts) {
    return new ProfileSheet.Part(
        heading,
        facts.stream()
            .map(fact -> new ProfileSheet.Field(fact.name(), new Said(fact.text(), fact.lang())))
            .toList());
  }
}
