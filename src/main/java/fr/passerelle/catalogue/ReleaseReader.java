package fr.passerelle.catalogue;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.FieldSource;
import fr.passerelle.organisation.Organisation;
import java.util.List;

/** Takes what a catalogue gives away: first all organisations by id, then all evidence by id. */
public interface ReleaseReader {

  /** Takes an organisation and, for each thing said of it, which source said so. */
  void organisation(Organisation organisation, List<FieldSource> fields);

  /** Takes a piece of evidence; whom it speaks for has been taken before. */
  void evidence(Evidence evidence);
}
