package fr.passerelle.http.reconcile;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reconcile.ReconcileAnswer.Value;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of an organisation, as a constraint or as a column. */
enum Property {
  NAMES,
  NAME_FR,
  NAME_EN,
  NAME_ZH,
  TYPE,
  COUNTRY,
  CITY,
  WEBSITE,
  IDENTIFIERS,
  SIREN,
  SIRET,
  RNSR,
  ROR,
  WIKIDATA,
  ISNI,
  PIC,
  VAT,
  LEI,
  USCC,
  STOCK;

  /** Its id in queries, such as {@code name-fr}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The property with this id; the case does not matter. */
  static Optional<Property> of(String id) {
    String wanted = id.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(property -> property.id().equals(wanted)).findFirst();
  }

  /** Whether it is the identifiers of one authority. */
  boolean isScheme() {
    return compareTo(SIREN) >= 0;
  }

  ReconcileNamed named(Labels labels) {
    String name =
        isScheme() ? labels.coded("identifier", id()) : labels.wording().say("reconcile." + id());
    return new ReconcileNamed(id(), name);
  }

  /** The values that an organisation has; none where the sources do not say. */
  List<Value> values(Organisation of, Labels labels) {
    return switch (this) {
      case NAMES -> of.names().stream().map(Name::text).distinct().map(Value::of).toList();
      case NAME_FR -> preferred(of, Language.FRENCH);
      case NAME_EN -> preferred(of, Language.ENGLISH);
      case NAME_ZH -> preferred(of, Language.CHINESE);
      case TYPE ->
          List.of(new Value(null, of.type().code(), labels.coded("type", of.type().code())));
      case COUNTRY -> text(of.place().country());
      case CITY -> text(of.place().city(labels.wording().language()));
      case WEBSITE -> text(of.website());
      case IDENTIFIERS -> of.identifiers().stream().map(Identifier::key).map(Value::of).toList();
      default ->
          of.identifiers().stream()
              .filter(identifier -> identifier.scheme().equals(id()))
              .map(Identifier::value)
              .map(Value::of)
              .toList();
    };
  }

  private static List<Value> preferred(Organisation of, Language language) {
    return of.preferred(language).map(Value::of).stream().toList();
  }

  private static List<Value> text(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(Value.of(text));
  }
}
