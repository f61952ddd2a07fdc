package fr.passerelle.workspace.interest;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text how somebody can be reached: addresses, telephone numbers and names in
 * messengers. Such things are told by consent, and not in passing.
 */
public final class ContactDetails {

  private static final int LONGEST_SHOWN = 60;

  private static final List<Pattern> PATTERNS =
      Stream.of(
              "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w-]{1,63}(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[\\w-]{1,63})+",
              // with the code of a country
              "(?<![\\w.,])(?:\\+|00)\\d(?:[\\s().-]{0,2}\\d){8,14}(?!\\d)",
              // as they are written within France, and in China
              "(?<![\\w.,])0[1-9](?:[\\s.-]?\\d{2}){4}(?!\\d)",
              "(?<!\\d)1[3-9]\\d(?:[\\s-]?\\d{4}){2}(?!\\d)",
              "(?<!\\d)0\\d{2,3}[\\s-]\\d{7,8}(?!\\d)",
              "(?:微信号?|wechat|weixin|whatsapp|skype|telegram|qq)\\s{0,3}(?:id|号)?\\s{0,3}[:：]\\s{0,3}\\S{3,60}")
          .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  private ContactDetails() {}

  /** Those in a text, as they stand there, in plain characters. */
  public static List<String> in(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return PATTERNS.stream()
        .flatMap(pattern -> pattern.matcher(plain).results())
        .map(match -> match.group().strip())
        .map(
            found ->
                found.length() <= LONGEST_SHOWN
                    ? found
                    : found.substring(0, LONGEST_SHOWN - 1) + "…")
        .distinct()
        .toList();
  }
}
