package fr.passerelle.http.shortlist;

import fr.passerelle.account.Asker;
import fr.passerelle.account.Membership;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.request.Requests;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody puts an organisation into a list, found anywhere. */
final class AddingRoutes {

  private static final String WHERE = "where";
  private static final String NAME = "name";
  private static final String LANGUAGE = "language";
  private static final String ENTRY = "entry";
  private static final Set<String> KEPT =
      Set.of(
          ShortlistLinks.ORGANISATION,
          ShortlistLinks.NEED,
          ShortlistLinks.FROM_PAGE,
          LANGUAGE,
          ENTRY,
          ShortlistDesk.DONE);

  private final ShortlistDesk desk;

  AddingRoutes(ShortlistDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            ShortlistDesk.pages(
                ShortlistLinks::add,
                "Where an organisation is added to a list",
                (asking, language) -> page(asking, language, asking.parameters(), List.of())),
            ShortlistDesk.forms(ShortlistLinks::add, "Adds an organisation to a list", this::add))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(Asking asking, Language language, Parameters asked, List<FieldError> errors) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var organisation = OrganisationId.find(asked.first(ShortlistLinks.ORGANISATION), snapshot);
      if (organisation.isEmpty()) {
        return desk.errors().unknown(language);
      }
      var page = page(organisation.get(), asking.asker(), language, asked, errors);
      return desk.pages().page("adding", page, errors.isEmpty() ? 200 : 400);
    }
  }

  private AddingPage page(
      Organisation organisation,
      Asker asker,
      Language language,
      Parameters asked,
      List<FieldError> errors) {
    var wording = desk.pages().parts().wording(language);
    var links = new ShortlistLinks(language);
    var pages = new Links(language);
    String need = need(asked);
    String fresh = asked.first(NAME).isEmpty() ? Shortlist.named(need) : asked.first(NAME);
    var added = added(asker, asked);
    return new AddingPage(
        desk.pages()
            .frame(
                language,
                wording.say("shortlist.add"),
                "",
                there -> new ShortlistLinks(there).add(),
                asked.only(KEPT)),
        links.add(),
        organisation.id(),
        ShownName.of(organisation, language),
        need,
        needLanguage(asked, language).code(),
        asker.memberships().stream().map(one -> choice(one, asked.first(WHERE))).toList(),
        asker.memberships().stream()
            .flatMap(one -> holding(one, organisation, links).stream())
            .toList(),
        fresh,
        pages.teams(),
        asker instanceof Asker.Visitor
            ? new AccountLinks(language).signIn(asked.only(KEPT).on(links.add()))
            : null,
        back(organisation.id(), asked, language),
        fromPage(asked),
        added == null
            ? null
            : new AddingPage.Way(
                wording.say("shortlist.done." + asked.first(ShortlistDesk.DONE)),
                links.entry(added.team(), added.entry())),
        added == null
            ? null
            : new AddingPage.Way(added.list().name(), links.list(added.team(), added.list().id())),
        Requests.newKey(),
        errors);
  }

  private static String need(Parameters asked) {
    String need = asked.first(ShortlistLinks.NEED);
    return need.length() <= Need.MAX_LENGTH ? need : need.substring(0, Need.MAX_LENGTH);
  }

  private static Language needLanguage(Parameters asked, Language otherwise) {
    return Language.of(asked.first(LANGUAGE)).orElse(otherwise);
  }

  private AddingPage.TeamChoice choice(Membership membership, String chosen) {
    String team = membership.team().id();
    return new AddingPage.TeamChoice(
        membership.team().name(),
        desk.lists().of(team).stream()
            .map(list -> new Choice(value(list), list.name(), value(list).equals(chosen)))
            .toList(),
        team + "/",
        chosen.equals(team + "/"));
  }

  private static String value(Shortlist list) {
    return list.team() + "/" + list.id();
  }

  private List<AddingPage.Way> holding(
      Membership membership, Organisation organisation, ShortlistLinks links) {
    String team = membership.team().id();
    return desk.lists().entries().holding(team, List.of(organisation.id())).stream()
        .flatMap(
            entry ->
                desk.lists().find(team, entry.list()).stream()
                    .map(list -> new AddingPage.Way(list.name(), links.entry(team, entry.id()))))
        .toList();
  }

  private static boolean fromPage(Parameters asked) {
    return !asked.first(ShortlistLinks.FROM_PAGE).isEmpty();
  }

  /** The organisation's page with its need, or the results for it. */
  private static String back(String organisation, Parameters asked, Language language) {
    String need = need(asked);
    var pages = new Links(language);
    if (need.isEmpty()) {
      return pages.organisation(organisation);
    }
    return fromPage(asked)
        ? Parameters.NONE.with(ShortlistLinks.NEED, need).on(pages.organisation(organisation))
        : ShortlistDrawing.asking(need, needLanguage(asked, language).code()).on(pages.partners());
  }

  /** An entry that was made, and where. */
  private record Added(String team, String entry, Shortlist list) {}

  /** What came of the last form, where the reader's team has the entry. */
  private @Nullable Added added(Asker asker, Parameters asked) {
    String id = asked.first(ENTRY);
    String key = "shortlist.done." + asked.first(ShortlistDesk.DONE);
    if (id.isEmpty() || !desk.pages().parts().messages().has(key)) {
      return null;
    }
    return asker.memberships().stream()
        .map(one -> one.team().id())
        .flatMap(
            team ->
                desk.lists().entries().find(team, id).stream()
                    .flatMap(entry -> desk.lists().find(team, entry.list()).stream())
                    .map(list -> new Added(team, id, list)))
        .findFirst()
        .orElse(null);
  }

  private Answer add(Asking asking, Language language) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.pages().parts().wording(language));
    String[] where = form.first(WHERE).split("/", 2);
    String team = where[0];
    if (where.length < 2 || asking.asker().in(team).isEmpty()) {
      wrong.add(WHERE, "missing");
      return page(asking, language, form, wrong.all());
    }
    var act = Acts.of(asking, team, form.first(Acts.KEY));
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var organisation = OrganisationId.find(form.first(ShortlistLinks.ORGANISATION), snapshot);
      if (organisation.isEmpty()) {
        return desk.errors().unknown(language);
      }
      var list = where[1].isEmpty() ? fresh(act, form, language, wrong) : Optional.of(where[1]);
      if (list.isEmpty()) {
        return page(asking, language, form, wrong.all());
      }
      var found =
          new Found(
              organisation.get().id(),
              organisation.get().name(language),
              need(form),
              needLanguage(form, language));
      return switch (addition(act, list.get(), found, snapshot)) {
        case Addition.Made(String entry) -> done(form, entry, "added", language);
        case Addition.There(String entry) -> done(form, entry, "there", language);
        case Addition.Full() -> {
          wrong.add(WHERE, "too-many", "most", Entry.MOST);
          yield page(asking, language, form, wrong.all());
        }
        case Addition.Unknown() -> desk.errors().unknown(language);
      };
    }
  }

  /** A list that is made for it; none where its name is wrong. */
  private Optional<String> fresh(Act act, Parameters form, Language language, FieldErrors wrong) {
    String name = form.first(NAME);
    ListRoutes.check(wrong, name);
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    var made = desk.lists().make(act, name, need(form), needLanguage(form, language));
    if (made.isEmpty()) {
      wrong.add(NAME, "too-many", "most", Shortlist.MOST);
    }
    return made;
  }

  /** Adds it, unless the list has it under an id of earlier days. */
  private Addition addition(Act act, String list, Found found, Snapshot snapshot) {
    var there =
        desk.lists().entries().of(act.team(), list).stream()
            .filter(
                entry ->
                    OrganisationId.find(entry.found().organisation(), snapshot)
                        .map(Organisation::id)
                        .filter(id -> Objects.equals(id, found.organisation()))
                        .isPresent())
            .findFirst();
    if (there.isPresent()) {
      return new Addition.There(there.get().id());
    }
    var added = desk.lists().entries().add(act, list, found, EntryState.NEW);
    if (added instanceof Addition.Made) {
      desk.pages().parts().stores().own().exposures().shortlisted(found.organisation());
    }
    return added;
  }

  private static Answer done(Parameters form, String entry, String what, Language language) {
    return new Answer.Moved(
        form.only(KEPT)
            .with(ENTRY, entry)
            .with(ShortlistDesk.DONE, what)
            .on(new ShortlistLinks(language).add()),
        303);
  }
}
