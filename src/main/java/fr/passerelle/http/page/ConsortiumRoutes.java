package fr.passerelle.http.page;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.Members;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.page.ConsortiumPage.Composed;
import fr.passerelle.http.page.ConsortiumPage.Form;
import fr.passerelle.http.page.ConsortiumPage.MemberShown;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Consortium;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page where a consortium is composed: what its members cover, and who could cover the rest.
 */
public final class ConsortiumRoutes {

  /** The parameter that holds the name of a member to add. */
  static final String MEMBER = "member";

  /** What stays while a consortium is composed. */
  static final Set<String> KEPT =
      Set.of(
          NeedParameters.NEED,
          NeedParameters.LANGUAGE,
          NeedParameters.WITHOUT,
          NeedParameters.ONLY_NEW,
          Members.NAME);

  /** What the page's address has in each language. */
  private static final Set<String> SHOWN =
      Stream.concat(KEPT.stream(), Stream.of(MEMBER)).collect(Collectors.toUnmodifiableSet());

  /** How many candidates are shown for each gap. */
  private static final int CANDIDATES = 3;

  private final Pages pages;
  private final NeedReader reader;

  public ConsortiumRoutes(Pages pages) {
    this.pages = pages;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        Links::consortium,
        "What a consortium covers of its need, and who could cover the rest",
        (asking, language) -> answer(asking.parameters(), language));
  }

  /** Where those who ask for partners compose a consortium for their need. */
  static String composing(Need need, Parameters asked, Links links) {
    String[] askers =
        Stream.concat(Stream.ofNullable(need.seekerId()), need.companions().stream())
            .toArray(String[]::new);
    return asked.only(KEPT).with(Members.NAME, askers).on(links.consortium());
  }

  private Answer answer(Parameters given, Language language) {
    var parts = pages.parts();
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var members = Members.of(given, snapshot);
      var asked =
          given
              .only(KEPT)
              .with(NeedParameters.NEED, given.first(NeedParameters.NEED))
              .with(Members.NAME, members.ids().toArray(String[]::new));
      String name = given.first(MEMBER);
      var sought = name.isEmpty() ? null : NameSought.of(name, snapshot);
      if (sought instanceof NameSought.Known(var organisation)
          && members.haveRoom()
          && !members.contain(organisation)) {
        String path = new Links(language).consortium();
        return new Answer.Moved(asked.plus(Members.NAME, organisation.id()).on(path), 303);
      }
      var errors = new FieldErrors(labels.wording());
      check(given, members, errors);
      var wrong = new ArrayList<>(errors.all());
      var reading = reader.read(framed(asked, members), labels.wording(), 0, _ -> true);
      Composed composed = null;
      switch (reading) {
        case NeedReading.Refused(var refused) -> wrong.addAll(refused);
        case NeedReading.Understood(Need need) -> {
          if (wrong.isEmpty() && !need.text().isBlank()) {
            var consortium = parts.finder().consortium(members.known(), need);
            composed = new ConsortiumDrawing(consortium, need, asked, members, labels).composed();
          }
        }
      }
      int status = wrong.isEmpty() ? 200 : 400;
      wrong.addAll(misnamed(name, sought, members, labels));
      var form = form(asked, name, sought, members, new FieldMessages(wrong), labels);
      return pages.page("consortium", page(given, form, composed, labels), status);
    }
  }

  /** What the need is read from: its members ask for partners, as far as there are any. */
  private static Parameters framed(Parameters asked, Members members) {
    var framed = asked.without(Members.NAME).with(NeedParameters.LIMIT, "" + CANDIDATES);
    return members.known().isEmpty()
        ? framed.without(NeedParameters.ONLY_NEW)
        : framed.with(NeedParameters.SEEKER, members.known().getFirst().id());
  }

  /** What is wrong apart from the name of a member to add, which may be typed before the need. */
  private static void check(Parameters given, Members members, FieldErrors errors) {
    boolean isSent = given.names().contains(NeedParameters.NEED) && given.first(MEMBER).isEmpty();
    if (isSent && given.first(NeedParameters.NEED).isEmpty()) {
      errors.add(NeedParameters.NEED, "consortium-need");
    }
    members
        .unknown()
        .forEach(id -> errors.add(Members.NAME, "stranger", "value", FieldErrors.shown(id)));
    if (members.areTooMany()) {
      errors.add(Members.NAME, "members", "n", members.named(), "most", Consortium.MOST_MEMBERS);
    }
  }

  /** What is wrong with the name of a member to add. */
  private static List<FieldError> misnamed(
      String name, @Nullable NameSought sought, Members members, Labels labels) {
    var errors = new FieldErrors(labels.wording());
    if (sought != null && !members.haveRoom()) {
      errors.add(MEMBER, "member-full", "most", Consortium.MOST_MEMBERS);
    } else if (sought instanceof NameSought.Known(var organisation)) {
      errors.add(MEMBER, "member-already", "name", labels.name(organisation));
    } else if (sought instanceof NameSought.Maybe(var some) && some.isEmpty()) {
      errors.add(MEMBER, "member-unknown", "value", FieldErrors.shown(name));
    }
    return errors.all();
  }

  private ConsortiumPage page(
      Parameters given, Form form, @Nullable Composed composed, Labels labels) {
    var wording = labels.wording();
    var kept = given.only(SHOWN);
    return new ConsortiumPage(
        pages.frame(
            wording.language(),
            wording.say("consortium.title"),
            kept.names().isEmpty() ? wording.say("consortium.description") : "",
            Links::consortium,
            kept),
        form,
        composed);
  }

  private static Form form(
      Parameters asked,
      String name,
      @Nullable NameSought sought,
      Members members,
      FieldMessages faults,
      Labels labels) {
    var wording = labels.wording();
    String path = new Links(wording.language()).consortium();
    var matches =
        sought instanceof NameSought.Maybe(var some) && members.haveRoom()
            ? some
            : List.<Organisation>of();
    String[] first = members.ids().stream().limit(Consortium.MOST_MEMBERS).toArray(String[]::new);
    return new Form(
        path,
        asked.first(NeedParameters.NEED),
        name,
        matches.stream()
            .filter(match -> !members.contain(match))
            .map(match -> addition(match, asked, labels))
            .toList(),
        members.known().stream().map(member -> shown(member, asked, labels)).toList(),
        members.unknown().stream()
            .map(
                id ->
                    new Choice(
                        FieldErrors.shown(id), asked.minus(Members.NAME, id).on(path), false, ""))
            .toList(),
        members.areTooMany()
            ? new Choice(
                wording.say("consortium.fewer", "most", Consortium.MOST_MEMBERS),
                asked.with(Members.NAME, first).on(path),
                false,
                "")
            : null,
        asked.first(NeedParameters.ONLY_NEW).equalsIgnoreCase("true"),
        Hidden.of(asked.only(Set.of(Members.NAME, NeedParameters.WITHOUT))),
        faults);
  }

  private static Choice addition(Organisation match, Parameters asked, Labels labels) {
    var wording = labels.wording();
    var name = ShownName.of(match, wording.language());
    return new Choice(
        name.text(),
        name.lang(),
        asked.plus(Members.NAME, match.id()).on(new Links(wording.language()).consortium()),
        false,
        wording.list(List.of(ResultItem.facts(match, labels), ResultItem.place(match, labels))));
  }

  private static MemberShown shown(Organisation member, Parameters asked, Labels labels) {
    var language = labels.wording().language();
    var links = new Links(language);
    return new MemberShown(
        ShownName.of(member, language),
        links.organisation(member.id()),
        ResultItem.facts(member, labels),
        ResultItem.place(member, labels),
        asked.minus(Members.NAME, member.id()).on(links.consortium()));
  }
}
