package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventReading;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The day whose knowledge is asked for: what was written into the log later is not there yet.
 *
 * @param isPast whether it is another day than today
 */
record AsOf(LocalDate day, boolean isPast) {

  static final String NAME = "asof";

  /** Reads the parameter; today where it is empty or cannot be understood. */
  static AsOf of(Parameters asked, LocalDate today, FieldErrors wrong) {
    String text = asked.first(NAME);
    if (text.isEmpty()) {
      return new AsOf(today, false);
    }
    var day = EventReading.day(text);
    if (day == null || day.isAfter(today)) {
      wrong.add(NAME, day == null ? "date" : "contract-future", "value", FieldErrors.shown(text));
      return new AsOf(today, false);
    }
    return new AsOf(day, day.isBefore(today));
  }

  /** The first moment of which nothing is known on that day. */
  Instant moment() {
    return isPast ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.MAX;
  }

  /** What an address keeps of it. */
  Parameters kept(Parameters with) {
    return isPast ? with.with(NAME, day.toString()) : with;
  }

  /** The form by which another day is asked for. */
  ContractPage.Block form(String action, Wording wording) {
    var field =
        new FormSection.Field(
            FormSection.Shape.DATE,
            NAME,
            wording.say("contract.asof"),
            wording.say("contract.asof.hint"),
            day.toString(),
            List.of(),
            0,
            null);
    return ContractPage.Block.form(
        "asof",
        "",
        new ContractPage.Form(
            false,
            action,
            "",
            List.of(),
            List.of(new FormSection("", "", List.of(field))),
            List.of(new ContractPage.Button("show", wording.say("contract.asof.show")))));
  }
}
