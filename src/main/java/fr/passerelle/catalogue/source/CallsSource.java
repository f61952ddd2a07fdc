package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.opportunity.Opportunity;
import fr.passerelle.opportunity.OpportunityStatus;
import fr.passerelle.organisation.SourceMark;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the European Union's Funding &amp; Tenders Portal as JSON lines, one topic a line. Texts
 * whose accents were misread on their way are mended where that is sure.
 *
 * <p>The file does not say when it was right; its name may, such as {@code calls_2026-08.jsonl},
 * which is taken for the first of that month.
 */
public final class CallsSource implements Source {

  private static final String ID = "calls";
  private static final String LICENCE = "CC-BY-4.0";
  private static final String OWNER = "© European Union";
  private static final String SUFFIX = ".jsonl";
  private static final Pattern DATED = Pattern.compile("(20\\d\\d-\\d\\d)(-\\d\\d)?");

  /** A keyword that only repeats a reference, such as HORIZON-CL5-2026-10. */
  private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]+(-[A-Za-z0-9]+)+");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "EU Funding & Tenders Portal";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "https://ec.europa.eu/info/funding-tenders/opportunities/portal/";
  }

  @Override
  public boolean mayBeEmpty() {
    return true;
  }

  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    var date = date(file.name());
    return JsonReadings.ending(SUFFIX, file, line -> record(mended(line), date));
  }

  private static SourceRecord record(JsonNode call, LocalDate date) {
    String reference = JsonFields.requiredText(call, "topicId");
    String text = text(call);
    var opportunity =
        new Opportunity(
            reference,
            JsonFields.requiredText(call, "title"),
            JsonFields.requiredText(call, "programme"),
            JsonFields.text(call, "callTitle"),
            JsonFields.text(call, "typesOfAction"),
            text,
            text.isEmpty() ? null : Language.ENGLISH, // topics are published in it
            deadline(call),
            stated(call),
            euros(call, "budgetMin"),
            euros(call, "budgetMax"),
            keywords(call));
    var mark =
        new SourceMark(
            ID,
            reference.toLowerCase(Locale.ROOT),
            date,
            LICENCE,
            JsonFields.text(call, "portalUrl"),
            List.of(OWNER));
    return new SourceRecord(mark, null, List.of(), opportunity);
  }

  private static JsonNode mended(JsonNode call) {
    var mended = ((ObjectNode) call).deepCopy();
    for (var field : call.properties()) {
      if (field.getValue().isTextual()) {
        String text = field.getValue().textValue();
        String meant = MisreadText.mended(text);
        if (meant == null) {
          throw new Refusal(field.getKey(), RejectionReason.BROKEN_TEXT, text);
        }
        mended.put(field.getKey(), meant);
      }
    }
    return mended;
  }

  private static String text(JsonNode call) {
    String text = JsonFields.text(call, "description");
    return text == null ? "" : text;
  }

  private static LocalDate deadline(JsonNode call) {
    String text = JsonFields.requiredText(call, "deadline");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) { // told to the reader as a rejection
      throw new Refusal("deadline", RejectionReason.BAD_DATE, text);
    }
  }

  private static OpportunityStatus stated(JsonNode call) {
    String text = JsonFields.requiredText(call, "callStatus");
    return OpportunityStatus.of(text)
        .orElseThrow(
            () -> {
              var known = Stream.of(OpportunityStatus.values()).map(OpportunityStatus::code);
              return new Refusal(
                  "callStatus",
                  RejectionReason.UNKNOWN_VALUE,
                  text,
                  String.join(", ", known.toList()));
            });
  }

  private static @Nullable Long euros(JsonNode call, String field) {
    var node = call.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw new Refusal(field, RejectionReason.BAD_NUMBER, CleanText.of(node.toString()));
    }
    return node.longValue();
  }

  private static List<String> keywords(JsonNode call) {
    String all = JsonFields.text(call, "keywords");
    return all == null
        ? List.of()
        : Stream.of(all.split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty() && !REFERENCE.matcher(word).matches())
            .distinct()
            .toList();
  }

  private static LocalDate date(String fileName) {
    var found = DATED.matcher(fileName);
    try {
      return found.find()
          ? LocalDate.parse(found.group(1) + (found.group(2) == null ? "-01" : found.group(2)))
          : LocalDate.EPOCH;
    } catch (DateTimeException _) { // a number that only looks like a date
      return LocalDate.EPOCH;
    }
  }
}
