package fr.passerelle.http.consult;

import fr.passerelle.http.consult.Comparison.Place;
import fr.passerelle.http.consult.Comparison.Row;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.consult.Answered;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.Invitation;
import fr.passerelle.purchasing.consult.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws what the suppliers of a line answered. Not for use by several threads. */
final class AnswersDrawing {

  private final ConsultDesk desk;
  private final ConsultDesk.At at;
  private final Wording wording;
  private final List<Entry> asked;
  private final Map<String, Answered> answers = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();

  AnswersDrawing(ConsultDesk desk, ConsultDesk.At at) {
    this.desk = desk;
    this.at = at;
    this.wording = at.wording();
    String team = at.sheet().team();
    String sheet = at.sheet().id();
    desk.room().invitations().replies(team, sheet).forEach(one -> answers.put(one.entry(), one));
    desk.room().invitations().of(team, sheet).forEach(one -> invitations.put(one.entry(), one));
    this.asked =
        desk.room().shortlists().of(at.key()).stream()
            .filter(one -> invitations.containsKey(one.id()))
            .sorted(Comparator.comparingInt(this::rank))
            .toList();
  }

  /** Offers come first, then those who are going to make one, the silent, and those who decline. */
  private int rank(Entry entry) {
    var answered = answers.get(entry.id());
    return answered == null
        ? 2
        : switch (answered.reply().kind()) {
          case OFFER -> 0;
          case WILL -> 1;
          case DECLINES -> 3;
        };
  }

  Comparison comparison() {
    var rows = new ArrayList<Row>();
    rows.add(row("kind", this::kind));
    rows.add(row("price", this::price));
    rows.add(row("lead", one -> text(one, reply -> days(reply.leadDays()))));
    rows.add(row("minimum", one -> text(one, Reply::minimum)));
    for (String must : musts()) {
      rows.add(
          new Row(
              wording.say("purchasing.check.kind.must", "wanted", must),
              asked.stream().map(one -> must(one, must)).toList()));
    }
    rows.add(row("certificates", this::certificates));
    rows.add(
        row(
            "languages",
            one ->
                text(
                    one,
                    reply ->
                        wording.list(
                            reply.languages().stream()
                                .map(code -> MissionForm.spoken(wording, code))
                                .toList()))));
    rows.add(row("comment", one -> text(one, Reply::comment)));
    rows.add(row("person", one -> text(one, Reply::person)));
    rows.add(row("nda", this::nda));
    return new Comparison(asked.stream().map(this::head).toList(), rows);
  }

  /** The must-haves and certificates that a line asks each supplier about. */
  private List<String> musts() {
    return asked(at.line());
  }

  static List<String> asked(Requirement line) {
    var all = new ArrayList<>(line.musts());
    all.addAll(line.certificates());
    return all.stream().distinct().toList();
  }

  private Row row(String what, Function<Entry, Place> drawn) {
    return new Row(wording.say("consult.answer." + what), asked.stream().map(drawn).toList());
  }

  private Comparison.Head head(Entry one) {
    return new Comparison.Head(
        one.organisation(),
        one.name(),
        new Links(wording.language()).organisation(one.organisation()),
        wording.say("consult.state." + one.state().code()));
  }

  private Place kind(Entry one) {
    var answered = answers.get(one.id());
    if (answered == null) {
      var invitation = Objects.requireNonNull(invitations.get(one.id()));
      return new Place(
          "unknown",
          wording.say("consult.silent"),
          List.of(wording.say("consult.until", "date", wording.date(invitation.deadline()))));
    }
    var notes = new ArrayList<String>();
    notes.add(wording.date(answered.at()));
    if (answered.isLate()) {
      notes.add(wording.say("consult.late"));
    }
    if (!answered.reply().reason().isEmpty()) {
      notes.add(answered.reply().reason());
    }
    return new Place("", wording.say("consult.kind." + answered.reply().kind().code()), notes);
  }

