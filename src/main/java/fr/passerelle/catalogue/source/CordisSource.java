package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import java.util.stream.Stream;

/**
 * Research projects of the European Union and who took part in them: the CSV dumps of CORDIS for
 * FP7, Horizon 2020 and Horizon Europe, as {@code src/site/open-data.md} tells. A record is an
 * organisation, by its participant code, or a project, which is evidence for all who took part.
 */
public final class CordisSource implements Source {

  static final String ID = "cordis";
  static final String LICENCE = "CC-BY-4.0";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "CORDIS, research projects of the European Union";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "https://cordis.europa.eu";
  }

  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return CordisReadings.of(file).stream();
  }
}
