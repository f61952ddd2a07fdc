package fr.passerelle.purchasing;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.Text;
import fr.passerelle.purchasing.Check.Kind;
import fr.passerelle.purchasing.Check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what a line asks of its supplier. Immutable; safe for use by many threads at once. */
final class Checks {

  /** The member states of the European Union. */
  private static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

  private static final Set<String> UNION_NAMES =
      Set.of("eu", "ue", "europe", "european union", "union europeenne", "欧盟", "欧洲");

  private static final Set<String> SME_NAMES = Set.of("sme", "pme", "中小企业");

  private static final Pattern CUSTOMERS =
      Pattern.compile(
          "(?i)\\b(our customers|customers include|clients include|supplier (of|to)|supplies|"
              + "tier[ -]?[12]|references include|fournisseur (de|du|des)|fournit|nos clients|"
              + "clients? tels?|rang [12]|donneurs d.ordres)\\b|供应商|客户包括|配套");

  /** The turnover up to which a firm is of a size, in euros: recommendation 2003/361. */
  private static double turnover(SizeClass size) {
    return switch (size) {
      case MICRO -> 2e6;
      case SMALL -> 10e6;
      case MEDIUM -> 50e6;
      case MID_CAP -> 1.5e9;
      case LARGE -> 50e9;
    };
  }

  /** What share of a supplier's turnover is too much, where the line does not tell. */
  private static final int USUAL_DEPENDENCE = 30;

  private final Thesaurus thesaurus;

