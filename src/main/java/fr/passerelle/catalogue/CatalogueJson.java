package fr.passerelle.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.json.OrganisationJson;
import java.io.IOException;
import java.util.List;

/**
 * Records, organisations and evidence as the JSON in which the catalogue keeps them. Equal values
 * give equal text, on every run. Safe for use by many threads at once.
 */
final class CatalogueJson {

  private static final JsonMapper MAPPER = OrganisationJson.mapperBuilder().build();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final ObjectReader RECORD = MAPPER.readerFor(SourceRecord.class);
  private static final ObjectReader ORGANISATION = MAPPER.readerFor(Organisation.class);
  private static final ObjectReader EVIDENCE = MAPPER.readerFor(Evidence.class);
  private static final ObjectReader COUNTS = MAPPER.readerFor(ImportCounts.class);
  private static final ObjectReader TEXTS = MAPPER.readerFor(String[].class);

  private CatalogueJson() {}

  static String write(Object value) {
    try {
      return WRITER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }

  static SourceRecord record(String json) {
    return read(SourceRecord.class, RECORD, json);
  }

  static Organisation organisation(String json) {
    return read(Organisation.class, ORGANISATION, json);
  }

  static Evidence evidence(String json) {
    return read(Evidence.class, EVIDENCE, json);
  }

  static ImportCounts counts(String json) {
    return read(ImportCounts.class, COUNTS, json);
  }

  static List<String> texts(String json) {
    return List.of(read(String[].class, TEXTS, json));
  }

  private static <T> T read(Class<T> type, ObjectReader reader, String json) {
    try {
      return reader.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalStateException("the catalogue holds JSON that it did not write: " + json, e);
    }
  }
}
