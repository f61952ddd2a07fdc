package fr.passerelle.workspace.interest;

import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.profile.IpTerms.Background;
import fr.passerelle.workspace.profile.IpTerms.Exclusivity;
import fr.passerelle.workspace.profile.IpTerms.Foreground;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the wishes of two sides for intellectual property go together. Each side's are told from
 * where it stands: what one calls its own results, the other calls the partner's.
 *
 * @param lines one for each subject, in the order of the subjects
 */
public record TermsCompared(List<Line> lines) {

  /** What is compared. */
  public enum Subject {
    BACKGROUND,
    FOREGROUND,
    EXCLUSIVITY;

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How two wishes go together. */
  public enum Verdict {
    AGREE,
    /** They can be met together, once both sides have talked. */
    TO_BE_TALKED_OVER,
    /** They cannot both be met. */
    CONTRADICT,
    /** A side has not told its wish. */
    UNTOLD;

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One subject; a wish that is not told is null. */
  public record Line(
      Subject subject, @Nullable Enum<?> sender, @Nullable Enum<?> recipient, Verdict verdict) {}

  public TermsCompared {
    lines = List.copyOf(lines);
  }

  /** Compares the wishes of two sides. */
  public static TermsCompared of(IpTerms sender, IpTerms recipient) {
    return new TermsCompared(
        List.of(
            new Line(
                Subject.BACKGROUND,
                sender.background(),
                recipient.background(),
                background(sender.background(), recipient.background())),
            new Line(
                Subject.FOREGROUND,
                sender.foreground(),
                recipient.foreground(),
                foreground(sender.foreground(), recipient.foreground())),
            new Line(
                Subject.EXCLUSIVITY,
                sender.exclusivity(),
                recipient.exclusivity(),
                exclusivity(sender.exclusivity(), recipient.exclusivity()))));
  }

  /** Whether any two wishes cannot both be met. */
  public boolean contradict() {
    return lines.stream().anyMatch(line -> line.verdict() == Verdict.CONTRADICT);
  }

  /** What is open to anybody is more than the other asks for; all else must be the same. */
  private static Verdict background(@Nullable Background one, @Nullable Background other) {
    if (one == null || other == null) {
      return Verdict.UNTOLD;
    }
    if (one == other) {
      return Verdict.AGREE;
    }
    boolean isKept = one == Background.KEPT || other == Background.KEPT;
    boolean isOpen = one == Background.OPEN || other == Background.OPEN;
    return isOpen && !isKept ? Verdict.TO_BE_TALKED_OVER : Verdict.CONTRADICT;
  }

  /** What each calls the author's is its own. */
  private static Verdict foreground(@Nullable Foreground one, @Nullable Foreground other) {
    if (one == null || other == null) {
      return Verdict.UNTOLD;
    }
    return switch (one) {
      case AUTHOR -> other == Foreground.PARTNER ? Verdict.AGREE : Verdict.CONTRADICT;
      case PARTNER ->
          switch (other) {
            case AUTHOR -> Verdict.AGREE;
            case PARTNER -> Verdict.TO_BE_TALKED_OVER; // neither wants them
            case WHO_MAKES_IT, JOINT -> Verdict.CONTRADICT;
          };
      case WHO_MAKES_IT, JOINT -> one == other ? Verdict.AGREE : Verdict.CONTRADICT;
    };
  }

  /** Each says how far the other may keep third parties out; both cannot do so everywhere. */
  private static Verdict exclusivity(@Nullable Exclusivity one, @Nullable Exclusivity other) {
    if (one == null || other == null) {
      return Verdict.UNTOLD;
    }
    if (one == Exclusivity.NONE && other == Exclusivity.NONE) {
      return Verdict.AGREE;
    }
    return one == Exclusivity.FULL && other == Exclusivity.FULL
        ? Verdict.CONTRADICT
        : Verdict.TO_BE_TALKED_OVER;
  }
}
