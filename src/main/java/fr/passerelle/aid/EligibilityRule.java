package fr.passerelle.aid;

import fr.passerelle.aid.Facts.Side;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** One thing that a scheme asks of those who apply, as data. */
public sealed interface EligibilityRule {

  /** As messages and the API call it, such as {@code partner-type}. */
  String code();

  /** What these facts say to it. */
  Eligibility judge(Facts facts, Circumstances at);

  /** For which scheme, and on which day, a rule is judged. */
  record Circumstances(String schemeId, LocalDate day, Thesaurus thesaurus) {}

  /** Where a side is. */
  record Countries(Side side, AdmittedCountries admitted) implements EligibilityRule {
    @Override
    public String code() {
      return side.code() + "-country";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      var party = facts.side(side);
      var other = facts.side(side == Side.SEEKER ? Side.PARTNER : Side.SEEKER);
      return party == null
          ? unknown(Question.Kind.PARTNER, "partner")
          : answered(
              admitted.admits(
                  party.country(),
                  other == null ? "" : other.country(),
                  at.schemeId(),
                  side.code()),
              facts);
    }
  }

  /** What a side is. */
  record Types(Side side, Set<OrganisationType> accepted) implements EligibilityRule {
    public Types {
      accepted = Collections.unmodifiableSet(java.util.EnumSet.copyOf(accepted));
    }

    @Override
    public String code() {
      return side.code() + "-type";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      var party = facts.side(side);
      if (party == null) {
        return unknown(Question.Kind.PARTNER, "partner");
      }
      return party.type() == null
          ? unknown(Question.Kind.TYPE, side.code() + "-type")
          : Eligibility.of(accepted.contains(party.type()));
    }
  }

  /** How large a side is, where it is a firm. */
  record Sizes(Side side, Set<SizeClass> accepted) implements EligibilityRule {
    public Sizes {
      accepted = Collections.unmodifiableSet(java.util.EnumSet.copyOf(accepted));
    }

    @Override
    public String code() {
      return side.code() + "-size";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      var party = facts.side(side);
      if (party == null) {
        return unknown(Question.Kind.PARTNER, "partner");
      }
      if (party.size() != null) {
        return Eligibility.of(accepted.contains(party.size()));
      }
      return party.type() != null && party.type() != OrganisationType.COMPANY
          ? Eligibility.YES
          : unknown(Question.Kind.SIZE, side.code() + "-size");
    }
  }

  /** How ready the technology is. */
  record Readiness(int least, int most) implements EligibilityRule {
    public Readiness {
      if (least < 1 || most > 9 || least > most) {
        throw new IllegalArgumentException("no levels: " + least + " to " + most);
      }
    }

    @Override
    public String code() {
      return "trl";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      Integer level = facts.readiness();
      return level == null
          ? unknown(Question.Kind.READINESS, "trl")
          : Eligibility.of(level >= least && level <= most);
    }
  }

  /** What the project is about: one of these concepts, or one that is narrower. */
  record Themes(List<String> concepts) implements EligibilityRule {
    public Themes {
      concepts = List.copyOf(concepts);
    }

    @Override
    public String code() {
      return "theme";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      boolean fits =
          facts.themes().stream()
              .anyMatch(
                  theme ->
                      concepts.contains(theme)
                          || !Collections.disjoint(concepts, at.thesaurus().ancestors(theme)));
      if (fits || facts.isTold()) {
        return Eligibility.of(fits);
      }
      return answered(unknown(Question.Kind.THEME_FITS, "theme." + at.schemeId()), facts);
    }
  }

  /** That there are two. */
  record Pair() implements EligibilityRule {
    @Override
    public String code() {
      return "pair";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      return facts.partner() == null ? unknown(Question.Kind.PARTNER, "partner") : Eligibility.YES;
    }
  }

  /** What has to be asked. */
  record Asked(Condition condition) implements EligibilityRule {
    @Override
    public String code() {
      return "condition";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      return answered(
          new Eligibility.Unknown(new Question(Question.Kind.CONDITION, condition.id(), condition)),
          facts);
    }
  }

  /** That applications are taken. What is over is no, whatever anybody answers. */
  record OpenNow(Dates dates) implements EligibilityRule {
    @Override
    public String code() {
      return "dates";
    }

    @Override
    public Eligibility judge(Facts facts, Circumstances at) {
      return switch (dates.on(at.day())) {
        case Availability.Open _, Availability.Forthcoming _ -> Eligibility.YES;
        case Availability.Closed _ -> Eligibility.NO;
        case Availability.ToCheck _ ->
            answered(unknown(Question.Kind.OPEN_NOW, "open." + at.schemeId()), facts);
      };
    }
  }

  private static Eligibility unknown(Question.Kind kind, String id) {
    return new Eligibility.Unknown(Question.of(kind, id));
  }

  /** The same, or what was answered to its question. */
  private static Eligibility answered(Eligibility eligibility, Facts facts) {
    if (eligibility instanceof Eligibility.Unknown(Question question)
        && question.kind().isYesOrNo()) {
      Boolean answer = facts.answers().get(question.id());
      return answer == null ? eligibility : Eligibility.of(answer);
    }
    return eligibility;
  }
}
