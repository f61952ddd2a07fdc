package fr.passerelle.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a directory can tell of an organisation. */
public enum DirectoryField {
  NAME,
  NAME_FR,
  NAME_EN,
  NAME_ZH,
  ACRONYM,
  TYPE,
  COUNTRY,
  REGION,
  CITY,
  POSTCODE,
  LAT,
  LON,
  WEBSITE,
  SIREN,
  SIRET,
  VAT,
  USCC,
  ROR,
  DESCRIPTION,
  DESCRIPTION_FR,
  DESCRIPTION_EN,
  DESCRIPTION_ZH,
  THEMES,
  SIZE,
  /** How many work there: tells the size where nothing else does. */
  STAFF,
  MEMBER_OF,
  FOUNDED;

  /** The name in files, addresses and on the command line, such as {@code name_fr}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the field with this code. */
  public static Optional<DirectoryField> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(field -> field.code().equals(wanted)).findFirst();
  }

  /** Whether it holds a name by which an organisation can be shown. */
  public boolean isName() {
    return this == NAME || this == NAME_FR || this == NAME_EN || this == NAME_ZH;
  }
}
