package fr.passerelle.organisation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that an authority gave to an organisation. A value whose check digits are wrong
 * cannot be made.
 */
public sealed interface Identifier {

  /** The authority's scheme in lower case, such as {@code siren}. */
  String scheme();

  /** The value in the scheme's canonical form, without spaces or address. */
  String value();

  /** A page about the organisation at the authority, where there is one. */
  default @Nullable String url() {
    return null;
  }

  /** The scheme and the value, such as {@code siren:552100554}. */
  default String key() {
    return scheme() + ":" + value();
  }

  /** French firm: nine digits, Luhn (INSEE). */
  record Siren(String value) implements Identifier {
    public Siren {
      value = CheckDigits.compact(value);
      require(value.matches("\\d{9}") && CheckDigits.luhn(value), "SIREN", value);
    }

    @Override
    public String scheme() {
      return "siren";
    }

    @Override
    public String url() {
      return "https://annuaire-entreprises.data.gouv.fr/entreprise/" + value;
    }
  }

  /** French establishment: fourteen digits; Luhn, except La Poste's (INSEE). */
  record Siret(String value) implements Identifier {
    public Siret {
      value = CheckDigits.compact(value);
      require(value.matches("\\d{14}") && CheckDigits.siret(value), "SIRET", value);
    }

    @Override
    public String scheme() {
      return "siret";
    }
  }

  /** French research structure: nine digits and a letter (RNSR). */
  record Rnsr(String value) implements Identifier {
    public Rnsr {
      value = CheckDigits.compact(value).toUpperCase(Locale.ROOT);
      require(value.matches("\\d{9}[A-Z]"), "RNSR number", value);
    }

    @Override
    public String scheme() {
      return "rnsr";
    }
  }

  /** Research Organization Registry: 0, six base-32 characters, two check digits (ISO 7064). */
  record Ror(String value) implements Identifier {
    public Ror {
      value = CheckDigits.lastSegment(value).toLowerCase(Locale.ROOT);
      require(CheckDigits.ror(value), "ROR id", value);
    }

    @Override
    public String scheme() {
      return "ror";
    }

    @Override
    public String url() {
      return "https://ror.org/" + value;
    }
  }

  /** Wikidata item. */
  record Wikidata(String value) implements Identifier {
    public Wikidata {
      value = CheckDigits.lastSegment(value).toUpperCase(Locale.ROOT);
      require(value.matches("Q[1-9]\\d*"), "Wikidata item", value);
    }

    @Override
    public String scheme() {
      return "wikidata";
    }

    @Override
    public String url() {
      return "https://www.wikidata.org/wiki/" + value;
    }
  }

  /** International Standard Name Identifier: 16 characters, ISO 7064 MOD 11-2. */
  record Isni(String value) implements Identifier {
    public Isni {
      value = CheckDigits.compact(CheckDigits.lastSegment(value)).toUpperCase(Locale.ROOT);
      require(value.matches("\\d{15}[\\dX]") && CheckDigits.mod11radix2(value), "ISNI", value);
    }

    @Override
    public String scheme() {
      return "isni";
    }

    @Override
    public String url() {
      return "https://isni.org/isni/" + value;
    }
  }

  /** EU participant identification code: nine digits. */
  record Pic(String value) implements Identifier {
    public Pic {
      value = CheckDigits.compact(value);
      require(value.matches("\\d{9}"), "PIC", value);
    }

    @Override
    public String scheme() {
      return "pic";
    }
  }

  /** VAT number; a French one has its key checked. */
  record Vat(String value) implements Identifier {
    public Vat {
      value = CheckDigits.compact(value).toUpperCase(Locale.ROOT);
      require(CheckDigits.vat(value), "VAT number", value);
    }

    @Override
    public String scheme() {
      return "vat";
    }
  }

  /** Legal Entity Identifier: 20 characters, ISO 7064 MOD 97-10 (ISO 17442). */
  record Lei(String value) implements Identifier {
    public Lei {
      value = CheckDigits.compact(value).toUpperCase(Locale.ROOT);
      require(CheckDigits.lei(value), "LEI", value);
    }

    @Override
    public String scheme() {
      return "lei";
    }
  }

  /** Chinese unified social credit code: 18 characters (GB 32100-2015). */
  record Uscc(String value) implements Identifier {
    public Uscc {
      value = CheckDigits.compact(value).toUpperCase(Locale.ROOT);
      require(CheckDigits.uscc(value), "unified social credit code", value);
    }

    @Override
    public String scheme() {
      return "uscc";
    }
  }

  /** Ticker with its exchange, such as 300750.SZ. */
  record Stock(String value) implements Identifier {
    public Stock {
      value = CheckDigits.compact(value).toUpperCase(Locale.ROOT);
      require(value.matches("[A-Z0-9]{1,12}(\\.[A-Z]{1,4})?"), "stock code", value);
    }

    @Override
    public String scheme() {
      return "stock";
    }
  }

  /** Funder registry or another scheme that has no check of its own. */
  record Other(String scheme, String value) implements Identifier {
    public Other {
      scheme = scheme.strip().toLowerCase(Locale.ROOT);
      value = value.strip();
      require(scheme.matches("[a-z][a-z0-9-]*") && !value.isEmpty(), "identifier", value);
    }
  }

  /**
   * Reads a scheme and a value.
   *
   * @throws IllegalArgumentException naming the scheme and the value, where its check fails
   */
  static Identifier of(String scheme, String value) {
    return switch (scheme.strip().toLowerCase(Locale.ROOT)) {
      case "siren" -> new Siren(value);
      case "siret" -> new Siret(value);
      case "rnsr" -> new Rnsr(value);
      case "ror" -> new Ror(value);
      case "wikidata" -> new Wikidata(value);
      case "isni" -> new Isni(value);
      case "pic" -> new Pic(value);
      case "vat" -> new Vat(value);
      case "lei" -> new Lei(value);
      case "uscc" -> new Uscc(value);
      case "stock" -> new Stock(value);
      default -> new Other(scheme, value);
    };
  }

  /** Reads {@code scheme:value}; empty where there is no colon or the check fails. */
  static Optional<Identifier> parse(String key) {
    int colon = key.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(key.substring(0, colon), key.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void require(boolean valid, String scheme, String value) {
    if (!valid) {
      throw new IllegalArgumentException("not a valid " + scheme + ": " + value);
    }
  }
}
