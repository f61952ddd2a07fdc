package fr.passerelle.http.consult;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.workspace.profile.Anonymity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form by which a line is shown to clusters: how it is drawn, and how it is read. */
final class OpenNeedForm {

  /** What clusters would read. */
  record Typed(String title, String words, String theme, String volume, LocalDate expires) {}

  private static final String TITLE = "title";
  private static final String WORDS = "words";
  private static final String THEME = "theme";
  private static final String VOLUME = "volume";
  private static final String EXPIRES = "expires";
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST = 2_000;
  private static final int USUAL_DAYS = 60;
  private static final int LAST_DAY = 366;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[\\s.,\u00a0\u202f]\\d{3})*");
  private static final Anonymity ANONYMITY = new Anonymity();

  private final Wording wording;
  private final Requirement line;
  private final LocalDate today;

  OpenNeedForm(Wording wording, Requirement line, LocalDate today) {
    this.wording = wording;
    this.line = line;
    this.today = today;
  }

  /** The fields to begin with; of a confidential line nothing is taken over. */
  Parameters usual() {
    return Parameters.NONE
        .with(TITLE, line.isConfidential() ? "" : line.item())
        .with(WORDS, line.isConfidential() ? "" : line.specification())
        .with(EXPIRES, today.plusDays(USUAL_DAYS).toString());
  }

  List<FormSection> sections(Parameters typed) {
    var fields =
        new ArrayList<FormSection.Field>(
            List.of(
                field(Shape.LINE, TITLE, typed.first(TITLE), List.of()),
                field(Shape.AREA, WORDS, typed.text(WORDS), List.of()),
                field(Shape.LINE, THEME, typed.first(THEME), List.of()),
                field(Shape.DATE, EXPIRES, typed.first(EXPIRES), List.of())));
    if (!line.volume().isEmpty()) {
      fields.add(
          field(
              Shape.CHECKS,
              VOLUME,
              "",
              List.of(
                  new Choice(
                      "yes",
                      wording.say("consult.need.volume.yes", "volume", line.quantity()),
                      typed.first(VOLUME).equals("yes")))));
    }
    return List.of(
        new FormSection(
            wording.say("consult.need.form"), wording.say("consult.need.form.lead"), fields));
  }

  private FormSection.Field field(Shape shape, String name, String text, List<Choice> choices) {
    String key = "consult.need.field." + name;
    String hint = wording.messages().has(key + ".hint") ? wording.say(key + ".hint") : "";
    return new FormSection.Field(shape, name, wording.say(key), hint, text, choices, 0, null);
  }

  /**
   * What was typed.
   *
   * @param own the organisation that the team speaks for; null where none
   * @return none where something is wrong, which is added
   */
  Optional<Typed> read(
      Parameters typed, String team, @Nullable Organisation own, FieldErrors wrong) {
    String title = typed.first(TITLE);
    String words = typed.text(WORDS);
    String theme = typed.first(THEME);
    if (title.isEmpty()) {
      wrong.add(TITLE, "consult-title");
    }
    if (words.isEmpty()) {
      wrong.add(WORDS, "consult-words");
    }
    tooLong(wrong, TITLE, title, LONGEST_TITLE);
    tooLong(wrong, WORDS, words, LONGEST);
    tooLong(wrong, THEME, theme, LONGEST_TITLE);
    boolean isVolume = typed.first(VOLUME).equals("yes");
    String whole = String.join("\n", title, words, theme);
    for (String found : ANONYMITY.givenAway(whole, team, own)) {
      wrong.add(WORDS, "consult-anonymous", "found", found);
    }
    if (!isVolume) {
      volume(whole).ifPresent(found -> wrong.add(WORDS, "consult-volume", "found", found));
    }
    var expires = ShortlistRoutes.day(typed.first(EXPIRES));
    var last = today.plusDays(LAST_DAY);
    if (expires == null || expires.isBefore(today) || expires.isAfter(last)) {
      wrong.add(EXPIRES, "consult-expires", "last", last);
    }
    return wrong.isEmpty() && expires != null
        ? Optional.of(new Typed(title, words, theme, isVolume ? line.quantity() : "", expires))
        : Optional.empty();
  }

  private static void tooLong(FieldErrors wrong, String field, String text, int most) {
    if (text.length() > most) {
      wrong.add(field, "too-long", "most", most, "length", text.length());
    }
  }

  /** The number of the line's volume, where the text tells it. */
  private Optional<String> volume(String text) {
    var told =
        NUMBER
            .matcher(line.volume())
            .results()
            .map(one -> digits(one.group()))
            .filter(one -> one.length() > 1)
            .collect(Collectors.toSet());
    return NUMBER
        .matcher(text)
        .results()
        .map(one -> one.group())
        .filter(one -> told.contains(digits(one)))
        .findFirst();
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }
}
