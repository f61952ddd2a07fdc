package fr.passerelle.http.watch;

import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.watch.Digest;
import java.util.Optional;

/** Writes the letters of digests, in the language of who gets them. */
public final class WatchLetters {

  /** How many alerts a letter tells of; it says how many more there are. */
  public static final int MOST = 20;

  private final Parts parts;
  private final String address;
  private final NeedReader reader;

  /**
   * Writes letters that lead to a server.
   *
   * @param address where readers reach it, without a slash at its end
   */
  public WatchLetters(Parts parts, String address) {
    this.parts = parts;
    this.address = address;
    this.reader = new NeedReader(parts.thesaurus());
  }

  /** The letter of a digest; none where nothing of it is in the catalogue any more. */
  public Optional<WatchLetter> letter(Digest digest) {
    var watch = digest.watch();
    var language = digest.language();
    var wording = parts.wording(language);
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var watched = Watched.of(Parameters.parse(watch.parameters()), reader, labels);
      var alerts =
          AlertShown.of(
              watch, digest.alerts().stream().limit(MOST).toList(), watched.filters(), labels);
      if (alerts.isEmpty()) {
        return Optional.empty();
      }
      int more = digest.alerts().size() - Math.min(MOST, digest.alerts().size());
      String subject =
          wording.count(
              "watch.letter.subject",
              alerts.size() + more,
              "name",
              Parameters.cleaned(watch.name()));
      String page = address + new WatchLinks(language).watch(watch.team(), watch.id());
      String end = address + new WatchLinks(language).end(watch.unsubscribe());
      var text = new StringBuilder();
      var html = new StringBuilder("<!doctype html><html lang=\"");
      html.append(language.tag()).append("\"><head><meta charset=\"utf-8\"><title>");
      html.append(AtomFeed.escaped(subject)).append("</title></head><body><p>");
      String lead = wording.say("watch.letter.lead", "name", watch.name());
      text.append(lead).append("\n\n");
      html.append(AtomFeed.escaped(lead)).append("</p>\n<ul>\n");
      for (var alert : alerts) {
        add(alert, text, html);
      }
      html.append("</ul>\n");
      if (more > 0) {
        String rest = wording.count("watch.letter.more", more);
        text.append(rest).append("\n\n");
        html.append("<p>").append(AtomFeed.escaped(rest)).append("</p>\n");
      }
      foot(wording, "watch.letter.page", page, text, html);
      foot(wording, "watch.letter.end", end, text, html);
      return Optional.of(
          new WatchLetter(
              digest.id(),
              digest.email(),
              subject,
              text.toString(),
              html.append("</body></html>\n").toString(),
              address + WatchLinks.oneClick(watch.unsubscribe())));
    }
  }

  private void add(AlertShown alert, StringBuilder text, StringBuilder html) {
    String why = address + alert.why();
    text.append("— ").append(alert.name().text());
    text.append(" (").append(alert.place()).append(")\n  ").append(alert.reason());
    text.append("\n  ").append(why).append("\n\n");
    html.append("<li><a href=\"").append(AtomFeed.escaped(why)).append("\">");
    html.append(AtomFeed.escaped(alert.name().text())).append("</a> (");
    html.append(AtomFeed.escaped(alert.place())).append(")<br>");
    html.append(AtomFeed.escaped(alert.reason())).append("</li>\n");
  }

  private static void foot(
      Wording wording, String key, String link, StringBuilder text, StringBuilder html) {
    boolean isChinese = wording.language() == Language.CHINESE;
    text.append(wording.say(key)).append(isChinese ? "：" : " ").append(link).append('\n');
    html.append("<p><a href=\"").append(AtomFeed.escaped(link)).append("\">");
    html.append(AtomFeed.escaped(wording.say(key).replaceAll("\\s*:$", ""))).append("</a></p>\n");
  }
}
