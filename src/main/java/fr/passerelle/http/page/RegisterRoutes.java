package fr.passerelle.http.page;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.RegisterPage.Choice;
import fr.passerelle.http.page.RegisterPage.Option;
import fr.passerelle.http.page.RegisterPage.Region;
import fr.passerelle.http.page.RegisterPage.Row;
import fr.passerelle.http.page.RegisterPage.Year;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Regions;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of French clusters since 2005. */
public final class RegisterRoutes {

  private static final String YEAR = "year";
  private static final String REGION = "region";
  private static final String DEPARTMENT = "department";
  private static final String SCALE = "scale";
  private static final List<String> CRITERIA = List.of(YEAR, REGION, DEPARTMENT, SCALE);

  private final Pages pages;

  public RegisterRoutes(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(Links::register, "The register of French clusters", this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    var asked = asked(asking.parameters());
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var register = ClusterDrawing.register(snapshot);
      var errors = new FieldErrors(labels.wording());
      for (String name : asked.names()) {
        var known = values(name, register);
        if (!known.contains(asked.first(name))) {
          errors.unknown(name, asked.first(name), known);
        }
      }
      return errors.isEmpty()
          ? pages.page("register", page(asked, register, labels), 200)
          : pages.refused(errors.all(), asked, language, Links::register);
    }
  }

  private static Parameters asked(Parameters given) {
    var asked = Parameters.NONE;
    for (String name : CRITERIA) {
      String value = given.first(name);
      asked = asked.with(name, name.equals(REGION) ? Regions.known().name(value) : value);
    }
    return asked;
  }

  private RegisterPage page(Parameters asked, ClusterRegister register, Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    boolean isWhole = asked.names().isEmpty();
    String year = asked.first(YEAR);
    var clusters = found(asked, register);
    var frame =
        pages.frame(
            wording.language(),
            wording.say("register.title"),
            isWhole ? wording.say("register.description") : "",
            Links::register,
            asked);
    return new RegisterPage(
        frame,
        year.isEmpty()
            ? wording.count("register.count", clusters.size())
            : wording.count(
                "register.count.year",
                clusters.size(),
                "year",
                wording.year(Integer.parseInt(year))),
        years(asked, register, wording, links),
        CRITERIA.stream().map(name -> choice(name, asked, register, labels)).toList(),
        isWhole ? null : links.register(),
        clusters.isEmpty() ? ways(asked, register, labels) : List.of(),
        regions(
            clusters,
            new ClusterDrawing(register, labels, links),
            year.isEmpty() ? null : Integer.valueOf(year),
            labels));
  }

  private static List<Organisation> found(Parameters asked, ClusterRegister register) {
    String year = asked.first(YEAR);
    return register.all().stream()
        .filter(cluster -> passes(cluster, asked))
        .filter(cluster -> year.isEmpty() || register.holds(cluster, Integer.parseInt(year)))
        .toList();
  }

  /** The criteria that can be lifted to find something; all of them where no one is enough. */
  private static List<Tag> ways(Parameters asked, ClusterRegister register, Labels labels) {
    var wording = labels.wording();
    String here = new Links(wording.language()).register();
    var ways = new ArrayList<Tag>();
    for (String name : asked.names()) {
      var without = asked.without(name);
      int clusters = found(without, register).size();
      if (clusters > 0) {
        String criterion = wording.say("facet." + name);
        ways.add(
            new Tag(
                wording.count("register.without", clusters, "criterion", criterion),
                without.on(here)));
      }
    }
    if (ways.isEmpty()) {
      ways.add(new Tag(wording.say("register.all"), here));
    }
    return ways;
  }

  private static boolean passes(Organisation cluster, Parameters asked) {
    String region = asked.first(REGION);
    String department = asked.first(DEPARTMENT);
    String scale = asked.first(SCALE);
    return (region.isEmpty() || ClusterRegister.regions(cluster).contains(region))
        && (department.isEmpty() || ClusterRegister.departments(cluster).contains(department))
        && (scale.isEmpty() || scale.equals(scale(cluster)));
  }

  private static List<Year> years(
      Parameters asked, ClusterRegister register, Wording wording, Links links) {
    var passing = register.all().stream().filter(cluster -> passes(cluster, asked)).toList();
    return years()
        .mapToObj(
            year -> {
              String code = Integer.toString(year);
              long held = passing.stream().filter(it -> register.holds(it, year)).count();
              return new Year(
                  wording.year(year),
                  wording.number(held),
                  asked.with(YEAR, code).on(links.register()),
                  asked.first(YEAR).equals(code));
            })
        .toList();
  }

  private static Choice choice(
      String name, Parameters asked, ClusterRegister register, Labels labels) {
    var wording = labels.wording();
    String chosen = asked.first(name);
    var options = new ArrayList<Option>();
    options.add(new Option("", wording.say("register.any"), chosen.isEmpty()));
    for (String value : values(name, register)) {
      String label =
          switch (name) {
            case YEAR -> wording.year(Integer.parseInt(value));
            case SCALE -> labels.coded("scale", value);
            case REGION -> labels.region(value);
            default -> labels.department(value);
          };
      options.add(new Option(value, label, value.equals(chosen)));
    }
    return new Choice(name, wording.say("facet." + name), options);
  }

  /** The values there are of a criterion, in their order. */
  private static List<String> values(String name, ClusterRegister register) {
    return switch (name) {
      case YEAR -> years().mapToObj(Integer::toString).toList();
      case SCALE -> Stream.of(ClusterRecord.Scale.values()).map(Codes::of).toList();
      case REGION ->
          register.all().stream()
              .flatMap(cluster -> ClusterRegister.regions(cluster).stream())
              .distinct()
              .sorted(Collator.getInstance(Language.FRENCH.locale()))
              .toList();
      default ->
          register.all().stream()
              .flatMap(cluster -> ClusterRegister.departments(cluster).stream())
              .distinct()
              .sorted()
              .toList();
    };
  }

  private static IntStream years() {
    return IntStream.rangeClosed(ClusterRegister.FIRST_YEAR, ClusterRegister.LAST_YEAR);
  }

  private static String scale(Organisation cluster) {
    return cluster.cluster() == null ? "" : Codes.of(cluster.cluster().scale());
  }

  private static List<Region> regions(
      List<Organisation> clusters, ClusterDrawing drawing, @Nullable Integer year, Labels labels) {
    var wording = labels.wording();
    var collator = Collator.getInstance(Language.FRENCH.locale());
    var byRegion = new TreeMap<String, List<Organisation>>(collator);
    for (var cluster : clusters) {
      String region =
          Optional.ofNullable(cluster.place().region())
              .map(labels::region)
              .orElseGet(() -> wording.say("register.nowhere"));
      byRegion.computeIfAbsent(region, key -> new ArrayList<>()).add(cluster);
    }
    return byRegion.entrySet().stream()
        .map(entry -> region(entry.getKey(), entry.getValue(), drawing, year, wording))
        .toList();
  }

  private static Region region(
      String name,
      List<Organisation> clusters,
      ClusterDrawing drawing,
      @Nullable Integer year,
      Wording wording) {
    var rows =
        clusters.stream()
            .map(cluster -> drawing.row(cluster, year))
            .sorted(
                Comparator.comparing(
                    (Row row) -> row.name().text(), Collator.getInstance(Language.FRENCH.locale())))
            .toList();
    return new Region(name, wording.number(rows.size()), rows);
  }
}
