package fr.passerelle.http.mission;

import fr.passerelle.account.EmailAddress;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of somebody who takes part in a mission: how it is drawn, and how it is read. */
final class PartyForm {

  private static final int LONGEST = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST = 1_000;
  private static final int CANDIDATES = 5;
  private static final String SIDE = "side";
  private static final String NAME = "name";
  private static final String LOCAL = "local";
  private static final String ORGANISATION = "organisation";
  private static final String PARTNER = "partner";
  private static final String CITY = "city";
  private static final String LANGUAGES = "languages";
  private static final String MOST_ALL = "most";
  private static final String MOST_DAY = "most-day";
  private static final String ABSENT = "absent";
  private static final String STATE = "state";
  private static final String PERSON = "person";
  private static final String EMAIL = "email";
  private static final String ADDRESS = "address";
  private static final String NOTE = "note";
  private static final String NEED = "need";

  private final Wording wording;
  private final Calendar calendar;

  PartyForm(Wording wording, Calendar calendar) {
    this.wording = wording;
    this.calendar = calendar;
  }

  /** Somebody as the fields of the form. */
  static Parameters of(Party party) {
    return Parameters.NONE
        .with(SIDE, party.side().code())
        .with(NAME, party.name())
        .with(LOCAL, party.local())
        .with(ORGANISATION, orEmpty(party.organisation()))
        .with(PARTNER, orEmpty(party.partner()))
        .with(CITY, orEmpty(party.city()))
        .with(LANGUAGES, party.languages().toArray(String[]::new))
        .with(MOST_ALL, limit(party.most()))
        .with(MOST_DAY, limit(party.mostADay()))
        .with(ABSENT, party.absent().toArray(String[]::new))
        .with(STATE, party.state().code())
        .with(PERSON, party.person())
        .with(EMAIL, party.email())
        .with(ADDRESS, party.address())
        .with(NOTE, party.note())
        .with(NEED, party.need());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String limit(int most) {
    return most >= Party.UNLIMITED ? "" : Integer.toString(most);
  }

  /** The form as it was typed; a side that is chosen already shows the fields of it alone. */
  List<FormSection> sections(Parameters typed) {
    var side = Side.of(typed.first(SIDE)).orElse(Side.HOST);
    var who = new ArrayList<FormSection.Field>();
    who.add(line(NAME, typed));
    who.add(line(LOCAL, typed));
    if (side == Side.VISITOR || side == Side.HOST) {
      who.add(line(ORGANISATION, typed));
    }
    if (side == Side.VISITOR) {
      who.add(line(PARTNER, typed));
      who.add(field(Shape.AREA, NEED, typed.text(NEED), List.of()));
    }
    if (side == Side.HOST) {
      who.add(field(Shape.SELECT, CITY, "", cities(typed)));
    }
    who.add(line(PERSON, typed));
    who.add(line(EMAIL, typed));
    who.add(field(Shape.AREA, ADDRESS, typed.text(ADDRESS), List.of()));
    who.add(field(Shape.SELECT, STATE, "", states(typed)));
    var when = new ArrayList<FormSection.Field>();
    if (side != Side.VEHICLE) {
      when.add(
          field(
              Shape.CHECKS, LANGUAGES, "", MissionForm.languages(wording, typed.each(LANGUAGES))));
    }
    when.add(
        MissionForm.field(
            wording,
            "mission.party.",
            Shape.LINE,
            side == Side.VEHICLE ? "seats" : MOST_ALL,
            typed.first(side == Side.VEHICLE ? "seats" : MOST_ALL).isEmpty()
                ? typed.first(MOST_ALL)
                : typed.first(side == Side.VEHICLE ? "seats" : MOST_ALL),
            List.of(),
            5));
    if (side != Side.VEHICLE) {
      when.add(line(MOST_DAY, typed));
    }
    if (!calendar.slots().isEmpty()) {
      when.add(
          field(
              Shape.CHECKS, ABSENT, "", MissionForm.slots(wording, calendar, typed.each(ABSENT))));
    }
    when.add(field(Shape.AREA, NOTE, typed.text(NOTE), List.of()));
    return List.of(
        new FormSection(wording.say("mission.party.who"), "", who),
        new FormSection(wording.say("mission.party.when"), "", when));
  }

  private FormSection.Field line(String name, Parameters typed) {
    return field(Shape.LINE, name, typed.first(name), List.of());
  }

  private FormSection.Field field(Shape shape, String name, String text, List<Choice> choices) {
    return MissionForm.field(wording, "mission.party.", shape, name, text, choices, 0);
  }

  private List<Choice> cities(Parameters typed) {
    return Stream.concat(
            Stream.of(new Choice("", wording.say("mission.party.no-city"), false)),
            calendar.cities().stream()
                .map(
                    city ->
                        new Choice(city.id(), city.name(), city.id().equals(typed.first(CITY)))))
        .toList();
  }

  private List<Choice> states(Parameters typed) {
    return Stream.of(PartyState.values())
        .map(
            state ->
                new Choice(
                    state.code(),
                    wording.say("mission.party.state." + state.code()),
                    state.code().equals(typed.first(STATE))))
        .toList();
  }

  /**
   * Who was typed.
   *
   * @param before what is known of them so far; null for somebody new
   * @return none where something is wrong, which is added
   */
  Optional<Party> read(
      Parameters typed, @Nullable Party before, Snapshot catalogue, FieldErrors wrong) {
    var side = before == null ? Side.of(typed.first(SIDE)) : Optional.of(before.side());
    if (side.isEmpty()) {
      wrong.add(SIDE, "missing");
      return Optional.empty();
    }
    String organisation = known(typed, ORGANISATION, catalogue, wrong);
    String partner = known(typed, PARTNER, catalogue, wrong);
    String name = typed.first(NAME);
    if (name.isEmpty()) {
      name = orEmpty(name(organisation, catalogue));
    }
    if (name.isEmpty()) {
      wrong.add(NAME, "missing");
    }
    Stream.of(NAME, LOCAL, PERSON, EMAIL)
        .forEach(field -> MissionForm.checkLength(wrong, field, typed.first(field), LONGEST));
    Stream.of(ADDRESS, NOTE, NEED)
        .forEach(field -> MissionForm.checkLength(wrong, field, typed.text(field), LONGEST_TEXT));
    String email = typed.first(EMAIL);
    if (!email.isEmpty() && !EmailAddress.isValid(email)) {
      wrong.add(EMAIL, "email");
    }
    String city = typed.first(CITY);
    boolean hasCity = calendar.cities().stream().anyMatch(one -> one.id().equals(city));
    var slots = calendar.slots().stream().map(Calendar.Slot::id).toList();
    String most = side.get() == Side.VEHICLE ? "seats" : MOST_ALL;
    int all = limit(typed.first(most), most, wrong);
    int day = limit(typed.first(MOST_DAY), MOST_DAY, wrong);
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Party(
            before == null ? "" : before.id(),
            side.get(),
            name,
            typed.first(LOCAL).isEmpty() ? hanzi(organisation, catalogue) : typed.first(LOCAL),
            organisation,
            partner,
            lab(partner, before, catalogue),
            hasCity ? city : null,
            typed.each(LANGUAGES).stream().filter(MissionForm.SPOKEN::contains).toList(),
            all,
            day,
            typed.each(ABSENT).stream().filter(slots::contains).toList(),
            PartyState.of(typed.first(STATE)).orElse(PartyState.CONFIRMED),
            typed.first(PERSON),
            email,
            typed.text(ADDRESS).strip(),
            typed.text(NOTE).strip(),
            typed.text(NEED).strip(),
            before == null ? 0 : before.version()));
  }

