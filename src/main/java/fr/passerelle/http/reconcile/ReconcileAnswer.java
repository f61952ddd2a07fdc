package fr.passerelle.http.reconcile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch of queries, or to a wish for more columns.
 *
 * @param meta the columns; null where queries were asked
 * @param rows for each id and each column its values; null where queries were asked
 * @param results for each key of a query its candidates; empty where columns were asked
 */
record ReconcileAnswer(
    @Nullable List<ReconcileNamed> meta,
    @Nullable Map<String, Map<String, List<Value>>> rows,
    @JsonAnyGetter Map<String, Result> results) {

  /** Candidates, best first. */
  record Result(List<Candidate> result) {}

  /**
   * An organisation that may be meant.
   *
   * @param score from 0 to 100
   * @param match whether it is surely this one
   * @param features what the score is made of, each from 0 to 100
   */
  record Candidate(
      String id,
      String name,
      String description,
      List<ReconcileNamed> type,
      double score,
      boolean match,
      List<Feature> features) {}

  /** How far one thing that was asked fits, from 0 to 100. */
  record Feature(String id, double value) {}

  /** A value of a column: a text, or a thing with an id and a name. */
  record Value(@Nullable String str, @Nullable String id, @Nullable String name) {
    static Value of(String text) {
      return new Value(text, null, null);
    }
  }

  /** The properties that columns can be made of. */
  record Properties(String type, List<ReconcileNamed> properties) {}

  /** What somebody who types may mean. */
  record Suggestions(List<Suggested> result) {}

  /** A suggestion; the types of an organisation are what it is notable for. */
  record Suggested(
      String id,
      String name,
      @Nullable String description,
      @Nullable List<ReconcileNamed> notable) {}
}
