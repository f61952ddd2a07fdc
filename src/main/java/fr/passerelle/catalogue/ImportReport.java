package fr.passerelle.catalogue;

/**
 * How an import ended.
 *
 * @param resumed whether the batch had been begun before
 */
public record ImportReport(ImportBatch batch, boolean resumed) {

  public long batchId() {
    return batch.id();
  }

  public ImportCounts counts() {
    return batch.counts();
  }

  /** Whether the file said nothing that the catalogue did not know. */
  public boolean isUnchanged() {
    return counts().created() + counts().merged() + counts().changed() == 0;
  }
}
