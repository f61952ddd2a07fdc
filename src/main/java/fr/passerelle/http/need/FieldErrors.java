package fr.passerelle.http.need;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers what is wrong with the fields of one request. Not for use by several threads. */
public final class FieldErrors {

  private static final int SHOWN = 80;

  private final Wording wording;
  private final List<FieldError> errors = new ArrayList<>();

  public FieldErrors(Wording wording) {
    this.wording = wording;
  }

  /** The words that they are told in. */
  public Wording wording() {
    return wording;
  }

  /** Adds {@code error.key} and {@code error.key.remedy}, with their parts. */
  public void add(String field, String key, Object... parts) {
    errors.add(
        new FieldError(
            shown(field),
            wording.say("error." + key, parts),
            wording.say("error." + key + ".remedy", parts)));
  }

  /** Adds that a value is none of those there are, with the nearest or all of them as remedy. */
  public void unknown(String field, String value, Collection<String> known) {
    unknown(field, value, known, Spelling.nearest(value, known).orElse(""));
  }

  /** Adds that a value is none of those there are, with what it may mean; empty for no guess. */
  void unknown(String field, String value, Collection<String> known, String meant) {
    String shown = shown(value);
    String remedy =
        meant.isEmpty()
            ? wording.say(
                "error.unknown.remedy", "known", wording.list(known.stream().limit(30).toList()))
            : wording.say("error.unknown.nearest", "nearest", meant);
    errors.add(new FieldError(field, wording.say("error.unknown", "value", shown), remedy));
  }

  /** Adds every name that is none of those a request may have. */
  public void names(Collection<String> asked, Collection<String> known) {
    for (String name : asked) {
      if (!known.contains(name)) {
        var near = Spelling.nearest(name, known);
        String remedy =
            near.isPresent()
                ? wording.say("error.unknown.nearest", "nearest", near.get())
                : wording.say(
                    "error.unknown.remedy",
                    "known",
                    wording.list(known.stream().sorted().toList()));
        errors.add(new FieldError(shown(name), wording.say("error.parameter"), remedy));
      }
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** What has been gathered, at most twenty. */
  public List<FieldError> all() {
    return errors.stream().limit(20).toList();
  }

  /** A value short enough to be shown back. */
  public static String shown(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
