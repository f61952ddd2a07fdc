package fr.passerelle.http.consult;

import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.purchasing.consult.Reply;
import fr.passerelle.purchasing.consult.Reply.Has;
import fr.passerelle.purchasing.consult.Reply.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which a supplier answers: how it is drawn, and how it is read. */
final class ReplyForm {

  private static final List<String> CURRENCIES =
      List.of("EUR", "CNY", "USD", "GBP", "CHF", "JPY", "KRW");
  private static final String KIND = "kind";
  private static final String PERSON = "person";
  private static final String REASON = "reason";
  private static final String PRICE = "price";
  private static final String UNIT = "unit";
  private static final String CURRENCY = "currency";
  private static final String LEAD = "lead";
  private static final String MINIMUM = "minimum";
  private static final String CERTIFICATES = "certificates";
  private static final String LANGUAGES = "languages";
  private static final String COMMENT = "comment";
  private static final String MUST = "must-";
  private static final int LONGEST = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_CERTIFICATES = 30;
  private static final BigDecimal MOST_PRICE = new BigDecimal("1000000000000");

  private final Wording wording;
  private final List<String> musts;
  private final boolean isShown;

  /**
   * A form.
   *
   * @param musts what the line cannot do without
   * @param isShown whether the supplier knows the details, so that it can make an offer
   */
  ReplyForm(Wording wording, List<String> musts, boolean isShown) {
    this.wording = wording;
    this.musts = isShown ? musts : List.of();
    this.isShown = isShown;
  }

  /** A reply as the fields of the form. */
  Parameters of(@Nullable Reply reply) {
    if (reply == null) {
      return Parameters.NONE;
    }
    var price = reply.price();
    var lead = reply.leadDays();
    var fields =
        Parameters.NONE
            .with(KIND, reply.kind().code())
            .with(PERSON, reply.person())
            .with(REASON, reply.reason())
            .with(PRICE, price == null ? "" : price.toPlainString())
            .with(UNIT, reply.unit())
            .with(CURRENCY, reply.currency())
            .with(LEAD, lead == null ? "" : lead.toString())
            .with(MINIMUM, reply.minimum())
            .with(
                CERTIFICATES,
                reply.certificates().stream()
                    .map(one -> one.until() == null ? one.name() : one.name() + "; " + one.until())
                    .collect(Collectors.joining("\n")))
            .with(LANGUAGES, reply.languages().toArray(String[]::new))
            .with(COMMENT, reply.comment());
    for (int i = 0; i < musts.size(); i++) {
      String code = reply.of(musts.get(i)).map(Has::code).orElse("");
      fields = fields.with(MUST + i, code);
    }
    return fields;
  }

  List<FormSection> sections(Parameters typed) {
    var all = new ArrayList<FormSection>();
    all.add(
        section(
            "you",
            List.of(
                field(
                    Shape.RADIOS,
                    KIND,
                    "",
                    Stream.of(Kind.values())
                        .filter(kind -> isShown || kind != Kind.OFFER)
                        .map(Kind::code)
                        .map(code -> choice("consult.reply.kind.", code, typed.first(KIND)))
                        .toList()),
                field(Shape.LINE, REASON, typed.first(REASON), List.of()),
                field(Shape.LINE, PERSON, typed.first(PERSON), List.of()))));
    if (!isShown) {
      return all;
    }
    String currency = typed.first(CURRENCY).isEmpty() ? "EUR" : typed.first(CURRENCY);
    all.add(
        section(
            "offer",
            List.of(
                field(Shape.LINE, PRICE, typed.first(PRICE), List.of()),
                field(Shape.LINE, UNIT, typed.first(UNIT), List.of()),
                field(
                    Shape.SELECT,
                    CURRENCY,
                    "",
                    CURRENCIES.stream()
                        .map(one -> new Choice(one, one, one.equals(currency)))
                        .toList()),
                field(Shape.LINE, LEAD, typed.first(LEAD), List.of()),
                field(Shape.LINE, MINIMUM, typed.first(MINIMUM), List.of()),
                field(Shape.AREA, CERTIFICATES, typed.text(CERTIFICATES), List.of()),
                field(
                    Shape.CHECKS,
                    LANGUAGES,
                    "",
                    MissionForm.languages(wording, typed.each(LANGUAGES))),
                field(Shape.AREA, COMMENT, typed.text(COMMENT), List.of()))));
    if (!musts.isEmpty()) {
      all.add(section("musts", must(typed)));
    }
    return all;
  }

  private List<FormSection.Field> must(Parameters typed) {
    var fields = new ArrayList<FormSection.Field>();
    for (int i = 0; i < musts.size(); i++) {
      String given = typed.first(MUST + i);
      fields.add(
          new FormSection.Field(
              Shape.RADIOS,
              MUST + i,
              musts.get(i),
              "",
              "",
              Stream.of(Has.values())
                  .map(Has::code)
                  .map(code -> choice("consult.has.", code, given))
                  .toList(),
              0,
              null));
    }
    return fields;
  }

  private Choice choice(String prefix, String code, String chosen) {
    return new Choice(code, wording.say(prefix + code), code.equals(chosen));
  }

