package fr.passerelle.http.consult;

import fr.passerelle.account.EmailAddress;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.Invitation;
import fr.passerelle.purchasing.consult.Nda;
import fr.passerelle.purchasing.consult.Terms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which suppliers are invited: how it is drawn, and how it is read. */
final class InviteForm {

  private static final String DEADLINE = "deadline";
  private static final String WORDS = "words";
  private static final int LONGEST = 2_000;
  private static final int LAST_DAY = 366;
  private static final int USUAL_DAYS = 21;

  private final Wording wording;
  private final LocalDate today;
  private final boolean isConfidential;

  InviteForm(Wording wording, LocalDate today, boolean isConfidential) {
    this.wording = wording;
    this.today = today;
    this.isConfidential = isConfidential;
  }

  /** What is one for all. */
  List<FormSection> sections(Parameters typed) {
    String deadline =
        typed.names().contains(DEADLINE)
            ? typed.first(DEADLINE)
            : today.plusDays(USUAL_DAYS).toString();
    return List.of(
        new FormSection(
            wording.say("consult.invite.all"),
            "",
            List.of(
                new FormSection.Field(
                    Shape.DATE,
                    DEADLINE,
                    wording.say("consult.invite.deadline"),
                    wording.say("consult.invite.deadline.hint"),
                    deadline,
                    List.of(),
                    0,
                    null),
                new FormSection.Field(
                    Shape.AREA,
                    WORDS,
                    wording.say("consult.invite.words"),
                    wording.say("consult.invite.words.hint"),
                    typed.text(WORDS),
                    List.of(),
                    LONGEST,
                    null))));
  }

  String words(Parameters typed) {
    return typed.text(WORDS);
  }

  InvitePage.Row row(Entry entry, @Nullable Invitation before, Parameters typed) {
    String id = entry.id();
    boolean isTyped = typed.names().contains("language-" + id);
    String language =
        isTyped
            ? typed.first("language-" + id)
            : before == null
                ? InviteLetters.spoken(entry.country()).code()
                : before.language().code();
    String nda =
        isTyped
            ? typed.first("nda-" + id)
            : before == null
                ? (isConfidential ? Nda.TO_SEND : Nda.NONE).code()
                : before.nda().code();
    var signed = before == null ? null : before.signed();
    return new InvitePage.Row(
        id,
        entry.name(),
        wording.say("consult.state." + entry.state().code()),
        typed.all(ShortlistRoutes.ENTRY).contains(id),
        Stream.of(Language.values())
            .map(
                one ->
                    new Choice(
                        one.code(),
                        wording.say("language." + one.code()),
                        one.code().equals(language)))
            .toList(),
        Stream.of(Nda.values())
            .filter(one -> one != Nda.NONE || !isConfidential)
            .map(
                one ->
                    new Choice(
                        one.code(),
                        wording.say("consult.nda." + one.code()),
                        one.code().equals(nda)))
            .toList(),
        isTyped ? typed.first("signed-" + id) : signed == null ? "" : signed.toString(),
        isTyped ? typed.first("email-" + id) : before == null ? "" : before.sentTo());
  }

  /**
   * The terms for each supplier that is ticked.
   *
   * @return none where something is wrong, which is added
   */
  Map<Entry, Terms> read(Parameters typed, List<Entry> entries, FieldErrors wrong) {
    var deadline = ShortlistRoutes.day(typed.first(DEADLINE));
    var last = today.plusDays(LAST_DAY);
    if (deadline == null || deadline.isBefore(today) || deadline.isAfter(last)) {
      wrong.add(DEADLINE, "consult-deadline", "last", last);
    }
    String words = typed.text(WORDS);
    if (words.length() > LONGEST) {
      wrong.add(WORDS, "too-long", "most", LONGEST, "length", words.length());
    }
    var chosen =
        entries.stream()
            .filter(one -> typed.all(ShortlistRoutes.ENTRY).contains(one.id()))
            .toList();
    if (chosen.isEmpty()) {
      wrong.add(ShortlistRoutes.ENTRY, "consult-none");
    }
    var terms = new LinkedHashMap<Entry, Terms>();
    for (var one : chosen) {
      var signed = ShortlistRoutes.day(typed.first("signed-" + one.id()));
      var nda =
          Stream.of(Nda.values())
              .filter(it -> it.code().equals(typed.first("nda-" + one.id())))
              .filter(it -> it != Nda.NONE || !isConfidential)
              .findFirst();
      if (nda.isEmpty()) {
        wrong.add("nda-" + one.id(), "consult-nda");
      } else if (nda.get() == Nda.SIGNED && (signed == null || signed.isAfter(today))) {
        wrong.add("signed-" + one.id(), "consult-signed");
      }
      String email = typed.first("email-" + one.id());
      if (!email.isEmpty() && !EmailAddress.isValid(email)) {
        wrong.add("email-" + one.id(), "consult-email", "value", FieldErrors.shown(email));
      }
      if (wrong.isEmpty() && deadline != null && nda.isPresent()) {
        terms.put(
            one,
            new Terms(
                deadline,
                Language.of(typed.first("language-" + one.id()))
                    .orElse(InviteLetters.spoken(one.country())),
                words,
                nda.get(),
                nda.get() == Nda.SIGNED ? signed : null,
                email));
      }
    }
    return wrong.isEmpty() ? terms : Map.of();
  }
}
