package fr.passerelle.catalogue;

import fr.passerelle.language.TradeWords;
import fr.passerelle.organisation.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a record is found: identifiers such as {@code siren:552100554}, ids such as
 * {@code id:scs}, names by their sense with their place such as {@code name:FR|rousset|pole scs};
 * what else doubtful pairs share, such as {@code site:pole-scs.org}; and the 64-bit hashes of all.
 * Worked out when first asked for. For one thread.
 */
final class MatchKeys {

  /**
   * Schemes that identify, the most reliable first. An exchange's ticker, a web domain or a funder
   * number does not: groups share them.
   */
  static final List<String> LINKING_SCHEMES =
      List.of("ror", "siren", "uscc", "lei", "rnsr", "pic", "siret", "vat", "wikidata", "isni");

  /** Of the linking schemes, the first so many give one organisation one value only. */
  static final int EXCLUSIVE_SCHEMES = 6;

  /** Where organisations have a name in hanzi and one in letters. */
  private static final Set<String> TRANSLATED = Set.of("CN", "HK", "MO", "TW");

  private final String ownId;
  private final SourceRecord record;
  private @Nullable Compared compared;
  private @Nullable Set<String> names;
  private @Nullable List<Long> answers;
  private @Nullable List<Long> links;

  MatchKeys(String ownId, SourceRecord record) {
    this.ownId = ownId;
    this.record = record;
  }

  /** Hashes of what the record answers to when another names it: its own id, its identifiers. */
  List<Long> answers() {
    if (answers == null) {
      var keys = new ArrayList<String>();
      if (record.claims() != null) {
        keys.add("id:" + ownId);
        for (var identifier : isOwnWord() ? List.<Identifier>of() : identifiers()) {
          if (!(identifier instanceof Identifier.Other)) {
            keys.add(identifier.key());
          }
        }
      }
      answers = hashes(keys);
    }
    return answers;
  }

  /** Hashes of what ties the record to others: identifiers that link, and names with a place. */
  List<Long> links() {
    if (links == null) {
      var keys = new ArrayList<>(names());
      if (!isOwnWord()) {
        for (var identifier : identifiers()) {
          if (LINKING_SCHEMES.contains(identifier.scheme())) {
            keys.add(identifier.key());
          }
        }
      }
      links = hashes(keys);
    }
    return links;
  }

  /**
   * Hashes of what a doubtful pair shares without being tied by it: a web domain, a name or acronym
   * anywhere in the country, with and without words such as Group, or in translation.
   */
  List<Long> blocks() {
    if (record.claims() == null || isOwnWord()) {
      return List.of();
    }
    var keys = new ArrayList<String>();
    var compared = compared();
    if (compared.domain() != null) {
      keys.add("site:" + compared.domain());
    }
    var senses = new LinkedHashSet<>(compared.senses().keySet());
    senses.addAll(compared.formerSenses());
    senses.addAll(compared.acronyms().keySet());
    for (String sense : senses) {
      if (!NameSense.isGeneric(sense)) {
        keys.add("named:" + compared.country() + "|" + sense);
        // As the one that leaves the word out is found by its sense.
        keys.add("named:" + compared.country() + "|" + TradeWords.without(sense));
      }
    }
    if (TRANSLATED.contains(compared.country())) {
      for (String core : compared.names().keySet()) {
        String said = Translation.of(core);
        if (!said.isEmpty()) {
          keys.add("said:" + compared.country() + "|" + said);
        }
      }
    }
    return hashes(keys);
  }

  /** What of the record is compared with others. */
  Compared compared() {
    if (compared == null) {
      compared = Compared.of(Objects.requireNonNull(record.claims()));
    }
    return compared;
  }

  /** Hashes of all that the record can be found by. */
  Set<Long> all() {
    var all = new LinkedHashSet<>(answers());
    all.addAll(links());
    all.addAll(blocks());
    return all;
  }

  /** Hashes of all that the record names without describing it. */
  List<Long> mentions() {
    var keys = new ArrayList<String>();
    String source = record.mark().source();
    if (record.claims() != null) {
      for (var affiliation : record.claims().affiliations()) {
        keys.addAll(mention(source, affiliation.organisationId()));
      }
    }
    for (var evidence : record.evidence()) {
      evidence.about().forEach(target -> keys.addAll(mention(source, target)));
    }
    return hashes(keys);
  }

  /** The senses of the names, each with each form of the city; none where no city is known. */
  Set<String> names() {
    if (names == null) {
      names = record.claims() == null || isOwnWord() ? Set.of() : names(compared());
    }
    return names;
  }

  /** Whether users of this server said it: it is bound, and nobody is found by their word. */
  private boolean isOwnWord() {
    return HouseSource.of(record.mark().source()).isPresent();
  }

  private List<Identifier> identifiers() {
    return record.claims() == null ? List.of() : record.claims().identifiers();
  }

  /** The forms of one naming of another organisation, most particular first. */
  static List<String> mention(String source, String target) {
    var identifier = Identifier.parse(target);
    if (identifier.isPresent() && !(identifier.get() instanceof Identifier.Other)) {
      return List.of(identifier.get().key());
    }
    return List.of("id:" + OrganisationIds.of(source, target), "id:" + target);
  }

  /**
   * Former names tie too, as does a name without its town: likeness decides what they are worth.
   */
  private static Set<String> names(Compared compared) {
    if (compared.towns().isEmpty() || compared.country().isEmpty()) {
      return Set.of();
    }
    var senses = new LinkedHashSet<String>();
    for (String sense : compared.senses().keySet()) {
      senses.add(sense);
      senses.add(compared.withoutTown(sense));
    }
    senses.addAll(compared.formerSenses());
    for (String core : compared.names().keySet()) {
      if (core.indexOf(' ') >= 0 && core.indexOf(' ') == core.lastIndexOf(' ')) {
        senses.add(core.replace(" ", "")); // Exxon Mobil is ExxonMobil
      }
    }
    var keys = new LinkedHashSet<String>();
    for (String sense : senses) {
      for (String city : Towns.findable(compared.towns())) {
        keys.add("name:" + compared.country() + "|" + city + "|" + sense);
      }
    }
    return keys;
  }

  private static List<Long> hashes(Collection<String> keys) {
    return keys.stream().map(Digest::hash).distinct().toList();
  }
}
