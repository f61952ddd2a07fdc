package fr.passerelle.matching;

import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: a need in words, and what a partner must be.
 *
 * @param text at most {@link #MAX_LENGTH} characters; blank asks for partners for what the seeker
 *     does, or for everything that passes where nobody in the catalogue asks
 * @param offer what the asker brings in return, in words, at most {@link #MAX_LENGTH} characters;
 *     blank lets the asker's own profiles and description tell it, where it is in the catalogue
 * @param language the language of the text; null lets it be detected
 * @param reader the language to answer in
 * @param seekerId who asks, never among the partners; null for a visitor
 * @param without ids of concepts that the reader took out of the need
 * @param weights weights of signals that the reader moved, from 0 to 10; others keep the purpose's
 * @param offset how many partners to leave out from the front, from 0
 * @param limit how many partners to return, from 1 to {@link #MAX_LIMIT}
 * @param companions ids of those who ask together with the seeker, such as the laboratory of a
 *     tandem; never among the partners either; at most {@link #MAX_COMPANIONS}, none without a
 *     seeker
 * @param onlyNew whether to leave out whoever the seeker or a companion has worked with
 * @param otherClusters id of a cluster, or of a member of clusters: partners that belong to other
 *     ones are preferred; null for no such wish
 */
public record Need(
    String text,
    String offer,
    @Nullable Language language,
    Language reader,
    Filter filter,
    @Nullable String seekerId,
    Purpose purpose,
    List<String> without,
    SortedMap<Signal, Double> weights,
    Sort sort,
    int offset,
    int limit,
    List<String> companions,
    boolean onlyNew,
    @Nullable String otherClusters) {

  public static final int MAX_LENGTH = 20_000;
  public static final int MAX_LIMIT = 1_000;
  public static final int MAX_COMPANIONS = 7;

  /** What the partner is sought for: each has its own weights. */
  public enum Purpose {
    RESEARCH,
    PURCHASING,
    DELEGATION
  }

  /** The order of the answer. */
  public enum Sort {
    MATCH,
    /** Nearest to the filter's centre first. */
    DISTANCE,
    FRESHEST
  }

  public Need {
    if (text.length() > MAX_LENGTH || offer.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "need and offer must have at most %d characters each, but have %d and %d"
              .formatted(MAX_LENGTH, text.length(), offer.length()));
    }
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "offset must be from 0 and limit from 1 to " + MAX_LIMIT + ": " + offset + ", " + limit);
    }
    if (companions.size() > MAX_COMPANIONS || (seekerId == null && !companions.isEmpty())) {
      throw new IllegalArgumentException(
          "at most " + MAX_COMPANIONS + " companions may ask with a seeker: " + companions);
    }
    companions = List.copyOf(companions);
    weights.forEach(
        (signal, weight) -> {
          if (!(weight >= 0 && weight <= 10)) {
            throw new IllegalArgumentException(
                "the weight of " + signal.code() + " must be from 0 to 10, but is " + weight);
          }
        });
    without = List.copyOf(without);
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  /** A need of one who prefers no other clusters. */
  public Need(
      String text,
      String offer,
      @Nullable Language language,
      Language reader,
      Filter filter,
      @Nullable String seekerId,
      Purpose purpose,
      List<String> without,
      SortedMap<Signal, Double> weights,
      Sort sort,
      int offset,
      int limit,
      List<String> companions,
      boolean onlyNew) {
    this(
        text,
        offer,
        language,
        reader,
        filter,
        seekerId,
        purpose,
        without,
        weights,
        sort,
        offset,
        limit,
        companions,
        onlyNew,
        null);
  }

  /** A need of one who asks alone, and also takes partners of old. */
  public Need(
      String text,
      String offer,
      @Nullable Language language,
      Language reader,
      Filter filter,
      @Nullable String seekerId,
      Purpose purpose,
      List<String> without,
      SortedMap<Signal, Double> weights,
      Sort sort,
      int offset,
      int limit) {
    this(
        text, offer, language, reader, filter, seekerId, purpose, without, weights, sort, offset,
        limit, List.of(), false, null);
  }

  /** A need of somebody who says nothing of what they bring. */
  public Need(
      String text,
      @Nullable Language language,
      Language reader,
      Filter filter,
      @Nullable String seekerId,
      Purpose purpose,
      List<String> without,
      SortedMap<Signal, Double> weights,
      Sort sort,
      int offset,
      int limit) {
    this(
        text, "", language, reader, filter, seekerId, purpose, without, weights, sort, offset,
        limit);
  }

  /** A need of a visitor with nothing but words, for the first twelve partners. */
  public static Need of(String text, Language reader) {
    return new Need(
        text,
        null,
        reader,
        Filter.NONE,
        null,
        Purpose.RESEARCH,
        List.of(),
        new TreeMap<>(),
        Sort.MATCH,
        0,
        12);
  }

  public Need with(Filter other) {
    return changed(draft -> draft.filter = other);
  }

  /** The same need of somebody who brings this, in words. */
  public Need offering(String words) {
    return changed(draft -> draft.offer = words);
  }

  /** The same need for another purpose. */
  public Need meantFor(Purpose other) {
    return changed(draft -> draft.purpose = other);
  }

  /** The same need in other words. */
  public Need saying(String words) {
    return saying(words, language);
  }

  /** The same need in other words of a language; null lets it be detected. */
  public Need saying(String words, @Nullable Language spoken) {
    return changed(
        draft -> {
          draft.text = words;
          draft.language = spoken;
        });
  }

  /** The same need for another stretch of the list. */
  public Need page(int from, int size) {
    return changed(
        draft -> {
          draft.offset = from;
          draft.limit = size;
        });
  }

  /** The same need asked by this organisation, together with others. */
  public Need askedBy(String seeker, List<String> others) {
    return changed(
        draft -> {
          draft.seekerId = seeker;
          draft.companions = others;
        });
  }

  /** The same need for partners with whom neither the seeker nor a companion has worked. */
  public Need newPartnersOnly() {
    return changed(draft -> draft.onlyNew = true);
  }

  /** The same need, preferring members of other clusters than this one, or than this member's. */
  public Need outside(String cluster) {
    return changed(draft -> draft.otherClusters = cluster);
  }

  private Need changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.need();
  }

  /** What a copy may say otherwise; its sort, weights and what is left out stay. */
  private static final class Draft {
    private final Need before;
    private String text;
    private String offer;
    private @Nullable Language language;
    private Filter filter;
    private @Nullable String seekerId;
    private Purpose purpose;
    private int offset;
    private int limit;
    private List<String> companions;
    private boolean onlyNew;
    private @Nullable String otherClusters;

    Draft(Need before) {
      this.before = before;
      text = before.text;
      offer = before.offer;
      language = before.language;
      filter = before.filter;
      seekerId = before.seekerId;
      purpose = before.purpose;
      offset = before.offset;
      limit = before.limit;
      companions = before.companions;
      onlyNew = before.onlyNew;
      otherClusters = before.otherClusters;
    }

    Need need() {
      return new Need(
          text,
          offer,
          language,
          before.reader,
          filter,
          seekerId,
          purpose,
          before.without,
          before.weights,
          before.sort,
          offset,
          limit,
          companions,
          onlyNew,
          otherClusters);
    }
  }
}
