package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventColumn;
import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.EventReading;
import fr.passerelle.cluster.contract.EventWords;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Firm;
import fr.passerelle.cluster.contract.Sme;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.profile.FormSection.Shape;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of an event, and the words in which forms and tables tell of events. */
record EventForm(Wording wording) {

  /** The words of all languages: a French table is read on an English page too. */
  static EventWords words(Messages messages, EventWords.Names names) {
    Map<String, EventColumn> columns = new HashMap<>();
    Map<String, EventKind> kinds = new HashMap<>();
    Map<String, Sme> sizes = new HashMap<>();
    for (var column : EventColumn.values()) {
      columns.put(Folding.fold(column.code()), column);
    }
    for (var kind : EventKind.values()) {
      kinds.put(Folding.fold(kind.code()), kind);
    }
    for (var size : Sme.values()) {
      sizes.put(Folding.fold(size.code()), size);
    }
    for (var language : Language.values()) {
      for (var column : EventColumn.values()) {
        columns.put(
            Folding.fold(messages.text("contract.column." + column.code(), language)), column);
      }
      for (var kind : EventKind.values()) {
        kinds.put(Folding.fold(messages.text("contract.kind." + kind.code(), language)), kind);
      }
      for (var size : Sme.values()) {
        for (String key : List.of("contract.sme.", "contract.answer.")) {
          sizes.put(Folding.fold(messages.text(key + size.code(), language)), size);
        }
      }
    }
    return new EventWords(columns, kinds, sizes, names);
  }

  /** The names of an event that is corrected: who stands in it stays who it is. */
  static EventWords.Names keeping(Facts facts, EventWords.Names others) {
    Map<String, Firm> known = new HashMap<>();
    known.put(Folding.fold(facts.partner().name()), facts.partner());
    facts.members().forEach(one -> known.put(Folding.fold(one.name()), one));
    return new EventWords.Names() {
      @Override
      public Firm firm(String written) {
        var kept = known.get(Folding.fold(written));
        return kept == null ? others.firm(written) : kept;
      }

      @Override
      public @Nullable String country(String written) {
        return others.country(written);
      }
    };
  }

  /** What the form of an event is filled with. */
  Parameters of(Facts facts) {
    Long amount = facts.amountInEuro();
    return Parameters.NONE
        .with("kind", facts.kind().code())
        .with("day", facts.day().toString())
        .with(
            "members",
            facts.members().stream().map(this::member).collect(Collectors.joining("\u2028")))
        .with("partner", facts.partner().name())
        .with("country", facts.country().isEmpty() ? "" : wording.country(facts.country()))
        .with("amount", amount == null ? "" : amount.toString())
        .with("proof", facts.proof());
  }

  private String member(Firm firm) {
    return firm.sme() == Sme.UNKNOWN
        ? firm.name()
        : firm.name() + " (" + wording.say("contract.sme." + firm.sme().code()) + ")";
  }

  FormSection section(Parameters typed) {
    return new FormSection(
        "",
        wording.say("contract.event.lead"),
        List.of(
            choice(
                EventColumn.KIND,
                Stream.of(EventKind.values())
                    .map(
                        one ->
                            new Choice(
                                one.code(),
                                wording.say("contract.kind." + one.code()),
                                typed.first("kind").equals(one.code())))
                    .toList()),
            field(Shape.DATE, EventColumn.DAY, typed),
            field(Shape.AREA, EventColumn.MEMBERS, typed),
            choice(
                EventColumn.SME,
                Stream.of(Sme.UNKNOWN, Sme.YES, Sme.NO)
                    .map(
                        one ->
                            new Choice(
                                one.code(),
                                wording.say("contract.answer." + one.code()),
                                typed.first("sme").equals(one.code())))
                    .toList()),
            field(Shape.LINE, EventColumn.PARTNER, typed),
            field(Shape.LINE, EventColumn.COUNTRY, typed),
            field(Shape.LINE, EventColumn.AMOUNT, typed),
            field(Shape.LINE, EventColumn.PROOF, typed)));
  }

  private FormSection.Field choice(EventColumn column, List<Choice> choices) {
    return new FormSection.Field(
        Shape.SELECT, column.code(), label(column), hint(column), "", choices, 0, null);
  }

  private FormSection.Field field(Shape shape, EventColumn column, Parameters typed) {
    return new FormSection.Field(
        shape,
        column.code(),
        label(column),
        hint(column),
        shape == Shape.AREA ? typed.text(column.code()) : typed.first(column.code()),
        List.of(),
        0,
        null);
  }

  private String label(EventColumn column) {
    return wording.say("contract.column." + column.code());
  }

  private String hint(EventColumn column) {
    String key = "contract.hint." + column.code();
    return wording.messages().has(key) ? wording.say(key) : "";
  }

  /** What was typed; null where something is wrong, which is then told. */
  @Nullable Facts read(Parameters typed, EventWords words, LocalDate today, FieldErrors wrong) {
    Map<EventColumn, String> written = new EnumMap<>(EventColumn.class);
    for (var column : EventColumn.values()) {
      written.put(column, typed.text(column.code()));
    }
    var reading = EventReading.of(written, words, today);
    for (var fault : reading.faults()) {
      wrong.add(
          fault.column().code(),
          "contract-" + fault.fault(),
          "column",
          label(fault.column()),
          "value",
          FieldErrors.shown(fault.value()));
    }
    return wrong.isEmpty() ? reading.facts() : null;
  }
}
