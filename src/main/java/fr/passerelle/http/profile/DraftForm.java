package fr.passerelle.http.profile;

import fr.passerelle.http.need.Countries;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.PartneringProfile.Kind;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.profile.ProfileDraft;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a draft from the fields of a form, and writes one into them. */
final class DraftForm {

  /** Which way the money flows: to the author, from the author, or from a programme to both. */
  static final String MONEY = "money";

  static final String IN = "in";
  static final String OUT = "out";
  static final String PROGRAMME = "programme";

  /** What it is about: products and services, or a technology. */
  static final String MATTER = "matter";

  static final String BUSINESS = "business";
  static final String TECHNOLOGY = "technology";

  /** Stands for the end of a line, which parameters do not keep. */
  private static final int MOST_VALUES = 60;

  private final Parameters form;
  private final FieldErrors wrong;

  private DraftForm(Parameters form, FieldErrors wrong) {
    this.form = form;
    this.wrong = wrong;
  }

  /** The draft that fields make; what cannot be read is told of and left out. */
  static ProfileDraft read(Parameters form, Language otherwise, FieldErrors wrong) {
    return new DraftForm(form, wrong).draft(otherwise);
  }

  private ProfileDraft draft(Language otherwise) {
    return new ProfileDraft(
        kind(),
        Language.of(form.first("language")).orElse(otherwise),
        line("title"),
        line("summary"),
        lines("description"),
        lines("advantages"),
        one("stage", PartneringProfile.Stage.values(), IpTerms::code),
        one("rights", PartneringProfile.Rights.values(), IpTerms::code),
        readiness(),
        each("types", OrganisationType.values(), OrganisationType::code),
        lines("role"),
        each("sizes", SizeClass.values(), SizeClass::code),
        each("cooperation", Cooperation.values(), Cooperation::code),
        words("technologies"),
        words("markets"),
        countries(),
        line("call"),
        date("interest"),
        date("submission"),
        new IpTerms(
            one("background", IpTerms.Background.values(), IpTerms::code),
            one("foreground", IpTerms.Foreground.values(), IpTerms::code),
            one("exclusivity", IpTerms.Exclusivity.values(), IpTerms::code)),
        flag("mediated"),
        flag("anonymous"));
  }

  private @Nullable Kind kind() {
    String named = form.first("kind");
    if (!named.isEmpty()) {
      return one("kind", Kind.values(), Kind::code);
    }
    boolean isTechnical = form.first(MATTER).equals(TECHNOLOGY);
    boolean isTold = isTechnical || form.first(MATTER).equals(BUSINESS);
    return switch (form.first(MONEY)) {
      case PROGRAMME -> Kind.RESEARCH_REQUEST;
      case IN -> !isTold ? null : isTechnical ? Kind.TECHNOLOGY_OFFER : Kind.BUSINESS_OFFER;
      case OUT -> !isTold ? null : isTechnical ? Kind.TECHNOLOGY_REQUEST : Kind.BUSINESS_REQUEST;
      default -> null;
    };
  }

  private String line(String name) {
    return lines(name).replaceAll("\\s+", " ");
  }

  private String lines(String name) {
    String text = form.text(name);
    if (text.length() > ProfileDraft.MOST_CHARACTERS) {
      wrong.add(name, "too-long", "most", ProfileDraft.MOST_CHARACTERS, "length", text.length());
      return text.substring(0, ProfileDraft.MOST_CHARACTERS - 1);
    }
    return text;
  }

  private boolean flag(String name) {
    return List.of("1", "true", "on").contains(form.first(name));
  }

