package fr.passerelle.http.page;

import fr.passerelle.catalogue.KnownOpportunity;
import fr.passerelle.http.page.OrganisationPage.Fact;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts calls into a reader's words, as they are on a day.
 *
 * @param today the day by which deadlines are told
 */
record CallDrawing(Labels labels, Links links, LocalDate today) {

  /** How much of a call becomes the need: more would not fit an address everywhere. */
  private static final int LONGEST_NEED = 3_000;

  /** Where a line ended before it was lost: a full stop with a capital at once after it. */
  private static final Pattern LOST_LINE =
      Pattern.compile("(?<=[\\p{Ll})][.:;])(?=\\p{Lu}\\p{Ll})");

  CallsPage.Line line(KnownOpportunity known) {
    var call = known.opportunity();
    var status = call.status(today);
    var facts = new ArrayList<String>();
    facts.add(labels.wording().say("call.until", "date", call.deadline()));
    facts.add(call.programme());
    if (call.action() != null) {
      facts.add(call.action());
    }
    return new CallsPage.Line(
        call.title(),
        ReasonShown.lang(call.language(), labels.wording().language()),
        links.call(known.id()),
        status.code(),
        labels.coded("call-status", status.code()),
        facts,
        source(known));
  }

  CallPage page(KnownOpportunity known, Frame frame) {
    var call = known.opportunity();
    return new CallPage(
        frame,
        line(known),
        notice(known),
        links.partners(need(call)),
        Web.address(known.mark().url()),
        facts(call),
        LOST_LINE.splitAsStream(call.text()).filter(line -> !line.isBlank()).toList(),
        labels
            .wording()
            .list(
                Stream.concat(Stream.of(source(known)), known.mark().citations().stream())
                    .toList()));
  }

  private String notice(KnownOpportunity known) {
    var wording = labels.wording();
    return switch (known.opportunity().status(today)) {
      case OPEN -> "";
      case CLOSED -> wording.say("call.closed.notice");
      case FORTHCOMING ->
          isDated(known)
              ? wording.say("call.forthcoming.notice", "date", known.mark().date())
              : wording.say("call.forthcoming.undated");
    };
  }

  private List<Fact> facts(Opportunity call) {
    var lang = ReasonShown.lang(call.language(), labels.wording().language());
    var facts = new ArrayList<Fact>();
    add(facts, "deadline", labels.wording().date(call.deadline()), null);
    add(facts, "programme", call.programme(), lang);
    add(facts, "call", call.call(), lang);
    add(facts, "action", call.action(), lang);
    add(facts, "budget", budget(call), null);
    add(facts, "keywords", labels.wording().list(call.keywords()), lang);
    add(facts, "reference", call.reference(), null);
    return facts;
  }

  private void add(List<Fact> facts, String name, @Nullable String text, @Nullable String lang) {
    if (text != null && !text.isEmpty()) {
      facts.add(new Fact(labels.wording().say("call." + name), text, lang));
    }
  }

  private @Nullable String budget(Opportunity call) {
    var least = call.leastEuros();
    var most = call.mostEuros();
    if (least == null || most == null || most == 0) {
      return null;
    }
    return least.equals(most)
        ? labels.wording().say("call.euros", "n", most)
        : labels.wording().say("call.euros.range", "least", least, "most", most);
  }

  private String source(KnownOpportunity known) {
    var mark = known.mark();
    var said = new ArrayList<>(List.of(labels.source(mark.source())));
    if (isDated(known)) {
      said.add(labels.wording().date(mark.date()));
    }
    said.add(labels.licence(mark.licence()));
    return labels.wording().list(said);
  }

  private static boolean isDated(KnownOpportunity known) {
    return known.mark().day().isPresent();
  }

  /** The title and the beginning of the text, up to the end of a sentence where there is one. */
  static String need(Opportunity call) {
    String whole = (call.title() + ". " + LOST_LINE.matcher(call.text()).replaceAll(" ")).strip();
    if (whole.length() <= LONGEST_NEED) {
      return whole;
    }
    String begin = whole.substring(0, LONGEST_NEED);
    int end = Math.max(begin.lastIndexOf(". "), begin.lastIndexOf("; "));
    return end > LONGEST_NEED / 2
        ? begin.substring(0, end + 1)
        : begin.substring(0, Math.max(begin.lastIndexOf(' '), call.title().length()));
  }
}
