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

  /** From here on, a sentence that began with who seeks says what: « Une PME cherche », 企业寻求. */
  private static final Pattern THEY_SEEK =
      Pattern.compile(
          "(?<!\\p{L})(?<!(?:qui|that|which|who)\\s)(?:seeks?"
              + "|is\\s+(?:looking|searching)\\s+for|are\\s+looking\\s+for"
              + "|cherche(?:nt)?|souhaite(?:nt)?"
              + "|(?<!(?:de|la|en|sa|leur)\\s)recherche(?=\\s+(?:des?|un|une|partenaires?)\\s))"
              + "(?!\\p{L})|寻求|寻找",
          FLAGS);

  /** A sentence that begins with who seeks, and then says « nous ». */
  private static final Pattern WE = Pattern.compile(",\\s*(?:nous|je|we|i)\\s|，我们", FLAGS);

  /** A question for who seeks, or where a partner is to be: neither tells who asks. */
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "^[\\s\\d.)•*-]*(?:(?:quel|qui|which|who|what)|(?:à|au|en|dans|pour|sur|près|chez|in|at|near"
              + "|for|on|from)\\s|在|于)",
          FLAGS);

  /** « Recherche fournisseur de membranes » seeks, « recherche sur les membranes » does not. */
  private static final Pattern SEEKING =
      Pattern.compile(
          "^\\s*recherche(?=\\s+(?:des?\\s|d['’]|une?\\s|fourniss|fabric|partenaire|labo|entrepris"
              + "|soci[ée]té|prestatair|sous-trait|expert|centre|équipe|client|distribut))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

  /** Where the verb ends with which a text begins; 0 where it begins with what it seeks. */
  int openingVerb() {
    var verb = SEEKING.matcher(text);
    return verb.find() ? verb.end() : 0;
  }

  /** Whether what stands at a place is told of who is sought. */
  boolean isSought(int at) {
    return sought.stream().anyMatch(passage -> passage.start <= at && at < passage.end);
  }

  /**
   * Whether what stands at a place is told of the seeker: « notre PME », or anything in a sentence
   * that begins with « nous » or « une PME » and has not yet come to what they wish.
   */
  boolean isOfSeeker(int at) {
    int sentence = at;
    while (sentence > 0 && ".;!?\n。；！？".indexOf(text.charAt(sentence - 1)) < 0) {
      sentence--;
    }
    String before = text.substring(sentence, at);
    return OWN.matcher(before).find()
        || (SELF.matcher(before).find() && !SEEKS.matcher(before).find())
        || isBefore(THEY_SEEK, sentence, at)
        || isBefore(WE, sentence, at);
  }

  /** Whether what stands at a place is the subject of words that follow in its clause. */
  private boolean isBefore(Pattern words, int sentence, int at) {
    int end = at;
    while (end < text.length() && ".;:!?\n。；：！？".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return !text.startsWith("在", at - 1) // 在中国寻找 seeks in China
        && !NO_SUBJECT.matcher(text.substring(sentence, end)).find()
        && words.matcher(text).region(at, end).useTransparentBounds(true).find();
  }
}
