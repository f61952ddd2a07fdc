package fr.passerelle.http.need;

import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.matching.Need;
import java.util.List;

/** What reading a need came to. */
public sealed interface NeedReading {

  /** A need that can be answered. */
  record Understood(Need need) implements NeedReading {}

  /** The fields that are wrong, at least one, each with a remedy. */
  record Refused(List<FieldError> errors) implements NeedReading {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
