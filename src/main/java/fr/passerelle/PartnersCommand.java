package fr.passerelle;

import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds partners on the command line. */
@Command(
    name = "partners",
    mixinStandardHelpOptions = true,
    description = "Ranks partners for a need, with reasons.",
    footer = {
      "",
      "Examples:",
      "  passerelle partners \"capteurs lidar pour véhicules autonomes\" --language fr",
      "  passerelle partners \"electrolyser membranes\" --offer \"lidar sensors\"",
      "  passerelle partners \"titanium forging\" --seeker baoti --only-new",
      "  passerelle partners \"solid-state batteries\" --country CN --json",
    })
final class PartnersCommand extends DataOptions implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NEED", description = "The need, in French, English or 中文.")
  private String need = "";

  @Option(names = "--offer", description = "What you bring in return, in words.")
  private String offer = "";

  @Option(names = "--seeker", paramLabel = "ID", description = "Who asks: its id or identifier.")
  private @Nullable String seeker;

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "ID",
      description = "Who asks together with the seeker, such as the laboratory of a tandem.")
  private List<String> companions = new ArrayList<>();

  @Option(
      names = "--only-new",
      description = "Leaves out whom the seeker, or who asks with it, has worked with.")
  private boolean onlyNew;

  @Option(
      names = "--language",
      paramLabel = "fr|en|zh",
      description = "The language to answer in (the need's).")
  private @Nullable String language;

  @Option(names = "--country", split = ",", description = "Such as CN; several by commas.")
  private List<String> countries = new ArrayList<>();

  @Option(names = "--type", split = ",", description = "Such as laboratory; several by commas.")
  private List<String> types = new ArrayList<>();

  @Option(names = "--limit", defaultValue = "10", description = "How many, from 1 to 1000 (10).")
  private int limit;

  @Option(names = "--json", description = "Prints JSON as the API does.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  PartnersCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    var given = given();
    var filter = filter();
    if (limit < 1 || limit > Need.MAX_LIMIT) {
      throw wrong("--limit must be from 1 to " + Need.MAX_LIMIT + ", but is " + limit);
    }
    if (need.length() > Need.MAX_LENGTH || offer.length() > Need.MAX_LENGTH) {
      throw wrong("need and offer must have at most " + Need.MAX_LENGTH + " characters each");
    }
    if (seeker == null && (onlyNew || !companions.isEmpty())) {
      throw wrong("--only-new and --with need a --seeker");
    }
    if (companions.size() > Need.MAX_COMPANIONS) {
      throw wrong("--with takes at most " + Need.MAX_COMPANIONS + " organisations");
    }
    try (var application = new Application(settings())) {
      application.prepare();
      if (seeker != null && application.catalogue().organisation(seeker).isEmpty()) {
        throw wrong("--seeker is no organisation of the catalogue: " + seeker);
      }
      for (String companion : companions) {
        if (application.catalogue().organisation(companion).isEmpty()) {
          throw wrong("--with is no organisation of the catalogue: " + companion);
        }
      }
      var reader = given == null ? application.language(need + " " + offer, preferred()) : given;
      var asked =
          new Need(
              need,
              offer,
              null,
              reader,
              filter,
              seeker,
              Need.Purpose.RESEARCH,
              List.of(),
              new TreeMap<>(),
              Need.Sort.MATCH,
              0,
              limit,
              companions,
              onlyNew);
      var out = spec.commandLine().getOut();
      var answer = application.finder().find(asked);
      if (json) {
        out.println(application.server().json(answer, asked, reader));
      } else {
        out.printf("%,d%n", answer.total());
        if (answer.known() > 0) {
          out.printf("%,d known and left out%n", answer.known());
        }
        int number = 1;
        for (var partner : answer.partners()) {
          tell(out, number++, partner, reader);
        }
      }
      out.flush();
      return 0;
    }
  }

  /** The language of the system, for a need that could be in several; English where not ours. */
  private static Language preferred() {
    return Language.of(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
  }

  private @Nullable Language given() {
    if (language == null) {
      return null;
    }
    return Language.of(language)
        .orElseThrow(() -> wrong("--language must be fr, en or zh: " + language));
  }

  private Filter filter() {
    var values = new EnumMap<Filter.Dimension, List<String>>(Filter.Dimension.class);
    for (String type : types) {
      if (OrganisationType.of(type).isEmpty()) {
        throw wrong("--type does not know " + type);
      }
    }
    for (String country : countries) {
      if (!country.matches("[A-Za-z]{2}")) {
        throw wrong("--country must be two letters such as CN: " + country);
      }
    }
    values.put(
        Filter.Dimension.COUNTRY,
        countries.stream().map(country -> country.toUpperCase(Locale.ROOT)).toList());
    values.put(Filter.Dimension.TYPE, types);
    return Filter.of(values);
  }

  private CommandLine.ParameterException wrong(String what) {
    return new CommandLine.ParameterException(spec.commandLine(), what);
  }

  private static void tell(PrintWriter out, int number, RankedPartner partner, Language reader) {
    var organisation = partner.organisation();
    String city = organisation.place().city(reader);
    out.printf(
        Locale.ROOT,
        "%2d. %s  [%s]  %s %s  %.3f%n",
        number,
        organisation.name(reader),
        organisation.id(),
        city == null ? "" : city,
        organisation.place().country(),
        partner.score());
    for (var reason : partner.reasons()) {
      out.printf(
          Locale.ROOT,
          "      %-11s %.2f × %.2f = %.3f  %s%n",
          reason.signal().code(),
          reason.strength(),
          reason.weight(),
          reason.part(),
          reason.text());
    }
  }
}
