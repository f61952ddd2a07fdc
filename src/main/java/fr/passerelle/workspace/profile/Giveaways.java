package fr.passerelle.workspace.profile;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Identifier;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what gives somebody away: how to reach them, or who they are. Immutable; safe for
 * many threads at once.
 */
record Giveaways(PlainWords words) {

  private static final int LONGEST_SHOWN = 60;

  private static final List<Pattern> CONTACTS =
      Stream.of(
              "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w-]{1,63}\\.[\\w.-]{1,63}",
              "https?://\\S{1,200}",
              "\\bwww\\.\\S{1,200}",
              "\\b[a-z0-9-]{2,63}\\.(?:com|fr|cn|eu|org|net|io|de|uk|it|es|be|ch|hk|tw|sg|info|biz)"
                  + "\\b",
              // with the code of a country, of nine digits at least
              "(?:\\+|\\b00)\\d(?:[\\s().-]{0,2}\\d){8,14}\\b",
              // as they are written in France, and mobile ones in China
              "\\b0[1-9](?:[\\s.-]?\\d{2}){4}\\b",
              "(?<!\\d)1[3-9]\\d{9}(?!\\d)",
              "(?:微信号?|wechat|whatsapp|skype|telegram|qq)\\s{0,3}(?:id)?\\s{0,3}[:：]\\s{0,3}\\S{3,60}")
          .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  /** The shortest name that a text can be searched for without finding it by chance. */
  private static final int SHORTEST_NAME = 3;

  private static final int SHORTEST_DOMAIN = 4;
  private static final int SHORTEST_NUMBER = 6;

  /** Addresses, numbers and links in a text, as they stand there. */
  static List<String> contacts(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var found = new LinkedHashSet<String>();
    for (var pattern : CONTACTS) {
      pattern.matcher(plain).results().map(match -> match.group()).forEach(found::add);
    }
    return found.stream()
        .filter(one -> found.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
        .map(Giveaways::shortened)
        .toList();
  }

  /** What in a text names the organisation, its town, or the team that speaks for it. */
  List<String> names(String text, ProfileOwner owner) {
    String spaced = PlainWords.spaced(text);
    String joined = spaced.replace(" ", "");
    var found = new LinkedHashSet<String>();
    for (String name : namesOf(owner)) {
      if (PlainWords.has(spaced, name)) {
        found.add(name);
      }
    }
    owner.organisation().identifiers().stream()
        .map(Identifier::value)
        .map(value -> Folding.fold(value).replace(" ", ""))
        .filter(value -> value.length() >= SHORTEST_NUMBER && joined.contains(value))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private Set<String> namesOf(ProfileOwner owner) {
    var names = new LinkedHashSet<String>();
    var told = new ArrayList<String>();
    told.add(owner.team());
    owner.organisation().names().forEach(name -> told.add(name.text()));
    var place = owner.organisation().place();
    addTo(told, place.city());
    told.addAll(place.cityNames().values());
    for (String name : told) {
      String folded = Folding.fold(name);
      names.add(folded);
      names.add(withoutLegalForm(folded));
    }
    String site = owner.organisation().website();
    if (site != null) {
      String host =
          site.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "").replaceFirst("[/:?#].*", "");
      String[] labels = host.split("\\.", -1);
      if (labels.length >= 2 && labels[labels.length - 2].length() >= SHORTEST_DOMAIN) {
        names.add(Folding.fold(labels[labels.length - 2]));
      }
    }
    names.removeIf(name -> name.length() < (Folding.hasHan(name) ? 2 : SHORTEST_NAME));
    return names;
  }

  private static void addTo(List<String> all, @Nullable String one) {
    if (one != null) {
      all.add(one);
    }
  }

  private String withoutLegalForm(String folded) {
    for (String form : words.of("legal")) {
      String end = Folding.hasHan(form) ? form : " " + form;
      if (folded.endsWith(end)) {
        return folded.substring(0, folded.length() - end.length()).strip();
      }
    }
    return folded;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
  }
}
