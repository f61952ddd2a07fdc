package fr.passerelle.http.route;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked: how, and what answers.
 *
 * @param path with its named parts in braces, such as {@code /api/v1/organisations/{id}}
 * @param summary one English line, for the description of the API and the metrics
 * @param body the record that a JSON body must have the shape of; null where none is read
 * @param mostBodyBytes how long a body may be; what is longer than usual is read from the desk
 *     alone
 * @param sharing what pages of other hosts may do with the answers
 * @param answers the record that is answered with each status; {@link Problem} for errors
 */
public record Route(
    Method method,
    String path,
    String summary,
    List<Parameter> parameters,
    @Nullable Class<?> body,
    Map<Integer, Class<?>> answers,
    Handler handler,
    int mostBodyBytes,
    Sharing sharing) {

  /** How long a body may be where a route says nothing else. */
  public static final int USUAL_BODY_BYTES = 256 * 1024;

  /** How it is asked. */
  public enum Method {
    GET,
    POST
  }

  /** What pages of other hosts may do with an answer; each may what the ones before may. */
  public enum Sharing {
    /** Nothing. */
    NONE,
    /** Read it. */
    READ,
    /** Show it in a frame. */
    FRAME
  }

  /** Answers a request. Must be thread-safe. */
  @FunctionalInterface
  public interface Handler {
    Answer answer(Asking asking);
  }

  /** A route whose body is no longer than usual. */
  public Route(
      Method method,
      String path,
      String summary,
      List<Parameter> parameters,
      @Nullable Class<?> body,
      Map<Integer, Class<?>> answers,
      Handler handler) {
    this(method, path, summary, parameters, body, answers, handler, USUAL_BODY_BYTES);
  }

  /** A route that is for our own pages alone. */
  public Route(
      Method method,
      String path,
      String summary,
      List<Parameter> parameters,
      @Nullable Class<?> body,
      Map<Integer, Class<?>> answers,
      Handler handler,
      int mostBodyBytes) {
    this(method, path, summary, parameters, body, answers, handler, mostBodyBytes, Sharing.NONE);
  }

  public Route {
    parameters = List.copyOf(parameters);
    answers = Map.copyOf(answers);
  }

  /** A page: nothing of it is in the description of the API. */
  public static Route page(String path, String summary, Handler handler) {
    return new Route(Method.GET, path, summary, List.of(), null, Map.of(), handler);
  }

  /** A form that is sent from a page: nothing of it is in the description of the API. */
  public static Route form(String path, String summary, Handler handler) {
    return new Route(Method.POST, path, summary, List.of(), null, Map.of(), handler);
  }

  /** The same, but for what pages of other hosts may do with the answers. */
  public Route shared(Sharing with) {
    return new Route(
        method, path, summary, parameters, body, answers, handler, mostBodyBytes, with);
  }

  /** Whether this is the route of a path as it is asked for. */
  public boolean fits(String asked) {
    return asked.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
  }

  /** Whether the description of the API tells of it. */
  public boolean isApi() {
    return path.startsWith("/api/");
  }
}
