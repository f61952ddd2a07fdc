package fr.passerelle.http.api;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/** The problems there are, worded for the reader. */
public final class Problems {

  private static final String TYPE = "urn:passerelle:problem:";

  private Problems() {}

  /** 400: these fields are wrong. */
  public static Problem fields(List<FieldError> errors, Wording wording) {
    return new Problem(
        TYPE + "parameters",
        wording.say("problem.parameters"),
        400,
        wording.count("problem.parameters.detail", errors.size()),
        errors);
  }

  /** 400: the body is no JSON object. */
  public static Problem body(Wording wording) {
    return of("body", 400, wording);
  }

  /** 404: there is no such thing. */
  public static Problem unknown(String what, Wording wording) {
    return new Problem(
        TYPE + "not-found",
        wording.say("problem.not-found"),
        404,
        wording.say("problem.not-found.detail", "what", what),
        List.of());
  }

  /** 405: this path is asked in another way. */
  public static Problem method(String allowed, Wording wording) {
    return new Problem(
        TYPE + "method",
        wording.say("problem.method"),
        405,
        wording.say("problem.method.detail", "allowed", allowed),
        List.of());
  }

  /** 401 or 403: who asks may not, or is not known. */
  public static Problem access(String name, int status, Wording wording) {
    return of("access-" + name, status, wording);
  }

  /** 413: more than is read. */
  public static Problem tooLarge(Wording wording) {
    return of("too-large", 413, wording);
  }

  /** 414: an address longer than is read. */
  public static Problem tooLong(Wording wording) {
    return of("too-long", 414, wording);
  }

  /** 500: our fault. */
  public static Problem fault(Wording wording) {
    return of("fault", 500, wording);
  }

  /** 503: too many ask at once. */
  public static Problem busy(Wording wording) {
    return of("busy", 503, wording);
  }

  private static Problem of(String name, int status, Wording wording) {
    return new Problem(
        TYPE + name,
        wording.say("problem." + name),
        status,
        wording.say("problem." + name + ".detail"),
        List.of());
  }
}
