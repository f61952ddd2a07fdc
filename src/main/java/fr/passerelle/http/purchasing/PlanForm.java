package fr.passerelle.http.purchasing;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.purchasing.PlanWishes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of the constraints of a plan. */
final class PlanForm {

  private static final int MOST_CONTACTS = 9_999;

  private final Wording wording;

  PlanForm(Wording wording) {
    this.wording = wording;
  }

  Parameters of(PlanWishes wishes) {
    var rules = new ArrayList<String>();
    if (wishes.isApart()) {
      rules.add("group");
    }
    if (wishes.hasSme()) {
      rules.add("sme");
    }
    return Parameters.NONE
        .with("rules", rules.toArray(String[]::new))
        .with("share", number(wishes.share()))
        .with("region", number(wishes.regionShare()))
        .with("contacts", number(wishes.contacts()));
  }

  private static String number(int value) {
    return value == 0 ? "" : Integer.toString(value);
  }

  FormSection section(Parameters typed) {
    var chosen = typed.all("rules");
    var rules =
        List.of("group", "sme").stream()
            .map(
                rule ->
                    new Choice(rule, wording.say("purchasing.rule." + rule), chosen.contains(rule)))
            .toList();
    return new FormSection(
        wording.say("purchasing.constraints"),
        wording.say("purchasing.constraints.lead"),
        List.of(
            new FormSection.Field(
                Shape.CHECKS,
                "rules",
                wording.say("purchasing.constraints.each-line"),
                "",
                "",
                rules,
                0,
                null),
            line("share", typed),
            line("region", typed),
            line("contacts", typed)));
  }

  private FormSection.Field line(String name, Parameters typed) {
    return new FormSection.Field(
        Shape.LINE,
        name,
        wording.say("purchasing.constraint." + name),
        "",
        typed.first(name),
        List.of(),
        0,
        null);
  }

  Optional<PlanWishes> read(Parameters typed, FieldErrors wrong) {
    int share = read(typed, "share", 100, wrong);
    int region = read(typed, "region", 100, wrong);
    int contacts = read(typed, "contacts", MOST_CONTACTS, wrong);
    var rules = typed.all("rules");
    return wrong.isEmpty()
        ? Optional.of(
            new PlanWishes(rules.contains("group"), share, region, rules.contains("sme"), contacts))
        : Optional.empty();
  }

  private static int read(Parameters typed, String name, int most, FieldErrors wrong) {
    String text = typed.first(name).replaceAll("[\\s%]", "");
    if (text.isEmpty()) {
      return 0;
    }
    int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (value < 1 || value > most) {
      wrong.add(name, "purchasing-number", "most", most);
      return 0;
    }
    return value;
  }
}