  private Place price(Entry one) {
    var reply = reply(one);
    var price = reply == null ? null : reply.price();
    if (reply == null || price == null) {
      return missing(reply);
    }
    var lowest =
        answers.values().stream()
            .map(Answered::reply)
            .filter(it -> it.price() != null)
            .filter(it -> isLike(it, reply))
            .map(Reply::price)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .filter(least -> least.compareTo(price) == 0);
    boolean isAlone =
        asked.stream().map(this::reply).filter(it -> it != null && isLike(it, reply)).count() < 2;
    return Place.of(
        said(price, reply, wording),
        lowest.isPresent() && !isAlone ? wording.say("consult.lowest") : "");
  }

  /** Whether two prices can be compared as they are. */
  private static boolean isLike(Reply one, Reply other) {
    return one.price() != null
        && one.currency().equals(other.currency())
        && one.unit().equalsIgnoreCase(other.unit());
  }

  static String said(BigDecimal price, Reply reply, Wording wording) {
    int places = Math.clamp(price.stripTrailingZeros().scale(), 2, 4);
    return wording.say(
        "consult.price",
        "price",
        wording.decimal(price.doubleValue(), places),
        "currency",
        reply.currency(),
        "unit",
        reply.unit());
  }

  private String days(@Nullable Integer days) {
    return days == null ? "" : wording.count("consult.days", days);
  }

  private Place must(Entry one, String must) {
    var reply = reply(one);
    return reply == null || reply.kind() != Reply.Kind.OFFER
        ? missing(reply)
        : reply
            .of(must)
            .map(has -> new Place(has.code(), wording.say("consult.has." + has.code()), List.of()))
            .orElseGet(() -> missing(reply));
  }

  private Place certificates(Entry one) {
    var reply = reply(one);
    if (reply == null || reply.certificates().isEmpty()) {
      return missing(reply);
    }
    return new Place(
        "",
        "",
        reply.certificates().stream()
            .map(
                it -> {
                  var until = it.until();
                  return until == null
                      ? wording.say("consult.claim", "name", it.name())
                      : wording.say(
                          until.isBefore(desk.today())
                              ? "consult.claim.expired"
                              : "consult.claim.until",
                          "name",
                          it.name(),
                          "date",
                          wording.date(until));
                })
            .toList());
  }

  private Place nda(Entry one) {
    var invitation = Objects.requireNonNull(invitations.get(one.id()));
    var signed = invitation.signed();
    return Place.of(
        wording.say("consult.nda." + invitation.nda().code()),
        signed == null ? "" : wording.date(signed));
  }

  private Place text(Entry one, Function<Reply, String> told) {
    var reply = reply(one);
    String said = reply == null ? "" : told.apply(reply);
    return said.isEmpty() ? missing(reply) : Place.of(said);
  }

  private @Nullable Reply reply(Entry one) {
    var answered = answers.get(one.id());
    return answered == null ? null : answered.reply();
  }

  /** Nothing is told; that matters for offers alone. */
  private Place missing(@Nullable Reply reply) {
    return reply != null && reply.kind() == Reply.Kind.OFFER
        ? new Place("unknown", wording.say("consult.not-said"), List.of())
        : Place.of("");
  }

  /** What is still to come, a sentence for each supplier from whom something is. */
  List<String> missing() {
    var said = new ArrayList<String>();
    for (var one : asked) {
      var reply = reply(one);
      if (reply == null) {
        said.add(wording.say("consult.missing.answer", "name", one.name()));
      } else if (reply.kind() == Reply.Kind.WILL) {
        said.add(wording.say("consult.missing.offer", "name", one.name()));
      } else if (reply.kind() == Reply.Kind.OFFER) {
        var lacks = new ArrayList<String>();
        if (reply.leadDays() == null) {
          lacks.add(wording.say("consult.answer.lead"));
        }
        musts().stream().filter(must -> reply.of(must).isEmpty()).forEach(lacks::add);
        if (!lacks.isEmpty()) {
          said.add(
              wording.say(
                  "consult.missing.details", "name", one.name(), "what", wording.list(lacks)));
        }
      }
    }
    return said;
  }
}
