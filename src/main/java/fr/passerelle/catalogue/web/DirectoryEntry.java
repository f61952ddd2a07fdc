package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a directory on the web.
 *
 * @param url its own page, or the list that it stands on
 * @param values what was found, by field; a field without a value is not there
 */
record DirectoryEntry(String url, boolean ownPage, Map<String, List<String>> values) {

  private static final int LONGEST_DESCRIPTION = 5_000;

  static DirectoryEntry of(
      String url, boolean ownPage, Element within, Map<String, Selector> fields) {
    var values = new LinkedHashMap<String, List<String>>();
    for (String field : DirectorySelectors.FIELDS) {
      var selector = fields.get(field);
      var texts = selector == null ? List.<String>of() : selector.texts(within);
      if (!texts.isEmpty()) {
        values.put(field, texts);
      }
    }
    return new DirectoryEntry(url, ownPage, values);
  }

  /** The entry as a record of a source, or what is wrong with it. */
  Reading reading(DirectorySelectors directory, long line, LocalDate date) {
    String name = first("name");
    if (name == null) {
      return rejected(line, "name", RejectionReason.MISSING_FIELD);
    }
    String country = first("country");
    if (country == null) {
      return rejected(line, "country", RejectionReason.MISSING_FIELD);
    }
    String code = CountryNames.code(country);
    if (code == null) {
      return rejected(line, "country", RejectionReason.UNKNOWN_COUNTRY, country);
    }
    String source = directory.id();
    String city = first("city");
    var language = Folding.hasHan(name) ? Language.CHINESE : null;
    var names = new ArrayList<Name>();
    names.add(new Name(name, language, Name.Kind.PREFERRED, source));
    String acronym = first("acronym");
    if (acronym != null) {
      names.add(new Name(acronym, null, Name.Kind.ACRONYM, source));
    }
    Map<Language, String> cityNames =
        city != null && Folding.hasHan(city) ? Map.of(Language.CHINESE, city) : Map.of();
    var themes = values.getOrDefault("themes", List.of());
    String type = first("type");
    var claims =
        new Claims(
            type == null
                ? OrganisationType.UNKNOWN
                : OrganisationType.of(type).orElse(OrganisationType.UNKNOWN),
            Status.ACTIVE,
            names,
            new Place(code, null, null, city, cityNames, null),
            null,
            null,
            first("website"),
            List.of(),
            themes.stream().filter(DirectoryEntry::isConcept).toList(),
            List.of(),
            texts(source, themes),
            null);
    String key = Folding.fold(name + " " + (city == null ? code : city)).replace(' ', '-');
    return new Reading.Accepted(
        line,
        new SourceRecord(
            new SourceMark(source, ownPage ? url : key, date, directory.licence(), url, List.of()),
            claims,
            List.of()));
  }

  private List<Text> texts(String source, List<String> themes) {
    var texts = new ArrayList<Text>();
    String description = String.join("\n", values.getOrDefault("description", List.of()));
    if (!description.isEmpty()) {
      String bounded =
          description.substring(0, Math.min(description.length(), LONGEST_DESCRIPTION));
      var language = Folding.hasHan(bounded) ? Language.CHINESE : null;
      texts.add(new Text(Text.Topic.DESCRIPTION, language, bounded, source));
    }
    var words = themes.stream().filter(theme -> !isConcept(theme) || !theme.contains("-")).toList();
    if (!words.isEmpty()) {
      texts.add(new Text(Text.Topic.DESCRIPTION, null, String.join(", ", words), source));
    }
    return texts;
  }

  private Reading rejected(long line, String field, RejectionReason reason, String... details) {
    return new Reading.Rejected(line, url, field, reason, List.of(details));
  }

  private @Nullable String first(String field) {
    var texts = values.getOrDefault(field, List.of());
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private static boolean isConcept(String theme) {
    return theme.matches("[a-z0-9]+(-[a-z0-9]+)*+"); // possessive: a long one needs no stack
  }
}
