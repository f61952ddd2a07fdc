package fr.passerelle.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which passages of a text tell whom it seeks, and which tell of the seeker. */
final class Passages {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** From such words to the end of the paragraph, a text tells whom it seeks. */
  private static final Pattern SOUGHT =
      Pattern.compile(
          "(?:nous\\s+(?:re)?cherchons|partenaires?\\s+recherchée?s?|profils?\\s+recherchés?"
              + "|we\\s+(?:are\\s+)?(?:seek|look)|partners?\\s+sought|partner\\s+search"
              + "|寻找|寻求|诚寻).*?(?=\\n\\s*\\n|\\z)",
          FLAGS | Pattern.DOTALL);

  private static final Pattern SELF =
      Pattern.compile(
          "^[\\s\\d.)•*-]*(?:(?:implant|bas|situ|install)ée?s?\\s[^,]*,\\s*)?"
              + "(?:(?:nous|notre|nos|je\\s+suis|we|our|i\\s+am)(?!\\p{L})|我们|我司|我公司|本公司|我校)",
          FLAGS);

  private static final Pattern OWN =
      Pattern.compile("(?:(?<!\\p{L})(?:notre|nos|our|my)\\s+|我们的|本)$", FLAGS);

  private static final Pattern SEEKS =
      Pattern.compile(
          "cherch|souhait|voul|voudr|besoin|visons|désir|aimer|intéress|envisag|parten|look|seek"
              + "|need|want|wish|would|hope|requir|interest|partner|寻|找|需|希望|想|求|拟|合作",
          FLAGS);

  private record Passage(int start, int end) {}

  private final String text;
  private final List<Passage> sought = new ArrayList<>();

  Passages(String text) {
    this.text = text;
    var matcher = SOUGHT.matcher(text);
    while (matcher.find()) {
      sought.add(new Passage(matcher.start(), matcher.end()));
    }
  }

  /** Whether what stands at a place is told of who is sought. */
  boolean isSought(int at) {
    return sought.stream().anyMatch(passage -> passage.start <= at && at < passage.end);
  }

  /**
   * Whether what stands at a place is told of the seeker: « notre PME », or anything in a sentence
   * that begins with « nous » and has not yet come to what they wish.
   */
  boolean isOfSeeker(int at) {
    int sentence = at;
    while (sentence > 0 && ".;!?\n。；！？".indexOf(text.charAt(sentence - 1)) < 0) {
      sentence--;
    }
    String before = text.substring(sentence, at);
    return OWN.matcher(before).find()
        || (SELF.matcher(before).find() && !SEEKS.matcher(before).find());
  }
}
