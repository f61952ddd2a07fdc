package fr.passerelle.catalogue;

/** Two records of two organisations that may be one, and what speaks for and against it. */
public record DoubtfulPair(PairedRecord one, PairedRecord other, PairJudgement judgement) {

  /**
   * A record as one side of a pair.
   *
   * @param ownId the id by which decisions name it
   * @param organisation the id of the organisation it counts for
   */
  public record PairedRecord(String ownId, String organisation, SourceRecord record) {}
}
