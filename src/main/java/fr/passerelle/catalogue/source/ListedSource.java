package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Companies listed at stock exchanges, as JSON lines with English summaries. The file tells no
 * licence, so its records are of unknown licence and no open dump holds them. A company listed at
 * several places is one record, by its name and country: rows after the first are repetitions.
 */
public final class ListedSource implements Source {

  private static final String ID = "listed";
  private static final String LICENCE = "unknown";

  /** Where a state stands that is the region of a company in our sense. */
  private static final Set<String> FEDERATIONS = Set.of("US", "CA", "AU", "BR");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Listed companies";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "";
  }

  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return JsonReadings.ending(".jsonl", file, company -> record(company, file.date()));
  }

  private static SourceRecord record(JsonNode company, LocalDate released) {
    String name = JsonFields.requiredText(company, "name");
    String country = JsonFields.requiredText(company, "country");
    String code = CountryNames.code(country);
    if (code == null) {
      throw new Refusal("country", RejectionReason.UNKNOWN_COUNTRY, country);
    }
    String key = Folding.fold(name + " " + code).replace(' ', '-');
    String summary = JsonFields.text(company, "summary");
    var claims =
        new Claims(
            OrganisationType.COMPANY,
            Status.ACTIVE,
            List.of(
                new Name(
                    name, Folding.hasHan(name) ? Language.CHINESE : null, Name.Kind.PREFERRED, ID)),
            new Place(
                code,
                FEDERATIONS.contains(code) ? JsonFields.text(company, "state") : null,
                null,
                JsonFields.text(company, "city"),
                Map.of(),
                null),
            null,
            null,
            JsonFields.text(company, "website"),
            ticker(JsonFields.text(company, "symbol")),
            List.of(),
            List.of(),
            summary == null
                ? List.of()
                : List.of(new Text(Text.Topic.DESCRIPTION, Language.ENGLISH, summary, ID)),
            null);
    return new SourceRecord(
        new SourceMark(ID, key, released, LICENCE, null, List.of()), claims, List.of());
  }

  /** A share class stands after a hyphen, which no ticker of ours may hold: left out then. */
  private static List<Identifier> ticker(@Nullable String symbol) {
    return symbol == null || symbol.contains("-")
        ? List.of()
        : Identifier.parse("stock:" + symbol).stream().toList();
  }
}
