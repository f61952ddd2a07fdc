package fr.passerelle.catalogue.source;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.SizeClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What directories call types and sizes in French, English and Chinese. */
final class CodedWords {

  private static final Map<String, String> CODES = codes();
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  private CodedWords() {}

  /** The type that a code or a word stands for. */
  static Optional<OrganisationType> type(String text) {
    return OrganisationType.of(text)
        .or(() -> Optional.ofNullable(code("type", text)).flatMap(OrganisationType::of));
  }

  /** The size that a code or a word stands for. */
  static Optional<SizeClass> size(String text) {
    return SizeClass.of(text)
        .or(() -> Optional.ofNullable(code("size", text)).flatMap(SizeClass::of));
  }

  /** The size by the number of staff alone, the lower one where a range is told. */
  static Optional<SizeClass> sizeOfStaff(String text) {
    var number = NUMBER.matcher(text.replaceAll("(?<=\\d)[\\s\\u00a0\\u202f,.](?=\\d{3})", ""));
    if (!number.find()) {
      return Optional.empty();
    }
    int staff = Integer.parseInt(number.group());
    boolean below = Folding.fold(text).matches("(moins de|less than|under|少于) ?\\d+.*");
    int least = below ? staff - 1 : staff;
    return Optional.of(
        least < 10
            ? SizeClass.MICRO
            : least < 50
                ? SizeClass.SMALL
                : least < 250
                    ? SizeClass.MEDIUM
                    : least < 5_000 ? SizeClass.MID_CAP : SizeClass.LARGE);
  }

  private static @Nullable String code(String kind, String text) {
    String code = CODES.get(kind + " " + Folding.fold(text));
    if (code != null) {
      return code;
    }
    for (String part : text.split("[/()（）,;，；]", -1)) {
      String ofPart = CODES.get(kind + " " + Folding.fold(part));
      if (ofPart != null) {
        return ofPart;
      }
    }
    return null;
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (var row : WordTable.read("directory-words.tsv")) {
      for (String word : row.get(2).split("\\|", -1)) {
        codes.putIfAbsent(row.getFirst() + " " + Folding.fold(word), row.get(1));
      }
    }
    return Map.copyOf(codes);
  }
}
