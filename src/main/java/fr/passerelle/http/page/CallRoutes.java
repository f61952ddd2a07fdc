package fr.passerelle.http.page;

import fr.passerelle.catalogue.Opportunities;
import fr.passerelle.catalogue.Opportunities.Wish;
import fr.passerelle.http.need.CallParameters;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.RegisterPage.Choice;
import fr.passerelle.http.page.RegisterPage.Option;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The calls for projects, and each of them. */
public final class CallRoutes {

  private static final int PAGE = 20;

  /** The criteria that may empty the list, in the order of the form. */
  private static final List<String> CRITERIA =
      List.of(CallParameters.WORDS, CallParameters.STATUS, CallParameters.PROGRAMME);

  private final Pages pages;
  private final ErrorPages errors;

  public CallRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(Pages.inEachLanguage(Links::calls, "The calls for projects", this::list));
    all.addAll(Pages.inEachLanguage(links -> links.call("{id}"), "A call for projects", this::one));
    return all;
  }

  private Answer list(Asking asking, Language language) {
    var wording = pages.parts().wording(language);
    var links = new Links(language);
    var asked = asked(asking.parameters());
    var calls = pages.parts().catalogue().opportunities();
    var programmes = calls.programmes();
    var wrong = new FieldErrors(wording);
    var wish = CallParameters.read(asked, programmes, wrong);
    if (!wrong.isEmpty()) {
      return pages.refused(wrong.all(), asked, language, Links::calls);
    }
    var stretch = Stretch.of(asked, PAGE);
    var found = calls.find(wish, today(), stretch.offset(), PAGE);
    int total = Math.toIntExact(found.total());
    String last = stretch.instead(total, asked, links.calls());
    if (last != null) {
      return new Answer.Moved(last, 302);
    }
    boolean isWhole = asked.names().isEmpty();
    try (var snapshot = pages.parts().engine().snapshot()) {
      var drawing = drawing(pages.parts().labels(language, snapshot));
      var lines = found.opportunities().stream().map(drawing::line).toList();
      var page =
          new CallsPage(
              pages.frame(
                  language,
                  wording.say("calls.title"),
                  isWhole ? wording.say("calls.description") : "",
                  Links::calls,
                  asked),
              wish.words(),
              choices(asked, programmes, wording),
              wording.count("calls.count", total),
              isWhole ? null : links.calls(),
              lines.isEmpty() && !programmes.isEmpty() ? ways(asked, calls, wording) : List.of(),
              programmes.isEmpty(),
              lines,
              stretch.shown(lines.size(), total, asked, links.calls(), wording));
      return pages.page("calls", page, 200);
    }
  }

  private Answer one(Asking asking, Language language) {
    var known = pages.parts().catalogue().opportunities().withId(asking.named("id"));
    if (known.isEmpty()) {
      return errors.unknown(language);
    }
    var call = known.get().opportunity();
    var wording = pages.parts().wording(language);
    var frame =
        pages.frame(
            language,
            call.title(),
            wording.say("call.description", "programme", call.programme(), "date", call.deadline()),
            links -> links.call(known.get().id()),
            Parameters.NONE);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var drawing = drawing(pages.parts().labels(language, snapshot));
      return pages.page("call", drawing.page(known.get(), frame), 200);
    }
  }

  private CallDrawing drawing(Labels labels) {
    return new CallDrawing(labels, new Links(labels.wording().language()), today());
  }

  private LocalDate today() {
    return Opportunity.dayOf(pages.parts().clock().instant());
  }

  /** Without what is blank, so that a form sent as it stands has the address of the whole list. */
  private static Parameters asked(Parameters given) {
    var names = new LinkedHashSet<>(CRITERIA);
    names.addAll(List.of(CallParameters.ORDER, Stretch.PAGE));
    var asked = Parameters.NONE;
    for (String name : names) {
      asked = asked.with(name, given.first(name));
    }
    return asked;
  }

  private static List<Choice> choices(Parameters asked, List<String> programmes, Wording wording) {
    return List.of(
        choice(CallParameters.STATUS, asked, CallParameters.STATUSES, "call-status.", wording),
        choice(CallParameters.PROGRAMME, asked, programmes, "", wording),
        choice(
            CallParameters.ORDER, asked, List.of(CallParameters.LATEST), "calls.order.", wording));
  }

  /** A field with its values, each called by the message with this prefix; or as it stands. */
  private static Choice choice(
      String name, Parameters asked, List<String> values, String prefix, Wording wording) {
    String chosen = asked.first(name);
    var options = new ArrayList<Option>();
    options.add(new Option("", wording.say("calls." + name + ".any"), !values.contains(chosen)));
    for (String value : values) {
      String label = prefix.isEmpty() ? value : wording.say(prefix + value);
      options.add(new Option(value, label, value.equals(chosen)));
    }
    return new Choice(name, wording.say("facet." + name), options);
  }

  /** The criteria that can be lifted to find something; all of them where no one is enough. */
  private List<Tag> ways(Parameters asked, Opportunities calls, Wording wording) {
    String here = new Links(wording.language()).calls();
    var ways = new ArrayList<Tag>();
    for (String name : CRITERIA) {
      var without = asked.without(name, Stretch.PAGE);
      if (asked.names().contains(name)) {
        Wish wish = CallParameters.read(without, calls.programmes(), new FieldErrors(wording));
        long total = calls.find(wish, today(), 0, 0).total();
        if (total > 0) {
          String criterion = wording.say("facet." + name);
          ways.add(
              new Tag(
                  wording.count("calls.without", total, "criterion", criterion), without.on(here)));
        }
      }
    }
    if (ways.isEmpty()) {
      ways.add(new Tag(wording.say("calls.all"), here));
    }
    return ways;
  }
}
