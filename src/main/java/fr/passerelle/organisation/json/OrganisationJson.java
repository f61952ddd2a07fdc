package fr.passerelle.organisation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    return mapperBuilder(LocalDate::toString);
  }

  /**
   * The same for readers elsewhere, who need not know that the epoch stands for a date that nobody
   * told: they find null in its place.
   */
  public static JsonMapper.Builder openMapperBuilder() {
    return mapperBuilder(date -> date.equals(LocalDate.EPOCH) ? null : date.toString());
  }

  private static JsonMapper.Builder mapperBuilder(Function<LocalDate, @Nullable String> date) {
    var module = new SimpleModule("passerelle");
    module.addSerializer(Identifier.class, new TextWriter<>(Identifier::key));
    module.addDeserializer(Identifier.class, new TextReader<>(OrganisationJson::identifier));
    module.addSerializer(LocalDate.class, new TextWriter<>(date));
    module.addDeserializer(LocalDate.class, new TextReader<>(LocalDate::parse));
    return JsonMapper.builder()
        .addModule(module)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        // Map.copyOf iterates in another order on every run, and the text must not.
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Writes a value as one text. */
  private static final class TextWriter<T> extends JsonSerializer<T> {
    private final Function<T, @Nullable String> writing;

    TextWriter(Function<T, @Nullable String> writing) {
      this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      String text = writing.apply(value);
      if (text == null) {
        json.writeNull();
      } else {
        json.writeString(text);
      }
    }
  }

  /** Reads a value from one text, which the reading may refuse. */
  private static final class TextReader<T> extends JsonDeserializer<T> {
    private final Function<String, T> reading;

    TextReader(Function<String, T> reading) {
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getText();
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IOException("not a valid value: " + text, e);
      }
    }
  }

  private static Identifier identifier(String key) {
    return Identifier.parse(key)
        .orElseThrow(() -> new IllegalArgumentException("not a valid identifier: " + key));
  }
}
