package fr.passerelle.http.page;

import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.ImportPreview;
import fr.passerelle.catalogue.SourceIds;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.http.reader.DirectoryDesk;
import fr.passerelle.http.reader.DirectoryDesk.Look;
import fr.passerelle.http.reader.DirectoryDesk.Order;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.FormParts;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a directory comes in. Every step is an address: the file that was sent, how its columns are
 * taken, and the import that was made of it. Served at the desk alone.
 */
public final class DirectoryRoutes {

  /** A directory of 100,000 members as text; as a spreadsheet it is smaller. */
  private static final int MOST_FILE_BYTES = 20 << 20;

  private static final int ROWS_OF_A_KIND = 50;

  private final Pages pages;
  private final ErrorPages errors;

  public DirectoryRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    var routes =
        new ArrayList<>(
            Pages.inEachLanguage(Links::directory, "Where a directory comes in", this::show));
    for (var language : Language.values()) {
      String path = new Links(language).directory();
      routes.add(post(path, "Takes the file of a directory", language, this::keep, true));
      routes.add(post(path + "/import", "Imports a directory", language, this::run, false));
      routes.add(post(path + "/undo", "Takes an import back", language, this::undo, false));
    }
    return routes;
  }

  private Route post(
      String path, String summary, Language language, Pages.InLanguage handler, boolean isFile) {
    return new Route(
        Route.Method.POST,
        path,
        summary,
        List.of(),
        null,
        Map.of(),
        asking -> handler.answer(asking, language),
        isFile ? MOST_FILE_BYTES : Route.USUAL_BODY_BYTES);
  }

  private DirectoryDesk desk() {
    return pages.parts().catalogue().directories();
  }

  private Answer keep(Asking asking, Language language) {
    var form = FormParts.of(asking.body());
    var given = form.fields().names().isEmpty() ? asking.parameters() : form.fields();
    var faults = new ArrayList<FieldError>();
    checkId(given, faults, language);
    if (form.file().length == 0) {
      faults.add(fault("file", language));
    }
    if (!faults.isEmpty()) {
      return page(asking.parameters(), new Step(given, faults), language, 400);
    }
    String name = form.fileName().isEmpty() ? given.first("name") : form.fileName();
    String upload = desk().keep(name, form.file());
    var kept = given.only(Set.of("as", "title", "country")).with("upload", upload);
    return new Answer.Moved(kept.on(new Links(language).directory()), 303);
  }

  private Answer show(Asking asking, Language language) {
    var given = asking.parameters();
    if (given.names().contains("batch")) {
      return result(given, language);
    }
    if (!given.names().contains("upload")) {
      return page(given, new Step(given, new ArrayList<>()), language, 200);
    }
    if (!desk().has(given.first("upload"))) {
      return problem("directory.gone", 404, language);
    }
    var step = step(given, language);
    return page(given, step, language, step.faults.isEmpty() ? 200 : 400);
  }

  private Answer run(Asking asking, Language language) {
    var given = Parameters.parse(new String(asking.body(), StandardCharsets.UTF_8));
    if (!desk().has(given.first("upload"))) {
      return problem("directory.gone", 404, language);
    }
    var step = step(given, language);
    if (step.faults.isEmpty()) {
      try {
        var batch = desk().run(Objects.requireNonNull(step.order));
        var at = Parameters.NONE.with("batch", Long.toString(batch.id()));
        return new Answer.Moved(at.on(new Links(language).directory()), 303);
      } catch (SourceUnreadable e) {
        step.faults.add(unreadable(e, language));
      }
    }
    return page(given, step, language, 400);
  }

  private Answer undo(Asking asking, Language language) {
    var given = Parameters.parse(new String(asking.body(), StandardCharsets.UTF_8));
    try {
      desk().undo(number(given.first("batch")));
    } catch (IllegalArgumentException _) { // somebody else was quicker
      return problem("directory.no-undo", 409, language);
    }
    var at = Parameters.NONE.with("batch", given.first("batch"));
    return new Answer.Moved(at.on(new Links(language).directory()), 303);
  }

  /** How far a directory has come: what is asked, what is wrong with it, and what is known. */
  private static final class Step {
    private final Parameters given;
    private final List<FieldError> faults;
    private @Nullable Order order;
    private @Nullable Look look;
    private @Nullable ImportPreview preview;

    Step(Parameters given, List<FieldError> faults) {
      this.given = given;
      this.faults = faults;
    }
  }

  private Step step(Parameters given, Language language) {
    var step = new Step(given, new ArrayList<>());
    checkId(given, step.faults, language);
    String country = given.first("country");
    String code = country.isEmpty() ? null : desk().country(country).orElse(null);
    if (!country.isEmpty() && code == null) {
      step.faults.add(fault("country", language));
    }
    String sheet = given.first("sheet").isEmpty() ? null : given.first("sheet");
    boolean isNamed = step.faults.stream().noneMatch(fault -> fault.field().equals("as"));
    String id = isNamed ? given.first("as") : "unnamed";
    try {
      var automatic = DirectoryOrders.order(given, id, new TableChoices(Map.of(), code, sheet));
      var look = desk().look(automatic);
      var chosen = DirectoryOrders.chosen(given, look);
      var order = DirectoryOrders.order(given, id, new TableChoices(chosen, code, sheet));
      look = chosen.isEmpty() ? look : desk().look(order);
      step.order = order;
      step.look = look;
      var mapping = look.layout().mapping();
      if (!mapping.hasName()) {
        step.faults.add(fault("no-name", language));
      }
      if (look.country() == null && mapping.columnOf(DirectoryField.COUNTRY).isEmpty()) {
        step.faults.add(fault("no-country", language));
      }
      step.preview = step.faults.isEmpty() ? desk().preview(order, ROWS_OF_A_KIND) : null;
    } catch (SourceUnreadable e) {
      step.faults.add(unreadable(e, language));
    }
    return step;
  }

  private Answer page(Parameters given, Step step, Language language, int status) {
    var wording = pages.parts().wording(language);
    var drawing = new DirectoryDrawing(wording);
    String path = new Links(language).directory();
    var look = step.look;
    var preview = step.preview;
    String sheet = look == null ? null : look.layout().sheet();
    var kept =
        step.given.only(Set.of("upload", "as", "title")).with("of", sheet == null ? "" : sheet);
    return pages.page(
        "directory",
        new DirectoryPage(
            frame(given, language),
            path,
            new FieldMessages(step.faults),
            step.given.first("as"),
            step.given.first("title"),
            look == null ? null : drawing.mapping(look, step.given.first("country"), kept),
            preview == null
                ? null
                : drawing.preview(
                    preview, path + "/import", step.given.with("of", sheet == null ? "" : sheet)),
            null),
        status);
  }

  private Answer result(Parameters given, Language language) {
    var batch = desk().batch(number(given.first("batch")));
    if (batch.isEmpty()) {
      return errors.unknown(language);
    }
    var wording = pages.parts().wording(language);
    String path = new Links(language).directory();
    var shown =
        new DirectoryDrawing(wording)
            .result(
                batch.get(), desk().rejections(batch.get().id(), ROWS_OF_A_KIND), path + "/undo");
    return pages.page(
        "directory",
        new DirectoryPage(
            frame(given, language), path, FieldMessages.NONE, "", "", null, null, shown),
        200);
  }

  private Frame frame(Parameters given, Language language) {
    return pages.frame(
        language,
        pages.parts().wording(language).say("directory.title"),
        "",
        Links::directory,
        given);
  }

  private void checkId(Parameters given, List<FieldError> faults, Language language) {
    String id = given.first("as");
    if (!id.matches(SourceIds.PATTERN)) {
      faults.add(fault("as", language));
    } else if (SourceIds.isReserved(id)) {
      faults.add(fault("as", "reserved", language));
    }
  }

  private FieldError fault(String field, Language language) {
    return fault(field, field, language);
  }

  private FieldError fault(String field, String fault, Language language) {
    var wording = pages.parts().wording(language);
    return new FieldError(
        field,
        wording.say("directory-fault." + fault),
        wording.say("directory-fault." + fault + ".remedy"));
  }

  /** What the file's reader says of it is in English; what is around it is not. */
  private FieldError unreadable(SourceUnreadable problem, Language language) {
    String message = Objects.requireNonNullElse(problem.getMessage(), "");
    return new FieldError(
        "file", pages.parts().wording(language).say("directory-fault.unreadable"), message);
  }

  private Answer problem(String key, int status, Language language) {
    var wording = pages.parts().wording(language);
    return errors.of(
        new Problem(
            "about:blank", wording.say("directory.title"), status, wording.say(key), List.of()),
        language);
  }

  private static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
  }
}
