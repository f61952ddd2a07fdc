package fr.passerelle.cluster.contract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says.
 *
 * @param day on which it happened
 * @param members those of the cluster that it concerns, each once
 * @param partner {@link Firm#NONE} where there is none
 * @param country the market, as ISO 3166-1 names it; empty where nobody said
 * @param amountInEuro null where there is none
 * @param proof a note or a reference by which it can be checked
 */
public record Facts(
    EventKind kind,
    LocalDate day,
    List<Firm> members,
    Firm partner,
    String country,
    @Nullable Long amountInEuro,
    String proof) {

  public static final int LONGEST_PROOF = 1_000;
  public static final int MOST_MEMBERS = 50;
  public static final long MOST_EURO = 1_000_000_000_000L;

  public Facts {
    var each = new LinkedHashMap<String, Firm>();
    members.stream().filter(one -> !one.isNone()).forEach(one -> each.putIfAbsent(one.key(), one));
    members = List.copyOf(each.values());
  }

  /** Whether a member is concerned. */
  boolean concerns(String member) {
    return members.stream().anyMatch(one -> one.key().equals(member));
  }
}
