package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Complement;
import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.Tally;
import fr.passerelle.cluster.portfolio.Territory;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Departments;
import fr.passerelle.organisation.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Portfolios and territories for programs. */
public final class PortfolioApi {

  private static final int MOST_OTHERS = 20;

  private final PortfolioDesk desk;

  public PortfolioApi(PortfolioDesk desk) {
    this.desk = desk;
  }

  public List<Route> routes() {
    return List.of(
        route(
            "/api/v1/clusters/{id}/portfolio",
            "Tells what the members of a cluster are together, what it lacks and which others have"
                + " it",
            Parameter.path("id", "Its id of today or of old, such as scs"),
            PortfolioAnswer.class,
            asking ->
                answer(
                    asking,
                    "id",
                    view ->
                        PortfolioDesk.hub(asking.named("id"), view.world())
                            .map(hub -> portfolio(hub, view)))),
        route(
            "/api/v1/territories/{code}",
            "Tells which clusters cover a French department, and which members are there",
            Parameter.path("code", "The code of a department, such as 06 or 2A"),
            TerritoryAnswer.class,
            asking ->
                answer(
                    asking,
                    "code",
                    view ->
                        Optional.of(asking.named("code").toUpperCase(Locale.ROOT))
                            .filter(Territory::exists)
                            .map(code -> territory(code, view)))));
  }

  private static Route route(
      String path, String summary, Parameter named, Class<?> answer, Route.Handler handler) {
    return new Route(
        Route.Method.GET,
        path,
        summary,
        List.of(named, NeedParameters.lang()),
        null,
        Map.of(200, answer, 400, Problem.class, 404, Problem.class),
        handler);
  }

  private Answer answer(Asking asking, String named, Function<View, Optional<Object>> answer) {
    var wording = desk.pages().parts().wording(asking.language());
    var errors = new FieldErrors(wording);
    var asked = asking.parameters();
    errors.names(asked.names(), List.of(NeedParameters.LANG));
    String lang = asked.first(NeedParameters.LANG);
    if (!lang.isEmpty() && Language.of(lang).isEmpty()) {
      errors.unknown(
          NeedParameters.LANG, lang, Stream.of(Language.values()).map(Language::code).toList());
    }
    if (!errors.isEmpty()) {
      return new Answer.Refused(Problems.fields(errors.all(), wording));
    }
    return desk.answer(
        asking.language(),
        view ->
            answer
                .apply(view)
                .<Answer>map(found -> new Answer.Json(found, null))
                .orElseGet(
                    () ->
                        new Answer.Refused(
                            Problems.unknown(FieldErrors.shown(asking.named(named)), wording))));
  }

  private static Object portfolio(Hub hub, View view) {
    var drawing = new PortfolioDrawing(view);
    var members = view.world().of(hub);
    var found = view.world().specialisation(members);
    var record = hub.cluster().cluster();
    return new PortfolioAnswer(
        hub.id(),
        view.name(hub),
        List.copyOf(hub.ids()),
        members.size(),
        record == null ? null : record.members(),
        record == null ? null : record.membersYear(),
        Stream.of(
                Criterion.SIZE,
                Criterion.TYPE,
                Criterion.REGION,
                Criterion.DEPARTMENT,
                Criterion.TRL,
                Criterion.OFFERS,
                Criterion.SEEKS)
            .map(criterion -> spread(criterion, members, drawing))
            .toList(),
        Stream.concat(found.fields().stream(), found.themes().stream())
            .map(
                share ->
                    new PortfolioAnswer.Share(
                        share.theme(),
                        view.labels().concept(share.theme()),
                        share.members(),
                        share.known(),
                        share.allMembers(),
                        share.allKnown(),
                        share.quotient(),
                        share.isStrength()))
            .toList(),
        view.world().gaps(hub).stream()
            .map(
                gap ->
                    new PortfolioAnswer.Lack(
                        gap.theme(),
                        view.labels().concept(gap.theme()),
                        gap.weight(),
                        drawing.why(gap),
                        gap.seeking(),
                        gap.touching(),
                        gap.bringing(),
                        gap.elsewhere().stream()
                            .map(one -> new PortfolioAnswer.Elsewhere(one.cluster(), one.members()))
                            .toList()))
            .toList(),
        view.world().complements(hub).stream()
            .limit(MOST_OTHERS)
            .map(
                one ->
                    new PortfolioAnswer.Other(
                        one.other().id(),
                        view.name(one.other()),
                        one.score(),
                        one.in(),
                        one.out(),
                        lines(one.brings(), view),
                        lines(one.takes(), view)))
            .toList());
  }

  private static List<PortfolioAnswer.Count> lines(List<Complement.Line> lines, View view) {
    return lines.stream()
        .map(
            line ->
                new PortfolioAnswer.Count(
                    line.theme(), view.labels().concept(line.theme()), line.members()))
        .toList();
  }

  private static PortfolioAnswer.Spread spread(
      Criterion criterion, List<Member> members, PortfolioDrawing drawing) {
    var tally = Tally.of(criterion, members);
    return new PortfolioAnswer.Spread(
        criterion.code(),
        tally.unknown(),
        tally.slices().stream()
            .map(
                slice ->
                    new PortfolioAnswer.Count(
                        slice.value(), drawing.label(criterion, slice.value()), slice.members()))
            .toList());
  }

  private static Object territory(String code, View view) {
    var territory = Territory.department(code, view.world());
    var drawing = new PortfolioDrawing(view);
    var clusters = new TerritoryDrawing(drawing);
    return new TerritoryAnswer(
        code,
        Departments.known().name(code).orElse(code),
        Departments.known().region(code).orElse(""),
        territory.covering().stream()
            .map(
                hub -> {
                  var members = view.world().of(hub);
                  return new TerritoryAnswer.Covering(
                      hub.id(),
                      view.name(hub),
                      clusters.scale(hub.cluster()),
                      members.size(),
                      (int) members.stream().filter(one -> code.equals(one.department())).count());
                })
            .toList(),
        IntStream.rangeClosed(ClusterRegister.FIRST_YEAR, ClusterRegister.LAST_YEAR)
            .mapToObj(
                year ->
                    new TerritoryAnswer.Year(
                        year,
                        Territory.labelled(code, year, view.world()).stream()
                            .map(Organisation::id)
                            .toList()))
            .toList(),
        territory.members().stream()
            .map(
                one ->
                    new TerritoryAnswer.There(
                        one.id(), view.name(one.id()), List.copyOf(one.clusters())))
            .toList(),
        Stream.of(Criterion.THEME, Criterion.SIZE, Criterion.TYPE, Criterion.CLUSTER)
            .map(criterion -> spread(criterion, territory.members(), drawing))
            .toList());
  }
}
