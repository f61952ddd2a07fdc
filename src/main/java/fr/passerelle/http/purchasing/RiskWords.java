package fr.passerelle.http.purchasing;

import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.Risk;
import java.util.HashMap;
import java.util.Map;

/** Says risks as sentences, each with what it is told from. For one page and one thread. */
public final class RiskWords {

  private final Parts parts;
  private final Wording wording;
  private final Map<Risk.Origin, String> origins = new HashMap<>();

  /** Says them in the words of a reader. */
  public RiskWords(Parts parts, Wording wording) {
    this.parts = parts;
    this.wording = wording;
  }

  /** A risk as a sentence. */
  public String said(Risk risk) {
    return wording.say(
        key(risk),
        "supplier",
        risk.supplier(),
        "detail",
        risk.detail(),
        "country",
        risk.country().isEmpty() ? "" : wording.country(risk.country()),
        "source",
        origins.computeIfAbsent(risk.origin(), this::origin));
  }

  /** The same behind how much it matters. */
  String graded(Risk risk) {
    return wording.say("purchasing.file.risk", "level", level(risk), "risk", said(risk));
  }

  String level(Risk risk) {
    return wording.say("purchasing.level." + risk.level().code());
  }

  private static String key(Risk risk) {
    String key = "purchasing.risk." + risk.kind().code();
    return switch (risk.kind()) {
      case CONCENTRATION -> risk.country().isEmpty() ? key : key + ".country";
      case SINGLE_SOURCE -> risk.detail().equals("0") ? key + ".none" : key;
      default -> key;
    };
  }

  private String origin(Risk.Origin origin) {
    if (parts.messages().has("purchasing.origin." + origin.source())) {
      return wording.say("purchasing.origin." + origin.source());
    }
    try (var snapshot = parts.engine().snapshot()) {
      String source = parts.labels(wording.language(), snapshot).source(origin.source());
      var day = origin.day();
      return day == null
          ? source
          : wording.say("purchasing.origin", "source", source, "date", wording.date(day));
    }
  }
}
