package fr.passerelle;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how many texts have a vector: a bar on a terminal, else a plain line now and then. */
final class ShownMeanings implements AutoCloseable {

  private static final int TEXTS_A_LINE = 2_000;

  private final PrintWriter out;
  private @Nullable ProgressBar bar;
  private int all;
  private int nextLine;

  ShownMeanings(PrintWriter out) {
    this.out = out;
  }

  /** Takes note of how many texts wait still. */
  void waiting(int texts) {
    if (all == 0) {
      all = texts;
      nextLine = texts;
    }
    if (ShownProgress.onTerminal()) {
      bar().stepTo(all - texts);
    } else if (texts <= nextLine) {
      nextLine = texts - TEXTS_A_LINE;
      out.printf("vectors: %,d texts wait%n", texts);
      out.flush();
    }
  }

  private ProgressBar bar() {
    var shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName("vectors")
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" texts", 1)
              .setInitialMax(all)
              .build();
      bar = shown;
    }
    return shown;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
