package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.EvidenceClaim;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * French firms that won the i-Lab contest, as CSV with the columns {@code name}, {@code siren},
 * {@code siret}, {@code website} and {@code description_fr}, and {@code year} where it is known. A
 * row's key is its SIREN, else its name.
 */
public final class IlabSource implements Source {

  private static final String ID = "ilab";
  private static final String LICENCE = "etalab-2.0";
  private static final Place FRANCE = new Place("FR", null, null, null, Map.of(), null);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Laureates of the French i-Lab contest";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "https://data.enseignementsup-recherche.gouv.fr";
  }

  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return NamedReadings.of(
        file, List.of("name", "siren", "description_fr"), row -> record(row, file.date()));
  }

  private static SourceRecord record(TableRow row, LocalDate released) {
    String name = row.requiredText("name");
    if (name.matches("(?i)(https?://|www\\.).*")) {
      throw new Refusal("name", RejectionReason.WRONG_SHAPE, "it is the address of a page");
    }
    var identifiers = identifiers(row);
    String key =
        identifiers.isEmpty()
            ? Folding.fold(name).replace(' ', '-')
            : identifiers.getFirst().value();
    if (key.isEmpty()) {
      throw new Refusal("name", RejectionReason.MISSING_FIELD);
    }
    String summary = row.text("description_fr");
    var claims =
        new Claims(
            OrganisationType.COMPANY,
            Status.ACTIVE,
            List.of(new Name(name, null, Name.Kind.PREFERRED, ID)),
            FRANCE,
            null,
            null,
            row.text("website"),
            identifiers,
            List.of(),
            List.of(),
            summary == null
                ? List.of()
                : List.of(new Text(Text.Topic.DESCRIPTION, Language.FRENCH, summary, ID)),
            null);
    var award =
        new EvidenceClaim(
            key,
            Evidence.Kind.AWARD,
            List.of(),
            "Lauréat du concours d’innovation i-Lab",
            summary == null ? "" : summary,
            Language.FRENCH,
            year(row),
            List.of());
    return new SourceRecord(
        new SourceMark(ID, key, released, LICENCE, null, List.of()), claims, List.of(award));
  }

  /** The SIREN first, from the SIRET where it is not told itself. */
  private static List<Identifier> identifiers(TableRow row) {
    String siren = row.text("siren");
    String siret = row.text("siret");
    var found = new ArrayList<Identifier>();
    if (siren != null) {
      found.add(identifier("siren", siren));
    }
    if (siret != null) {
      var establishment = identifier("siret", siret);
      var firm = identifier("siren", establishment.value().substring(0, 9));
      if (!found.isEmpty() && !found.contains(firm)) {
        throw new Refusal("siret", RejectionReason.BAD_IDENTIFIER, siret);
      }
      found = new ArrayList<>(List.of(firm, establishment));
    }
    return found;
  }

  private static Identifier identifier(String scheme, String value) {
    try {
      return Identifier.of(scheme, value);
    } catch (IllegalArgumentException _) { // told to the reader as a rejection
      throw new Refusal(scheme, RejectionReason.BAD_IDENTIFIER, value);
    }
  }

  private static @Nullable LocalDate year(TableRow row) {
    Double year = row.number("year", 1999, 2200);
    return year == null ? null : LocalDate.of(year.intValue(), 1, 1);
  }
}
