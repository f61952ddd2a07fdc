package fr.passerelle.organisation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Writes organisations and evidence as UTF-8 JSON and reads them back. Safe for many threads. */
public final class OrganisationJson {

  private static final ObjectMapper MAPPER = mapperBuilder().build();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final ObjectReader ORGANISATION = MAPPER.readerFor(Organisation.class);
  private static final ObjectReader EVIDENCE = MAPPER.readerFor(Evidence.class);

  private OrganisationJson() {}

  public static byte[] write(Organisation organisation) {
    return bytes(organisation);
  }

  public static byte[] write(Evidence evidence) {
    return bytes(evidence);
  }

  /**
   * Reads what {@link #write(Organisation)} wrote.
   *
   * @throws UncheckedIOException where the bytes are not such JSON
   */
  public static Organisation organisation(byte[] json) {
    return read(ORGANISATION, Organisation.class, json, "an organisation");
  }

  /**
   * Reads what {@link #write(Evidence)} wrote.
   *
   * @throws UncheckedIOException where the bytes are not such JSON
   */
  public static Evidence evidence(byte[] json) {
    return read(EVIDENCE, Evidence.class, json, "evidence");
  }

  private static <T> T read(ObjectReader reader, Class<T> type, byte[] json, String what) {
    try {
      T value = reader.readValue(json, type);
      if (value == null) {
        throw new IOException("null");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("not " + what + " as JSON", e);
    }
  }

  private static byte[] bytes(Object value) {
    try {
      return WRITER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written as JSON: " + value, e);
    }
  }

  /**
   * A mapper in the making that knows how these values are written, for whoever writes records that
   * hold some of them. Equal values give equal text on every run.
   */
  public static JsonMapper.Builder mapperBuilder() {
    var module = new SimpleModule("passerelle");
    module.addSerializer(Identifier.class, new IdentifierWriter());
    module.addDeserializer(Identifier.class, new IdentifierReader());
    module.addSerializer(LocalDate.class, new DateWriter());
    module.addDeserializer(LocalDate.class, new DateReader());
    return JsonMapper.builder()
        .addModule(module)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        // Map.copyOf iterates in another order on every run, and the text must not.
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static final class IdentifierWriter extends StdSerializer<Identifier> {
    private static final long serialVersionUID = 1L;

    IdentifierWriter() {
      super(Identifier.class);
    }

    @Override
    public void serialize(Identifier identifier, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(identifier.key());
    }
  }

  private static final class IdentifierReader extends StdDeserializer<Identifier> {
    private static final long serialVersionUID = 1L;

    IdentifierReader() {
      super(Identifier.class);
    }

    @Override
    public Identifier deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String key = json.getText();
      return Identifier.parse(key)
          .orElseThrow(() -> new IOException("not a valid identifier: " + key));
    }
  }

  private static final class DateWriter extends StdSerializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateWriter() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate date, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(date.toString());
    }
  }

  private static final class DateReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(json.getText());
    }
  }
}
