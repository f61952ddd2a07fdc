package fr.passerelle.catalogue.web;

import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The way through a directory: list page by list page, each entry's own page where it has one. What
 * cannot be read is told and passed by. Ends after so many pages or so much time, and says so.
 */
final class DirectoryWalk implements Iterator<DirectoryWalk.Step> {

  /** What was met on the way. */
  sealed interface Step {

    /** From 1. */
    long line();

    /** An entry, well or badly filled. */
    record Found(long line, DirectoryEntry entry) implements Step {}

    /** What could not be read, and why. */
    record Missed(Reading.Rejected rejected) implements Step {
      @Override
      public long line() {
        return rejected.line();
      }
    }
  }

  /** An entry of a list; its own page where it has one. */
  private record Pending(Element item, @Nullable String page, String list) {}

  private final PageFetcher fetcher;
  private final DirectorySelectors directory;
  private final long began = System.nanoTime();
  private final Deque<String> lists = new ArrayDeque<>();
  private final Deque<Pending> items = new ArrayDeque<>();
  private final Deque<Step> ready = new ArrayDeque<>();
  private final Set<String> listsSeen = new HashSet<>();
  private final Map<String, Long> pagesSeen = new HashMap<>();
  private int pages;
  private long line;

  DirectoryWalk(PageFetcher fetcher, DirectorySelectors directory) {
    this.fetcher = fetcher;
    this.directory = directory;
    lists.addAll(directory.start());
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !(items.isEmpty() && lists.isEmpty())) {
      String spent = spent();
      if (spent != null) {
        int left = items.size() + lists.size();
        items.clear();
        lists.clear();
        miss("the rest, at least " + left + " pages", spent);
      } else if (items.isEmpty()) {
        readList(lists.remove());
      } else {
        readItem(items.remove());
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Step next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private @Nullable String spent() {
    if (pages >= directory.pages()) {
      return "the limit of " + directory.pages() + " pages is reached";
    }
    return System.nanoTime() - began > directory.time().toNanos()
        ? "the limit of " + directory.time().toMinutes() + " minutes is reached"
        : null;
  }

  private void readList(String address) {
    if (!listsSeen.add(address)) {
      miss(address, "its link leads back to a list that was read already");
      return;
    }
    var page = page(address);
    if (page == null) {
      return;
    }
    var document = page.document();
    var found = directory.item().elements(document);
    if (found.isEmpty()) {
      miss(address, "no entry is where the line item points");
    }
    for (var item : found) {
      String own = directory.link() == null ? null : directory.link().text(item);
      if (directory.link() != null && own == null) {
        miss(address + " " + item.text(), "no link is where the line link points");
      } else {
        items.add(new Pending(item, own, address));
      }
    }
    String next = directory.next() == null ? null : directory.next().text(document);
    if (next != null) {
      lists.addFirst(withoutFragment(next));
    }
  }

  private void readItem(Pending pending) {
    if (pending.page() == null) {
      ready.add(
          new Step.Found(
              ++line,
              DirectoryEntry.of(pending.list(), false, pending.item(), directory.fields())));
      return;
    }
    String address = withoutFragment(pending.page());
    Long first = pagesSeen.putIfAbsent(address, line + 1);
    if (first != null) {
      ready.add(
          new Step.Missed(
              new Reading.Rejected(
                  ++line,
                  address,
                  null,
                  RejectionReason.REPEATED_KEY,
                  List.of(address, Long.toString(first)))));
      return;
    }
    var page = page(address);
    if (page != null) {
      ready.add(
          new Step.Found(
              ++line, DirectoryEntry.of(address, true, page.document(), directory.fields())));
    }
  }

  private @Nullable Page page(String address) {
    pages++;
    return switch (fetcher.fetch(address)) {
      case Fetched.Read(Page page, _) -> page;
      case Fetched.NotModified(Page page) -> page;
      case Fetched.Refused(String reason) -> missed(address, reason);
      case Fetched.Failed(String reason) -> missed(address, reason);
    };
  }

  private @Nullable Page missed(String address, String reason) {
    miss(address, reason);
    return null;
  }

  private void miss(String what, String reason) {
    ready.add(
        new Step.Missed(
            new Reading.Rejected(
                ++line, what, null, RejectionReason.NOT_FETCHED, List.of(what, reason))));
  }

  private static String withoutFragment(String address) {
    return address.replaceFirst("#.*", "");
  }
}
