package fr.passerelle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.account.Asker;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.Cursor;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.AtTheDesk;
import fr.passerelle.http.route.FileName;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.SessionCookie;
import fr.passerelle.language.Language;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests and answers between the web server and the routes. */
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();
  private static final ObjectWriter JSON = MAPPER.writer();
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "geolocation=(), camera=(), microphone=()");

  private final Parts parts;
  private final ErrorPages pages;
  private final List<Route> routes;
  private final Set<String> proxies;

  Replies(Parts parts, ErrorPages pages, List<Route> routes, Set<String> proxies) {
    this.proxies = proxies;
    this.parts = parts;
    this.pages = pages;
    this.routes = routes;
  }

  /** The request as a value. */
  Asking asking(
      Context context, Route route, AtTheDesk.Visitor visitor, Asker asker, String session) {
    return new Asking(
        route.method(),
        context.path(),
        context.pathParamMap(),
        Parameters.parse(Optional.ofNullable(context.queryString()).orElse("")),
        route.method() == Route.Method.POST ? body(context, route) : new byte[0],
        header(context, "Accept-Language"),
        header(context, "If-None-Match"),
        visitor,
        asker,
        session);
  }

  /** The body, no longer than its route takes; read only of who may ask. */
  private static byte[] body(Context context, Route route) {
    int most = route.mostBodyBytes();
    if (most <= Route.USUAL_BODY_BYTES) {
      return context.bodyAsBytes();
    }
    try {
      byte[] read = context.bodyInputStream().readNBytes(most + 1);
      if (read.length > most) {
        throw new ContentTooLargeResponse();
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("the body could not be read to its end", e);
    }
  }

  /** Writes an answer, or where there is none that the server is busy; returns the status. */
  int write(Context context, Route.Sharing sharing, @Nullable Answer answer) {
    HEADERS.forEach(context::header);
    context.header("Vary", "Accept-Language, Accept-Encoding, Cookie");
    share(context, sharing);
    if (answer == null) {
      context.header("Retry-After", "2");
      return write(context, sharing, refusal(context, Problems.busy(wording(context))));
    }
    context.status(answer.status());
    switch (answer) {
      case Answer.Json(Object value, var etag) -> {
        if (etag != null) {
          context.header("ETag", etag);
        }
        context.header("Cache-Control", etag == null ? "no-store" : "no-cache");
        body(context, "application/json", json(value));
      }
      case Answer.Page(String html, int status) -> page(context, html, status);
      case Answer.InSession(Answer inner, String session) -> {
        context.header("Set-Cookie", SessionCookie.header(session));
        return write(context, sharing, inner);
      }
      case Answer.Unchanged(String etag) -> context.header("ETag", etag);
      case Answer.Moved(String location, int _) -> context.header("Location", location);
      case Answer.Plain(String text, String type, int _) -> {
        context.header("Cache-Control", "no-store");
        context.contentType(type).result(text);
      }
      case Answer.Document(byte[] bytes, String type, String etag) -> {
        context.header("ETag", etag).header("Cache-Control", "no-cache");
        body(context, type, bytes);
      }
      case Answer.File(byte[] bytes, String type, String name) -> {
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", FileName.attachment(name));
        body(context, type, bytes);
      }
      case Answer.Kept(byte[] bytes, String type) -> {
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        body(context, type, bytes);
      }
      case Answer.Refused(Problem problem) -> {
        context.header("Cache-Control", "no-store");
        body(context, "application/problem+json", json(problem));
      }
    }
    return context.statusCode();
  }

  /** Lets pages of other hosts read what is public there anyway, or show it in a frame. */
  private static void share(Context context, Route.Sharing sharing) {
    if (sharing != Route.Sharing.NONE) {
      context.header("Access-Control-Allow-Origin", "*");
    }
    if (sharing == Route.Sharing.FRAME) {
      context.header(
          "Content-Security-Policy", POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"));
    }
  }

  /** Answers the question of a browser whether a page of another host may ask. */
  static void preflight(Context context) {
    share(context, Route.Sharing.READ);
    context.header("Access-Control-Allow-Methods", "GET, POST");
    context.header("Access-Control-Allow-Headers", "Content-Type, Accept, Accept-Language");
    context.header("Access-Control-Max-Age", "86400");
    context.status(204);
  }

  /** Answers what no route could: no such path, another method, too large a body. */
  void refuse(HttpResponseException exception, Context context) {
    var wording = wording(context);
    int status = exception.getStatus();
    var problem =
        switch (status) {
          case 405 -> {
            context.header("Allow", allowed(context.path()));
            yield Problems.method(allowed(context.path()), wording);
          }
          case 413 -> Problems.tooLarge(wording);
          case 404 -> Problems.unknown(shown(context.path()), wording);
          default ->
              new Problem("about:blank", wording.say("problem.body"), status, null, List.of());
        };
    write(context, sharing(context.path()), refusal(context, problem));
  }

  /** Answers where we failed, and notes it without what was asked. */
  void fault(Exception exception, Context context) {
    LOG.error("a request failed: {} {}", context.method(), context.endpoint().path, exception);
    write(context, sharing(context.path()), refusal(context, Problems.fault(wording(context))));
  }

  /**
   * Answers whom the doorman does not let in.
   *
   * @param isForAllPeople whether signing in may be enough
   */
  Answer refused(Context context, Access.Verdict verdict, Asker asker, boolean isForAllPeople) {
    var wording = wording(context);
    var language = language(context.path());
    if (verdict == Access.Verdict.HIDDEN) {
      return refusal(context, Problems.unknown(shown(context.path()), wording));
    }
    if (verdict == Access.Verdict.UNKNOWN && language.isPresent()) {
      if (!isForAllPeople && parts.stores().accounts().isEmpty()) {
        return refusal(context, Problems.access("desk", 403, wording));
      }
      if (context.method().name().matches("GET|HEAD")) {
        String query = Optional.ofNullable(context.queryString()).orElse("");
        String here = Parameters.parse(query).on(context.path());
        return new Answer.Moved(new AccountLinks(language.get()).signIn(here), 303);
      }
    }
    boolean isUnknown = verdict == Access.Verdict.UNKNOWN;
    if (isUnknown) {
      context.header("WWW-Authenticate", "Bearer realm=\"passerelle\"");
    }
    String key = isUnknown ? "signed-out" : asker instanceof Asker.Program ? "scope" : "role";
    return refusal(context, Problems.access(key, isUnknown ? 401 : 403, wording));
  }

  /** Answers who shows a key that opens nothing. */
  Answer wrongKey(Context context) {
    context.header("WWW-Authenticate", "Bearer realm=\"passerelle\", error=\"invalid_token\"");
    return refusal(context, Problems.access("key", 401, wording(context)));
  }

  /** Answers a form that is none of our own pages'. */
  Answer foreign(Context context) {
    return refusal(context, Problems.access("foreign", 403, wording(context)));
  }

  private Answer refusal(Context context, Problem problem) {
    var language = language(context.path());
    return language.isPresent() ? pages.of(problem, language.get()) : new Answer.Refused(problem);
  }

  private void page(Context context, String html, int status) {
    String etag = "W/\"" + Cursor.digest(html) + "\"";
    boolean isForOne = !header(context, "Cookie").isEmpty();
    context.header("Cache-Control", isForOne ? "private, no-cache" : "no-cache");
    if (status == 200) {
      context.header("ETag", etag);
      if (header(context, "If-None-Match").equals(etag)) {
        context.status(304);
        return;
      }
    }
    body(
        context,
        "text/html; charset=utf-8",
        html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void body(Context context, String type, byte[] bytes) {
    context.contentType(type).result(bytes);
  }

  private Wording wording(Context context) {
    var asked = Parameters.parse(Optional.ofNullable(context.queryString()).orElse(""));
    var asking =
        new Asking(
            Route.Method.GET,
            context.path(),
            Map.of(),
            asked,
            new byte[0],
            header(context, "Accept-Language"),
            "",
            visitor(context),
            new Asker.Visitor(),
            "");
    return parts.wording(language(context.path()).orElseGet(asking::language));
  }

  /** The language of a page's path; none for the API and for what is no page. */
  private static Optional<Language> language(String path) {
    return Stream.of(Language.values())
        .filter(
            language ->
                path.equals("/" + language.code()) || path.startsWith("/" + language.code() + "/"))
        .findFirst();
  }

  private String allowed(String path) {
    String allowed =
        routes.stream()
            .filter(route -> route.fits(path))
            .map(route -> route.method().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return allowed.isEmpty() ? "GET" : allowed;
  }

  /** What the route of a path is shared for, for what it could not answer itself. */
  private Route.Sharing sharing(String path) {
    return routes.stream()
        .filter(route -> route.fits(path))
        .map(Route::sharing)
        .max(Comparator.naturalOrder())
        .orElse(Route.Sharing.NONE);
  }

  private static String shown(String path) {
    String clean = Parameters.cleaned(path);
    return clean.length() > 100 ? clean.substring(0, 100) + "…" : clean;
  }

  /** Where it is asked from. */
  AtTheDesk.Visitor visitor(Context context) {
    return new AtTheDesk.Visitor(
        from(context),
        AtTheDesk.FORWARDING.stream().anyMatch(name -> context.header(name) != null),
        header(context, "Host"),
        header(context, "Origin"));
  }

  /** The other end of the connection, or where a proxy that we know says that it asks for. */
  private String from(Context context) {
    String end = context.req().getRemoteAddr();
    String told = header(context, "X-Forwarded-For").replaceFirst(".*,", "").strip();
    return proxies.contains(end) && told.matches("[0-9a-fA-F.:]{3,45}") ? told : end;
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }
}