  private FormSection section(String name, List<FormSection.Field> fields) {
    return new FormSection(
        wording.say("consult.reply.section." + name),
        wording.say("consult.reply.section." + name + ".lead"),
        fields);
  }

  private FormSection.Field field(Shape shape, String name, String text, List<Choice> choices) {
    String key = "consult.reply.field." + name;
    String hint = wording.messages().has(key + ".hint") ? wording.say(key + ".hint") : "";
    return new FormSection.Field(shape, name, wording.say(key), hint, text, choices, 0, null);
  }

  /**
   * The reply that was typed.
   *
   * @return none where something is wrong, which is added
   */
  Optional<Reply> read(Parameters typed, FieldErrors wrong) {
    var kind = Kind.of(typed.first(KIND)).filter(one -> isShown || one != Kind.OFFER);
    if (kind.isEmpty()) {
      wrong.add(KIND, "consult-kind");
    }
    boolean isOffer = kind.equals(Optional.of(Kind.OFFER));
    if (kind.equals(Optional.of(Kind.DECLINES)) && typed.first(REASON).isEmpty()) {
      wrong.add(REASON, "consult-declines");
    }
    for (String name : List.of(PERSON, REASON, UNIT, MINIMUM)) {
      MissionForm.checkLength(wrong, name, typed.first(name), LONGEST);
    }
    for (String name : List.of(CERTIFICATES, COMMENT)) {
      MissionForm.checkLength(wrong, name, typed.text(name), LONGEST_TEXT);
    }
    if (typed.first(MINIMUM).startsWith("-") || typed.first(MINIMUM).startsWith("−")) {
      wrong.add(MINIMUM, "consult-minimum");
    }
    var price = isOffer ? price(typed, wrong) : null;
    var lead = isOffer ? lead(typed.first(LEAD), wrong) : null;
    var claims = isOffer ? claims(typed.text(CERTIFICATES), wrong) : List.<Reply.Claim>of();
    if (!wrong.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reply(
            kind.get(),
            typed.first(PERSON),
            kind.get() == Kind.DECLINES ? typed.first(REASON) : "",
            price,
            isOffer ? typed.first(UNIT) : "",
            isOffer ? typed.first(CURRENCY) : "",
            lead,
            isOffer ? typed.first(MINIMUM) : "",
            claims,
            isOffer
                ? typed.each(LANGUAGES).stream().filter(MissionForm.SPOKEN::contains).toList()
                : List.of(),
            isOffer ? answers(typed) : List.of(),
            isOffer ? typed.text(COMMENT) : ""));
  }

  private List<Reply.OfMust> answers(Parameters typed) {
    var all = new ArrayList<Reply.OfMust>();
    for (int i = 0; i < musts.size(); i++) {
      String must = musts.get(i);
      Has.of(typed.first(MUST + i)).ifPresent(has -> all.add(new Reply.OfMust(must, has)));
    }
    return all;
  }

  private static @Nullable BigDecimal price(Parameters typed, FieldErrors wrong) {
    String written = typed.first(PRICE).replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    boolean isNumber = written.matches("\\d{1,12}(\\.\\d{1,4})?");
    var price = isNumber ? new BigDecimal(written) : null;
    if (price == null || price.signum() <= 0 || price.compareTo(MOST_PRICE) > 0) {
      wrong.add(PRICE, "consult-price", "value", FieldErrors.shown(typed.first(PRICE)));
    }
    if (typed.first(UNIT).isEmpty()) {
      wrong.add(UNIT, "consult-unit");
    }
    if (!CURRENCIES.contains(typed.first(CURRENCY))) {
      wrong.add(CURRENCY, "consult-currency", "known", String.join(", ", CURRENCIES));
    }
    return price;
  }

  private static @Nullable Integer lead(String written, FieldErrors wrong) {
    if (written.isEmpty()) {
      return null;
    }
    if (written.matches("\\d{1,4}") && Integer.parseInt(written) <= MOST_DAYS) {
      return Integer.valueOf(written);
    }
    wrong.add(LEAD, "consult-lead", "most", MOST_DAYS);
    return null;
  }

  /** One certificate a line, with the day of expiry behind a semicolon. */
  private static List<Reply.Claim> claims(String written, FieldErrors wrong) {
    var claims = new ArrayList<Reply.Claim>();
    for (String line : written.lines().filter(one -> !one.isBlank()).toList()) {
      String[] parts = line.split("[;；]", 2);
      String day = parts.length == 2 ? parts[1].strip() : "";
      var until = day.isEmpty() ? null : ShortlistRoutes.day(day);
      if (parts[0].isBlank() || (!day.isEmpty() && until == null)) {
        wrong.add(CERTIFICATES, "consult-certificate", "value", FieldErrors.shown(line.strip()));
      } else {
        claims.add(new Reply.Claim(parts[0].strip(), until));
      }
    }
    if (claims.size() > MOST_CERTIFICATES) {
      wrong.add(CERTIFICATES, "too-many", "most", MOST_CERTIFICATES);
    }
    return claims.stream().filter(Objects::nonNull).toList();
  }
}
