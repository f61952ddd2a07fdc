package fr.passerelle.catalogue;

import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds one organisation, by whatever it may be named, within one transaction. */
record Finding(Transaction transaction) {

  /** By its id, an id that it had before others joined it, or an identifier. */
  Optional<Organisation> of(String idOrIdentifier) {
    String wanted = idOrIdentifier.strip();
    return withId(wanted).or(() -> withRecord(wanted)).or(() -> withIdentifier(wanted));
  }

  Optional<Organisation> withId(String id) {
    return transaction
        .first(
            "SELECT body FROM organisation WHERE id = ? AND body IS NOT NULL",
            row -> row.text(1),
            id)
        .map(CatalogueJson::organisation);
  }

  /** Where each of its fields comes from; nothing where there is no such organisation. */
  List<FieldOrigin> origins(String id) {
    return withId(id)
        .map(
            organisation ->
                Provenance.origins(
                    organisation,
                    new RecordRows(transaction)
                        .ofOrganisations(List.of(id)).stream()
                            .filter(Member::describesOrganisation)
                            .toList()))
        .orElse(List.of());
  }

  /** The id of the organisation to which the record of this own id belongs, if it is another. */
  Optional<String> successor(String ownId) {
    return transaction
        .first(
            "SELECT organisation FROM source_record"
                + " WHERE own_id = ? AND organisation IS NOT NULL",
            row -> row.text(1),
            ownId)
        .filter(organisation -> !organisation.equals(ownId));
  }

  private Optional<Organisation> withRecord(String ownId) {
    return successor(ownId).flatMap(this::withId);
  }

  private Optional<Organisation> withIdentifier(String text) {
    String bare = text.replaceFirst("^https?://(www\\.)?ror\\.org/", "ror:");
    return Identifier.parse(bare)
        .or(() -> Identifier.parse("ror:" + bare))
        .map(identifier -> Digest.hash(identifier.key()))
        .flatMap(
            hash ->
                new RecordRows(transaction)
                    .answers(List.of(hash)).stream()
                        .map(RecordRows.Answer::organisation)
                        .filter(Objects::nonNull)
                        .sorted()
                        .findFirst())
        .flatMap(this::withId);
  }
}