  /**
   * The name of a laboratory of the catalogue; of one that was typed in an application, as it was.
   */
  private String lab(@Nullable String partner, @Nullable Party before, Snapshot catalogue) {
    if (partner == null) {
      return before == null || before.partner() != null ? "" : before.lab();
    }
    return orEmpty(name(partner, catalogue));
  }

  private static int limit(String typed, String field, FieldErrors wrong) {
    if (typed.isEmpty()) {
      return Party.UNLIMITED;
    }
    if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= MOST) {
      return Integer.parseInt(typed);
    }
    wrong.add(field, "mission-number", "most", MOST);
    return 0;
  }

  /** The id of an organisation of the catalogue by id, address or exact name; null for none. */
  private static @Nullable String known(
      Parameters typed, String field, Snapshot catalogue, FieldErrors wrong) {
    String asked = typed.first(field).replaceAll("^.*/organisations/([^/?#]+).*$", "$1");
    if (asked.isEmpty()) {
      return null;
    }
    var found = OrganisationId.find(asked, catalogue);
    if (found.isPresent()) {
      return found.get().id();
    }
    var named = catalogue.named(asked, Filter.NONE, CANDIDATES);
    var same =
        named.stream()
            .map(NameMatch::organisation)
            .filter(one -> OrganisationId.isCalled(one, asked))
            .findFirst();
    if (same.isPresent()) {
      return same.get().id();
    }
    if (named.isEmpty()) {
      wrong.add(field, "mission-organisation");
    } else {
      var candidates =
          named.stream()
              .map(NameMatch::organisation)
              .map(one -> one.id() + " (" + one.name(wrong.wording().language()) + ")")
              .toList();
      wrong.add(field, "mission-organisation.near", "near", wrong.wording().list(candidates));
    }
    return null;
  }

  private @Nullable String name(@Nullable String organisation, Snapshot catalogue) {
    return organisation == null
        ? null
        : OrganisationId.find(organisation, catalogue)
            .map(one -> one.name(wording.language()))
            .orElse(null);
  }

  /** The Chinese name of an organisation; empty where it has none. */
  private static String hanzi(@Nullable String organisation, Snapshot catalogue) {
    return organisation == null
        ? ""
        : OrganisationId.find(organisation, catalogue)
            .flatMap(one -> one.preferred(Language.CHINESE))
            .filter(Folding::hasHan)
            .orElse("");
  }
}
