package fr.passerelle.catalogue;

import fr.passerelle.organisation.SourceMark;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A record in the catalogue, as one of those that may make up an organisation.
 *
 * @param id the catalogue's number of it
 * @param ownId the id that its organisation has where no stronger record joins
 * @param keys what the record is found by
 * @param organisation the id of the organisation it counts for until now; null for none yet
 */
record Member(
    long id,
    String ownId,
    Authority authority,
    @Nullable String organisation,
    SourceRecord record,
    MatchKeys keys) {

  Member(
      long id,
      String ownId,
      Authority authority,
      @Nullable String organisation,
      SourceRecord record) {
    this(id, ownId, authority, organisation, record, new MatchKeys(ownId, record));
  }

  /** The one whose claims win first: by authority, then the newer, then by source and id. */
  static final Comparator<Member> STRONGEST_CLAIMS_FIRST =
      Comparator.comparing(Member::authority)
          .thenComparing(member -> member.mark().date(), Comparator.reverseOrder())
          .thenComparing(Member::source)
          .thenComparing(Member::ownId);

  /** The same, but for what an organisation knows best of itself: its own word first. */
  static final Comparator<Member> OWN_WORD_FIRST =
      Comparator.comparing((Member member) -> member.authority() != Authority.SELF)
          .thenComparing(STRONGEST_CLAIMS_FIRST);

  /**
   * The one whose id an organisation bears first: what was written for this catalogue, then a
   * register, then whichever was known first, so that an organisation keeps the id that it had when
   * others join it.
   */
  static final Comparator<Member> STRONGEST_ID_FIRST =
      Comparator.comparingInt((Member member) -> idRank(member.authority()))
          .thenComparingLong(Member::id);

  SourceMark mark() {
    return record.mark();
  }

  String source() {
    return record.mark().source();
  }

  Claims claims() {
    var claims = record.claims();
    if (claims == null) {
      throw new IllegalStateException(ownId + " describes no organisation");
    }
    return claims;
  }

  boolean describesOrganisation() {
    return record.claims() != null;
  }

  Member in(@Nullable String newOrganisation) {
    return new Member(id, ownId, authority, newOrganisation, record, keys);
  }

  private static int idRank(Authority authority) {
    return switch (authority) {
      case CURATED -> 0;
      case REGISTER -> 1;
      case DIRECTORY, OTHER -> 2;
      case SELF -> 3; // an organisation never bears the id of what is said of it here
    };
  }
}