  Checks(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** All that a line asks, in the order to show. */
  List<Check> of(Requirement line, Organisation candidate, KnownOf known) {
    var checks = new ArrayList<Check>();
    line.musts().forEach(must -> checks.add(wish(Kind.MUST, must, candidate, known)));
    unasked(line.certificates(), checks)
        .forEach(one -> checks.add(wish(Kind.CERTIFICATE, one, candidate, known)));
    unasked(line.nices(), checks)
        .forEach(nice -> checks.add(wish(Kind.NICE, nice, candidate, known)));
    addSize(checks, line, candidate);
    if (!line.place().isEmpty()) {
      checks.add(place(line.place(), candidate));
    }
    line.languages().forEach(code -> checks.add(language(code, candidate)));
    String customers = known.passage(CUSTOMERS);
    checks.add(
        customers == null
            ? new Check(Kind.TRACK, Verdict.UNKNOWN, "", "")
            : new Check(Kind.TRACK, Verdict.YES, "", customers));
    return checks;
  }

  /**
   * The item, and those must-haves that say what its supplier can do: certificates, countries and
   * sizes are checked, but tell nobody's ability.
   */
  String ability(Requirement line) {
    if (line.item().isEmpty()) {
      return line.text();
    }
    String must =
        line.musts().stream()
            .filter(
                one -> !isStanding(one) && !Folding.fold(line.item()).contains(Folding.fold(one)))
            .collect(Collectors.joining(", "));
    return must.isEmpty() ? line.item() : line.item() + ". " + must;
  }

  /** Whether words ask for a certificate, a country or a size. */
  private boolean isStanding(String wanted) {
    String folded = Folding.fold(wanted);
    return SME_NAMES.contains(folded)
        || UNION_NAMES.contains(folded)
        || CountryNames.code(wanted) != null
        || concepts(wanted).stream()
            .anyMatch(concept -> concept.kind() == Concept.Kind.CERTIFICATE);
  }

  /** Those that no check asks yet: a sheet may name a certificate among the must-haves too. */
  private static List<String> unasked(List<String> wanted, List<Check> checks) {
    var asked = checks.stream().map(check -> Folding.fold(check.wanted())).toList();
    return wanted.stream().filter(one -> !asked.contains(Folding.fold(one))).toList();
  }

  /** The share of what is asked that is known to be there, from 0 to 1; the unknown counts 0.3. */
  static double share(List<Check> checks) {
    double sum = 0;
    double weights = 0;
    for (var check : checks) {
      double weight = check.isMust() ? 3 : 1;
      weights += weight;
      sum +=
          weight
              * switch (check.verdict()) {
                case YES -> 1;
                case UNKNOWN -> 0.3;
                case NO -> 0;
              };
    }
    return weights == 0 ? 1 : sum / weights;
  }

  private Check wish(Kind kind, String wanted, Organisation candidate, KnownOf known) {
    String folded = Folding.fold(wanted);
    if (SME_NAMES.contains(folded)) {
      var size = candidate.size();
      return size == null
          ? new Check(kind, Verdict.UNKNOWN, wanted, "")
          : new Check(kind, size.isSme() ? Verdict.YES : Verdict.NO, wanted, size.code());
    }
    if (UNION_NAMES.contains(folded) || CountryNames.code(wanted) != null) {
      var place = place(wanted, candidate);
      return new Check(kind, place.verdict(), wanted, place.found());
    }
    var concepts = concepts(wanted);
    var quotes = new ArrayList<String>();
    for (var concept : concepts) {
      String telling = known.telling(concept, thesaurus);
      if (telling != null) {
        quotes.add(telling.isEmpty() ? concept.label(Language.ENGLISH) : telling);
      }
    }
    boolean isTold = !concepts.isEmpty() && quotes.size() == concepts.size();
    if (isTold || known.holds(wanted)) {
      return new Check(kind, Verdict.YES, wanted, String.join(" · ", quotes));
    }
    return new Check(kind, Verdict.UNKNOWN, wanted, "");
  }

  private List<Concept> concepts(String text) {
    return Stream.of(Language.values())
        .flatMap(language -> thesaurus.find(text, language).stream())
        .map(match -> match.concept())
        .distinct()
        .limit(4)
        .toList();
  }

  private static void addSize(List<Check> checks, Requirement line, Organisation candidate) {
    var amount = line.amount();
    double euros = amount == null ? 0 : amount * CellReader.euros(line.unit());
    if (euros <= 0) {
      return;
    }
    var size = candidate.size();
    var most = line.dependence();
    double share = (most == null ? USUAL_DEPENDENCE : most) / 100.0;
    checks.add(
        size == null
            ? new Check(Kind.SIZE, Verdict.UNKNOWN, line.volume(), "")
            : new Check(
                Kind.SIZE,
                euros <= share * turnover(size) ? Verdict.YES : Verdict.NO,
                line.volume(),
                size.code()));
  }

  /** The country that words name, the last part of "Toulouse, France" too; null where none. */
  static @Nullable String country(String place) {
    String whole = CountryNames.code(place);
    if (whole != null) {
      return whole;
    }
    String[] parts = place.split("[,;(/，、)]|\\s[-–]\\s", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      String code = CountryNames.code(parts[i].strip());
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private static Check place(String wanted, Organisation candidate) {
    var at = candidate.place();
    String city = at.city(Language.FRENCH);
    String shown =
        Stream.of(city == null ? "" : city, at.region() == null ? "" : at.region(), at.country())
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    String folded = Folding.fold(wanted);
    String region = at.region();
    if (region != null && folded.contains(Folding.fold(region))) {
      return new Check(Kind.PLACE, Verdict.YES, wanted, shown);
    }
    String country = country(wanted);
    if (at.country().isEmpty() || (country == null && !UNION_NAMES.contains(folded))) {
      return new Check(Kind.PLACE, Verdict.UNKNOWN, wanted, shown);
    }
    boolean isThere = country == null ? UNION.contains(at.country()) : country.equals(at.country());
    return new Check(Kind.PLACE, isThere ? Verdict.YES : Verdict.NO, wanted, shown);
  }

  private static Check language(String code, Organisation candidate) {
    String country =
        switch (candidate.place().country()) {
          case "FR" -> "fr";
          case "CN", "TW", "HK" -> "zh";
          case "GB", "US", "IE", "AU" -> "en";
          case "DE", "AT" -> "de";
          case "IT" -> "it";
          case "ES" -> "es";
          default -> "";
        };
    boolean isSpoken =
        code.equals(country)
            || candidate.texts().stream()
                .filter(text -> text.topic() == Text.Topic.LANGUAGES)
                .anyMatch(
                    text ->
                        List.of(text.text().toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                            .contains(code));
    return new Check(Kind.LANGUAGE, isSpoken ? Verdict.YES : Verdict.UNKNOWN, code, "");
  }

  /** Whether a country is of the European Union. */
  static boolean isInUnion(String country) {
    return UNION.contains(country);
  }

  /** The share of a supplier's turnover that euros are at least, in percent; null where unknown. */
  static @Nullable Long dependence(double euros, @Nullable SizeClass size) {
    return size == null ? null : Math.round(100 * euros / turnover(size));
  }
}