  /** Keywords, one a line or with commas or semicolons between. */
  private List<String> words(String name) {
    var words =
        form.all(name).stream()
            .flatMap(value -> Stream.of(value.split("[,;，；、\u2028\n]", -1)))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > MOST_VALUES) {
      wrong.add(name, "too-many", "most", PartneringProfile.MOST_KEYWORDS);
      return words.subList(0, MOST_VALUES);
    }
    if (String.join("", words).length() > ProfileDraft.MOST_CHARACTERS) {
      wrong.add(
          name,
          "too-long",
          "most",
          ProfileDraft.LONGEST_KEYWORD,
          "length",
          String.join("", words).length());
      return List.of();
    }
    return words;
  }

  private List<String> countries() {
    var codes = new ArrayList<String>();
    for (String word : words("targets")) {
      var code = Countries.code(word);
      if (code.isPresent()) {
        codes.add(code.get());
      } else {
        wrong.add("targets", "country-name", "value", FieldErrors.shown(word));
      }
    }
    return codes;
  }

  private @Nullable Integer readiness() {
    String level = form.first("trl");
    if (level.isEmpty()) {
      return null;
    }
    if (level.matches("[1-9]")) {
      return Integer.valueOf(level);
    }
    wrong.unknown("trl", level, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));
    return null;
  }

  private @Nullable LocalDate date(String name) {
    String day = form.first(name);
    if (day.isEmpty()) {
      return null;
    }
    try {
      if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(day);
      }
    } catch (DateTimeException _) { // told below
    }
    wrong.add(name, "profile-date", "value", FieldErrors.shown(day));
    return null;
  }

  private <E extends Enum<E>> @Nullable E one(String name, E[] values, Function<E, String> code) {
    String asked = form.first(name);
    return asked.isEmpty() ? null : found(name, asked, values, code);
  }

  private <E extends Enum<E>> List<E> each(String name, E[] values, Function<E, String> code) {
    var found = new ArrayList<E>();
    for (String asked : form.each(name)) {
      var value = found(name, asked, values, code);
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private <E extends Enum<E>> @Nullable E found(
      String name, String asked, E[] values, Function<E, String> code) {
    for (E value : values) {
      if (code.apply(value).equals(asked)) {
        return value;
      }
    }
    wrong.unknown(name, asked, Stream.of(values).map(code).toList());
    return null;
  }

  /** The fields of a form that hold a draft. */
  static Parameters written(ProfileDraft draft, Function<String, String> country) {
    var kind = draft.kind();
    return Parameters.NONE
        .with(MONEY, kind == null ? "" : money(kind))
        .with(MATTER, kind == null ? "" : matter(kind))
        .with("language", draft.language().code())
        .with("title", draft.title())
        .with("summary", draft.summary())
        .with("description", draft.description())
        .with("advantages", draft.advantages())
        .with("stage", code(draft.stage()))
        .with("rights", code(draft.rights()))
        .with("trl", draft.readiness() == null ? "" : draft.readiness().toString())
        .with("types", codes(draft.partnerTypes(), OrganisationType::code))
        .with("role", draft.partnerRole())
        .with("sizes", codes(draft.partnerSizes(), SizeClass::code))
        .with("cooperation", codes(draft.cooperation(), Cooperation::code))
        .with("technologies", String.join(", ", draft.technologies()))
        .with("markets", String.join(", ", draft.markets()))
        .with("targets", String.join(", ", draft.targetCountries().stream().map(country).toList()))
        .with("call", draft.callName())
        .with("interest", day(draft.callInterest()))
        .with("submission", day(draft.callSubmission()))
        .with("background", code(draft.terms().background()))
        .with("foreground", code(draft.terms().foreground()))
        .with("exclusivity", code(draft.terms().exclusivity()))
        .with("mediated", draft.mediated() ? "1" : "")
        .with("anonymous", draft.anonymous() ? "1" : "");
  }

  private static String money(Kind kind) {
    return switch (kind) {
      case RESEARCH_REQUEST -> PROGRAMME;
      case BUSINESS_OFFER, TECHNOLOGY_OFFER -> IN;
      case BUSINESS_REQUEST, TECHNOLOGY_REQUEST -> OUT;
    };
  }

  private static String matter(Kind kind) {
    return switch (kind) {
      case RESEARCH_REQUEST -> "";
      case BUSINESS_OFFER, BUSINESS_REQUEST -> BUSINESS;
      case TECHNOLOGY_OFFER, TECHNOLOGY_REQUEST -> TECHNOLOGY;
    };
  }

  private static String code(@Nullable Enum<?> value) {
    return value == null ? "" : IpTerms.code(value);
  }

  private static <E> String[] codes(List<E> values, Function<E, String> code) {
    return values.stream().map(code).toArray(String[]::new);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
