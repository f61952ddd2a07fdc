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
 * National development zones of China as JSON lines: high-tech zones, and economic and
 * technological ones. The file gives the seat of the district or of the prefecture, never the park
 * itself. The seat of a district is kept as its place, as exact as the town of any organisation;
 * that of a prefecture, which may be as large as a French region, is not.
 */
public final class ZonesSource implements Source {

  private static final String ID = "zones";
  private static final String LICENCE = "Apache-2.0";

  private static final String HIGH_TECH = "national high-tech industrial development zone";
  private static final String ECONOMIC = "national economic and technological development zone";

  /** What each kind is, in our words. */
  private static final Map<String, Map<Language, String>> KINDS =
      Map.of(
          HIGH_TECH,
          Map.of(
              Language.FRENCH,
                  "Zone nationale de développement des industries de haute technologie",
              Language.ENGLISH, "National high-tech industrial development zone",
              Language.CHINESE, "国家级高新技术产业开发区"),
          ECONOMIC,
          Map.of(
              Language.FRENCH, "Zone nationale de développement économique et technologique",
              Language.ENGLISH, "National economic and technological development zone",
              Language.CHINESE, "国家级经济技术开发区"));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "National development zones of China";
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
    return JsonReadings.ending(".jsonl", file, zone -> record(zone, file.date()));
  }

  private static SourceRecord record(JsonNode zone, LocalDate released) {
    String name = JsonFields.requiredText(zone, "name_zh");
    String kind = JsonFields.requiredText(zone, "type");
    var words = KINDS.get(kind);
    if (words == null) {
      throw new Refusal("type", RejectionReason.UNKNOWN_VALUE, kind, HIGH_TECH + ", " + ECONOMIC);
    }
    var texts = new ArrayList<Text>();
    for (var language : Language.values()) {
      String text = words.get(language);
      if (text != null) {
        texts.add(new Text(Text.Topic.DESCRIPTION, language, text, ID));
      }
    }
    var place = place(zone);
    var claims =
        new Claims(
            OrganisationType.TECHNOLOGY_PARK,
            Status.ACTIVE,
            names(zone, name),
            place,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            texts,
            null);
    String gazetteer = place.location() == null ? null : JsonFields.text(zone, "coord_source");
    return new SourceRecord(
        new SourceMark(
            ID, name, released, LICENCE, null, gazetteer == null ? List.of() : List.of(gazetteer)),
        claims,
        List.of());
  }

  /** The Chinese name first; an English one that was composed of pinyin helps to find, no more. */
  private static List<Name> names(JsonNode zone, String name) {
    var names = new ArrayList<Name>();
    names.add(new Name(name, Language.CHINESE, Name.Kind.PREFERRED, ID));
    for (String alias : JsonFields.texts(zone, "aliases_zh")) {
      if (!alias.equals(name)) {
        names.add(new Name(alias, Language.CHINESE, Name.Kind.ALIAS, ID));
      }
    }
    String english = JsonFields.text(zone, "name_en");
    if (english != null) {
      names.add(new Name(english, Language.ENGLISH, Name.Kind.PREFERRED, ID));
    }
    String composed = JsonFields.text(zone, "name_en_generated");
    if (composed != null) {
      names.add(new Name(composed, Language.ENGLISH, Name.Kind.ALIAS, ID));
    }
    return names;
  }

  private static Place place(JsonNode zone) {
    String hanzi = JsonFields.text(zone, "prefecture_zh");
    String syllables = JsonFields.text(zone, "prefecture_pinyin");
    String town = hanzi == null ? null : hanzi.replaceFirst("(?<=..)市$", "");
    return new Place(
        "CN",
        JsonFields.text(zone, "province_zh"),
        null,
        syllables == null ? town : ChineseTowns.latin(syllables),
        town == null ? Map.of() : Map.of(Language.CHINESE, town),
        location(zone));
  }

  private static Place.@Nullable Location location(JsonNode zone) {
    return "prefecture".equals(JsonFields.text(zone, "coord_level"))
        ? null
        : JsonFields.location(zone, "lat", "lon");
  }
}
