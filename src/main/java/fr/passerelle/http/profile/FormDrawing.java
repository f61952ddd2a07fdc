package fr.passerelle.http.profile;

import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Field;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.profile.ProfileDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the form of a draft, section by section. */
record FormDrawing(Parameters typed, Wording wording) {

  List<FormSection> sections() {
    return List.of(
        section(
            "kind",
            choices(
                Shape.RADIOS,
                DraftForm.MONEY,
                List.of(DraftForm.IN, DraftForm.OUT, DraftForm.PROGRAMME),
                "profiles.money."),
            choices(
                Shape.RADIOS,
                DraftForm.MATTER,
                List.of(DraftForm.BUSINESS, DraftForm.TECHNOLOGY),
                "profiles.matter.")),
        section(
            "text",
            choices(
                Shape.SELECT,
                "language",
                Stream.of(Language.values()).map(Language::code).toList(),
                "language."),
            written(Shape.LINE, "title"),
            written(Shape.AREA, "summary"),
            written(Shape.AREA, "description"),
            written(Shape.AREA, "advantages")),
        section(
            "partner",
            written(Shape.AREA, "role"),
            choices(
                Shape.CHECKS,
                "types",
                Stream.of(OrganisationType.values())
                    .filter(type -> type != OrganisationType.UNKNOWN)
                    .map(OrganisationType::code)
                    .toList(),
                "type."),
            choices(
                Shape.CHECKS,
                "sizes",
                Stream.of(SizeClass.values()).map(SizeClass::code).toList(),
                "size."),
            choices(
                Shape.CHECKS,
                "cooperation",
                Stream.of(Cooperation.values()).map(Cooperation::code).toList(),
                "cooperation."),
            written(Shape.LINE, "targets")),
        section("words", written(Shape.LINE, "technologies"), written(Shape.LINE, "markets")),
        section(
            "maturity",
            select("stage", PartneringProfile.Stage.values(), "stage."),
            optional(
                "trl",
                IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList(),
                "profiles.trl."),
            select("rights", PartneringProfile.Rights.values(), "rights.")),
        section(
            "call",
            written(Shape.LINE, "call"),
            written(Shape.DATE, "interest"),
            written(Shape.DATE, "submission")),
        section(
            "terms",
            select("background", IpTerms.Background.values(), "profiles.background."),
            select("foreground", IpTerms.Foreground.values(), "profiles.foreground."),
            select("exclusivity", IpTerms.Exclusivity.values(), "profiles.exclusivity.")),
        section(
            "showing",
            choices(Shape.CHECKS, "mediated", List.of("1"), "profiles.mediated."),
            choices(Shape.CHECKS, "anonymous", List.of("1"), "profiles.anonymous.")));
  }

  private FormSection section(String name, Field... fields) {
    return new FormSection(
        wording.say("profiles.section." + name),
        said("profiles.section." + name + ".lead"),
        List.of(fields));
  }

  private String said(String key) {
    return wording.messages().has(key) ? wording.say(key) : "";
  }

  private Field field(Shape shape, String name, String text, List<Choice> choices) {
    int limit = ProfileDraft.LIMITS.getOrDefault(name, 0);
    return new Field(
        shape,
        name,
        wording.say("profiles.field." + name),
        said("profiles.field." + name + ".hint"),
        text,
        choices,
        limit,
        limit == 0 ? null : count(text, limit, wording));
  }

  static String count(String text, int limit, Wording wording) {
    return wording.say("profiles.count", "n", ProfileDraft.characters(text), "most", limit);
  }

  private Field written(Shape shape, String name) {
    return field(shape, name, typed.first(name).replace('\u2028', '\n'), List.of());
  }

  private Field choices(Shape shape, String name, List<String> values, String prefix) {
    var chosen = typed.each(name);
    return field(
        shape,
        name,
        "",
        values.stream()
            .map(value -> new Choice(value, said(prefix + value), chosen.contains(value)))
            .toList());
  }

  private Field select(String name, Enum<?>[] values, String prefix) {
    return optional(name, Stream.of(values).map(IpTerms::code).toList(), prefix);
  }

  private Field optional(String name, List<String> values, String prefix) {
    @Nullable String chosen = typed.first(name);
    var all = new ArrayList<Choice>();
    all.add(new Choice("", wording.say("profiles.untold"), chosen.isEmpty()));
    for (String value : values) {
      all.add(new Choice(value, said(prefix + value), value.equals(chosen)));
    }
    return field(Shape.SELECT, name, "", all);
  }
}
