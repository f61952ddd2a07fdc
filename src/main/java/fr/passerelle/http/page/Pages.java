package fr.passerelle.http.page;

import fr.passerelle.account.Asker;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts pages into their frame and their templates. Immutable; safe for many threads at once. */
public final class Pages {

  /**
   * Who asks is one for the whole of a request, and every page's frame shows it: so it is bound to
   * the request rather than handed through all that makes pages of it.
   */
  private static final ScopedValue<Asker> ASKER = ScopedValue.newInstance();

  private static final Asker NOBODY = new Asker.Visitor();

  private final Parts parts;
  private final Assets assets;
  private final String publicAddress;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Serves pages of these parts.
   *
   * @param publicAddress where readers reach the server, without a slash at its end
   */
  public Pages(Parts parts, Assets assets, String publicAddress) {
    this.parts = parts;
    this.assets = assets;
    this.publicAddress = publicAddress;
  }

  /** Answers with pages that are for somebody. */
  public static @Nullable Answer forAsker(Asker asker, Supplier<@Nullable Answer> answer) {
    return ScopedValue.where(ASKER, asker).call(answer::get);
  }

  public Parts parts() {
    return parts;
  }

  /** Where readers reach the server, without a slash at its end. */
  public String address() {
    return publicAddress;
  }

  /** Answers a request for a page in a language. Must be thread-safe. */
  @FunctionalInterface
  public interface InLanguage {
    Answer answer(Asking asking, Language language);
  }

  /** The routes of a page, one a language. */
  public static List<Route> inEachLanguage(
      Function<Links, String> path, String summary, InLanguage handler) {
    return Stream.of(Language.values())
        .map(
            language ->
                Route.page(
                    path.apply(new Links(language)),
                    summary,
                    asking -> handler.answer(asking, language)))
        .toList();
  }

  /** The routes of a form, one a language. */
  public static List<Route> formInEachLanguage(
      Function<Links, String> path, String summary, InLanguage handler) {
    return Stream.of(Language.values())
        .map(
            language ->
                Route.form(
                    path.apply(new Links(language)),
                    summary,
                    asking -> handler.answer(asking, language)))
        .toList();
  }

  /**
   * The frame of a page.
   *
   * @param description one sentence for search engines; empty to keep them out
   * @param path the page's path in each language
   * @param kept the parameters that the page's address has in each language
   */
  public Frame frame(
      Language language,
      String title,
      String description,
      Function<Links, String> path,
      Parameters kept) {
    var translations =
        Stream.of(Language.values())
            .map(
                other -> {
                  String href = kept.on(path.apply(new Links(other)));
                  return new Frame.Translation(other, href, publicAddress + href);
                })
            .toList();
    return new Frame(
        parts.wording(language),
        new Links(language),
        assets,
        title,
        description,
        publicAddress + kept.on(path.apply(new Links(language))),
        translations,
        LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC),
        ASKER.orElse(NOBODY));
  }

  /**
   * The answer to parameters that cannot be understood.
   *
   * @param path of the page that was asked for; the way back leads there without what is wrong
   */
  public Answer refused(
      List<FieldError> errors, Parameters asked, Language language, Function<Links, String> path) {
    var wording = parts.wording(language);
    String[] wrong = errors.stream().map(FieldError::field).toArray(String[]::new);
    var frame = frame(language, wording.say("results.refused"), "", path, Parameters.NONE);
    String back = asked.without(wrong).on(path.apply(new Links(language)));
    return page(
        "error", new ErrorPage(frame, wording.say("results.refused.text"), errors, back), 400);
  }

  /** A page from the template of this name. */
  public Answer page(String template, Object page, int status) {
    var html = new StringOutput(16_384);
    templates.render(template + ".jte", page, html);
    return new Answer.Page(html.toString(), status);
  }
}
