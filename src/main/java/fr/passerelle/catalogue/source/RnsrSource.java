package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The French national directory of research structures: a JSON array, or JSON lines, with the field
 * names of the open data portal of the ministry. Supervising bodies are told by acronyms; those of
 * {@link FrenchBodies} become the parents of the laboratory, others are left out.
 */
public final class RnsrSource implements Source {

  private static final String ID = "rnsr";
  private static final String LICENCE = "etalab-2.0";

  /** Federations and networks of laboratories, which the directory counts as a third level. */
  private static final String LEVEL_OF_NETWORKS = "3";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Répertoire national des structures de recherche";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "https://appliweb.dgri.education.fr/rnsr/";
  }

  /** Below ROR, which names in more languages, and whose id an organisation keeps. */
  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return JsonReadings.ending(".json", file, structure -> record(structure, file.date()));
  }

  private static SourceRecord record(JsonNode structure, LocalDate released) {
    String number = JsonFields.requiredText(structure, "numero_national_de_structure");
    var own = own(number);
    boolean isNetwork =
        LEVEL_OF_NETWORKS.equals(JsonFields.text(structure, "code_de_niveau_de_structure"));
    var claims =
        new Claims(
            isNetwork ? OrganisationType.NETWORK : OrganisationType.LABORATORY,
            Status.ACTIVE,
            names(structure),
            place(structure),
            null,
            year(structure),
            JsonFields.text(structure, "site_web"),
            own == null ? List.of() : List.of(own),
            List.of(),
            supervisors(structure),
            texts(structure),
            null);
    return new SourceRecord(
        new SourceMark(
            ID,
            (own == null ? number : own.value()).toLowerCase(Locale.ROOT),
            released,
            LICENCE,
            JsonFields.text(structure, "fiche_rnsr"),
            List.of()),
        claims,
        List.of());
  }

  /** The number as an identifier; null where it is a stand-in such as CNRS-ABC. */
  private static Identifier.@Nullable Rnsr own(String number) {
    if (number.matches("[A-Z]+-[A-Z0-9]+")) {
      return null;
    }
    try {
      return new Identifier.Rnsr(number);
    } catch (IllegalArgumentException _) { // told to the reader as a rejection
      throw new Refusal("numero_national_de_structure", RejectionReason.BAD_IDENTIFIER, number);
    }
  }

  /** The name, whose language is not told, the acronym, and labels such as UMR 1234. */
  private static List<Name> names(JsonNode structure) {
    String name = JsonFields.requiredText(structure, "libelle");
    var names = new ArrayList<Name>();
    names.add(new Name(name, null, Name.Kind.PREFERRED, ID));
    String acronym = JsonFields.text(structure, "sigle");
    if (acronym != null && !acronym.equalsIgnoreCase(name)) {
      names.add(new Name(acronym, null, Name.Kind.ACRONYM, ID));
    }
    for (String label : listed(structure, "label_numero")) {
      if (label.matches("[A-Z][A-Za-z_]* ?\\d+")) {
        names.add(new Name(label, null, Name.Kind.ACRONYM, ID));
      }
    }
    return names;
  }

  private static Place place(JsonNode structure) {
    String town = JsonFields.text(structure, "commune");
    String postcode = JsonFields.text(structure, "code_postal");
    return new Place(
        "FR",
        null,
        postcode == null ? null : FrenchPlaces.department(postcode),
        town == null ? null : FrenchPlaces.town(town),
        Map.of(),
        null);
  }

  private static @Nullable Integer year(JsonNode structure) {
    String year = JsonFields.text(structure, "annee_de_creation");
    if (year == null) {
      return null;
    }
    if (!year.matches("\\d{4}")) {
      throw new Refusal("annee_de_creation", RejectionReason.BAD_NUMBER, year);
    }
    return Integer.valueOf(year);
  }

  private static List<Affiliation> supervisors(JsonNode structure) {
    return listed(structure, "sigles_des_tutelles").stream()
        .map(FrenchBodies::ror)
        .flatMap(Optional::stream)
        .distinct()
        .map(ror -> new Affiliation(Affiliation.Kind.PART_OF, "ror:" + ror, null, null, ID))
        .toList();
  }

  /** Its field of science in French, and its panels of the European Research Council in English. */
  private static List<Text> texts(JsonNode structure) {
    var texts = new ArrayList<Text>();
    var fields = JsonFields.text(structure, "domaine_scientifique");
    if (fields != null) {
      texts.add(new Text(Text.Topic.DESCRIPTION, Language.FRENCH, fields, ID));
    }
    String panels = JsonFields.text(structure, "panel_erc");
    if (panels != null) {
      texts.add(
          new Text(Text.Topic.DESCRIPTION, Language.ENGLISH, FrenchBodies.panels(panels), ID));
    }
    return texts;
  }

  private static List<String> listed(JsonNode structure, String field) {
    String text = JsonFields.text(structure, field);
    return text == null
        ? List.of()
        : Stream.of(text.split("[,;]", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
  }
}
