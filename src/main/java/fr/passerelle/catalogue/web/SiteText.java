package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.CleanText;
import fr.passerelle.language.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** What a page says to its readers, without menus, forms and addresses of persons. */
final class SiteText {

  /** A piece of a page under its heading, which may be empty. */
  record Passage(String title, String text) {}

  static final int LONGEST_PASSAGE = 1_000;

  static final Pattern MAILBOX = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)++");

  private static final String FURNITURE =
      "script,style,noscript,template,svg,nav,header,footer,aside,form,[role=navigation],[hidden]";
  private static final String BLOCKS = "h1,h2,h3,h4,p,li,dd,td,blockquote";
  private static final int SHORTEST = 40;
  private static final int SHORTEST_IN_HAN = 12;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。!?])");

  private SiteText() {}

  /** The passages of a page, in its order; the texts of one heading together. */
  static List<Passage> passages(Document page) {
    var bare = page.clone();
    bare.select(FURNITURE).remove();
    var passages = new ArrayList<Passage>();
    var seen = new LinkedHashSet<String>();
    String title = "";
    var text = new StringBuilder();
    for (var block : bare.select(BLOCKS)) {
      String told = withoutMailboxes(block.text());
      if (block.tagName().matches("h\\d")) {
        close(passages, title, text);
        title = CleanText.excerpt(told.isEmpty() ? " " : told, 200);
      } else if (isTelling(told) && block.select(BLOCKS).size() == 1 && seen.add(told)) {
        if (text.length() + told.length() >= LONGEST_PASSAGE) {
          close(passages, title, text);
        }
        text.append(text.isEmpty() ? "" : " ").append(told);
      }
    }
    close(passages, title, text);
    return passages;
  }

  private static void close(List<Passage> passages, String title, StringBuilder text) {
    if (!text.isEmpty()) {
      passages.add(new Passage(title.strip(), CleanText.excerpt(text.toString(), LONGEST_PASSAGE)));
      text.setLength(0);
    }
  }

  /** The sentences of a page, each once. */
  static Set<String> sentences(Document page) {
    var sentences = new LinkedHashSet<String>();
    for (var passage : passages(page)) {
      Stream.of(SENTENCE_END.split(passage.text(), -1))
          .map(String::strip)
          .filter(SiteText::isTelling)
          .forEach(sentences::add);
    }
    return sentences;
  }

  /** The sentences that a page has and did not have. */
  static List<String> added(Document before, Document now) {
    var added = sentences(now);
    added.removeAll(sentences(before));
    return List.copyOf(added);
  }

  static String withoutMailboxes(String text) {
    return CleanText.of(MAILBOX.matcher(text).replaceAll(""));
  }

  private static boolean isTelling(String text) {
    return text.length() >= (Folding.hasHan(text) ? SHORTEST_IN_HAN : SHORTEST);
  }
}
