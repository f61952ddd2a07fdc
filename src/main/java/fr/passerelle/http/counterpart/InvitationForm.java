package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.counterpart.HostAnswer;
import fr.passerelle.delegation.counterpart.Invitations;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.WishKind;
import fr.passerelle.http.mission.MissionForm;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form by which a host answers: how it is drawn, and how it is read. */
final class InvitationForm {

  static final String KIND = "kind-";
  static final String VALUE = "value-";
  static final String REASON = "reason-";
  private static final String COMES = "comes";
  private static final String PERSON = "person";
  private static final String ADDRESS = "address";
  private static final String ABSENT = "absent";
  private static final String LANGUAGES = "languages";
  private static final String MOST = "most";
  private static final int LONGEST = 200;
  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_MEETINGS = 1_000;

  private final Wording wording;
  private final Calendar calendar;

  InvitationForm(Wording wording, Calendar calendar) {
    this.wording = wording;
    this.calendar = calendar;
  }

  /** What is known of a host, as the fields of the form. */
  static Parameters of(Invitations.Opened opened) {
    var host = opened.host();
    var fields =
        Parameters.NONE
            .with(PERSON, host.person())
            .with(ADDRESS, host.address())
            .with(ABSENT, host.absent().toArray(String[]::new))
            .with(LANGUAGES, host.languages().toArray(String[]::new))
            .with(MOST, host.most() >= Party.UNLIMITED ? "" : Integer.toString(host.most()));
    if (opened.isAnswered()) {
      fields = fields.with(COMES, host.state() == PartyState.DECLINED ? "no" : "yes");
    }
    for (var wish : opened.wishes()) {
      fields =
          fields
              .with(KIND + wish.visitor(), wish.kind().code())
              .with(VALUE + wish.visitor(), Integer.toString(wish.value()))
              .with(REASON + wish.visitor(), wish.reason());
    }
    return fields;
  }

  List<FormSection> sections(Parameters typed) {
    var fields = new ArrayList<FormSection.Field>();
    fields.add(
        field(
            Shape.RADIOS,
            COMES,
            "",
            Stream.of("yes", "no")
                .map(
                    one ->
                        new Choice(
                            one,
                            wording.say("invitation.comes." + one),
                            one.equals(typed.first(COMES))))
                .toList()));
    fields.add(field(Shape.LINE, PERSON, typed.first(PERSON), List.of()));
    fields.add(field(Shape.AREA, ADDRESS, typed.text(ADDRESS), List.of()));
    fields.add(
        field(Shape.CHECKS, LANGUAGES, "", MissionForm.languages(wording, typed.each(LANGUAGES))));
    if (!calendar.slots().isEmpty()) {
      fields.add(
          field(
              Shape.CHECKS, ABSENT, "", MissionForm.slots(wording, calendar, typed.each(ABSENT))));
    }
    fields.add(field(Shape.LINE, MOST, typed.first(MOST), List.of()));
    return List.of(new FormSection(wording.say("invitation.you"), "", fields));
  }

  private FormSection.Field field(Shape shape, String name, String text, List<Choice> choices) {
    String hint = "invitation.field." + name + ".hint";
    return new FormSection.Field(
        shape,
        name,
        wording.say("invitation.field." + name),
        wording.messages().has(hint) ? wording.say(hint) : "",
        text,
        choices,
        0,
        null);
  }

  /**
   * The answer that was typed.
   *
   * @return none where something is wrong, which is added
   */
  Optional<HostAnswer> read(Parameters typed, List<Party> proposed, FieldErrors wrong) {
    String comes = typed.first(COMES);
    if (!comes.equals("yes") && !comes.equals("no")) {
      wrong.add(COMES, "invitation-comes");
    }
    MissionForm.checkLength(wrong, PERSON, typed.first(PERSON), LONGEST);
    MissionForm.checkLength(wrong, ADDRESS, typed.text(ADDRESS), LONGEST_TEXT);
    String most = typed.first(MOST);
    boolean isNumber = most.matches("\\d{1,4}") && Integer.parseInt(most) <= MOST_MEETINGS;
    if (!most.isEmpty() && !isNumber) {
      wrong.add(MOST, "mission-number", "most", MOST_MEETINGS);
    }
    var wishes = new ArrayList<HostAnswer.Wish>();
    for (var visitor : proposed) {
      var kind = WishKind.of(typed.first(KIND + visitor.id()));
      String value = typed.first(VALUE + visitor.id());
      String reason = typed.first(REASON + visitor.id());
      MissionForm.checkLength(wrong, REASON + visitor.id(), reason, LONGEST_TEXT);
      kind.ifPresent(
          one ->
              wishes.add(
                  new HostAnswer.Wish(
                      visitor.id(),
                      one,
                      value.matches("[1-9]|10") ? Integer.parseInt(value) : 5,
                      reason)));
    }
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    var slots = calendar.slots().stream().map(Calendar.Slot::id).toList();
    return Optional.of(
        new HostAnswer(
            comes.equals("yes"),
            typed.first(PERSON),
            typed.text(ADDRESS),
            typed.each(ABSENT).stream().filter(slots::contains).toList(),
            typed.each(LANGUAGES).stream().filter(MissionForm.SPOKEN::contains).toList(),
            most.isEmpty() ? Party.UNLIMITED : Integer.parseInt(most),
            wishes));
  }
}
