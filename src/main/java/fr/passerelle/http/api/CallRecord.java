package fr.passerelle.http.api;

import fr.passerelle.http.api.OrganisationRecord.SourceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call for projects; its text where it is asked for alone. */
record CallRecord(
    String id,
    String reference,
    String title,
    @Nullable String language,
    String programme,
    @Nullable String call,
    @Nullable String action,
    String status,
    String deadline,
    @Nullable Long leastEuros,
    @Nullable Long mostEuros,
    List<String> keywords,
    @Nullable String text,
    @Nullable String url,
    SourceEntry source) {

  /** Calls by deadline, and the cursor of those that follow. */
  record CallsAnswer(long total, List<CallRecord> calls, @Nullable String next) {}
}
