package fr.passerelle.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;

/** Writes an answer as the API gives it, for those who ask without HTTP. */
public final class PartnersJson {

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build()
          .writerWithDefaultPrettyPrinter();

  private PartnersJson() {}

  /** Returns the answer in a reader's language. */
  public static String write(PartnerList answer, Need need, Parts parts, Language reader) {
    try (var index = parts.engine().snapshot()) {
      var entries = new Entries(parts.labels(reader, index));
      var sensitive = SensitiveEntry.of(need, answer.interpretation(), parts, reader);
      return WRITER.writeValueAsString(entries.partners(answer, sensitive, null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }
}
