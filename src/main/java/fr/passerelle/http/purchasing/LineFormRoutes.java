package fr.passerelle.http.purchasing;

import fr.passerelle.http.interest.InterestLinks;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.ListedCandidate;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.Requirement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Corrects a line of a need sheet, and asks a supplier for what is not known of it. */
final class LineFormRoutes {

  private static final String POSITION = "{position}";
  private static final String ORGANISATION = "{organisation}";

  private final PurchasingDesk desk;
  private final String address;

  /**
   * Makes them.
   *
   * @param address of this site, for letters
   */
  LineFormRoutes(PurchasingDesk desk, String address) {
    this.desk = desk;
    this.address = address;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> links.correct(PurchasingDesk.TEAM, PurchasingDesk.SHEET, POSITION),
                "The form in which a line of a need sheet is corrected",
                desk.line(
                    (asking, language, sheet, line) ->
                        form(language, sheet, line, null, List.of()))),
            desk.form(
                links -> links.correct(PurchasingDesk.TEAM, PurchasingDesk.SHEET, POSITION),
                "Corrects a line of a need sheet",
                desk.line(this::correct)),
            desk.page(
                links ->
                    links.ask(PurchasingDesk.TEAM, PurchasingDesk.SHEET, POSITION, ORGANISATION),
                "A letter that asks a supplier for what is not known of it",
                desk.line(this::ask)))
        .flatMap(List::stream)
        .toList();
  }

  private Answer form(
      Language language,
      NeedSheet sheet,
      Requirement line,
      @Nullable Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    var form = new NeedForm(wording);
    String at = Integer.toString(line.position());
    var page =
        new NeedFormPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("purchasing.correct.title", "id", line.id()),
                    "",
                    there -> new PurchasingLinks(there).correct(sheet.team(), sheet.id(), at),
                    Parameters.NONE),
            line.id(),
            links.line(sheet.team(), sheet.id(), at),
            errors,
            List.of(
                form.section(
                    wording.say("purchasing.correct.need"),
                    wording.say("purchasing.correct.lead"),
                    typed == null ? form.of(line) : typed,
                    errors.isEmpty() ? line.faults() : List.of())),
            links.correct(sheet.team(), sheet.id(), at));
    return desk.pages().page("purchasing-need", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer correct(Asking asking, Language language, NeedSheet sheet, Requirement line) {
    var typed = new NeedForm(desk.wording(language)).read(asking.form(), line.id());
    var now = typed.line();
    if (desk.isConsulted(sheet, line.position())) {
      var wrong = new FieldErrors(desk.wording(language));
      wrong.add("item", "purchasing-consulted");
      return form(language, sheet, line, asking.form(), wrong.all());
    }
    if (now == null) {
      return form(language, sheet, line, asking.form(), typed.errors());
    }
    desk.room().sheets().correct(sheet.team(), sheet.id(), line.corrected(now));
    String at = Integer.toString(line.position());
    desk.work().search(sheet.team(), sheet.id());
    return PurchasingDesk.done(
        new PurchasingLinks(language).line(sheet.team(), sheet.id(), at), "corrected");
  }

  private Answer ask(Asking asking, Language language, NeedSheet sheet, Requirement line) {
    String organisation = asking.named("organisation");
    return desk.room().sheets().candidates(sheet.team(), sheet.id(), line.position()).stream()
        .map(ListedCandidate::candidate)
        .filter(one -> one.organisation().equals(organisation))
        .findFirst()
        .map(one -> ask(language, sheet, line, one))
        .orElseGet(() -> desk.errors().unknown(language));
  }

  private Answer ask(Language language, NeedSheet sheet, Requirement line, Candidate supplier) {
    var wording = desk.wording(language);
    var links = new PurchasingLinks(language);
    String at = Integer.toString(line.position());
    String id = supplier.organisation();
    var missing =
        supplier.missing().stream().map(check -> LineRoutes.asked(check, wording)).toList();
    String need =
        line.isConfidential()
            ? wording.say("purchasing.letter.secret", "id", line.id())
            : wording.say("purchasing.letter.need", "id", line.id(), "item", line.item());
    String letter =
        wording.say(
            "purchasing.letter",
            "need",
            need,
            "supplier",
            supplier.name(),
            "missing",
            missing.stream().map(one -> "– " + one).collect(Collectors.joining("\n")),
            "address",
            address + new Links(language).claim(id));
    String subject = wording.say("purchasing.letter.subject", "need", need);
    boolean isSpokenFor = !desk.pages().parts().stores().teams().speakingFor(id).isEmpty();
    var page =
        new AskPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("purchasing.ask.title", "supplier", supplier.name()),
                    "",
                    there -> new PurchasingLinks(there).ask(sheet.team(), sheet.id(), at, id),
                    Parameters.NONE),
            line.item().isEmpty()
                ? line.id()
                : wording.say("purchasing.line.title", "id", line.id(), "item", line.item()),
            links.line(sheet.team(), sheet.id(), at),
            supplier.name(),
            new Links(language).organisation(id),
            missing,
            letter,
            "mailto:?subject=" + encoded(subject) + "&body=" + encoded(letter),
            isSpokenFor
                ? Parameters.NONE
                    .with("team", sheet.team())
                    .with("reason", letter)
                    .on(new InterestLinks(language).inOrganisation(id))
                : "",
            site(id));
    return desk.pages().page("purchasing-ask", page, 200);
  }

  /** Where a supplier can be reached. */
  private String site(String id) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      return snapshot
          .find(id)
          .map(Organisation::website)
          .map(site -> site.contains("://") ? site : "https://" + site)
          .orElse("");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
