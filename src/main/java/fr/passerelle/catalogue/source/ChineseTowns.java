package fr.passerelle.catalogue.source;

import java.util.Locale;
import java.util.Map;

/** Latin names of Chinese towns, of their pinyin syllables. */
final class ChineseTowns {

  /** Towns that are known by their name in another language of China, or by an older spelling. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("ha er bin", "Harbin"),
          Map.entry("qi qi ha er", "Qiqihar"),
          Map.entry("hu he hao te", "Hohhot"),
          Map.entry("e er duo si", "Ordos"),
          Map.entry("hu lun bei er", "Hulunbuir"),
          Map.entry("ba yan nao er", "Bayannur"),
          Map.entry("wu lu mu qi", "Urumqi"),
          Map.entry("ke la ma yi", "Karamay"),
          Map.entry("ku er le", "Korla"),
          Map.entry("ka shi", "Kashgar"),
          Map.entry("a ke su", "Aksu"),
          Map.entry("la sa", "Lhasa"));

  private ChineseTowns() {}

  /** Returns {@code he fei} as Hefei, {@code xi an} as Xi'an (GB/T 16159-2012). */
  static String latin(String syllables) {
    String key = syllables.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String known = OTHERWISE.get(key);
    if (known != null || key.isEmpty()) {
      return known == null ? syllables : known;
    }
    String joined = key.replaceAll(" (?=[aeo])", "'").replace(" ", "");
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }
}
