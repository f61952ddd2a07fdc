package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells the way back of a match in sentences of the reader's language. */
final class BothWaysWriter {

  private static final int MOST_NAMED = 4;

  private final BothWays bothWays;
  private final Thesaurus thesaurus;
  private final Language reader;
  private final Sentences sentences;

  BothWaysWriter(BothWays bothWays, Thesaurus thesaurus, Language reader) {
    this.bothWays = bothWays;
    this.thesaurus = thesaurus;
    this.reader = reader;
    this.sentences = Sentences.in(reader);
  }

  /** Quotes the request that the asker answers, and the asker's own profile that does. */
  Reason reciprocity(double strength, double weight, Judgement judgement) {
    var wish = Objects.requireNonNull(bothWays.wish(judgement.candidate()));
    var evidence = new ArrayList<Evidence>();
    evidence.add(wish.request());
    var profile = wish.offer().profile();
    if (profile != null) {
      evidence.add(profile);
    }
    return new Reason(
        Signal.RECIPROCITY,
        strength,
        weight,
        sentences.tell(
            "reciprocity",
            Map.of(
                "themes",
                wish.concepts().isEmpty()
                    ? ""
                    : sentences.tell("themes", Map.of("labels", labels(wish.concepts()))),
                "title",
                wish.request().title(),
                "answer",
                profile == null ? "" : sentences.tell("answer", Map.of("title", profile.title())))),
        evidence);
  }

  /** What suits and what does not, on both sides. */
  Reason fit(double strength, double weight, Judgement judgement) {
    var verdict = bothWays.verdict(judgement.candidate(), judgement.traits());
    String met = clauses(verdict.met());
    String missed = clauses(verdict.missed());
    String key = "mixed";
    if (verdict.findings().isEmpty()) {
      key = "unknown";
    } else if (missed.isEmpty()) {
      key = "met";
    } else if (met.isEmpty()) {
      key = "missed";
    }
    String side = verdict.isOneSided() && !key.equals("unknown") ? "fit.own." : "fit.";
    return new Reason(
        Signal.FIT,
        strength,
        weight,
        sentences.tell(side + key, Map.of("met", met, "missed", missed)),
        verdict.profiles());
  }

  private String clauses(List<Fit.Finding> findings) {
    return String.join(
        sentences.tell("semicolon", Map.of()), findings.stream().map(this::clause).toList());
  }

  private String clause(Fit.Finding finding) {
    String side = finding.theirs() ? "theirs" : "mine";
    String key =
        "fit.%s.%s.%s".formatted(side, code(finding.point()), finding.met() ? "met" : "missed");
    return sentences.tell(
        key,
        Map.of(
            "wanted", named(finding.point(), finding.wanted()),
            "had", named(finding.point(), finding.had())));
  }

  private String named(Fit.Point point, List<String> values) {
    var names = values.stream().limit(MOST_NAMED).map(value -> name(point, value)).toList();
    String told = String.join(sentences.tell("or", Map.of()), names);
    return values.size() > MOST_NAMED ? told + "…" : told;
  }

  private String name(Fit.Point point, String value) {
    return switch (point) {
      case COUNTRY -> Locale.of("", value).getDisplayCountry(reader.locale());
      case READINESS -> value;
      case TYPE, SIZE, COOPERATION -> sentences.tell(code(point) + "." + value, Map.of());
    };
  }

  private String labels(List<String> concepts) {
    return sentences.list(
        concepts.stream()
            .limit(MOST_NAMED)
            .map(thesaurus::concept)
            .flatMap(Optional::stream)
            .map((Concept concept) -> concept.label(reader))
            .toList());
  }

  private static String code(Fit.Point point) {
    return point.name().toLowerCase(Locale.ROOT);
  }
}
